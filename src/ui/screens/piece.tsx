/** The piece itself, with what one's cards rest on underlined; words of it can be made a card. */
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
import { useWriting, WriteHere } from '../parts/write-here.tsx'
import { hrefOf } from '../route.ts'
import { deckWords } from '../words/deck.ts'
import { writeWords } from '../words/write.ts'
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
        {value =>
          value === null ? (
            <GoneDeck />
          ) : (
            <Text deck={deck} contents={value.contents} open={value.open} paragraph={paragraph} />
          )
        }
      </Loaded>
    </Screen>
  )
}

interface TextProps {
  readonly deck: DeckModel
  readonly contents: DeckContents
  /** Proposals that wait for a decision. */
  readonly open: number
  readonly paragraph: number | null
}

function Text({ deck, contents, open, paragraph }: TextProps) {
  const { piece } = contents.record
  const paragraphs = useMemo(() => segmentsOf(piece, contents.notes), [piece, contents.notes])
  const place = useRef<HTMLParagraphElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const writing = useWriting(text)
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
      {piece.text.kind === 'present' && <p class="soft small">{writeWords.about}</p>}
      {open > 0 && (
        <p class="small">
          <a class="link" href={hrefOf({ screen: 'proposals', deck: contents.deck.id })}>
            {deckWords.proposals}
          </a>
        </p>
      )}
      <div ref={text} class="piece-text" lang={piece.language}>
        {paragraphs.map(({ number, kind, segments }) => (
          <p key={number} class={kind} data-paragraph={number} ref={number === paragraph ? place : null}>
            {segments.map(segment => (
              <Stretch key={segment.start} segment={segment} />
            ))}
            {kind !== 'heading' && (
              <button
                type="button"
                class="write-on"
                aria-label={writeWords.on(number)}
                onClick={() => writing.begin({ paragraph: number, start: 0, end: 0 })}
              >
                +
              </button>
            )}
          </p>
        ))}
      </div>
      <WriteHere writing={writing} deck={contents.deck.id} piece={piece} onSave={written => deck.write(written)} />
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
