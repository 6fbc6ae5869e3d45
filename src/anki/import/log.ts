/**
 * Anki's log of a card as ours (ANKI.md §2.3): the grades, without what Anki did by itself. A card that was forgotten there
 * (“reset”) begins anew: what was before says nothing of the memory that it has now, and a fold over it would be wrong.
 */
import type { OffsetAt } from '../../core/day.ts'
import { studyDay } from '../../core/day.ts'
import type { CardId } from '../../core/ids.ts'
import type { Interval, Review, ReviewKind } from '../../core/log.ts'
import { MAX_TOOK_MS } from '../../core/log.ts'
import type { PackageReview } from './collection.ts'

const GRADES = [null, 'again', 'hard', 'good', 'easy'] as const
const KINDS: readonly ReviewKind[] = ['learning', 'review', 'relearning', 'early']
const TYPE = { cram: 3, manual: 4 } as const

export interface LogFrame {
  readonly offsetAt: OffsetAt
  /** Minutes after midnight. */
  readonly dayStartMin: number
}

export interface CardLog {
  /** Oldest first. */
  readonly reviews: readonly Review[]
  /** Grades given before the card was last forgotten, which are left where they are. */
  readonly forgotten: number
}

/** `rows`: all rows of the card, oldest first. `isNew`: Anki asks the card as if never seen. */
export function readLog(rows: readonly PackageReview[], card: CardId, isNew: boolean, frame: LogFrame): CardLog {
  const reset = isNew ? rows.length : rows.findLastIndex(row => row.type === TYPE.manual && row.factor === 0) + 1
  const reviews: Review[] = []
  for (const row of rows.slice(reset)) {
    const review = readRow(row, card, reviews.at(-1) ?? null, frame)
    if (review !== null) reviews.push(review)
  }
  return { reviews, forgotten: rows.slice(0, reset).filter(isGrade).length }
}

/** Whether a row is an answer that counts: not one of cramming, nor a line about a card that was moved. */
const isGrade = ({ ease, type, factor }: PackageReview): boolean =>
  ease >= 1 && ease <= 4 && type >= 0 && type <= TYPE.cram && !(type === TYPE.cram && factor === 0)

function readRow(row: PackageReview, cardId: CardId, last: Review | null, frame: LogFrame): Review | null {
  const grade = isGrade(row) ? GRADES[row.ease] : null
  if (grade === null || grade === undefined || row.id <= 0) return null
  const utcOffsetMin = Math.round(frame.offsetAt(row.id))
  const begins = last === null && row.type === 0
  return {
    id: row.id,
    cardId,
    grade,
    atMs: row.id,
    utcOffsetMin,
    // Time never runs backwards for a card, whatever the zones between were.
    day: Math.max(studyDay(row.id, utcOffsetMin, frame.dayStartMin), last?.day ?? Number.NEGATIVE_INFINITY),
    tookMs: Math.min(MAX_TOOK_MS, Math.max(0, row.tookMs)),
    kind: begins ? 'new' : (KINDS[row.type] ?? 'review'),
    interval: intervalOf(row.interval),
    before: begins ? null : intervalOf(row.lastInterval),
  }
}

/** Positive: days; negative: seconds. */
const intervalOf = (number: number): Interval =>
  number > 0 ? { unit: 'days', days: number } : { unit: 'seconds', seconds: -number || 0 }
