/**
 * The log: one line for each grade given, never rewritten. A card's memory is a fold over its lines (`foldReviews` in
 * `schedule.ts`, which knows FSRS); every line carries what the fold needs so that neither a changed setting nor a journey
 * can change the past: the instant, the zone's offset, the study day, and the interval that was promised.
 */
import type { Grade, Memory } from './card.ts'
import type { StudyDay } from './day.ts'
import type { CardId } from './ids.ts'

/** What the grade promised: a whole number of study days, or seconds inside a (re)learning step. */
export type Interval =
  | { readonly unit: 'days'; readonly days: number }
  | { readonly unit: 'seconds'; readonly seconds: number }

/** The state a card was in before the grade; `early` is a review before its due day. */
export type ReviewKind = 'new' | 'learning' | 'review' | 'relearning' | 'early'

export interface Review {
  /** The instant in ms, made unique over the whole log (+1 on a clash), as Anki's log does. */
  readonly id: number
  readonly cardId: CardId
  readonly grade: Grade
  /** The instant the grade was given, ms since the epoch, never before the card's previous review. */
  readonly atMs: number
  /** Minutes east of UTC where the person was. */
  readonly utcOffsetMin: number
  readonly day: StudyDay
  /** From front shown to grade, ms, capped at ten minutes. */
  readonly tookMs: number
  readonly kind: ReviewKind
  readonly interval: Interval
  /** The interval promised before this grade, for Anki's `lastIvl`; null for a new card. */
  readonly before: Interval | null
}

export const MAX_TOOK_MS = 10 * 60_000

/** Kind of a grade given on `day` to a card with this memory, due on `dueDay` (review phase only). */
export function reviewKind(memory: Memory | null, day: StudyDay, dueDay: StudyDay): ReviewKind {
  if (memory === null) return 'new'
  if (memory.phase === 'review') return day < dueDay ? 'early' : 'review'
  return memory.phase
}
