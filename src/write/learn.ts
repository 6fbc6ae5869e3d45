/**
 * What the device learnt from the person's choices, as small moves of the ranker: of each measured feature how much more
 * or less often its cards were kept than cards on the whole. It reorders what passed the gates and opens none of them.
 */
import type { Learnt, Verdicts } from '../core/learnt.ts'
import { verdictsIn } from '../core/learnt.ts'
import type { Candidate } from './candidate.ts'
import type { Features } from './features.ts'

/** Moves in hundredths of log-odds, by feature. */
export type Moves = ReadonlyMap<string, number>

export const NO_MOVES: Moves = new Map()

/** A card that was mended was worth asking for, though not as it stood. */
const WORTH_OF_MENDED = 0.75
/** So many cards of each feature are taken to have been judged as cards on the whole, so that a few choices move little. */
const DOUBT = 8
/**
 * What a feature would move by whose cards are always kept where the others never are. Log-odds would move by some four
 * hundred for that; a card has some twenty features that say much the same, so each moves by a part of it.
 */
const WHOLE = 60
/** No feature moves by more, and no card. */
export const MOST_OF_FEATURE = 30
export const MOST_OF_CARD = 120

/** The names that a choice about a card teaches by. */
export const measuredOf = ({ kind, link }: Candidate, features: Features): readonly string[] => [
  `kind ${kind}`,
  ...(link === null ? [] : [`link ${link}`]),
  ...[...features.keys()].filter(name => name !== 'prior'),
]

export function movesOf({ all, features }: Learnt): Moves {
  if (verdictsIn(all) === 0) return NO_MOVES
  const usual = worthOf(all) / verdictsIn(all)
  const moves = new Map<string, number>()
  for (const [name, verdicts] of features) {
    const share = (worthOf(verdicts) + DOUBT * usual) / (verdictsIn(verdicts) + DOUBT)
    const move = Math.round(WHOLE * (share - usual))
    if (move !== 0) moves.set(name, bounded(move, MOST_OF_FEATURE))
  }
  return moves
}

/** By how much a card's log-odds move, in hundredths. */
export function moveOf(measured: readonly string[], moves: Moves): number {
  if (moves.size === 0) return 0
  let sum = 0
  for (const name of measured) sum += moves.get(name) ?? 0
  return bounded(sum, MOST_OF_CARD)
}

const worthOf = ({ kept, mended }: Verdicts): number => kept + WORTH_OF_MENDED * mended

const bounded = (move: number, most: number): number => Math.max(-most, Math.min(most, move))
