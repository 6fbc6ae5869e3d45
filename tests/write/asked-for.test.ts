/** What an author would have done, grants by the way or takes for the fault, where no "should" or "because" says so. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const BODY = [
  'Halden has two piers and one tug. In 1994 the council bought a third pier in Orrin for $4 million.',
  'The Orrin pier has stood empty since 1999. Fishermen in Orrin pay for its lamps.',
  'In 2019 the bill came to $2 million. The council of Halden paid half of it.',
]

/** The card of a rule as "front → back", for sentences that end a piece. */
const card = (rule: string, ...last: readonly string[]): string => {
  const found = cardsOf([...BODY, ...last], { title: 'The Orrin Pier' }).find(one => one.rule === rule)
  return found === undefined ? 'none' : `${found.front} → ${found.back}`
}

describe('what an author would have done', () => {
  it('is listed where short calls stand among longer ones', () => {
    const told = card('calls-for', 'Build a shed on the Orrin pier. Start Brenna. Get the last lamps out by May.')
    expect(told).toContain('Which three things does Ada Quill call for in “The Orrin Pier”?')
    expect(told).toMatch(/Build a shed on the Orrin pier.*Start Brenna.*Get the last lamps out by May/s)
  })

  it('is nothing that may be told of anybody', () => {
    expect(card('calls-for', 'Open the door of the Orrin shed. Turn the iron key to the left.')).toBe('none')
  })

  it('is asked for behind what somebody is given', () => {
    expect(card('bidding', 'Give the pilots of Orrin two years to learn the channel by heart.')).toBe(
      'What would Ada Quill give the pilots of Orrin two years to do? → Learn the channel by heart',
    )
  })

  it('is asked of people as what they may do, of things as what they should', () => {
    expect(card('letting', 'Let patients read the letters of Halden’s council before a vote.')).toMatch(
      /what does Ada Quill want patients to be allowed to do\? → Read the letters of Halden’s council before a vote$/,
    )
    // Of harbour money nothing else is told: the title says in what matter it is wanted.
    expect(card('letting', 'Let harbour money buy a new lamp for every boat in Orrin.')).toMatch(
      /^In “The Orrin Pier”, what does Ada Quill want harbour money to do\?/,
    )
    expect(card('letting', 'Let the reader judge the Orrin pier by its lamps.')).toBe('none')
  })

  it('is asked for before what it comes before', () => {
    expect(card('should', 'Before a town sells a pier it should be obliged to find a buyer in Orrin.')).toBe(
      'Before a town sells a pier, what, according to Ada Quill, should it be obliged to do? → Find a buyer in Orrin',
    )
  })

  it('is asked of whom the sentence before names', () => {
    const last =
      'The Halden Harbour Board voted to keep its tug. It ought to have asked the fishermen, and before the winter it should paint the Orrin pier.'
    expect(card('should', last)).toMatch(
      /should the Halden Harbour Board do before the winter\? → Paint the Orrin pier$/,
    )
  })

  it('may be made a rule', () => {
    expect(card('require', 'A province can order, at no cost to Halden, that every harbour publish its depth.')).toBe(
      'What, according to Ada Quill, can a province order at no cost to Halden? → That every harbour publish its depth',
    )
  })

  it('is a remedy where one was announced, and not what is said of it', () => {
    const announced = 'There is a cheap remedy. '
    expect(card('option', `${announced}No ferry waits long when all of them keep to one clock.`)).toBe(
      'Which cheap remedy does Ada Quill describe in “The Orrin Pier”? → No ferry waits long when all of them keep to one clock',
    )
    expect(card('option', `${announced}The mayor of Halden dislikes it with some reason.`)).toBe('none')
  })
})

describe('what an author grants or faults', () => {
  it('is what is not disputed', () => {
    expect(card('conceded', 'I do not dispute that the Orrin pier needs a new roof.')).toBe(
      'What does Ada Quill not dispute about the Orrin pier? → The Orrin pier needs a new roof',
    )
  })

  it('is what is not asked for', () => {
    expect(card('conceded', 'I am not asking for the tug to be sold at once.')).toBe(
      'What does Ada Quill expressly not ask for in “The Orrin Pier”? → The tug to be sold at once',
    )
  })

  it('is a mistake that lies in doing something, and no place', () => {
    expect(card('announced', 'The mistake in Halden’s plan lies in treating every boat as a ferry.')).toBe(
      'What, according to Ada Quill, is the mistake in Halden’s plan? → Treating every boat as a ferry',
    )
    expect(card('announced', 'The answer to Halden’s riddle lies in the archive of the Orrin harbour.')).toBe('none')
  })
})

describe('what follows', () => {
  it('ends before a second thing whose verb was torn off', () => {
    const last =
      'If Halden pays, there will be no new tug, and the race at which the captain wished to be a judge will have been won by boats that his own clerks built.'
    expect(card('if', last)).toMatch(/→ There will be no new tug$/)
  })

  it('is not explained by the same deed done before', () => {
    const last = 'Pilots in Orrin might be paid by the mile, as the council itself paid some of its clerks.'
    expect(card('because', last)).toBe('none')
  })
})
