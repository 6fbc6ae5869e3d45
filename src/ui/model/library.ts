/**
 * The pieces of decks, on demand, and what reading one gave beyond what is stored: both kept for as long as the app is open,
 * and forgotten together when the piece is changed.
 */
import type { DeckId } from '../../core/ids.ts'
import type { PieceRecord, Store } from '../../core/ports.ts'
import type { Proposed, Refused } from '../ports.ts'

/** What reading a piece once more gave. */
export type ReadAgain = Pick<Proposed, 'drafts' | 'offered' | 'refused' | 'hand'> & Pick<PieceRecord, 'likely'>

/** What is not stored of the readings of a piece. */
export interface Readings {
  /** What the reader refused; null: it was not read since the app was opened. */
  refused: readonly Refused[] | null
  again: ReadAgain | null
  /** A reading under way, one for all who ask. */
  under: Promise<ReadAgain | null> | null
}

export interface Library {
  /** The piece of a deck, or null when the deck is not there. */
  readonly pieceOf: (deck: DeckId) => Promise<PieceRecord | null>
  /** What the readings of its piece gave, to look up and to fill in. */
  readonly readingsOf: (deck: DeckId) => Readings
  /** Forgets a piece with its readings, because it was changed. */
  readonly forget: (deck: DeckId) => void
  /** Forgets all of them, because everything was replaced. */
  readonly clear: () => void
}

export function createLibrary(store: Store): Library {
  const pieces = new Map<DeckId, Promise<PieceRecord | null>>()
  const readings = new Map<DeckId, Readings>()

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
  const readingsOf = (id: DeckId): Readings => {
    const known = readings.get(id)
    if (known !== undefined) return known
    const none: Readings = { refused: null, again: null, under: null }
    readings.set(id, none)
    return none
  }
  return {
    pieceOf,
    readingsOf,
    forget(id) {
      pieces.delete(id)
      readings.delete(id)
    },
    clear() {
      pieces.clear()
      readings.clear()
    },
  }
}
