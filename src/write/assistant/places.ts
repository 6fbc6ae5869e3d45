/** Where sentences and cards stand, for requests and for what is checked of replies. */
import { paragraphText } from '../../core/piece.ts'
import type { Draft } from '../../core/proposal.ts'
import type { Reading } from '../../read/reading.ts'

/** A stretch of text on one line. Tag characters, which no screen shows, are left out: only a hidden message would use them. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u{E0000}-\u{E007F}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The sentence at `index` (from 0) as it is written, on one line; empty when there is none. */
export function sentenceText(reading: Reading, index: number): string {
  const s = reading.sentences[index]
  return s === undefined ? '' : oneLine((paragraphText(reading.piece, s.paragraph) ?? '').slice(s.start, s.end))
}

/** The indexes (from 0) of the sentences of each paragraph; paragraph 1 is at 1. */
export function byParagraph(reading: Reading): readonly (readonly number[])[] {
  const rows: number[][] = [[]]
  const paragraphs = reading.piece.text.kind === 'present' ? reading.piece.text.paragraphs : []
  for (const _ of paragraphs) rows.push([])
  reading.sentences.forEach((s, index) => {
    rows[s.paragraph]?.push(index)
  })
  return rows
}

/** The indexes (from 0) of the sentences that a draft rests on, ascending. An anchor without a span means the paragraph. */
export function sentencesUnder(
  reading: Reading,
  paragraphs: readonly (readonly number[])[],
  draft: Draft,
): readonly number[] {
  const found = new Set<number>()
  for (const { paragraph, span } of draft.anchors) {
    for (const index of paragraphs[paragraph] ?? []) {
      const s = reading.sentences[index]
      if (s !== undefined && (span === null || (s.start < span.end && span.start < s.end))) found.add(index)
    }
  }
  return [...found].sort((a, b) => a - b)
}
