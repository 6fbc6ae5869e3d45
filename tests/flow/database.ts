/**
 * The database as it lies in the browser, read without any of the app's own code: what the flows compare before and
 * after, and hold an exported file against.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { recount } from '../../src/core/counters.ts'
import type { Review } from '../../src/core/log.ts'
import type { Note } from '../../src/core/note.ts'
import type { DayCount, Deck, DeckContents, Load, PieceRecord, Tally } from '../../src/core/ports.ts'
import type { Proposal } from '../../src/core/proposal.ts'
import type { Step } from '../../src/core/session.ts'
import type { Settings } from '../../src/core/settings.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'

/** Every store, in the order of its keys. */
export interface Stored {
  readonly keys: Readonly<Record<string, readonly unknown[]>>
  readonly values: {
    readonly settings: readonly Settings[]
    readonly decks: readonly Deck[]
    readonly pieces: readonly PieceRecord[]
    readonly notes: readonly Note[]
    readonly cards: readonly Card[]
    readonly reviews: readonly Review[]
    readonly tallies: readonly Tally[]
    readonly loads: readonly Load[]
    readonly counts: readonly DayCount[]
    readonly proposals: readonly Proposal[]
    readonly steps: readonly Step[]
    readonly chunks: readonly unknown[]
  }
}

/** All that is stored, raw. It travels as JSON: everything stored is plain data. */
export async function storedOn(page: Page): Promise<Stored> {
  const json = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    // The database of the app's name only says which one is in use.
    const directory = await asked(indexedDB.open('tenet'))
    const entry = await asked(directory.transaction('databases').objectStore('databases').get('databases'))
    directory.close()
    const db = await asked(indexedDB.open(String(entry.current)))
    const names = [...db.objectStoreNames]
    const tx = db.transaction(names)
    const keys = names.map(async name => [name, await asked(tx.objectStore(name).getAllKeys())])
    const values = names.map(async name => [name, await asked(tx.objectStore(name).getAll())])
    const all = { keys: await Promise.all(keys), values: await Promise.all(values) }
    db.close()
    return JSON.stringify({ keys: Object.fromEntries(all.keys), values: Object.fromEntries(all.values) })
  })
  const stored: Stored = JSON.parse(json)
  // A comparison of nothing with nothing would always come out right.
  expect(Object.keys(stored.values)).toEqual(expect.arrayContaining(['cards', 'reviews', 'notes', 'steps', 'tallies']))
  return stored
}

/** The counters that the screens show equal a recount of the cards and the log. */
export function expectCounted({ values }: Stored): void {
  const { tallies, loads, counts, cards, reviews } = values
  expect({ tallies, loads, counts }).toEqual(recount(cards, reviews))
}

/** The settings in force: a record is there only once something was changed. */
export const settingsIn = ({ values }: Stored): Settings => values.settings[0] ?? DEFAULT_SETTINGS

/** One deck's part of what is stored, as an export is given it. */
export function deckIn({ values }: Stored, id: string): DeckContents {
  const deck = values.decks.find(other => other.id === id)
  const record = values.pieces.find(other => other.piece.id === deck?.pieceId)
  if (deck === undefined || record === undefined) throw new Error(`There is no deck ${id}.`)
  const cards = values.cards.filter(card => card.deckId === id)
  const own = new Set(cards.map(card => card.id))
  return {
    deck,
    record,
    notes: values.notes.filter(note => note.deckId === id),
    cards,
    reviews: values.reviews.filter(review => own.has(review.cardId)),
  }
}
