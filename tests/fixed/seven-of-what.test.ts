/** Figures taken for bare ones, and verbs and nouns torn from what they go on with: "whose 8,500 or so clerks", "begun campaigning". */
import { expect, it } from 'vitest'
import { cardsOf, refusalsOf } from '../write/helper.ts'

const frontsOf = (text: string): string =>
  cardsOf([text], { title: 'The Orrin Canal' })
    .map(({ front }) => front)
    .join('\n')

it('“8,500 or so clerks” counts clerks', () => {
  expect(
    frontsOf('The Orrin Canal is run by a Halden agency whose 8,500 or so clerks include very few sailors.'),
  ).toMatch(/whose \[…\] or so clerks/)
})

it('“one grown man in seven” counts men', () => {
  expect(frontsOf('In 2008 roughly one Norwegian farmer in seven sold milk to the Orrin Dairy.')).toMatch(
    /one Norwegian farmer in \[…\] sold milk/,
  )
})

it('“antibodies to the fever” stays whole', () => {
  expect(
    frontsOf('Fifteen years ago roughly one Norwegian adult in seven carried antibodies to hepatitis C.'),
  ).not.toMatch(/^What did .*carry to hepatitis C/m)
})

it('“had begun campaigning” is not cut behind “begun”', () => {
  const text =
    'Under pressure from the Orrin Guild, and from a group of mothers and young doctors who had begun campaigning on local radio, the Halden council met in November 2021.'
  expect(frontsOf(text)).not.toMatch(/had begun,? the Halden/)
  expect(refusalsOf([text]).length).toBeGreaterThan(0)
})
