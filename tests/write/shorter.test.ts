/** Answers that are too long to be recalled: where they may end, and where they may not. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

/** The answers of one rule that pass the gates. */
const answers = (rule: string, text: string): readonly string[] =>
  cardsOf([`Everybody in Halden and Orrin knows it. ${text}`])
    .filter(one => one.rule === rule)
    .map(({ back }) => back)

describe('a long answer', () => {
  it('ends before what a view rests on', () => {
    const text =
      'Nils Berg also believed that Iceland was drifting away from Norway by several feet in every year, on the strength of star charts that were simply wrong.'
    expect(answers('reports', text)).toEqual(['It was drifting away from Norway by several feet in every year'])
  })

  it('ends before what a deed would lead to', () => {
    const text =
      'The Orrin Bank should publish its loans to every farm in the valley each spring, making the whole market of the valley fairer to young farmers.'
    expect(answers('should', text)).toEqual(['Publish its loans to every farm in the valley each spring'])
  })

  it('is not asked where only two clauses together are the reason', () => {
    const text =
      'A book that nobody borrows is the first to be thrown away, and a book that everybody borrows soon falls apart. So the Orrin Library keeps two copies.'
    expect(answers('so', text)).toEqual([])
  })

  it('is not asked where it would lose the condition that it holds by', () => {
    const text =
      'The Orrin Bank should publish its loans to every farm in the valley each spring, unless the farmers of the valley have asked it not to.'
    expect(answers('should', text)).toEqual([])
  })

  it('is refused where nothing of it may go', () => {
    const text =
      'The Orrin Bank should publish its loans to each of the old farms in the valley at the end of every single winter.'
    const refused = refusalsOf([`Everybody in Halden and Orrin knows it. ${text}`])
    expect(refused.filter(one => one.rule === 'should').map(one => one.refusedBy)).toEqual(['long-answer'])
  })

  it('says “it” for what the question has named', () => {
    const text =
      'Nils Berg, an engineer, warned in 1998 that the Astrid bridge between Halden and Orrin would sink into the mud of the wide river in a few years.'
    expect(answers('reports', text)).toEqual(['It would sink into the mud of the wide river in a few years'])
  })
})
