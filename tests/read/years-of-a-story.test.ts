/** Years that a story gives to what is told in it, and those that it leaves open, in a piece of 10 May 2024. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { parse, pieceFrom, readingOf } from '../write/helper.ts'

/** What each time of a text was resolved to; null for those that stand as they are or stay open. */
const resolvedIn = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  readingOf(...paragraphs).mentions.flatMap(({ date }) => (date === undefined ? [] : [date.resolved]))

const last = (...paragraphs: readonly string[]): string | null => resolvedIn(...paragraphs).at(-1) ?? null

/** The last time of a piece that was written on another day. */
function lastOn(published: string, ...paragraphs: readonly string[]): string | null {
  const reading = read(pieceFrom(paragraphs, { published }), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return reading.value.mentions.flatMap(({ date }) => (date === undefined ? [] : [date.resolved])).at(-1) ?? null
}

describe('a year that was only looked back at', () => {
  it('is not “that year” where the story stands in another one', () => {
    const story = 'In February 2016 the council of Lysse met. Parliament had founded the panel in 2010.'
    expect(last(`${story} In July of that year the panel returned the plan.`)).toBe(null)
    expect(last('Parliament had founded the panel in 2010. In July of that year Orrin met.')).toBe('July 2010')
  })
})

describe('a day without a year in a history', () => {
  it('is no day of the year of writing where the piece keeps its return', () => {
    const history = 'On 3 March 1985 the colonels of Orrin were led into a court in Halden.'
    const now = 'The recordings are complete.'
    expect(lastOn('2024-05-09', history, now, 'On 9 May Ada Quill read out the sentence.')).toBe(null)
    expect(lastOn('2024-05-20', history, now, 'On 9 May Ada Quill read out the sentence.')).toBe('9 May 2024')
  })
})

describe('a month in a story that goes on', () => {
  it('is of its year where whoever was told of owns what acts', () => {
    const story = 'The mayor of Lysse announced in February 2023 that judges should be elected.'
    expect(last(`${story} In June her party won the vote.`)).toBe('June 2023')
    expect(last(`${story} In March a party won the vote.`)).toBe(null)
  })

  it('is told by “that” across a paragraph where nothing else was named since', () => {
    const before = 'In September 2017 the council of Lysse was shown a new alphabet.'
    expect(last(before, 'The next was signed into law that October by Tomas Brandt.')).toBe('October 2017')
    expect(last(before, 'The first was of 1931. The next was signed into law that October by Brandt.')).toBe(null)
  })

  it('is of what began then, and of what a remark parts from its verb', () => {
    const before = 'In December 1998 the council of Lysse warned the port.'
    expect(last(`${before} The lights began to go out in 2007. Brandt said so that December.`)).toBe('December 2007')
    const night = 'On the night of 14 June 1984 Brandt, with a good deal of brandy on board, announced a vote.'
    expect(last(`In 1973 Lysse joined the league. ${night} He lost. Orrin closed its port that November.`)).toBe(
      'November 1984',
    )
  })
})

describe('a count from what was told', () => {
  const vote = 'On 20 April the people of Lysse voted.'

  it('ends in the year of writing where the story stands in it', () => {
    expect(last(vote, 'By noon it had turned. The last boxes came from Orrin. Two weeks later Brandt won.')).toBe(
      'May 2024',
    )
    expect(last('On 20 February the people of Lysse voted.', 'Boxes came. Two weeks later Brandt won.')).toBe('2024')
    expect(last('On 2 May Orrin got an index. The palace welcomed it. Three days earlier Brandt had fled.')).toBe(
      '2024',
    )
  })

  it('is open where the story stands in another year, or would end in one', () => {
    expect(last('On 20 October 2023 Lysse voted.', 'Boxes came from Orrin. Two weeks later Brandt won.')).toBe(null)
    expect(last('On 2 January Orrin got an index. The palace welcomed it. Three days earlier Brandt had fled.')).toBe(
      null,
    )
  })

  it('of years opens a paragraph behind the one that ended with its time', () => {
    expect(last('The Lysse script is old. The council made it official in 1924.', 'Five years later it fell.')).toBe(
      '1929',
    )
    const moved = 'The council made it official in 1924. Orrin followed.'
    expect(last(moved, 'Five years later it fell.')).toBe(null)
  })
})

describe('times told from the day of writing', () => {
  it('may be a day with “last”', () => {
    expect(last('The judges of Lysse were voted on last 1 March.')).toBe('1 March 2024')
    expect(last('The judges of Lysse were voted on last June 1.')).toBe('1 June 2023')
  })

  it('may be two months of one year', () => {
    expect(resolvedIn('In February and March the council of Lysse met four times.')).toEqual([
      'February and March 2024',
    ])
    expect(resolvedIn('In October and November 2019 the council of Lysse met.').at(-1)).toBe(null)
  })

  it('may be a fiscal year, which has no other name', () => {
    expect(last('In the last fiscal year the port of Lysse took in 5 million.')).toBe(
      'the last fiscal year before May 2024',
    )
  })
})
