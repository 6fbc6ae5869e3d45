/** All proposals at once, and what there is to do when the last one was decided on. */
import type { NoteId } from '../../core/ids.ts'
import type { Draft, SecondReader } from '../../core/proposal.ts'
import { bodyOfProposal, isVerified } from '../../core/proposal.ts'
import type { ProposalsModel, ProposalsView } from '../model/proposals.ts'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { proposalWords } from '../words/proposals.ts'
import { BodyView } from './proposal-card.tsx'
import { RefusedOf } from './proposals-refused.tsx'

interface ListProps {
  readonly proposals: ProposalsModel
  readonly view: ProposalsView
}

export function ProposalList({ proposals, view, onChoose }: ListProps & { readonly onChoose: (id: NoteId) => void }) {
  return (
    <div class="proposal-list">
      <h2>{view.deck.name}</h2>
      <div class="actions">
        {proposals.openKinds.value.map(kind => (
          <button key={kind} type="button" class="button" onClick={() => proposals.keepAll(kind)}>
            {proposalWords.keepAll[kind]}
          </button>
        ))}
        {view.record.piece.text.kind === 'present' && (
          <a class="quiet" href={hrefOf({ screen: 'assistant', deck: view.deck.id })}>
            {assistantWords.entry}
          </a>
        )}
        <button type="button" class="quiet" disabled={!proposals.mayUndo.value} onClick={() => proposals.undo()}>
          {proposalWords.undo}
        </button>
      </div>
      <ul class="plain">
        {proposals.shown.value.map(proposal => (
          <li key={proposal.id} class={`row ${proposal.status}`}>
            <div class="row-body">
              <BodyView body={bodyOfProposal(proposal)} />
              {proposal.draft.second !== undefined && (
                <SecondLine draft={proposal.draft} second={proposal.draft.second} />
              )}
            </div>
            {proposal.status === 'open' ? (
              <div class="row-tools">
                {/* What could not be verified is kept beside its quote only. */}
                {isVerified(proposal.draft) && (
                  <button type="button" class="quiet" onClick={() => proposals.keep(proposal.id)}>
                    {proposalWords.keep}
                  </button>
                )}
                <button type="button" class="quiet" onClick={() => proposals.refuse(proposal.id)}>
                  {proposalWords.refuse}
                </button>
                <button type="button" class="quiet" onClick={() => onChoose(proposal.id)}>
                  {proposalWords.piece}
                </button>
              </div>
            ) : (
              <p class="soft row-state">{proposalWords.states[proposal.status]}</p>
            )}
          </li>
        ))}
      </ul>
      <RefusedOf deck={view.deck.id} piece={view.record.piece} />
    </div>
  )
}

const SecondLine = ({ draft, second }: { readonly draft: Draft; readonly second: SecondReader }) => (
  <p class="soft row-state second-line">
    {isVerified(draft) ? assistantWords.verified : assistantWords.unsure}, {assistantWords.by[second.mode](second.name)}
  </p>
)

export function Finished({ proposals, view }: ListProps) {
  const kept = proposals.kept.value
  const { deck, record } = view
  const any = proposals.all.value.length > 0
  const hidden = proposals.hiding.value ? proposals.unverified.value : 0
  return (
    <div class="end">
      <h2>{any ? proposalWords.done : proposalWords.empty}</h2>
      <p>{any ? proposalWords.doneKept(kept) : proposalWords.emptyAbout}</p>
      {hidden > 0 && <p>{assistantWords.hidden(hidden)}</p>}
      <div class="actions">
        {kept > 0 && (
          <a class="button primary" href={hrefOf({ screen: 'review', deck: deck.id })}>
            {proposalWords.study}
          </a>
        )}
        <a class="button" href={hrefOf({ screen: 'deck', deck: deck.id })}>
          {proposalWords.toDeck}
        </a>
        {record.piece.text.kind === 'present' && (
          <a class="button" href={hrefOf({ screen: 'assistant', deck: deck.id })}>
            {assistantWords.entry}
          </a>
        )}
        {proposals.mayUndo.value && (
          <button type="button" class="button" onClick={() => proposals.undo()}>
            {proposalWords.undo}
          </button>
        )}
      </div>
      <RefusedOf deck={deck.id} piece={record.piece} />
    </div>
  )
}
