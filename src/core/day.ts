/**
 * The study day: the local date after the day's start (04:00 unless changed). ANCHORS.md §2, promises 22–25.
 *
 * A study day is an integer: days since 1970-01-01 of the local calendar. It depends on the instant, on the zone's offset
 * at that instant (so daylight saving and travel come out right) and on the day's start. Each review stores its own study
 * day, so that a later journey or a changed setting never rewrites history.
 */

export type StudyDay = number

/** Offset of local time from UTC at an instant, in minutes east (Berlin in winter: +60). */
export type OffsetAt = (atMs: number) => number

/** The clock is an argument: instants in ms since the epoch (UTC) and the zone's offset at any instant. */
export interface Clock {
  readonly nowMs: () => number
  readonly utcOffsetMin: OffsetAt
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The study day of an instant. `dayStartMin` is minutes after local midnight at which a new study day begins. */
export function studyDay(atMs: number, utcOffsetMin: number, dayStartMin: number): StudyDay {
  return Math.floor((atMs + (utcOffsetMin - dayStartMin) * MINUTE_MS) / DAY_MS)
}

/**
 * The first instant (ms) of a study day. On an ordinary day one offset fits. Where the clock is put back over the day's
 * start that time of day comes twice, and the first counts; where it is put forward over it the time never comes (midnight
 * in Santiago, every September), and the day begins with the change itself.
 */
export function startOfDayMs(day: StudyDay, offsetAt: OffsetAt, dayStartMin: number): number {
  const localMs = day * DAY_MS + dayStartMin * MINUTE_MS
  const guess = localMs - offsetAt(localMs) * MINUTE_MS
  const before = offsetAt(guess - DAY_MS / 2)
  const after = offsetAt(guess + DAY_MS / 2)
  const first = localMs - Math.max(before, after) * MINUTE_MS
  const second = localMs - Math.min(before, after) * MINUTE_MS
  for (const at of [first, second]) if (at + offsetAt(at) * MINUTE_MS === localMs) return at
  return changeBetween(first, second, offsetAt)
}

/** The first instant in `(from, to]` at which the offset of `to` is in force, given that it changes once in between. */
function changeBetween(from: number, to: number, offsetAt: OffsetAt): number {
  const later = offsetAt(to)
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === later) high = middle
    else low = middle
  }
  return high
}

/** The calendar date of a study day as `YYYY-MM-DD`. */
export const isoDate = (day: StudyDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The study day that carries a calendar date, or null when it is not `YYYY-MM-DD`. */
export function dayOfIsoDate(date: string): StudyDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const ms = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(ms) || isoDate(ms / DAY_MS) !== date ? null : ms / DAY_MS
}
