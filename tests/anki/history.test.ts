/** Honest histories of any kind, in any zone: the package says what the app says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportPackage } from '../../src/anki/export.ts'
import { openSqlite } from '../../src/cli/sqlite.ts'
import { DAY_MS, HOUR_MS } from '../../src/core/day.ts'
import type { Settings } from '../../src/core/settings.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { cpuMs } from '../tools/cpu.ts'
import { assertPackageInvariants } from './invariants.ts'
import { study } from './learner.ts'
import { deckOf, HOSTILE_BODIES, PLAIN_BODIES } from './sample.ts'
import { offsetIn, ZONES } from './zones.ts'

const engine = await openSqlite()
const bodies = [...PLAIN_BODIES, ...HOSTILE_BODIES]

const settings: fc.Arbitrary<Settings> = fc.record({
  retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  newPerDay: fc.integer({ min: 1, max: 20 }),
  dayStartMin: fc.oneof(
    fc.integer({ min: 0, max: 12 }).map(h => h * 60),
    fc.integer({ min: 0, max: 720 }),
  ),
  maxIntervalDays: fc.constantFrom(36_500, 365, 20),
  weights: fc.constant(null),
})

const life = fc.record({
  settings,
  zone: fc.constantFrom(...ZONES),
  seed: fc.integer(),
  /** Hours since the start of 2026: both switches of a year lie ahead. */
  startHour: fc.integer({ min: 0, max: 365 * 24 }),
  days: fc.integer({ min: 0, max: 120 }),
  skipsDay: fc.double({ min: 0, max: 0.9, noNaN: true }),
  undoes: fc.constantFrom(0, 0.1, 0.4),
  suspends: fc.constantFrom(0, 0.02),
  clockGoesBack: fc.constantFrom(0, 0, 0.2),
  studiesAhead: fc.constantFrom(0, 0.2),
  stamina: fc.integer({ min: 1, max: 50 }),
  /** Hours by which the clock was ahead of the one at the export. */
  aheadHours: fc.constantFrom(0, 0, 0, 5, 100),
})

describe('random histories', () => {
  it('come out as the app shows them', async () => {
    const met = new Set<string>()
    const run = fc.asyncProperty(life, async ({ settings, zone, startHour, days, aheadHours, ...habits }) => {
      const offsetAt = offsetIn(zone)
      const fromMs = Date.UTC(2026, 0, 1) + startHour * HOUR_MS
      const untilMs = fromMs + days * DAY_MS
      const nowMs = untilMs - aheadHours * HOUR_MS
      const fresh = deckOf(bodies, { createdAtMs: fromMs - HOUR_MS })
      const deck = study(fresh, { ...habits, settings, offsetAt, fromMs, untilMs })
      for (const card of deck.cards) met.add(`${card.slot} ${card.memory?.phase}`)
      for (const review of deck.reviews) met.add(review.kind)
      const input = { contents: [deck], settings, nowMs, offsetAt }
      const result = exportPackage(input, engine)
      if (!result.ok) throw new Error(result.error.message)
      await assertPackageInvariants(result.value, input)
    })
    await fc.assert(run, { numRuns: 60, seed: 20_261_123 })
    // The property says something only if the histories were of every kind.
    expect([...met].sort()).toMatchInlineSnapshot(`
      [
        "early",
        "learning",
        "learning learning",
        "learning relearning",
        "new",
        "new undefined",
        "relearning",
        "review",
        "review review",
        "suspended learning",
        "suspended relearning",
        "suspended review",
        "suspended undefined",
      ]
    `)
  }, 60_000)
})

it('carries 2,000 notes and their log in seconds', { timeout: 60_000 }, () => {
  const many = Array.from({ length: 200 }, () => bodies)
    .flat()
    .slice(0, 2000)
  const offsetAt = offsetIn('Europe/Berlin')
  const fromMs = Date.UTC(2026, 0, 1)
  const settings = { ...DEFAULT_SETTINGS, newPerDay: 100 }
  const habits = { seed: 3, skipsDay: 0, undoes: 0, suspends: 0, clockGoesBack: 0, studiesAhead: 0, stamina: 500 }
  const untilMs = fromMs + 30 * DAY_MS
  const deck = study(deckOf(many), { ...habits, settings, offsetAt, fromMs, untilMs })
  const before = cpuMs()
  const result = exportPackage({ contents: [deck], settings, nowMs: untilMs, offsetAt }, engine)
  expect(result.ok).toBe(true)
  expect(deck.reviews.length).toBeGreaterThan(2000)
  expect(cpuMs() - before).toBeLessThan(10_000)
})
