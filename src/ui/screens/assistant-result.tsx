/** What came of a reply: how many cards were verified, how many are unsure, what was refused and why. */
import type { DeckId } from '../../core/ids.ts'
import { plainTextOf } from '../../core/note.ts'
import { bodyOfWording } from '../../core/proposal.ts'
import type { Outcome } from '../model/sheet.ts'
import { useTaken } from '../parts/taken.ts'
import type { Refused } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'

interface ResultProps {
  readonly outcome: Outcome
  readonly notice: string | null
  readonly deck: DeckId
  readonly onNext: (() => void) | null
  readonly onAgain: (() => void) | null
}

export function ResultView({ outcome, notice, deck, onNext, onAgain }: ResultProps) {
  const heading = useTaken<HTMLHeadingElement>()
  const { verified, unsure, refused } = outcome
  const stored = verified + unsure
  return (
    <section class="step result" aria-labelledby="result-step">
      <h2 id="result-step" ref={heading} tabIndex={-1}>
        {assistantWords.resultStep}
      </h2>
      <div role="status">
        <p class="figure">{assistantWords.result(verified, unsure, refused.length)}</p>
        {notice !== null && <p class="wrong">{notice}</p>}
        {outcome.notices.map(line => (
          <p key={line} class="quiet-line">
            {line}
          </p>
        ))}
        <p>{stored === 0 ? assistantWords.noneStored : assistantWords.stored(stored)}</p>
      </div>
      {verified > 0 && <p class="soft small">{assistantWords.verifiedAbout}</p>}
      {unsure > 0 && <p class="soft small">{assistantWords.unsureAbout}</p>}
      {(stored > 0 || onNext !== null || onAgain !== null) && (
        <div class="actions">
          {onNext !== null && (
            <button type="button" class="button primary" onClick={onNext}>
              {assistantWords.nextPart}
            </button>
          )}
          {stored > 0 && (
            <a class={`button ${onNext === null ? 'primary' : ''}`} href={hrefOf({ screen: 'proposals', deck })}>
              {assistantWords.decide}
            </a>
          )}
          {onAgain !== null && (
            <button type="button" class={`button ${stored === 0 ? 'primary' : ''}`} onClick={onAgain}>
              {assistantWords.again}
            </button>
          )}
        </div>
      )}
      {refused.length > 0 && <RefusedCards refused={refused} open={stored === 0} />}
    </section>
  )
}

/** A reply may hold thousands; nobody reads on that far. */
const SHOWN = 100

/** Each with its own reason: what is wrong with a card of an assistant's is about that card. */
const RefusedCards = ({ refused, open }: { readonly refused: readonly Refused[]; readonly open: boolean }) => (
  <details class="refused-cards" open={open}>
    <summary>{assistantWords.refused(refused.length)}</summary>
    <ul>
      {refused.slice(0, SHOWN).map(({ draft, why }, i) => (
        <li key={`${i + 1}`}>
          {plainTextOf(bodyOfWording(draft.wording))} <span class="why">{why}</span>
        </li>
      ))}
    </ul>
  </details>
)
