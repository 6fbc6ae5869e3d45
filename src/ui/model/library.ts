/** The pieces of decks, on demand; kept once read, for as long as the app is open. */
import type { DeckId } from '../../core/ids.ts'
import type { PieceRecord, Store } from '../../core/ports.ts'

export interface Library {
  /** The piece of a deck, or null when the deck is not there. */
  readonly pieceOf: (deck: DeckId) => Promise<PieceRecord | null>
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
    forget: id => void pieces.delete(id),
    clear: () => pieces.clear(),
  }
}
