/** Decisions in steps: the portions are the features, each asked once, and all of them where no portion is enough. */
import { describe, expect, it } from 'vitest'
import { FeatureList } from '../../../src/read/trained/hash.ts'
import { FIRST_STEPS, SECOND_STEPS } from '../../../src/read/trained/parser-steps.ts'
import { GUIDED, PARSER_VALUES, PLAIN } from '../../../src/read/trained/parser-templates.ts'
import type { Step } from '../../../src/read/trained/steps.ts'
import { stepsOf } from '../../../src/read/trained/steps.ts'
import { TAGGER_STEPS } from '../../../src/read/trained/tagger-steps.ts'
import { AT, WORD } from '../../../src/read/trained/tagger-templates.ts'
import { inPortions, type Templates } from '../../../src/read/trained/templates.ts'

const values = Int32Array.from({ length: PARSER_VALUES }, (_, at) => at * 7919 + 3)

function hashesOf(templates: Templates): readonly number[] {
  const into = new FeatureList(templates.count)
  templates.fill(into, values)
  return [...into.hashes.slice(0, into.count)]
}

const sorted = (hashes: readonly number[]): readonly number[] => [...hashes].sort((a, b) => a - b)

const STEPS: readonly (readonly [string, readonly Step[], Templates])[] = [
  ['the first parser', FIRST_STEPS, PLAIN],
  ['the second parser', SECOND_STEPS, GUIDED],
  ['the tagger from the end', TAGGER_STEPS.fromEnd, WORD],
  ['the tagger from the start', TAGGER_STEPS.fromStart, WORD],
]

describe('the steps of', () => {
  it.each(STEPS)('%s ask for every feature once', (_, steps, whole) => {
    expect(sorted(steps.flatMap(({ templates }) => hashesOf(templates)))).toEqual(sorted(hashesOf(whole)))
  })

  it.each(STEPS)('%s end with one that is always enough', (_, steps) => {
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.at(-1)).toMatchObject({ enough: Number.NEGATIVE_INFINITY, share: 1 })
  })
})

it('no portion asks for a feature that there is not', () => {
  expect(() =>
    stepsOf([{ enough: 1, share: 1, templates: ['xWord xWord'] }], lines => inPortions(AT, 'xWord', lines)),
  ).toThrow('a portion asks for a template that there is not')
})
