/**
 * Text as it is kept: without what cannot be seen and may mislead (bidirectional and other controls, zero-width and soft
 * hyphens), one kind of line break and one kind of space. Nothing that carries meaning is lost.
 */

/** Controls but line breaks and tabs, bidirectional controls, zero-width marks, soft hyphen, byte order mark, tag characters. */
const INVISIBLE =
  /(?![\n\t])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|[\u{e0000}-\u{e007f}]/gu
/** Joiners mean something inside emoji and some scripts, but not beside Latin letters. */
const STRAY_JOINER = /(?<=[\p{Script=Latin}\s\p{P}]|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\s\p{P}]|$)/gu
const LINE_BREAK = /\r\n?|[\v\f\u2028\u2029]|\u0085/g
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Cleans a whole text, lines kept. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(SPACE, ' ')
    .normalize('NFC')
}

const NOTE_MARK = /\[(?:edit|\d{1,3}|[a-z]|note \d{1,2}|citation needed|clarification needed|dubious|who\?|when\?)\]/g
/** Fewer marks than this may be the text's own. */
const LEAST_MARKS = 3

/** Without the marks of notes that an encyclopaedia sets into its text, "[3]", "[citation needed]". */
export const withoutNoteMarks = (text: string): string =>
  (text.match(NOTE_MARK)?.length ?? 0) < LEAST_MARKS ? text : text.replace(NOTE_MARK, '')

/** One paragraph or line: inner runs of blanks become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
