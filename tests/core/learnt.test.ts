import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/core/learnt.ts'
import { NOTHING_LEARNT, taught, verdictsIn } from '../../src/core/learnt.ts'

const lesson: fc.Arbitrary<Lesson> = fc.record({
  measured: fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 4 }),
  verdict: fc.constantFrom('kept', 'mended', 'refused'),
  sign: fc.constant(1),
})

const lessons = fc.array(lesson, { maxLength: 12 })

const takenBack = (given: Lesson): Lesson => ({ ...given, sign: -1 })

describe('what choices teach', () => {
  it('does not depend on their order', () =>
    fc.assert(
      fc.property(lessons, fc.array(fc.nat()), (given, shuffle) => {
        const other = given.map((one, i) => ({ one, key: shuffle[i] ?? 0 })).sort((a, b) => a.key - b.key)
        const again = other.map(({ one }) => one)
        expect(taught(NOTHING_LEARNT, again)).toEqual(taught(NOTHING_LEARNT, given))
      }),
    ))

  it('is as before when a choice is taken back, however many came in between', () =>
    fc.assert(
      fc.property(lessons, lesson, lessons, (before, one, after) => {
        const without = taught(NOTHING_LEARNT, [...before, ...after])
        expect(taught(NOTHING_LEARNT, [...before, one, ...after, takenBack(one)])).toEqual(without)
      }),
    ))

  it('never counts less than nothing, whatever is taken back', () =>
    fc.assert(
      fc.property(lessons, lessons, (given, back) => {
        const learnt = taught(taught(NOTHING_LEARNT, given), back.map(takenBack))
        for (const verdicts of [learnt.all, ...learnt.features.values()])
          for (const n of Object.values(verdicts)) expect(n).toBeGreaterThanOrEqual(0)
        for (const verdicts of learnt.features.values()) expect(verdictsIn(verdicts)).toBeGreaterThan(0)
      }),
    ))
})
