/**
 * "Two years ago", "a decade ago", "thirty-three years ago last week": times counted back from the day of writing, as finely
 * as such a count is meant.
 */
import type { DateValue, TimeSpan } from '../reading.ts'
import type { Published } from './calendar.ts'
import {
  countOf,
  dayFrom,
  deictic,
  moved,
  nameOfDay,
  nameOfMonth,
  resolved,
  shiftedDay,
  shiftedMonth,
  spanOfDay,
  UNIT,
  written,
  yearSpan,
} from './calendar.ts'
import type { DateFound, DateView } from './date-view.ts'

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']

/** Beyond this nobody counts years one by one: "a hundred years ago". */
const FAR = 99

interface Count {
  readonly count: number
  /** Where its unit stands. */
  readonly to: number
}

/** "two", "seventeen", "33", "thirty-three" as one word or as three. */
function countAt(view: DateView, i: number): Count | null {
  const [first = '', second] = view.lower(i).split('-')
  const tens = TENS.indexOf(first)
  const teen = TEENS.indexOf(first)
  const isParted = tens > 1 && second === undefined && /^[-‑]$/.test(view.form(i + 1))
  const ones = second ?? (isParted ? view.lower(i + 2) : '')
  const one = ones === '' ? 0 : countOf(ones)
  const count = tens > 1 ? 10 * tens + (one ?? 0) : teen >= 0 ? 13 + teen : countOf(first)
  return count === null || one === null || one > 9 ? null : { count, to: isParted ? i + 3 : i + 1 }
}

/** "two years ago" names a year; where the count is a round one, "twenty years ago", about which year it was. */
export function ago(view: DateView, i: number): DateFound | null {
  if (!/^(?:CD|DT|JJ|NN)/.test(view.tag(i))) return null
  const few = view.lower(i) === 'a' && /^(?:few|couple|dozen|hundred|thousand)$/.test(view.lower(i + 1))
  const counted = few || /^(?:several|few|many)$/.test(view.lower(i)) ? null : countAt(view, i)
  const at = counted?.to ?? (few ? i + 2 : i + 1)
  const unit = view.lemma(at)
  if (!UNIT.test(unit) || view.lower(at + 1) !== 'ago') return null
  const found = (value: DateValue): DateFound => ({ from: i, to: at + 2, kind: 'date', value })
  const before = view.lower(i - 1)
  const isPart = /^(?:or|to|-|–|hundred|thousand)$/.test(before) || (before === 'and' && view.tag(i - 2) === 'CD')
  const loose = isPart || /^(?:about|around|almost|nearly|over|some|roughly|than)$/.test(before)
  const { published } = view
  if (published === null || counted === null || loose) return found(deictic('open'))
  const { count } = counted
  const exact = agoExactly(view, i, at + 2, unit === 'year' ? count : null)
  if (exact !== null) return exact
  const about = unit === 'decade' ? 10 * count : unit === 'year' && count > 9 && count % 5 === 0 ? count : 0
  const isFree = about <= FAR && !view.isSpoken(i) && view.clauseAt(i) !== 'before'
  if (about > 0) return found(isFree ? resolved(`around ${published.year - about}`, 'open') : deictic('open'))
  const when = moved(written(published), unit, -count)
  const isFar = count > (unit === 'year' ? FAR : 9)
  return found(isFar || when === null ? deictic('open', when) : agoValue(published, unit, count, when))
}

/** As finely as such a count is meant: "five days ago" to the day, "two weeks ago" to the month, "four months ago" to the year. */
function agoValue(now: Published, unit: string, count: number, when: TimeSpan): DateValue {
  if (unit === 'year') return resolved(when.from, 'year', when)
  const day = Number(when.from.slice(8, 10))
  if (unit === 'day' && count < 7 && now.day !== null) return resolved(`${day} ${nameOfMonth(when.from)}`, 'day', when)
  if (unit === 'week' && day > 3 && day < 28) return resolved(nameOfMonth(when.from), 'month', when)
  // Around New Year a count of weeks leaves open which year it was.
  if (unit === 'week' && !/-(?:12-[23]|01-0)\d$/.test(when.from)) return resolved(when.from.slice(0, 4), 'year', when)
  if (unit === 'month' && now.month !== null) {
    const [early, late] = [count + 1, count - 1].map(by => shiftedMonth(now.year, now.month ?? 1, -by).from.slice(0, 4))
    if (early === late && early !== undefined) return resolved(early, 'year', when)
  }
  return deictic('open', when)
}

/** "a year ago today", "two years ago next month", "thirty-three years ago last week": told to the day or the month. */
function agoExactly(view: DateView, i: number, to: number, years: number | null): DateFound | null {
  const { published: now } = view
  if (now?.month == null || years === null) return null
  const found = (end: number, value: DateValue): DateFound => ({ from: i, to: end, kind: 'date', value })
  const by = { today: 0, yesterday: -1, tomorrow: 1 }[view.lower(to)]
  const day = by === undefined ? null : dayFrom(now, by)
  if (day !== null) {
    const then = shiftedDay(day.year - years, day.month, day.day, 0)
    return found(to + 1, resolved(nameOfDay(then), 'day', spanOfDay(then)))
  }
  const shift = { this: 0, last: -1, next: 1 }[view.lower(to)]
  const unit = view.lower(to + 1)
  if (shift === undefined || !/^(?:week|month)$/.test(unit)) return null
  if (unit === 'month') {
    const when = shiftedMonth(now.year - years, now.month, shift)
    return found(to + 2, resolved(nameOfMonth(when.from), 'month', when))
  }
  const today = dayFrom(now, 7 * shift)
  if (today === null) return found(to + 2, deictic('open'))
  const monday = shiftedDay(today.year, today.month, today.day, -((today.weekday + 6) % 7))
  const sunday = shiftedDay(monday.year, monday.month, monday.day, 6)
  // Of a week that lies in two months, or in two years, neither can be said.
  if (monday.month !== sunday.month) return found(to + 2, inYear(monday.year, sunday.year, years))
  const when = shiftedMonth(monday.year - years, monday.month, 0)
  return found(to + 2, resolved(nameOfMonth(when.from), 'month', when))
}

const inYear = (monday: number, sunday: number, years: number): DateValue =>
  monday === sunday ? resolved(`${monday - years}`, 'year', yearSpan(monday - years)) : deictic('open')
