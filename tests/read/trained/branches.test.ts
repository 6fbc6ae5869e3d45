/** The second look: what is run again is what a fresh run would give, and the surest tree is taken. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MODEL_FILE, readModel } from '../../../src/cli/model.ts'
import { otherMove, type Parsed, type Sense, surest, type Ways } from '../../../src/read/trained/branches.ts'
import { WordKnowledge } from '../../../src/read/trained/knowledge.ts'
import { LinearModel } from '../../../src/read/trained/linear.ts'
import { Parser, type Tree } from '../../../src/read/trained/parser.ts'
import { type Guide, parserInput } from '../../../src/read/trained/parser-input.ts'
import { FIRST_STEPS, SECOND_STEPS } from '../../../src/read/trained/parser-steps.ts'
import { type ShapeSense, shapeSense } from '../../../src/read/trained/shape.ts'
import { firstChange, reversedGuide } from '../../../src/read/trained/stack.ts'
import { createSyntax } from '../../../src/read/trained/syntax.ts'
import { factsOf } from '../../../src/read/trained/tags.ts'

// Property tests have a minute each.
vi.setConfig({ testTimeout: 60_000 })

const loaded = await readModel(MODEL_FILE)
if (!loaded.ok) throw new Error(loaded.error.message)
const model = loaded.value
const facts = factsOf(model.tags)
const knowledge = new WordKnowledge(model.lexicon, model.book)
const parser = new Parser(new LinearModel(model.guide.parts), model.guide.table, FIRST_STEPS)

const TAGS = ['NN|NOUN', 'NNP|PROPN', 'VBD|VERB', 'VBN|VERB', 'DT|DET', 'IN|ADP', 'CC|CCONJ', ',|PUNCT', '.|PUNCT']
const numbers = TAGS.map(tag => model.tags.indexOf(tag))
const word = fc.tuple(
  fc.constantFrom('the', 'mill', 'Orrin', 'opened', 'of', 'and', ',', '.'),
  fc.constantFrom(...numbers),
)
const words = fc.array(word, { minLength: 2, maxLength: 30 })

const inputOf = (list: readonly (readonly [string, number])[], guide?: Guide) => {
  const forms = list.map(([form]) => form)
  const known = forms.map(form => knowledge.of(form))
  return parserInput(
    { forms, lemmas: forms, tags: Int32Array.from(list, ([, tag]) => tag) },
    known,
    facts,
    false,
    guide,
  )
}

describe('a parse that goes on from another one', () => {
  it('is what a fresh parse gives, wherever the input changed', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(...numbers), (list, nth, tag) => {
        const at = nth % list.length
        const first = parser.parse(inputOf(list))
        const changed = inputOf(list.map((one, i): readonly [string, number] => (i === at ? [one[0], tag] : one)))
        const resumed = parser.resumed(changed, first, at + 1)
        expect(resumed).toEqual(parser.parse(changed))
      }),
      { numRuns: 200 },
    )
  })

  it('is so too where the first tree is another one from some word on', () => {
    const second = new Parser(new LinearModel(model.parser.parts), model.parser.table, SECOND_STEPS)
    fc.assert(
      fc.property(words, fc.nat(), (list, nth) => {
        const first = parser.parse(inputOf(list))
        const other = parser.turned(inputOf(list), first, nth % first.decisions.taken.length)
        const [before, now] = [reversedGuide(first), reversedGuide(other)]
        const tree = second.parse(inputOf(list, before))
        const resumed = second.resumed(inputOf(list, now), tree, firstChange(before, now))
        expect(resumed).toEqual(second.parse(inputOf(list, now)))
      }),
      { numRuns: 200 },
    )
  })

  it('takes the next best move at one place, and only there', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, nth) => {
        const input = inputOf(list)
        const first = parser.parse(input)
        const at = nth % first.decisions.taken.length
        const { taken, leads } = parser.turned(input, first, at).decisions
        expect(taken.slice(0, at)).toEqual(first.decisions.taken.slice(0, at))
        expect(taken[at]).toBe(first.decisions.next[at])
        expect(leads.filter(lead => lead < 0).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  it('knows the first word that two first trees differ about', () => {
    const guide = reversedGuide(
      parser.parse(
        inputOf([
          ['the', 0],
          ['mill', 0],
          ['opened', 0],
        ]),
      ),
    )
    expect(firstChange(guide, guide)).toBe(4)
    expect(firstChange(guide, { ...guide, label: guide.label.with(2, guide.label[2] === 1 ? 2 : 1) })).toBe(2)
  })
})

const NO_SENSE: Sense = { guide: otherMove([]), tree: () => true, shape: shapeSense([], []) }

const treeWith = (...leads: readonly number[]): Tree => ({
  head: Int32Array.of(0, 0),
  label: Int32Array.of(0, 0),
  margin: Float64Array.of(0, 0),
  decisions: { taken: leads.map(() => 0), next: leads.map(() => 1), leads },
})

describe('the surest tree', () => {
  const plain: Parsed = { tags: Int32Array.of(0), guide: treeWith(5), tree: treeWith(0.2, 0.1) }
  const unused = (): never => {
    throw new Error('not asked for')
  }

  it('is that of a branch after which the parser doubts less', () => {
    const sure = { ...plain, tree: treeWith(-0.2, 3) }
    const ways: Ways = { retagged: unused, guided: unused, turned: turn => (turn === 0 ? sure : plain) }
    expect(surest(plain, [], ways, NO_SENSE)).toBe(sure)
  })

  it('is the first where the branches bring as much doubt', () => {
    const ways: Ways = { retagged: unused, guided: unused, turned: () => ({ ...plain, tree: treeWith(-0.2, 0.1) }) }
    expect(surest(plain, [], ways, NO_SENSE)).toBe(plain)
  })

  it('is the first where nothing is in doubt, and nothing else is tried', () => {
    const clear = { ...plain, tree: treeWith(3, 4) }
    const ways: Ways = { retagged: unused, guided: unused, turned: unused }
    expect(surest(clear, [{ at: 0, tag: 1, lead: 1.9 }], ways, NO_SENSE)).toBe(clear)
  })

  it('is one whose root is told, where else the doubts are alike', () => {
    const told = { ...plain, tags: Int32Array.of(1) }
    const ways: Ways = { retagged: () => told, guided: unused, turned: () => plain }
    const sense = { ...NO_SENSE, shape: { ...NO_SENSE.shape, isTensed: [false, true] } }
    expect(surest(plain, [{ at: 0, tag: 1, lead: 0.1 }], ways, sense)).toBe(told)
    expect(surest(plain, [{ at: 0, tag: 1, lead: 0.1 }], ways, NO_SENSE)).toBe(plain)
  })

  it('is none in which a clause is joined to a mere noun, or an object’s clause has no subject', () => {
    const torn = { ...plain, tags: Int32Array.of(1, 0), tree: { ...treeWith(-0.2, 3), head: Int32Array.of(0, 2, 0) } }
    const ways: Ways = { retagged: unused, guided: unused, turned: turn => (turn === 0 ? torn : plain) }
    const shape = { ...NO_SENSE.shape, isTensed: [false, true], isNoun: [true] }
    const surestBy = (more: Partial<ShapeSense>): Parsed =>
      surest(plain, [], ways, { ...NO_SENSE, shape: { ...shape, ...more } })
    expect(surestBy({})).toBe(torn)
    expect(surestBy({ isJoined: [true] })).toBe(plain)
    expect(surestBy({ isComplement: [true] })).toBe(plain)
  })
})

describe('a verb that is none', () => {
  it('is not tried where the word is known for other things only', () => {
    const { analyse } = createSyntax(model)
    const words = analyse('The harbour dues adjustment mechanism entered its last phase in May 1998 .'.split(' '))
    expect(words.find(({ form }) => form === 'dues')?.upos).toBe('NOUN')
  })
})

describe('sentences that were torn', () => {
  const { analyse } = createSyntax(model)
  it.each([
    ['Farmers in the valley planted maize and the millers ground it .', 'planted', 'root'],
    ['The town council cut fares in 2012 and ridership grew by a fifth .', 'grew', 'conj'],
    ['The Audit Commission estimated in 2021 that roughly 900 villages lacked a safe well .', 'estimated', 'root'],
    ['When Hitler came to power in 1933 the Norwegian government burned books .', 'burned', 'root'],
    ['Its successor , Orrin Two , launched in May 1904 , was too broad for the harbour of Halden .', 'launched', 'acl'],
    ['If Halden pays , there will be no tug , and the race will have been won by boats .', 'won', 'conj'],
  ])('%s', (text, form, deprel) => {
    expect(analyse(text.split(' ')).find(each => each.form === form)?.deprel).toBe(deprel)
  })
})
