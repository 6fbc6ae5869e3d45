/**
 * Plain text → Anki's fields, which are HTML (ANKI.md §4). Everything is escaped: no character of a piece may become
 * markup, a cloze, a sound or LaTeX on the way.
 */
import { sha1 } from '@noble/hashes/legacy.js'
import { strToU8 } from 'fflate'

/** Between the fields of a note. */
export const FIELD_SEPARATOR = '\u001f'

/**
 * What Anki's own import does to a field, done before so that nothing differs afterwards: NFC, no control characters but
 * line feed and tab. Lone surrogates cannot be UTF-8, which aborts an import.
 */
export function tidy(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/g, '\n')
  return wellFormed.replace(/[^\P{Control}\n\t]/gu, '').normalize('NFC')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
  '}': '&#125;',
  '\n': '<br>',
  // Two spaces fold into one in HTML; a tab would too.
  '\t': '&emsp;',
}

/** In Anki `[sound:…]` and `[anki:…]` play, `[latex]`, `[$]` and `[$$]` start a typesetter. */
const BRACKET_TAG = /\[(?=\/?(?:sound:|anki:|latex\]|\$\$?\]))/gi

/**
 * Text as a field. Braces are written as entities in every field, for a `{{c1::` in any of them would make a card; quotes
 * because a field may stand in an attribute.
 */
export const escapeHtml = (text: string): string =>
  tidy(text)
    .replace(/[&<>"{}\n\t]/g, c => ENTITIES[c] ?? c)
    .replace(BRACKET_TAG, '&#91;')

/** The same inside a hole, where `::` would start the hint. A colon at either end would join its neighbours. */
export const escapeHole = (text: string): string =>
  escapeHtml(text).replace(/:{2,}|^:|:$/g, colons => '&#58;'.repeat(colons.length))

/** A front with nothing to see makes no card in Anki (ANKI.md §4). */
export const orEllipsis = (text: string): string => (/\S/.test(tidy(text)) ? text : '…')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', emsp: '\u2003' }

/**
 * The text of a field of ours without its markup: what Anki sorts and compares by. It undoes what `escapeHtml` writes
 * (tags and these entities), not HTML in general.
 */
export const stripField = (field: string): string =>
  field
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .replaceAll('\u00a0', ' ')

/** First four bytes, big-endian, of SHA-1 of the stripped first field: Anki's duplicate check. */
export function fieldChecksum(stripped: string): number {
  const digest = sha1(strToU8(stripped))
  return digest.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** ` a b `, empty for none; a space (also the ideographic one) inside a tag becomes `_`. */
export function joinTags(tags: readonly string[]): string {
  const clean = tags.map(tag => tidy(tag).trim().replace(/\s+/gu, '_').replaceAll('"', '')).filter(tag => tag !== '')
  const unique = [...new Map(clean.map(tag => [tag.toLowerCase(), tag])).values()]
  return unique.length === 0 ? '' : ` ${unique.join(' ')} `
}
