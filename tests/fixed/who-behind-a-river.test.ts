/** “Vintners on the Varn, who sat down on a building site” was asked as “In what year did the Varn sit down …?”. */
import { expect, it } from 'vitest'
import { cardsOf } from '../write/helper.ts'

const frontsOf = (text: string): string =>
  cardsOf([text])
    .map(({ front }) => front)
    .join('\n')

it('a “who” behind a river or a town is somebody else', () => {
  const fronts = frontsOf(
    'The movement against noise began with brewers at Wyhl, on the Rhine, who in 1975 sat down on a building site and had it declared a park, and it went on through Brokdorf and Gorleben.',
  )
  expect(fronts).not.toMatch(/did the Rhine sit/)
  expect(frontsOf('The movement began with Ilka Brandt, who in 1975 sat down on a building site and won.')).toMatch(
    /did Ilka Brandt sit down on a building site/,
  )
})

it('a country’s “its” before its minister’s name is not the minister’s', () => {
  const fronts = frontsOf(
    'Germany gave way. Three years ago next month its foreign minister, Ada Lund, brought twenty pieces to Abuja in person and signed over title to more than a thousand.',
  )
  expect(fronts).not.toMatch(/its foreign minister/)
})
