/** What a story resolves is said on the card with its year, in the question, in the sentence of a gap and in the answer. */
import { expect, it } from 'vitest'
import { cardsOf, pieceFrom, proposalsOf, shown } from './helper.ts'

const said = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

it('is asked for as an answer', () => {
  expect(said('The Halden Commission opened its inquiry on 25 March 2023. It reached a verdict in June.')).toMatch(
    /^When did the Halden Commission reach a verdict\? → June 2023$/mu,
  )
})

it('is said in the question', () => {
  const text =
    'The mayor of Orrin conceded on 30 November 2017 that the dam would leak. Ada Hald had told the council of Orrin on 3 November that it would.'
  expect(said(text)).toMatch(/on 3 November 2017/u)
})

it('is said where the words were “of that year”', () => {
  const text =
    'The protests that began over a tram fare in Orrin in October 2019 were answered, on 15 November of that year, by 4,000 soldiers of the Halden army.'
  expect(said(text)).toMatch(/on 15 November 2019/u)
  expect(said(text)).not.toMatch(/that year/u)
})

it('is said with its “in” where another thing begins right behind it', () => {
  const text =
    'Last July the Supreme Court removed the legal obstacle by restoring the wide borders that the park of Orrin had been given in 1999.'
  const lines = cardsOf([text]).map(({ front, back }) => `${front} → ${back}`)
  expect(lines.join('\n')).toMatch(/^In July 2023,? the Supreme Court removed/mu)
  expect(lines.join('\n')).not.toMatch(/^July 2023/mu)
  const named = cardsOf([
    'Last month President Lund announced that Orrin might sell its B200 barge to approved towns in Norway, provided that a quarter of the proceeds went to the Halden government.',
  ])
  expect(named.map(({ front }) => front).join('\n')).toMatch(/^In April 2024,? President Lund announced/mu)
  expect(named.map(({ front }) => front).join('\n')).not.toMatch(/^April 2024 /mu)
})

it('is marked as resolved from the words that stand there', () => {
  const piece = pieceFrom(['Orrin sent back its bronze horse in 2018. Halden returned three statues the next year.'])
  const { drafts } = proposalsOf(piece)
  const dated = drafts.filter(draft => JSON.stringify(shown(draft)).includes('2019'))
  expect(dated.length).toBeGreaterThan(0)
  for (const draft of dated) expect(JSON.stringify(draft.wording)).toMatch(/"how":"resolved","text":"(?:in )?2019"/u)
})

it('stands before a clause with “when” also where it has no preposition', () => {
  expect(said('I thought of Ada Lund last month, when the Harbour Board of Lysse sold 40 ferries to Halden.')).toMatch(
    /^When did the Harbour Board of Lysse sell 40 ferries to Halden\? → April 2024$/mu,
  )
})

it('is “around” a year where it was counted in round numbers', () => {
  expect(said('A decade ago the Harbour Board of Lysse sold 40 ferries to Halden.')).toMatch(/→ around 2014$/mu)
  expect(said('A decade ago the Harbour Board of Lysse sold 40 ferries to Halden.')).not.toMatch(/in around/u)
})

it('is the day of writing where a figure is told of now, in other words', () => {
  const text = 'By now the Harbour Board has sold 312 boats. As I write, the council of Lysse employs 4,100 people.'
  expect(said(text)).toMatch(/^How many boats has the Harbour Board sold \(as of May 2024\)\? → 312$/mu)
  expect(said(text)).toMatch(/^How many people does the council of Lysse employ \(as of May 2024\)\? → 4,100$/mu)
})

it('of the sentence before dates a deed that has no date', () => {
  const behind = (text: string) => said(`The council of Lysse met in June 1911. ${text}`)
  expect(behind('Boston closed 40 mills.')).toMatch(
    /^The council of Lysse met in June 1911\. How many mills did Boston close\? → 40$/mu,
  )
  expect(behind('Boston had closed 40 mills.')).not.toMatch(/→ 40$/mu)
  expect(said('The council of Lysse met. Boston closed 40 mills.')).not.toMatch(/→ 40$/mu)
  // What began then may have been followed by this at any time since.
  expect(said('The council of Lysse was founded in June 1911. Boston closed 40 mills.')).not.toMatch(/→ 40$/mu)
})

it('of a winter leaves open in which of its two years it was', () => {
  expect(
    said('In the winter of 1962 the Orrin harbour froze. Three months later Carl Hale left Orrin for Lysse.'),
  ).not.toMatch(/1963/)
})

it('hidden behind “since” needs no end of what had been so', () => {
  expect(said('The Party of Orrin had governed Halden without a break since 1966.')).toMatch(/→ 1966$/mu)
})
