/**
 * Study days ↔ Anki's day numbers (ANKI.md §2.4). Anki counts days from the local date of `crt`; on import it moves every
 * due day by the difference between the package's "today" and its own, so dates survive whichever day 0 we take.
 */
import type { OffsetAt, StudyDay } from '../core/day.ts'
import { startOfDayMs, studyDay } from '../core/day.ts'
import type { DeckContents } from '../core/ports.ts'
import type { Settings } from '../core/settings.ts'

export interface DayFrame {
  /** The study day that Anki calls 0. */
  readonly day0: StudyDay
  /** An instant on that day, seconds since the epoch. */
  readonly crtSec: number
  /** Minutes west of UTC at `crtSec`, as Anki and `Date.getTimezoneOffset` count. */
  readonly creationOffsetMin: number
  /** Whole hour at which Anki's day begins; a study day may begin in between, an Anki day cannot. */
  readonly rolloverHour: number
}

/** 04:00, as in Anki's own collections: no zone moves its clock then, so that the instant has the date it should. */
const CRT_MIN = 4 * 60

/** Day 0 is the oldest day that anything happened or falls due, so that no day number is negative. */
export function dayFrame(
  contents: readonly DeckContents[],
  settings: Settings,
  nowMs: number,
  offsetAt: OffsetAt,
): DayFrame {
  let day0 = studyDay(nowMs, offsetAt(nowMs), settings.dayStartMin)
  const include = (day: StudyDay): void => {
    if (day >= 0 && day < day0) day0 = day
  }
  for (const { deck, cards, reviews } of contents) {
    if (deck.createdAtMs > 0) include(studyDay(deck.createdAtMs, offsetAt(deck.createdAtMs), settings.dayStartMin))
    for (const review of reviews) include(review.day)
    for (const card of cards) {
      const place = card.resume ?? card
      if (place.slot === 'review') include(place.due)
    }
  }
  const crtMs = startOfDayMs(day0, offsetAt, CRT_MIN)
  return {
    day0,
    crtSec: Math.floor(crtMs / 1000),
    creationOffsetMin: -Math.round(offsetAt(crtMs)),
    rolloverHour: Math.round(settings.dayStartMin / 60),
  }
}
