/** Cards: find one by its words, its deck or its state. */
import { useEffect, useState } from 'preact/hooks'
import type { CardId } from '../../core/ids.ts'
import { isDeckId, ordinalOfCard } from '../../core/ids.ts'
import { facesOf } from '../../core/note.ts'
import type { CardRow } from '../../core/ports.ts'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'
import { CardsModel } from '../model/cards.ts'
import { valueIn } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { studyDayNow } from '../model/today.ts'
import { Loaded, Screen } from '../parts/screen.tsx'
import { stateOf } from '../parts/state.ts'
import { hrefOf } from '../route.ts'
import { cardsWords } from '../words/cards.ts'
import { CardScreen } from './card.tsx'
import '../style/cards.css'

const STATES = ['new', 'learning', 'review', 'suspended', 'forgotten'] as const

export default function CardsScreen({ card }: { readonly card: CardId | null }) {
  return card === null ? <List /> : <CardScreen id={card} />
}

function List() {
  const model = useModel()
  const [cards] = useState(() => new CardsModel(model))
  useEffect(() => void cards.load(), [cards])
  const day = valueIn(model.today.view.value)?.day ?? studyDayNow(model.ports, DEFAULT_SETTINGS)
  const filtered = Object.values(cards.filter.value).some(value => value !== null && value !== '')
  const forgotten = cards.filter.value.state === 'forgotten'
  return (
    <Screen title={cardsWords.title} class="cards">
      <Filter cards={cards} />
      {forgotten && <p class="soft small">{cardsWords.forgottenAbout}</p>}
      <Loaded of={cards.found.value} retry={() => void cards.search()}>
        {found =>
          found.rows.length === 0 ? (
            <p class="lead">{filtered ? cardsWords.none : cardsWords.empty}</p>
          ) : (
            <>
              <ul class="plain" aria-busy={cards.stale.value}>
                {found.rows.map(row => (
                  <Row key={row.card.id} row={row} day={day} forgotten={forgotten} />
                ))}
              </ul>
              {found.more && (
                <button type="button" class="button more" onClick={() => void cards.more()}>
                  {cardsWords.more}
                </button>
              )}
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

function Filter({ cards }: { readonly cards: CardsModel }) {
  const { text, scope, state } = cards.filter.value
  return (
    <search class="filter">
      <label class="field wide">
        <span class="label">{cardsWords.search}</span>
        <input
          type="search"
          value={text}
          placeholder={cardsWords.searchPlaceholder}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={event => cards.change({ text: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={cardsWords.deck}
        all={cardsWords.allDecks}
        chosen={scope}
        from={cards.decks.value.map(deck => [deck.id, deck.name])}
        onChange={chosen => cards.change({ scope: isDeckId(chosen) ? chosen : null })}
      />
      <Choice
        label={cardsWords.state}
        all={cardsWords.states.all}
        chosen={state}
        from={STATES.map(other => [other, cardsWords.states[other]])}
        onChange={chosen => cards.change({ state: STATES.find(other => other === chosen) ?? null })}
      />
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What no choice is called. */
  readonly all: string
  readonly chosen: string | null
  /** Values with their names. */
  readonly from: readonly (readonly [string, string])[]
  readonly onChange: (chosen: string) => void
}

const Choice = ({ label, all, chosen, from, onChange }: ChoiceProps) => (
  <label class="field">
    <span class="label">{label}</span>
    <select value={chosen ?? ''} onChange={event => onChange(event.currentTarget.value)}>
      <option value="">{all}</option>
      {from.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

interface RowProps {
  readonly row: CardRow
  readonly day: number
  /** What they have in common is said of each. */
  readonly forgotten: boolean
}

function Row({ row, day, forgotten }: RowProps) {
  const { card, note } = row
  const state = stateOf(card, day)
  return (
    <li>
      <a class="card-row" href={hrefOf({ screen: 'cards', card: card.id })}>
        <span class="front">{facesOf(note.body, ordinalOfCard(card.id)).front.text}</span>
        <span class="soft">
          {forgotten ? `${cardsWords.timesForgotten(card.memory?.lapses ?? 0)} · ${state}` : state}
        </span>
      </a>
    </li>
  )
}
