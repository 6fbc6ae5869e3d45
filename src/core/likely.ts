/**
 * Sentences of a piece that may answer what is asked of it as a whole, found once when it is read. They are an offer to
 * whoever looks for the sentence that comes nearest to an answer: no card is made of them unasked.
 */
import type { Anchor } from './anchor.ts'
import type { Piece } from './piece.ts'
import { wordCount } from './piece.ts'

/** What is asked of a piece as a whole, by the link of an argument that the answer is. */
export type WholeLink = 'thesis' | 'reason' | 'objection'

export interface LikelySentence {
  readonly at: Anchor
  /** Of an objection: where the author answers it. */
  readonly reply: Anchor | null
}

/** For each question, best first. */
export type Likely = Readonly<Record<WholeLink, readonly LikelySentence[]>>

/** Three sentences can be compared at a glance. */
export const MAX_LIKELY = 3

/** Words of a piece that argues one thing: fewer say too little to ask about, more are a book. */
const LENGTH = { least: 150, most: 8000 } as const

/** Whether a piece is asked about as a whole: its text is here, in English, and argues one thing. */
export function isAskedAsWhole({ text, language }: Piece): boolean {
  if (text.kind === 'absent' || !/^en\b/i.test(language)) return false
  const words = text.paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0)
  return words >= LENGTH.least && words <= LENGTH.most
}
