/**
 * Many things at once, of any age: an import, or its undoing, in one transaction. Decks, notes and cards go the ways they always
 * go; the log is what is new here, for its older part is packed (`chunk.ts`), and a line must come to lie where it is looked
 * for: no two chunks overlap, and rows are newer than all of them.
 */
import { createLedger, type Ledger } from '../core/counters.ts'
import type { CardId, DeckId, NoteId } from '../core/ids.ts'
import type { Review } from '../core/log.ts'
import type { Intake } from '../core/ports.ts'
import { unpackChunk } from './chunk.ts'
import { changeNotes, DECK_STORES, putDeck, removeDeck, saveCards } from './content.ts'
import { clashFailure, staleFailure } from './failure.ts'
import { inItsDeck, isAnsweredSince } from './follow.ts'
import type { Foreseen } from './foreseen.ts'
import { foreseen } from './foreseen.ts'
import type { LogLimits } from './history.ts'
import { chunkRuns, packChunk, putChunk } from './pack.ts'
import type { StoreName, Writing } from './schema.ts'
import { cardsOfNote } from './schema.ts'
import { isSameReview } from './study.ts'
import { addCounters } from './writing.ts'

export const INTAKE_STORES: readonly StoreName[] = DECK_STORES

export async function takeIn(tx: Writing, intake: Intake, limits: LogLimits): Promise<void> {
  await refuseStale(tx, intake)
  for (const { deck, record } of intake.decks) await putDeck(tx, deck, record)
  await changeNotes(tx, intake.notes, [])
  await putCards(tx, intake)
  await changeLog(tx, intake, limits)
  for (const deck of intake.removeDecks) await removeDeck(tx, deck)
}

async function refuseStale(tx: Writing, intake: Intake): Promise<void> {
  const saw = foreseen(intake)
  await Promise.all([
    refuseAnswered(tx, intake.cards),
    ...[...saw.final.keys()].map(id => refuseChanged(tx, id, saw)),
    ...intake.removeDecks.map(deck => refuseInUse(tx, deck, saw)),
  ])
}

async function refuseChanged(tx: Writing, id: NoteId, saw: Foreseen): Promise<void> {
  const [note, cards] = await Promise.all([
    tx.objectStore('notes').get(id),
    tx.objectStore('cards').getAll(cardsOfNote(id)),
  ])
  if (!saw.isNote(id, note ?? null, cards)) throw staleFailure()
}

async function refuseInUse(tx: Writing, deck: DeckId, saw: Foreseen): Promise<void> {
  const [notes, proposals] = await Promise.all([
    tx.objectStore('notes').index('deck').getAllKeys(deck),
    tx.objectStore('proposals').index('deck').getAllKeys(deck),
  ])
  if (!saw.isDeck(notes, proposals)) throw staleFailure()
}

async function refuseAnswered(tx: Writing, cards: Intake['cards']): Promise<void> {
  const stored = await Promise.all(cards.map(({ after }) => tx.objectStore('cards').get(after.id)))
  for (const [i, { before }] of cards.entries()) {
    const card = stored[i]
    if (card !== undefined && isAnsweredSince(card, before)) throw staleFailure()
  }
}

/** By now every card that a note asks for is there, in its note's deck; no other comes to be. */
async function putCards(tx: Writing, { cards }: Intake): Promise<void> {
  const stored = await Promise.all(cards.map(({ after }) => tx.objectStore('cards').get(after.id)))
  const wanted = cards.flatMap(({ after }, i) => {
    const card = stored[i]
    return card === undefined ? [] : [inItsDeck(after, card)]
  })
  await saveCards(tx, wanted)
}

/** What is to become of one part of the log: lines that come into it, and ids that leave it. */
interface Part {
  readonly coming: Review[]
  readonly leaving: Set<number>
}

async function changeLog(tx: Writing, { reviews, withdrawn }: Intake, limits: LogLimits): Promise<void> {
  if (reviews.length + withdrawn.length === 0) return
  const ends = await tx.objectStore('chunks').getAllKeys()
  const rows: Part = { coming: [], leaving: new Set() }
  const chunks = new Map<number, Part>()
  /** The chunk that ends at or behind an id is the only one that can hold it. */
  const partOf = (id: number): Part => {
    const end = firstFrom(ends, id)
    if (end === null) return rows
    const part = chunks.get(end) ?? { coming: [], leaving: new Set() }
    chunks.set(end, part)
    return part
  }
  for (const review of reviews) partOf(review.id).coming.push(review)
  for (const id of withdrawn) partOf(id).leaving.add(id)
  const books = await booksFor(tx, reviews)
  for (const [end, part] of chunks) await changeChunk(tx, end, part, books, limits)
  await changeRows(tx, rows, books, limits)
  await addCounters(tx, books.ledger)
}

/** The smallest of sorted keys that is not below `id`. */
function firstFrom(keys: readonly number[], id: number): number | null {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((keys[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return keys[low] ?? null
}

interface Books {
  readonly ledger: Ledger
  /** Counts a line that comes or leaves under the deck of its card. */
  readonly count: (review: Review, sign: 1 | -1) => Promise<void>
}

async function booksFor(tx: Writing, reviews: readonly Review[]): Promise<Books> {
  const ledger = createLedger()
  const decks = new Map<CardId, DeckId | null>()
  const find = async (id: CardId): Promise<DeckId | null> => {
    const known = decks.get(id)
    if (known !== undefined) return known
    const deck = (await tx.objectStore('cards').get(id))?.deckId ?? null
    decks.set(id, deck)
    return deck
  }
  await Promise.all([...new Set(reviews.map(review => review.cardId))].map(find))
  return { ledger, count: async (review, sign) => ledger.review(review, await find(review.cardId), sign) }
}

/** The lines as they shall be, by id; counts those that come and leave. */
async function changed(lines: readonly Review[], part: Part, { count }: Books): Promise<ReadonlyMap<number, Review>> {
  const byId = new Map(lines.map(line => [line.id, line]))
  for (const id of part.leaving) {
    const line = byId.get(id)
    if (line !== undefined) await count(line, -1)
    byId.delete(id)
  }
  for (const line of part.coming) {
    const known = byId.get(line.id)
    if (known !== undefined && !isSameReview(known, line)) throw clashFailure()
    if (known !== undefined) continue
    byId.set(line.id, line)
    await count(line, 1)
  }
  return byId
}

const sorted = (lines: Iterable<Review>): readonly Review[] => [...lines].sort((a, b) => a.id - b.id)

async function changeChunk(tx: Writing, end: number, part: Part, books: Books, limits: LogLimits): Promise<void> {
  const chunk = await tx.objectStore('chunks').get(end)
  const lines = await changed(chunk === undefined ? [] : unpackChunk(chunk), part, books)
  await Promise.all([tx.objectStore('chunks').delete(end), tx.objectStore('chunkCards').delete(end)])
  for (const run of chunkRuns(sorted(lines.values()), limits.chunkRows)) await putChunk(tx, packChunk(run))
}

/** Lines newer than all chunks. Many that are older than all rows become chunks at once, else they become rows. */
async function changeRows(tx: Writing, part: Part, books: Books, limits: LogLimits): Promise<void> {
  const store = tx.objectStore('reviews')
  const before = await store.getAll()
  const lines = await changed(before, part, books)
  const known = new Set(before.map(line => line.id))
  const added = sorted(part.coming.filter(line => !known.has(line.id) && lines.has(line.id)))
  const oldestRow = before[0]?.id ?? Number.POSITIVE_INFINITY
  const older = added.filter(line => line.id < oldestRow)
  const packed = older.length < limits.chunkRows ? [] : older
  for (const run of chunkRuns(packed, limits.chunkRows)) await putChunk(tx, packChunk(run))
  await Promise.all([
    ...[...part.leaving].map(id => store.delete(id)),
    ...added.slice(packed.length).map(line => store.put(line)),
  ])
}
