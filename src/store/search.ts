/** Finding cards by deck, state and words. Order everywhere: slot, then due, then id. */
import type { Card } from '../core/card.ts'
import { compareIds } from '../core/counters.ts'
import type { NoteId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import { plainTextOf } from '../core/note.ts'
import type { CardPage, CardQuery, CardRow } from '../core/ports.ts'
import { foldWord } from '../core/similar.ts'
import type { StoreName, Transaction } from './schema.ts'
import { cardsOfNote } from './schema.ts'

type Reading = Transaction<'readonly'>

export const SEARCH_STORES: readonly StoreName[] = ['notes', 'cards']

/** Notes read at a time while searching for words. */
const BATCH = 2000
/** With so few notes found, their cards are looked up; with more, cards are walked in order until the page is full. */
const FEW_NOTES = 300

export const inAskingOrder = (a: Card, b: Card): number =>
  compareIds(a.slot, b.slot) || a.due - b.due || compareIds(a.id, b.id)

export const isInQuery = (card: Card, { scope, slot, leastLapses }: CardQuery): boolean =>
  (scope === null || card.deckId === scope) &&
  (slot === null || card.slot === slot) &&
  (card.memory?.lapses ?? 0) >= leastLapses

/** Whether all words of a query occur in a note (its words or its tags), whatever their case and accents. */
export function wordMatcher(text: string): (note: Note) => boolean {
  const words = text
    .split(/\s+/)
    .map(foldWord)
    .filter(word => word !== '')
  return note => {
    const all = foldWord(`${plainTextOf(note.body)} ${note.tags.join(' ')}`)
    return words.every(word => all.includes(word))
  }
}

export async function findCards(tx: Reading, query: CardQuery): Promise<CardPage> {
  if (query.text.trim() === '') return toPage(await withNotes(tx, await walk(tx, query, null)), query)
  const found = await matchingNotes(tx, query)
  if (found.size > FEW_NOTES) return toPage(await withNotes(tx, await walk(tx, query, found)), query)
  const store = tx.objectStore('cards')
  const cards = (await Promise.all([...found].map(id => store.getAll(cardsOfNote(id))))).flat()
  const sorted = cards.filter(card => isInQuery(card, query)).sort(inAskingOrder)
  return toPage(await withNotes(tx, sorted.slice(query.offset, query.offset + query.limit + 1)), query)
}

/** One row more than the page was asked for tells that more follow. */
const toPage = (rows: readonly CardRow[], { limit }: CardQuery): CardPage => ({
  rows: rows.slice(0, limit),
  more: rows.length > limit,
})

async function withNotes(tx: Reading, cards: readonly Card[]): Promise<readonly CardRow[]> {
  const notes = await Promise.all(cards.map(card => tx.objectStore('notes').get(card.noteId)))
  return cards.flatMap((card, i) => {
    const note = notes[i]
    return note === undefined ? [] : [{ card, note }]
  })
}

async function matchingNotes(tx: Reading, { scope, text }: CardQuery): Promise<ReadonlySet<NoteId>> {
  const matches = wordMatcher(text)
  const store = tx.objectStore('notes')
  const found = new Set<NoteId>()
  const take = (notes: readonly Note[]): void => {
    for (const note of notes) if (matches(note)) found.add(note.id)
  }
  if (scope !== null) {
    take(await store.index('deck').getAll(scope))
    return found
  }
  let range: IDBKeyRange | null = null
  for (;;) {
    const notes: readonly Note[] = await store.getAll(range, BATCH)
    take(notes)
    const last = notes.at(-1)
    if (last === undefined || notes.length < BATCH) return found
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}

/** The cards of a page and one more, walked in order; of the given notes only, where given. */
async function walk(tx: Reading, query: CardQuery, of: ReadonlySet<NoteId> | null): Promise<readonly Card[]> {
  if (query.leastLapses > 0) return lapsed(tx, query, of)
  const out: Card[] = []
  let toSkip = query.offset
  let cursor = await openWalk(tx, query)
  if (of === null && toSkip > 0) {
    cursor = (await cursor?.advance(toSkip)) ?? null
    toSkip = 0
  }
  while (cursor !== null && out.length <= query.limit) {
    if (of === null || of.has(cursor.value.noteId)) {
      if (toSkip > 0) toSkip--
      else out.push(cursor.value)
    }
    cursor = await cursor.continue()
  }
  return out
}

/** Few cards are forgotten often: all are read at once, which takes less time than a walk to the last of them. */
async function lapsed(tx: Reading, query: CardQuery, of: ReadonlySet<NoteId> | null): Promise<readonly Card[]> {
  const { scope, slot } = query
  const store = tx.objectStore('cards')
  const from = slot === null ? [] : [slot]
  const cards =
    scope === null
      ? await store.index('due').getAll(IDBKeyRange.bound(from, [...from, []]))
      : await store.index('deckDue').getAll(IDBKeyRange.bound([scope, ...from], [scope, ...from, []]))
  const found = cards.filter(card => isInQuery(card, query) && (of === null || of.has(card.noteId)))
  return found.slice(query.offset, query.offset + query.limit + 1)
}

/** A cursor over the cards in the query's scope and slot, in order. */
async function openWalk(tx: Reading, { scope, slot }: CardQuery): Promise<Walk | null> {
  const cards = tx.objectStore('cards')
  const from = slot === null ? [] : [slot]
  return scope === null
    ? cards.index('due').openCursor(IDBKeyRange.bound(from, [...from, []]))
    : cards.index('deckDue').openCursor(IDBKeyRange.bound([scope, ...from], [scope, ...from, []]))
}

interface Walk {
  readonly value: Card
  readonly advance: (count: number) => Promise<Walk | null>
  readonly continue: () => Promise<Walk | null>
}
