/** Small writes that several methods share, each inside the transaction of its method. */
import type { Ledger } from '../core/counters.ts'
import { addCount, addLoad, addTally, createLedger, isNoCount, isNoLoad, isNoTally } from '../core/counters.ts'
import type { CardId, DeckId } from '../core/ids.ts'
import type { DayCount, Load, Tally } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import type { Step } from '../core/session.ts'
import { isWaiting } from '../core/waiting.ts'
import type { CardChange } from './follow.ts'
import { reviewsOfCards } from './history.ts'
import type { StoreName, Writing } from './schema.ts'

/** The stores that `writeCards` needs. */
export const CARD_STORES: readonly StoreName[] = [
  'cards',
  'reviews',
  'chunks',
  'chunkCards',
  'tallies',
  'loads',
  'counts',
  'steps',
]

/** Adds what a ledger came to onto the stored counters; what comes to nothing is removed. */
export async function addCounters(tx: Writing, ledger: Ledger): Promise<void> {
  const { tallies, loads, counts } = ledger.sum()
  await Promise.all([
    ...tallies.map(tally => changeTally(tx, tally)),
    ...loads.map(load => changeLoad(tx, load)),
    ...counts.map(count => changeCount(tx, count)),
  ])
}

async function changeTally(tx: Writing, by: Tally): Promise<void> {
  const store = tx.objectStore('tallies')
  const before = await store.get(by.deckId)
  const after = before === undefined ? by : addTally(before, by)
  await (isNoTally(after) ? store.delete(by.deckId) : store.put(after))
}

async function changeLoad(tx: Writing, by: Load): Promise<void> {
  const store = tx.objectStore('loads')
  const before = await store.get([by.day, by.deckId])
  const after = before === undefined ? by : addLoad(before, by)
  await (isNoLoad(after) ? store.delete([by.day, by.deckId]) : store.put(after))
}

async function changeCount(tx: Writing, by: DayCount): Promise<void> {
  const store = tx.objectStore('counts')
  const before = await store.get([by.day, by.deckId])
  const after = before === undefined ? by : addCount(before, by)
  await (isNoCount(after) ? store.delete([by.day, by.deckId]) : store.put(after))
}

/** Writes cards, and all that hangs on them: counters, the deck their past is counted under, steps of cards that go. */
export async function writeCards(tx: Writing, changes: readonly CardChange[]): Promise<void> {
  const ledger = createLedger()
  const cards = tx.objectStore('cards')
  const writes: Promise<unknown>[] = []
  for (const { id, before, after } of changes) {
    if (before !== null) ledger.card(before, -1)
    if (after !== null) ledger.card(after, 1)
    writes.push(after === null ? cards.delete(id) : cards.put(after))
  }
  const gone = new Set(changes.filter(change => change.after === null).map(change => change.id))
  await Promise.all([...writes, moveHistory(tx, changes, ledger), forgetSteps(tx, gone)])
  await addCounters(tx, ledger)
}

/** The past of a card is counted under the deck it is in now, or under the deck of the gone. */
async function moveHistory(tx: Writing, changes: readonly CardChange[], ledger: Ledger): Promise<void> {
  const moves = new Map<CardId, { readonly from: DeckId | null; readonly to: DeckId | null }>()
  for (const { id, before, after } of changes) {
    const [from, to] = [before?.deckId ?? null, after?.deckId ?? null]
    if (from !== to) moves.set(id, { from, to })
  }
  for (const review of await reviewsOfCards(tx, new Set(moves.keys()))) {
    const move = moves.get(review.cardId)
    if (move === undefined) continue
    ledger.review(review, move.from, -1)
    ledger.review(review, move.to, 1)
  }
}

/** Undo does not bring back a card that was removed. */
export async function forgetSteps(tx: Writing, gone: ReadonlySet<CardId>): Promise<void> {
  if (gone.size === 0) return
  const store = tx.objectStore('steps')
  const [keys, steps] = await Promise.all([store.getAllKeys(), store.getAll()])
  const isGone = (step: Step | undefined): boolean => step !== undefined && gone.has(step.before.id)
  await Promise.all(keys.filter((_, i) => isGone(steps[i])).map(key => store.delete(key)))
}

/** Puts proposals and keeps count of those that wait. */
export async function putProposals(tx: Writing, proposals: readonly Proposal[]): Promise<void> {
  const store = tx.objectStore('proposals')
  const latest = [...new Map(proposals.map(proposal => [proposal.id, proposal])).values()]
  const before = await Promise.all(latest.map(proposal => store.get(proposal.id)))
  const change = new Map<DeckId, number>()
  const count = (proposal: Proposal | undefined, sign: 1 | -1): void => {
    if (proposal !== undefined && isWaiting(proposal))
      change.set(proposal.deckId, (change.get(proposal.deckId) ?? 0) + sign)
  }
  for (const [i, proposal] of latest.entries()) {
    count(before[i], -1)
    count(proposal, 1)
  }
  await Promise.all(latest.map(proposal => store.put(proposal)))
  await Promise.all([...change].map(([deckId, by]) => changeOpen(tx, deckId, by)))
}

async function changeOpen(tx: Writing, deckId: DeckId, by: number): Promise<void> {
  const store = tx.objectStore('openProposals')
  const open = ((await store.get(deckId))?.open ?? 0) + by
  await (open === 0 ? store.delete(deckId) : store.put({ deckId, open }))
}
