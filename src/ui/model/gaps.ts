/**
 * The words of a cloze, each of which a tap hides or shows again. What the person sees and what is kept is one text with
 * [brackets]: the taps only write them. Words hidden side by side are one gap.
 */
import { readCloze } from '../../core/deckfile/cloze.ts'
import type { ClozePart } from '../../core/note.ts'
import { formatCloze } from './clozetext.ts'
import type { Stretch } from './writing.ts'

export interface GapWord {
  /** What stands between the word before and this one. */
  readonly before: string
  readonly text: string
  /** Words with the same number are one gap; null: it is shown. */
  readonly gap: number | null
}

export interface GapWords {
  readonly words: readonly GapWord[]
  /** What stands behind the last word. */
  readonly tail: string
}

/** “£1,557,000”, “don’t” and “25%” are one word each: nobody wants half of it asked for. */
const WORD = /\p{Sc}?[\p{L}\p{N}\p{M}]+(?:[.,’'/:_]?[\p{L}\p{N}\p{M}]+)*[%‰°]?/gu

/** The words of a cloze's text; null where its brackets cannot be read. */
export function gapWords(text: string): GapWords | null {
  const { parts, fault } = readCloze(text)
  if (fault !== null) return null
  const words: GapWord[] = []
  let between = ''
  for (const part of parts) {
    let at = 0
    for (const { start, end } of wordsOf(part)) {
      words.push({ before: between + part.text.slice(at, start), text: part.text.slice(start, end), gap: part.hole })
      between = ''
      at = end
    }
    between += part.text.slice(at)
  }
  return { words, tail: between }
}

function wordsOf({ text, hole }: ClozePart): readonly Stretch[] {
  const found = [...text.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  // A sign that is asked for is a word too.
  return found.length === 0 && hole !== null ? [{ start: 0, end: text.length }] : found
}

/** Whether words with this between them are one gap when both are hidden. */
const joins = (between: string): boolean => /^[\s\p{Pd}]*$/u.test(between)

/** The text after a tap on a word. */
export function withTapped(given: GapWords, at: number): string {
  const { words } = given
  const gaps = words.map(({ gap }) => gap)
  const fresh = 1 + Math.max(-1, ...gaps.map(gap => gap ?? -1))
  const here = gaps[at] ?? null
  if (here !== null) {
    // What of the gap is left behind the word is a gap of its own.
    return textOf(
      given,
      gaps.map((gap, i) => (i === at ? null : i > at && gap === here ? fresh : gap)),
    )
  }
  const beside = (i: number, between: string | undefined): number | null =>
    between !== undefined && joins(between) ? (gaps[i] ?? null) : null
  const left = beside(at - 1, words[at]?.before)
  const right = beside(at + 1, words[at + 1]?.before)
  const joined = left ?? right ?? fresh
  return textOf(
    given,
    gaps.map((gap, i) => (i === at || (right !== null && gap === right) ? joined : gap)),
  )
}

function textOf({ words, tail }: GapWords, gaps: readonly (number | null)[]): string {
  const parts = words.flatMap(({ before, text }, i): readonly ClozePart[] => {
    const hole = gaps[i] ?? null
    const within = hole !== null && i > 0 && gaps[i - 1] === hole
    return [
      { text: before, hole: within ? hole : null },
      { text, hole },
    ]
  })
  return formatCloze(oneEach([...parts, { text: tail, hole: null }]))
}

/** Parts of the same gap side by side as one. */
function oneEach(parts: readonly ClozePart[]): readonly ClozePart[] {
  const out: ClozePart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.text === '') continue
    if (last !== undefined && last.hole === part.hole) out[out.length - 1] = { ...last, text: last.text + part.text }
    else out.push(part)
  }
  return out
}

/**
 * The gaps of sentences that are chosen anew: those that lie in what is chosen now stay. Words that the person changed are
 * theirs, and stay as they are. null: nothing of it is left, and the text follows the choice.
 */
export function movedGaps(cloze: string, paragraph: string, from: Stretch, to: Stretch): string | null {
  const { parts, fault } = readCloze(cloze)
  const shown = parts.map(({ text }) => text).join('')
  if (fault !== null || shown !== paragraph.slice(from.start, from.end)) return cloze
  const out: ClozePart[] = []
  let at = to.start
  let start = from.start
  for (const { text, hole } of parts) {
    const end = start + text.length
    if (hole !== null && to.start <= start && end <= to.end) {
      out.push({ text: paragraph.slice(at, start), hole: null }, { text, hole })
      at = end
    }
    start = end
  }
  return out.length === 0 ? null : formatCloze([...out, { text: paragraph.slice(at, to.end), hole: null }])
}
