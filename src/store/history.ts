/** The log as it is stored: newer lines as rows, older ones in chunks. Together they are the log. */
import type { StudyDay } from '../core/day.ts'
import type { CardId } from '../core/ids.ts'
import type { Review } from '../core/log.ts'
import { hashesOf, mayHold, unpackChunk } from './chunk.ts'
import type { Transaction, Writing } from './schema.ts'

/** When rows become chunks. A test makes these small. */
export interface LogLimits {
  /** More rows than this are compacted … */
  readonly rowsMax: number
  /** … down to the newest so many, at most a chunk more. */
  readonly rowsKept: number
  readonly chunkRows: number
}

export const LOG_LIMITS: LogLimits = { rowsMax: 5000, rowsKept: 1000, chunkRows: 1000 }

/** So few cards are looked up one by one; more are picked from all rows. */
const FEW_CARDS = 50

const byId = (a: Review, b: Review): number => a.id - b.id

/** The whole log, oldest first. */
export async function allReviews<M extends IDBTransactionMode>(tx: Transaction<M>): Promise<readonly Review[]> {
  const [chunks, rows] = await Promise.all([tx.objectStore('chunks').getAll(), tx.objectStore('reviews').getAll()])
  return [...chunks.flatMap(chunk => unpackChunk(chunk)), ...rows].sort(byId)
}

/** All log lines of these cards, oldest first. Reads only the chunks that have some. */
export async function reviewsOfCards<M extends IDBTransactionMode>(
  tx: Transaction<M>,
  cards: ReadonlySet<CardId>,
): Promise<readonly Review[]> {
  if (cards.size === 0) return []
  const [rows, sets] = await Promise.all([rowsOfCards(tx, cards), tx.objectStore('chunkCards').getAll()])
  const hashes = hashesOf(cards)
  const keys = sets.filter(set => mayHold(set, hashes)).map(set => set.lastId)
  const chunks = await Promise.all(keys.map(key => tx.objectStore('chunks').get(key)))
  const older = chunks.flatMap(chunk => (chunk === undefined ? [] : unpackChunk(chunk, cards)))
  return [...older, ...rows].sort(byId)
}

async function rowsOfCards<M extends IDBTransactionMode>(
  tx: Transaction<M>,
  cards: ReadonlySet<CardId>,
): Promise<readonly Review[]> {
  const store = tx.objectStore('reviews')
  if (cards.size > FEW_CARDS) return (await store.getAll()).filter(review => cards.has(review.cardId))
  const index = store.index('card')
  return (await Promise.all([...cards].map(card => index.getAll(card)))).flat()
}

/** The log lines of one study day, oldest first. After a restore some of them may be in a chunk. */
export async function reviewsOfDay<M extends IDBTransactionMode>(
  tx: Transaction<M>,
  day: StudyDay,
): Promise<readonly Review[]> {
  const [rows, chunks] = await Promise.all([
    tx.objectStore('reviews').index('day').getAll(day),
    tx.objectStore('chunks').index('lastDay').getAll(IDBKeyRange.lowerBound(day)),
  ])
  const older = chunks.flatMap(chunk => unpackChunk(chunk).filter(review => review.day === day))
  return [...older, ...rows].sort(byId)
}

/** The newest id of the log; 0 when nothing was ever reviewed. */
export async function lastReviewId<M extends IDBTransactionMode>(tx: Transaction<M>): Promise<number> {
  const [row, chunk] = await Promise.all([
    tx.objectStore('reviews').openKeyCursor(null, 'prev'),
    tx.objectStore('chunks').openKeyCursor(null, 'prev'),
  ])
  return Math.max(row?.key ?? 0, chunk?.key ?? 0)
}

/** The log line with this id, wherever it is. */
export async function findReview(tx: Writing, id: number): Promise<Review | null> {
  const [row, chunkKey] = await Promise.all([
    tx.objectStore('reviews').get(id),
    tx.objectStore('chunks').getKey(IDBKeyRange.lowerBound(id)),
  ])
  if (row !== undefined) return row
  const chunk = chunkKey === undefined ? undefined : await tx.objectStore('chunks').get(chunkKey)
  return chunk === undefined ? null : (unpackChunk(chunk).find(review => review.id === id) ?? null)
}
