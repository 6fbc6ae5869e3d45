import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWordBook } from '../../../src/cli/train/wordbook.ts'
import { BadBytes, ByteReader, ByteWriter } from '../../../src/read/trained/bytes.ts'
import { WordKnowledge } from '../../../src/read/trained/knowledge.ts'
import type { LinearParts } from '../../../src/read/trained/linear.ts'
import { readLinear, writeLinear } from '../../../src/read/trained/linear-bytes.ts'
import {
  capitalsOf,
  classesOf,
  clusterOf,
  factOf,
  readWordBook,
  WORDNET,
  writeWordBook,
} from '../../../src/read/trained/wordbook.ts'

const book = loadWordBook()

describe('the word book', () => {
  it('knows words that are used alike, their classes and their capitals', () => {
    const fact = (word: string): number => factOf(word, book)
    expect(clusterOf(fact('monday'))).toBe(clusterOf(fact('tuesday')))
    expect(clusterOf(fact('dog'))).not.toBe(clusterOf(fact('monday')))
    expect(classesOf(fact('run'))).toBe(WORDNET.noun | WORDNET.verb)
    expect(capitalsOf(fact('moscow'))).toBe(2)
    expect(capitalsOf(fact('dog'))).toBe(0)
    expect(fact('post-monday')).toBe(fact('monday'))
    expect(fact('qqqq')).toBe(0)
  })

  it('tells a word it does not have by the word that it is made from', () => {
    const knowledge = new WordKnowledge(new Map(), book)
    expect(knowledge.of('undermining').classes).not.toBe(knowledge.of('qqqqing').classes)
  })

  it('comes back from its bytes, and is refused when they end too early', () => {
    const out = new ByteWriter()
    writeWordBook(out, book)
    const bytes = out.finish()
    expect(readWordBook(new ByteReader(bytes))).toEqual(book)
    expect(() => readWordBook(new ByteReader(bytes.slice(0, -1)))).toThrow(BadBytes)
  })
})

const features = fc.uniqueArray(fc.integer({ min: 0, max: (1 << 26) - 1 }), { maxLength: 60 })
const weightsOf = fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 9 })

describe('a linear model', () => {
  it('comes back from its bytes', () => {
    fc.assert(
      fc.property(features, fc.array(weightsOf, { minLength: 60, maxLength: 60 }), (keys, lists) => {
        const used = lists.slice(0, keys.length).map(list => [...list].sort((a, b) => a - b))
        const labels = used.flat()
        const parts: LinearParts = {
          classes: 201,
          unit: 0.125,
          keys: Int32Array.from(keys).sort(),
          counts: Uint8Array.from(used, list => list.length),
          labels: Uint8Array.from(labels),
          weights: Int8Array.from(labels, (label, at) => ((label + at) % 255) - 127),
        }
        const out = new ByteWriter()
        writeLinear(out, parts)
        expect(readLinear(new ByteReader(out.finish()))).toEqual(parts)
      }),
    )
  })
})
