/** Facts that were lost to a word beside them: what brings them back, and what must still stay away. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf, type Told } from './helper.ts'

/** All cards that came, and twins of better ones, as “front → back”. */
function allOf(text: string, told: Told = {}): readonly string[] {
  const paragraphs = ['Everybody in Halden and Orrin knows it.', ...text.split('\n')]
  const twins = refusalsOf(paragraphs, told).filter(({ refusedBy }) => refusedBy === 'twin')
  return [...cardsOf(paragraphs, told), ...twins].map(({ front, back }) => `${front} → ${back.replaceAll('\n', ' / ')}`)
}

/** Enough of one country for a piece to be about it. */
const TURKISH = [
  'Turkey has had five finance ministers in four years.',
  'Shopkeepers in Turkey change their prices every Monday.',
  'Nobody in Turkey believes the Turkish newspapers any more.',
  'Turkey is not alone in this.',
].join('\n')

describe('a time told behind "who" is asked for', () => {
  it.each([
    [
      'where a second verb follows it',
      'Halden cheered Ilka Brandt, who ran for mayor of Orrin in 2010 and has been mocked for it ever since.',
      'In what year did Ilka Brandt run for mayor of Orrin? → 2010',
    ],
    [
      'where it stands before its verb',
      'Halden cheered Ilka Brandt, who in 2014 tore up her passport.',
      'In what year did Ilka Brandt tear up her passport? → 2014',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it('but not where it is one of several', () => {
    const cards = allOf('Halden cheered Ilka Brandt, who ran for mayor of Orrin in 2010 and 2014.')
    expect(cards.filter(card => card.includes('In what year did Ilka Brandt run'))).toEqual([])
  })
})

describe('a circumstance that leans on the piece goes', () => {
  it.each([
    [
      'at the end, behind a comma',
      'The Orrin Protocol was signed in September 1987, eight months after the paper.',
      'When was the Orrin Protocol signed? → September 1987',
    ],
    [
      'at the head, before one',
      'To be rid of them, the Halden Company closed the Orrin mill in March 1921.',
      'The Halden Company closed the Orrin mill in […]. → March 1921',
    ],
  ])('%s', (_, text, card) => expect(allOf(text)).toContain(card))

  it.each([
    ['a condition', 'The Orrin Protocol was signed in September 1987, if the paper is right.'],
    ['a source', 'The Orrin Protocol was signed in September 1987, according to the paper.'],
    ['what makes it smaller', 'The Orrin Protocol was signed in September 1987, without the paper.'],
  ])('but not %s', (_, text) => {
    expect(allOf(text).filter(card => /^When was .*signed\? → September 1987$/.test(card))).toEqual([])
  })
})

describe('what nobody is named for is asked in the passive', () => {
  it('where it can happen once', () =>
    expect(allOf('We pulled down the Orrin Arch in 1961.')).toContain(
      'In what year was the Orrin Arch pulled down? → 1961',
    ))
  it('not where who did it is the point', () =>
    expect(allOf('We won the Orrin Medal in 1961.').filter(card => / won\?/.test(card))).toEqual([]))
})

describe('a pronoun stands for', () => {
  it('the two named in the subject of the sentence before', () =>
    expect(
      allOf(
        'Lund and Brandt have a rule which has become a kind of prayer among my students: never sell, always mend. They won the Orrin Medal in 2021, and I was glad.',
      ).some(card => /did Lund and Brandt win the Orrin Medal/.test(card)),
    ).toBe(true))
  it('what the question asks about, where it stands right behind the verb', () =>
    expect(allOf(`${TURKISH}\nThe lira lost 44 percent of its value in 2021.`)).toContain(
      'What share of its value did the Turkish lira lose in 2021? → 44 percent',
    ))
  it('not what the end of the sentence before may have told of, where that is cut off', () => {
    const cards = allOf(
      `${TURKISH}\nThe lira plunged in 2021, and the bank sold gold for weeks. It had been cutting rates since May 2020.`,
    )
    expect(cards.filter(card => /in 2021\. It had/.test(card))).toEqual([])
  })
})

describe('of a country', () => {
  it('the minimum wage is its own', () =>
    expect(
      allOf(`${TURKISH}\nThe minimum wage was raised by 27 percent in 2026.`).some(card =>
        /the Turkish minimum wage/i.test(card),
      ),
    ).toBe(true))
  it('the bank is its central bank right behind that', () =>
    expect(
      allOf(
        `${TURKISH}\nIn 2020 Brandt dismissed the head of the central bank. The bank then cut its main rate from 19 percent to 14 percent in September 2021.`,
      ).some(card => /the Turkish central bank cut its main rate/i.test(card)),
    ).toBe(true))
  it('and no other bank', () =>
    expect(
      allOf(
        `${TURKISH}\nIn 2020 Brandt robbed a savings bank. The bank then cut its main rate from 19 percent to 14 percent in September 2021.`,
      ).filter(card => /central bank/i.test(card)),
    ).toEqual([]))
  it('the official count is known', () =>
    expect(
      allOf(`${TURKISH}\nBy October 2022, inflation had reached 85.5 percent, by the official count.`).some(card =>
        /by the official count/.test(card),
      ),
    ).toBe(true))
})

describe('a share', () => {
  it('is hidden whole', () => {
    const cards = allOf('In 1979 something like four nurses in five worked for the Orrin Board at night.')
    expect(cards.some(card => card.endsWith('→ four nurses in five'))).toBe(true)
    expect(cards.some(card => card.endsWith('→ four') || card.endsWith('→ five'))).toBe(false)
  })
  it('not with a year', () =>
    expect(allOf('The Orrin Board hired four nurses in 1979.').some(card => card.endsWith('in 1979'))).toBe(false))
})

describe('a month', () => {
  const datesIn = (text: string): readonly string[] =>
    readingOf(text).mentions.flatMap(({ date }) => (date?.resolved == null ? [] : [date.resolved]))
  it('is of the year that its sentence has just told', () =>
    expect(
      datesIn('In August 2008 the Halden Company let Ilka Brandt go; by October the Orrin Union had hired her.'),
    ).toEqual(['October 2008']))
  it('may be of the next year where it is an earlier one', () =>
    expect(
      datesIn('In August 2008 the Halden Company let Ilka Brandt go; by March the Orrin Union had hired her.'),
    ).toEqual([]))
  it('is no date before its noun', () =>
    expect(
      allOf(
        'In May 1985 Ilka Brandt published a paper in Lysse which showed that the October rain over Orrin had fallen.',
      ),
    ).not.toEqual([]))
})

describe('when somebody wrote', () => {
  it('is not asked without what was written', () =>
    expect(
      allOf('Ilka Brandt wrote in 1764, with no tables whatever, that the toll was a mistake.').filter(card =>
        /did Ilka Brandt write\?/.test(card),
      ),
    ).toEqual([]))
})

describe('a dated event', () => {
  it('of a named place is known', () =>
    expect(
      allOf('On the night of the election in December 2010, police cleared the market in Orrin.').some(card =>
        card.endsWith('→ December 2010'),
      ),
    ).toBe(true))
})

describe('a figure that moved', () => {
  it('needs its time', () =>
    expect(
      allOf(`${TURKISH}\nThe lira plunged 12 percent within hours.`).filter(card => /12 percent/.test(card)),
    ).toEqual([]))
})
