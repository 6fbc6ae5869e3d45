/** Sentences that the mending of trees must leave alone, or nearly: each was made into something else by a rule too wide. */
import { expect, it } from 'vitest'
import { mendedTree } from '../../src/read/syntax/mended.ts'
import { cardsOf, parse, refusalsOf } from '../write/helper.ts'
import { arc } from './trees.ts'

const arcs =
  (text: string) =>
  (form: string): string =>
    arc(parse(text)[0]?.tokens ?? [], form)

it('a week refuses nothing', () => {
  const arc = arcs('Last week, the mayor of Halden admitted the fraud, refused to resign and flew home.')
  expect(arc('week')).not.toMatch(/^nsubj/)
  expect(arc('mayor')).toMatch(/^nsubj/)
})

it('the biggest crowd ever gathered', () => {
  expect(arcs('The biggest crowd ever gathered in Lysse.')('gathered')).toBe('root')
})

it('a sentence of thousands of words is not mended at all', () => {
  const tokens = parse('Halden, which sold its ferries, since the 1990s agreed to build.')[0]?.tokens ?? []
  const long = Array.from({ length: 400 }, () => tokens).flat()
  expect(mendedTree(long)).toBe(long)
})

it('a ban that was lifted on a Tuesday is not a ban on Tuesdays', () => {
  expect(
    refusalsOf(['Tomas Brandt wrote a book. The council of Halden lifted the ban on Tuesday 4 May 2021.']).filter(
      ({ front }) => /the ban/.test(front),
    ).length,
  ).toBeGreaterThan(0)
})

it('it would take two years, and nobody said that he would', () => {
  const all = cardsOf(['Orrin Steel said in 2021 that it would take two years to mend the pier at Lysse.'])
  expect(all.filter(({ front }) => /that (?:it|he|they) would do\?$/.test(front))).toEqual([])
})
