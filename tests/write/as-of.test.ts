/** The day of writing on a card: where a "now" has to be said with it, and where it says nothing. In a piece of May 2024. */
import { expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const said = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

it('stands in the place of “now” where something is so that lasts', () => {
  const text = said(
    'In 1989 Halden had 40 mills.',
    'Halden is now the only port in Norway to elect its mayors. Few of them go to Oslo.',
  )
  expect(text).toMatch(/ only port in Norway to elect its mayors \(as of May 2024\)[.?]/u)
  expect(text).not.toMatch(/\bnow\b/u)
})

it('stands where “today” opened its clause', () => {
  const text = said('In 1989 Halden had 40 mills. Today Boston is the largest port in the whole of Norway.')
  expect(text).toMatch(/^As of May 2024 Boston is the largest port/mu)
})

it('does not stand in the place of the “now” of a deed that goes on', () => {
  expect(said('Halden is now leaving the league of Orrin and Lysse.')).not.toMatch(/as of/u)
})

it('is the day of the story where that tells of its own “now”', () => {
  const text = 'In 1999 the Lysse Institute showed that the mills of Orrin were now the largest in Norway.'
  expect(said(text)).toMatch(/were now the largest/u)
  expect(said(text)).not.toMatch(/as of/u)
})

it('is not said of what things measure', () => {
  expect(said('Apis haldensis is less than two millimetres long.')).toMatch(
    /^How long is Apis haldensis\? → less than two millimetres$/mu,
  )
  const made = said('The cloak of Lysse is made from 4,000 feathers of the Orrin goose.')
  expect(made).toMatch(/4,000/u)
  expect(made).not.toMatch(/as of/u)
  expect(said('The Halden turbine is rated at 5,150 megawatts.')).not.toMatch(/as of/u)
})

it('is said of what grows, and of what is so now', () => {
  expect(said('The queue at the port of Halden is 40 miles long.')).toMatch(/as of May 2024/u)
  expect(said('The port of Halden employs 4,000 people.')).toMatch(/as of May 2024/u)
})

it('stands for “these days” too', () => {
  expect(said('There are 24 million sheep in Norway these days.')).toMatch(
    /^How many sheep are there in Norway \(as of May 2024\)\? → 24 million$/mu,
  )
})

it('names the fiscal year that was the last one then', () => {
  const text = said('In the last fiscal year the port of Halden took in $5 billion.')
  expect(text).toMatch(/[Ii]n the last fiscal year before May 2024/u)
  expect(text).not.toMatch(/^When .* → the last fiscal/mu)
})

it('leaves the month of a story its “in”', () => {
  const text = said(
    'In September 2017 the council of Lysse met. Tomas Brandt closed the mill of Halden that October with 40 men.',
  )
  expect(text).not.toMatch(/Halden October 2017/u)
  expect(text).toMatch(/October 2017/u)
})

it('of a deed stays before it, where at the end it would be that of what is told of its object', () => {
  const text =
    'In the last days of the siege in May 1911, Tomas Brandt hired a chemist who had built a lamp for the mines of Orrin.'
  expect(said(text)).toMatch(/^In the last days of the siege in May 1911, who hired a chemist/mu)
})

it('of a finding may be told of “those where” something was so', () => {
  const text = 'In 1999 the Lysse Institute showed that the mills of Orrin were those where asthma was now most common.'
  expect(said(text)).toMatch(/were those where asthma was now/u)
})
