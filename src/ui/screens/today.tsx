/** Today: what is due and one big button; below it the decks. For a newcomer, three ways to begin. */
import { useEffect } from 'preact/hooks'
import { dayDate } from '../format.ts'
import { valueIn } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import type { DeckToday, TodayView } from '../model/today.ts'
import { lazy } from '../parts/lazy.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { hrefOf } from '../route.ts'
import { words } from '../words.ts'

const Welcome = lazy(() => import('./today-start.tsx').then(module => module.Welcome))
const Next = lazy(() => import('./review-end.tsx').then(module => module.Next))
// Most days it has nothing to say, so nothing stands in its place.
const Quiet = lazy(
  () => import('./today-quiet.tsx').then(module => module.Quiet),
  () => null,
)
const Shelf = lazy(() => import('./today-start.tsx').then(module => module.Shelf))

export default function TodayScreen() {
  const { today, writes } = useModel()
  const view = today.view.value
  // What was just graded or kept is written before it is counted.
  useEffect(() => void writes.settled().then(today.refresh), [today, writes])
  const fresh = valueIn(view)?.decks.length === 0
  return (
    <Screen title={fresh ? words.name : words.today.title} class="today">
      <Loaded of={view} retry={() => void today.refresh()}>
        {value => (value.decks.length === 0 ? <Welcome /> : <Decks view={value} />)}
      </Loaded>
    </Screen>
  )
}

function Decks({ view }: { readonly view: TodayView }) {
  return (
    <>
      <p class="lead">{dayDate(view.day, view.day)}</p>
      <Due view={view} />
      <Quiet view={view} />
      <section aria-labelledby="decks">
        <h2 id="decks" class="section">
          {words.today.decks}
        </h2>
        <ul class="decks">
          {view.decks.map(deck => (
            <DeckRow key={deck.deck.id} of={deck} allowance={view.fresh} />
          ))}
        </ul>
      </section>
      <Shelf taken={new Set(view.decks.map(deck => `${deck.deck.id}`))} />
      <a class="quiet record-link" href={hrefOf({ screen: 'record' })}>
        {words.today.record}
      </a>
    </>
  )
}

function Due({ view }: { readonly view: TodayView }) {
  const { due, fresh, done, minutes } = view
  if (due + fresh === 0) {
    return (
      <div class="due none">
        <p class="figure">{words.today.nothing}</p>
        {done > 0 && <p class="soft">{words.today.doneToday(done)}</p>}
        <Next today={view.day} deck={null} />
      </div>
    )
  }
  const parts = [...(due > 0 ? [words.today.due(due)] : []), ...(fresh > 0 ? [words.today.fresh(fresh)] : [])]
  return (
    <div class="due">
      <p class="figure">{parts.join(', ')}</p>
      <p class="soft">{words.today.about(minutes)}</p>
      <a class="button primary big" href={hrefOf({ screen: 'review', deck: null })}>
        {done > 0 ? words.today.continue : words.today.study}
      </a>
    </div>
  )
}

function DeckRow({
  of: { deck, due, fresh, cards, open },
  allowance,
}: {
  readonly of: DeckToday
  readonly allowance: number
}) {
  const beginning = Math.min(fresh, allowance)
  const state = [
    ...(due > 0 ? [words.today.deckDue(due)] : []),
    ...(beginning > 0 ? [words.today.deckNew(beginning)] : []),
    ...(due + beginning === 0 && (cards > 0 || open === 0) ? [words.today.deckCards(cards)] : []),
  ]
  return (
    <li class="deck-row">
      <a class="deck-name" href={hrefOf({ screen: 'deck', deck: deck.id })}>
        {deck.name}
      </a>
      <p class="soft">
        {state.join(' · ')}
        {open > 0 && (
          <>
            {state.length > 0 && ' · '}
            <a class="link" href={hrefOf({ screen: 'proposals', deck: deck.id })}>
              {words.today.open(open)}
            </a>
          </>
        )}
      </p>
      {due + beginning > 0 && (
        <a
          class="button small"
          href={hrefOf({ screen: 'review', deck: deck.id })}
          aria-label={words.today.studyDeck(deck.name)}
        >
          {words.today.study}
        </a>
      )}
    </li>
  )
}
