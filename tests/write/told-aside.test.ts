/** Facts that a sentence tells aside, or in words that the parser lost its way in, are asked for all the same. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const frontsOf = (text: string): readonly string[] => cardsOf([text]).map(({ front }) => front)
const everyFrontOf = (text: string): readonly string[] => [
  ...frontsOf(text),
  ...refusalsOf([text]).map(({ front }) => front),
]

const said = (text: string): readonly string[] => cardsOf([text]).map(({ front, back }) => `${front} → ${back}`)

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

describe('two halves of a sentence', () => {
  const years = (lead: string): string =>
    `${lead}, Halden added 12 percent to its stock of homes, and the rents of Orrin went up by 1 percent.`

  it.each(['From 1997 to 2002', 'Between 1997 and 2002'])('stand under the years before them: %s', lead => {
    expect(frontsOf(years(lead))).toContain(`${lead}, by how much did the rents of Orrin go up?`)
  })

  it('are no two sentences where both are told behind one verb', () => {
    const text =
      'Perhaps it is, but one sees that Orrin, which asked for help, is not yet out of debt, and that Halden paid 10 per cent in February 1999 to keep a bond.'
    expect(everyFrontOf(text).filter(front => front.startsWith('That '))).toEqual([])
  })
})

describe('a question', () => {
  it('does not begin with a “whose” whose noun it asks for', () => {
    const text =
      'At Orrin, on whose mills Halden relies, the water is so low that the wheels in Donn are off for up to twenty-one hours a day.'
    expect(frontsOf(text).join('\n')).not.toMatch(/whose mills, where/)
    expect(cardsOf([text]).map(({ back }) => back)).toContain('twenty-one hours')
  })

  it('names who says so without the comma behind the name', () => {
    const text =
      'Astrid Lund, of the chamber of Orrin masons, has estimated that up to 75,000 houses in Halden had been flooded in 1998.'
    expect(frontsOf(text)).toContain(
      'According to Astrid Lund, of the chamber of Orrin masons, how many houses in Halden had been flooded in 1998?',
    )
  })
})

describe('some of so many', () => {
  it.each([
    [
      'Halden won 23 of 160 seats in the Orrin assembly in 1998.',
      'How many of the 160 seats did Halden win in the Orrin assembly in 1998?',
    ],
    [
      'In 1998 Halden sold 23 of the Orrin barges to Donn.',
      'How many of the Orrin barges did Halden sell to Donn in 1998?',
    ],
  ])('are asked for: %s', (text, front) => {
    expect(cardsOf([text]).find(card => card.front === front)?.back).toBe('23')
  })

  it('are no part of what is one thing', () => {
    expect(everyFrontOf('In 1998 Halden gave two of bread and Donn to Orrin.').join('\n')).not.toMatch(/How many of/)
  })
})

describe('what an author tells behind words of his own', () => {
  it.each([
    ['I remember that', 'How many schools did the mayor of Orrin close in 1993? → 40'],
    ['We know that', 'How many schools did the mayor of Orrin close in 1993? → 40'],
    ['I do not forget that', 'How many schools did the mayor of Orrin close in 1993? → 40'],
    ['It is worth recalling that', 'How many schools did the mayor of Orrin close in 1993? → 40'],
  ])('%s …', (frame, card) => {
    expect(said(`${frame} the mayor of Orrin closed 40 schools in 1993.`)).toContain(card)
  })

  it.each(['I think that', 'I hope that', 'I doubt that', 'I am told that'])('is no fact behind “%s”', frame => {
    expect(said(`${frame} the mayor of Orrin closed 40 schools in 1993.`).join('\n')).not.toMatch(/^How many schools/mu)
  })
})

describe('what was to be', () => {
  it('is told as a plan', () => {
    expect(said('In 1911 the council of Lysse was supposed to pay $40m for its dam.').join('\n')).toMatch(/\$40m/u)
  })

  it('is no plan where somebody wonders at it', () => {
    expect(said('In 1911 Ada Lund wondered how Orrin was supposed to pay for its dam.').join('\n')).not.toMatch(
      /^Who wondered/mu,
    )
  })

  it('may stand beside what is asked for, kept in its words', () => {
    expect(said('In 1911 a court in Orrin freed the supposed thief, Ada Lund.').join('\n')).toMatch(
      /free the supposed thief, Ada Lund\? → 1911$/mu,
    )
  })

  it('may be what a remark says of a thing that was', () => {
    const text = 'In 1911 the council of Lysse sold the 14 bolts that should have held the gate of its dam.'
    expect(said(text).join('\n')).toMatch(/should have held/u)
    expect(said('In 1911 the council of Lysse would have sold 14 bolts.').join('\n')).not.toMatch(/14/u)
  })
})

it('“something like” is about so many, and no figure of speech', () => {
  expect(said('In 1911 Lysse lost something like a tenth of its population.').join('\n')).toMatch(/tenth/u)
})

it('“that many” is as many as were told before', () => {
  expect(said('Between 1999 and 2015 that many people were convicted in Orrin.')).toEqual([])
})
