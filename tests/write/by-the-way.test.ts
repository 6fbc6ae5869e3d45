/** Figures and dates that are told only by the way, and points of which only half is told. */
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

  it('is not how long somebody has known something', () => {
    expect(frontsOf('For thirty years the careful Dane has known that salted butter is a luxury.')).not.toMatch(
      /thirty/,
    )
    expect(frontsOf('The Halden bakers paid a tax on salt for thirty years.')).toMatch(/thirty/)
  })

  it('is no date of what happened once more', () => {
    expect(frontsOf('In 1866 the Orrin flood reached Halden once more.')).toBe('')
    expect(frontsOf('In 1866 the Orrin flood reached Halden.')).toMatch(/1866/)
  })
})

describe('a half', () => {
  it('of what is told is refused: of the kind, on it', () => {
    expect(frontsOf('Halden has had something of the kind since 2014.')).not.toMatch(/of the kind/)
    expect(frontsOf('The Ministry of Ferries issued a call for evidence on it in 2021.')).toBe('')
  })

  it('of a call is not taken for the whole: what is only granted is not called for', () => {
    const cards = cardsOf(
      [
        'Halden pays for each lamp by the day. The bill came to $4 million in 2019.',
        'The bill is too high. The council must change this, and it must change it now.',
        'What should be changed is plain. Keep the old lamps of the harbour, if it pleases the mayor of Halden.',
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
  const cards = cardsOf([
    'Halden bought a tunnel in 1994. The Brandt Company had dug it for $4 million.',
    'The council must sell the old bridge of Orrin. Nobody uses it.',
    'The price of bread in Halden should fall to its old level within a year.',
    'The Orrin bridge was built in 1911 by Ada Tamm.',
  ])
  expect(cards.filter(({ rule, back }) => rule === 'should' && /fall/i.test(back))).toEqual([])
})

it('no bank has the inflation of its country', () => {
  const fronts = frontsOf(
    'The European Central Bank raised its rate in 2022. Inflation peaked at 11.1 per cent in October 2022.',
  )
  expect(fronts).toMatch(/raise its rate/)
  expect(fronts).not.toMatch(/Bank[’']s inflation/)
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
