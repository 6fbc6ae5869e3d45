/** The country that a card must name: the one over the piece, the one that its author calls “we”, and not that of another place. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const told = (title: string, ...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs, { title })
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')
const refused = (title: string, ...paragraphs: readonly string[]): string =>
  refusalsOf(paragraphs, { title })
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

const SPAIN = [
  'The mills closed one by one, and Spain looked on. Spaniards had other things to do.',
  'Nobody in Spain sold more cloth. Spanish weavers left.',
  'In 2014 the state sold 40 mills, and Spain forgot them.',
]

describe('what a union or another country gives or buys', () => {
  const gives = 'The mills need help. The European Union has promised €18 million over three years.'
  it('is asked under the country of the piece', () => {
    expect(told('What Spain wove', ...SPAIN, gives)).toMatch(/^Spain: how much has the European Union promised/m)
    expect(
      told(
        'What Spain wove',
        ...SPAIN,
        'The European Union, which buys about half of all the looms, has promised to keep the door open for three years more, and Norway has done the same.',
      ),
    ).toMatch(/^Spain: what share of all the looms does the European Union buy/m)
  })

  it('is asked so, too, where the text names another country more often and only the title names this one', () => {
    const other = [
      'Norway sells wool to Norwegians.',
      'In Norway they shear. Norway is cold.',
      'Norway waits for Norway.',
    ]
    expect(told('What Spain wove', ...SPAIN, ...other, gives)).toMatch(
      /^Spain: how much has the European Union promised/m,
    )
  })

  it('is not where it says to whom, or the paragraph is of another', () => {
    expect(told('What Spain wove', ...SPAIN, gives.replace('promised', 'promised the weavers of Lysse'))).not.toMatch(
      /^Spain: .*promised/m,
    )
    expect(told('What Spain wove', ...SPAIN, `Norway waits. ${gives}`)).not.toMatch(/^Spain: .*promised/m)
  })
})

describe('a piece beside whose country another is named half as often', () => {
  it('is of it where it stands over the piece', () => {
    const more = [
      'Norway sells wool. Norwegians shear.',
      'In Norway it is cold, and Norway waits.',
      'In 2016 the country set up a loom fund for 90 weavers.',
    ]
    expect(told('What Spain wove', ...SPAIN, 'Spain is dry.', ...more)).not.toMatch(/Norway set up/)
    expect(
      told(
        'What Spain wove',
        ...SPAIN,
        ...more.slice(0, 2),
        'Spain is dry. In 2016 the government set up a loom fund for 90 weavers.',
      ),
    ).toMatch(/Spanish government set up/)
  })
})

describe('the voters of a place', () => {
  it('are not the country’s where the sentence names the place', () => {
    const all = (sentence: string): string =>
      `${told('What Spain wove', ...SPAIN, sentence)}\n${refused('What Spain wove', ...SPAIN, sentence)}`
    expect(all('In Lysse the voters made a judge of Ada Brandt in 2016.')).not.toMatch(/Spanish voters/)
    expect(all('In 2016 the voters made a judge of Ada Brandt.')).toMatch(/Spanish voters/)
  })
})

describe('the country that an author calls “we”', () => {
  const we = [
    'We sell cloth, and our looms are old. Norway sells more.',
    'We wait for Norway.',
    'Nobody came. In 2016 the government sold 40 mills.',
    'Norway has closed our shop. We know it.',
    'The national flock went past 7 million in 1982.',
    'I left the mill in June. There are under 4 million sheep in the country these days.',
  ]
  it('is that of “we Spaniards”, however seldom it is named', () => {
    expect(told('We Spaniards have sold our mills', ...we)).toMatch(/Spanish government sell/)
    expect(told('Who has sold our mills', ...we)).not.toMatch(/Spanish|Spain/)
  })

  it('is that over a piece which says “we” all through and never its name', () => {
    const quiet = we.map(text => text.replaceAll('Norway', 'Lysse'))
    const mine = [...quiet, 'We weave.', 'We spin, and we are proud.', 'We sew.']
    expect(told('Since Spain sold its mills, we have slept', ...mine)).toMatch(
      /Spain’s national flock went past \[…\] in 1982/,
    )
    expect(told('Since Spain sold its mills, we have slept', ...mine)).toMatch(
      /How many sheep are there in Spain \(as of/,
    )
    expect(told('Since Spain sold its mills, nobody has slept', ...mine)).not.toMatch(/Spain’s national flock/)
  })
})

describe('what a sentence says first of somebody', () => {
  it('is not who did the second thing', () => {
    const sentence =
      'The country set up a national committee in 2006, under the hepatologist Tomas Brandt, and began to treat people by the tens of thousands in special centres.'
    expect(told('What Spain cured', ...SPAIN, `Spain is dry. ${sentence}`)).not.toMatch(/what began to treat/i)
  })
})
