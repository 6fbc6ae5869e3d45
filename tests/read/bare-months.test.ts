/** "In May" without a year: of the last May before the day of writing, unless the text tells of another year. */
import { expect, it } from 'vitest'
import { readingOf } from '../write/helper.ts'

/** What each date of a text was resolved to, in a piece of 10 May 2024; null for those that stand as they are. */
const resolvedIn = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  readingOf(...paragraphs).mentions.flatMap(({ date }) => (date === undefined ? [] : [date.resolved]))

it('is told from the day of writing where the text speaks of no other year', () => {
  expect(resolvedIn('The mayor of Lysse resigned in March.')).toEqual(['March 2024'])
})

it('is the same either way behind a later month of the year before', () => {
  expect(resolvedIn('The bridge fell in November 2023. The mayor of Lysse resigned in January.')).toEqual([
    null,
    'January 2024',
  ])
  expect(
    resolvedIn('The bridge fell in November 2023.', 'On 15 March the square was filled by thousands of people.'),
  ).toEqual([null, '15 March 2024'])
})

it('stays open where it may be of the year that the text tells of', () => {
  expect(resolvedIn('The bridge fell in February 2023. The mayor of Lysse resigned in March.')).toEqual([null, null])
  expect(resolvedIn('The bridge fell in 2023. The mayor of Lysse resigned in January.')).toEqual([null, null])
  expect(resolvedIn('The bridge fell in November 2022. The mayor of Lysse resigned in January.')).toEqual([null, null])
})

it('has nothing to do with a year in a remark', () => {
  expect(resolvedIn('Lysse, which passed the law in 2003, repealed it in March.')).toEqual([null, 'March 2024'])
  expect(resolvedIn('Lysse, which passed the law in 2003, is a small town. The council repealed it in March.')).toEqual(
    [null, 'March 2024'],
  )
})

it('is of the remark’s year inside the remark', () => {
  expect(resolvedIn('Lysse, which passed the law in 2003 and changed it in March, is a small town.')).toEqual([
    null,
    null,
  ])
})
