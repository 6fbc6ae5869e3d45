/**
 * Older log lines in columns: up to a thousand in one value of some 40 kB, so that a million of them are written in
 * seconds and cost the start nothing (PLATFORM.md, §2). Exact: what is packed comes back field by field, whatever the
 * numbers are.
 */
import { GRADES } from '../core/card.ts'
import type { CardId } from '../core/ids.ts'
import { isCardId } from '../core/ids.ts'
import type { Interval, Review, ReviewKind } from '../core/log.ts'
import { invariant } from '../core/result.ts'

/** Chunks are also kept under a weight: Chromium writes a value of more than 64 KiB as a file of its own. */
export const CHUNK_ROWS = 1000
const CHUNK_BYTES = 48 * 1024
/** The columns of one row when a chunk spans months (a busy day takes 25). */
const ROW_BYTES = 36

/**
 * Numbers of one field. With a `base`, a value is base + delta; without (null), the numbers stand there as they are: for
 * fractions, minus zero and spans of more than 32 bits.
 */
export interface Column {
  readonly base: number | null
  readonly deltas: Uint8Array | Uint16Array | Uint32Array | Float64Array
}

const FIELDS = ['id', 'card', 'grade', 'at', 'offset', 'day', 'took', 'kind', 'units', 'interval', 'before'] as const
type Field = (typeof FIELDS)[number]

export interface ReviewChunk {
  readonly firstId: number
  readonly lastId: number
  /** The latest study day inside. */
  readonly lastDay: number
  readonly rows: number
  /** The cards that the column `card` counts through, one a line. */
  readonly cardIds: string
  readonly columns: Readonly<Record<Field, Column>>
}

/** Hashes of the cards in a chunk: no hash, no card. */
export interface CardSet {
  readonly lastId: number
  readonly hashes: Uint32Array
}

const KINDS: readonly ReviewKind[] = ['new', 'learning', 'review', 'relearning', 'early']
const UNITS: readonly (Interval['unit'] | null)[] = [null, 'days', 'seconds']

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

/** The log lines of a chunk, oldest first; of the `wanted` cards only, where given. */
export function unpackChunk(chunk: ReviewChunk, wanted: ReadonlySet<CardId> | null = null): readonly Review[] {
  const cardIds = chunk.cardIds.split('\n').map(id => {
    invariant(isCardId(id), `card id ${id} in the log`)
    return id
  })
  const out: Review[] = []
  const { columns } = chunk
  for (let row = 0; row < chunk.rows; row++) {
    const cardId = cardIds[valueAt(columns.card, row)]
    invariant(cardId !== undefined, 'each line of the log names its card')
    if (wanted !== null && !wanted.has(cardId)) continue
    out.push(unpackRow(columns, row, cardId))
  }
  return out
}

function unpackRow(columns: ReviewChunk['columns'], row: number, cardId: CardId): Review {
  const units = valueAt(columns.units, row)
  const grade = GRADES[valueAt(columns.grade, row)]
  const kind = KINDS[valueAt(columns.kind, row)]
  const interval = intervalOf(UNITS[Math.floor(units / UNITS.length)], valueAt(columns.interval, row))
  const before = intervalOf(UNITS[units % UNITS.length], valueAt(columns.before, row))
  invariant(grade !== undefined && kind !== undefined && interval !== null, 'a line of the log is whole')
  return {
    id: valueAt(columns.id, row),
    cardId,
    grade,
    atMs: valueAt(columns.at, row),
    utcOffsetMin: valueAt(columns.offset, row),
    day: valueAt(columns.day, row),
    tookMs: valueAt(columns.took, row),
    kind,
    interval,
    before,
  }
}

/** The cards of a chunk, to be kept beside it. */
export function cardSetOf(chunk: ReviewChunk): CardSet {
  return { lastId: chunk.lastId, hashes: Uint32Array.from(chunk.cardIds.split('\n'), hashOf) }
}

/** The hashes under which cards are found in a `CardSet`. */
export const hashesOf = (cards: Iterable<CardId>): ReadonlySet<number> => new Set(Array.from(cards, hashOf))

/** False only when none of the cards is in the chunk. */
export const mayHold = (set: CardSet, hashes: ReadonlySet<number>): boolean => set.hashes.some(h => hashes.has(h))

/** FNV-1a, 32 bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const unitCode = (interval: Interval | null): number => UNITS.indexOf(interval === null ? null : interval.unit)

function lengthOf(interval: Interval | null): number {
  if (interval === null) return 0
  return interval.unit === 'days' ? interval.days : interval.seconds
}

function intervalOf(unit: Interval['unit'] | null | undefined, length: number): Interval | null {
  if (unit === 'days') return { unit, days: length }
  return unit === 'seconds' ? { unit, seconds: length } : null
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

/** The number at a row (0 past the end, which packing rules out). */
export function valueAt(column: Column, row: number): number {
  const delta = column.deltas[row] ?? 0
  return column.base === null ? delta : column.base + delta
}
