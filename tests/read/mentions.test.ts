import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/read/reading.ts'
import { readingOf } from '../write/helper.ts'

const textOf = ({ piece }: Reading, paragraph: number, start: number, end: number): string =>
  piece.text.kind === 'present' ? (piece.text.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '') : ''

const found = (text: string, kind: RegExp): readonly string[] => {
  const reading = readingOf(text)
  return reading.mentions
    .filter(mention => kind.test(mention.kind))
    .map(({ paragraph, start, end, date }) => {
      const words = textOf(reading, paragraph, start, end)
      return date?.resolved == null ? `${words}${date?.deictic === true ? '!' : ''}` : `${words} = ${date.resolved}`
    })
}

describe('dates, in a piece of 10 May 2024', () => {
  it.each([
    ['It opened on 4 March 1998.', ['4 March 1998']],
    ['It opened on March 4, 1998.', ['March 4, 1998']],
    ['It opened in 1998.', ['1998']],
    ['It was built in the late 1980s.', ['the late 1980s']],
    ['It was built in the 19th century.', ['the 19th century']],
    ['It opened in 1961, and by the early eighties it had closed.', ['1961', 'the early eighties = the early 1980s']],
    ['It burned in 1984 and was built again in the nineties.', ['1984', 'the nineties = the 1990s']],
    ['It was built in the nineties.', []],
    ['It opened in 1961 and fell in the seventies of its life.', ['1961']],
    ['It opened in 1961, and the index fell to the mid-thirties.', ['1961']],
    ['In 1871 it closed, and in the nineties it sank.', ['1871']],
    ['Its keeper was in his eighties.', []],
    ['Its temperature was in the nineties.', []],
    ['It closed in July this year.', ['July this year = July 2024']],
    ['It closed last year.', ['last year = 2023']],
    ['It closed last July.', ['last July = July 2023']],
    ['It burned in 2019 and opened on 6 May of that year.', ['2019', '6 May of that year = 6 May 2019']],
    ['It burned in 2019 and opened in June of the same year.', ['2019', 'June of the same year = June 2019']],
    ['It opened on 6 May of that year.', ['6 May of that year!']],
    ['Its letters said that tomorrow was the day.', ['tomorrow!']],
    ['It closes tomorrow.', ['tomorrow = 11 May 2024']],
    ['It closed three years ago.', ['three years ago = 2021']],
    ['It closed about three years ago.', ['three years ago!']],
    ['It closed two or three years ago.', ['three years ago!']],
    ['It closed thirty-three years ago.', ['thirty-three years ago = 1991']],
    ['Thirty-three years ago last week it closed.', ['Thirty-three years ago last week = 1991']],
    ['Seventeen years ago next week it closed.', ['Seventeen years ago next week = May 2007']],
    ['It closed twenty years ago.', ['twenty years ago = around 2004']],
    ['It closed a decade ago.', ['a decade ago = around 2014']],
    ['It closed some years ago.', ['some years ago!']],
    ['In 1911 Brandt wrote, “Twenty years ago it closed.”', ['1911', 'Twenty years ago!']],
    ['In 1911 Brandt wrote, “Last autumn it closed.”', ['1911', 'Last autumn!']],
    ['In 1903 it closed. Thirty-three years later it burned.', ['1903', 'three years later!']],
    ['It closed in the last week.', ['last week!']],
    ['The council, in its last week, closed it.', []],
    ['It was supposed to last two years.', []],
    ['It closed on Thursday.', ['Thursday = 9 May 2024']],
    ['It will close on Thursday.', ['Thursday!']],
    ['It closed in March.', ['March = March 2024']],
    ['It closes every March.', ['March']],
    ['It floods in March.', ['March']],
    ['It is to close in March.', ['March = March 2025']],
    ['It is set to close on 3 June.', ['3 June = 3 June 2024']],
    ['The vote is due in June.', ['June = June 2024']],
    ['Between 1815 and 1835 it grew.', ['Between 1815 and 1835']],
    ['It cost 1984 crowns.', []],
    ['In 1891 Danish baker Carl Tofte had enough flour for a winter.', ['1891']],
    ['In 1891 cases the court of Boston found no fault.', []],
    ['It is closed today.', ['today!']],
    ['It closed last winter.', ['last winter = the winter of 2023–24']],
    ['For most of last autumn it was shut.', ['last autumn = the autumn of 2023']],
    ['Last autumn’s storm closed it.', ['Last autumn!']],
    ['It closed in the last weeks of the siege.', []],
    ['It carried twice as many as a decade earlier.', []],
    ['In 1912 it closed, and over the next two years it sank.', ['1912', 'the next two years']],
    ['In October 1998 trains came.', ['October 1998']],
    ['It can hold ten ships in a day.', []],
    ['On 22 March 1903 it closed. Three weeks earlier it burned.', ['22 March 1903', 'Three weeks earlier!']],
    ['On 22 March 1903 it closed. Two weeks later it burned.', ['22 March 1903', 'Two weeks later = April 1903']],
    ['On 22 March 1903 it closed. The next day it burned.', ['22 March 1903', 'The next day = 23 March 1903']],
    ['In August 1903 it closed. Brandt had left by then.', ['August 1903', 'then = August 1903']],
    ['In August 1903 it closed. Two months later it burned.', ['August 1903', 'Two months later = October 1903']],
    ['In August 1903 it closed. About two months later it burned.', ['August 1903', 'two months later!']],
    ['In December 1903 it closed. A year later it burned.', ['December 1903', 'A year later!']],
    ['In 1903 it closed. Brandt left Orrin the year after.', ['1903', 'the year after = 1904']],
    ['In 1903 it closed. Nobody cared. Two years later it burned.', ['1903', 'Two years later!']],
    ['Since 1903 it had leaked. Two years later it burned.', ['1903', 'Two years later!']],
    ['In 1903 and 1907 it closed. Two years later it burned.', ['1903', '1907', 'Two years later!']],
  ])('%s', (text, expected) => {
    expect(found(text, /^(?:date|period)$/)).toEqual(expected)
  })

  it.each([
    [
      'in a history no day is one of the year of writing',
      'The dam broke on 3 May 1911. Its keepers left on 7 May.',
      '7 May = 7 May 1911',
    ],
    ['nor behind another year', 'Halden lost its port in 2019. Orrin fell in March.', 'March!'],
    ['but it is behind the same year', 'Halden lost its port in 2024. Orrin fell in March.', 'March = March 2024'],
    ['a piece that names recent years is of now', 'In May 1998 it opened. In 2023 it closed. It is shut.', '2023'],
    ['“told them in March that it would”', 'Clara Lund told them in March that it would close.', 'March = March 2024'],
    ['“wrote in April that it could”', 'Clara Lund wrote in April that it could close.', 'April = April 2024'],
    [
      '“years ago tomorrow” is no day of this year',
      'Sixty years ago tomorrow it closed.',
      'Sixty years ago tomorrow = 11 May 1964',
    ],
    [
      '“last autumn” is told from now, whatever year was told before',
      'In 1911 the dam broke. Last autumn Orrin built another.',
      'Last autumn = the autumn of 2023',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text, /^(?:date|period)$/).at(-1)).toBe(expected)
  })
})

describe('quantities', () => {
  it.each([
    ['Trade was nearly $30bn.', ['nearly $30bn']],
    ['It cost about £1.1 million.', ['about £1.1 million']],
    ['Exports fell by 37% or 37 per cent.', ['37%', '37 per cent']],
    ['It carried 169 million letters.', ['169 million']],
    ['It is 38 kilometres long.', ['38 kilometres']],
    ['Five-sixths of them were late.', ['Five-sixths']],
    ['The EC-121 flew over Covid-19 wards.', []],
    ['See Figure 14 and Chapter 3.', []],
    ['A 40-year-old pilot came.', []],
  ])('%s', (text, expected) => {
    expect(found(text, /^(?:money|percent|count|measure)$/)).toEqual(expected)
  })
})

describe('names', () => {
  it('gathers the names of one person', () => {
    const { entities } = readingOf(
      'In 1837 Rowland Hill wrote a pamphlet. Hill had been a teacher. The Bank of Orrin paid Hill.',
    )
    expect(entities.map(({ kind, name, mentions }) => [kind, name, mentions])).toEqual([
      ['organisation', 'Bank of Orrin', 1],
      ['person', 'Rowland Hill', 3],
    ])
  })

  it('does not take a country for part of a person', () => {
    const { entities } = readingOf('South Korea and North Korea talked. Korea was divided in 1945.')
    expect(entities.map(entity => entity.name)).toEqual(['South Korea', 'North Korea', 'Korea'])
  })
})

describe('references', () => {
  const resolved = (...paragraphs: readonly string[]): readonly string[] =>
    readingOf(...paragraphs).references.map(({ text }) => text)

  it.each([
    [['In 1837 Rowland Hill wrote a pamphlet. He had been a teacher.'], ['Rowland Hill']],
    [['Rowland Hill met Bex Lovelock. He had been a teacher.'], ['Rowland Hill']],
    [['It was raining over London. He had been a teacher.'], []],
    [
      ['The Senate values its alliance with Halden Bay. This alliance is old.'],
      ['the Senate’s', 'the Senate’s alliance with Halden Bay'],
    ],
    [['The city council of Varnholm will vote in June.', 'The council is divided.'], ['the city council of Varnholm']],
    [['The council of Orrin met. The council of Halden met too. The council voted.'], []],
  ])('%j', (paragraphs, expected) => {
    expect(resolved(...paragraphs)).toEqual(expected)
  })
})

describe('figures in short', () => {
  it.each([
    ['It cost $1.6trn in 2019.', '$1.6trn'],
    ['It cost €2.5tn in 2019.', '€2.5tn'],
    ['It cost 350mn kroner in 2019.', '350mn kroner'],
  ])('%s', (text, figure) => {
    expect(found(text, /^(?:money|measure|count)$/)).toContain(figure)
  })
})
