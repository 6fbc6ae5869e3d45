/** What there is to do when the last card was decided on. */
import type { ProposalsModel, ProposalsView } from '../model/proposals.ts'
import { InOwnWords } from '../parts/own-words.tsx'
import { useTaken } from '../parts/taken.ts'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { proposalWords } from '../words/proposals.ts'
import { writeWords } from '../words/write.ts'
import { More } from './proposals-more.tsx'
import { RefusedOf } from './proposals-refused.tsx'

interface FinishedProps {
  readonly proposals: ProposalsModel
  readonly view: ProposalsView
}

function headingOf({ any, none, rest }: { readonly any: boolean; readonly none: boolean; readonly rest: number }) {
  if (!any) return proposalWords.empty
  if (none) return proposalWords.noneSure
  return rest > 0 ? proposalWords.doneFirst : proposalWords.done
}

export function Finished({ proposals, view }: FinishedProps) {
  const kept = proposals.kept.value
  const { deck, record } = view
  const any = proposals.all.value.length > 0
  const rest = proposals.rest.value.length
  // Nothing was offered: all there is, is less sure.
  const none = any && rest === proposals.all.value.length
  const hidden = proposals.hiding.value ? proposals.unverified.value : 0
  // The card that was decided on last had the focus, or the button under it.
  const heading = useTaken<HTMLHeadingElement>(proposals.mayUndo.value)
  return (
    <div class="end">
      <h2 ref={heading} tabIndex={-1}>
        {headingOf({ any, none, rest })}
      </h2>
      <p>{none ? proposalWords.noneSureAbout : any ? proposalWords.doneKept(kept) : proposalWords.emptyAbout}</p>
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
        {proposals.mayUndo.value && (
          <button type="button" class="button" onClick={() => proposals.undo()}>
            {proposalWords.undo}
          </button>
        )}
      </div>
      <InOwnWords own={proposals.own} piece={record.piece} />
      <More proposals={proposals} />
      {record.piece.text.kind === 'present' && (
        <div class="actions">
          <a class="button" href={hrefOf({ screen: 'piece', deck: deck.id, paragraph: null })}>
            {writeWords.entryOwn}
          </a>
          <a class="button" href={hrefOf({ screen: 'assistant', deck: deck.id })}>
            {assistantWords.entry}
          </a>
        </div>
      )}
      <RefusedOf deck={deck.id} piece={record.piece} proposals={proposals} />
    </div>
  )
}
