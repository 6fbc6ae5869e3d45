/** By address: what is sent and where, then the sending, which can be stopped, and what came of it. */
import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { AddressModel } from '../model/address.ts'
import { addressOf, isReady } from '../model/address.ts'
import type { AssistantModel, Sending } from '../model/assistant.ts'
import { useModel } from '../model/model.ts'
import type { Part, Sheet } from '../model/sheet.ts'
import { isDone, wholeOutcome } from '../model/sheet.ts'
import { AssistantAddress, placeOf } from '../parts/assistant-settings.tsx'
import { useTaken } from '../parts/taken.ts'
import type { AssistantSettings, Estimate } from '../ports.ts'
import { assistantWords } from '../words/assistant.ts'
import { words } from '../words.ts'
import { SeeRequest } from './assistant-hand.tsx'
import { ResultView } from './assistant-result.tsx'

interface ByAddressProps {
  readonly assistant: AssistantModel
  readonly sheet: Sheet
  readonly deck: DeckId
}

export function ByAddress({ assistant, sheet, deck }: ByAddressProps) {
  const address = addressOf(useModel())
  const saved = address.saved.value
  const sending = assistant.sending.value
  if (sending !== null) return <Progress assistant={assistant} sending={sending} parts={sheet.parts} />
  const open = sheet.parts.filter(part => !isDone(part))
  const outcome = wholeOutcome(sheet)
  const editing = address.fields.value !== null
  return (
    <div class="by-address">
      {outcome !== null && (
        <ResultView
          outcome={outcome}
          notice={sheet.parts.find(part => part.notice !== null)?.notice ?? null}
          deck={deck}
          onNext={null}
          onAgain={open.length === 0 ? () => void assistant.again() : null}
        />
      )}
      {open.length > 0 &&
        (saved === null || !isReady(saved) || editing || address.reload.value ? (
          <AssistantAddress />
        ) : (
          <Send assistant={assistant} address={address} settings={saved} sheet={sheet} open={open} />
        ))}
    </div>
  )
}

interface SendProps {
  readonly assistant: AssistantModel
  readonly address: AddressModel
  readonly settings: AssistantSettings
  readonly sheet: Sheet
  readonly open: readonly Part[]
}

function Send({ assistant, address, settings, sheet, open }: SendProps) {
  const send = async (mend: boolean): Promise<void> => {
    if (await address.agree()) await assistant.send(address.saved.value ?? settings, mend)
  }
  const failed = open.find(part => part.problem !== null || part.broken)
  const ask = failed?.problem?.ask ?? null
  return (
    <section class="step" aria-labelledby="send-step">
      <h2 id="send-step" tabIndex={-1} ref={useTaken<HTMLHeadingElement>(failed !== undefined)}>
        {settings.agreed ? assistantWords.sendHead : assistantWords.agreeHead}
      </h2>
      <ul class="facts">
        <li>{assistantWords.sent[assistant.mode.value](sheet.drafts.length)}</li>
        <li>{assistantWords.to(placeOf(settings))}</li>
        <Cost settings={settings} parts={open} />
      </ul>
      {open.map(part => (
        <SeeRequest key={part.request} parts={sheet.parts} part={part} />
      ))}
      <div role="alert">
        {failed?.problem && <p class="wrong">{failed.problem.message}</p>}
        {address.wrong.value !== null && <p class="wrong">{address.wrong.value}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void send(ask !== null)}>
          {failed !== undefined
            ? ask === null
              ? assistantWords.sendAgain
              : assistantWords.sendMended
            : settings.agreed
              ? assistantWords.send(open.length)
              : assistantWords.agree}
        </button>
        <button type="button" class="button" onClick={() => address.edit()}>
          {assistantWords.change}
        </button>
        <button type="button" class="button" onClick={() => void address.forget()}>
          {assistantWords.forget}
        </button>
      </div>
      {!settings.agreed && <p class="soft small">{assistantWords.agreeAbout}</p>}
    </section>
  )
}

function Cost({ settings, parts }: { readonly settings: AssistantSettings; readonly parts: readonly Part[] }) {
  const { assistant } = useModel().ports
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  const key = parts.map(part => part.request.length).join()
  useEffect(() => {
    let here = true
    const requests = parts.map(part => part.request)
    assistant.estimate(settings, requests).then(
      made => here && setEstimate(made),
      // An estimate that cannot be made is not shown.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [assistant, settings, key])
  if (estimate === null) return <li>{words.loading}</li>
  const { inputTokens, outputTokens, cost } = estimate
  const unknown = settings.protocol === 'built-in' ? '' : assistantWords.costUnknown
  return (
    <li>
      {assistantWords.estimate(inputTokens, outputTokens)} {cost === null ? unknown : assistantWords.cost(cost)}
    </li>
  )
}

interface ProgressProps {
  readonly assistant: AssistantModel
  readonly sending: Sending
  readonly parts: readonly Part[]
}

/** What changes with every word that comes is shown, not read out. */
function Progress({ assistant, sending, parts }: ProgressProps) {
  const { part, received, waiting } = sending
  const checking = parts[part - 1]?.checking === true
  const says = checking ? assistantWords.checking : assistantWords.asking(part, parts.length)
  return (
    <section class="step sending" aria-label={says} tabIndex={-1} ref={useTaken<HTMLElement>()}>
      <p class="lead" role="status">
        {waiting === null ? says : waiting.why}
      </p>
      <progress class="line" aria-label={says} />
      <p class="soft small received">
        {waiting === null ? received > 0 && assistantWords.received(received) : assistantWords.waiting(waiting.seconds)}
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => assistant.stop()}>
          {assistantWords.stop}
        </button>
      </div>
    </section>
  )
}
