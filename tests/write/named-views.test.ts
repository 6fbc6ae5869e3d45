/** What a person or body that the piece names says, finds, decides or expects: whose it is, when it was said, and of what. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf } from './helper.ts'

describe('what somebody named says', () => {
  it('is asked with who that is, where a short “who” tells it', () => {
    const text =
      'In May 2019 Clara Lund, who runs the Orrin ferries, told a meeting of pilots that salt water had eaten every pier of the bridge.'
    expect(card('reports', text)).toMatch(
      /^What did Clara Lund, who runs the Orrin ferries, tell a meeting of pilots .*in May 2019\?/,
    )
  })

  it('is asked with where somebody belongs, which is no place of the saying', () => {
    const text =
      'In March 2021 Clara Lund, of the Orrin Institute, warned that barges had cracked nine locks on the Lune.'
    expect(card('reports', text)).toContain('did Clara Lund, of the Orrin Institute, warn')
  })

  it('is asked with a time that stands without its preposition', () => {
    const text = 'Clara Lund told a reporter last July that barges had cracked nine locks on the Lune.'
    expect(card('reports', text)).toMatch(/^What did Clara Lund tell a reporter .*in July 2023\?/)
  })

  it('has no time for a part of who speaks', () => {
    const text =
      'Last June, within two days of each other and in the same northern district, Judge Clara Lund found that training a dog on boats was exceedingly expensive, and therefore unfair.'
    expect(card('reports', text)).toBe(
      'What did Judge Clara Lund find about training a dog on boats in June 2023? → It was exceedingly expensive, and therefore unfair',
    )
  })

  it('does not ask what was told to “them”', () => {
    const text = 'In March 2021 Clara Lund told them that barges had cracked nine locks on the Lune.'
    expect(card('reports', text)).toBe(
      'What did Clara Lund say about barges in March 2021? → Barges had cracked nine locks on the Lune',
    )
  })

  it('carries the year of a month where a pronoun speaks', () => {
    const text =
      'Clara Lund had asked for a new lock. She had told an audience in March that barges had cracked nine locks on the Lune.'
    expect(card('reports', text)).toMatch(/Clara Lund tell an audience .*in March 2024\?/)
  })

  it('may be a decision', () => {
    const text =
      'In March 2021 the High Court in Orrin ruled that the tolls on barges along the Lune were a breach of Halden’s charter.'
    expect(card('reports', text)).toBe(
      'What did the High Court in Orrin rule about the tolls on barges along the Lune in March 2021? → They were a breach of Halden’s charter',
    )
  })

  it('is asked of a long subject, which the answer does not say again', () => {
    const text =
      'In 2021 the Orrin Institute estimated that a toll based on a water price of 44 crowns a barge would lower freight in harbour towns by a fifth.'
    expect(card('reports', text)).toBe(
      'What did the Orrin Institute estimate about a toll based on a water price of 44 crowns a barge in 2021? → It would lower freight in harbour towns by a fifth',
    )
  })
})

describe('a name right before a verb of saying', () => {
  it('speaks, whatever the tree makes of a long sentence', () => {
    const text =
      'They have had cheap land, cheap credit and a decade of gifts to buyers; the Orrin Institute, a Halden charity, reckons that Lune Barges alone received more than nine million crowns in direct aid in 2022.'
    expect(card('reports', text)).toBe(
      'What does the Orrin Institute, a Halden charity, reckon about Lune Barges? → Lune Barges alone received more than nine million crowns in direct aid in 2022',
    )
  })
})

describe('who somebody is', () => {
  const later =
    'Tomas Brandt told pilots in Halden that the upper locks on the Lune had cracked. The harbour slept. Tomas Brandt, a retired lock keeper, still lives in Orrin.'

  it('is told wherever the piece tells it', () => {
    expect(card('reports', later)).toContain('did Tomas Brandt, a retired lock keeper, tell pilots')
  })

  it('lets a view be asked without a month of which no year is known', () => {
    const text =
      'Tomas Brandt, who kept the upper locks, had told pilots in January that spending on them was “not out of control”.'
    const told = { published: '' }
    expect(cardsOf([text], told).find(({ rule }) => rule === 'reports')?.front).toBe(
      'What did Tomas Brandt, who kept the upper locks, tell pilots?',
    )
  })
})

describe('what is asked of somebody', () => {
  it('by two deeds with one thing behind them is asked as that thing', () => {
    const text =
      'Anyone who puts a barge on the upper Lune above a certain size should deposit with a harbour master, and publish in searchable form, a list of the goods and towns from which it sailed.'
    expect(card('should', text)).toMatch(
      /should anyone who puts a barge .* deposit with a harbour master, and publish in searchable form\? → A list of the goods and towns/,
    )
  })
})

describe('what somebody named expects', () => {
  it('of something is asked as what it will do', () => {
    expect(card('expecting', 'The Orrin Institute expects traffic on the Lune to double within nine years.')).toBe(
      'What does the Orrin Institute expect traffic on the Lune to do? → Double within nine years',
    )
  })

  it('is no card where the author or nobody expects it', () => {
    expect(card('expecting', 'I expect traffic on the Lune to double within nine years.')).toBe('none')
    expect(card('expecting', 'They expect traffic on the Lune to double within nine years.')).toBe('none')
    expect(card('expecting', 'The Orrin Institute expects nobody to pay the tolls of Lysse willingly.')).toBe('none')
  })
})
