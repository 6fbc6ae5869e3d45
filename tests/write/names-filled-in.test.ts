/** Names in the place of what only the piece explains: "the Bank", "the team’s founder, …", "it". */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const frontsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs, { title: 'On money' })
    .map(({ front }) => front)
    .join('\n')

describe('a short name', () => {
  it('is told in full where one full name alone was given before', () => {
    const fronts = frontsOf('The Bank of Orrin was founded in 1904.', 'In 1931 the Bank bought 40 mills in Halden.')
    expect(fronts).toContain('the Bank of Orrin buy')
  })

  it('is told in full in an answer, and where a question names it for “it”', () => {
    const fronts = cardsOf(
      [
        'The law obliged the Orrin Harbour Commission to count its ships.',
        'The Commission counted 40 ships in 2011. It then waited until 12 May 2014, when it fined Halden 9 million dollars.',
      ],
      { title: 'On money' },
    ).map(({ front, back }) => `${front} → ${back}`)
    expect(fronts.join('\n')).toMatch(/did the Orrin Harbour Commission fine Halden/)
    expect(fronts.join('\n')).toMatch(/→ The Orrin Harbour Commission/)
    expect(fronts.join('\n')).not.toMatch(/did the Commission|→ The Commission/)
  })

  it('is the European Union’s Commission in a piece on that which names no other', () => {
    const told = ['In 2011 the Commission counted 40 ships.', 'Brussels will wait.']
    expect(frontsOf(...told)).toContain('the European Commission count')
    expect(frontsOf('Halden will wait.', ...told.slice(0, 1))).not.toContain('European')
    expect(frontsOf(...told, 'Lysse has a Fisheries Commission.')).not.toContain('European')
  })

  it('stays where two were', () => {
    const fronts = frontsOf(
      'The Bank of Orrin was founded in 1904, the Bank of Lysse in 1905.',
      'In 1931 the Bank bought 40 mills in Halden.',
    )
    expect(fronts).not.toMatch(/the Bank of (?:Orrin|Lysse) buy/)
  })
})

describe('a name beside what leans on the piece', () => {
  it('stands alone', () => {
    const fronts = frontsOf(
      'Nobody had hoped for much.',
      'The team’s oldest member, Anna Lindqvist, moved to Halden in 1987.',
    )
    expect(fronts).toMatch(/^When did Anna Lindqvist move|In what year did Anna Lindqvist move/m)
  })
})

describe('a subject behind a subject', () => {
  it('is the one before, by name', () => {
    const fronts = frontsOf('The Orrin Institute has a hall and a garden. In 1994 it sold 40 pictures to Halden.')
    expect(fronts).toMatch(/did the Orrin Institute sell/)
  })
})

describe('a definite phrase that says which by itself', () => {
  it('has what “to” adds to a subject', () => {
    expect(frontsOf('Much was lost.', 'In 2011 the tall monument to the drowned in Halden was pulled down.')).toMatch(
      /was the tall monument to the drowned/,
    )
  })

  it('is the last of its kind before what the card tells of', () => {
    expect(
      frontsOf('Much was lost.', 'In 2011 the Orrin Bridge fell into the Lysse after the last tram had left.'),
    ).toMatch(/the last tram/)
  })
})

describe('a thing of which the piece knows one alone', () => {
  const told = [
    'Ilka Brandt wrote a book on the salt industry. Few read it, and fewer praised it.',
    'Mills have closed. Looms have rusted. Nobody has counted them. Halden forgets.',
    'The industry is old. Halden is older. Lysse is not.',
    'In 1993 Norway wrote off 5 million dollars of the industry’s debt.',
  ]

  it('is told by the word before it, however far back that was and whatever it owns', () => {
    expect(frontsOf(...told)).toMatch(/the salt industry’s debt/)
  })

  it('is not where it knows two', () => {
    expect(frontsOf(...told, 'The herring industry is older.')).not.toMatch(/the salt industry’s debt/)
  })
})

describe('a verb that stands for another', () => {
  it('ends a comparison', () => {
    const told = [
      'Norway raised fuel duty. Fuel duty is dear.',
      'Anna Lund, in 1993, set up a "ladder", on which fuel duty rose each spring by more than wages did; Jon Brandt stretched it, and Piet Tamm stretched it again.',
    ]
    expect(refusalsOf(told).filter(({ refusedBy }) => refusedBy === 'torn')).toEqual([])
  })
})

describe('whose something is', () => {
  it('is told where the last clause of a sentence stands by itself', () => {
    const fronts = frontsOf(
      'The board had struck off one bidder after another: Thomas Hale, the son of a miller; and finally Peter Vance, a baker with a large stall on the quay, who was ahead in the count when his licence was withdrawn in May 2011.',
    )
    expect(fronts).toContain('When was Peter Vance’s licence withdrawn?')
  })
})
