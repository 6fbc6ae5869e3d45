/** Everything out, and everything in: for backup, restore and the laws of the contract. */
import { recount } from '../core/counters.ts'
import type { Dump, Snapshot } from '../core/ports.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { chunkRuns, packChunk } from './chunk.ts'
import type { LogLimits } from './history.ts'
import { allReviews, putChunk } from './history.ts'
import type { Transaction, Writing } from './schema.ts'
import { STORE_NAMES } from './schema.ts'
import { putProposals } from './writing.ts'

export async function readDump(tx: Transaction<'readonly'>): Promise<Dump> {
  const [settings, decks, pieces, notes, cards, reviews, proposals, tallies, loads, counts, steps] = await Promise.all([
    tx.objectStore('settings').get('settings'),
    tx.objectStore('decks').getAll(),
    tx.objectStore('pieces').getAll(),
    tx.objectStore('notes').getAll(),
    tx.objectStore('cards').getAll(),
    allReviews(tx),
    tx.objectStore('proposals').getAll(),
    tx.objectStore('tallies').getAll(),
    tx.objectStore('loads').getAll(),
    tx.objectStore('counts').getAll(),
    tx.objectStore('steps').getAll(),
  ])
  const snapshot = { settings: settings ?? DEFAULT_SETTINGS, decks, pieces, notes, cards, reviews, proposals }
  return { snapshot, tallies, loads, counts, steps }
}

/** Puts waited for together: enough to keep the database busy, few enough not to hold everything twice. */
const BATCH = 1000

/**
 * Replaces everything in one transaction, so that a failure leaves what was there. Log lines go into chunks at once, but
 * for the newest, which undo and today's queue look for in rows.
 */
export async function replaceAll(
  tx: Writing,
  snapshot: Snapshot,
  limits: LogLimits,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { decks, pieces, notes, cards, reviews, proposals } = snapshot
  const total = decks.length + pieces.length + notes.length + cards.length + reviews.length + proposals.length
  let done = 0
  const advance = (by: number): void => {
    done += by
    onProgress(done, total)
  }
  const fill = async <T>(records: readonly T[], put: (record: T) => Promise<unknown>): Promise<void> => {
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH)
      await Promise.all(batch.map(put))
      advance(batch.length)
    }
  }
  await Promise.all(STORE_NAMES.map(name => tx.objectStore(name).clear()))
  await tx.objectStore('settings').put(snapshot.settings, 'settings')
  await fill(decks, deck => tx.objectStore('decks').put(deck))
  await fill(pieces, piece => tx.objectStore('pieces').put(piece))
  await fill(notes, note => tx.objectStore('notes').put(note))
  await fill(cards, card => tx.objectStore('cards').put(card))
  const older = reviews.slice(0, Math.max(0, reviews.length - limits.rowsKept))
  for (const run of chunkRuns(older, limits.chunkRows)) {
    await putChunk(tx, packChunk(run))
    advance(run.length)
  }
  await fill(reviews.slice(older.length), review => tx.objectStore('reviews').put(review))
  await putProposals(tx, proposals)
  advance(proposals.length)
  const { tallies, loads, counts } = recount(cards, reviews)
  await Promise.all([
    ...tallies.map(tally => tx.objectStore('tallies').put(tally)),
    ...loads.map(load => tx.objectStore('loads').put(load)),
    ...counts.map(count => tx.objectStore('counts').put(count)),
  ])
}
