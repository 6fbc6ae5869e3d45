/** Cards that lacked a word of the piece, or carried one too many, and now stand alone. */
import { describe, expect, it } from 'vitest'
import { cardsOf, pieceFrom, proposalsOf, readingOf, refusalsOf, shown } from './helper.ts'

/** All cards that passed, a twin of a better one among them. */
const allOf = (...paragraphs: readonly string[]): readonly string[] =>
  [...cardsOf(paragraphs), ...refusalsOf(paragraphs).filter(({ refusedBy }) => refusedBy === 'twin')].map(
    ({ front, back }) => `${front} → ${back}`,
  )

describe('a deed of a body', () => {
  const told = 'The Orrin Commission opened its investigation on 25 March 2021. It reached first findings in June 2021.'

  it('is told by its name, also behind another "it" and inside the sentence', () => {
    const cards = allOf(
      `${told} It then talked until 3 May 2022, when it fined Siemens four million crowns for breaching the pier rule.`,
    )
    expect(cards).toContain(
      'When did the Orrin Commission fine Siemens four million crowns for breaching the pier rule? → 3 May 2022',
    )
  })

  it('is no deed where anything may have done it', () => {
    const { references } = readingOf(
      'The Orrin Commission opened a canal in 2019. It sued Siemens in 2021, when it froze.',
    )
    expect(references.filter(({ sentence }) => sentence === 1).map(({ tokens }) => tokens.from)).toEqual([0])
  })

  it('names what it is done to', () => {
    const cards = allOf(
      'In 2021 Judge Ada Lund, who had found for the World Bank on nearly everything else, ordered it to open the docks.',
    )
    expect(cards.join('\n')).toMatch(/order(?:ed)? the World Bank to open the docks/)
    expect(cards.join('\n')).not.toMatch(/order(?:ed)? it/)
  })

  it('goes on behind "and it"', () => {
    const { references } = readingOf(
      'Norway has few friends. It was the first country to dredge its ports, and on 3 May 2021 it closed the last coal harbour.',
    )
    expect(references.filter(({ text }) => text === 'Norway').map(({ sentence }) => sentence)).toEqual([1, 1])
  })
})

describe('a remark that leans on the piece', () => {
  it('goes, and the sum it stood beside is asked for by itself', () => {
    const cards = allOf(
      'Orrin has had a bad year. In 2019 Siemens paid £40 million to Lysse for a mill, a sum that this newspaper called a joke.',
    )
    expect(cards).toContain('In 2019, how much did Siemens pay to Lysse for a mill? → £40 million')
  })
})

describe('a row of deeds', () => {
  it('is parted at its commas', () => {
    const cards = allOf(
      'The Orrin Council closed the mill in 1816, decided that the dam would do, and bought the canal for £35,000.',
    )
    expect(cards).toContain('In what year did the Orrin Council close the mill? → 1816')
    expect(cards.join('\n')).not.toMatch(/, decided that the dam would do\./)
  })
})

describe('words that only look as if they leaned on the day of writing', () => {
  it.each([
    ['a mine', 'In December 1907 an explosion in the mine at Orrin killed more than 360 men and boys.', /360/],
    ['as recently as', 'As recently as 2017 Orrin sold 4,000 tons of coal a day to Halden.', /2017|4,000/],
  ])('%s', (_, text, answer) => {
    expect(allOf(text).some(card => answer.test(card))).toBe(true)
    expect(refusalsOf([text]).filter(({ refusedBy }) => refusedBy === 'here-and-now')).toEqual([])
  })

  it('refuses what is mine', () => {
    expect(
      refusalsOf(['In 2017 a boat of mine carried 40 tons of coal to Orrin.']).map(({ refusedBy }) => refusedBy),
    ).toContain('here-and-now')
  })
})

describe('a definite that its own words tell', () => {
  it.each([
    [
      'a record',
      'Orrin closed its books in July 2021 with a surplus of £18 million, the biggest in its history.',
      /18 million/,
    ],
    [
      'a tariff on',
      'On 14 May 2021 Osric Brandt raised the tariff on Halden electric boats from 25% to 100%.',
      /100%|25%/,
    ],
  ])('%s', (_, text, answer) => {
    expect(allOf(text).some(card => answer.test(card))).toBe(true)
    expect(refusalsOf([text]).filter(({ refusedBy }) => refusedBy === 'loose-definite')).toEqual([])
  })
})

describe('what leaves a reader asking', () => {
  const offered = (text: string): readonly string[] => {
    const { drafts, offered } = proposalsOf(pieceFrom([text]))
    return drafts.slice(0, offered).map(draft => shown(draft).front)
  }

  it.each([
    ['as much', 'Osric Brandt, the mayor of Orrin, said as much to the World Bank in November 2021.', /as much/],
    ['things', 'The World Bank has changed things in Norway since the flood of 2019.', /things/],
    ['what was followed', 'Norway followed in January 2021, and nobody in Orrin had asked for it.', /follow/],
    [
      'what was answered',
      'NATO answered in January 2021 with Orrin Sentry, an exercise of frigates and drones.',
      /answer/,
    ],
  ])('%s', (_, text, loose) => {
    expect(offered(text).filter(front => loose.test(front))).toEqual([])
  })

  it('but asks whose hosts they are', () => {
    const refused = refusalsOf([
      'Ada Brandt said so to the council of Orrin in November 2021, when she asked her hosts to imagine the harbour in two pieces.',
    ])
    expect(
      refused.filter(({ front, refusedBy }) => /asked? her hosts/.test(front) && refusedBy === 'loose-pronoun'),
    ).toEqual([])
  })
})
