/** The words and forms of dates, and the day that a piece was written on. */
import type { DateValue } from '../reading.ts'

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

export const resolved = (text: string, grain: DateValue['grain']): DateValue => ({
  grain,
  resolved: text,
  deictic: false,
})
export const plain = (grain: DateValue['grain']): DateValue => ({ grain, resolved: null, deictic: false })
export const deictic = (grain: DateValue['grain']): DateValue => ({ grain, resolved: null, deictic: true })
