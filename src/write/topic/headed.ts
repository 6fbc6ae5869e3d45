/** A thing of the text as the headings over the piece call it. */

import type { Piece } from '../../core/piece.ts'
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { Matter } from './matters.ts'
import { stem } from './matters.ts'

/** Whether a heading is written with capitals throughout, so that they tell nothing. */
export const isTitleCase = (heading: string): boolean => {
  const words = heading.split(' ').filter(word => word.length > 3)
  return words.filter(word => /^[“"‘]?\p{Lu}/u.test(word)).length > words.length * 0.7
}

/** What the text tells of a word that stands over it. */
interface Words {
  readonly isNoun: (word: string) => boolean
  readonly isName: (word: string) => boolean
}

export function wordsOf(sentences: readonly Sentence[], places: ReadonlyMap<string, unknown>): Words {
  const names = new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ form, xpos }, i) => (i > 0 && /^NNP/.test(xpos) ? [form] : [])),
    ),
  )
  return {
    isNoun: word => places.has(stem(word)),
    isName: word => names.has(word.replace(/[’']s$/, '')),
  }
}

/** What may follow a whole phrase in a heading. */
const FUNCTION =
  /^(?:is|are|was|were|be|will|would|can|could|may|might|must|should|has|have|had|do|does|did|need|needs|and|or|but|nor|of|in|on|at|to|for|from|with|by|as|than|that|which|who|after|before|under|over|into|about|against|without)$/iu

/** How far a heading's words before a topic's last one may reach. */
const FULLER = 3

/**
 * A thing as the headings over the piece call it: "the toll" is "Varnholm’s harbour toll", "the property tax" of which they
 * speak without an article is property tax. Names stay as they are.
 */
export function asHeaded({ text, named, mass }: Matter, headings: readonly string[], own: Words): string {
  const bare = text.replace(/^the /, '')
  if (named) return text
  for (const heading of headings) {
    const raw = heading.split(/\s+/)
    const words = raw.map(word => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    const last = bare.split(' ').at(-1)?.toLowerCase() ?? ''
    const at = words.findIndex(word => word.toLowerCase() === last)
    if (at < 0) continue
    const capitals = !isTitleCase(heading)
    let from = at
    while (from > Math.max(0, at - FULLER)) {
      const word = words[from - 1] ?? ''
      if (!((capitals && /^\p{Lu}/u.test(word) && from > 1) || /[’']s$/.test(word) || own.isNoun(word))) break
      from--
    }
    const before = words[from - 1]?.toLowerCase() ?? ''
    const full = words
      .slice(from, at + 1)
      .map(word => (capitals || own.isName(word) ? word : word.toLowerCase()))
      .join(' ')
    // "Halden’s lithium gamble": the gamble is meant.
    const behind = words[at + 1]
    const ends =
      behind === undefined || !/^\p{L}/u.test(behind) || FUNCTION.test(behind) || /[^\p{L}’']$/u.test(raw[at] ?? '')
    if (!ends) continue
    if (at - from >= bare.split(' ').length) return before === 'the' ? `the ${full}` : full
    if (bare.includes(' ') || mass) return before === 'the' ? text : bare
  }
  return text
}

/** What stands over a piece: its title, then its standfirst. */
export function headingsOf({ title, text }: Piece): readonly string[] {
  const paragraphs = text.kind === 'present' ? text.paragraphs : []
  const body = paragraphs.findIndex(({ kind }) => kind !== 'heading')
  return [title, ...paragraphs.slice(0, Math.max(0, body)).map(line => line.text)]
}

/** As many letters as `stemsOf` compares words by. */
const LETTERS = 6

/** Words that stand over many a piece and tell nothing of it. */
const COMMON =
  /^(?:country|countries|people|years?|world|things?|times?|states?|days?|what|that|this|with|from|have|been|will|would|should|could|than|when|where|which|their|there|about|after|before|never|always|right|wrong|good|better|made|make|more|most|much|first|last|still|only|even|into|over|does|done|going|goes|want|need|know|knew|learn|learnt|teach|taught|tell|told)$/

/** The first letters of the words in title and standfirst that tell something. */
export function headingStems({ reading: { piece } }: WriterDesk): ReadonlySet<string> {
  const words =
    headingsOf(piece)
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => word.length > 3 && !COMMON.test(word)).map(word => word.slice(0, LETTERS)))
}
