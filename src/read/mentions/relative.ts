/** Times told from the day of writing ("last Tuesday", "two years ago") or from another time ("three years later"). */
import type { DateValue, TimeSpan } from '../reading.ts'
import { ago } from './ago.ts'
import type { Published } from './calendar.ts'
import {
  countOf,
  DAY,
  dayFrom,
  daySpan,
  deictic,
  MONTHS,
  monthSpan,
  nameOfDay,
  nameOfMonth,
  plain,
  resolved,
  SEASON,
  seasonSpan,
  shiftedMonth,
  spanOfDay,
  UNIT,
  WEEKDAYS,
  written,
  yearSpan,
} from './calendar.ts'
import type { DateFound, DateView } from './date-view.ts'
import { sameAs } from './from-told.ts'
import { ORDINALS } from './periods.ts'

/** A weekday in a sentence of the past is the last one before the day of writing, or that day itself. */
export function weekdayValue(view: DateView, i: number): DateValue {
  const today = dayFrom(view.published, 0)
  if (today === null || /^(?:every|each)$/.test(view.lower(i - 1))) return deictic('day')
  const wanted = WEEKDAYS.indexOf(view.lower(i))
  const back = (today.weekday - wanted + 7) % 7
  if (view.aheadAt(i)) {
    const day = dayFrom(view.published, (7 - back) % 7 || 7)
    return deictic('day', view.past || day === null ? null : spanOfDay(day))
  }
  const day = dayFrom(view.published, -back)
  if (
    !view.past ||
    day === null ||
    !/^(?:on|last|by|since|until)$/.test(view.lower(i - 1)) ||
    !view.toldFromNow(day.year)
  )
    return deictic('day')
  return resolved(nameOfDay(day), 'day', spanOfDay(day))
}

/** "this year", "last month", "next decade", "two years ago", "today", "recently". */
export function relative(view: DateView, i: number): DateFound | null {
  const word = view.lower(i)
  const found = (to: number, value: DateValue, kind: DateFound['kind'] = 'date'): DateFound => ({
    from: i,
    to,
    kind,
    value,
  })
  // "As recently as 2017": the year itself stands behind it.
  if (word === 'recently' && view.lower(i + 1) === 'as' && view.isYear(i + 2)) return null
  if (/^(?:today|tonight|nowadays|recently|currently|lately)$/.test(word)) return found(i + 1, deictic('open'))
  if (word === 'yesterday' || word === 'tomorrow') {
    // "Fifty years ago tomorrow" is no day of this year.
    if (view.lower(i - 1) === 'ago') return found(i + 1, deictic('day'))
    // "They were told that tomorrow was the day": the one after they were told.
    if (word === 'tomorrow' && /^(?:past|before)$/.test(view.clauseAt(i))) return found(i + 1, deictic('day'))
    const day = dayFrom(view.published, word === 'yesterday' ? -1 : 1)
    return found(i + 1, day === null ? deictic('day') : resolved(nameOfDay(day), 'day', spanOfDay(day)))
  }
  // "earlier this year": the year is what can be said.
  if (
    /^(?:earlier|later)$/.test(word) &&
    /^(?:this|last|that)$/.test(view.lower(i + 1)) &&
    view.lower(i + 2) === 'year'
  ) {
    const inner = view.lower(i + 1) === 'that' ? sameAs(view, i + 1) : shifted(view, i + 1, view.lower(i + 1))
    return inner === null ? null : { ...inner, from: i }
  }
  const fiscal = /^(?:the|last)$/.test(word) ? lastFiscalYear(view, i) : null
  if (fiscal !== null) return fiscal
  if (/^(?:this|last|next|past|coming|previous)$/.test(word)) return shifted(view, i, word)
  if (word === 'the' && /^(?:past|last|next|coming)$/.test(view.lower(i + 1))) return several(view, i, i + 1)
  if (word === 'recent' && /^(?:years|months|weeks|days|decades)$/.test(view.lower(i + 1)))
    return found(i + 2, deictic('open'), 'period')
  // "In two weeks the court will decide."
  const soon = word === 'in' && view.willBe && countOf(view.lower(i + 1)) !== null && view.lower(i + 3) !== 'of'
  if (soon && /^(?:day|week|month|year)$/.test(view.lemma(i + 2)) && !/^(?:'s|’s|'|’)$/.test(view.form(i + 3)))
    return found(i + 3, deictic('open'))
  return ago(view, i)
}

const COUNT_WORD =
  /^\p{N}|^(?:few|two|three|four|five|six|seven|eight|nine|ten|several|couple|dozen|twenty|thirty|forty|fifty)/u

/** "the past five years", "the last two decades": up to the day of writing, or on from it. */
function several(view: DateView, from: number, at: number): DateFound | null {
  const unit = view.lemma(at + 2)
  if (!COUNT_WORD.test(view.lower(at + 1)) || !UNIT.test(unit)) return null
  // "In 1912 … over the next two years": on from a time that was named.
  if (view.lower(at) === 'next' && view.past && !view.ahead && view.anchor !== null)
    return { from, to: at + 3, kind: 'period', value: plain('open') }
  const now = view.published
  const count = countOf(view.lower(at + 1))
  const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 0
  const back = /^(?:past|last)$/.test(view.lower(at))
  const when =
    now === null || count === null || years === 0
      ? null
      : back
        ? { from: String(now.year - count * years), to: String(now.year) }
        : { from: String(now.year), to: String(now.year + count * years) }
  return { from, to: at + 3, kind: 'period', value: deictic('open', when) }
}

function shifted(view: DateView, i: number, word: string): DateFound | null {
  const found = (to: number, value: DateValue): DateFound => ({ from: i, to, kind: 'date', value })
  // "to last two years" is no time, and "in its last weeks" is told from whatever is over.
  if (/^VB/.test(view.tag(i)) || (word === 'last' && /^(?:PRP\$|POS)$/.test(view.tag(i - 1)))) return null
  const day = word === 'last' ? lastDay(view, i + 1) : null
  if (day !== null) return day
  const month = view.month(i + 1)
  if (month !== null && word !== 'past' && word !== 'coming')
    return found(i + 2, namedMonth(view.published, word, month))
  if (WEEKDAYS.includes(view.lower(i + 1))) return found(i + 2, namedDay(view, word, i + 1))
  if (SEASON.test(view.lower(i + 1))) return found(i + 2, seasonValue(view, i, word))
  const many = several(view, i, i)
  if (many !== null) return many
  const unit = view.lemma(i + 1)
  if (!UNIT.test(unit)) return null
  // "the last weeks of the siege" are told from the siege.
  if (view.lower(i - 1) === 'the' && /^(?:last|next)$/.test(word) && view.lower(i + 2) === 'of') return null
  const now = view.published
  // "in the last week" is the one that ends with the day of writing, wherever in a month that lies.
  const isLatest = word === 'last' && view.lower(i - 1) === 'the' && /^(?:week|month|year)$/.test(unit)
  const shift = isLatest ? undefined : { this: 0, last: -1, next: 1 }[word]
  if (now === null || shift === undefined) return found(i + 2, deictic('open'))
  if (unit === 'year') return found(i + 2, resolved(`${now.year + shift}`, 'year', yearSpan(now.year + shift)))
  if (unit === 'month' && now.month !== null) {
    const when = shiftedMonth(now.year, now.month, shift)
    const name = MONTHS[Number(when.from.slice(-2)) - 1] ?? ''
    return found(i + 2, resolved(`${name} ${when.from.slice(0, -3)}`, 'month', when))
  }
  // "until the end of the last century"; "over the last century" may mean the hundred years before the day of writing.
  const named =
    unit === 'century' && /^(?:end|beginning|start|middle|close|half|years|decades)$/.test(view.lower(i - 3))
  const number = Math.floor((now.year - 1) / 100) + 1 + shift
  const ordinal = ORDINALS[number - 1]
  if (named && view.lower(i - 2) === 'of' && view.lower(i - 1) === 'the' && ordinal !== undefined)
    return found(i + 2, resolved(`${ordinal} century`, 'open', wider(now, unit, shift)))
  const around = wider(now, unit, shift)
  return found(i + 2, unit === 'week' && !isOwner(view, i + 2) ? weekValue(around) : deictic('open', around))
}

/** "last 1 June", "last June 1": the one before the day of writing; null for none, and for one with its year. */
function lastDay(view: DateView, at: number): DateFound | null {
  const { published: now } = view
  const first = DAY.test(view.form(at))
  const [month, digits] = first ? [view.month(at + 1), view.form(at)] : [view.month(at), view.form(at + 1)]
  if (now?.month == null || now.day === null || month === null || !DAY.test(digits) || view.isYear(at + 2)) return null
  const day = Number.parseInt(digits, 10)
  const isOver = month < now.month || (month === now.month && day < now.day)
  const when = daySpan(isOver ? now.year : now.year - 1, month, day)
  const value = resolved(nameOfDay({ year: isOver ? now.year : now.year - 1, month, day, weekday: 0 }), 'day', when)
  return { from: at - 1, to: at + 2, kind: 'date', value }
}

/** "in the last fiscal year": which one, no reader knows but by the day of writing. */
function lastFiscalYear(view: DateView, from: number): DateFound | null {
  const i = view.lower(from) === 'the' ? from + 1 : from
  const kind = view.lower(i + 1)
  if (view.lower(i) !== 'last' || !/^(?:fiscal|financial)$/.test(kind) || view.lower(i + 2) !== 'year') return null
  const { published: now } = view
  const value =
    now?.month == null || isOwner(view, i + 3)
      ? deictic('open')
      : resolved(`the last ${kind} year before ${nameOfMonth(written(now).from)}`, 'open')
  return { from, to: i + 3, kind: 'period', value }
}

/** "last week’s vote" cannot be written out. */
const isOwner = (view: DateView, i: number): boolean => /^['’]/.test(view.form(i))

/** "last week" in a piece of 20 May: in May; of a week that lies in two months its year can be said. */
function weekValue(when: TimeSpan | null): DateValue {
  if (when === null || when.from.slice(0, 4) !== when.to.slice(0, 4)) return deictic('open', when)
  return when.from.slice(0, 7) === when.to.slice(0, 7)
    ? resolved(nameOfMonth(when.from), 'month', when)
    : resolved(when.from.slice(0, 4), 'year', when)
}

/** Weeks from Monday to Sunday, decades and centuries around the day of writing. */
function wider(now: Published, unit: string, shift: number): TimeSpan | null {
  if (unit === 'decade') {
    const first = Math.floor(now.year / 10) * 10 + 10 * shift
    return { from: String(first), to: String(first + 9) }
  }
  if (unit === 'century') {
    const first = Math.floor((now.year - 1) / 100) * 100 + 1 + 100 * shift
    return { from: String(first), to: String(first + 99) }
  }
  const today = dayFrom(now, 0)
  if (unit !== 'week' || today === null) return null
  const monday = dayFrom(now, -((today.weekday + 6) % 7) + 7 * shift)
  const sunday = dayFrom(now, -((today.weekday + 6) % 7) + 6 + 7 * shift)
  return monday === null || sunday === null ? null : { from: spanOfDay(monday).from, to: spanOfDay(sunday).to }
}

/** "last July" is the July before the day of writing, "next July" the one after it; "this July" is in its year. */
function namedMonth(now: Published | null, word: string, month: number): DateValue {
  if (now === null || now.month === null) return deictic('month')
  const year =
    word === 'last'
      ? month < now.month
        ? now.year
        : now.year - 1
      : word === 'next'
        ? month > now.month
          ? now.year
          : now.year + 1
        : word === 'this'
          ? now.year
          : null
  return year === null
    ? deictic('month')
    : resolved(`${MONTHS[month - 1] ?? ''} ${year}`, 'month', monthSpan(year, month))
}

/** "last Tuesday" told of the past; "next Tuesday" means one day to some and another to others. */
function namedDay(view: DateView, word: string, i: number): DateValue {
  const today = dayFrom(view.published, 0)
  if (today === null || word !== 'last') return deictic('day')
  const back = (today.weekday - WEEKDAYS.indexOf(view.lower(i)) + 7) % 7 || 7
  const day = dayFrom(view.published, -back)
  if (day === null) return deictic('day')
  return view.past ? resolved(nameOfDay(day), 'day', spanOfDay(day)) : deictic('day', spanOfDay(day))
}

/** "last winter" with its year, in a sentence of the past; before a possessive mark it cannot be written out. */
function seasonValue(view: DateView, i: number, word: string): DateValue {
  const name = view.lower(i + 1)
  const when = namedSeason(view, word, name)
  const year = when === null ? 0 : Number(when.from.slice(0, 4))
  // "this summer", "next summer" are counted from now, whatever else is told; so is "last summer", but not "the last summer".
  const isNow = word !== 'last' || (view.past && view.lower(i - 1) !== 'the' && !view.isSpoken(i))
  // "next summer or autumn" is written out by nobody.
  const isPart = isOwner(view, i + 2) || /^(?:or|and)$/.test(view.lower(i + 2))
  if (when === null || !isNow || isPart) return deictic('open', when)
  const years = name === 'winter' ? `${year}–${String(year + 1).slice(-2)}` : `${year}`
  return resolved(`the ${name} of ${years}`, 'season', when)
}

/** The season of that name that is over or runs; none where two could be meant. */
function namedSeason(view: DateView, word: string, name: string): TimeSpan | null {
  const now = view.published
  if (now === null || now.month === null) return null
  const begins = Number(seasonSpan(name, now.year).from.slice(-2))
  // In January "this summer" is the one that runs, south of the line.
  if (word === 'this') return name === 'winter' || begins - now.month > 4 ? null : seasonSpan(name, now.year)
  // In May "next summer" may be the one to come or the one after.
  if (word === 'next')
    return name === 'winter' || now.month < Math.max(begins + 3, 9) ? null : seasonSpan(name, now.year + 1)
  if (word !== 'last') return null
  if (name === 'winter') return now.month > 2 ? seasonSpan(name, now.year - 1) : null
  // In May "last spring" may be this one or the one before; as long as this one is young it is the one before.
  if (now.month >= begins + 2 && now.month < begins + 6) return null
  return seasonSpan(name, now.month < begins + 2 ? now.year - 1 : now.year)
}
