/**
 * Sentences of a piece that may answer what is asked of it as a whole, found once when it is read. They are an offer to
 * whoever looks for the sentence that comes nearest to an answer: no card is made of them unasked.
 */
import type { Anchor } from './anchor.ts'

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
