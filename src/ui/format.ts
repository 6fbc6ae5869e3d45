/** Numbers, dates and lengths of time for a person. The interface is in English, so its formats are too. */
import type { StudyDay } from '../core/day.ts'
import { DAY_MS } from '../core/day.ts'
import type { Interval } from '../core/log.ts'

/** The person's own English, when the browser names one. */
export const LOCALE: string =
  (typeof navigator === 'undefined' ? [] : navigator.languages).find(tag => /^en\b/i.test(tag)) ?? 'en-GB'

const plain = new Intl.NumberFormat(LOCALE)
const plurals = new Intl.PluralRules(LOCALE)

export const number = (n: number): string => plain.format(n)

export const percent = (share: number, digits = 0): string =>
  new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: digits }).format(share)

export interface Forms {
  readonly one: string
  readonly other: string
}

/** “1 card”, “1,204 cards”. */
export const count = (n: number, forms: Forms): string => `${number(n)} ${plural(n, forms)}`

export const plural = (n: number, forms: Forms): string => (plurals.select(n) === 'one' ? forms.one : forms.other)

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'

const unit = (value: number, name: Unit, display: 'long' | 'short' = 'long'): string =>
  new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: name,
    unitDisplay: display,
    maximumFractionDigits: value < 10 && (name === 'month' || name === 'year') ? 1 : 0,
  }).format(value)

export const DAYS_A_MONTH = 30.44
const DAYS_A_YEAR = 365.25

/** A length of time in days, as one would say it: “4 days”, “2.3 months”, “1.2 years”. */
export function days(n: number): string {
  if (n < 31) return unit(n, 'day')
  return n < DAYS_A_YEAR ? unit(n / DAYS_A_MONTH, 'month') : unit(n / DAYS_A_YEAR, 'year')
}

export const minutes = (n: number): string => unit(n, 'minute')

/** What a grade promises. Minutes are short, so that they fit a quarter of a phone's width. */
export function interval(promised: Interval): string {
  if (promised.unit === 'days') return days(promised.days)
  const seconds = promised.seconds
  if (seconds < 3600) return unit(Math.max(1, Math.round(seconds / 60)), 'minute', 'short')
  return unit(seconds / 3600, 'hour', 'short')
}

/** A study day as a date: “Monday 3 November”, with the year when it is not this one. */
export function dayDate(day: StudyDay, today: StudyDay): string {
  const date = new Date(day * DAY_MS)
  const sameYear = date.getUTCFullYear() === new Date(today * DAY_MS).getUTCFullYear()
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone: 'UTC',
    weekday: sameYear ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: sameYear ? undefined : 'numeric',
  }).format(date)
}
