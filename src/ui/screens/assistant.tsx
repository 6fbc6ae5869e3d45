/** Asking an assistant about a piece: what to ask for, how to ask, and the way there. */
import { useEffect } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { AssistantModel, AssistantView } from '../model/assistant.ts'
import { assistantOf } from '../model/assistant.ts'
import { useModel } from '../model/model.ts'
import { GoneDeck } from '../parts/gone.tsx'
import { Failed, Loaded, Screen } from '../parts/screen.tsx'
import type { RequestMode } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { deckWords } from '../words/deck.ts'
import { ByAddress } from './assistant-address.tsx'
import { ByHand } from './assistant-hand.tsx'
import '../style/add.css'
import '../style/assistant.css'

export default function AssistantScreen({ deck }: { readonly deck: DeckId }) {
  const assistant = assistantOf(useModel(), deck)
  useEffect(() => {
    assistant.watched = true
    void assistant.load()
    return () => {
      assistant.watched = false
    }
  }, [assistant])
  const view = assistant.view.value
  const gone = view.kind === 'ready' && view.value === null
  return (
    <Screen title={gone ? deckWords.gone : assistantWords.title} class="assistant">
      <Loaded of={view} retry={() => void assistant.load()}>
        {value => (value === null ? <GoneDeck /> : <Asking assistant={assistant} view={value} />)}
      </Loaded>
    </Screen>
  )
}

interface AskingProps {
  readonly assistant: AssistantModel
  readonly view: AssistantView
}

function Asking({ assistant, view }: AskingProps) {
  const deck = view.deck.id
  if (view.record.piece.text.kind === 'absent') {
    return (
      <>
        <p class="lead">{assistantWords.absent}</p>
        <div class="actions">
          <a class="button" href={hrefOf({ screen: 'deck', deck })}>
            {assistantWords.attach}
          </a>
        </div>
      </>
    )
  }
  return (
    <>
      <p class="soft small about">
        <a class="link" href={hrefOf({ screen: 'deck', deck })}>
          {view.deck.name}
        </a>
      </p>
      <p class="lead">{assistantWords.lead}</p>
      <Choices assistant={assistant} rewritable={view.rewritable} />
      <Way assistant={assistant} view={view} />
    </>
  )
}

function Way({ assistant, view }: AskingProps) {
  const sheet = assistant.sheet.value
  switch (sheet.kind) {
    case 'loading':
      return (
        <p class="loading" role="status">
          {assistantWords.making}
        </p>
      )
    case 'failed':
      return <Failed message={sheet.problem.message} retry={() => void assistant.load()} />
    case 'ready': {
      const props = { assistant, sheet: sheet.value, deck: view.deck.id }
      return assistant.how.value === 'hand' ? (
        // Another kind of request begins with its own first part.
        <ByHand key={assistant.mode.value} {...props} />
      ) : (
        <ByAddress {...props} />
      )
    }
  }
}

const MODES = ['propose', 'rewrite'] as const
const HOWS = ['hand', 'address'] as const

function Choices({ assistant, rewritable }: { readonly assistant: AssistantModel; readonly rewritable: number }) {
  const { mode, how } = assistant
  const busy = assistant.sending.value !== null
  const aboutMode = (of: RequestMode): string =>
    of === 'propose' ? assistantWords.modesAbout.propose : assistantWords.modesAbout.rewrite(rewritable)
  return (
    <div class="choices">
      <fieldset class="choice" disabled={busy}>
        <legend class="label">{assistantWords.what}</legend>
        {MODES.map(of => (
          <Option
            key={of}
            group="mode"
            name={assistantWords.modes[of]}
            about={aboutMode(of)}
            chosen={mode.value === of}
            disabled={of === 'rewrite' && rewritable === 0 && mode.value !== 'rewrite'}
            onChoose={() => void assistant.choose(of)}
          />
        ))}
      </fieldset>
      <fieldset class="choice" disabled={busy}>
        <legend class="label">{assistantWords.how}</legend>
        {HOWS.map(of => (
          <Option
            key={of}
            group="how"
            name={assistantWords.hows[of]}
            about={assistantWords.howsAbout[of]}
            chosen={how.value === of}
            onChoose={() => {
              how.value = of
            }}
          />
        ))}
      </fieldset>
    </div>
  )
}

interface OptionProps {
  readonly group: string
  readonly name: string
  readonly about: string
  readonly chosen: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

const Option = ({ group, name, about, chosen, disabled = false, onChoose }: OptionProps) => (
  <label class={`check option ${disabled ? 'off' : ''}`}>
    <input type="radio" name={group} checked={chosen} disabled={disabled} onChange={onChoose} />
    <span>
      {name} <small class="soft">{about}</small>
    </span>
  </label>
)
