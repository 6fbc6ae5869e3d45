/** A deck: its cards in order, the argument they come from, and the ways to take it elsewhere. */
import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import { published } from '../format-more.ts'
import type { DeckView } from '../model/deck.ts'
import { DeckModel } from '../model/deck.ts'
import { useModel } from '../model/model.ts'
import { AnkiExport } from '../parts/anki-export.tsx'
import { GoneDeck } from '../parts/gone.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { hrefOf } from '../route.ts'
import { assistantWords } from '../words/assistant.ts'
import { deckWords } from '../words/deck.ts'
import { ArgumentTree } from './deck-argument.tsx'
import { Attach } from './deck-attach.tsx'
import { NoteList } from './deck-notes.tsx'
import { Change, DeckFile } from './deck-tools.tsx'
import { WriteOwn } from './deck-write.tsx'
import '../style/add.css'
import '../style/deck.css'

export default function DeckScreen({ deck: id }: { readonly deck: DeckId }) {
  const model = useModel()
  const [deck] = useState(() => new DeckModel(model, id))
  useEffect(() => void deck.load(), [deck])
  const view = deck.view.value
  const name = view.kind !== 'ready' ? undefined : (view.value?.contents.deck.name ?? deckWords.gone)
  return (
    <Screen title={name ?? deckWords.cards} quiet={name === undefined} class="deck">
      <Loaded of={view} retry={() => void deck.load()}>
        {value => (value === null ? <GoneDeck /> : <Whole deck={deck} view={value} />)}
      </Loaded>
    </Screen>
  )
}

function Whole({ deck, view }: { readonly deck: DeckModel; readonly view: DeckView }) {
  const { contents, open, more } = view
  const { piece, argument } = contents.record
  const id = contents.deck.id
  const title = piece.title === contents.deck.name ? '' : piece.title
  return (
    <>
      <p class="lead">{deckWords.by([title, piece.author, piece.publication, published(piece.published)])}</p>
      <div class="actions">
        {contents.notes.length > 0 && (
          <a class="button primary" href={hrefOf({ screen: 'review', deck: id })}>
            {deckWords.study}
          </a>
        )}
        {open > 0 && (
          <a class="button" href={hrefOf({ screen: 'proposals', deck: id })}>
            {deckWords.proposals}
          </a>
        )}
        {open === 0 && more > 0 && (
          <a class="button" href={hrefOf({ screen: 'proposals', deck: id })}>
            {deckWords.more(more)}
          </a>
        )}
        {piece.text.kind === 'present' && (
          <a class="button" href={hrefOf({ screen: 'piece', deck: id, paragraph: null })}>
            {deckWords.piece}
          </a>
        )}
        {piece.text.kind === 'present' && (
          <a class="button" href={hrefOf({ screen: 'assistant', deck: id })}>
            {assistantWords.entry}
          </a>
        )}
      </div>
      {piece.text.kind === 'absent' && <Attach deck={deck} />}
      <NoteList contents={contents} />
      <WriteOwn deck={deck} contents={contents} />
      {argument.statements.length > 0 && <ArgumentTree argument={argument} piece={piece} notes={contents.notes} />}
      <h2 class="section">{deckWords.out}</h2>
      <AnkiExport name={contents.deck.name} contents={async () => [contents]} />
      <DeckFile contents={contents} />
      <Change deck={deck} contents={contents} />
    </>
  )
}
