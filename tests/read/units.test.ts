import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUnits } from '../../src/read/argument/units.ts'
import { parseLightly } from '../../src/read/syntax/light.ts'

const units = (...texts: readonly string[]) =>
  texts.map(text => ({ tokens: parseLightly(text).flatMap(sentence => sentence.tokens) }))

describe('the point of a short argument', () => {
  it.each([
    [['The old bridge should stay open.', 'It carries half of the town’s traffic.'], 0],
    [['The old bridge is ugly.', 'But it carries half of the traffic,', 'so it should stay open.'], 2],
    [['Of course, the bridge is ugly.', 'But it must stay open', 'because there is no other way to the market.'], 1],
    [['The bridge carries half of the traffic.', 'A new one would be dear.', 'Therefore, the bridge must stay.'], 2],
  ])('%j', (texts, claim) => {
    expect(readUnits(units(...texts)).claim).toBe(claim)
  })
})

describe('the sides of a short argument', () => {
  it.each([
    [
      ['The bridge must stay.', 'Granted, it is ugly,', 'but it is safe.'],
      ['own', 'other', 'own'],
    ],
    [
      ['Some people say that the bridge is ugly.', 'However, it is safe.'],
      ['other', 'own'],
    ],
    [
      ['The bridge must stay', 'although it is ugly.'],
      ['own', 'other'],
    ],
    [
      ['The bridge must stay.', 'It is dear.', 'But a new one would be dearer.'],
      ['own', 'other', 'own'],
    ],
  ])('%j', (texts, sides) => {
    expect(readUnits(units(...texts)).sides).toEqual(sides)
  })

  it('puts the point on the author’s own side, whatever the words', () => {
    const words = fc.constantFrom('but', 'although', 'we', 'should', 'not', 'the bridge', 'is ugly', 'of course', ',')
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), texts => {
        const { claim, sides, scores } = readUnits(units(...texts.map(text => text.join(' '))))
        expect(sides[claim]).toBe('own')
        expect(scores).toHaveLength(sides.length)
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing in nothing', () => {
    expect(readUnits([])).toEqual({ claim: -1, scores: [], sides: [] })
  })
})
