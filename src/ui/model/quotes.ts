/** The words of the piece that a card rests on, with what of them it asks for: what a person mends it against. */
import type { Anchor } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { Piece } from '../../core/piece.ts'
import { paragraphText } from '../../core/piece.ts'
import type { PieceSpan } from '../../core/proposal.ts'

export interface QuoteRun {
  readonly text: string
  readonly asked: boolean
}

/** One for each place, in the order of the text; where the text is not here, the words that the anchor kept of it. */
export function quotesOf(
  anchors: readonly Anchor[],
  piece: Piece | null,
  asked: readonly PieceSpan[],
): readonly (readonly QuoteRun[])[] {
  return anchors
    .map(anchor => {
      const place = piece === null ? null : locate(anchor, piece)
      const text = place === null || piece === null ? null : paragraphText(piece, place.paragraph)
      if (place === null || text === null || place.how === 'paragraph')
        return { paragraph: anchor.paragraph, start: 0, runs: [{ text: anchor.span?.exact ?? '', asked: false }] }
      const { paragraph, start, end } = place
      const here = asked.filter(span => span.paragraph === paragraph)
      return { paragraph, start, runs: runsIn(text, start, end, here) }
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map(({ runs }) => runs.filter(({ text }) => text !== ''))
    .filter(runs => runs.length > 0)
}

function runsIn(text: string, start: number, end: number, asked: readonly PieceSpan[]): readonly QuoteRun[] {
  const runs: QuoteRun[] = []
  let at = start
  for (const span of [...asked].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, span.start)
    const to = Math.min(end, span.end)
    if (to <= from) continue
    runs.push({ text: text.slice(at, from), asked: false }, { text: text.slice(from, to), asked: true })
    at = to
  }
  return [...runs, { text: text.slice(at, end), asked: false }]
}
