/**
 * Times told by their distance from one just told: "three years later", "the following February", "that autumn", "by then".
 * Where the text has just dated what happened, the time can be written out as finely as it is sure; else it is left alone.
 */
import type { DateValue, TimeSpan } from '../reading.ts'
import {
  countOf,
  deictic,
  MONTHS,
  monthSpan,
  moved,
  NUMBER_WORD,
  nameOfDay,
  plain,
  resolved,
  SEASON,
  seasonSpan,
  shiftedDay,
  shiftedMonth,
  yearSpan,
} from './calendar.ts'
import type { DateFound, DateView } from './date-view.ts'

interface Told {
  readonly year: number
  /** 1–12, or null. */
  readonly month: number | null
  readonly day: number | null
}

/**
 * The time that the text has just told, where the sentence goes on telling of the past. What was told a sentence ago holds
 * on while the text only looks back from it; over a deed without a date only years can be counted, from a time told finely.
 * @param unit what is counted from it; `name` for a month or season told by its name
 */
function toldOf(view: DateView, unit: string, i: number): Told | null {
  const { stand } = view.story
  if (!view.past) return null
  const told = view.told
  if (told === null) {
    const holds = stand !== null && !stand.crossed && !view.hasNamed(i) && !view.hasUnknown
    const isLong = /^(?:year|name)$/.test(unit) && stand?.month !== null && (stand?.moves ?? 9) < 2
    return holds && (stand.moves === 0 || isLong) ? stand : across(view, unit, i)
  }
  const m = told.from !== told.to ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(told.from)
  if (m === null) return null
  return {
    year: Number(m[1]),
    month: m[2] === undefined ? null : Number(m[2]),
    day: m[3] === undefined ? null : Number(m[3]),
  }
}

/**
 * "… in May 1911.", and a paragraph that begins with "Five years later" or tells of "that October": counted from what the
 * one before it told last, where nothing else has been named since.
 */
function across(view: DateView, unit: string, i: number): Told | null {
  const { stand, named: other } = view.story
  if (stand === null || !stand.crossed || stand.back || other !== null) return null
  if (view.hasNamed(i) || view.hasUnknown) return null
  const isThat = unit === 'name' && view.lower(i) === 'that' && stand.month !== null && stand.moves < 2
  return isThat || (unit === 'year' && stand.moves === 0 && i === 0) ? stand : null
}

const written = (text: string, grain: DateValue['grain'], when?: TimeSpan | null): DateValue => ({
  ...resolved(text, grain, when),
  told: true,
})
const ofYear = (year: number): DateValue => written(`${year}`, 'year', yearSpan(year))
const ofMonth = (when: TimeSpan): DateValue =>
  written(`${MONTHS[Number(when.from.slice(-2)) - 1] ?? ''} ${when.from.slice(0, 4)}`, 'month', when)

/** Beyond this a count of years is a round one. */
const EXACT = 9

/** "17 months later" was counted; ten, twelve, 15 or 18 of them are round. */
const isCountedMonths = (by: number): boolean => by < 24 && by % 5 > 0 && by % 6 > 0

/** A year after a December may well be a January; three weeks from the 22nd may end in either month. */
function shifted({ year, month, day }: Told, unit: string, by: number): DateValue | null {
  if (Math.abs(by) > EXACT && !(unit === 'month' && isCountedMonths(Math.abs(by)))) return null
  if (unit === 'year') return month === (by > 0 ? 12 : by < 0 ? 1 : 0) ? null : ofYear(year + by)
  if (unit === 'month') return month === null ? null : ofMonth(shiftedMonth(year, month, by))
  if (month === null || day === null || (unit !== 'week' && unit !== 'day')) return null
  const to = shiftedDay(year, month, day, unit === 'week' ? 7 * by : by)
  if (unit === 'day') return written(nameOfDay(to), 'day', moved(at(year, month, day), 'day', by))
  return to.day < 4 || to.day > 27 ? null : ofMonth(monthSpan(to.year, to.month))
}

const two = (n: number): string => String(n).padStart(2, '0')
const at = (year: number, month: number, day: number): TimeSpan => {
  const text = `${year}-${two(month)}-${two(day)}`
  return { from: text, to: text }
}

/** "that November", "the following February", "the previous May": the next one or the last one of that name. */
function namedMonth({ year, month }: Told, named: number, by: number): DateValue | null {
  if (by === 0) return month !== null && named < month ? null : ofMonth(monthSpan(year, named))
  // "In 2019 … the following February": of the year after.
  if (month === null) return ofMonth(monthSpan(year + by, named))
  const same = by > 0 ? named > month : named < month
  return ofMonth(monthSpan(same ? year : year + by, named))
}

/** "that autumn", "the following spring"; a winter lies in two years. */
function namedSeason({ year, month }: Told, name: string, by: number): DateValue | null {
  if (name === 'winter') return null
  const begins = Number(seasonSpan(name, year).from.slice(-2))
  if (by < 0 || (month !== null && by === 0 && begins + 2 < month)) return null
  // In April "the following spring" is that of the year after.
  const of = by === 0 || (month !== null && begins > month) ? year : year + 1
  return written(`the ${name} of ${of}`, 'season', seasonSpan(name, of))
}

const shiftOf = (word: string, which: string): number | undefined =>
  word === 'that'
    ? 0
    : word === 'the'
      ? { following: 1, next: 1, same: 0, previous: -1, preceding: -1 }[which]
      : { same: 0 }[which]

/**
 * "In August 2008 they met; by October he had gone": of the year just told in the same sentence, where its month was told
 * too. An earlier month than that one may be of the next year.
 */
export function bareMonthAfter(view: DateView, named: number): DateValue | null {
  const told = view.told === null || view.told === (view.telling.told ?? null) ? null : toldOf(view, 'month', 0)
  return told === null || told.month === null ? null : namedMonth(told, named, 0)
}

const PAUSE = /^(?:[,.;:)–—]|and|)$/

/** "the year after", "the month before", where nothing follows that it would be told from. */
function yearAfter(view: DateView, i: number): DateFound | null {
  const by = { after: 1, before: -1 }[view.lower(i + 2)]
  const unit = view.lower(i + 1)
  if (view.lower(i) !== 'the' || by === undefined || !PAUSE.test(view.lower(i + 3))) return null
  if (!/^(?:year|month|day)$/.test(unit)) return null
  const told = toldOf(view, unit, i) ?? (unit === 'year' ? view.lastYear : null)
  const value = told === null ? null : shifted(told, unit, by)
  const when = view.anchor === null ? null : moved(view.anchor, unit, by)
  return { from: i, to: i + 3, kind: 'date', value: value ?? deictic('open', when) }
}

/** "by then", "since then": the time itself. */
function then(view: DateView, i: number): DateFound | null {
  const told = toldOf(view, 'day', i)
  if (view.lower(i) !== 'then' || told === null || !/^(?:by|since|until)$/.test(view.lower(i - 1))) return null
  const { year, month, day } = told
  const value =
    month === null
      ? ofYear(year)
      : day === null
        ? ofMonth(monthSpan(year, month))
        : written(nameOfDay({ year, month, day, weekday: 0 }), 'day', at(year, month, day))
  return { from: i, to: i + 1, kind: 'date', value }
}

/** "In January he opened it. Two years later it was closed": what has happened is no later than the day of writing. */
function asPast({ published: now }: DateView, found: DateFound | null): DateFound | null {
  const { resolved: text, when } = found?.value ?? { resolved: null, when: undefined }
  if (found === null || now === null || text === null) return found
  if (Number(/^around (\d+)$/.exec(text)?.[1] ?? 0) > now.year) return { ...found, value: deictic('open') }
  if (when === undefined) return found
  const written = now.month === null ? `${now.year}` : `${now.year}-${two(now.month)}`
  const isAhead = when.from.slice(0, written.length) > written
  return isAhead ? { ...found, value: deictic('open') } : found
}

/** "three years later", "two months before", "the following year", "the next day", "that November", "by then". */
export const later = (view: DateView, i: number): DateFound | null => asPast(view, fromTold(view, i))

function fromTold(view: DateView, i: number): DateFound | null {
  const word = view.lower(i)
  if (word === 'the' || word === 'that' || word === 'this')
    return yearAfter(view, i) ?? sameAs(view, i) ?? named(view, i)
  if (word === 'then') return then(view, i)
  const count = NUMBER_WORD.test(word) ? countOf(word) : null
  const unit = view.lemma(i + 1)
  if (count === null || !/^(?:year|month|week|day|decade)$/.test(unit)) return null
  const turn = view.lower(i + 2)
  const back = /^(?:before|earlier|previously)$/.test(turn)
  if (!back && !/^(?:later|afterwards?)$/.test(turn)) return null
  // "two months before the vote" is told from the vote.
  if (turn === 'before' && !/^(?:[,.;:)–—]|)$/.test(view.form(i + 3))) return null
  // "twice as many as a decade earlier" only compares.
  if (/^(?:than)$/.test(view.lower(i + 3)) || /^(?:than|as)$/.test(view.lower(i - 1))) return null
  // "In June 2022 prices stood 9 per cent above their level of 12 months before": of a time that stands there.
  if (view.lower(i - 1) === 'of' && view.hasNamed(i))
    return { from: i, to: i + 3, kind: 'date', value: plain('open', view.anchor && moved(view.anchor, unit, -count)) }
  // "thirty-three years later", "two or three years later": half of a count.
  const loose = /^(?:about|around|almost|nearly|over|some|roughly|than|under|least|or|to|-|–)$/.test(view.lower(i - 1))
  const by = back ? -count : count
  const when = loose || view.anchor === null ? null : moved(view.anchor, unit, by)
  const told = loose ? null : toldOf(view, unit, i)
  const value = told === null ? null : (roundly(told, unit, by) ?? shifted(told, unit, by))
  const later = value ?? (loose ? null : (fromSeason(view, unit, by) ?? thisYear(view, unit, by, i)))
  return { from: i, to: i + 3, kind: 'date', value: later ?? deictic('open', when) }
}

/**
 * "On 3 May they voted … Two weeks later": however much was told in between, in a story of the year of writing what came
 * after it, or so shortly before, lies in that year; in the month of writing, where it can be no earlier.
 */
function thisYear(view: DateView, unit: string, by: number, i: number): DateValue | null {
  const { published: now, story, past } = view
  const { stand } = story
  if (now?.month == null || stand === null || stand.back || stand.year !== now.year || stand.month === null) return null
  if (!past || view.told !== null || view.hasNamed(i) || view.hasUnknown || view.isSpoken(i)) return null
  if (!/^(?:past|before)$/.test(view.clauseAt(i)) || !/^(?:month|week|day)$/.test(unit) || Math.abs(by) > EXACT)
    return null
  const { year, month } =
    unit === 'month'
      ? monthOf(shiftedMonth(stand.year, stand.month, by))
      : shiftedDay(stand.year, stand.month, stand.day ?? 1, unit === 'week' ? 7 * by : by)
  if (year !== now.year || month > now.month) return null
  return by > 0 && month === now.month ? ofMonth(monthSpan(year, month)) : ofYear(year)
}

const monthOf = ({ from }: TimeSpan): { readonly year: number; readonly month: number } => ({
  year: Number(from.slice(0, 4)),
  month: Number(from.slice(5, 7)),
})

/** "ten years later", "a decade later": about that year. */
function roundly({ year }: Told, unit: string, by: number): DateValue | null {
  const years = unit === 'decade' ? 10 * by : unit === 'year' ? by : 0
  return Math.abs(years) > EXACT && years % 5 === 0 ? written(`around ${year + years}`, 'open') : null
}

/** "In the autumn of 1910 … Six months later": in 1911, whichever of its months it was. */
function fromSeason({ told, past }: DateView, unit: string, by: number): DateValue | null {
  const [from, to] = [told?.from, told?.to].map(end => /^(\d{4})-(\d\d)$/.exec(end ?? ''))
  // A winter lies in two years.
  if (!past || unit !== 'month' || from == null || to == null || /-(?:12|01|02)$/.test(from[0])) return null
  const [early, late] = [from, to].map(m => shiftedMonth(Number(m[1]), Number(m[2]), by).from.slice(0, 4))
  return early !== undefined && early === late ? ofYear(Number(early)) : null
}

/** "On 3 and 9 May 1911 it flooded. That year …": the year that was named, though no one time of it was. */
function yearNamed(view: DateView, unit: string, i: number): DateValue | null {
  const { named: year, lookedBack, cameBack } = view.story
  const isFree = !view.hasNamed(i) && !view.hasUnknown && !lookedBack && !cameBack
  return unit === 'year' && year !== null && isFree && view.past && view.datesClause(i + 1) ? ofYear(year) : null
}

export function sameAs(view: DateView, i: number): DateFound | null {
  const word = view.lower(i)
  const direct = word === 'that' ? 0 : 1
  const by = shiftOf(word, view.lower(i + 1))
  const end = i + 2 + direct
  const unit = view.lemma(end - 1)
  if (by === undefined || !/^(?:year|month|week|day|decade)$/.test(unit) || /S$/.test(view.tag(end - 1))) return null
  const told = toldOf(view, unit, i)
  const named = told === null && direct === 0 ? yearNamed(view, unit, i) : null
  if (named !== null) return { from: i, to: end, kind: 'date', value: named }
  // Without a time to tell it from, "that day" is words like any others; so it is where no clause is dated by it.
  if (direct === 0 && !/^(?:later|earlier)$/.test(view.lower(i - 1)) && (told === null || !view.datesClause(end - 1)))
    return null
  const when = view.anchor === null || unit === 'decade' ? null : moved(view.anchor, unit, by)
  // "the next day's papers", "the same year as": told from something else, or no time of a clause.
  const free = !/^(?:as|that|when|'s|’s|of)$/.test(view.lower(end))
  const value = !free ? null : told === null ? (by > 0 ? thisYear(view, unit, by, i) : null) : shifted(told, unit, by)
  return { from: i, to: end, kind: 'date', value: value ?? deictic('open', when) }
}

function named(view: DateView, i: number): DateFound | null {
  const word = view.lower(i)
  const direct = word === 'that' ? 0 : 1
  const by = shiftOf(word, view.lower(i + 1))
  const told = toldOf(view, 'name', i)
  const at = i + 1 + direct
  if (by === undefined || told === null || word === 'this') return null
  const month = view.month(at)
  const value =
    month !== null
      ? namedMonth(told, month, by)
      : SEASON.test(view.lower(at)) && view.datesClause(at)
        ? namedSeason(told, view.lower(at), by)
        : null
  // "the following 3 February" and "that May 2001" are other dates.
  if (value === null || /^\d/.test(view.form(at + 1)) || /^['’]/.test(view.form(at + 1))) return null
  return { from: i, to: at + 1, kind: 'date', value }
}
