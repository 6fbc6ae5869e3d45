/** The words and forms of dates, the day that a piece was written on, and reckoning with days and months. */
import type { DateValue, TimeSpan } from '../reading.ts'

/** The day of writing as far as known; from `Piece.published`. */
export interface Published {
  readonly year: number
  /** 1–12, or null. */
  readonly month: number | null
  readonly day: number | null
}

export function publishedOf(partial: string): Published | null {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(partial)
  if (m === null) return null
  return {
    year: Number(m[1]),
    month: m[2] === undefined ? null : Number(m[2]),
    day: m[3] === undefined ? null : Number(m[3]),
  }
}

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

export const MONTH_OF = new Map<string, number>(
  MONTHS.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i + 1],
    [`${name.slice(0, 3).toLowerCase()}.`, i + 1],
  ]).concat([['sept.', 9]]),
)
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
export const SEASON = /^(?:spring|summer|autumn|fall|winter)$/
export const YEAR = /^(?:1[0-9]|20)\d\d$/
export const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/
export const DECADE = /^(?:(?:1[0-9]|20)\d0|['’]?\d0)s$/
export const ERA = /^(?:BC|BCE|AD|CE)$/
export const UNIT =
  /^(?:year|month|week|decade|century|weekend|quarter|term|season|day|night|morning|evening|afternoon)$/
export const NUMBER_WORD =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|several|few|many|\d+)$/

const COUNTED = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The number that a word of a count of days or years stands for; null for "several". */
export function countOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const tens = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 }[word]
  return tens ?? (COUNTED.indexOf(word) > 0 ? COUNTED.indexOf(word) : null)
}

export const resolved = (text: string, grain: DateValue['grain'], when?: TimeSpan | null): DateValue => ({
  grain,
  resolved: text,
  deictic: false,
  ...(when == null ? {} : { when }),
})
export const plain = (grain: DateValue['grain'], when?: TimeSpan | null): DateValue => ({
  grain,
  resolved: null,
  deictic: false,
  ...(when == null ? {} : { when }),
})
/** It needs its own day or text to be understood; `when` may be known all the same. */
export const deictic = (grain: DateValue['grain'], when?: TimeSpan | null): DateValue => ({
  grain,
  resolved: null,
  deictic: true,
  ...(when == null ? {} : { when }),
})

const two = (n: number): string => String(n).padStart(2, '0')
const at = (text: string): TimeSpan => ({ from: text, to: text })

export const yearSpan = (year: number): TimeSpan => at(String(year))
export const monthSpan = (year: number, month: number): TimeSpan => at(`${year}-${two(month)}`)
export const daySpan = (year: number, month: number, day: number): TimeSpan => at(`${year}-${two(month)}-${two(day)}`)
export const spanOver = (a: TimeSpan | undefined, b: TimeSpan | undefined): TimeSpan | null =>
  a === undefined || b === undefined ? null : { from: a.from, to: b.to }

/** A season in the north: spring from March to May; winter begins in the December of its year. */
export function seasonSpan(season: string, year: number): TimeSpan {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season] ?? 3
  const last = first === 12 ? `${year + 1}-02` : `${year}-${two(first + 2)}`
  return { from: `${year}-${two(first)}`, to: last }
}

/** Months after a month. */
export function shiftedMonth(year: number, month: number, by: number): TimeSpan {
  const count = year * 12 + month - 1 + by
  return monthSpan(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1)
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** Days after a day, by the Gregorian calendar. */
export function shiftedDay(year: number, month: number, day: number, by: number): Day {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day + by)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

export const spanOfDay = ({ year, month, day }: Day): TimeSpan => daySpan(year, month, day)
export const nameOfDay = ({ year, month, day }: Day): string => `${day} ${MONTHS[month - 1] ?? ''} ${year}`

/** A time moved by a count of years, months, weeks or days; null where it is not known finely enough. */
export function moved(from: TimeSpan, unit: string, by: number): TimeSpan | null {
  const m = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(from.from)
  if (m === null || from.from !== from.to) return null
  const year = Number(m[1])
  const month = m[2] === undefined ? null : Number(m[2])
  const day = m[3] === undefined ? null : Number(m[3])
  if (unit === 'year') return yearSpan(year + by)
  if (unit === 'decade') return yearSpan(year + 10 * by)
  if (unit === 'month') return month === null ? null : shiftedMonth(year, month, by)
  if (unit !== 'day' && unit !== 'week') return null
  if (month === null || day === null) return null
  return spanOfDay(shiftedDay(year, month, day, unit === 'week' ? 7 * by : by))
}

/** The day of writing moved by days, or null when it is not known to the day. */
export function dayFrom(now: Published | null, by: number): Day | null {
  return now === null || now.month === null || now.day === null ? null : shiftedDay(now.year, now.month, now.day, by)
}

/** The time of writing, as finely as it is known. */
export const written = (now: Published): TimeSpan =>
  now.month === null
    ? yearSpan(now.year)
    : now.day === null
      ? monthSpan(now.year, now.month)
      : spanOfDay(shiftedDay(now.year, now.month, now.day, 0))

/** "2024-05" and "2024-05-20" as "May 2024". */
export const nameOfMonth = (text: string): string => `${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`
