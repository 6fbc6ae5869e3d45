import { describe, expect, it } from 'vitest'
import { goldParagraphs, RawScores } from '../../../src/cli/bench/raw.ts'
import { packModel, pruned, trimmed } from '../../../src/cli/train/pack.ts'
import { KeyTable, selectFeatures } from '../../../src/cli/train/perceptron.ts'
import { randomFrom, shuffle } from '../../../src/cli/train/random.ts'
import { readConllu } from '../../../src/read/trained/conllu.ts'
import { KEY_SHIFT } from '../../../src/read/trained/hash.ts'
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

  it('keep the largest weights and compand them', () => {
    const weights = Float32Array.from([4, 0.01, -1, 0, 0, 0.25])
    expect([...pruned(weights, 3)]).toEqual([4, 0, -1, 0, 0, 0.25])
    const parts = packModel(Int32Array.from([3, 9, 11]), pruned(weights, 3), 2, 100)
    expect([...parts.keys]).toEqual([3, 9, 11])
    expect([...parts.labels]).toEqual([0, 0, 1])
    expect([...parts.weights]).toEqual([100, -50, 25])
    const small = trimmed(parts, 2, 100, 10)
    expect([...small.keys]).toEqual([3, 9])
    expect([...small.weights]).toEqual([10, -5])
    expect(small.unit).toBeCloseTo(parts.unit * 100)
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
