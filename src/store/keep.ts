/** Everything out, and everything in, and much at once: for backup, restore, imports and the laws of the contract. */
import { recount } from '../core/counters.ts'
import type { Review } from '../core/log.ts'
import type { Dump, Snapshot } from '../core/ports.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import type { WriteBatch } from './connection.ts'
import { openProposals } from './follow.ts'
import type { LogLimits } from './history.ts'
import { allReviews } from './history.ts'
import { chunkRuns, packChunk, putChunk } from './pack.ts'
import type { StoreName, Transaction, Writing } from './schema.ts'

export { INTAKE_STORES, takeIn } from './intake.ts'

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

/** Records a transaction: well under a megabyte together (see `directory.ts`). A piece alone may be large. */
const BATCH = 400
const CHUNK_BATCH = 12

/**
 * Writes a snapshot into an empty database. Log lines go into chunks at once, but for the newest, which undo and today's
 * queue look for in rows.
 */
export async function fillFrom(
  write: WriteBatch,
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
  const fill: Fill = async (stores, records, put, size = BATCH, weigh = () => 1) => {
    for (let from = 0; from < records.length; from += size) {
      const batch = records.slice(from, from + size)
      await write(stores, tx => Promise.all(batch.map(record => put(tx, record))))
      advance(batch.reduce((sum, record) => sum + weigh(record), 0))
    }
  }
  await write(['settings'], tx => tx.objectStore('settings').put(snapshot.settings, 'settings'))
  await fill(['decks'], decks, (tx, deck) => tx.objectStore('decks').put(deck))
  await fill(['pieces'], pieces, (tx, piece) => tx.objectStore('pieces').put(piece), 1)
  await fill(['notes'], notes, (tx, note) => tx.objectStore('notes').put(note))
  await fill(['cards'], cards, (tx, card) => tx.objectStore('cards').put(card))
  await fill(['proposals'], proposals, (tx, proposal) => tx.objectStore('proposals').put(proposal))
  const older = reviews.slice(0, Math.max(0, reviews.length - limits.rowsKept))
  const runs = [...chunkRuns(older, limits.chunkRows)]
  const packed = (tx: Writing, run: readonly Review[]) => putChunk(tx, packChunk(run))
  await fill(['chunks', 'chunkCards'], runs, packed, CHUNK_BATCH, run => run.length)
  await fill(['reviews'], reviews.slice(older.length), (tx, review) => tx.objectStore('reviews').put(review))
  await fillDerived(fill, snapshot, () => onProgress(total, total))
}

type Fill = <T>(
  stores: readonly StoreName[],
  records: readonly T[],
  put: (tx: Writing, record: T) => Promise<unknown>,
  size?: number,
  weigh?: (record: T) => number,
) => Promise<void>

async function fillDerived(fill: Fill, { cards, reviews, proposals }: Snapshot, onDone: () => void): Promise<void> {
  const { tallies, loads, counts } = recount(cards, reviews)
  const open = [...openProposals(proposals)].map(([deckId, n]) => ({ deckId, open: n }))
  const nothing = (): number => 0
  await fill(['tallies'], tallies, (tx, tally) => tx.objectStore('tallies').put(tally), BATCH, nothing)
  await fill(['loads'], loads, (tx, load) => tx.objectStore('loads').put(load), BATCH, nothing)
  await fill(['counts'], counts, (tx, count) => tx.objectStore('counts').put(count), BATCH, nothing)
  await fill(['openProposals'], open, (tx, record) => tx.objectStore('openProposals').put(record), BATCH, nothing)
  onDone()
}
