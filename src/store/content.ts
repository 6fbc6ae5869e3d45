/** Decks, notes and proposals on the database, each method inside one transaction. */
import type { Card } from '../core/card.ts'
import { compareIds, createLedger, GONE_DECK } from '../core/counters.ts'
import type { DeckId, NoteId, PieceId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import type { Deck, DeckContents, NoteChange, PieceRecord } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import type { CardChange } from './follow.ts'
import { finalNotes, followNote } from './follow.ts'
import { reviewsOfCards } from './history.ts'
import type { StoreName, Transaction, Writing } from './schema.ts'
import { cardsOfNote } from './schema.ts'
import { addCounters, CARD_STORES, forgetSteps, putProposals, writeCards } from './writing.ts'

export const NOTE_STORES: readonly StoreName[] = [...CARD_STORES, 'notes', 'proposals', 'openProposals']
export const DECK_STORES: readonly StoreName[] = [...NOTE_STORES, 'decks', 'pieces']
export const CONTENT_STORES: readonly StoreName[] = [
  'decks',
  'pieces',
  'notes',
  'cards',
  'reviews',
  'chunks',
  'chunkCards',
]

export async function changeNotes(tx: Writing, change: NoteChange, proposals: readonly Proposal[]): Promise<void> {
  const store = tx.objectStore('notes')
  const follow = async (id: NoteId, after: Note | null): Promise<readonly CardChange[]> => {
    const [before, cards] = await Promise.all([store.get(id), tx.objectStore('cards').getAll(cardsOfNote(id))])
    return followNote(before ?? null, after, cards)
  }
  const final = [...finalNotes(change)]
  const changes = (await Promise.all(final.map(([id, after]) => follow(id, after)))).flat()
  await Promise.all([
    ...final.map(([id, after]) => (after === null ? store.delete(id) : store.put(after))),
    writeCards(tx, changes),
    putProposals(tx, proposals),
  ])
}

/** Replaces cards; one whose note is gone meanwhile stays gone. */
export async function saveCards(tx: Writing, cards: readonly Card[]): Promise<void> {
  const latest = [...new Map(cards.map(card => [card.id, card])).values()]
  const change = async (card: Card): Promise<readonly CardChange[]> => {
    const [before, note] = await Promise.all([
      tx.objectStore('cards').get(card.id),
      tx.objectStore('notes').getKey(card.noteId),
    ])
    return note === undefined ? [] : [{ id: card.id, before: before ?? null, after: card }]
  }
  await writeCards(tx, (await Promise.all(latest.map(change))).flat())
}

/** Puts deck and piece; a piece that the deck leaves behind goes when no other deck has it. */
export async function putDeck(tx: Writing, deck: Deck, record: PieceRecord): Promise<void> {
  const before = await tx.objectStore('decks').get(deck.id)
  await Promise.all([tx.objectStore('decks').put(deck), tx.objectStore('pieces').put(record)])
  if (before !== undefined) await dropPieceUnlessUsed(tx, before.pieceId)
}

async function dropPieceUnlessUsed(tx: Writing, piece: PieceId): Promise<void> {
  const decks = await tx.objectStore('decks').getAll()
  if (!decks.some(deck => deck.pieceId === piece)) await tx.objectStore('pieces').delete(piece)
}

/**
 * Removes a deck with all that is in it. What was done in it is counted on under `GONE_DECK`: its counters are moved as a
 * whole, without reading the log again.
 */
export async function removeDeck(tx: Writing, id: DeckId): Promise<void> {
  const deck = await tx.objectStore('decks').get(id)
  const [cards, notes, proposals, counts] = await Promise.all([
    tx.objectStore('cards').index('deckDue').getAll(cardsOfDeck(id)),
    tx.objectStore('notes').index('deck').getAllKeys(id),
    tx.objectStore('proposals').index('deck').getAllKeys(id),
    tx.objectStore('counts').getAll(),
  ])
  const ledger = createLedger()
  for (const card of cards) ledger.card(card, -1)
  for (const count of counts.filter(record => record.deckId === id)) {
    ledger.count(count, -1)
    ledger.count({ ...count, deckId: GONE_DECK }, 1)
  }
  await Promise.all([
    tx.objectStore('decks').delete(id),
    tx.objectStore('openProposals').delete(id),
    ...cards.map(card => tx.objectStore('cards').delete(card.id)),
    ...notes.map(note => tx.objectStore('notes').delete(note)),
    ...proposals.map(proposal => tx.objectStore('proposals').delete(proposal)),
    forgetSteps(tx, new Set(cards.map(card => card.id))),
    addCounters(tx, ledger),
  ])
  if (deck !== undefined) await dropPieceUnlessUsed(tx, deck.pieceId)
}

const cardsOfDeck = (deck: DeckId): IDBKeyRange => IDBKeyRange.bound([deck], [deck, []])

export async function addDeck(
  tx: Writing,
  deck: Deck,
  record: PieceRecord,
  proposals: readonly Proposal[],
): Promise<void> {
  await removeDeck(tx, deck.id)
  await Promise.all([putDeck(tx, deck, record), putProposals(tx, proposals)])
}

/** Everything of one deck, for export. */
export async function readDeck(tx: Transaction<'readonly'>, id: DeckId): Promise<DeckContents | null> {
  const deck = await tx.objectStore('decks').get(id)
  const record = deck && (await tx.objectStore('pieces').get(deck.pieceId))
  if (deck === undefined || record === undefined) return null
  const [notes, cards] = await Promise.all([
    tx.objectStore('notes').index('deck').getAll(id),
    tx.objectStore('cards').index('deckDue').getAll(cardsOfDeck(id)),
  ])
  const reviews = await reviewsOfCards(tx, new Set(cards.map(card => card.id)))
  return { deck, record, notes: inOrder(notes), cards: byCardId(cards), reviews }
}

/** Notes in the order of introduction. */
export const inOrder = (notes: readonly Note[]): readonly Note[] =>
  [...notes].sort((a, b) => a.position - b.position || compareIds(a.id, b.id))

export const byCardId = (cards: readonly Card[]): readonly Card[] => [...cards].sort((a, b) => compareIds(a.id, b.id))
