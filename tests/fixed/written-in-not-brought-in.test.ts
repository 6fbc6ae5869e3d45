/** The year behind the participle of a comment was asked for as the verb's own. */
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
