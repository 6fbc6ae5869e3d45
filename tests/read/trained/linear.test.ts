import { describe, expect, it } from 'vitest'
import { FeatureList, hashText, KEY_SHIFT, mix } from '../../../src/read/trained/hash.ts'
import { LinearModel } from '../../../src/read/trained/linear.ts'

const parts = (keys: readonly number[]) => ({
  classes: 3,
  unit: 0.5,
  keys: Int32Array.from(keys),
  counts: Uint8Array.from(keys, () => 2),
  labels: Uint8Array.from(keys.flatMap(() => [0, 2])),
  weights: Int8Array.from(keys.flatMap((_, at) => [at + 1, -3])),
})

const scoresOf = (model: LinearModel, hashes: readonly number[]): readonly number[] => {
  const features = new FeatureList(8)
  for (const hash of hashes) features.hashes[features.count++] = hash
  const scores = new Int32Array(3)
  model.add(features, scores)
  return [...scores]
}

describe('linear model', () => {
  it('adds the companded weights of the features it knows', () => {
    const model = new LinearModel(parts([0, 5, 6, 70_000, (1 << 26) - 1]))
    const hash = (key: number): number => key << KEY_SHIFT
    expect(scoresOf(model, [hash(5)])).toEqual([4, 0, -9])
    expect(scoresOf(model, [hash(0), hash(6), hash((1 << 26) - 1)])).toEqual([1 + 9 + 25, 0, -27])
    expect(scoresOf(model, [hash(7), hash(71_000)])).toEqual([0, 0, 0])
  })

  it('knows nothing when it is empty', () => {
    expect(scoresOf(new LinearModel(parts([])), [1, -1])).toEqual([0, 0, 0])
  })
})

describe('hashes', () => {
  it('are the same on every engine', () => {
    expect(hashText('Pyongyang', 1)).toMatchInlineSnapshot(`-1270379842`)
    expect(mix(3, 1, -2, 7)).toMatchInlineSnapshot(`-457501866`)
  })

  it('tell templates and places apart', () => {
    const features = new FeatureList(4)
    features.add(1, 2)
    features.add(1, 2)
    features.add(2, 1)
    features.add(1, 2, 3, 4)
    expect(new Set(features.hashes).size).toBe(4)
  })
})
