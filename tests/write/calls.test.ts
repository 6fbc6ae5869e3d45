/** What an author calls for in so many words. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const BODY = [
  'The Orrin pier loses two lamps a year. The council has paid for each lamp by the day since 1994.',
  'Lamps that are paid by the day are left burning. In 2019 the bill came to $4 million.',
  'What would mend it?',
]
const callsOf = (...last: readonly string[]) =>
  cardsOf([...BODY, ...last], { title: 'The Price of a Lamp' }).filter(({ rule }) => rule === 'calls-for')

describe('calls', () => {
  it('are asked for together, in the order of the piece', () => {
    const [card] = callsOf(
      'Here is what Orrin should do. Stop paying for lamps by the day. Pay a fixed sum for every mile of light.',
    )
    expect(card?.front).toBe('Which two things does Ada Quill call for in “The Price of a Lamp”?')
    expect(card?.back).toMatch(/Stop paying for lamps by the day/)
    expect(card?.back).toMatch(/Pay a fixed sum for every mile of light/)
  })

  it('are cut before a second call of their own, so that they can be recalled', () => {
    const [card] = callsOf(
      'Here is what Orrin should do. Stop paying for lamps by the day. Pay for every mile of light, and when the harbour freezes over for a month, pay the keepers until it thaws.',
    )
    expect(card?.back).toMatch(/Pay for every mile of light$/)
  })

  it('is a question where there is one', () => {
    const [card] = callsOf(
      'Orrin should do what Halden did. Put the lamps beyond the reach of the treasurer: all of them.',
    )
    expect(card).toMatchObject({
      front: 'What does Ada Quill call for in “The Price of a Lamp”?',
      back: 'Put the lamps beyond the reach of the treasurer',
    })
  })

  it('are none where the reader is spoken to, where a condition is meant, or where somebody else speaks', () => {
    for (const last of [
      'Orrin should know. Consider the lamps of Halden harbour. Imagine a bill of twice the size.',
      'What should be done? Pour another million into the lamps and the treasurer will thank you.',
      '“Stop paying for lamps by the day. Pay a fixed sum for every mile,” said Brandt.',
      'What should be done? Take it away from the treasurer at once.',
    ])
      expect(callsOf(last)).toEqual([])
  })
})
