/**
 * "The exemption" of a piece that has brought in one exemption alone, "the de minimis exemption": on the front of an
 * argument the fuller words stand in the place of the bare ones. Only of a single thing that the piece comes back to, and
 * never where another of its kind is spoken of.
 */
import type { NounPhrase, Sentence } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
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
  /** The modifiers that its phrases have, in small letters. */
  readonly texts: Set<string>
  text: string
  /** The first sentence that has them. */
  first: number
  rivals: number
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
      const known = table.get(key) ?? { texts: new Set(), text: '', first: index, rivals: 0, count: 0 }
      table.set(key, known)
      const text = modifiersOf(desk, s, phrase)
      const article = s.tokens[phrase.from]?.form.toLowerCase() ?? ''
      if (head.xpos === 'NN') known.count++
      if (text === null || (text === '' && /^(?:a|an|another|every|each|any|no|some)$/.test(article))) known.rivals++
      if (text === null || text === '') continue
      if (known.texts.size === 0) {
        known.text = text
        known.first = index
      }
      known.texts.add(text.toLowerCase())
      if (head.xpos !== 'NN') known.rivals++
    }
  })
  tables.set(desk, table)
  return table
}

/** Least times that a piece speaks of a thing it comes back to. */
const LEAST = 3

function fullOf(desk: WriterDesk, sentence: number, i: number): string | null {
  const s = desk.sentences[sentence]
  const head = s?.tokens[i + 1]
  const bare = s?.phrases.some(({ from, to }) => from === i && to === i + 2) === true
  if (head === undefined || !bare || head.xpos !== 'NN' || COMMON.test(head.lemma.toLowerCase())) return null
  const known = knownIn(desk).get(head.lemma.toLowerCase())
  if (known === undefined || known.texts.size !== 1 || known.rivals > 0 || known.count < LEAST) return null
  return known.first < sentence ? known.text : null
}

/** The front of a question with every bare "the …" that the piece has told more fully; null where there is none. */
export function withFuller(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const { body } = candidate
  if (candidate.kind !== 'argument' || body.form !== 'question') return null
  let { front } = body
  let changed = false
  for (const kept of body.front.kept) {
    const word = desk.sentences[kept.sentence]?.tokens[kept.token]
    if (kept.resolved || word?.form.toLowerCase() !== 'the') continue
    const text = fullOf(desk, kept.sentence, kept.token)
    const noun = kept.token + 1
    const known = { from: kept.token, to: noun + 1 }
    const next = text === null ? null : filled(desk, front, { sentence: kept.sentence, token: noun, text, known })
    if (next === null) continue
    front = next
    changed = true
  }
  return changed ? { ...candidate, body: { ...body, front } } : null
}
