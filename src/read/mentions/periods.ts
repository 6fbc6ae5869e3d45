/** Years, decades, centuries, seasons, halves of years and feasts that name their own year. */
import type { TimeSpan } from '../reading.ts'
import { DECADE, daySpan, deictic, ERA, plain, resolved, SEASON, seasonSpan, yearSpan } from './calendar.ts'
import type { DateFound, DateView } from './date-view.ts'

type Part = 'early' | 'mid' | 'late'

const withPart = (span: TimeSpan, part: Part | null): TimeSpan => (part === null ? span : { ...span, part })

/** Behind "the" and "early", "late", "mid-" from `i` on, and which of them it was. */
function parts(view: DateView, i: number): { readonly at: number; readonly part: Part | null } {
  let at = view.lower(i) === 'the' ? i + 1 : i
  let part: Part | null = null
  let several = false
  // "the 1960s and 1970s": the joint opens nothing.
  if (/^(?:and|to|-)$/.test(view.lower(at))) return { at: -1, part }
  while (/^(?:early|late|mid|-|and|middle|to)$/.test(view.lower(at)) && at < i + 5) {
    const word = view.lower(at)
    if (word === 'early' || word === 'late' || word === 'mid') {
      several = part !== null
      part = word
    }
    at++
  }
  return { at, part: several ? null : part }
}

/** "mid-1990s" is one word for the tokenizer. */
const unprefixed = (form: string): { readonly word: string; readonly mid: boolean } =>
  /^mid-/i.test(form) ? { word: form.slice(4), mid: true } : { word: form, mid: false }

export function decade(view: DateView, i: number): DateFound | null {
  const { at, part } = parts(view, i)
  const { word, mid } = unprefixed(view.form(at))
  const spelled = SPELLED.indexOf(word.toLowerCase())
  if (spelled >= 0) return spelledDecade(view, i, at, 1930 + 10 * spelled, mid ? 'mid' : part)
  if (!DECADE.test(word)) return null
  const digits = word.replace(/\D/g, '')
  const first = digits.length === 2 ? 1900 + Number(digits) : Number(digits)
  // "the 1900s" and "the 2000s" may be the century; only with a part are they surely the decade.
  const when = withPart({ from: String(first), to: String(first + 9) }, mid ? 'mid' : part)
  return { from: i, to: at + 1, kind: 'period', value: plain('year', when) }
}

const SPELLED = ['thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** What stands before a decade that is told in words, and what behind one that is none: "the seventies of her life", "the fifties group". */
const BEFORE_DECADE = /^(?:in|by|during|since|until|till|of|from|throughout|through|before|after)$/
const AFTER_DECADE = /^(?:of|and|or|to|-|–)$/

/** "by the early eighties", once the text has told a year of the last century; not "in his eighties", nor of heat. */
function spelledDecade(view: DateView, i: number, at: number, first: number, part: Part | null): DateFound | null {
  const anchor = view.anchor === null ? null : Number(view.anchor.from.slice(0, 4))
  const told = [anchor, view.story.named, view.telling.year, view.story.stand?.year ?? null]
  const isOfCentury = told.some(year => year !== null && year >= 1900 && year < 2000)
  const isPast = view.published !== null && first + 9 <= view.published.year
  const isHeat = view.tokens.some(({ lemma }) =>
    /^(?:temperature|degree|heat|fahrenheit|age|aged|score|index|share|price|group)$/i.test(lemma),
  )
  const stands = BEFORE_DECADE.test(view.lower(i - 1)) || i === 0
  const goesOn = AFTER_DECADE.test(view.lower(at + 1)) || /^NN/.test(view.tag(at + 1))
  if (view.lower(i) !== 'the' || at > i + 3 || (at > i + 1 && part === null)) return null
  if (!isOfCentury || !isPast || isHeat || !stands || goesOn) return null
  const which = part === null ? '' : part === 'mid' ? 'mid-' : `${part} `
  const when = withPart({ from: String(first), to: String(first + 9) }, part)
  return { from: i, to: at + 1, kind: 'period', value: resolved(`the ${which}${first}s`, 'year', when) }
}

export const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** The number of a century and where its name ends, or null. */
function ordinal(view: DateView, at: number): { readonly number: number; readonly to: number } | null {
  const word = view.lower(at)
  if (word === 'twenty' && view.form(at + 1) === '-' && view.lower(at + 2) === 'first')
    return { number: 21, to: at + 3 }
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return { number: Number.parseInt(word, 10), to: at + 1 }
  const place = ORDINALS.indexOf(word)
  return place < 0 ? null : { number: place + 1, to: at + 1 }
}

export function century(view: DateView, i: number): DateFound | null {
  const { at, part } = parts(view, i)
  const first = ordinal(view, at)
  if (first === null) return null
  // "the nineteenth and twentieth centuries".
  const second = /^(?:and|or|to)$/.test(view.lower(first.to)) ? ordinal(view, first.to + 1) : null
  const last = second ?? first
  if (!/^(?:century|centuries)$/.test(view.lower(last.to))) return null
  const era = ERA.test(view.form(last.to + 1)) ? 1 : 0
  const before = era === 1 && /^B/.test(view.form(last.to + 1))
  const span = { from: String((first.number - 1) * 100 + 1), to: String(last.number * 100) }
  const when = before ? { from: String(-first.number * 100), to: String(-(last.number - 1) * 100 - 1) } : span
  return { from: i, to: last.to + 1 + era, kind: 'period', value: plain('year', withPart(when, part)) }
}

/** "early 2019", "mid-2020", "the late 1840" is none: a year with the part of it that is meant. */
export function partOfYear(view: DateView, i: number): DateFound | null {
  const { word, mid } = unprefixed(view.form(i))
  if (mid && /^(?:1[5-9]|20)\d\d$/.test(word))
    return { from: i, to: i + 1, kind: 'date', value: plain('year', { ...yearSpan(Number(word)), part: 'mid' }) }
  if (!/^(?:early|late|mid)$/.test(view.lower(i))) return null
  const at = /^(?:-|in)$/.test(view.lower(i + 1)) ? i + 2 : i + 1
  if (!view.isYear(at)) return null
  const part = view.lower(i)
  const span = yearSpan(Number(view.form(at)))
  const when: TimeSpan = part === 'early' || part === 'late' ? { ...span, part } : { ...span, part: 'mid' }
  return { from: i, to: at + 1, kind: 'date', value: plain('year', when) }
}

export function season(view: DateView, i: number): DateFound | null {
  // "the spring of 1848"
  const article = view.lower(i) === 'the' && view.lower(i + 2) === 'of' ? 1 : 0
  const at = i + article
  if (!SEASON.test(view.lower(at))) return null
  const of = view.lower(at + 1) === 'of' ? 1 : 0
  if (view.isYear(at + 1 + of)) {
    const when = seasonSpan(view.lower(at), Number(view.form(at + 1 + of)))
    return { from: i, to: at + 2 + of, kind: 'date', value: plain('season', when) }
  }
  const year = article === 1 ? null : view.yearWords(at + 1)
  if (year === null) return null
  const value =
    year.year === null
      ? deictic('season')
      : resolved(`${view.lower(at)} ${year.year}`, 'season', seasonSpan(view.lower(at), year.year))
  return { from: i, to: year.to, kind: 'date', value }
}

/** "the first half of the year": of the year of writing where the text tells of the past and names no other year. */
function ofTheYear(view: DateView, i: number, at: number): DateFound | null {
  const now = view.published?.year ?? null
  const words = `${view.lower(at + 3)} ${view.lower(at + 4)}`
  if (words !== 'the year' || /^(?:of|before|after|that|when)$/.test(view.lower(at + 5))) return null
  // "In 2019 … the first half of the year": of that year, which the text has just named.
  if (view.anchor !== null && Number.parseInt(view.anchor.from, 10) !== now) return null
  const value =
    now !== null && view.past && view.toldFromNow(now)
      ? resolved(`the ${view.lower(at)} ${view.lower(at + 1)} of ${now}`, 'month')
      : deictic('month')
  return { from: i, to: at + 5, kind: 'period', value }
}

/** "the first half of 2023", "the third quarter of 2020". */
export function halfYear(view: DateView, i: number): DateFound | null {
  const at = view.lower(i) === 'the' ? i + 1 : i
  const unit = view.lower(at + 1)
  const many = unit === 'half' ? 2 : unit === 'quarter' ? 4 : 0
  if (many === 0) return null
  const place = ORDINALS.indexOf(view.lower(at))
  if (place < 0 || place >= many || view.lower(at + 2) !== 'of') return null
  if (!view.isYear(at + 3)) return ofTheYear(view, i, at)
  const months = 12 / many
  const month = (n: number): string => `${view.form(at + 3)}-${String(n).padStart(2, '0')}`
  const when = { from: month(place * months + 1), to: month((place + 1) * months) }
  return { from: i, to: at + 4, kind: 'period', value: plain('month', when) }
}

/** Feasts with a day of their own in every year. */
const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/^new year [’']s eve/, 12, 31],
  [/^new year [’']s day/, 1, 1],
  [/^christmas eve/, 12, 24],
  [/^christmas day/, 12, 25],
  [/^boxing day/, 12, 26],
]

export function holiday(view: DateView, i: number): DateFound | null {
  if (!/^(?:New|Christmas|Boxing)$/.test(view.form(i))) return null
  const words = [0, 1, 2, 3].map(k => view.lower(i + k)).join(' ')
  for (const [pattern, month, day] of FEASTS) {
    const length = pattern.exec(words)?.[0].replaceAll('’s', "'s").split(' ').length
    if (length === undefined) continue
    const comma =
      view.form(i + length) === ',' || view.lower(i + length) === 'of' || view.lower(i + length) === 'in' ? 1 : 0
    if (!view.isYear(i + length + comma)) return null
    const when = daySpan(Number(view.form(i + length + comma)), month, day)
    return { from: i, to: i + length + comma + 1, kind: 'date', value: plain('day', when) }
  }
  return null
}

export function bareYear(view: DateView, i: number): DateFound | null {
  if (ERA.test(view.form(i + 1)) && /^\d{1,4}$/.test(view.form(i))) {
    const year = Number(view.form(i)) * (/^B/.test(view.form(i + 1)) ? -1 : 1)
    return { from: i, to: i + 2, kind: 'date', value: plain('year', yearSpan(year)) }
  }
  if (!view.isYear(i)) return null
  const before = view.lower(i - 1)
  const cued =
    /^(?:in|by|since|until|till|of|from|to|before|after|during|around|about|between|and|year|early|late|mid|the|its|–|-|\(|,|spring|for|as|'s|’s|late-|on|or|than|his|her|their)$/.test(
      before,
    ) || i === 0
  const counted = /^(?:NNS|JJ)$/.test(view.tag(i + 1)) && !/^(?:the|its|his|her|their)$/.test(before) && !view.isWhen(i)
  if (!cued || counted) return null
  // "the 2024 financial year" is another year than 2024.
  const isOther = /^(?:financial|fiscal|tax|academic|school)$/.test(view.lower(i + 1)) && view.lower(i + 2) === 'year'
  const when = isOther ? null : yearSpan(Number(view.form(i)))
  return { from: i, to: i + 1, kind: 'date', value: plain('year', when) }
}
