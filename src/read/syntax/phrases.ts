/** Noun phrases without what follows their head: "the Russian defence minister", "Kim's hermit kingdom", "nearly $30bn". */
import type { NounPhrase, Token } from '../reading.ts'

const NOUN = /^NNP?S?$/
const PREMODIFIER = /^(?:JJ[RS]?|CD|NNP?S?|\$|HYPH|POS|SYM|AFX|RBS)$/
const OPENER = /^(?:DT|PDT|PRP\$|WP\$)$/
const PARTICIPLE = /^VB[NG]$/

/** A sentence proper: its tokens by place, whatever stands between them. */
export interface Proper {
  readonly tokens: readonly Token[]
  /** Indexes into `tokens`, ascending. */
  readonly order: readonly number[]
}

export const tokenAt = (s: Proper, p: number): Token | undefined => s.tokens[s.order[p] ?? -1]
export const tagAt = (s: Proper, p: number): string => tokenAt(s, p)?.xpos ?? ''
export const lemmaAt = (s: Proper, p: number): string => tokenAt(s, p)?.lemma.toLowerCase() ?? ''
export const formAt = (s: Proper, p: number): string => tokenAt(s, p)?.form ?? ''

export const isNounTag = (tag: string): boolean => NOUN.test(tag)

const APPROXIMATE = new Set(
  'about almost nearly around roughly approximately over under more less some only just at least most up exactly fewer as'.split(
    ' ',
  ),
)

/** "nearly", "more than", "up to" before a figure. */
function approximation(s: Proper, p: number): number {
  let q = p
  while (
    q < p + 3 &&
    (APPROXIMATE.has(lemmaAt(s, q)) ||
      (q > p && /^(?:than|to|least|most|as|many|few|little|much)$/.test(lemmaAt(s, q))))
  )
    q++
  return q > p && /^(?:CD|\$)$/.test(tagAt(s, q)) ? q : p
}

/** Whether a participle at `p` stands before a noun it modifies. */
function modifies(s: Proper, p: number, start: number): boolean {
  if (tagAt(s, p - 1) === 'HYPH' && p > start) return true
  const next = tagAt(s, p + 1)
  const noun = NOUN.test(next) || (/^JJ/.test(next) && NOUN.test(tagAt(s, p + 2))) || next === 'HYPH'
  return noun && p > start && !NOUN.test(tagAt(s, p - 1))
}

/** Whether the adverb, comma or "and" at `p` stands inside a row of adjectives. */
function joins(s: Proper, p: number, start: number): boolean {
  if (p === start) return false
  const tag = tagAt(s, p)
  const before = tagAt(s, p - 1)
  const after = tagAt(s, p + 1)
  // "far-right", "once-proud": an adverb that a hyphen ties to what follows.
  if (/^RB/.test(tag) && after === 'HYPH') return true
  if (tag === 'RB' || tag === 'RBR') return /^(?:JJ[RS]?|CD|VBN)$/.test(after) && !NOUN.test(before)
  if (tag === ',') return /^JJ/.test(before) && /^JJ/.test(after) && NOUN.test(tagAt(s, p + 2))
  if (tag === 'CC')
    return /^JJ/.test(before) && /^(?:JJ|RB)/.test(after) && NOUN.test(tagAt(s, p + (after === 'RB' ? 3 : 2)))
  return (tag === '``' || tag === "''") && (PREMODIFIER.test(after) || PREMODIFIER.test(before))
}

/** "for decades farmers": plurals of time begin no compound. */
const TIMES = /^(?:year|month|week|day|hour|decade|century|minute|time)$/

/** Whether something was left out right before place `p`: no phrase reaches over it. */
export function isGap(s: Proper, p: number): boolean {
  for (let i = (s.order[p - 1] ?? 0) + 1; i < (s.order[p] ?? 0); i++)
    if (!/^[()[\]]$/.test(s.tokens[i]?.form ?? '')) return true
  return false
}

/** The noun phrase that begins at place `p`, as places, or null. */
export function phraseAt(
  s: Proper,
  p: number,
): { readonly from: number; readonly to: number; readonly head: number } | null {
  const tag = tagAt(s, p)
  if (/^(?:PRP|EX|WP)$/.test(tag) || /^(?:yesterday|today|tomorrow|tonight)$/.test(lemmaAt(s, p).toLowerCase()))
    return { from: p, to: p + 1, head: p }
  let q = approximation(s, p)
  while (OPENER.test(tagAt(s, q)) && q - p < 4) q++
  const opened = q > p
  let head = -1
  for (; q < s.order.length; q++) {
    if (q > p && isGap(s, q)) break
    const at = tagAt(s, q)
    if (NOUN.test(at) || at === 'CD') head = q
    else if (at === 'POS' && head < 0) break
    else if (!(PREMODIFIER.test(at) || (PARTICIPLE.test(at) && modifies(s, q, p)) || joins(s, q, p))) {
      // "Kim's own republic", "half the members": a determiner goes on with a phrase only behind a possessive.
      if (!(OPENER.test(at) && tagAt(s, q - 1) === 'POS')) break
    }
    // A name followed by a bare figure or a day belongs together; a plural noun followed by a name does not.
    if (
      tagAt(s, q) === 'NNS' &&
      (/^NNPS?$/.test(tagAt(s, q + 1)) || (TIMES.test(lemmaAt(s, q)) && /^NNS?$/.test(tagAt(s, q + 1))))
    ) {
      q++
      break
    }
  }
  return closed(s, p, q, head, opened)
}

function closed(
  s: Proper,
  p: number,
  q: number,
  head: number,
  opened: boolean,
): { from: number; to: number; head: number } | null {
  if (head >= 0) {
    // What was taken behind the head (a stray adjective, a hyphen) is given back, but not a figure's unit.
    return { from: p, to: head + 1, head }
  }
  if (!opened) return null
  if (/^JJ/.test(tagAt(s, q - 1)) && tagAt(s, p) === 'DT') return { from: p, to: q, head: q - 1 }
  if (q === p + 1 && tagAt(s, p) === 'DT') return { from: p, to: q, head: p }
  return null
}

/** All noun phrases of a sentence proper, from left to right. */
export function phrasesOf(s: Proper): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let p = 0; p < s.order.length; ) {
    const phrase = phraseAt(s, p)
    if (phrase === null) {
      p++
      continue
    }
    const from = s.order[phrase.from]
    const last = s.order[phrase.to - 1]
    const head = s.order[phrase.head]
    if (from !== undefined && last !== undefined && head !== undefined) found.push({ from, to: last + 1, head })
    p = Math.max(p + 1, phrase.to)
  }
  return found
}
