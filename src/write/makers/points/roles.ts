/**
 * Who a person is, in the words with which the piece brings that person in: "Clara Lund, a harbour pilot", "the engineer
 * Clara Lund", "Clara Lund, who runs the ferry". A card that has the bare name alone is lost on a stranger.
 */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'

export interface Introduced {
  readonly sentence: number
  /** The name with who that is; a comma that closes it is within. */
  readonly tokens: TokenRange
}

/** Most words of what somebody is said to be. */
const MOST = 9

const FINITE = /^(?:VB[DZP]|MD)$/
const STOPS = /^(?:[,;:–—().?!“”"]|--)$/

/** Where an apposition or a short "who …" behind a name's comma ends, at a mark; -1 where it is none. */
export function besideEnd(s: Sentence, comma: number): number {
  const who = lower(s, comma + 1) === 'who'
  if (who ? !/^VB[ZD]$/.test(tag(s, comma + 2)) : !/^(?:DT|JJ|NN|CD|VBG|PRP\$|RB)/.test(tag(s, comma + 1))) return -1
  let noun = false
  let verbs = 0
  for (let i = comma + 1; i < Math.min(s.tokens.length, comma + MOST + 2); i++) {
    // A mark in the middle of a word's own spelling ("Oslo-based") ends nothing.
    if (STOPS.test(lower(s, i)))
      return noun && verbs === (who ? 1 : 0) && i > comma + 2 && /^[,.]$/.test(lower(s, i)) && !isList(s, comma, i)
        ? i
        : -1
    if (/^NN/.test(tag(s, i))) noun = true
    if (FINITE.test(tag(s, i))) verbs++
    if (/^PRP$|^W/.test(tag(s, i)) && i > comma + 1) return -1
  }
  return -1
}

/** "Lund, Brandt and Quill", "in Halden, Orrin, ": names in a row stand beside nothing. */
const isList = (s: Sentence, comma: number, end: number): boolean =>
  (/^NNP/.test(tag(s, comma + 1)) && s.tokens.slice(comma + 1, end).every(({ xpos }) => /^(?:NNP|CC)/.test(xpos))) ||
  /^(?:and|or|but)$/.test(lower(s, end + 1)) ||
  /^(?:and|or|but|now|then|today|perhaps)$/.test(lower(s, comma + 1))

/** "the engineer Clara Lund": from where the words before the name tell who that is; the name's own beginning where none do. */
function frontFrom(s: Sentence, { from }: TokenRange): number {
  let start = from
  while (start > 0 && from - start < MOST - 2 && /^(?:NN|JJ|HYPH)/.test(tag(s, start - 1))) start--
  // "colleague Clara Lund" without its article: whose, the piece has said before.
  const article = /^(?:the|a|an)$/.test(lower(s, start - 1))
  const noun = /^NN$/.test(tag(s, from - 1))
  if (!noun || /^(?:POS|PRP\$|CC|CD)$/.test(tag(s, start - 1))) return from
  if (article) return start - 1
  // "U.S. climatologist Clara Lund" at a beginning or behind a verb or preposition.
  return from - start >= 2 && (start === 0 || /^(?:VB|IN|,|TO)/.test(tag(s, start - 1))) ? start : from
}

/** The person as named in full with who that is, in one sentence; null where it does not say so. */
function introducedIn(desk: WriterDesk, entity: number, k: number): Introduced | null {
  const s = desk.sentences[k]
  const mention = (desk.mentions[k] ?? []).find(one => one.kind === 'name' && one.entity === entity)
  if (s === undefined || mention === undefined || mention.tokens.to - mention.tokens.from < 2) return null
  const { from, to } = mention.tokens
  const end = lower(s, to) === ',' ? besideEnd(s, to) : -1
  if (end > 0) return { sentence: k, tokens: { from, to: end } }
  const start = frontFrom(s, mention.tokens)
  return start < from ? { sentence: k, tokens: { from: start, to } } : null
}

/**
 * The person with who that is, wherever the piece tells it: mostly where it first names the person, but a column may take its
 * time over it. Null where it never does.
 */
export function introductionOf(desk: WriterDesk, entity: number): Introduced | null {
  for (let k = 0; k < desk.sentences.length; k++) {
    const found = introducedIn(desk, entity, k)
    if (found !== null) return found
  }
  return null
}

/** The person that a speaker is, where the speaker is the bare name and nothing else. */
export function bareName(desk: WriterDesk, sentence: number, { from, to }: TokenRange): Mention | null {
  const found = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && tokens.from === from && tokens.to === to,
  )
  return found !== undefined && /^(?:person|other)$/.test(entityOf(desk, found)?.kind ?? '') ? found : null
}
