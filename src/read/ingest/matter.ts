/** Recognising what surrounds a text: dates of publication, names of publications, labels. */
import { MONTHS } from '../mentions/calendar.ts'

/** A month, written out or short, for patterns. */
export const MONTH = `(${MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\\.?`
const DAY_FIRST = new RegExp(
  `^(?:\\p{L}{3,9},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of |[ -])${MONTH}(?:,? |-)(\\d{4})\\b`,
  'iu',
)
const MONTH_FIRST = new RegExp(`^(?:\\p{L}{3,9},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'iu')
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'iu')
/** No day without one; asked first, since the patterns of days are long. */
const YEAR = /\d{4}/
const ISO = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?:[T ].*)?$/

const monthNumber = (name: string): string => {
  const at = MONTHS.findIndex(month => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase())
  return String(at + 1).padStart(2, '0')
}

/** What a line says before its day: that the piece was published then, and at what time. */
const BEFORE_DAY =
  /^(?:(?:(?:first |originally |last )?(?:published|posted|updated|modified)|date|on)\b\s?:?\s*(?:(?:on|at)\s+)?)?(?:\d{1,2}[:.]\d{2}(?![.\d])(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?,? (?:on )?)?/iu
/** Small words that stand behind a day: of the time, of a later version. Others are a sentence's: "14 March 2024 was cold." */
const BEHIND_DAY =
  /^(?:at|on|and|[ap]\.?m\.?|o[’']clock|hours?|hrs?|mins?|minutes?|read|ago|first|last|updated?|modified|published|posted|edition|issue|print)$/u

const goesOn = (rest: string): boolean =>
  (rest.match(/(?<![\p{L}\d])\p{Ll}[\p{L}.’']*/gu) ?? []).some(word => !BEHIND_DAY.test(word))

/** "14.03.2024", "14/03/2024", "03/14/2024": the day goes first before full stops; before slashes, where figures tell which it is. */
function inFigures(text: string): string {
  const [, first = '', mark = '', second = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  const [day, month] = Number(second) > 12 && mark === '/' ? [second, first] : [first, second]
  const isSure = mark === '.' || Number(day) > 12 || Number(day) === Number(month)
  if (year === '' || !isSure || Number(day) > 31 || Number(month) > 12) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A line that is a date, as `YYYY-MM-DD` or as much of it as it says; '' when it is none. */
export function dateLine(line: string): string {
  const text = line.replace(BEFORE_DAY, '').trim()
  const iso = ISO.exec(text)
  if (iso !== null) return `${iso[1]}-${iso[2]}${iso[3] === undefined ? '' : `-${iso[3]}`}`
  if (text.length > 60) return ''
  const figures = inFigures(text)
  if (figures !== '') return figures
  if (!YEAR.test(text)) return ''
  const day = DAY_FIRST.exec(text)
  if (goesOn(text.slice((day ?? MONTH_FIRST.exec(text))?.[0].length ?? text.length))) return ''
  if (day !== null) return `${day[3]}-${monthNumber(day[2] ?? '')}-${(day[1] ?? '').padStart(2, '0')}`
  const month = MONTH_FIRST.exec(text)
  if (month !== null) return `${month[3]}-${monthNumber(month[1] ?? '')}-${(month[2] ?? '').padStart(2, '0')}`
  const only = MONTH_ONLY.exec(text)
  return only === null ? '' : `${only[2]}-${monthNumber(only[1] ?? '')}`
}

const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u
/** Where in a line a date may begin. */
const DATE_START = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})`,
  'iu',
)

/** A date anywhere in a short line ("Updated 9:04 AM EDT, Wed May 22, 2024"), as of `dateLine`; '' where there is none. American order where only slashes part the figures. */
export function dateIn(line: string): string {
  const whole = dateLine(line)
  if (whole !== '' || line.length > 90) return whole
  const at = DATE_START.exec(line)
  if (at !== null) return dateLine(at[0])
  const slashed = SLASHED.exec(line)
  const [month, day] = [Number(slashed?.[1]), Number(slashed?.[2])]
  if (slashed === null || month > 12 || day > 31) return ''
  return `${slashed[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** What that must have: three letters that are not small, or a bracket, and a dash behind a blank. */
const MAY_BE_DATELINE = /^[^\sa-z](?:[^\sa-z]{2}.* [–—-]|.*\) [–—-] )/

/** "HALDEN – The bridge …", "HALDEN, March 12 (Courier) - …": whether a paragraph opens as a report does. */
export const hasDateline = (paragraph: string): boolean =>
  MAY_BE_DATELINE.test(paragraph) &&
  /^\p{Lu}{3,}[\p{Lu}/ ]{0,30}(?:, .{3,20}?)? (?:\([\p{L} ]{2,24}\) )?[–—-] ?\S|^\p{Lu}[\p{L}/ ]{1,40}, .{3,20}?\(\p{Lu}[\p{L} ]{1,24}\) [–—-] /u.test(
    paragraph,
  )

/** A place, a comma, and something short before a dash. */
const MAY_HAVE_DAY = /^[^\sa-z][^\d–—]{1,80}, [^\sa-z][^–—]{7,60} [–—-]/

/** The date of a dateline, "HALDEN, 18 March 2025 - The rains …", as of `dateLine`; '' where a paragraph opens with none. */
export function dateOfDateline(paragraph: string): string {
  const place =
    /^\p{Lu}[\p{L}.'’ ]{1,30}(?:, \p{Lu}[\p{L}. ]{1,24})??, (?=[\p{Lu}\d])([^–—]{8,30}?)(?: \([\p{L} ]{2,24}\))? [–—-]{1,2} /u
  const found = (MAY_HAVE_DAY.test(paragraph) ? place.exec(paragraph)?.[1] : undefined) ?? ''
  // "ORRIN, Halden, February 2026 —": between the place and the month stands the country.
  return dateLine(found) || dateLine(found.replace(/^\p{Lu}[\p{L}. ]{1,24}, /u, ''))
}

/** "Opinion", "NEWS ANALYSIS", "The Saturday Essay": where in a paper a piece stands. */
export const isSection = (line: string): boolean =>
  /^(?:opinions?|arguments?|(?:the )?(?:(?:big|long|weekend|(?:satur|sun|mon|tues|wednes|thurs|fri)day) )(?:read|essay|idea|question|interview|story)|(?:cover story|special report|long reads?)|comment(?:ary)?|(?:news )?analysis|editorial|leader|column|essays?|guest essay|perspectives?|features?|explainer|viewpoint|letters?|op-ed|ideas|debate|politics|world|business|culture|science)$/iu.test(
    line,
  )

/** "03/04/2024" may be March or April; the year is sure. */
const unsureDay = (line: string): string =>
  /^\d{1,2}\/\d{1,2}\/(\d{4})$/.exec(line.replace(BEFORE_DAY, '').trim())?.[1] ?? ''

const SEASON = /^(?:Spring|Summer|Autumn|Fall|Winter),? (\d{4})$/u

/** As of `dateLine`; a quarterly's season is its year. */
export const dayOf = (line: string): string => dateLine(line) || unsureDay(line) || (SEASON.exec(line)?.[1] ?? '')

const TIME = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\p{Lu}{2,4})?'
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?'
const DAY_WITHIN = new RegExp(
  `(?<=\\S)[\\s,–—(-]+(?=(?:(?:${TIME},? )?(?:${WEEKDAY} )?(?:${DATE_START.source}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}$)|${MONTH} \\d{4}$|(?:Spring|Summer|Autumn|Fall|Winter),? \\d{4}$))`,
  'iu',
)

/** A line that ends in a day ("The Lakes Ledger, 18 September 2024"), as what stands before it and the day; null where it does not. */
export function endingInDay(line: string): { readonly before: string; readonly day: string } | null {
  const at = line.length > MOST_BEFORE_DAY * 2 || !YEAR.test(line) ? null : DAY_WITHIN.exec(line)
  if (at === null || at.index > MOST_BEFORE_DAY) return null
  const day = dayOf(line.slice(at.index + at[0].length).replace(/\)$/, ''))
  return day === '' ? null : { before: line.slice(0, at.index), day }
}

/** Longest name, of a person or a paper, before a day in one line, in characters. */
const MOST_BEFORE_DAY = 80

/** Longest name of a publication beside a byline or a date, in words. */
const LONGEST_NAME = 8
/** A name's small words, in the languages that papers are called in. */
const PARTICLE =
  /^(?:of|the|and|for|in|on|at|de|del|della|do|da|dos|du|des|la|le|les|los|las|el|al|y|e|et|und|der|die|das|van|von|den|och|[&–—|-])$/u
/** How titles and their second lines begin, and no paper is called. */
const ASKS =
  /^(?:an?|how|why|what|when|where|who|whose|which|is|are|was|can|could|should|will|do|does|did|if|its?|our|my|we|not)\b/iu

/**
 * "El Correo de los Andes (English edition)", "courier.example": whether a short line can be the name of a publication where a
 * byline or a date stands beside it. All its words are written large, but for a name's small ones and what is in brackets.
 */
export function isPaperName(line: string): boolean {
  if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,7}$/u.test(line)) return true
  const [name = ''] = line.split(/\s+\([\p{L}\d ]{2,30}\)$/u)
  const words = name.split(/\s+/)
  return (
    line.length <= 60 &&
    words.length <= LONGEST_NAME &&
    /^[\p{Lu}\d].*[\p{L}\d)]$/u.test(name) &&
    !/^\d{1,3}[.)]/.test(name) &&
    !/^(?:by|from|in)\s/iu.test(name) &&
    !ASKS.test(name) &&
    !/: /u.test(name) &&
    /\p{L}/u.test(name) &&
    words.every((word, i) => /^[\p{Lu}\d]/u.test(word) || (i > 0 && i < words.length - 1 && PARTICLE.test(word)))
  )
}

/** Papers whose names say of nothing that they are one. */
const KNOWN =
  /^(?:the (?:age|atlantic|conversation|hindu|independent|nation|new republic|new yorker|scotsman|spectator|wire)|foreign (?:affairs|policy)|new statesman|project syndicate|daily maverick|le monde(?: diplomatique)?)$/iu

const PAPER =
  /\b(?:times|post|guardian|journal|review|news|daily|weekly|magazine|monitor|herald|tribune|telegraph|observer|economist|quarterly|courier|chronicle|gazette|standard|mirror|ledger|sentinel|dispatch|mail|press|register|record|argus|express|star|sun|globe|supplement|bulletin|edition)\b/iu

/** Whether a name is a paper's even where no day and no byline stands beside it. */
export const isPaperSurely = (line: string): boolean =>
  KNOWN.test(line) || (isPaperName(line) && (PAPER.test(line) || /^[\p{L}\d-]+\.[\p{L}\d.-]+$/u.test(line)))

/** "THE ORRIN COURIER" is The Orrin Courier, and "BBC NEWS" stays: short words may be letters that stand for others. */
export function paperInSmall(name: string): string {
  const words = name.split(' ')
  const isLetters = (word: string, i: number): boolean =>
    !(i === 0 && word === 'THE') && !PARTICLE.test(word.toLowerCase()) && word.length <= 3
  const isSpelt = words[0] === 'THE' || !words.some(isLetters)
  if (/\p{Ll}/u.test(name) || words.length < 2 || !isSpelt) return name
  return words
    .map((word, i) => {
      const small = word.toLowerCase()
      if (i > 0 && PARTICLE.test(small)) return small
      return /[aeiouy]/u.test(small) ? word.slice(0, 1) + small.slice(1) : word
    })
    .join(' ')
}

/** Whether a short line can be the name of a publication. */
export function isPublicationLine(line: string): boolean {
  const words = line.split(/\s+/)
  return (
    line.length <= 60 &&
    words.length <= 7 &&
    !/[.!?:;]$/.test(line) &&
    !/^\d{1,3}[.)]/.test(line) &&
    words.every(word => /^(?:[\p{Lu}\d].*|of|the|and|for|in|on|&|[–—|-])$/u.test(word))
  )
}

const LABEL = /^(title|headline|author|by|published|date|publication|source|url|address|language|lang)\s*:\s*(.+)$/iu

/** "Title: …", "Author: …": a labelled line, or null. */
export function labelled(line: string): {
  readonly key: 'title' | 'author' | 'published' | 'publication' | 'address' | 'language'
  readonly value: string
} | null {
  const m = LABEL.exec(line)
  const value = m?.[2]?.trim() ?? ''
  switch (m?.[1]?.toLowerCase()) {
    case 'title':
    case 'headline':
      return { key: 'title', value }
    case 'author':
    case 'by':
      return { key: 'author', value }
    case 'published':
    case 'date':
      return { key: 'published', value: dayOf(value) || (/^\d{4}$/.test(value) ? value : '') }
    case 'publication':
    case 'source':
      return { key: 'publication', value }
    case 'url':
    case 'address':
      return { key: 'address', value }
    case 'language':
    case 'lang':
      return { key: 'language', value }
    default:
      return null
  }
}
