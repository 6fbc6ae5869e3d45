/** Facts that lean on what the sentences before them told, in words that look complete. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const cards = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs, { title: 'On bells' })
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

describe('a fact that only its piece completes', () => {
  it('does not say that somebody said “as much”', () => {
    const told = (what: string): string =>
      cards('Bells are dear.', `In May 2011 Ada Lund said ${what} to the Orrin Guild.`)
    expect(told('as much')).not.toMatch(/as much/)
    expect(told('as much as she dared')).toMatch(/Orrin Guild/)
  })

  it('does not end with a “both” of which it has not told', () => {
    expect(cards('Bells are dear.', 'Halden’s answer, published in May 2011, was to permit both.')).not.toMatch(/both/)
    expect(cards('Bells are dear.', 'In May 2011 Halden permitted both bells and drums.')).toMatch(
      /both bells and drums/,
    )
  })

  it('does not say what an “it” was allowed to do', () => {
    expect(
      cards(
        'The guild has debts.',
        'In May 2011 Norway allowed it to sell 40 bells over five years, the most of any guild in Lysse.',
      ),
    ).not.toMatch(/allow(?:ed)? it/)
    expect(cards('Bells are dear.', 'In May 2011 Ada Lund found it hard to sell 40 bells in Norway.')).toMatch(
      /found it hard/,
    )
  })

  it('does not answer with a bare law', () => {
    const told = [
      'Norway wrote a law in 2003 to close every foundry that it had, and few complained. The law was praised abroad.',
      'Norway, which has few mills, repealed the law in June 2021 by 60 votes to nine.',
    ]
    const bare = refusalsOf(told, { title: 'On bells' }).filter(({ back }) => back === 'The law')
    expect(bare.map(({ refusedBy }) => refusedBy)).toEqual(['loose-answer'])
    expect(cards(...told)).toMatch(/Norway repealed the law in \[…\]/)
  })
})
