/** One switch that hides every card of which not everything could be verified. It stands only where there is one. */

import { number } from '../format.ts'
import type { ProposalsModel } from '../model/proposals.ts'
import { assistantWords } from '../words/assistant.ts'

export function HideUnverified({ proposals }: { readonly proposals: ProposalsModel }) {
  const count = proposals.unverified.value
  if (count === 0) return null
  return (
    <label class="check hide-unverified">
      <input
        type="checkbox"
        checked={proposals.hiding.value}
        onChange={event => {
          proposals.hiding.value = event.currentTarget.checked
        }}
      />
      <span>
        {assistantWords.hide} <span class="soft">({number(count)})</span>
      </span>
    </label>
  )
}
