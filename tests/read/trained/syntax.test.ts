import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { writeModel } from '../../../src/read/trained/model.ts'
import { type Analysis, createSyntax } from '../../../src/read/trained/syntax.ts'
import { tinyModel } from './tiny.ts'

// Property tests have a minute each.
vi.setConfig({ testTimeout: 60_000 })

const model = await tinyModel()
const syntax = createSyntax(model)

/** One root, every other word below a word, and no way round in a circle. */
function expectTree(words: readonly Analysis[]): void {
  expect(words.filter(word => word.head === -1)).toHaveLength(words.length === 0 ? 0 : 1)
  for (const word of words) {
    expect(word.deprel === 'root').toBe(word.head === -1)
    let at = word.head
    for (let steps = 0; at !== -1; steps++) {
      expect(steps).toBeLessThanOrEqual(words.length)
      expect(at).toBeLessThan(words.length)
      at = words[at]?.head ?? -2
    }
  }
}

const piece = fc.constantFrom(
  'The',
  'leader',
  'visited',
  'Moscow',
  'and',
  'she',
  'says',
  'that',
  '.',
  '?',
  ',',
  '(',
  '"',
  'XY',
  '37%',
  '😀',
  'lied',
  "'s",
)
const sentence = fc.array(piece, { minLength: 1, maxLength: 40 })

describe('trees', () => {
  it('are trees, for any words', () => {
    fc.assert(
      fc.property(sentence, forms => expectTree(syntax.analyse(forms))),
      { numRuns: 150 },
    )
  })

  it('are trees, for any text, with offsets that fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), text => {
        for (const each of syntax.parse(text)) {
          expectTree(each.tokens)
          for (const token of each.tokens) expect(token.form).toBe(text.slice(token.start, token.end))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('do not depend on other sentences or paragraphs', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const alone = createSyntax(model).analyse(second)
        syntax.analyse(first)
        expect(syntax.analyse(second)).toEqual(alone)
      }),
      { numRuns: 60 },
    )
  })

  it('are learnt', () => {
    const [parsed] = syntax.parse('She says that he lied.')
    expect(parsed?.tokens.map(token => `${token.form} ${token.xpos} ${token.deprel} ${token.head}`)).toEqual([
      'She PRP nsubj 1',
      'says VBZ root -1',
      'that IN mark 4',
      'he PRP nsubj 4',
      'lied VBD ccomp 1',
      '. . punct 1',
    ])
    expect(parsed?.tokens[1]?.lemma).toBe('say')
    expect(parsed?.tokens[4]?.feats).toEqual({
      Mood: 'Ind',
      Number: 'Sing',
      Person: '3',
      Tense: 'Past',
      VerbForm: 'Fin',
    })
    for (const token of parsed?.tokens ?? []) expect(token.margin).toBeGreaterThanOrEqual(0)
  })
})

describe('training', () => {
  it('gives the same bytes from the same data', async () => {
    expect(writeModel(await tinyModel())).toEqual(writeModel(model))
  })
})

describe('bad input', () => {
  it('is read all the same', () => {
    for (const text of [
      'the leader visited moscow',
      'THE LEADER VISITED MOSCOW!',
      'He lied.She says so.',
      '😀😀 😀',
      '\u0000\u0007',
      '...',
      '- - -',
    ]) {
      for (const each of syntax.parse(text)) expectTree(each.tokens)
    }
    expect(syntax.parse('')).toEqual([])
    expect(syntax.analyse([])).toEqual([])
  })

  it('takes steps in proportion to its length', () => {
    const forms = Array.from({ length: 5000 }, (_, at) => (at % 3 === 0 ? 'leader' : at % 3 === 1 ? 'and' : 'Moscow'))
    expectTree(syntax.analyse(forms.slice(0, 600)))
    expect(syntax.analyse(forms)).toHaveLength(5000)
  })
})
