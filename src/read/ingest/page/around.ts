/** What is left of a page around the paragraphs of a document: notices, notes about the author, boxes of links. */
import type { Paragraph } from '../../../core/piece.ts'
import { isFurniture, opensBox } from './furniture.ts'
import { isNoteAt } from './note.ts'

const wordsIn = (text: string): number => text.split(' ').length
/** A paragraph this long, in words, is the piece's. */
const PROSE = 25

export interface Around {
  readonly paragraphs: readonly Paragraph[]
  /** How many were left out. */
  readonly left: number
}

/** The paragraphs of the piece; `author` as far as known, else ''. */
export function withoutPage(paragraphs: readonly Paragraph[], author: string): Around {
  let boxed = false
  const kept = paragraphs.filter(({ kind, text }, i) => {
    const short = wordsIn(text) < PROSE
    if (kind === 'heading') boxed = opensBox(text)
    else if (kind === 'body' && !short) boxed = false
    if (kind === 'quote') return true
    return !(boxed && (short || kind === 'list')) && !isFurniture(text) && !isNoteAt(text, author, i, paragraphs.length)
  })
  return { paragraphs: kept, left: paragraphs.length - kept.length }
}

/** A sentence for a person; none where nothing was left out. */
export const leftOut = (lines: number): readonly string[] =>
  lines === 0 ? [] : [`Left out: ${lines} line${lines === 1 ? '' : 's'} of the page around the piece.`]
