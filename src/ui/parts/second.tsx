/** Of a card that an assistant proposed: who proposed it, what was checked, and what could not be. */
import type { Check, SecondReader } from '../../core/proposal.ts'
import { assistantWords } from '../words/assistant.ts'

/** What could not be shown stands open, in words; what passed is one tap away. */
export function SecondView({ second }: { readonly second: SecondReader }) {
  const unsure = second.checks.filter(check => check.verdict === 'unsure')
  const passed = second.checks.length - unsure.length
  return (
    <div class="second">
      <p class="verdict">
        <span class={unsure.length === 0 ? 'verified' : 'unsure'}>
          {unsure.length === 0 ? assistantWords.verified : assistantWords.unsure}
        </span>{' '}
        <span class="soft">{assistantWords.by[second.mode](second.name)}</span>
      </p>
      {unsure.map(check => (
        <p key={check.rule} class="not-shown">
          {check.says}
        </p>
      ))}
      <details>
        <summary>{assistantWords.checks(passed, second.checks.length)}</summary>
        <ul>
          {second.checks.map((check, i) => (
            <CheckLine key={`${i}${check.rule}`} check={check} />
          ))}
        </ul>
      </details>
    </div>
  )
}

const CheckLine = ({ check }: { readonly check: Check }) => (
  <li class={check.verdict}>
    <span class="verdict-word">{assistantWords.verdicts[check.verdict]}:</span> {check.says}
  </li>
)
