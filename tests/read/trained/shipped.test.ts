/** The model that lies beside the code: whole, of this version, as good as it was, and fit for the reader's seam. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { addSentence, emptyScores, labelF1, share } from '../../../src/cli/train/scores.ts'
import { exampleOf, readTreebank } from '../../../src/cli/train/treebank.ts'
import { pieceId } from '../../../src/core/ids.ts'
import type { Piece } from '../../../src/core/piece.ts'
import { pieceOf } from '../../../src/read/ingest/draft.ts'
import { ingestText } from '../../../src/read/ingest/ingest.ts'
import { readSteps } from '../../../src/read/read.ts'
import type { Reading } from '../../../src/read/reading.ts'
import type { Parse } from '../../../src/read/syntax/light.ts'
import { loadModel, type SyntaxModel } from '../../../src/read/trained/model.ts'
import { createSyntax } from '../../../src/read/trained/syntax.ts'
import { propose } from '../../../src/write/propose.ts'

// Thousands of sentences on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '../../..')
const TREEBANKS = join(ROOT, '../shared/data')

function shipped(): SyntaxModel {
  const loaded = loadModel(readFileSync(join(ROOT, 'src/read/trained/reader.bin')))
  if (!loaded.ok) throw new Error(loaded.error.message)
  return loaded.value
}

const model = shipped()
const parse: Parse = createSyntax(model).parse

function pennyPost(): Piece {
  const draft = ingestText(readFileSync(join(ROOT, 'decks/penny-post.piece.md'), 'utf8'), 'markdown')
  if (!draft.ok) throw new Error(draft.error.message)
  return pieceOf(draft.value, pieceId('penny-post'))
}

function reading(piece: Piece, by: Parse): Reading {
  const steps = readSteps(piece, by)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('the shipped model', () => {
  it('tells nouns from verbs by what stands around them', () => {
    const words = parse('The plan risks failure, and it carries risks.').flatMap(({ tokens }) => tokens)
    expect(words.map(word => `${word.form}/${word.xpos}/${word.deprel}`)).toEqual([
      'The/DT/det',
      'plan/NN/nsubj',
      'risks/VBZ/root',
      'failure/NN/obj',
      ',/,/punct',
      'and/CC/cc',
      'it/PRP/nsubj',
      'carries/VBZ/conj',
      'risks/NNS/obj',
      '././punct',
    ])
  })

  it('takes the light reader’s place: every token with tag, head, label and margin', () => {
    const { sentences } = reading(pennyPost(), parse)
    expect(sentences.length).toBeGreaterThan(50)
    for (const { tokens } of sentences) {
      expect(tokens.filter(token => token.head === -1)).toHaveLength(1)
      for (const { upos, deprel, margin = -1 } of tokens) {
        expect(upos).toMatch(/^[A-Z]+$/)
        expect(deprel).toMatch(/^[a-z]+(?::[a-z]+)?$/)
        expect(margin).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('gives the same reading and the same proposals twice', () => {
    const piece = pennyPost()
    const again = createSyntax(shipped()).parse
    expect(JSON.stringify(reading(piece, again))).toBe(JSON.stringify(reading(piece, parse)))
    const first = propose(piece, { parse })
    const second = propose(piece, { parse: again })
    if (!first.ok || !second.ok) throw new Error('no proposals')
    expect(first.value.drafts.length).toBeGreaterThan(10)
    expect(JSON.stringify(second.value.drafts)).toBe(JSON.stringify(first.value.drafts))
  })
})

// The treebanks are no part of the project: see src/cli/train.ts.
describe.skipIf(!existsSync(join(TREEBANKS, 'gum-dev.conllu.gz')))(
  'on the development parts in ../shared/data (skipped where they are not there)',
  () => {
    it.each([
      ['ewt-dev', 95.0, 83.2, 89.5],
      ['gum-dev', 96.9, 83.2, 86.5],
    ])('%s, every fourth sentence: UPOS over %d, LAS over %d, nsubj over %d', (name, upos, las, nsubj) => {
      const syntax = createSyntax(model)
      const scores = emptyScores()
      const some = readTreebank(TREEBANKS, name).filter((_, at) => at % 4 === 0)
      for (const example of some.map(exampleOf)) addSentence(scores, example, syntax.analyse(example.forms))
      expect(share(scores.upos, scores.words)).toBeGreaterThan(upos)
      expect(share(scores.labelled, scores.words)).toBeGreaterThan(las)
      expect(labelF1(scores, 'nsubj')).toBeGreaterThan(nsubj)
    })
  },
)
