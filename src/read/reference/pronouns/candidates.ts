/** The phrases of a text that a pronoun could stand for, in the order of the text, with what matters of each. */
import type { Sentence, Token } from '../../reading.ts'
import type { Pronoun, Traits } from './words.ts'
import { pronounOf, traitsOf } from './words.ts'

export interface Thing {
  readonly sentence: number
  /** Index of the head word in its sentence. */
  readonly head: number
  /** Words of the phrase: what stands before its head and belongs to it, to the end of a name. */
  readonly from: number
  readonly to: number
  /** "A and B" as one: its head is the first of them. */
  readonly joined: boolean
  readonly pronoun: Pronoun | null
  readonly traits: Traits
  /** Words that name it wherever it comes back: a name's last word, a noun's base form. */
  readonly key: string
  /** Heads of the noun phrases and clauses above it, nearest first. */
  readonly above: readonly number[]
  readonly quoted: boolean
  /** A name behind "in" or "near", of which nothing says that it is a person: it is a place. */
  readonly located: boolean
}

/** A sentence with what is looked up again and again. */
export interface Scene {
  readonly s: Sentence
  readonly index: number
  readonly below: readonly (readonly number[])[]
  readonly quoted: readonly boolean[]
}

const NAMES = /^(?:flat|compound|goeswith|fixed)/
const BEFORE = /^(?:det|amod|nummod|compound|nmod:poss|nmod:desc|flat|case|advmod|nmod:npmod|punct)/

export const relOf = (token: Token | undefined): string => token?.deprel ?? ''

export function sceneOf(s: Sentence, index: number, openQuote: boolean): { scene: Scene; open: boolean } {
  const below: number[][] = s.tokens.map(() => [])
  for (const [i, token] of s.tokens.entries()) below[token.head ?? -1]?.push(i)
  let open = openQuote
  const quoted = s.tokens.map(token => {
    if (/^(?:“|``)$/.test(token.form)) open = true
    else if (/^(?:”|'')$/.test(token.form)) open = false
    else if (token.form === '"') open = !open
    return open
  })
  return { scene: { s, index, below, quoted }, open }
}

function extentOf({ s, below }: Scene, head: number): { from: number; to: number } {
  let from = head
  for (const child of [...(below[head] ?? [])].reverse()) {
    if (child >= head) continue
    const token = s.tokens[child]
    if (!BEFORE.test(relOf(token)) || token?.upos === 'ADP') break
    from = Math.min(from, leftmost(below, child))
  }
  let to = head + 1
  for (const child of below[head] ?? [])
    if (child > head && NAMES.test(relOf(s.tokens[child])) && child <= to + 1) to = Math.max(to, child + 1)
  return { from, to }
}

function leftmost(below: Scene['below'], at: number): number {
  let left = at
  const stack = [at]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    left = Math.min(left, next)
    for (const child of below[next] ?? []) if (child < next) stack.push(child)
  }
  return left
}

function isHead(scene: Scene, i: number): boolean {
  const token = scene.s.tokens[i]
  if (token === undefined) return false
  if (pronounOf(token) !== null) return true
  if (!/^(?:NOUN|PROPN)$/.test(token.upos ?? '')) return false
  const rel = relOf(token)
  if (NAMES.test(rel) || /^(?:amod|det|case|cc|nmod:(?:npmod|unmarked|desc)|obl:(?:npmod|unmarked|tmod))/.test(rel))
    return false
  return true
}

function aboveOf(s: Sentence, i: number): readonly number[] {
  const out: number[] = []
  let at = s.tokens[i]?.head ?? -1
  while (at >= 0 && out.length < 60 && !out.includes(at)) {
    out.push(at)
    at = s.tokens[at]?.head ?? -1
  }
  return out
}

function keyOf(s: Sentence, head: number, to: number): string {
  const token = s.tokens[head]
  if (token === undefined) return ''
  if (token.upos === 'PROPN') return (s.tokens[to - 1]?.form ?? token.form).toLowerCase()
  return token.lemma.toLowerCase()
}

function thingAt(scene: Scene, head: number, joined: boolean): Thing | null {
  const { s, below } = scene
  const token = s.tokens[head]
  if (token === undefined) return null
  let { from, to } = extentOf(scene, head)
  if (joined)
    for (const child of below[head] ?? [])
      if (relOf(s.tokens[child]) === 'conj') to = Math.max(to, extentOf(scene, child).to)
  const words = s.tokens.slice(from, to)
  const traits = traitsOf(words, token, joined)
  return {
    sentence: scene.index,
    head,
    from,
    to,
    joined,
    pronoun: pronounOf(token),
    traits,
    key: joined ? words.map(word => word.form.toLowerCase()).join(' ') : keyOf(s, head, to),
    above: aboveOf(s, head),
    quoted: scene.quoted[head] === true,
    located: traits.sex === null && traits.being !== 'person' && isLocated(scene, head),
  }
}

/** "in Halden"; and "to Lysse" in "from Halden to Lysse". */
const isLocated = ({ s, below }: Scene, head: number): boolean =>
  /^NNP/.test(s.tokens[head]?.xpos ?? '') &&
  (below[head] ?? []).some(
    kid =>
      kid < head &&
      relOf(s.tokens[kid]) === 'case' &&
      (/^(?:in|at|near|outside|inside|across|throughout)$/i.test(s.tokens[kid]?.form ?? '') || isWayTo(s, kid)),
  )

const isWayTo = ({ tokens }: Sentence, at: number): boolean =>
  /^to$/i.test(tokens[at]?.form ?? '') &&
  /^NNP/.test(tokens[at - 1]?.xpos ?? '') &&
  tokens.slice(Math.max(0, at - 4), at - 1).some(({ form }) => /^from$/i.test(form))

/** Joined by "and": "A and B" may be "they". "Or" gives no such thing. */
function isJoined({ s, below }: Scene, head: number): boolean {
  return (below[head] ?? []).some(
    child =>
      relOf(s.tokens[child]) === 'conj' &&
      /^(?:NOUN|PROPN|PRON)$/.test(s.tokens[child]?.upos ?? '') &&
      (below[child] ?? []).some(cc => /^(?:and|&)$/i.test(s.tokens[cc]?.form ?? '')),
  )
}

/** All phrases of a sentence, in the order of their heads; a joined one stands before its first part. */
export function thingsOf(scene: Scene): readonly Thing[] {
  return scene.s.tokens.flatMap((_, head) => {
    if (!isHead(scene, head)) return []
    const one = thingAt(scene, head, false)
    const both = isJoined(scene, head) ? thingAt(scene, head, true) : null
    return [both, one].filter(thing => thing !== null)
  })
}

/** A sentence with its phrases. */
export interface Read {
  readonly scene: Scene
  readonly things: readonly Thing[]
}

/** All sentences of a text with their phrases, for those who go through it more than once. */
export function readAll(sentences: readonly Sentence[]): readonly Read[] {
  let open = false
  return sentences.map((s, index) => {
    const { scene, open: still } = sceneOf(s, index, open)
    open = still
    return { scene, things: thingsOf(scene) }
  })
}
