/**
 * Sentences of a paragraph by rules: a candidate is a run of full stops, question or exclamation marks with what
 * closes behind it; the words on both sides decide. Depends on no locale data and takes linear time: every look
 * backward or forward is bounded.
 */
import { LEADING, NUMBERED, OPENERS, ROMAN_NUMBERED, TRAILING } from './abbreviations.ts'
import { listStarts } from './lists.ts'
import { matterStarts } from './matter.ts'
import type { Span } from './tokens.ts'

/** One run of closing marks, with spaced full stops (". . .") as one run. */
const CANDIDATE = /[.!?…。！？．]+(?:[ \u00a0]\.(?![\p{L}\p{N}.]))*/gu
const CLOSERS = /["'”’»)\]}*_]{0,6}/uy
const SMILEY = /\s?(?:[:;=]['-]?[)(DPp]{1,6}|\p{Extended_Pictographic}\ufe0f?){1,6}(?=\s|$)/uy
const FOOTNOTES = /(?:\s?\[\d{1,3}\]){1,8}/uy
const OPENING = /[\s"'“‘«([{*_¿¡–—-]{0,8}/uy
const NEXT_WORD = /[\p{L}\p{N}\p{M}'’]{1,40}/uy
const SPACE = /\s/u
const BLANK_LINE = /\n[ \t\r]{0,40}\n/gu
const UPPER = /^\p{Lu}/u
const LOWER = /^\p{Ll}/u
const DIGIT = /^\p{N}/u
const CAPITALISED = /^\p{Lu}\p{Ll}/u
const LAST_WORD = /[\p{L}\p{N}\p{M}°º&.'’@:/_-]{1,48}$/u
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u
/** "Tuesday.Mr": a stop without a space, then the word itself. */
const GLUED = /\p{Ll}{3}\.(\p{Lu}\p{Ll}{0,5})$/u
const AFTER_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Eastern|Central|Pacific|Mountain|Greenwich|GMT|UTC|[ECMP][SD]?T|BST|CET|IST|EDT|Paris|London|Moscow|Tokyo|Beijing|New)$/
const LINE_END = /[.!?:;,"”’)]\s*$/u
const REPORTING =
  /^[\s\S]{0,40}?(?<![\p{L}])(?:said|says|say|asked|asks|replied|added|wrote|writes|told|cried|shouted|answered|wondered|remarked|explained|continued|insisted|declared|exclaimed|whispered|noted|quipped)(?![\p{L}])/u

/** What stands around a candidate. `end` is behind the closers, `next` at the first word that follows. */
interface Place {
  readonly mark: string
  readonly before: string
  readonly beforeEarlier: string
  readonly closed: string
  /** An omission: "[...]". */
  readonly bracketed: boolean
  readonly gap: boolean
  readonly end: number
  readonly opening: string
  readonly next: string
  readonly nextAt: number
  /** The character behind the next word. */
  readonly follow: string
}

const match = (rule: RegExp, text: string, at: number): string => {
  rule.lastIndex = at
  return rule.exec(text)?.[0] ?? ''
}

function lookBack(text: string, at: number): { readonly before: string; readonly beforeEarlier: string } {
  const before = LAST_WORD.exec(text.slice(Math.max(0, at - 48), at))?.[0] ?? ''
  const from = at - before.length
  const earlier = text.slice(Math.max(0, from - 24), from).trimEnd()
  const glued = GLUED.exec(before)
  if (glued !== null) return { before: glued[1] ?? '', beforeEarlier: '' }
  return { before: before.replace(/^['’:/&-]+/u, ''), beforeEarlier: LAST_WORD.exec(earlier)?.[0] ?? '' }
}

function placeOf(text: string, start: number, mark: string): Place {
  const closed = match(CLOSERS, text, start + mark.length)
  const bare = start + mark.length + closed.length
  const noted = bare + match(FOOTNOTES, text, bare).length
  const end = noted + match(SMILEY, text, noted).length
  const gap = end >= text.length || SPACE.test(text.charAt(end))
  const opening = match(OPENING, text, end)
  const nextAt = end + opening.length
  const next = match(NEXT_WORD, text, nextAt)
  const bracketed = text.charAt(start - 1) === '[' && closed.startsWith(']')
  return {
    ...lookBack(text, start),
    bracketed,
    mark,
    closed,
    gap,
    end,
    opening,
    next,
    nextAt,
    follow: text.charAt(nextAt + next.length),
  }
}

/** "world.Today": no space was typed, but a capitalised word follows a plain one; "Node.js" and "U.S" are no such thing. */
function splitsWithoutGap(place: Place): boolean {
  if (place.closed !== '' && !/["”’)]/u.test(place.closed)) return false
  if (place.opening.length > 1 || !CAPITALISED.test(place.next)) return false
  if (place.mark !== '.') return /^[!?]+$/u.test(place.mark) && place.before.length > 1
  const { before } = place
  if (/[@/_:]/u.test(before) || place.follow === '@') return false
  if (/^[\d.,]+$/u.test(before)) return /^\d{1,3}(?:,\d{3})+$/u.test(before) || OPENERS.has(place.next.toLowerCase())
  return /[\p{Ll}]{2}$/u.test(before) && !before.includes('.') && !isAbbreviation(before)
}

const isAbbreviation = (word: string): boolean => {
  const lower = word.toLowerCase()
  return LEADING.has(lower) || TRAILING.has(lower) || NUMBERED.has(lower)
}

/** A full stop behind a word that is, or may be, an abbreviation. `undefined` when it is none. */
function afterAbbreviation(place: Place): boolean | undefined {
  const { before, next, closed } = place
  const lower = before.toLowerCase()
  const opens = UPPER.test(next) && OPENERS.has(next.toLowerCase())
  if (before === 'I') return opens || LOWER.test(place.beforeEarlier)
  if (before.length === 1 && UPPER.test(before)) return opens && next.length > 1 && closed === ''
  if (LEADING.has(lower)) return lower === 'al' || lower === 'ft' ? opens : false
  if (NUMBERED.has(lower) && DIGIT.test(next) && closed === '') return false
  if (ROMAN_NUMBERED.has(lower) && /^[IVXLC]+$/u.test(next) && closed === '') return false
  // "at 10 p.m. Visitors came", but "10 p.m. Monday", "6 a.m. GMT".
  if (/^[ap]\.m$/.test(lower)) return UPPER.test(next) && !AFTER_HOUR.test(next)
  if (TRAILING.has(lower) || DOTTED.test(before)) {
    if (before.length > 2 && LOWER.test(before) && !before.includes('.') && lower !== 'etc' && lower !== 'co')
      return UPPER.test(next)
    if (place.opening.length > 1) return UPPER.test(next)
    return opens
  }
  if (before.length === 1 && LOWER.test(before) && /^(?:b|m|d|c|r)$/u.test(before)) return false
  return undefined
}

/** `"Is it?" Mr Smith asked.` goes on behind the quotation. */
function goesOnAsReport(text: string, place: Place): boolean {
  if (!/["”’']/u.test(place.closed) || !/[!?]/u.test(place.mark)) return false
  if (OPENERS.has(place.next.toLowerCase()) && !/^(?:he|she|they|it|we|i)$/iu.test(place.next)) return false
  if (/^(?:others|some|many|most|critics)$/iu.test(place.next)) return false
  const ahead = text.slice(place.nextAt, place.nextAt + 48)
  const clause = /^[^.,;:!?"“”]*/u.exec(ahead)?.[0] ?? ''
  return REPORTING.test(clause)
}

/** A small letter may begin a sentence where people write without capitals; names like "Yahoo!" end none. */
function splitsBeforeSmall(place: Place): boolean {
  const { before, mark } = place
  if (mark.includes(' ') || /^(?:\.\.+|…)/u.test(mark) || place.closed !== '') return false
  if (before.length < 2 || isAbbreviation(before) || DOTTED.test(before)) return false
  return !(mark === '!' && UPPER.test(before) && LOWER.test(place.beforeEarlier))
}

/** "They paid up. $300 is a lot.", "It is done. #2 is not." */
function beforeSymbol(text: string, { mark, before, end, closed }: Place): boolean {
  if (mark !== '.' || !/\p{Ll}{2}$/u.test(before) || isAbbreviation(before) || closed.includes(')')) return false
  return /^\s+(?:[$£€#][\p{L}\p{N}]|[•*<[{=]|[-–—]{1,3}\s)/u.test(text.slice(end, end + 12))
}

/** "It cost £5. Halden paid.": no number of a list. */
const isPrice = (text: string, { before, end }: Place): boolean =>
  /[$£€]/u.test(text.charAt(text.lastIndexOf(before, end) - 1))

function splitsAt(text: string, place: Place): boolean {
  if (place.bracketed) return false
  if (!place.gap) return splitsWithoutGap(place)
  if (place.end >= text.length || place.next === '')
    return place.end >= text.length || /[!?]$/u.test(place.mark) || beforeSymbol(text, place)
  const spaced = place.mark.includes(' ')
  if (spaced && place.mark.length < 7) return false
  if (LOWER.test(place.next)) return splitsBeforeSmall(place)
  if (place.closed.includes(')') && place.opening.length === 0) return false
  if (place.mark === '.') {
    const decided = afterAbbreviation(place)
    if (decided !== undefined) return decided
    const numbers = /^\d{1,2}$/u.test(place.before) && place.beforeEarlier === '' && place.closed === ''
    if (numbers && !isPrice(text, place)) return false
  }
  return !(goesOnAsReport(text, place) || isSigned(text, place))
}

/** `It was never paid." - Ada Quill`: who said it belongs to what was said. */
function isSigned(text: string, { closed, end, opening }: Place): boolean {
  if (!/["”]/u.test(closed) || !/^\s[-–—]+\s?$/u.test(opening)) return false
  return /^\s[-–—]+\s?(?:\p{Lu}[\p{L}.'’-]{0,24},?\s?){1,4}$/u.test(text.slice(end, end + 100))
}

/** ". . ." behind a full stop: the omission belongs to the next sentence ("compounds. . . . The practice"). */
function endOf(text: string, place: Place, start: number): number {
  const attached = start > 0 && !SPACE.test(text.charAt(start - 1))
  return attached && /^\.(?: \.){3}$/u.test(place.mark) && place.next !== '' && place.closed === ''
    ? start + 1
    : place.end
}

/** Line breaks part sentences only where nothing else does: in a list of short lines without any closing mark. */
function lineBreaks(text: string): readonly number[] {
  const found: number[] = []
  const lines = text.split('\n')
  if (lines.length < 2 || lines.slice(0, -1).some(line => line.length > 60 || line.trim() === '')) return found
  if (lines.some(line => LINE_END.test(line)) || lines.length < 3) return found
  let at = 0
  for (const line of lines) {
    at += line.length + 1
    found.push(Math.min(at, text.length))
  }
  return found
}

function boundaries(text: string): ReadonlySet<number> {
  const lists = new Set<number>([...listStarts(text), ...lineBreaks(text)])
  const found = new Set<number>([...lists, ...matterStarts(text)])
  for (const blank of text.matchAll(BLANK_LINE)) found.add(blank.index + blank[0].length)
  for (const candidate of text.matchAll(CANDIDATE)) {
    const place = placeOf(text, candidate.index, candidate[0])
    if (isMarkerStop(text, candidate.index, lists)) continue
    if (splitsAt(text, place)) found.add(endOf(text, place, candidate.index))
  }
  return found
}

/** The full stop of a list marker ("2. The second item") closes nothing. */
function isMarkerStop(text: string, at: number, lists: ReadonlySet<number>): boolean {
  for (let back = at; back >= Math.max(0, at - 6); back--) {
    if (lists.has(back)) return /^\W{0,3}[\p{L}\p{N}]{1,3}$/u.test(text.slice(back, at))
  }
  return false
}

const VISIBLE = /[^\s\p{Cc}\u200b\u200e\u200f\u2060\ufeff]/u

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && !VISIBLE.test(text.charAt(from))) from++
  while (to > from && !VISIBLE.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : undefined
}

/**
 * The sentences of one paragraph, in order, without the white space around them. Nothing visible lies outside them.
 * @returns spans in UTF-16 code units of the paragraph; none for a blank paragraph
 */
export function splitSentences(paragraph: string): readonly Span[] {
  const ends = [...boundaries(paragraph)].filter(at => at > 0 && at < paragraph.length).sort((a, b) => a - b)
  const found: Span[] = []
  let start = 0
  for (const end of [...ends, paragraph.length]) {
    const sentence = trimmed(paragraph, start, end)
    if (sentence !== undefined) found.push(sentence)
    start = end
  }
  return found
}
