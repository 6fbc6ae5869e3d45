import { describe, expect, it } from 'vitest'
import { goldParagraphs, RawScores } from '../../../src/cli/bench/raw.ts'
import { merged, packModel, pruned, trimmed } from '../../../src/cli/train/pack.ts'
import { KeyTable, selectFeatures } from '../../../src/cli/train/perceptron.ts'
import { randomFrom, shuffle } from '../../../src/cli/train/random.ts'
import { SparsePerceptron } from '../../../src/cli/train/sparse-perceptron.ts'
import { readConllu } from '../../../src/read/trained/conllu.ts'
import { FeatureList, KEY_SHIFT } from '../../../src/read/trained/hash.ts'
import type { ParsedSentence } from '../../../src/read/trained/syntax.ts'
import { tokenizeParagraph } from '../../../src/read/trained/syntax.ts'

describe('training parts', () => {
  it('count keys, growing as they need', () => {
    const table = new KeyTable(4)
    for (let round = 0; round < 2; round++) for (let key = 0; key < 1000; key++) table.count(key << KEY_SHIFT)
    table.count(7 << KEY_SHIFT)
    expect(table.size).toBe(1000)
    expect(table.get(7 << KEY_SHIFT)).toBe(3)
    expect(table.get(1000 << KEY_SHIFT)).toBe(-1)
    expect([...selectFeatures(table, 3)]).toEqual([7])
  })

  it('shuffle the same way every time', () => {
    const order = (seed: number): readonly number[] => {
      const list = [1, 2, 3, 4, 5, 6, 7, 8]
      shuffle(list, randomFrom(seed))
      return list
    }
    expect(order(1)).toEqual(order(1))
    expect(order(1)).not.toEqual(order(2))
    expect([...order(3)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('learn, average and go on from what they kept', () => {
    const perceptron = new SparsePerceptron(Int32Array.from([2, 5]), 3)
    const features = new FeatureList(4)
    for (const key of [2, 5, 9]) features.hashes[features.count++] = key << KEY_SHIFT
    const scores = new Float64Array(3)
    const see = (): readonly number[] => {
      perceptron.activate(features, 0, () => 1)
      perceptron.score(scores)
      perceptron.tick()
      return [...scores]
    }
    expect(see()).toEqual([0, 0, 0])
    perceptron.update(2, 0)
    perceptron.update(2, 1)
    expect(see()).toEqual([-2, -2, 4])
    const mean = perceptron.averaged()
    expect([...mean.starts]).toEqual([0, 3, 6])
    expect([...mean.labels]).toEqual([0, 1, 2, 0, 1, 2])
    expect(mean.values[2]).toBeGreaterThan(0)
    perceptron.restart({ ...mean, values: Float32Array.from([0, 0, 3, 0, 0, 3]) })
    perceptron.update(2, 0)
    expect(see()).toEqual([0, 0, 8])
  })

  it('keep the largest weights and compand them', () => {
    const weights = {
      keys: Int32Array.from([3, 9, 11]),
      starts: Int32Array.from([0, 2, 3, 4]),
      labels: Uint8Array.from([0, 1, 0, 1]),
      values: Float32Array.from([4, 0.01, -1, 0.25]),
    }
    expect([...pruned(weights, 3).values]).toEqual([4, 0, -1, 0.25])
    const parts = packModel(pruned(weights, 3), 2, 100)
    expect([...parts.keys]).toEqual([3, 9, 11])
    expect([...parts.labels]).toEqual([0, 0, 1])
    expect([...parts.weights]).toEqual([100, -50, 25])
    const small = trimmed(parts, 2, 100, 10)
    expect([...small.keys]).toEqual([3, 9])
    expect([...small.weights]).toEqual([10, -5])
    expect(small.unit).toBeCloseTo(parts.unit * 100)
  })

  it('merge into their mean, class by class', () => {
    const model = (key: number, labels: readonly number[], values: readonly number[]) =>
      packModel(
        {
          keys: Int32Array.from([key, 9]),
          starts: Int32Array.from([0, labels.length, labels.length + 1]),
          labels: Uint8Array.from([...labels, 1]),
          values: Float32Array.from([...values, 4]),
        },
        3,
        100,
      )
    const one = model(3, [0], [1])
    const mean = merged([one, model(5, [2], [-1])], 100)
    expect([...mean.keys]).toEqual([3, 5, 9])
    expect([...mean.labels]).toEqual([0, 2, 1])
    expect([...mean.weights].map(step => Math.round(step * Math.abs(step) * mean.unit * 10) / 10)).toEqual([
      0.5, -0.5, 4,
    ])
  })
})

const GOLD = `# newpar
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tlie\tlie\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
`

describe('scores from raw text', () => {
  it('rebuild the paragraph and count words by their place', () => {
    const read = readConllu(GOLD)
    const [paragraph] = read.ok ? goldParagraphs(read.value) : []
    if (paragraph === undefined) throw new Error('no paragraph')
    expect(paragraph.text.trimEnd()).toBe("He didn't lie. Yes.")
    const found = tokenizeParagraph(paragraph.text).map(
      (sentence): ParsedSentence => ({
        ...sentence,
        tokens: sentence.tokens.map((token, at) => ({
          ...token,
          lemma: token.form,
          upos: 'X',
          xpos: 'X',
          head: at === 0 ? -1 : 0,
          deprel: at === 0 ? 'root' : 'punct',
          margin: 0,
          feats: {},
        })),
      }),
    )
    const scores = new RawScores()
    scores.add(paragraph, found)
    expect(scores.line()).toBe('tokens F1 100.00  sentences F1 100.00  UPOS 0.00  UAS 28.57  LAS 28.57')
  })
})
