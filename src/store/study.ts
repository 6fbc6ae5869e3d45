/** Studying on the database: what a session opens with, and each step written the moment it happens. */
import type { Card } from '../core/card.ts'
import { createLedger } from '../core/counters.ts'
import type { StudyDay } from '../core/day.ts'
import type { CardId, NoteId } from '../core/ids.ts'
import { noteOfCard } from '../core/ids.ts'
import type { Review } from '../core/log.ts'
import type { Note } from '../core/note.ts'
import type { Scope, SessionInput, SessionStart, Store, Today } from '../core/ports.ts'
import type { Step } from '../core/session.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { clashFailure, staleFailure } from './failure.ts'
import { inItsDeck, isAnsweredAs, isSameStep, stepsOfDay } from './follow.ts'
import { findReview, lastReviewId, reviewsOfDay } from './history.ts'
import type { StoreName, Transaction, Writing } from './schema.ts'
import { addCounters } from './writing.ts'

export const TODAY_STORES: readonly StoreName[] = ['settings', 'decks', 'tallies', 'loads', 'counts', 'openProposals']
export const SESSION_STORES: readonly StoreName[] = ['cards', 'reviews', 'chunks', 'counts', 'steps']
/** All that the first card waits for. */
export const START_STORES: readonly StoreName[] = [...SESSION_STORES, 'settings', 'notes', 'decks']
export const STEP_STORES: readonly StoreName[] = ['cards', 'reviews', 'chunks', 'tallies', 'loads', 'counts', 'steps']

/** All keys [day, …] of one day. An array sorts after every string. */
export const keysOfDay = (day: StudyDay): IDBKeyRange => IDBKeyRange.bound([day], [day, []])

export async function readToday(tx: Transaction<'readonly'>, day: StudyDay): Promise<Today> {
  const [settings, decks, tallies, loads, counts, open] = await Promise.all([
    tx.objectStore('settings').get('settings'),
    tx.objectStore('decks').getAll(),
    tx.objectStore('tallies').getAll(),
    tx.objectStore('loads').getAll(IDBKeyRange.upperBound([day, []])),
    tx.objectStore('counts').getAll(keysOfDay(day)),
    tx.objectStore('openProposals').getAll(),
  ])
  return {
    settings: settings ?? DEFAULT_SETTINGS,
    decks,
    tallies,
    loads,
    counts,
    openProposals: new Map(open.map(record => [record.deckId, record.open])),
  }
}

/**
 * Index ranges only, all asked for at once: nothing here grows with what is stored, only with what is due.
 * `stale`: there are steps of an earlier study day to forget.
 */
export async function readSessionInput(
  tx: Transaction<'readonly'>,
  scope: Scope,
  day: StudyDay,
  freshLimit: number,
): Promise<{ readonly input: SessionInput; readonly stale: boolean }> {
  const [learning, due, fresh, reviews, counts, last, steps] = await Promise.all([
    cardsInSlot(tx, scope, 'learning', {}),
    cardsInSlot(tx, scope, 'review', { upTo: day }),
    // To the database a limit of 0 means no limit.
    freshLimit > 0 ? cardsInSlot(tx, scope, 'new', { limit: freshLimit }) : [],
    reviewsOfDay(tx, day),
    tx.objectStore('counts').getAll(keysOfDay(day)),
    lastReviewId(tx),
    tx.objectStore('steps').getAll(),
  ])
  const done = stepsOfDay(steps, day)
  const begunToday = counts.reduce((sum, count) => sum + count.begun, 0)
  const candidates = { learning, due, fresh, answered: answeredNotes(reviews) }
  return { input: { candidates, begunToday, done, lastReviewId: last }, stale: done.length < steps.length }
}

type Asked = Parameters<Store['sessionStart']>

/** Settings, input and the first notes in one transaction: three of them, one after the other, were felt at the start. */
export async function readSessionStart(
  tx: Transaction<'readonly'>,
  scope: Scope,
  ask: Asked[1],
  first: Asked[2],
): Promise<{ readonly start: SessionStart; readonly day: StudyDay; readonly stale: boolean }> {
  const settings = (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS
  const { day, freshLimit } = ask(settings)
  const { input, stale } = await readSessionInput(tx, scope, day, freshLimit)
  const [notes, decks] = await Promise.all([readNotes(tx, first(settings, input)), tx.objectStore('decks').getAll()])
  return { start: { settings, decks, input, notes }, day, stale }
}

/** The notes of these ids that are there. */
export async function readNotes(tx: Transaction<'readonly'>, ids: readonly NoteId[]): Promise<readonly Note[]> {
  const notes = await Promise.all(ids.map(id => tx.objectStore('notes').get(id)))
  return notes.flatMap(note => note ?? [])
}

/** The card that was answered last of each note. */
export const answeredNotes = (reviews: readonly Review[]): ReadonlyMap<NoteId, CardId> =>
  new Map(reviews.map(review => [noteOfCard(review.cardId), review.cardId]))

function cardsInSlot(
  tx: Transaction<'readonly'>,
  scope: Scope,
  slot: Card['slot'],
  { upTo, limit }: { readonly upTo?: number; readonly limit?: number },
): Promise<Card[]> {
  const cards = tx.objectStore('cards')
  const end = upTo === undefined ? [[]] : [upTo]
  return scope === null
    ? cards.index('due').getAll(IDBKeyRange.bound([slot], [slot, ...end]), limit)
    : cards.index('deckDue').getAll(IDBKeyRange.bound([scope, slot], [scope, slot, ...end]), limit)
}

/** Forgets steps that belong to an earlier study day. */
export async function clearEarlierSteps(tx: Writing, day: StudyDay): Promise<void> {
  const store = tx.objectStore('steps')
  const [keys, steps] = await Promise.all([store.getAllKeys(), store.getAll()])
  const stale = keys.slice(0, steps.length - stepsOfDay(steps, day).length)
  await Promise.all(stale.map(key => store.delete(key)))
}

/**
 * Writes a step: log line, card, counters and what undo needs. The counters change by what was stored, not by what the
 * step remembers, so that they stay true when another tab was faster. A step whose line is in the log already is done:
 * its connection died after the disk had it.
 */
export async function commitStep(tx: Writing, step: Step): Promise<void> {
  const cards = tx.objectStore('cards')
  const review = step.kind === 'graded' ? step.review : null
  const [stored, known] = await Promise.all([
    cards.get(step.before.id),
    review === null ? null : findReview(tx, review.id),
  ])
  if (review !== null && known !== null) {
    if (isSameReview(review, known)) return
    throw clashFailure()
  }
  if (stored !== undefined && !isAnsweredAs(stored, step.before)) throw staleFailure()
  const ledger = createLedger()
  const writes: Promise<unknown>[] = []
  if (review !== null) {
    ledger.review(review, stored?.deckId ?? null, 1)
    writes.push(tx.objectStore('reviews').add(review))
  }
  // A card removed meanwhile does not come back; what was answered stays in the log.
  if (stored !== undefined) {
    const after = inItsDeck(step.after, stored)
    ledger.card(stored, -1)
    ledger.card(after, 1)
    writes.push(cards.put(after), tx.objectStore('steps').add(step))
  }
  await Promise.all([...writes, addCounters(tx, ledger)])
}

/**
 * Takes a step back: the log line goes, the card is as it was, the counters follow. False when the card was answered
 * elsewhere after this step: then only the step is forgotten, for it can never be taken back.
 */
export async function revertStep(tx: Writing, step: Step): Promise<boolean> {
  const [cards, reviews] = [tx.objectStore('cards'), tx.objectStore('reviews')]
  const review = step.kind === 'graded' ? step.review : null
  const [stored, known] = await Promise.all([
    cards.get(step.before.id),
    review === null ? undefined : reviews.get(review.id),
  ])
  if (stored !== undefined && !isAnsweredAs(stored, step.after)) {
    await forgetStep(tx, step)
    return false
  }
  const ledger = createLedger()
  const writes: Promise<unknown>[] = [forgetStep(tx, step)]
  if (review !== null && known !== undefined && isSameReview(review, known)) {
    ledger.review(known, stored?.deckId ?? null, -1)
    writes.push(reviews.delete(known.id))
  }
  if (stored !== undefined) {
    const before = inItsDeck(step.before, stored)
    ledger.card(stored, -1)
    ledger.card(before, 1)
    writes.push(cards.put(before))
  }
  await Promise.all([...writes, addCounters(tx, ledger)])
  return true
}

export const isSameReview = (a: Review, b: Review): boolean =>
  a.id === b.id && a.cardId === b.cardId && a.grade === b.grade && a.atMs === b.atMs

/** Undo goes from the end, so the step is looked for from there. */
async function forgetStep(tx: Writing, step: Step): Promise<void> {
  let cursor = await tx.objectStore('steps').openCursor(null, 'prev')
  while (cursor !== null && !isSameStep(cursor.value, step)) cursor = await cursor.continue()
  await cursor?.delete()
}
