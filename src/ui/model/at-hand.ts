/**
 * The words at hand for cards on a piece. They come with its reading, and are kept beside what else it gave for as long as
 * the app is open; a piece that was read before is read once more, in the worker, when the first card on it is worded.
 */
import type { DeckId } from '../../core/ids.ts'
import type { Hand } from '../../write/at-hand/hand.ts'
import type { Readings } from './library.ts'
import type { Model } from './model.ts'

const hands = new WeakMap<Readings, Promise<Hand | null>>()

/** What a reading of the deck's piece gave. */
export function keepHand({ library }: Model, deck: DeckId, hand: Hand | undefined): void {
  if (hand !== undefined) hands.set(library.readingsOf(deck), Promise.resolve(hand))
}

/** The words at hand; null where the piece cannot be read. Never fails. */
export function handFor(model: Model, deck: DeckId): Promise<Hand | null> {
  const readings = model.library.readingsOf(deck)
  const known = hands.get(readings)
  if (known !== undefined) return known
  const looking = found(model, deck, readings).catch(() => null)
  hands.set(readings, looking)
  // What could not be read may be read the next time.
  void looking.then(hand => hand ?? hands.delete(readings))
  return looking
}

async function found({ library, ports }: Model, deck: DeckId, readings: Readings): Promise<Hand | null> {
  const again = readings.again ?? (await readings.under)
  if (again?.hand !== undefined) return again.hand
  const record = await library.pieceOf(deck)
  if (record === null || record.piece.text.kind === 'absent') return null
  const { signal } = new AbortController()
  const read = await ports.reader.reading(record.piece, { signal, onProgress: () => undefined })
  return read.ok ? read.value.hand : null
}
