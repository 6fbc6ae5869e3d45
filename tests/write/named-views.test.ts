/** What a person or body that the piece names says, finds, decides or expects: whose it is, when it was said, and of what. */
import { describe, expect, it } from 'vitest'
import { card } from './helper.ts'

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

describe('what somebody named expects', () => {
  it('of something is asked as what it will do', () => {
    expect(card('expecting', 'The Orrin Institute expects traffic on the Lune to double within nine years.')).toBe(
      'What does the Orrin Institute expect traffic on the Lune to do? → Double within nine years',
    )
  })

  it('is no card where the author or nobody expects it', () => {
    expect(card('expecting', 'I expect traffic on the Lune to double within nine years.')).toBe('none')
    expect(card('expecting', 'They expect traffic on the Lune to double within nine years.')).toBe('none')
  })
})
