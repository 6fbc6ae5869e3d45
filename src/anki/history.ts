/** The log as Anki's `revlog` (ANKI.md §2.3). */
import type { CardId } from '../core/ids.ts'
import type { Interval, Review } from '../core/log.ts'
import type { Scheduler } from '../core/schedule.ts'
import type { SqliteValue } from './sqlite.ts'

const EASE = { again: 1, hard: 2, good: 3, easy: 4 } as const

/** By the state before the answer. */
const TYPE = { new: 0, learning: 0, review: 1, relearning: 2, early: 3 } as const

export interface History {
  /** id, cid, usn, ease, ivl, lastIvl, factor, time, type; ascending by id. */
  readonly rows: readonly (readonly SqliteValue[])[]
  /** ms: the id of each card's last row, which `lrt` in its data must follow (ANKI.md §2.2, lrt rule). */
  readonly lastId: ReadonlyMap<CardId, number>
}

/** Rows for the reviews of the cards that are exported; others are left out. */
export function historyOf(
  reviews: readonly Review[],
  cards: ReadonlyMap<CardId, number>,
  scheduler: Scheduler,
  nowMs: number,
): History {
  const kept = reviews.filter(review => cards.has(review.cardId)).sort((a, b) => a.id - b.id)
  const ids = settleIds(
    kept.map(review => review.id),
    nowMs,
  )
  const before = new Map<CardId, Review[]>()
  const lastId = new Map<CardId, number>()
  const rows = kept.map((review, i) => {
    const story = before.get(review.cardId) ?? []
    story.push(review)
    before.set(review.cardId, story)
    const id = ids[i] ?? review.id
    lastId.set(review.cardId, id)
    return [
      id,
      cards.get(review.cardId) ?? 0,
      -1,
      EASE[review.grade],
      intervalNumber(review.interval),
      review.before === null ? 0 : intervalNumber(review.before),
      difficultyFactor(scheduler.fold(story)?.memory.difficulty ?? 1),
      review.tookMs,
      // A history whose first row is not a learning row counts as incomplete, and Anki would guess its start.
      story.length === 1 ? TYPE.new : TYPE[review.kind],
    ]
  })
  return { rows, lastId }
}

/**
 * The ids of the log, which is unique and ascending already. Only a log written under a clock that was ahead has ids in
 * the future: Anki would renumber those on import, so they are drawn back before now, in their order.
 */
export function settleIds(ids: readonly number[], nowMs: number): readonly number[] {
  const out = [...ids]
  for (let i = 1; i < out.length; i++) out[i] = Math.max(out[i] ?? 0, (out[i - 1] ?? 0) + 1)
  let ceiling = Math.floor(nowMs)
  for (let i = out.length - 1; i >= 0 && (out[i] ?? 0) > ceiling; i--) {
    out[i] = ceiling
    ceiling--
  }
  return out
}

/** Positive: days; negative: seconds. (`|| 0` because −0 is not an integer to SQLite's binding.) */
const intervalNumber = (interval: Interval): number =>
  interval.unit === 'days' ? interval.days : -interval.seconds || 0

/** FSRS difficulty after the answer, 1–10, as 100–1100. */
const difficultyFactor = (difficulty: number): number => Math.round(((difficulty - 1) / 9 + 0.1) * 1000)
