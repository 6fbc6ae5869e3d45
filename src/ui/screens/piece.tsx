/** The piece itself, with what one's cards rest on underlined. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../../core/note.ts'
import type { DeckContents } from '../../core/ports.ts'
import { number } from '../format.ts'
import { published } from '../format-more.ts'
import { DeckModel } from '../model/deck.ts'
import { useModel } from '../model/model.ts'
import type { Segment } from '../model/segments.ts'
import { segmentsOf } from '../model/segments.ts'
import { GoneDeck } from '../parts/gone.tsx'
import { Loaded, Screen } from '../parts/screen.tsx'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import '../style/piece.css'

interface PieceProps {
  readonly deck: DeckId
  /** Where to open it, from 1. */
  readonly paragraph: number | null
}

export default function PieceScreen({ deck: id, paragraph }: PieceProps) {
  const model = useModel()
  const [deck] = useState(() => new DeckModel(model, id))
  useEffect(() => void deck.load(), [deck])
  const view = deck.view.value
  const title = view.kind !== 'ready' ? undefined : (view.value?.contents.record.piece.title ?? deckWords.gone)
  return (
    <Screen title={title ?? deckWords.piece} quiet={title === undefined} class="piece">
      <Loaded of={view} retry={() => void deck.load()}>
        {value => (value === null ? <GoneDeck /> : <Text contents={value.contents} paragraph={paragraph} />)}
      </Loaded>
    </Screen>
  )
}

function Text({ contents, paragraph }: { readonly contents: DeckContents; readonly paragraph: number | null }) {
  const { piece } = contents.record
  const paragraphs = useMemo(() => segmentsOf(piece, contents.notes), [piece, contents.notes])
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <>
      <p class="lead">{deckWords.by([piece.author, piece.publication, published(piece.published)])}</p>
      <p class="soft small">
        {piece.text.kind === 'absent' ? deckWords.pieceAbsent : deckWords.pieceAbout}{' '}
        <a class="link" href={hrefOf({ screen: 'deck', deck: contents.deck.id })}>
          {deckWords.toDeck}
        </a>
        {piece.text.kind === 'present' && (
          <>
            {' · '}
            <a class="link" href={hrefOf({ screen: 'reading', deck: contents.deck.id, at: null })}>
              {deckWords.reading}
            </a>
          </>
        )}
      </p>
      <div class="piece-text" lang={piece.language}>
        {paragraphs.map(({ number, kind, segments }) => (
          <p key={number} class={kind} ref={number === paragraph ? place : null}>
            {segments.map(segment => (
              <Stretch key={segment.start} segment={segment} />
            ))}
          </p>
        ))}
      </div>
    </>
  )
}

/** A stretch of the text; when cards rest on it, a link to the first of them, and to the others as to footnotes. */
function Stretch({ segment }: { readonly segment: Segment }) {
  const [first, ...others] = segment.notes
  if (first === undefined) return <>{segment.text}</>
  return (
    <>
      <a class="anchored" href={cardOf(first)} title={frontOf(first)}>
        {segment.text}
      </a>
      {others.map((note, i) => (
        <sup key={note.id}>
          <a href={cardOf(note)} title={frontOf(note)} aria-label={`${number(i + 2)}: ${frontOf(note)}`}>
            {number(i + 2)}
          </a>
        </sup>
      ))}
    </>
  )
}

const cardOf = (note: Note): string => hrefOf({ screen: 'cards', card: cardIdsOf(note)[0] ?? null })

const frontOf = (note: Note): string => facesOf(note.body, ordinalsOf(note.body)[0] ?? 0).front.text
