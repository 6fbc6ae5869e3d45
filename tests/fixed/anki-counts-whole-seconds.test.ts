/** A review within the first second of a day: Anki counts in whole seconds, and gives it to the day before. */
import { expect, it } from 'vitest'
import { DAY_MS } from '../../src/core/day.ts'
import { createScheduler } from '../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { study } from '../anki/learner.ts'
import { replayInAnki } from '../anki/replay.ts'
import { deckOf, question } from '../anki/sample.ts'

it('is replayed as Anki replayed it', () => {
  const nowMs = Date.UTC(2026, 11, 1, 0, 33, 37)
  const offsetAt = (): number => 0
  const settings = { ...DEFAULT_SETTINGS, dayStartMin: 270, maxIntervalDays: 60 }
  const bodies = Array.from({ length: 40 }, (_, i) => question(`Question ${i}?`, `Answer ${i}`, i % 5 === 0))
  const chances = { skipsDay: 0.25, undoes: 0.2, suspends: 0.01, clockGoesBack: 0.2, studiesAhead: 0.1, stamina: 40 }
  const span = { fromMs: nowMs - 240 * DAY_MS, untilMs: nowMs }
  const deck = study(deckOf(bodies, { createdAtMs: nowMs - 241 * DAY_MS }), {
    seed: 13,
    settings,
    offsetAt,
    ...span,
    ...chances,
  })
  const story = deck.reviews.filter(({ cardId }) => cardId === 'tram.note-31:0')
  const nextDay = Date.UTC(2026, 8, 11, 5)
  expect(story.some(({ id }) => id >= nextDay && id < nextDay + 1000)).toBe(true)
  const replay = replayInAnki(story, createScheduler(settings), { nowMs, offsetAt, rolloverHour: 5 })
  // What Anki 26.09.3 and 25.09.2 computed.
  expect(replay?.stability).toBeCloseTo(70.25068, 3)
})
