/** Log lines in columns: what goes in comes out, and a chunk stays small. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { GRADES } from '../../src/core/card.ts'
import { cardId, noteId } from '../../src/core/ids.ts'
import type { Interval, Review } from '../../src/core/log.ts'
import type { ReviewChunk } from '../../src/store/chunk.ts'
import { hashesOf, mayHold, unpackChunk, valueAt } from '../../src/store/chunk.ts'
import { cardSetOf, chunkRuns, packChunk, packColumn } from '../../src/store/pack.ts'
import { BIG, bigReviews } from '../tools/big.ts'

const number = fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger(), fc.constant(-0))
const interval: fc.Arbitrary<Interval> = fc.oneof(
  number.map((days): Interval => ({ unit: 'days', days })),
  number.map((seconds): Interval => ({ unit: 'seconds', seconds })),
)
const review: fc.Arbitrary<Review> = fc.record({
  id: number,
  cardId: fc.nat({ max: 20 }).map(n => cardId(noteId(`note-${n}`), n % 3)),
  grade: fc.constantFrom(...GRADES),
  atMs: number,
  utcOffsetMin: number,
  day: number,
  tookMs: number,
  kind: fc.constantFrom('new', 'learning', 'review', 'relearning', 'early'),
  interval,
  before: fc.option(interval),
})

const bytesOf = ({ cardIds, columns }: ReviewChunk): number =>
  Object.values(columns).reduce((bytes, column) => bytes + column.deltas.byteLength, cardIds.length)

it('a column gives back exactly its numbers', () => {
  fc.assert(
    fc.property(fc.array(number), values => {
      const column = packColumn(values)
      expect(values.map((_, row) => valueAt(column, row))).toEqual(values)
    }),
  )
})

it('a chunk gives back exactly its lines, whatever the numbers in them', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1 }), reviews => {
      expect(unpackChunk(packChunk(reviews))).toEqual(reviews)
    }),
  )
})

it('a chunk hands out the lines of some cards, and its set never denies one of them', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1 }), fc.array(review, { minLength: 1 }), (reviews, others) => {
      const chunk = packChunk(reviews)
      const wanted = new Set(others.map(other => other.cardId))
      const theirs = reviews.filter(line => wanted.has(line.cardId))
      expect(unpackChunk(chunk, wanted)).toEqual(theirs)
      if (theirs.length > 0) expect(mayHold(cardSetOf(chunk), hashesOf(wanted))).toBe(true)
    }),
  )
})

it('runs take every line once and in order, at most so many at a time', () => {
  fc.assert(
    fc.property(fc.array(review), fc.integer({ min: 1, max: 9 }), (reviews, rows) => {
      const runs = [...chunkRuns(reviews, rows)]
      expect(runs.flat()).toEqual(reviews)
      expect(runs.every(run => run.length > 0 && run.length <= rows)).toBe(true)
    }),
  )
})

it('a chunk stays well under 64 KiB, with long ids too', () => {
  const lines = bigReviews({ ...BIG, reviews: 5000 })
  const long = lines.map(line => ({
    ...line,
    cardId: cardId(noteId(`x${line.cardId.slice(0, -2).padStart(119, 'x')}`), 0),
  }))
  for (const reviews of [lines, long]) {
    for (const run of chunkRuns(reviews)) expect(bytesOf(packChunk(run))).toBeLessThan(50 * 1024)
  }
})
