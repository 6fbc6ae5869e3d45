/** One proposal: the card as it would be asked and answered, or the same words with where they came from; what else it could say. */
import { useMemo, useState } from 'preact/hooks'
import type { Anchor, Place } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { NoteId } from '../../core/ids.ts'
import type { NoteBody } from '../../core/note.ts'
import { facesOf, ordinalsOf } from '../../core/note.ts'
import type { Piece } from '../../core/piece.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal } from '../../core/proposal.ts'
import { SecondView } from '../parts/second.tsx'
import { useSwipe } from '../parts/swipe.ts'
import { WordingView } from '../parts/wording.tsx'
import { hrefOf, spotOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { proposalWords } from '../words/proposals.ts'
import { Choices, Words } from './proposal-words.tsx'

interface ProposalCardProps {
  readonly proposal: Proposal
  readonly piece: Piece
  /** Another wording of the same card that is still open. */
  readonly other: Proposal | null
  readonly onOther: (id: NoteId) => void
  readonly onSwap: (place: number) => void
  readonly onTake: (nth: number) => void
  readonly onKeep: () => void
  readonly onRefuse: () => void
}

export function ProposalCard({ proposal, piece, other, ...on }: ProposalCardProps) {
  const [whose, setWhose] = useState(false)
  const { draft, mended } = proposal
  const place = useMemo(() => placeOf(draft.anchors, piece), [draft.anchors, piece])
  const swipe = useSwipe<HTMLElement>({ left: on.onRefuse, right: on.onKeep })
  const link = draft.link === null ? '' : ` · ${proposalWords.links[draft.link]}`
  return (
    <article ref={swipe} class="card proposal" data-proposal={proposal.id}>
      <p class="soft kind">
        {proposalWords.kinds[draft.kind]}
        {link}
      </p>
      {whose ? (
        <WordingView wording={draft.wording} piece={piece} />
      ) : (
        <>
          <Words proposal={proposal} piece={piece} onSwap={on.onSwap} />
          <Choices proposal={proposal} onTake={on.onTake} />
        </>
      )}
      {draft.second !== undefined && <SecondView second={draft.second} />}
      {other !== null && <OtherWording other={other} onOther={() => on.onOther(other.id)} />}
      {mended === null && (
        <button type="button" class="quiet whose" aria-pressed={whose} onClick={() => setWhose(!whose)}>
          {whose ? proposalWords.whoseHide : proposalWords.whose}
        </button>
      )}
      {place !== null && (
        <a class="quiet whose" href={hrefOf({ screen: 'reading', deck: proposal.deckId, at: spotOf(place) })}>
          {proposalWords.reading}
        </a>
      )}
    </article>
  )
}

/** Where the first of its words stand. */
function placeOf(anchors: readonly Anchor[], piece: Piece): Place | null {
  const [first] = anchors
  return first === undefined ? null : locate(first, piece)
}

/** The same card in other words: one of the two is enough. */
const OtherWording = ({ other, onOther }: { readonly other: Proposal; readonly onOther: () => void }) => (
  <div class="other">
    <p class="soft">
      {other.draft.second === undefined ? assistantWords.ours : assistantWords.theirs(other.draft.second.name)}
    </p>
    <p class="other-face">{frontOf(bodyOfProposal(other))}</p>
    <p class="soft">
      {assistantWords.replaces}{' '}
      <button type="button" class="link" onClick={onOther}>
        {assistantWords.lookAtOther}
      </button>
    </p>
  </div>
)

const frontOf = (body: NoteBody): string => facesOf(body, ordinalsOf(body)[0] ?? 0).front.text
