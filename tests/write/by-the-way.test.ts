/** Figures and dates that are told only by the way, and rows and comparisons that lack their other half. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const frontsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

describe('what is told by the way', () => {
  it('is no card: an age, the size of the place that a piece opens with', () => {
    expect(frontsOf('The mayor of Orrin, Ada Tamm, who is 58, has sold the mill to Halden.')).not.toMatch(/→ 58/)
    expect(frontsOf('The mill stands in a village of about 800 people near Halden.')).not.toMatch(/→ (?:about )?800/)
  })

  it('is a card where the figure is what the sentence tells', () => {
    expect(frontsOf('In 1911 the city of Halden had 40,000 people.')).toMatch(/40,000/)
  })

  it('is no date of a deed that does not say what was done', () => {
    expect(frontsOf('The council of Halden asked for a law. In 1999 the Orrin parliament obliged.')).not.toMatch(
      /oblige/,
    )
    expect(frontsOf('In 1999 the Orrin parliament refused the toll.')).toMatch(/refuse/)
  })
})

describe('a half', () => {
  it('of a row or a comparison is refused', () => {
    expect(frontsOf('Halden has had something of the kind since 2014.')).not.toMatch(/of the kind/)
    expect(
      frontsOf('In 2019 the Brandt Company suffered a loss. The council of Orrin called for evidence on it in 2021.'),
    ).not.toMatch(/^(?:When|In what year) did the council of Orrin call for evidence on it/m)
  })

  it('of a call is not taken for the whole: what is only granted is not called for', () => {
    const cards = cardsOf(
      [
        'Halden pays for each lamp by the day. The bill came to $4 million in 2019.',
        'The council must change this. Keep the old lamps, if it pleases the mayor of Halden.',
      ],
      { title: 'The Price of a Lamp' },
    )
    expect(cards.filter(({ rule }) => rule === 'calls-for')).toEqual([])
  })
})

it('no thesis is what "surely" only supposes', () => {
  const cards = cardsOf(
    [
      'The toll of Orrin has been paid since 1911. Nobody in Halden likes it.',
      'A road ought to cost something, surely, and have a gate.',
    ],
    { title: 'What a Road Ought to Cost' },
  )
  expect(cards.filter(({ rule }) => /^(?:thesis|should)$/.test(rule))).toEqual([])
})

it('what is to be expected of a thing is asked of nobody', () => {
  expect(frontsOf('The Orrin ferry was bought in 1994. The Orrin ferry should last until 2040.')).not.toMatch(
    /should .* do\?/,
  )
})

it('no bank has the inflation of its country', () => {
  expect(
    frontsOf('The Bank of Halden has raised its rate. Its inflation peaked at 11.1 per cent in October 2022.'),
  ).not.toMatch(/Halden[’']s inflation/)
})

it('calls are counted only where all of them can be told', () => {
  const calls = (last: string) =>
    cardsOf(
      ['Halden pays for each lamp by the day. The bill came to $4 million in 2019. What should the council do?', last],
      { title: 'The Price of a Lamp' },
    ).flatMap(({ rule, front }) => (/^(?:calls-for|remedies)$/.test(rule) ? [front] : []))
  expect(
    calls('Buy a second lamp. Pay a fixed sum for every mile of light. And begin with the Halden pier.').join('\n'),
  ).not.toMatch(/two/i)
})
