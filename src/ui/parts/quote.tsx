/** The sentence that a card is mended against, over the fields in which it is. */
import type { Piece } from '../../core/piece.ts'
import type { Proposal } from '../../core/proposal.ts'
import { answerPlaces } from '../model/answer-places.ts'
import { quotesOf } from '../model/quotes.ts'
import { sourceWords } from '../words/source.ts'

interface QuoteProps {
  readonly proposal: Pick<Proposal, 'draft' | 'mended'>
  readonly piece: Piece
}

export function Quote({ proposal, piece }: QuoteProps) {
  const quotes = quotesOf(proposal.draft.anchors, piece, answerPlaces(proposal))
  if (quotes.length === 0) return null
  return (
    <figure class="mended-on" aria-label={sourceWords.title}>
      {quotes.map((runs, i) => (
        <blockquote key={`${i + 1}`} lang={piece.language}>
          {runs.map((run, j) => (run.asked ? <mark key={`${j + 1}`}>{run.text}</mark> : run.text))}
        </blockquote>
      ))}
    </figure>
  )
}
