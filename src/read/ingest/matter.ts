/** Recognising what surrounds a text: bylines, dates of publication, names of publications. */
import { MONTHS } from '../mentions/calendar.ts'
import { FIRST_NAMES } from '../mentions/lists.ts'
import { COMMON_WORDS } from './common-words.ts'

const MONTH = `(${MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\\.?`
const DAY_FIRST = new RegExp(`^(?:\\p{L}{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'iu')
const MONTH_FIRST = new RegExp(`^(?:\\p{L}{3,9},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'iu')
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'iu')
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?$/

const monthNumber = (name: string): string => {
  const at = MONTHS.findIndex(month => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase())
  return String(at + 1).padStart(2, '0')
}

/** A line that is a date, as `YYYY-MM-DD` or as much of it as it says; '' when it is none. */
export function dateLine(line: string): string {
  const text = line.replace(/^(?:published|posted|updated|first published|date|on)\b:?\s*(?:on\s+)?/iu, '').trim()
  const iso = ISO.exec(text)
  if (iso !== null) return `${iso[1]}-${iso[2]}${iso[3] === undefined ? '' : `-${iso[3]}`}`
  if (text.length > 60) return ''
  const day = DAY_FIRST.exec(text)
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

/** "HALDEN – The bridge …", "HALDEN, March 12 (Courier) - …": whether a paragraph opens as a report does. */
export const hasDateline = (paragraph: string): boolean =>
  /^\p{Lu}{3,}[\p{Lu}/ ]{0,30}(?:, .{3,20}?)? (?:\([\p{L} ]{2,24}\) )?[–—-] ?\S|^\p{Lu}[\p{L}/ ]{1,40}, .{3,20}?\(\p{Lu}[\p{L} ]{1,24}\) [–—-] /u.test(
    paragraph,
  )

/** The date of a dateline, "HALDEN, 18 March 2025 - The rains …", as of `dateLine`; '' where a paragraph opens with none. */
export function dateOfDateline(paragraph: string): string {
  const place =
    /^\p{Lu}[\p{L}.'’ ]{1,30}(?:, \p{Lu}[\p{L}. ]{1,24})??, (?=[\p{Lu}\d])([^–—]{8,30}?)(?: \([\p{L} ]{2,24}\))? [–—-]{1,2} /u
  const found = place.exec(paragraph)?.[1] ?? ''
  // "ORRIN, Halden, February 2026 —": between the place and the month stands the country.
  return dateLine(found) || dateLine(found.replace(/^\p{Lu}[\p{L}. ]{1,24}, /u, ''))
}

/** "Opinion", "NEWS ANALYSIS": where in a paper a piece stands. */
export const isSection = (line: string): boolean =>
  /^(?:opinions?|comment(?:ary)?|(?:news )?analysis|editorial|leader|column|essays?|guest essay|perspectives?|features?|explainer|viewpoint|letters?|op-ed|ideas|debate|politics|world|business|culture|science)$/iu.test(
    line,
  )

const SEASON = /^(?:Spring|Summer|Autumn|Fall|Winter),? (\d{4})$/u

/**
 * A line that names a publication and its day ("The Lakes Ledger, 18 September 2024"), or either alone; '' for what it
 * does not say. A quarterly's season is its year.
 */
export function imprintOf(line: string): { readonly publication: string; readonly published: string } {
  if (isSection(line)) return { publication: '', published: '' }
  const special = /^special to (?:the )?(.{3,50})$/iu.exec(line)?.[1]
  if (special !== undefined) return { publication: special, published: '' }
  const published = dateLine(line) || (SEASON.exec(line)?.[1] ?? '')
  if (published !== '') return { publication: '', published }
  for (let comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
    const [before, after] = [line.slice(0, comma).trim(), line.slice(comma + 1).trim()]
    const date = dateLine(after) || (SEASON.exec(after)?.[1] ?? '')
    if (date !== '' && isPublicationLine(before)) return { publication: before, published: date }
  }
  return { publication: isPublicationLine(line) && line.split(' ').length <= 5 ? line : '', published: '' }
}

/** Longest name of a publication beside a byline or a date, in words. */
const LONGEST_NAME = 8

/** "El Correo de los Andes (English edition)": a short line that can be a publication's name where a byline or a date stands beside it. */
export const isImprintName = (line: string): boolean =>
  imprintOf(line).publication !== '' ||
  (line.length <= 60 &&
    line.split(/\s+/).length <= LONGEST_NAME &&
    /^\p{Lu}/u.test(line) &&
    !/[.!?:;,]$/.test(line) &&
    !/^(?:by|from)\s/iu.test(line) &&
    /\(\p{L}+ edition\)$|\s\p{Lu}[\p{L}’'.-]*$/u.test(line))

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|du|van|von|der|den|bin|al|el|la|le|y|and|&)$/u
/** A heading is made of common words of the language, a name mostly is not. */
let common: ReadonlySet<string> | null = null
function isCommonWord(word: string): boolean {
  common ??= decoded(COMMON_WORDS)
  return common.has(word.toLowerCase())
}

/** Each word stands as a digit, how many letters it shares with the word before, and the rest. */
function decoded(coded: string): ReadonlySet<string> {
  let last = ''
  return new Set(
    Array.from(coded.matchAll(/(\d)(\D*)/g), ([, same = '0', rest = '']) => {
      last = last.slice(0, Number(same)) + rest
      return last
    }),
  )
}

const NOT_A_PERSON =
  /\b(?:the|times|post|guardian|journal|review|news|daily|weekly|magazine|today|monitor|herald|tribune|telegraph|observer|economist|affairs|policy|press|agency|institute|university|foundation|blog|books|opinion|analysis|comment|editorial|politics|world|culture|part|chapter|introduction|introduction|conclusion)\b/iu

/** The author of a byline ("By Ana Ruiz", "Ana Ruiz and Bo Lind"), '' when the line is none. */
export function bylineOf(line: string, marked: boolean): string {
  if (line.length > 160) return ''
  const by = /^(?:(?:words |written |opinion |analysis |essay )?by|author:?|from)\s+(.{3,100})$/iu.exec(line)
  const text = (by?.[1] ?? (marked ? '' : line))
    // What follows the name: a role, a place, a date. A hyphen inside a name ends nothing.
    .replace(/(?:\s*[|•·,]\s*|\s+[–—-]+\s+)(?:\d.*|[^|•·]*)$/u, match => (by === null ? match : ''))
    // "By Ada Quill in Halden and Orrin", "By Ada Quill for the Courier"
    .replace(/\s+(?:in|at|for|reporting from)\s+(?:the )?\p{Lu}.*$/u, match => (by === null ? match : ''))
    .trim()
  if (text === '' || text.length > 80) return ''
  const words = text.split(/[\s,]+/)
  if (words.length < (by === null ? 2 : 1) || words.length > 9 || !words.every(word => NAME_WORD.test(word))) return ''
  if (by === null && !FIRST_NAMES.has((words[0] ?? '').toLowerCase()) && words.some(isCommonWord)) return ''
  if (by === null && words.length > 2 && text === text.toUpperCase()) return ''
  if (by === null && (NOT_A_PERSON.test(text) || words.length > 5)) return ''
  return inSmall(text.replace(/[.,]$/, ''))
}

/** "ADA QUILL" over a piece is Ada Quill; a single word may be a newspaper's, "NPR". */
export const inSmall = (name: string): string =>
  /\p{Ll}/u.test(name) || !name.includes(' ')
    ? name
    : name.replace(/(?<=\p{L})\p{L}+/gu, rest => rest.toLowerCase()).replace(/ And /g, ' and ')

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
      return { key: 'published', value: dateLine(value) || (/^\d{4}$/.test(value) ? value : '') }
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
