import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  DAY_MS,
  dayOfIsoDate,
  HOUR_MS,
  isoDate,
  MINUTE_MS,
  type StudyDay,
  startOfDayMs,
  studyDay,
} from '../../src/core/day.ts'
import { offsetIn, ZONES } from './support.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const START = 4 * 60
const zone = fc.constantFrom(...ZONES)
/** 2005 to 2035: both sides of every change of rule that the zones above went through, Samoa's lost day included. */
const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) })
const dayOf = (date: string): StudyDay => dayOfIsoDate(date) ?? Number.NaN

describe('the study day', () => {
  it('is the local date once four in the morning has come, whatever the zone', () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const offset = offsetIn(name)(at)
        const shifted = new Date(at + (offset - START) * MINUTE_MS)
        expect(isoDate(studyDay(at, offset, START))).toBe(shifted.toISOString().slice(0, 10))
      }),
    )
  })

  it.each([
    ['Europe/Berlin', '2024-03-31T01:59:00Z', '2024-03-30'],
    ['Europe/Berlin', '2024-03-31T02:00:00Z', '2024-03-31'],
    ['Europe/Berlin', '2024-10-27T02:59:00Z', '2024-10-26'],
    ['Europe/Berlin', '2024-10-27T03:00:00Z', '2024-10-27'],
    ['America/New_York', '2024-03-10T07:59:00Z', '2024-03-09'],
    ['America/New_York', '2024-03-10T08:00:00Z', '2024-03-10'],
    ['Australia/Lord_Howe', '2024-10-05T16:59:00Z', '2024-10-05'],
    ['Australia/Lord_Howe', '2024-10-05T17:00:00Z', '2024-10-06'],
    ['Asia/Kolkata', '2024-06-01T22:29:00Z', '2024-06-01'],
    ['Asia/Kolkata', '2024-06-01T22:30:00Z', '2024-06-02'],
  ])('%s at %s is the day %s', (name, at, expected) => {
    const ms = Date.parse(at)
    expect(isoDate(studyDay(ms, offsetIn(name)(ms), START))).toBe(expected)
  })

  it('an evening and the small hours after it are one day; breakfast is the next', () => {
    const offset = offsetIn('Europe/Berlin')
    const at = (time: string) => {
      const ms = Date.parse(time)
      return studyDay(ms, offset(ms), START)
    }
    expect(at('2024-05-10T21:00:00Z')).toBe(at('2024-05-11T01:30:00Z'))
    expect(at('2024-05-11T05:00:00Z')).toBe(at('2024-05-10T21:00:00Z') + 1)
  })

  it('flying west over the date line repeats a date, flying east skips one', () => {
    const honolulu = offsetIn('Pacific/Honolulu')
    const tokyo = offsetIn('Asia/Tokyo')
    const day = (offset: (at: number) => number, at: number) => studyDay(at, offset(at), START)
    const leave = Date.parse('2024-05-10T03:00:00Z')
    expect(day(honolulu, leave + 8 * HOUR_MS)).toBe(day(tokyo, leave) - 1)
    expect(day(tokyo, leave + 8 * HOUR_MS)).toBeGreaterThan(day(honolulu, leave))
  })
})

describe('the start of a day', () => {
  const dayStart = fc.integer({ min: 0, max: 12 * 60 })
  const day = fc.integer({ min: dayOf('2005-01-01'), max: dayOf('2035-01-01') })

  /** With days that begin at midnight 30 December 2011 had no instant in Samoa: it begins where the next day does. */
  const neverWas = (name: string, d: StudyDay, startMin: number): boolean =>
    name === 'Pacific/Apia' && d === dayOf('2011-12-30') && startMin === 0

  it('of a day that never was is that of the next', () => {
    const offset = offsetIn('Pacific/Apia')
    const start = startOfDayMs(dayOf('2011-12-30'), offset, 0)
    expect(start).toBe(startOfDayMs(dayOf('2011-12-31'), offset, 0))
    expect(isoDate(studyDay(start - 1, offset(start - 1), 0))).toBe('2011-12-29')
  })

  it('belongs to its day, and the instant before it does not', () => {
    fc.assert(
      fc.property(zone, day, dayStart, (name, d, startMin) => {
        fc.pre(!neverWas(name, d, startMin))
        const offset = offsetIn(name)
        const start = startOfDayMs(d, offset, startMin)
        const before = start - 1
        expect(studyDay(start, offset(start), startMin)).toBe(d)
        expect(studyDay(before, offset(before), startMin)).toBeLessThan(d)
      }),
      { numRuns: 300 },
    )
  })

  it('is never after the instant whose day it is', () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const offset = offsetIn(name)
        const d = studyDay(at, offset(at), START)
        expect(startOfDayMs(d, offset, START)).toBeLessThanOrEqual(at)
        // 49 hours: a day of 24, the hour a change may add, and the day that Samoa left out.
        expect(at - startOfDayMs(d, offset, START)).toBeLessThan(2 * DAY_MS + HOUR_MS)
      }),
    )
  })

  it('where midnight never comes, the day begins with the change of the clock', () => {
    const offset = offsetIn('America/Santiago')
    const start = startOfDayMs(dayOf('2024-09-08'), offset, 0)
    expect(new Date(start).toISOString()).toBe('2024-09-08T04:00:00.000Z')
  })

  it('where half past two comes twice, the day begins with the first', () => {
    const start = startOfDayMs(dayOf('2024-10-27'), offsetIn('Europe/Berlin'), 150)
    expect(new Date(start).toISOString()).toBe('2024-10-27T00:30:00.000Z')
  })

  it('is 23 hours before the next when the clock goes forward, 25 when it goes back', () => {
    const offset = offsetIn('Europe/Berlin')
    const length = (date: string) =>
      startOfDayMs(dayOf(date) + 1, offset, START) - startOfDayMs(dayOf(date), offset, START)
    expect(length('2024-03-30') / HOUR_MS).toBe(23)
    expect(length('2024-10-26') / HOUR_MS).toBe(25)
    expect(length('2024-06-01') / HOUR_MS).toBe(24)
  })
})

describe('dates', () => {
  it('go to a day and back', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), d => dayOfIsoDate(isoDate(d)) === d))
  })
  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-1-1', '', 'today', '2024-01-01T00:00'])('%j is none', s => {
    expect(dayOfIsoDate(s)).toBeNull()
  })
})
