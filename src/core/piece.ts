/** A piece: the text that was read. Paragraphs are numbered from 1 over the body; title and byline are not body. */
import type { PieceId } from './ids.ts'

export type ParagraphKind = 'body' | 'heading' | 'quote' | 'list'

export interface Paragraph {
  readonly kind: ParagraphKind
  readonly text: string
}

export interface PieceInfo {
  readonly id: PieceId
  readonly title: string
  readonly author: string
  readonly publication: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as far as known, else empty. Never a time: a date in the publication's place. */
  readonly published: string
  readonly address: string
  /** BCP 47, e.g. `en`. */
  readonly language: string
}

/**
 * A deck may come without the text of its piece (we do not own it). Its anchors then name paragraphs only, and the count
 * says how many there are; when the person pastes the piece, the text becomes present and the anchors find their place.
 */
export type PieceText =
  | { readonly kind: 'present'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'absent'; readonly paragraphCount: number }

export interface Piece extends PieceInfo {
  readonly text: PieceText
}

export const paragraphCount = (piece: Piece): number =>
  piece.text.kind === 'present' ? piece.text.paragraphs.length : piece.text.paragraphCount

/** The text of paragraph `n` (from 1), or null when the piece has no such paragraph or no text. */
export function paragraphText(piece: Piece, n: number): string | null {
  if (piece.text.kind === 'absent') return null
  return piece.text.paragraphs[n - 1]?.text ?? null
}

/** Words as a reader counts them: runs between white space that hold a letter or a figure. */
export function wordCount(text: string): number {
  let n = 0
  for (const run of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) n++
  return n
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a month and day that exist. */
export function isPartialDate(s: string): boolean {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(s)
  if (!m) return false
  const month = Number(m[2] ?? '1')
  const day = Number(m[3] ?? '1')
  const date = new Date(Date.UTC(Number(m[1]), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
