/** The formats that the first screens do not need: instants, sizes, dates as seen from today. */
import type { StudyDay } from '../core/day.ts'
import { DAYS_A_MONTH, LOCALE } from './format.ts'

/** Time left, for a countdown: “0:42”, “12:05”. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A study day as seen from today: “today”, “tomorrow”, “in 5 days”, “yesterday”. */
export function dayFrom(day: StudyDay, today: StudyDay): string {
  const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' })
  const ahead = day - today
  return Math.abs(ahead) < 31
    ? relative.format(ahead, 'day')
    : relative.format(Math.round(ahead / DAYS_A_MONTH), 'month')
}

/** A piece's date as far as it is known: “September 2023”, “4 September 2023”. */
export function published(date: string): string {
  const parts = date.split('-').length
  const at = new Date(`${date}${parts === 1 ? '-01-01' : parts === 2 ? '-01' : ''}T00:00:00Z`)
  if (date === '' || Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone: 'UTC',
    year: 'numeric',
    month: parts > 1 ? 'long' : undefined,
    day: parts > 2 ? 'numeric' : undefined,
  }).format(at)
}

/** An instant, where the person is. */
export const instant = (ms: number): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)

/** “12 kB”, “3.4 MB”. */
export function bytes(n: number): string {
  const [value, name] = n < 1e6 ? [n / 1e3, 'kilobyte'] : n < 1e9 ? [n / 1e6, 'megabyte'] : [n / 1e9, 'gigabyte']
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: name,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
