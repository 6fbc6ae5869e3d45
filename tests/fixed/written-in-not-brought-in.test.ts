/** The year behind the participle of a comment was asked for as the verb's own; and a way beyond was the answer for the one before it. */
import { expect, it } from 'vitest'
import { cardsOf } from '../write/helper.ts'

const cardsIn = (text: string): string =>
  cardsOf([text])
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

it('a document written in 1979 was not brought in 1979', () => {
  expect(
    cardsIn('The Halden court had been brought a document, written in 1979, by a clerk of the Brandt Company.'),
  ).not.toMatch(/^In what year.*brought/m)
  expect(cardsIn('The Halden court was brought a document of the Brandt Company in 1979.')).toMatch(/→ 1979$/m)
})

it('“and from there across the Orrin” is no answer to where the first stretch leads', () => {
  expect(
    cardsIn(
      'In an ordinary autumn, strings of ninety cars carry barley west over the Brenna hills to the deep terminals of Lysse, and from there across the Orrin.',
    ),
  ).not.toMatch(/where do.*→ The Orrin/)
})
