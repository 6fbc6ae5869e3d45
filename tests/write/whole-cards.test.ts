/** Cards that blind readers would have had to change or to drop: each with its counterpart that must still come. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf } from './helper.ts'

const textsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} => ${back}`)
    .join('\n')
const refusedBy = (...paragraphs: readonly string[]): readonly string[] =>
  refusalsOf(paragraphs).map(one => one.refusedBy)

describe('which one is meant', () => {
  it('is said of what a fact tells of as done to', () => {
    const talks = 'Orrin and Lysse held talks on the ferry for a year.'
    expect(textsOf(`${talks} Orrin formally buried the protocols in 2018.`)).not.toMatch(/the protocols/)
    expect(textsOf(`${talks} Orrin formally buried the ferry protocols of Halden in 2018.`)).toMatch(/2018/)
  })

  it('is said of whoever has what is told of', () => {
    expect(
      refusedBy('Orrin has a pier. In 2014 the Ministry of Ferries asked 300 people about the team’s future.'),
    ).toContain('loose-definite')
  })

  it('is not the one that was there before it', () => {
    const text = textsOf(
      'The previous council election in Orrin was before the floods of 2014. The election fills 70 seats of the Halden Chamber.',
    )
    expect(text).not.toMatch(/seats.*previous council election/)
  })
})

describe('“one”', () => {
  const NEED = 'Every winter brings the same talk of a tunnel fund.'

  it('is not asked of where nothing on the card says one of what', () => {
    expect(textsOf(`${NEED} Lysse voted one in 2021, with $40 million for pumps alone.`)).not.toMatch(/voted? one/)
    expect(textsOf(`${NEED} Lysse voted a tunnel fund in 2021, with $40 million for pumps alone.`)).toMatch(/2021/)
  })

  it('is, where the card does', () => {
    expect(refusedBy('Of the ferries that Orrin had bought in 2014, Halden sold one to Lysse in 2021.')).not.toContain(
      'loose-pointer',
    )
  })
})

it('a remark between a verb and what it governs keeps both its commas', () => {
  expect(textsOf('In March 2020 the Orrin Council announced, in capital letters, that Lysse was not closed.')).toMatch(
    /announce, in capital letters, that Lysse/,
  )
})

it('“its” at the head of a second clause is the subject’s of the first', () => {
  const text = textsOf(
    'On 10 December 2021, Norway closed the last of its mines, and by the end of 2022 its government was reporting that 4.7 million tonnes had been buried.',
  )
  expect(text).toMatch(/Norway’s government/)
})

describe('what only the author remembers', () => {
  it('is no fact', () => {
    expect(
      refusedBy(
        'I taught there for years, and I coughed every winter. By Candlemas a third of the desks would be empty.',
      ),
    ).toContain('memoir')
    expect(
      refusedBy(
        'I think of it since a talk with a man called Osric Tamm, who looks after the boilers of eleven schools in Orrin.',
      ),
    ).toContain('memoir')
  })

  it('does not take along what a reader can look up', () => {
    expect(textsOf('I was there for years. In 1998 the Orrin Council opened a bridge over the Lysse.')).toMatch(/1998/)
  })
})

describe('of two things only half is not asked', () => {
  it('as with “either”, “through”, or a list that an office parts', () => {
    expect(textsOf('By 2050 rents in Orrin would fall by either 49 percent or 27 percent.')).not.toMatch(/=> 49/)
    expect(refusedBy('The Orrin pier is shut from May 2 through June 11, 2021.')).toContain('more-answers')
  })
})

it('“zero” of something is no figure', () => {
  expect(textsOf('The 2001 protocol of Orrin declared zero tolerance for smuggling by ferry.')).not.toMatch(/=> zero/)
})

it('what is done as it was done before has that for an example, not for a reason', () => {
  const links = (claim: string): readonly string[] =>
    readingOf(`${claim}, as the reform itself drew some of its clerks.`).links.map(({ kind }) => kind)
  expect(links('Places on the Orrin council might be drawn by lot')).not.toContain('supports')
  expect(links('Places on the Orrin council might be sold at auction')).toContain('supports')
})

it('what somebody has called something is not asked without the name', () => {
  const told = 'Osric Tamm of the Orrin Gazette dubbed the ongoing quarrel involving the ferries of Lysse'
  expect(textsOf(`${told}: “Boat against bridge”.`)).not.toMatch(/\bdub(?:bed)?\b/)
  expect(textsOf(`${told}.`.replace('dubbed', 'described in 1998'))).toMatch(/described?/)
})

it('praise is no answer to what something is', () => {
  expect(refusedBy('The Orrin footbridge is a handsome piece of work.')).toContain('empty-thing')
})

it('a noun that the parser took for an object is the subject of the verb behind it', () => {
  const clauses = readingOf('About a fifth of Norwegian homes have a heat pump.').sentences[0]?.clauses ?? []
  expect(clauses[0]?.subject).toEqual({ from: 0, to: 6 })
})
