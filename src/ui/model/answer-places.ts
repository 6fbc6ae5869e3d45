/** Where in the piece the words of an answer stand: what the eye looks for first when it checks a proposal. */
import type { PieceSpan, Proposal, Run, Wording } from '../../core/proposal.ts'

/** Of a card in the person's own words nothing is known, and of words that are ours there is no place. */
export function answerPlaces({ draft, mended }: Pick<Proposal, 'draft' | 'mended'>): readonly PieceSpan[] {
  if (mended !== null) return []
  return answerOf(draft.wording).flatMap(run => ('from' in run && /[\p{L}\p{N}]/u.test(run.text) ? [run.from] : []))
}

function answerOf(wording: Wording): readonly Run[] {
  switch (wording.form) {
    case 'question':
      return wording.back
    case 'list':
      return wording.items.flat()
    case 'cloze':
      return wording.parts.flatMap(part => (part.hole === null ? [] : part.runs))
  }
}
