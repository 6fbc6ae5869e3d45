/** Cards from sentences in which something parts a subject from its verb. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const told = { title: 'Halden sells its ports', published: '2025-07-15' }
const frontsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs, told)
    .map(({ front }) => front)
    .join('\n')
const allOf = (...paragraphs: readonly string[]): string =>
  [...cardsOf(paragraphs, told), ...refusalsOf(paragraphs, told)].map(({ front }) => front).join('\n')

describe('what stands between a subject and its verb', () => {
  it('is no decade that agrees to anything', () => {
    const all = allOf(
      'A firm that has run ports in Orrin since the 1990s agreed in March, to the council’s fury, to sell its docks to Lysse.',
    )
    expect(all).not.toMatch(/did the 1990s agree/)
    expect(all).toMatch(/a firm that has run ports/i)
  })

  it('opens no sentence with "whose"', () => {
    const all = allOf('Lysse, whose voters have said no twice, in 1987 and in 2011, has a bill before its parliament.')
    expect(all).not.toMatch(/^Whose/m)
    expect(all).toMatch(/^Lysse, whose voters/m)
  })

  it('may be the one who said so, and when: both stand at the head of the card', () => {
    const fronts = frontsOf(
      'By 2050, Ada Marten wrote in 2014, resistant germs would kill 10 million people a year.',
      'Europe, Ada Marten said last month, needed to spend $800bn on arms.',
    )
    expect(fronts).toMatch(/^According to Ada Marten in 2014, by 2050 resistant germs would kill/m)
    expect(fronts).toMatch(/^According to Ada Marten in June 2025, Europe needed to spend/m)
    expect(fronts).not.toMatch(/said[^,]*, needed|in what year did .* write/)
  })

  it('is left out where it is only how something was taken', () => {
    const fronts = frontsOf('In May 2021 Halden agreed, to the fury of its dockers, to sell the Orrin docks to Lysse.')
    expect(fronts).toMatch(/Halden agree/)
    expect(fronts).not.toMatch(/fury/)
  })

  it('is never all of a sentence: whose figures they are, or what a law is one of', () => {
    const fronts = frontsOf(
      'In Lysse alone, according to figures published this month by the Nursing Council, there were 20,484 vacancies in March 2025.',
    )
    expect(fronts).toMatch(/^In Lysse alone, according to figures .* there were/m)
    expect(fronts).not.toMatch(/Council\.$|Council[^,]*\?$|Lysse[^,]*published/m)
  })

  it('is no part of the place before both', () => {
    const all = allOf('In Lysse the harbour minister, Ada Brandt, sold 12 docks in 1998.')
    expect(all).not.toMatch(/Where did sell/)
    expect(all).toMatch(/did the harbour minister, Ada Brandt, sell/)
  })

  it('leaves a verb what was foreseen', () => {
    const all = frontsOf('Ada Marten, taking her prize in Lysse in 1951, foresaw “a day when everybody buys the drug”.')
    expect(all).not.toMatch(/foresaw\.|foresee\?/)
  })
})
