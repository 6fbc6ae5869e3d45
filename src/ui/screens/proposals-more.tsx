/** The rest: what the reader is less sure of, put away until it is asked for. */
import type { ProposalsModel } from '../model/proposals.ts'
import { proposalWords } from '../words/proposals.ts'

export function More({ proposals }: { readonly proposals: ProposalsModel }) {
  const rest = proposals.rest.value.length
  return rest === 0 ? null : (
    <div class="rest">
      <button type="button" class="button" onClick={() => proposals.openMore()}>
        {proposalWords.more(rest)}
      </button>
      <p class="soft small">{proposalWords.moreAbout(rest)}</p>
    </div>
  )
}

/** Over the rest, once it is open. */
export const LessSure = ({ proposals }: { readonly proposals: ProposalsModel }) => (
  <div class="less-sure">
    <h3>{proposalWords.lessSure}</h3>
    {proposals.open.value.some(({ more }) => more === 'opened') && (
      <button type="button" class="quiet" onClick={() => proposals.closeMore()}>
        {proposalWords.close}
      </button>
    )}
  </div>
)
