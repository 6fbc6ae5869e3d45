/** A review within the first second of a day: Anki counts in whole seconds, and gives it to the day before. */
import { expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { studyDay } from '../../src/core/day.ts'
import { cardId, noteId } from '../../src/core/ids.ts'
import type { Interval, Review, ReviewKind } from '../../src/core/log.ts'
import { createScheduler } from '../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { replayInAnki } from '../anki/replay.ts'

/** The instant in ms, UTC; the grade; what the card was; the interval that it promised in days, 0 for ten minutes. */
const GIVEN: readonly (readonly [number, Grade, ReviewKind, number])[] = [
  [1775777805462, 'good', 'new', 0],
  [1775845237898, 'good', 'learning', 8],
  [1776297219648, 'again', 'early', 0],
  [1776297481258, 'easy', 'relearning', 2],
  [1776408972147, 'again', 'review', 0],
  [1776409278233, 'again', 'relearning', 0],
  [1776409306578, 'good', 'relearning', 1],
  [1776550030376, 'hard', 'review', 1],
  [1776589921954, 'good', 'review', 2],
  [1776631608826, 'good', 'early', 2],
  [1776841217470, 'good', 'review', 3],
  [1777148649128, 'again', 'review', 0],
  [1777148796761, 'good', 'relearning', 1],
  [1777201813782, 'good', 'review', 2],
  [1777463266024, 'good', 'review', 3],
  [1777698561960, 'easy', 'review', 7],
  [1778450814541, 'good', 'review', 10],
  [1779317329157, 'easy', 'review', 15],
  [1780570798800, 'again', 'review', 0],
  [1780570830483, 'good', 'relearning', 2],
  [1780741399964, 'good', 'review', 3],
  [1781040078870, 'good', 'review', 6],
  [1781411868523, 'good', 'early', 9],
  [1782274966034, 'good', 'review', 12],
  [1783157594355, 'good', 'early', 16],
  [1784612831371, 'good', 'review', 22],
  [1786659164737, 'good', 'review', 30],
  [1789102800535, 'easy', 'early', 48],
  [1793330811418, 'good', 'review', 60],
]

const DAY_START_MIN = 270

const intervalOf = (days: number): Interval => (days === 0 ? { unit: 'seconds', seconds: 600 } : { unit: 'days', days })

const STORY: readonly Review[] = GIVEN.map(([atMs, grade, kind, days], i) => {
  const before = GIVEN[i - 1]
  return {
    ...{
      id: atMs,
      cardId: cardId(noteId('tram.note-31'), 0),
      grade,
      atMs,
      utcOffsetMin: 0,
      day: studyDay(atMs, 0, DAY_START_MIN),
    },
    ...{ tookMs: 9000, kind, interval: intervalOf(days), before: before === undefined ? null : intervalOf(before[3]) },
  }
})

it('is replayed as Anki replayed it', () => {
  const nextDay = Date.UTC(2026, 8, 11, 5)
  expect(STORY.some(({ id }) => id >= nextDay && id < nextDay + 1000)).toBe(true)
  const settings = { ...DEFAULT_SETTINGS, dayStartMin: DAY_START_MIN, maxIntervalDays: 60 }
  const now = { nowMs: Date.UTC(2026, 11, 1, 0, 33, 37), offsetAt: () => 0, rolloverHour: 5 }
  const replay = replayInAnki(STORY, createScheduler(settings), now)
  // What Anki 26.09.3 and 25.09.2 computed.
  expect(replay?.stability).toBeCloseTo(70.25068, 3)
})
