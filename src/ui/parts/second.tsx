/** Of a card that an assistant proposed: who proposed it, what was checked, and what could not be. */
import type { Check, SecondReader } from '../../core/proposal.ts'
import { assistantWords } from '../words/assistant.ts'

/** What could not be shown stands open, in words; what passed is one tap away. */
export function SecondView({ second }: { readonly second: SecondReader }) {
  const unsure = second.checks.filter(check => check.verdict === 'unsure')
  const passed = second.checks.filter(check => check.verdict === 'passed')
  return (
    <div class="second">
      <p class="verdict">
        <span class={unsure.length === 0 ? 'verified' : 'unsure'}>
          {unsure.length === 0 ? assistantWords.verified : assistantWords.unsure}
        </span>
        <span class="soft"> · {assistantWords.by[second.mode](second.name)}</span>
      </p>
      {unsure.length > 0 && <CheckList checks={unsure} />}
      {passed.length > 0 && (
        <details>
          <summary>{assistantWords.checks(passed.length, second.checks.length)}</summary>
          <CheckList checks={passed} />
        </details>
      )}
    </div>
  )
}

const CheckList = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ul>
    {checks.map((check, i) => (
      <li key={`${i}${check.rule}`} class={check.verdict}>
        <span class="verdict-word">{assistantWords.verdicts[check.verdict]}:</span> {check.says}
      </li>
    ))}
  </ul>
)
