/** The ranker: the same samples give the same weights, and the weights move a card the way they should. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankerSample } from '../../src/cli/train/ranker.ts'
import { trainRanker } from '../../src/cli/train/ranker.ts'
import { read } from '../../src/read/read.ts'
import { featuresOf } from '../../src/write/features.ts'
import { judgedCards } from '../../src/write/propose.ts'
import { chanceOf } from '../../src/write/ranker.ts'
import { WEIGHTS } from '../../src/write/ranker-weights.ts'
import { ownPieces } from '../bench/read-write.ts'

const PLAN = { rounds: 120, step: 2, pull: 0.004, least: 2 }

const sample = (names: readonly string[], wanted: boolean): RankerSample => ({
  features: new Map(names.map(name => [name, 1])),
  wanted: wanted ? 1 : 0,
  weight: 1,
})

const samples = [
  ...Array.from({ length: 20 }, (_, i) => sample(['year', i % 2 === 0 ? 'long' : 'short'], true)),
  ...Array.from({ length: 20 }, (_, i) => sample(['phrase', i % 2 === 0 ? 'long' : 'short'], false)),
]

describe('training', () => {
  it('gives the same weights each time', () => {
    expect(trainRanker(samples, PLAN)).toEqual(trainRanker(samples, PLAN))
  })

  it('tells what is wanted from what is not, and leaves out what is rare or a source', () => {
    const weights = trainRanker([...samples, sample(['rare', 'source here'], true)], PLAN)
    expect(chanceOf(new Map([['year', 1]]), weights)).toBeGreaterThan(0.7)
    expect(chanceOf(new Map([['phrase', 1]]), weights)).toBeLessThan(0.3)
    expect(Object.keys(weights)).not.toContain('rare')
    expect(Object.keys(weights).some(name => name.startsWith('source'))).toBe(false)
  })
})

describe('a chance', () => {
  it('lies between 0 and 1 and rises with every weight that speaks for a card', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 200 }), (bias, more) => {
        const features = new Map([['it', 1]])
        const [less, most] = [chanceOf(features, { bias }), chanceOf(features, { bias, it: more })]
        expect(less > 0 && most < 1).toBe(true)
        expect(most).toBeGreaterThan(less)
      }),
    )
  })
})

describe('features', () => {
  it('are the same each time, and most of them are known to the weights', () => {
    for (const piece of ownPieces()) {
      const reading = read(piece)
      if (!reading.ok) throw new Error(reading.error.message)
      const facts = judgedCards(reading.value).filter(({ view }) => view.candidate.kind === 'fact')
      expect(facts.length).toBeGreaterThan(5)
      for (const { view } of facts) {
        const features = featuresOf(view)
        expect([...featuresOf(view)]).toEqual([...features])
        expect([...features.keys()].filter(name => name in WEIGHTS).length * 2).toBeGreaterThan(features.size)
      }
    }
  })
})
