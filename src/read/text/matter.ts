/**
 * Where sentences begin that no full stop announces: behind datelines, credits of pictures, stamps and greetings of
 * letters, and addresses that stand alone. Each pattern is one that running prose does not have. Linear: every pattern is
 * bounded.
 */
import { FIRST_NAMES } from '../mentions/lists.ts'
import { OPENERS } from './abbreviations.ts'

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'

/** "Thursday, May 7, 2015 On Tuesday …" at the beginning of a paragraph. */
const DATELINE = new RegExp(
  `^\\s{0,3}(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2},|\\d{1,2} ${MONTH},?) \\d{4}(?: [–—-])? {1,3}(?=["“‘]?\\p{Lu}\\p{Ll}*\\s)`,
  'u',
)
/** "Halden, Orrin - The mayor …", "HALDEN (Reuters) — The mayor …". */
const PLACE_LINE =
  /^\s{0,3}\p{Lu}[\p{L}. ]{1,24}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}]{1,20})?){0,3}(?: \([\p{L} ]{2,24}\))? [–—-]{1,2} (?=["“‘]?\p{Lu}\p{Ll}*\s+\p{Ll})/u
/** "HALDEN, 18 March 2025 - The rains …", "HALDEN, Sept 4 (Reuters) – In …". */
const DATED_PLACE =
  /^\s{0,3}\p{Lu}[\p{L}.'’ ]{1,30}(?:, \p{Lu}[\p{L}. ]{1,24})?, (?:\d{1,2} \p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.? \d{1,2})(?:,? \d{4})?(?: \([\p{L} ]{2,24}\))? [–—-]{1,2} (?=["“‘]?\p{Lu})/u
/** "The bridge at night Image: Ada Quill." */
const CREDIT = /(?<=[^\s.:;,!?(]\s{1,3})(?:[Ii]mage|Photo|Photograph|Picture|Credit|Illustration|Video): (?=\p{Lu})/gu
/** "How the toll was lost Wednesday, October 9, 2013": the date under a headline. */
const DATED = new RegExp(`(?<=\\S {1,3})${WEEKDAY}, (?:${MONTH} \\d{1,2},|\\d{1,2} ${MONTH},?) \\d{4}(?=\\s*$)`, 'gu')
/** "Figure 1.5 The bridge at night". */
const NUMBERED = /^\s{0,3}(?:Figure|Fig\.|Table|Box|Map|Chart) \d{1,3}(?:[.-]\d{1,3})?[:.]? {1,3}(?=[(\p{Lu}])/u
/** "It is steady [...] However, it may rise". */
const OMITTED = /(?<=\p{Ll} {1,3})\[(?:\.\.\.|…)\] {1,3}(?=\p{Lu}\p{Ll}+[ ,])/gu
/** "Ada Quill 02/27/2001 08:23 AM Dear all": the stamp of a letter that is passed on. */
const STAMP =
  /(?<![\p{L}\p{N}/])\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?: [ECMP][SD]T)?\s{1,3}(?=\p{L})/gu
/** Who wrote it, before that stamp. */
const STAMPED =
  /(?<=\S\s{1,3})\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]{1,20}(?: ?@ ?[\p{Lu}_]{2,30})? (?=\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2})/gu
/** "***** Dear all", "===== Notes": a rule drawn across the page. */
const RULE = /(?<=[*=_~#]{6}|-{8})[*=_~#-]{0,400}\s{1,3}(?=[\p{L}"“‘])/gu
/** "Thanks, Ada" at the end of a letter. */
const CLOSING =
  /(?<=(?:^|[.!?]\s{1,3}|\s))(?:Thanks|Many thanks|Thank you|Thanks again|Regards|Kind regards|Best regards|Warm regards|Best|Best wishes|Sincerely|Sincerely yours|Yours truly|Yours sincerely|Cheers|Respectfully|Love|Take care)[,!.] {1,3}(?=\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}\s*$)/gu
/** "Dear Ms Quill: We …", "Hi Ada, thank you …". */
const GREETING =
  /^\s{0,3}(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)) (?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Madam)\.? ?)?(?:\p{Lu}[\p{L}.'’-]{0,20}|all|everyone|everybody|folks|team|sir|madam)(?: (?:and |& )?\p{Lu}[\p{L}.'’-]{0,20}){0,2}(?:[:,!]| ?[–—-]) {1,3}(?=\S)/u
const ADDRESS =
  /(?<!\S)[<([]{0,2}(?:(?:https?|ftp):\/\/[^\s<>]{3,500}|www\.[^\s<>]{3,500}|[\p{L}\p{N}._+-]{1,60}@[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,30}){1,5})[>)\]]{0,2}(?=\s)/gu
const NEXT = /\s{1,3}(["“‘]?)(\S{1,40})/uy

/** "Kim, The new plan …", "Kim: I have …": a first name alone, and a sentence of its own behind it. */
function afterFirstName(text: string): number | null {
  if (!/^\s{0,3}\S{2,15}(?: (?:and|&) \S{2,15})?(?:[,:]| ?[–—-]) /.test(text)) return null
  const name =
    /^\s{0,3}(\p{Lu}\p{Ll}{1,14})(?: (?:and|&) \p{Lu}\p{Ll}{1,14})?(?:[,:]| ?[–—-]) {1,3}(\p{Lu}\p{Ll}{0,14})(?=\s)/u.exec(
      text,
    )
  if (name === null || !FIRST_NAMES.has((name[1] ?? '').toLowerCase())) return null
  return OPENERS.has((name[2] ?? '').toLowerCase()) ? name[0].length - (name[2] ?? '').length : null
}

/** Whether what follows an address begins something new: another address, or a capital that opens sentences. */
function afterAddress(text: string, end: number): number | null {
  NEXT.lastIndex = end
  const next = NEXT.exec(text)
  const word = next?.[2] ?? ''
  if (next === null || /[.,;:!?)]$/u.test(text.slice(end - 1, end))) return null
  const start = end + next[0].length - word.length - (next[1] ?? '').length
  if (/^(?:https?|ftp):\/\//u.test(word)) return start
  return /^\p{Lu}\p{Ll}*$/u.test(word) && OPENERS.has(word.toLowerCase()) ? start : null
}

/** A pattern, and what a text must have for it, in a few plain letters: most texts have it not, and are asked no more. */
type Hinted = readonly [hint: RegExp, pattern: RegExp]

/** At the beginning of a paragraph. */
const OPENING: readonly Hinted[] = [
  [/ \d{4}(?: [–—-])? /, DATELINE],
  [/^\s{0,3}[^\sa-z][^\d–—"“”;:?!’'-]{1,200} [–—-]{1,2} ["“‘]?[^\sa-z]/, PLACE_LINE],
  [/^\s{0,3}[^\sa-z][^\d–—]{1,80}\d[^–—]{0,60} [–—-]{1,2} ["“‘]?[^\sa-z]/, DATED_PLACE],
  [/^\s{0,3}(?:Dear|Hi|Hello|Hey|Good) /, GREETING],
  [/^\s{0,3}(?:Figure|Fig\.|Table|Box|Map|Chart) \d/, NUMBERED],
]
/** A sentence begins with them. */
const BEFORE: readonly Hinted[] = [
  [/(?:mage|Photo|Photograph|Picture|Credit|Illustration|Video): /, CREDIT],
  [/\d\/\d{1,2}\/\d{2,4} \d/, STAMPED],
  [/day, /, DATED],
]
/** A sentence begins behind them. */
const BEHIND: readonly Hinted[] = [
  [/\d\/\d{1,2}\/\d{2,4} \d/, STAMP],
  [/(?:Thank|egards|Best|Sincerely|Yours|Cheers|Respectfully|Love|Take care)/, CLOSING],
  [/[*=_~#]{6}|-{8}/, RULE],
  [/\[(?:\.\.\.|…)\]/, OMITTED],
]

const hits = (text: string, [hint, pattern]: Hinted): readonly RegExpExecArray[] =>
  hint.test(text) ? [...text.matchAll(pattern)] : []

/**
 * Offsets, in UTF-16 code units, where sentences begin behind such lines.
 */
export function matterStarts(text: string): readonly number[] {
  const first = afterFirstName(text)
  const found = first === null ? [] : [first]
  for (const [hint, pattern] of OPENING) {
    const line = hint.test(text) ? pattern.exec(text) : null
    if (line !== null) found.push(line[0].length)
  }
  for (const hinted of BEFORE) for (const hit of hits(text, hinted)) found.push(hit.index)
  for (const hinted of BEHIND) for (const hit of hits(text, hinted)) found.push(hit.index + hit[0].length)
  for (const address of hits(text, [/:\/\/|www\.|@/, ADDRESS])) {
    const start = afterAddress(text, address.index + address[0].length)
    if (start !== null) found.push(start)
  }
  return found
}
