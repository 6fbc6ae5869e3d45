/**
 * One card out of two: ours, and Anki's. Where our memory is what the log gives, it is built anew from both logs together;
 * where it is not (a memory that came without its log, or from other weights), the one that was answered later counts.
 */
import type { Card, Memory } from '../../core/card.ts'
import { suspend } from '../../core/card.ts'
import type { Outcome, Scheduler } from '../../core/schedule.ts'
import type { CardLogs } from './merge-log.ts'

export interface BothCards extends CardLogs {
  /** null: not here. */
  readonly ours: Card | null
  readonly theirs: Card
}

type Fold = Scheduler['fold']

export function mergeCard(both: BothCards, { fold }: { readonly fold: Fold }): Card {
  const { ours, theirs } = both
  const awake = ours === null ? arriving(both, fold) : meeting(ours, both, fold)
  const aside = theirs.slot === 'suspended' || ours?.slot === 'suspended'
  return aside ? suspend(awake) : awake
}

const awakeOf = (card: Card): Card =>
  card.resume === null ? card : { ...card, slot: card.resume.slot, due: card.resume.due, resume: null }

/** A card that is not here; but its answers may still be in the log, for the log outlives a deck. */
function arriving({ theirs, here, there, union }: BothCards, fold: Fold): Card {
  const card = awakeOf(theirs)
  if (union.length === there.length) return card
  if (isRebuild(card.memory, fold(there))) return outcome(card, fold(union))
  const latestHere = here.at(-1)?.id ?? Number.NEGATIVE_INFINITY
  const latestThere = there.at(-1)?.id ?? card.memory?.lastReviewMs ?? Number.NEGATIVE_INFINITY
  return latestHere <= latestThere ? card : outcome(card, fold(union))
}

function meeting(ours: Card, { theirs, here, there, union }: BothCards, fold: Fold): Card {
  const mine = awakeOf(ours)
  const card = awakeOf(theirs)
  if (card.memory === null) return mine
  if (there.length > 0 && isRebuild(mine.memory, fold(here))) {
    if (union.length === here.length) return mine
    // With nothing of ours between, what Anki promised is the plan, to the day and the minute.
    return union.length === there.length && isRebuild(card.memory, fold(there))
      ? placedIn(card, mine)
      : outcome(mine, fold(union))
  }
  const later = card.memory.lastReviewMs > (mine.memory?.lastReviewMs ?? Number.NEGATIVE_INFINITY)
  return later ? placedIn(card, mine) : mine
}

/** The schedule of one card for another record of it. */
const placedIn = ({ slot, due, memory }: Card, card: Card): Card => ({ ...card, slot, due, memory })

const outcome = (card: Card, folded: Outcome | null): Card =>
  folded === null ? card : { ...card, slot: folded.slot, due: folded.due, memory: folded.memory }

/** Sums in another order differ behind the twelfth figure. */
const NEAR = 1e-9

/** Whether a memory is what the log gives. */
function isRebuild(memory: Memory | null, folded: Outcome | null): boolean {
  if (memory === null || folded === null) return memory === null && folded === null
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(b))
  const { stability, difficulty, reps, lastReviewMs } = folded.memory
  return (
    near(memory.stability, stability) &&
    near(memory.difficulty, difficulty) &&
    memory.reps === reps &&
    memory.lastReviewMs === lastReviewMs
  )
}
