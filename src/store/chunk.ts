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

/** The codes of kinds and units in their columns: places in these lists. */
export const KINDS: readonly ReviewKind[] = ['new', 'learning', 'review', 'relearning', 'early']
export const UNITS: readonly (Interval['unit'] | null)[] = [null, 'days', 'seconds']

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

/** The hashes under which cards are found in a `CardSet`. */
export const hashesOf = (cards: Iterable<CardId>): ReadonlySet<number> => new Set(Array.from(cards, hashOf))

/** False only when none of the cards is in the chunk. */
export const mayHold = (set: CardSet, hashes: ReadonlySet<number>): boolean => set.hashes.some(h => hashes.has(h))

/** FNV-1a, 32 bits. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function intervalOf(unit: Interval['unit'] | null | undefined, length: number): Interval | null {
  if (unit === 'days') return { unit, days: length }
  return unit === 'seconds' ? { unit, seconds: length } : null
}

/** The number at a row (0 past the end, which packing rules out). */
export function valueAt(column: Column, row: number): number {
  const delta = column.deltas[row] ?? 0
  return column.base === null ? delta : column.base + delta
}
