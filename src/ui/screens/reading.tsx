/** How the reader understood a piece, for people who want to know why a card looks as it does. */
import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import { useModel } from '../model/model.ts'
import type { ReadingState } from '../model/reading.ts'
import { ReadingModel } from '../model/reading.ts'
import { GoneDeck } from '../parts/gone.tsx'
import { Failed, Loading, Screen } from '../parts/screen.tsx'
import type { Progress } from '../ports.ts'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { readingWords } from '../words/reading.ts'
import { ReadingPage } from './reading-page.tsx'
import '../style/reading.css'

interface ReadingProps {
  readonly deck: DeckId
  /** A sentence to open it at, as an address has it. */
  readonly at: string | null
}

export default function ReadingScreen({ deck, at }: ReadingProps) {
  const model = useModel()
  const [reading] = useState(() => new ReadingModel(model, deck, at))
  useEffect(() => {
    void reading.load()
    return () => reading.stop()
  }, [reading])
  const state = reading.state.value
  return (
    <Screen title={state.at === 'gone' ? deckWords.gone : readingWords.title} class="reading-screen">
      <State reading={reading} state={state} />
    </Screen>
  )
}

function State({ reading, state }: { readonly reading: ReadingModel; readonly state: ReadingState }) {
  switch (state.at) {
    case 'loading':
      return <Loading />
    case 'gone':
      return <GoneDeck />
    case 'absent':
      return (
        <>
          <p class="lead">{readingWords.by(state.piece.title, state.piece.author)}</p>
          <p class="about">{readingWords.absent}</p>
          <div class="actions">
            <a class="button" href={hrefOf({ screen: 'deck', deck: state.deck.id })}>
              {readingWords.attach}
            </a>
          </div>
        </>
      )
    case 'reading':
      return <UnderWay progress={state.progress} onStop={() => reading.stop()} />
    case 'stopped':
      return (
        <>
          <p class="lead" role="status">
            {readingWords.stopped}
          </p>
          <div class="actions">
            <button type="button" class="button" onClick={() => void reading.load()}>
              {readingWords.again}
            </button>
          </div>
        </>
      )
    case 'failed':
      return <Failed message={state.problem.message} retry={() => void reading.load()} />
    case 'ready':
      return <ReadingPage reading={reading} shown={state.shown} />
  }
}

const UnderWay = ({ progress, onStop }: { readonly progress: Progress | null; readonly onStop: () => void }) => (
  <div class="under-way">
    <p class="soft" role="status">
      {readingWords.reading}
    </p>
    {progress === null ? (
      <progress aria-label={readingWords.reading} />
    ) : (
      <progress max={progress.total} value={progress.done} aria-label={readingWords.reading} />
    )}
    <p class="soft small">{progress !== null && readingWords.readingOf(progress.done, progress.total)}</p>
    <button type="button" class="button" onClick={onStop}>
      {readingWords.stop}
    </button>
  </div>
)
