/** Writing chunks, and moving older lines of the log into them: when idle and when much comes in, so loaded only then. */
import { GRADES } from '../core/card.ts'
import type { CardId } from '../core/ids.ts'
import type { Interval, Review } from '../core/log.ts'
import { invariant } from '../core/result.ts'
import type { CardSet, Column, ReviewChunk } from './chunk.ts'
import { hashOf, KINDS, UNITS } from './chunk.ts'
import type { LogLimits } from './history.ts'
import type { Writing } from './schema.ts'

/** Chunks are also kept under a weight: Chromium writes a value of more than 64 KiB as a file of its own. */
const CHUNK_ROWS = 1000
const CHUNK_BYTES = 48 * 1024
/** The columns of one row when a chunk spans months (a busy day takes 25). */
const ROW_BYTES = 36

/** Splits log lines, sorted by id, into runs that each fit one chunk. */
export function* chunkRuns(reviews: readonly Review[], maxRows = CHUNK_ROWS): Generator<readonly Review[]> {
  let from = 0
  let bytes = 0
  let seen = new Set<CardId>()
  for (const [i, review] of reviews.entries()) {
    const weight = ROW_BYTES + (seen.has(review.cardId) ? 0 : review.cardId.length + 1)
    if (i > from && (i - from >= maxRows || bytes + weight > CHUNK_BYTES)) {
      yield reviews.slice(from, i)
      from = i
      bytes = 0
      seen = new Set()
    }
    bytes += weight
    seen.add(review.cardId)
  }
  if (from < reviews.length) yield reviews.slice(from)
}

/** Packs log lines, sorted by id, not empty. */
export function packChunk(reviews: readonly Review[]): ReviewChunk {
  const first = reviews[0]
  const last = reviews.at(-1)
  invariant(first !== undefined && last !== undefined, 'a chunk has rows')
  const places = new Map<CardId, number>()
  for (const { cardId } of reviews) if (!places.has(cardId)) places.set(cardId, places.size)
  const column = (value: (review: Review) => number): Column => packColumn(reviews.map(value))
  return {
    firstId: first.id,
    lastId: last.id,
    lastDay: reviews.reduce((latest, review) => Math.max(latest, review.day), first.day),
    rows: reviews.length,
    cardIds: [...places.keys()].join('\n'),
    columns: {
      id: column(review => review.id),
      card: column(review => places.get(review.cardId) ?? 0),
      grade: column(review => GRADES.indexOf(review.grade)),
      at: column(review => review.atMs),
      offset: column(review => review.utcOffsetMin),
      day: column(review => review.day),
      took: column(review => review.tookMs),
      kind: column(review => KINDS.indexOf(review.kind)),
      units: column(review => unitCode(review.interval) * UNITS.length + unitCode(review.before)),
      interval: column(review => lengthOf(review.interval)),
      before: column(review => lengthOf(review.before)),
    },
  }
}

const unitCode = (interval: Interval | null): number => UNITS.indexOf(interval === null ? null : interval.unit)

function lengthOf(interval: Interval | null): number {
  if (interval === null) return 0
  return interval.unit === 'days' ? interval.days : interval.seconds
}

/** The narrowest column that gives back exactly these numbers. */
export function packColumn(values: readonly number[]): Column {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return { base: null, deltas: Float64Array.from(values) }
    if (value < min) min = value
    if (value > max) max = value
  }
  const span = max - min
  if (span > 0xffff_ffff) return { base: null, deltas: Float64Array.from(values) }
  const delta = (value: number): number => value - min
  if (span <= 0xff) return { base: min, deltas: Uint8Array.from(values, delta) }
  if (span <= 0xffff) return { base: min, deltas: Uint16Array.from(values, delta) }
  return { base: min, deltas: Uint32Array.from(values, delta) }
}

/** The cards of a chunk, to be kept beside it. */
export function cardSetOf(chunk: ReviewChunk): CardSet {
  return { lastId: chunk.lastId, hashes: Uint32Array.from(chunk.cardIds.split('\n'), hashOf) }
}

/** Writes a chunk and what finds it. */
export async function putChunk(tx: Writing, chunk: ReviewChunk): Promise<void> {
  await Promise.all([tx.objectStore('chunks').put(chunk), tx.objectStore('chunkCards').put(cardSetOf(chunk))])
}

/**
 * Moves the oldest rows into chunks when there are too many. Lines that undo could still take back stay rows, so that a
 * `revert` finds its line where it put it.
 */
export async function compactLog(tx: Writing, limits: LogLimits): Promise<void> {
  const rows = tx.objectStore('reviews')
  const surplus = (await rows.count()) - limits.rowsKept
  if (surplus <= limits.rowsMax - limits.rowsKept) return
  const [oldest, steps] = await Promise.all([rows.getAll(null, surplus), tx.objectStore('steps').getAll()])
  const firstUndoable = Math.min(...steps.map(step => (step.kind === 'graded' ? step.review.id : Infinity)), Infinity)
  const settled = oldest.filter(review => review.id < firstUndoable)
  const moved = settled.slice(0, settled.length - (settled.length % limits.chunkRows))
  const last = moved.at(-1)
  if (last === undefined) return
  for (const run of chunkRuns(moved, limits.chunkRows)) await putChunk(tx, packChunk(run))
  await rows.delete(IDBKeyRange.upperBound(last.id))
}
