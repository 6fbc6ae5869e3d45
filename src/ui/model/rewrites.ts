/** Two wordings of one card: ours, and the one that an assistant was asked for. */
import type { Anchor } from '../../core/anchor.ts'
import type { Proposal, Wording } from '../../core/proposal.ts'
import { bodyOfWording } from '../../core/proposal.ts'

/** A rewriting keeps the answer and the place of the card it words anew; no two cards of our own share both. */
export function isSameCard(a: Proposal, b: Proposal): boolean {
  if (a.draft.second?.mode !== 'rewrite' && b.draft.second?.mode !== 'rewrite') return false
  return (
    a.draft.kind === b.draft.kind &&
    a.draft.link === b.draft.link &&
    placesOf(a.draft.anchors) === placesOf(b.draft.anchors) &&
    folded(answerOf(a.draft.wording)) === folded(answerOf(b.draft.wording))
  )
}

const placesOf = (anchors: readonly Anchor[]): string =>
  anchors.map(({ paragraph, span }) => `${paragraph}:${span?.start ?? ''}-${span?.end ?? ''}`).join()

function answerOf(wording: Wording): string {
  const body = bodyOfWording(wording)
  switch (body.form) {
    case 'question':
      return body.back
    case 'list':
      return body.items.join('\n')
    case 'cloze':
      return body.parts.flatMap(part => (part.hole === null ? [] : part.text)).join('\n')
  }
}

/** As an answer stands after a question and within a sentence. */
const folded = (answer: string): string => answer.trim().replace(/\.$/, '').toLowerCase()
