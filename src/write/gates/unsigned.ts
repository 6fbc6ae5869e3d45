/** A gate for pieces that nobody has signed: a view belongs to somebody. */
import { AUTHOR } from '../../read/argument/holders.ts'
import type { Gate } from './gate.ts'

/**
 * A blind reader kept one of 29 arguments of unsigned pieces (lives, interviews, news), most of which tell and do not
 * argue; and “the author of …” names nobody (`CARDS.md` rule 1). What a piece reports of others is theirs: those are
 * named on the card, and only the telling is its author's.
 */
const unsigned: Gate = {
  rule: 'unsigned',
  asks: 'A view is asked as its author’s only where the author is known.',
  refuses: ({ candidate, desk }) =>
    candidate.kind === 'argument' &&
    candidate.link !== 'attribution' &&
    candidate.holder === AUTHOR &&
    desk.reading.piece.author === ''
      ? 'Nobody knows whose view it is: the piece names no author.'
      : null,
}

export const UNSIGNED_GATES: readonly Gate[] = [unsigned]
