/**
 * "The exemption" of a piece that has brought in one exemption alone, "the de minimis exemption": on the front of an
 * argument the fuller words stand in the place of the bare ones. Only of a single thing that the piece comes back to, and
 * never where another of its kind is spoken of.
 */
import type { NounPhrase, Sentence } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { textOf } from './desk.ts'
import { filled } from './wording/filled.ts'

/** Things that are one of many, or the same for everybody, whatever words stand before them somewhere. */
const COMMON =
  /^(?:man|woman|person|child|year|day|week|month|time|way|world|country|state|government|public|law|point|problem|question|reason|answer|case|thing|number|part|end|result|idea|argument|word|name|fact|side|place|city|company|one|other|rest|case|market|economy|war|president|minister|court|party|bank|house|school|hospital|age|cost|price|rate|level|amount|share|difference|effect|choice|sort|kind)$/
/** Modifiers that tell apart from others, or only point. */
const TELLS_APART =
  /^(?:same|other|new|old|next|last|first|second|third|former|latter|whole|entire|own|only|current|previous|such|single|certain|particular|different|similar|further|main|real|true|very|so-called|good|bad|great|big|small|little|long|short|simple|better|best|big)$/

interface Known {
  /** The modifiers that its phrases have, with the sentence of each. */
  readonly told: { readonly text: string; readonly sentence: number }[]
  /** The first sentence that brings in another, or several. */
  rival: number
  count: number
}

/** The words between article and head, without "so-called"; null where they do not say what the thing is. */
function modifiersOf(desk: WriterDesk, s: Sentence, phrase: NounPhrase): string | null {
  const tokens = s.tokens.slice(phrase.from, phrase.head)
  const at = tokens.findIndex(({ xpos }) => xpos !== 'DT')
  if (at < 0) return ''
  const own = tokens.slice(at)
  if (own.some(({ xpos }) => /^(?:PRP\$|POS|CD|JJR|JJS|RBR|RBS|PDT|VB[DPZ])$/.test(xpos))) return null
  const kept = own.filter(({ form }) => form.toLowerCase() !== 'so-called')
  if (kept.length === 0 || kept.some(({ form }) => TELLS_APART.test(form.toLowerCase()))) return null
  const [first] = kept
  const head = s.tokens[phrase.head]
  return first === undefined || head === undefined
    ? null
    : textOf(desk, s.paragraph)
        .slice(first.start, head.start)
        .trim()
        .replace(/^so-called /i, '')
}

const tables = new WeakMap<WriterDesk, ReadonlyMap<string, Known>>()

function knownIn(desk: WriterDesk): ReadonlyMap<string, Known> {
  const made = tables.get(desk)
  if (made !== undefined) return made
  const table = new Map<string, Known>()
  desk.sentences.forEach((s, index) => {
    for (const phrase of s.phrases) {
      const head = s.tokens[phrase.head]
      if (head === undefined || !/^NNS?$/.test(head.xpos)) continue
      const key = head.lemma.toLowerCase()
      const known = table.get(key) ?? { told: [], rival: Number.POSITIVE_INFINITY, count: 0 }
      table.set(key, known)
      const text = modifiersOf(desk, s, phrase)
      const article = s.tokens[phrase.from]?.form.toLowerCase() ?? ''
      if (head.xpos === 'NN') known.count++
      const another = text === null || (text === '' && /^(?:a|an|another|every|each|any|no|some)$/.test(article))
      if (another || (text !== '' && head.xpos !== 'NN')) known.rival = Math.min(known.rival, index)
      if (text !== null && text !== '') known.told.push({ text, sentence: index })
    }
  })
  tables.set(desk, table)
  return table
}

/** Least times that a piece speaks of a thing it comes back to. */
const LEAST = 3

/** What the piece has called a bare "the …" before, by the words before its noun; null where it is not sure. */
export function fullOf(desk: WriterDesk, sentence: number, i: number): string | null {
  const s = desk.sentences[sentence]
  const head = s?.tokens[i + 1]
  const bare = s?.phrases.some(({ from, to }) => from === i && to === i + 2) === true
  if (head === undefined || !bare || head.xpos !== 'NN' || COMMON.test(head.lemma.toLowerCase())) return null
  const known = knownIn(desk).get(head.lemma.toLowerCase())
  if (known === undefined || known.rival <= sentence || known.count < LEAST) return null
  // What comes later does not change what is meant here.
  const before = known.told.filter(one => one.sentence < sentence).map(({ text }) => text)
  return new Set(before.map(text => text.toLowerCase())).size === 1 ? (before[0] ?? null) : null
}

/** The asking side with every bare "the …" that the piece has told more fully; null where there is none. */
export function withFuller(desk: WriterDesk, candidate: Candidate): Candidate | null {
  let changed = false
  const body = onFront(candidate.body, line => {
    let out = line
    for (const { sentence, token, resolved } of line.kept) {
      const word = desk.sentences[sentence]?.tokens[token]
      if (resolved || word?.form.toLowerCase() !== 'the') continue
      const text = fullOf(desk, sentence, token)
      const known = { from: token, to: token + 2 }
      const next = text === null ? null : filled(desk, out, { sentence, token: token + 1, text, known })
      if (next === null) continue
      out = next
      changed = true
    }
    return out
  })
  return changed ? { ...candidate, body } : null
}
