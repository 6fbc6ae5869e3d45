/** The piece itself, with what one's cards rest on underlined. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../../core/note.ts'
import type { DeckContents } from '../../core/ports.ts'
import { published } from '../format.ts'
import { DeckModel } from '../model/deck.ts'
import { valueIn } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import { segmentsOf } from '../model/segments.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import '../style/piece.css'

export default function PieceScreen({ deck: id }: { readonly deck: DeckId }) {
  const model = useModel()
  const [deck] = useState(() => new DeckModel(model, id))
  useEffect(() => void deck.load(), [deck])
  const title = valueIn(deck.view.value)?.contents.record.piece.title
  return (
    <Screen title={title ?? deckWords.piece} quiet={title === undefined} class="piece">
      <Loaded of={deck.view.value} retry={() => void deck.load()}>
        {view => (view === null ? <p class="lead">{deckWords.gone}</p> : <Text contents={view.contents} />)}
      </Loaded>
    </Screen>
  )
}

function Text({ contents }: { readonly contents: DeckContents }) {
  const [shown, setShown] = useState<readonly Note[] | null>(null)
  const { piece } = contents.record
  const segments = useMemo(() => segmentsOf(piece, contents.notes), [piece, contents.notes])
  return (
    <>
      <p class="lead">{deckWords.by([piece.author, piece.publication, published(piece.published)])}</p>
      <p class="soft small">
        {piece.text.kind === 'absent' ? deckWords.pieceAbsent : deckWords.pieceAbout}{' '}
        <a class="link" href={hrefOf({ screen: 'deck', deck: contents.deck.id })}>
          {deckWords.toDeck}
        </a>
      </p>
      <div class="piece-text" lang={piece.language}>
        {segments.map(paragraph => (
          <p key={paragraph.number} class={paragraph.kind} id={`paragraph-${paragraph.number}`}>
            {paragraph.segments.map(segment =>
              segment.notes.length === 0 ? (
                segment.text
              ) : (
                <button key={segment.start} type="button" class="anchored" onClick={() => setShown(segment.notes)}>
                  {segment.text}
                </button>
              ),
            )}
          </p>
        ))}
      </div>
      {shown !== null && <CardsHere notes={shown} onClose={() => setShown(null)} />}
    </>
  )
}

const CardsHere = ({ notes, onClose }: { readonly notes: readonly Note[]; readonly onClose: () => void }) => (
  <Dialog title={deckWords.pieceCards} onClose={onClose}>
    <ul class="plain">
      {notes.map(note => (
        <li key={note.id}>
          <a class="card-here" href={hrefOf({ screen: 'cards', card: cardIdsOf(note)[0] ?? null })}>
            {facesOf(note.body, ordinalsOf(note.body)[0] ?? 0).front.text}
          </a>
        </li>
      ))}
    </ul>
  </Dialog>
)
