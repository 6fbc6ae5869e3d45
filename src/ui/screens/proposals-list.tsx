/** All proposals at once: what was offered, the rest when it was asked for, and what was refused. */
import type { NoteId } from '../../core/ids.ts'
import type { Piece } from '../../core/piece.ts'
import type { Draft, Proposal, SecondReader } from '../../core/proposal.ts'
import { isVerified } from '../../core/proposal.ts'
import type { ProposalsModel, ProposalsView } from '../model/proposals.ts'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { proposalWords } from '../words/proposals.ts'
import { Words } from './proposal-words.tsx'
import { LessSure, More } from './proposals-more.tsx'
import { RefusedOf } from './proposals-refused.tsx'

interface ListProps {
  readonly proposals: ProposalsModel
  readonly view: ProposalsView
  readonly onChoose: (id: NoteId) => void
  readonly onMend: (id: NoteId) => void
}

export function ProposalList({ proposals, view, ...on }: ListProps) {
  const { piece } = view.record
  const first = proposals.shown.value.filter(({ more }) => more === undefined)
  const opened = proposals.shown.value.filter(({ more }) => more === 'opened')
  const rows = (list: readonly Proposal[]) => (
    <ul class="plain">
      {list.map(proposal => (
        <Row key={proposal.id} proposals={proposals} proposal={proposal} piece={piece} {...on} />
      ))}
    </ul>
  )
  return (
    <div class="proposal-list">
      <h2>{view.deck.name}</h2>
      <div class="actions">
        {proposals.openKinds.value.map(kind => (
          <button key={kind} type="button" class="button" onClick={() => proposals.keepAll(kind)}>
            {proposalWords.keepAll[kind]}
          </button>
        ))}
        {piece.text.kind === 'present' && (
          <a class="button" href={hrefOf({ screen: 'assistant', deck: view.deck.id })}>
            {assistantWords.entry}
          </a>
        )}
        <button type="button" class="button" disabled={!proposals.mayUndo.value} onClick={() => proposals.undo()}>
          {proposalWords.undo}
        </button>
      </div>
      {rows(first)}
      {opened.length > 0 && <LessSure proposals={proposals} />}
      {rows(opened)}
      <More proposals={proposals} />
      <RefusedOf deck={view.deck.id} piece={piece} proposals={proposals} />
    </div>
  )
}

interface RowProps {
  readonly proposals: ProposalsModel
  readonly proposal: Proposal
  readonly piece: Piece
  readonly onChoose: (id: NoteId) => void
  readonly onMend: (id: NoteId) => void
}

function Row({ proposals, proposal, piece, onChoose, onMend }: RowProps) {
  const { id, draft, status } = proposal
  return (
    <li class={`row ${status}`}>
      <div class="row-body">
        <Words proposal={proposal} piece={piece} onSwap={place => proposals.swap(id, place)} />
        {draft.second !== undefined && <SecondLine draft={draft} second={draft.second} />}
      </div>
      {status === 'open' ? (
        <div class="row-tools">
          {/* What could not be verified is kept beside its quote only. */}
          {isVerified(draft) && (
            <>
              <button type="button" class="quiet" onClick={() => proposals.keep(id)}>
                {proposalWords.keep}
              </button>
              <button type="button" class="quiet" onClick={() => onMend(id)}>
                {proposalWords.mend}
              </button>
            </>
          )}
          <button type="button" class="quiet" onClick={() => proposals.refuse(id)}>
            {proposalWords.refuse}
          </button>
          <button type="button" class="quiet" onClick={() => onChoose(id)}>
            {proposalWords.piece}
          </button>
        </div>
      ) : (
        <p class="soft row-state">{proposalWords.states[status]}</p>
      )}
    </li>
  )
}

const SecondLine = ({ draft, second }: { readonly draft: Draft; readonly second: SecondReader }) => (
  <p class="soft row-state second-line">
    {isVerified(draft) ? assistantWords.verified : assistantWords.unsure}, {assistantWords.by[second.mode](second.name)}
  </p>
)
