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

const SLOTS = ['new', 'learning', 'review', 'suspended'] as const

export default function CardsScreen({ card }: { readonly card: CardId | null }) {
  return card === null ? <List /> : <CardScreen id={card} />
}

function List() {
  const model = useModel()
  const [cards] = useState(() => new CardsModel(model))
  useEffect(() => void cards.load(), [cards])
  const day = valueIn(model.today.view.value)?.day ?? studyDayNow(model.ports, DEFAULT_SETTINGS)
  const filtered = Object.values(cards.filter.value).some(value => value !== null && value !== '')
  return (
    <Screen title={cardsWords.title} class="cards">
      <Filter cards={cards} />
      <Loaded of={cards.found.value} retry={() => void cards.search()}>
        {found =>
          found.rows.length === 0 ? (
            <p class="lead">{filtered ? cardsWords.none : cardsWords.empty}</p>
          ) : (
            <>
              <ul class="plain">
                {found.rows.map(row => (
                  <Row key={row.card.id} row={row} day={day} />
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
  const { text, scope, slot } = cards.filter.value
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
      <label class="field">
        <span class="label">{cardsWords.deck}</span>
        <select
          value={scope ?? ''}
          onChange={event => {
            const chosen = event.currentTarget.value
            cards.change({ scope: isDeckId(chosen) ? chosen : null })
          }}
        >
          <option value="">{cardsWords.allDecks}</option>
          {cards.decks.value.map(deck => (
            <option key={deck.id} value={deck.id}>
              {deck.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{cardsWords.state}</span>
        <select
          value={slot ?? ''}
          onChange={event => {
            const chosen = event.currentTarget.value
            cards.change({ slot: SLOTS.find(other => other === chosen) ?? null })
          }}
        >
          <option value="">{cardsWords.states.all}</option>
          {SLOTS.map(other => (
            <option key={other} value={other}>
              {cardsWords.states[other]}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

function Row({ row, day }: { readonly row: CardRow; readonly day: number }) {
  const { card, note } = row
  return (
    <li>
      <a class="card-row" href={hrefOf({ screen: 'cards', card: card.id })}>
        <span class="front">{facesOf(note.body, ordinalOfCard(card.id)).front.text}</span>
        <span class="soft">{stateOf(card, day)}</span>
      </a>
    </li>
  )
}
