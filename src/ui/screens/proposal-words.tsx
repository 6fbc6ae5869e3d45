/** What a proposal says: as it would be asked and answered, with words that stand for others to be looked at. */
import type { NoteBody } from '../../core/note.ts'
import { facesOf, ordinalsOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal, bodyOfWording, hasResolvedWords } from '../../core/proposal.ts'
import { Answer, Face } from '../parts/face.tsx'
import { ResolvedView } from '../parts/wording.tsx'
import { proposalWords } from '../words/proposals.ts'

interface WordsProps {
  readonly proposal: Proposal
  readonly piece: Piece
  readonly onSwap: (place: number) => void
}

export function Words({ proposal, piece, onSwap }: WordsProps) {
  const { draft, mended, status } = proposal
  return mended === null && status === 'open' && hasResolvedWords(draft.wording) ? (
    <ResolvedView wording={draft.wording} piece={piece} onSwap={onSwap} />
  ) : (
    <BodyView body={bodyOfProposal(proposal)} />
  )
}

/** Other answers that the reader thought of, one tap away from being the card's. */
export function Choices({ proposal, onTake }: { readonly proposal: Proposal; readonly onTake: (nth: number) => void }) {
  const { choices = [], wording } = proposal.draft
  if (choices.length === 0 || proposal.mended !== null || wording.form !== 'question') return null
  return (
    <ul class="choices" aria-label={proposalWords.choices}>
      {choices.map((choice, nth) => {
        const body = bodyOfWording({ ...wording, back: choice.answer })
        return (
          <li key={`${nth + 1}`}>
            <button type="button" onClick={() => onTake(nth)}>
              <span class="soft">{proposalWords.or}</span> {body.form === 'question' && body.back}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Front and answer of a note's first card; of a cloze the whole sentence, with all that will be asked marked. */
export function BodyView({ body }: { readonly body: NoteBody }) {
  if (body.form === 'cloze') {
    let at = 0
    const marked = body.parts.flatMap(part => {
      const start = at
      at += part.text.length
      return part.hole === null ? [] : [{ start, end: at }]
    })
    return <Face face={{ text: body.parts.map(part => part.text).join(''), marked }} />
  }
  const faces = facesOf(body, ordinalsOf(body)[0] ?? 0)
  return (
    <>
      <Face face={faces.front} />
      <div class="answer">
        <Answer face={faces.back} />
      </div>
    </>
  )
}
