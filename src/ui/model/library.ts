/** Pieces on demand: which piece a deck has, and where in it a note rests. Kept once read, for as long as the app is open. */
import type { Place } from '../../core/anchor.ts'
import { locate } from '../../core/anchor.ts'
import type { DeckId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import type { PieceRecord, Store } from '../../core/ports.ts'

/** Where one anchor of a note stands: found in the text, or only the paragraph's number when the text is not here. */
export type SourcePlace =
  | { readonly kind: 'found'; readonly place: Place; readonly text: string }
  | { readonly kind: 'paragraph'; readonly paragraph: number }

export interface Source {
  readonly deckId: DeckId
  readonly record: PieceRecord
  readonly places: readonly SourcePlace[]
}

export interface Library {
  /** The piece of a deck, or null when the deck is not there. */
  readonly pieceOf: (deck: DeckId) => Promise<PieceRecord | null>
  readonly sourceOf: (note: Pick<Note, 'deckId' | 'anchors'>) => Promise<Source | null>
  /** Forgets a piece, because it was changed. */
  readonly forget: (deck: DeckId) => void
  /** Forgets all of them, because everything was replaced. */
  readonly clear: () => void
}

export function createLibrary(store: Store): Library {
  const pieces = new Map<DeckId, Promise<PieceRecord | null>>()

  const read = async (id: DeckId): Promise<PieceRecord | null> => {
    const { decks } = await store.today(0)
    const deck = decks.find(other => other.id === id)
    return deck === undefined ? null : store.piece(deck.pieceId)
  }
  const pieceOf = (id: DeckId): Promise<PieceRecord | null> => {
    const known = pieces.get(id)
    if (known !== undefined) return known
    const reading = read(id)
    pieces.set(id, reading)
    // What failed or was not there may be there the next time.
    reading.then(
      record => record ?? pieces.delete(id),
      () => pieces.delete(id),
    )
    return reading
  }
  return {
    pieceOf,
    async sourceOf(note) {
      const record = await pieceOf(note.deckId)
      if (record === null) return null
      return { deckId: note.deckId, record, places: placesIn(record, note) }
    },
    forget: id => void pieces.delete(id),
    clear: () => pieces.clear(),
  }
}

/** The places of a note's anchors, in the order of the text, each once. */
export function placesIn(record: PieceRecord, note: Pick<Note, 'anchors'>): readonly SourcePlace[] {
  const { piece } = record
  const places = new Map<string, SourcePlace>()
  for (const anchor of note.anchors) {
    const place = locate(anchor, piece)
    const text =
      place === null || piece.text.kind === 'absent' ? null : piece.text.paragraphs[place.paragraph - 1]?.text
    if (place === null || text === null || text === undefined)
      places.set(`${anchor.paragraph}`, { kind: 'paragraph', paragraph: anchor.paragraph })
    else places.set(`${place.paragraph}:${place.start}:${place.end}`, { kind: 'found', place, text })
  }
  return [...places.values()].sort((a, b) => paragraphOf(a) - paragraphOf(b))
}

const paragraphOf = (place: SourcePlace): number => (place.kind === 'found' ? place.place.paragraph : place.paragraph)
