/** One card: what it asks, where it stands in its piece, what is remembered about it, and what can be done to it. */

import { useEffect, useState } from 'preact/hooks'
import type { CardId } from '../../core/ids.ts'
import { ordinalOfCard } from '../../core/ids.ts'
import type { Review } from '../../core/log.ts'
import { facesOf } from '../../core/note.ts'
import { days, interval } from '../format.ts'
import { instant } from '../format-more.ts'
import { useModel } from '../model/model.ts'
import type { OneCard } from '../model/onecard.ts'
import { OneCardModel } from '../model/onecard.ts'
import { EditDialog } from '../parts/edit.tsx'
import { Answer, Face } from '../parts/face.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { SourceView } from '../parts/source.tsx'
import { stateOf } from '../parts/state.ts'
import { hrefOf } from '../route.ts'
import { cardsWords } from '../words/cards.ts'
import { sourceWords } from '../words/source.ts'
import { words } from '../words.ts'

export function CardScreen({ id }: { readonly id: CardId }) {
  const model = useModel()
  const [one] = useState(() => new OneCardModel(model, id))
  useEffect(() => void one.load(), [one])
  return (
    <Screen title={cardsWords.card} quiet class="one-card">
      <a class="quiet up" href={hrefOf({ screen: 'cards', card: null })}>
        {cardsWords.all}
      </a>
      <Loaded of={one.view.value} retry={() => void one.load()}>
        {view => (view === null ? <p class="lead">{cardsWords.gone}</p> : <Whole one={one} view={view} />)}
      </Loaded>
    </Screen>
  )
}

function Whole({ one, view }: { readonly one: OneCardModel; readonly view: OneCard }) {
  const [editing, setEditing] = useState(false)
  const { card, note, today } = view
  const faces = facesOf(note.body, ordinalOfCard(card.id))
  const aside = card.slot === 'suspended'
  return (
    <>
      <article>
        <Face face={note.body.form === 'cloze' ? faces.back : faces.front} />
        {note.body.form !== 'cloze' && (
          <div class="answer">
            <Answer face={faces.back} />
          </div>
        )}
      </article>
      <p class="soft state">{stateOf(card, today)}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => setEditing(true)}>
          {cardsWords.edit}
        </button>
        <button type="button" class="button" onClick={() => void one.setAside(!aside)}>
          {aside ? cardsWords.wake : cardsWords.suspend}
        </button>
        <button type="button" class="button" onClick={() => void one.remove()}>
          {cardsWords.remove}
        </button>
      </div>
      <h2 class="section">{sourceWords.title}</h2>
      <SourceView note={note} />
      <Memory view={view} />
      {view.reviews.length > 0 && <History reviews={view.reviews} />}
      {editing && (
        <EditDialog
          of={note}
          mayStartOver={card.memory !== null}
          onSave={(body, startOver) => one.edit(body, startOver)}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

function Memory({ view }: { readonly view: OneCard }) {
  const { memory } = view.card
  // Of a card that was not asked its state says so, and there is no more to say.
  if (memory === null || view.recall === null) return null
  return (
    <>
      <h2 class="section">{cardsWords.memory}</h2>
      <div class="memory">
        <p>{cardsWords.recall(view.recall)}</p>
        <p>{cardsWords.stability(days(Math.max(1, Math.round(memory.stability))))}</p>
        {memory.lapses > 0 && <p>{cardsWords.lapses(memory.lapses)}</p>}
      </div>
    </>
  )
}

function History({ reviews }: { readonly reviews: readonly Review[] }) {
  const { when, grade, next } = cardsWords.historyHead
  return (
    <>
      <h2 class="section">{cardsWords.history}</h2>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">{when}</th>
            <th scope="col">{grade}</th>
            <th scope="col">{next}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.toReversed().map(review => (
            <tr key={review.id}>
              <td>{instant(review.atMs)}</td>
              <td>{words.review.grades[review.grade]}</td>
              <td>{interval(review.interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
