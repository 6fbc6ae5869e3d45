/**
 * Dates and periods, and what they mean on the day of writing: "July this year" in a piece of 2023 is July 2023. What only
 * makes sense on that day or in its text and cannot be resolved is marked, so that no card carries it on.
 */
import type { DateValue, TimeSpan, Token } from '../reading.ts'
import type { MonthFound } from './bare-months.ts'
import { bareMonth, spanFor } from './bare-months.ts'
import type { Published } from './calendar.ts'
import { DAY, deictic, MONTHS, monthSpan, plain, resolved, spanOver, WEEKDAYS, YEAR } from './calendar.ts'
import { datedVerb } from './clause-time.ts'
import { type DateFound, DateView, NOTHING_TOLD, type Telling } from './date-view.ts'
import { later } from './from-told.ts'
import { bareYear, century, decade, halfYear, holiday, partOfYear, season } from './periods.ts'
import { relative, weekdayValue } from './relative.ts'

export type { DateFound, Telling } from './date-view.ts'

/** The date that begins at token `i`, or null. */
function dateAt(view: DateView, i: number): DateFound | null {
  const opened = /^(?:from|between)$/.test(view.lower(i))
  if (opened) return range(view, i, opened, single(view, i + 1)) ?? single(view, i)
  const first = single(view, i)
  return (mayOpen(view, i) ? range(view, i, opened, first) : null) ?? first
}

function single(view: DateView, i: number): DateFound | null {
  return (
    holiday(view, i) ??
    calendar(view, i) ??
    halfYear(view, i) ??
    decade(view, i) ??
    century(view, i) ??
    partOfYear(view, i) ??
    later(view, i) ??
    relative(view, i) ??
    season(view, i) ??
    bareYear(view, i)
  )
}

/** "from 1939 to 1945", "between 1815 and 1835", "1968–1969", "the late 1910s to early 1920s". */
function range(view: DateView, i: number, opened: boolean, first: DateFound | null): DateFound | null {
  if (first === null) return null
  const pair = twoMonths(view, first)
  if (pair !== null) return pair
  const link = view.lower(first.to)
  if (!/^(?:to|–|-|until)$/.test(link) && !(link === 'and' && view.lower(i) === 'between')) return null
  const second = single(view, first.to + 1)
  if (second === null || (!opened && link === 'until')) return null
  const isDeictic = (first.value.deictic || second.value.deictic) && !sharesYear(first.value, second.value)
  const months = monthsBetween(view, i, first, second)
  if (months !== null) return { from: opened ? i : first.from, to: second.to, kind: 'period', value: months }
  const when = spanOver(withYear(first.value.when, second.value.when), second.value.when)
  return {
    from: opened ? i : first.from,
    to: second.to,
    kind: 'period',
    value: isDeictic ? deictic('year', when) : plain('year', when),
  }
}

/** "between June and August" of what is over, with its year; null where it is nothing of the kind. */
function monthsBetween(view: DateView, i: number, first: DateFound, second: DateFound): DateValue | null {
  const { published: now } = view
  const [a, b] = [view.month(first.from), view.month(second.from)]
  const bare = first.to - first.from === 1 && second.to - second.from === 1
  if (now?.month == null || a === null || b === null || !bare || a >= b || !view.past || view.ahead) return null
  const year = b <= now.month ? now.year : now.year - 1
  if (!/^(?:from|between)$/.test(view.lower(i)) || !view.toldFromNow(year, a, i)) return null
  const words = `${view.lower(i)} ${MONTHS[a - 1] ?? ''} ${view.lower(first.to)} ${MONTHS[b - 1] ?? ''} ${year}`
  return resolved(words, 'month', { from: monthSpan(year, a).from, to: monthSpan(year, b).to })
}

/** "in September and October": two months of one year, as the first of them is resolved. */
function twoMonths(view: DateView, first: DateFound): DateFound | null {
  const [a, b] = [view.month(first.from), view.month(first.to + 1)]
  const { resolved: text, when } = first.value
  const isBare = first.to - first.from === 1 && text !== null && when !== undefined && first.value.told !== true
  if (!isBare || a === null || b === null || a >= b || view.lower(first.to) !== 'and') return null
  const year = when.from.slice(0, 4)
  // "In September and October 2019" has its year; "in May and October 3" is no pair.
  if (/^\d/.test(view.form(first.to + 2)) || !view.isOver(Number(year), b)) return null
  const words = `${view.form(first.from)} and ${view.form(first.to + 1)} ${year}`
  const span = { from: when.from, to: monthSpan(Number(year), b).to }
  return { from: first.from, to: first.to + 2, kind: 'period', value: resolved(words, 'month', span) }
}

/** Most tokens begin no date: those are told at a glance. */
const mayOpen = (view: DateView, i: number): boolean =>
  /\d/.test(view.form(i)) ||
  /^(?:the|early|late|mid|a|an|last|this|next)$/.test(view.lower(i)) ||
  /^\p{Lu}/u.test(view.form(i))

/** "9 June to 14 June 2016": the year of the second is the first one's too. */
function withYear(first: TimeSpan | undefined, second: TimeSpan | undefined): TimeSpan | undefined {
  if (first === undefined || second === undefined || !first.from.startsWith('--')) return first
  const year = second.from.slice(0, 4)
  return { from: `${year}${first.from.slice(1)}`, to: `${year}${first.to.slice(1)}` }
}

const sharesYear = (first: DateValue, second: DateValue): boolean =>
  first.when?.from.startsWith('--') === true && !second.deictic && second.when !== undefined

/** Where a day's number or ordinal ends before its month, and the day: "4", "4th of", "first of". */
function dayBefore(view: DateView, i: number): { readonly day: number; readonly month: number } | null {
  if (DAY.test(view.form(i))) {
    const of = view.lower(i + 1) === 'of' ? 1 : 0
    return view.month(i + 1 + of) === null ? null : { day: Number.parseInt(view.form(i), 10), month: i + 1 + of }
  }
  return view.lower(i) === 'first' && view.lower(i + 1) === 'of' && view.month(i + 2) !== null
    ? { day: 1, month: i + 2 }
    : null
}

function calendar(view: DateView, i: number): DateFound | null {
  let at = i
  if (WEEKDAYS.includes(view.lower(at)) && view.form(at) !== view.lower(at)) {
    if (view.form(at + 1) === ',') at += 2
    else if (DAY.test(view.form(at + 1))) at += 1
    if (at !== i && view.month(at) === null && !DAY.test(view.form(at))) at = i
    if (at === i) return { from: i, to: i + 1, kind: 'date', value: weekdayValue(view, i) }
  }
  // "the 5th of October", "the first of May".
  if (view.lower(at) === 'the' && view.lower(at + 2) === 'of' && dayBefore(view, at + 1) !== null) at++
  const before = dayBefore(view, at)
  const place = before?.month ?? at
  const month = view.month(place)
  if (month === null) return null
  let to = place + 1
  let day = before?.day ?? null
  if (day === null && DAY.test(view.form(to)) && view.form(to + 1) !== '%') {
    day = Number.parseInt(view.form(to), 10)
    to++
  }
  return dated(view, { from: i, to, month, day, dayFirst: before !== null })
}

function dated(view: DateView, found: MonthFound): DateFound | null {
  const { from, to, day, month, dayFirst } = found
  const grain = day === null ? 'month' : 'day'
  const comma = view.form(to) === ',' ? 1 : 0
  const of = view.lower(to) === 'of' ? 1 : 0
  // Right behind its month a year is a year, whatever noun follows.
  if (view.isYear(to + comma + of) || (comma + of === 0 && YEAR.test(view.form(to)))) {
    const year = Number(view.form(to + comma + of))
    return { from, to: to + comma + of + 1, kind: 'date', value: plain(grain, spanFor(year, found)) }
  }
  const year = view.yearWords(to)
  const name = MONTHS[month - 1] ?? ''
  const words = day === null ? name : dayFirst ? `${day} ${name}` : `${name} ${day},`
  if (year !== null) {
    const full =
      year.year === null ? deictic('month') : resolved(`${words} ${year.year}`, grain, spanFor(year.year, found))
    return { from, to: year.to, kind: 'date', value: year.told ? { ...full, told: true } : full }
  }
  if (/^(?:early|late|mid)$/.test(view.lower(from - 1))) return null
  return { from, to, kind: 'date', value: bareMonth(view, found, words) }
}

/** A time whose year is not known is no use to anybody outside this file. */
function known(found: DateFound): DateFound {
  const { value } = found
  if (value.when === undefined || !(value.when.from.startsWith('--') || value.when.to.startsWith('--'))) return found
  const { when: _, ...rest } = value
  return { ...found, value: rest }
}

/** The time that what a sentence tells of surely happened at: its one date, on its main verb; null where it has more. */
function toldBy(view: DateView, found: readonly DateFound[]): TimeSpan | null {
  const [only] = found
  if (only === undefined || found.length > 1 || only.kind !== 'date' || only.value.deictic) return null
  const { when } = only.value
  return when !== undefined &&
    when.part === undefined &&
    view.past &&
    (view.datesMain(only) || datedVerb(view.tokens, only) >= 0)
    ? when
    : null
}

/** When what a sentence tells of happened, for the sentence behind it. */
export const toldAt = (tokens: readonly Token[], found: readonly DateFound[]): TimeSpan | null =>
  toldBy(new DateView(tokens, null, null, NOTHING_TOLD), found)

/**
 * All dates and periods of a sentence, from left to right, none overlapping.
 * @param anchor the last time named shortly before, which "three years later" counts from
 * @param telling which years the text before speaks of
 */
export function datesOf(
  tokens: readonly Token[],
  published: Published | null,
  anchor: TimeSpan | null = null,
  telling: Telling = NOTHING_TOLD,
): readonly DateFound[] {
  const view = new DateView(tokens, published, anchor, telling)
  const found: DateFound[] = []
  for (let i = 0; i < tokens.length; ) {
    const date = dateAt(view, i)
    if (date !== null) {
      const sure = known(date)
      found.push(sure)
      if (sure.kind === 'date' && sure.value.when !== undefined)
        view.name(sure.value.when, sure.from, !sure.value.deictic)
      if (sure.value.when === undefined) view.hasUnknown = true
      view.told = toldBy(view, found)
    }
    i = date === null ? i + 1 : Math.max(i + 1, date.to)
  }
  return found
}
