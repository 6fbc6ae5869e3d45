/** Where in the piece a card stands: its sentence in its paragraph, or the paragraph's number when the text is not here. */

import { useEffect, useState } from 'preact/hooks'
import type { DeckId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import type { PieceRecord } from '../../core/ports.ts'
import { problemOf } from '../model/loadable.ts'
import { useModel } from '../model/model.ts'
import type { SourcePlace } from '../model/places.ts'
import { placesIn } from '../model/places.ts'
import { hrefOf, spotOf } from '../route.ts'
import { sourceWords } from '../words/source.ts'
import { words } from '../words.ts'

interface Source {
  readonly deckId: DeckId
  readonly record: PieceRecord
  readonly places: readonly SourcePlace[]
}

type Found = Source | 'loading' | 'gone' | { readonly failed: string }

export function SourceView({ note }: { readonly note: Pick<Note, 'deckId' | 'anchors'> }) {
  const { library } = useModel()
  const [found, setFound] = useState<Found>('loading')
  useEffect(() => {
    let here = true
    library.pieceOf(note.deckId).then(
      record =>
        here && setFound(record === null ? 'gone' : { deckId: note.deckId, record, places: placesIn(record, note) }),
      thrown => here && setFound({ failed: problemOf(thrown).message }),
    )
    return () => {
      here = false
    }
  }, [library, note])
  return (
    <section class="source" aria-label={sourceWords.title}>
      {found === 'loading' ? (
        <p class="soft">{words.loading}</p>
      ) : found === 'gone' ? (
        <p class="soft">{sourceWords.gone}</p>
      ) : 'failed' in found ? (
        <p class="soft">{found.failed}</p>
      ) : (
        <SourceFound source={found} />
      )}
    </section>
  )
}

function SourceFound({ source }: { readonly source: Source }) {
  const { piece } = source.record
  const absent = piece.text.kind === 'absent'
  const deck = source.deckId
  const first = source.places[0]
  const place = first?.kind === 'found' ? first.place : null
  const paragraph = place?.paragraph ?? null
  return (
    <>
      <p class="soft from">{sourceWords.by(piece.title, piece.author)}</p>
      {source.places.length === 0 && <p class="soft">{sourceWords.none}</p>}
      {source.places.map(place => (
        <Passage key={keyOf(place)} place={place} language={piece.language} />
      ))}
      {absent && <p class="soft">{sourceWords.absent}</p>}
      <p>
        <a class="link" href={hrefOf(absent ? { screen: 'deck', deck } : { screen: 'piece', deck, paragraph })}>
          {absent ? sourceWords.attach : sourceWords.open}
        </a>
        {place !== null && (
          <>
            {' · '}
            <a class="link soft" href={hrefOf({ screen: 'reading', deck, at: spotOf(place) })}>
              {sourceWords.reading}
            </a>
          </>
        )}
      </p>
    </>
  )
}

const keyOf = (place: SourcePlace): string =>
  place.kind === 'found' ? `${place.place.paragraph}:${place.place.start}` : `${place.paragraph}`

/** Context enough to see what the sentence answers to, not the whole of a long paragraph. */
const CONTEXT = 280

function Passage({ place, language }: { readonly place: SourcePlace; readonly language: string }) {
  if (place.kind === 'paragraph') return <p class="where">{sourceWords.paragraph(place.paragraph)}</p>
  const { start, end, paragraph, how } = place.place
  const from = cutBefore(place.text, start)
  const to = cutAfter(place.text, end)
  return (
    <blockquote class="passage" lang={language}>
      <p class="where">{sourceWords.paragraph(paragraph)}</p>
      <p>
        {from > 0 && '… '}
        {place.text.slice(from, start)}
        {how === 'paragraph' ? place.text : <mark>{place.text.slice(start, end)}</mark>}
        {place.text.slice(end, to)}
        {to < place.text.length && ' …'}
      </p>
    </blockquote>
  )
}

function cutBefore(text: string, start: number): number {
  if (start <= CONTEXT) return 0
  return text.indexOf(' ', start - CONTEXT) + 1
}

function cutAfter(text: string, end: number): number {
  if (text.length - end <= CONTEXT) return text.length
  return Math.max(end, text.lastIndexOf(' ', end + CONTEXT))
}
