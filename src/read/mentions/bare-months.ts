/**
 * "In May", "on 3 May", without a year. Of habits ("every May") it needs none; in a story it is the one that comes next in
 * it, or that it looks back at; else, told of the past, it is the last one before the day of writing. Where two years are
 * possible it stays open: a wrong year on a card is a false fact.
 */
import type { DateValue, TimeSpan, Token } from '../reading.ts'
import { daySpan, deictic, monthSpan, plain, resolved } from './calendar.ts'
import type { ClauseTime } from './clause-time.ts'
import { mainVerbs, timeOf, verbOver } from './clause-time.ts'
import type { DateView } from './date-view.ts'
import { bareMonthAfter } from './from-told.ts'
import type { Moment } from './narrative.ts'

export interface MonthFound {
  readonly from: number
  readonly to: number
  readonly month: number
  readonly day: number | null
  readonly dayFirst: boolean
}

export const spanFor = (year: number, { month, day }: MonthFound): TimeSpan =>
  day === null ? monthSpan(year, month) : daySpan(year, month, day)

/** "The March rain had fallen by a third since 1990": that of every March, since years are told apart. */
function isYearly(view: DateView, { from, day }: MonthFound): boolean {
  const { tokens } = view
  // "the driest October since 1950": one of many.
  if (day === null && view.tag(from - 1) === 'JJS') return true
  if (day !== null || view.lower(from - 1) !== 'the' || tokens[from + 1]?.xpos !== 'NN') return false
  return tokens.some(
    ({ form }, i) => i > from && form === 'since' && /^(?:the|1\d\d\d|20\d\d)$/.test(tokens[i + 1]?.form ?? ''),
  )
}

/** Days whose names stand for what happened on them, with the year of it: "those who died on September 11". */
const NOTORIOUS: readonly (readonly [number, number, number])[] = [
  [9, 11, 2001],
  [1, 6, 2021],
  [10, 7, 2023],
]

const isNotorious = ({ month, day }: MonthFound, now: number): boolean =>
  NOTORIOUS.some(([m, d, year]) => m === month && d === day && now > year)

/** "on the night of 20 October", "by the end of May". */
const isGoverned = (view: DateView, from: number): boolean =>
  /^(?:in|on|by|since|until)$/.test(view.lower(from - 1)) ||
  (view.lower(from - 1) === 'of' &&
    /^(?:morning|afternoon|evening|night|week|weekend|end|start|beginning|middle|eve)$/.test(view.lower(from - 2)) &&
    /^(?:the|a)$/.test(view.lower(from - 3)))

/** "by March", "by the end of March". */
const isBy = (view: DateView, from: number): boolean =>
  view.lower(from - 1) === 'by' || (view.lower(from - 1) === 'of' && view.lower(from - 4) === 'by')

/** Years before the day of writing from which on nobody takes a month for one of this year or the last. */
const FAR = 3
/** Years before it from which on the story goes on into the next year, whoever it tells of. */
const LONG_AGO = 10

const isSubject = ({ deprel }: Token): boolean => /^nsubj/.test(deprel ?? '')

/** "In December it added", "In June her party won": the sentence goes on with whom the one before told of. */
function goesOn(view: DateView, found: MonthFound): boolean {
  const { tokens } = view
  const at = tokens.findIndex(isSubject)
  const subject = tokens[at]
  if (subject === undefined) return false
  if (/^PRP/.test(subject.xpos) && /^(?:it|he|she|they)$/i.test(subject.form)) return true
  const isOwner = ({ deprel, head, form }: Token): boolean =>
    deprel === 'nmod:poss' && head === at && /^(?:its|his|her|their)$/i.test(form)
  return opens(view, found) && tokens.some(isOwner)
}

/** "In December it added": a time told first moves the story on. */
function opens({ tokens }: DateView, found: MonthFound): boolean {
  return tokens.findIndex(isSubject) > found.from && found.from < 6
}

/** The month of that name, in a story that has come as far as `stand`; null where two could be meant. */
function inStory(stand: Moment, { month, day }: MonthFound, first: boolean): number | null {
  if (stand.month === null) return null
  if (month > stand.month) return stand.year
  if (month === stand.month) return day === null || stand.day === null || day >= stand.day ? stand.year : null
  return first ? stand.year + 1 : null
}

/** The last month of that name before `stand`. */
function backFrom({ year, month, day }: Moment, found: MonthFound): number | null {
  if (month === null) return null
  if (found.month !== month) return found.month < month ? year : year - 1
  return found.day !== null && day !== null && found.day < day ? year : null
}

/** The year that the story before gives to a month without one; null where it gives none, or may give two. */
function toldYear(view: DateView, found: MonthFound, clause: ClauseTime): number | null {
  const { stand, beside } = view.story
  const now = view.published
  if (stand === null || stand.month === null || isAsideOfStory(view, found)) return null
  // "By March half of them had left" looks on to March, and back from there.
  const isBack = clause === 'before' && !isBy(view, found.from)
  const year = isBack ? backFrom(stand, found) : inStory(stand, found, opens(view, found))
  if (year === null) return null
  // What was told beside the line must lead to the same year.
  if (isBack && beside.some(other => backFrom({ ...other, day: null }, found) !== year)) return null
  if (!isBack && beside.some(other => inStory({ ...other, day: null }, found, true) !== year)) return null
  if (now !== null && (year > now.year || (year === now.year && found.month > (now.month ?? 12)))) return null
  const isFar = view.telling.historic || now === null || now.year - stand.year >= FAR
  if (isBack) return stand.crossed ? null : year
  // "Her brother ran a mill. He died in June.": what was told since without a date may be years on, and of somebody else.
  if (stand.moves > 0) return null
  if (stand.crossed) return isFar && goesOn(view, found) ? year : null
  if (goesOn(view, found)) return year
  // "In December 2021 they closed it. On 18 March the council met": of which year, if not long ago, nobody can tell.
  const isLongAgo = now === null || now.year - stand.year >= LONG_AGO
  return isLongAgo || (isFar && year === stand.year) ? year : null
}

/** What a remark or another's words date is of no story: only the sentence's own line is, and what it looks back at. */
function isAsideOfStory({ tokens }: DateView, found: MonthFound): boolean {
  const verb = verbOver(tokens, found.from)
  return !mainVerbs(tokens).includes(verb) && timeOf(tokens, verb) !== 'before'
}

/** Days within which a day without a year is what a piece was written upon; months, for a month. In a history, half of it. */
const FRESH = 60
const FRESH_MONTHS = 3

/** "On 12 May" in a piece of 20 May, in a paragraph that tells of no other year: that of the news. */
function isFresh(view: DateView, found: MonthFound, year: number): boolean {
  const { published: now, story, telling } = view
  if (now?.month == null || view.hasNamed(found.from)) return false
  // "I have thought of it since 7 May": of now, whatever the paragraph before told.
  const isNow = view.clauseAt(found.from) === 'perfect' && story.stand?.crossed !== false
  if (!isNow && (story.unclear || story.stand !== null)) return false
  if (story.ofNow) return isHungOnVerb(view, found)
  if (story.named !== null && !story.cameBack) return false
  const far = telling.historic ? 2 : 1
  const months = 12 * (now.year - year) + now.month - found.month
  if (found.day === null || now.day === null) return months >= 0 && months * far <= FRESH_MONTHS
  const days = (Date.UTC(now.year, now.month - 1, now.day) - Date.UTC(year, found.month - 1, found.day)) / 86_400_000
  // Of the very day of writing a history does not say "on 9 May": that is the day whose return it keeps.
  return days >= (telling.historic ? 1 : 0) && days * far <= FRESH
}

/** "They met in June", not "a date in June", which may be one to come. */
function isHungOnVerb({ tokens }: DateView, { from, to }: MonthFound): boolean {
  const top = tokens.slice(from, to).find(({ head = -1 }) => head < from || head >= to)
  return top !== undefined && /^(?:obl|advmod|nmod:unmarked)/.test(top.deprel ?? '')
}

/** Whether the story, where it stands in time, leads to that year as well. */
const agrees = (view: DateView, found: MonthFound, year: number): boolean =>
  view.story.stand !== null && !view.hasNamed(found.from) && inStory(view.story.stand, found, true) === year

/** A month or a day without a year, written as `words`. */
export function bareMonth(view: DateView, found: MonthFound, words: string): DateValue {
  const { published: now } = view
  const { from, month, day } = found
  const ahead = view.aheadAt(from)
  const past = view.pastAt(from)
  const open: TimeSpan = { from: `-${spanFor(0, found).from.slice(1)}`, to: `-${spanFor(0, found).from.slice(1)}` }
  if (/^(?:every|each)$/.test(view.lower(from - 1)) || isYearly(view, found)) return plain('open')
  const grain = day === null ? 'month' : 'day'
  const of = (year: number, isTold = false): DateValue => ({
    ...resolved(`${words} ${year}`, grain, spanFor(year, found)),
    ...(isTold ? { told: true } : {}),
  })
  const governed = isGoverned(view, from)
  const after = governed && day === null && !ahead ? bareMonthAfter(view, month) : null
  const told = governed && !ahead ? toldYear(view, found, view.clauseAt(from)) : null
  if (after === null && told !== null) return of(told, true)
  if (now === null || now.month === null) return after ?? (past || ahead ? deictic('open', open) : plain('open', open))
  const isOver = month < now.month || (month === now.month && (day === null || now.day === null || day <= now.day))
  const year = isOver ? now.year : now.year - 1
  // "The vote is due in November."
  const coming = spanFor(month >= now.month ? now.year : now.year + 1, found)
  // "Fares are to rise in March": of the next one; "prices rise in March" is of every one.
  if (!(past || ahead))
    return view.due && governed ? resolved(`${words} ${coming.from.slice(0, 4)}`, grain, coming) : plain('open', open)
  if (ahead) return deictic('open', past ? open : coming)
  const isTold = view.toldFromNow(year, month, from) || isFresh(view, found, year) || agrees(view, found, year)
  if (!governed || !isTold || isNotorious(found, now.year)) return after ?? deictic('open', open)
  return of(year)
}
