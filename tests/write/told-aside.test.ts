/** Facts that a sentence tells aside, or in words that the parser lost its way in, are asked for all the same. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const frontsOf = (text: string): readonly string[] => cardsOf([text]).map(({ front }) => front)
const everyFrontOf = (text: string): readonly string[] => [
  ...frontsOf(text),
  ...refusalsOf([text]).map(({ front }) => front),
]

describe('the year that a “when” tells about', () => {
  it('is asked for where it stands behind “after”, with a comma', () => {
    const text =
      'After 1977, when Halden extended its harbour to two hundred berths, Orrin’s clerks predicted that the trade would recover.'
    expect(frontsOf(text)).toContain('In what year did Halden extend its harbour to two hundred berths?')
  })

  it('is another one where no comma parts them', () => {
    const text = 'After 1977 when Halden extended its harbour to two hundred berths the trade of Orrin recovered.'
    expect(everyFrontOf(text).join('\n')).not.toMatch(/what year did Halden extend/)
  })

  it('is asked for of somebody who is told by office and by name', () => {
    const text = 'The feud goes back to 1998, when Halden’s mayor, Osric Tamm, closed the Orrin bridge.'
    expect(frontsOf(text)).toContain('In what year did Halden’s mayor, Osric Tamm, close the Orrin bridge?')
  })

  it('is not asked for of two that were run together', () => {
    const text = 'The feud goes back to 1998, when Halden’s mayor, the tolls, closed the Orrin bridge.'
    expect(everyFrontOf(text).join('\n')).not.toMatch(/what year did Halden/)
  })
})

describe('a sentence whose words leave no doubt', () => {
  it.each([
    ['A harbour master, Osric Tamm, resigned in January 1998.', 'When did a harbour master, Osric Tamm, resign?'],
    [
      'The Greater Halden Sewer scheme, for half a million people, was lodged for planning in 1998.',
      'In what year was the Greater Halden Sewer scheme, for half a million people, lodged for planning?',
    ],
  ])('is asked for its time: %s', (text, front) => {
    expect(frontsOf(text)).toContain(front)
  })
})
