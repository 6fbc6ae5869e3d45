/**
 * What Anki gets when it replays our log. It counts whole 24-hour blocks, in whole seconds, back from the next rollover
 * (ANKI.md §2.4), so that what is done within the first second of a day is of the day before; the app counts
 * by the study days that it wrote down. The two differ for a review within an hour of the day's start before a clock
 * change, for a day start between whole hours, and for a clock that went back; there the memories differ too, and
 * this says by what Anki's count gives.
 */
import type { OffsetAt } from '../../src/core/day.ts'
import { DAY_MS, startOfDayMs, studyDay } from '../../src/core/day.ts'
import type { Review } from '../../src/core/log.ts'
import type { Outcome, Scheduler } from '../../src/core/schedule.ts'

export interface Replay {
  readonly stability: number
  readonly difficulty: number
  /** Whether Anki's days are the app's. */
  readonly alike: boolean
  /** Whether a second grade of a day was `hard`: before 26.05 Anki's engine let that lower the stability. */
  readonly sameDayHard: boolean
}

export interface Now {
  readonly nowMs: number
  readonly offsetAt: OffsetAt
  readonly rolloverHour: number
}

/** Null for a card that was never reviewed. */
export function replayInAnki(story: readonly Review[], scheduler: Scheduler, now: Now): Replay | null {
  const startMin = now.rolloverHour * 60
  const today = studyDay(now.nowMs, now.offsetAt(now.nowMs), startMin)
  const nextMs = startOfDayMs(today + 1, now.offsetAt, startMin)
  const nextS = Math.floor(nextMs / 1000)
  const dayOf = ({ id }: Review): number => -Math.floor((nextS - Math.floor(id / 1000)) / (DAY_MS / 1000))
  const counted = story.map(review => ({ ...review, day: dayOf(review) }))
  const outcome: Outcome | null = scheduler.fold(counted)
  if (outcome === null) return null
  const alike = story.every((review, i) => {
    const last = story[i - 1]
    const day = (at: number) => counted[at]?.day ?? 0
    return last === undefined || day(i) - day(i - 1) === review.day - last.day
  })
  const sameDayHard = counted.some((review, i) => review.grade === 'hard' && counted[i - 1]?.day === review.day)
  return { stability: outcome.memory.stability, difficulty: outcome.memory.difficulty, alike, sameDayHard }
}
