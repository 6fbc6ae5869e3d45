import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Classifier, packWeights } from '../../../src/read/relations/hashed.ts'
import { RELATIONS, RelationReader } from '../../../src/read/relations/unmarked.ts'
import { parseLightly } from '../../../src/read/syntax/light.ts'

const bits = 3

describe('the small models', () => {
  it('keep every weight through their packed form', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 16, maxLength: 16 }), weights => {
        const packed = packWeights(Int8Array.from(weights))
        const model = new Classifier({ classes: ['a', 'b'], bits, unit: 1, weights: packed })
        const again = new Classifier({
          classes: ['a', 'b'],
          bits,
          unit: 1,
          weights: packWeights(Int8Array.from(weights)),
        })
        const features = ['x', 'y', 'z']
        expect(model.chances(features)).toEqual(again.chances(features))
        expect(packed.length).toBeLessThanOrEqual(16 * 3)
      }),
    )
  })

  it('give chances that sum to one, for any pair of stretches', () => {
    const reader = new RelationReader()
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), fc.nat(4), (a, b, distance) => {
        const whole = (text: string) => {
          const words = parseLightly(text).flatMap(sentence => sentence.tokens)
          return { words, from: 0, to: words.length }
        }
        const pair = { first: whole(a), second: whole(b), distance, broken: false }
        const chances = reader.chances(pair)
        expect(chances).toHaveLength(RELATIONS.length)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6)
        const { relation, confidence } = reader.guess(pair)
        expect(RELATIONS).toContain(relation)
        expect(confidence).toBeGreaterThanOrEqual(1 / RELATIONS.length - 1e-9)
      }),
      { numRuns: 30 },
    )
  })
})
