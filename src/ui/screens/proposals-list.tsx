/** All proposals at once, and what there is to do when the last one was decided on. */
import type { NoteId } from '../../core/ids.ts'
import { bodyOfProposal } from '../../core/proposal.ts'
import type { ProposalsModel, ProposalsView } from '../model/proposals.ts'
import { hrefOf } from '../route.ts'
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
        <button type="button" class="quiet" disabled={!proposals.mayUndo.value} onClick={() => proposals.undo()}>
          {proposalWords.undo}
        </button>
      </div>
      <ul class="plain">
        {proposals.all.value.map(proposal => (
          <li key={proposal.id} class={`row ${proposal.status}`}>
            <div class="row-body">
              <BodyView body={bodyOfProposal(proposal)} />
            </div>
            {proposal.status === 'open' ? (
              <div class="row-tools">
                <button type="button" class="quiet" onClick={() => proposals.keep(proposal.id)}>
                  {proposalWords.keep}
                </button>
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

export function Finished({ proposals, view }: ListProps) {
  const kept = proposals.kept.value
  const { deck, record } = view
  const any = proposals.all.value.length > 0
  return (
    <div class="end">
      <h2>{any ? proposalWords.done : proposalWords.empty}</h2>
      <p>{any ? proposalWords.doneKept(kept) : proposalWords.emptyAbout}</p>
      <div class="actions">
        {kept > 0 && (
          <a class="button primary" href={hrefOf({ screen: 'review', deck: deck.id })}>
            {proposalWords.study}
          </a>
        )}
        <a class="button" href={hrefOf({ screen: 'deck', deck: deck.id })}>
          {proposalWords.toDeck}
        </a>
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
