/** Names in the place of "the alliance", "the fund", "the prime minister", where the piece has said which one is meant. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const frontsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs, { title: 'On power' })
    .map(({ front }) => front)
    .join('\n')

describe('a bare noun for a body that the piece has named', () => {
  it.each([
    [
      'a body that the world knows',
      'Ukraine wants to join Nato.',
      'In 2004 the alliance took in Slovakia.',
      /did Nato take in/,
    ],
    [
      'with its article',
      'The International Monetary Fund had little to do.',
      'In 1976 the fund lent $3.9bn to Britain.',
      /did the International Monetary Fund lend/,
    ],
    [
      'by the last word of its name',
      'Ada Quill studied at West Halden University.',
      'In 1975 the university sold its library to Lysse.',
      /did West Halden University sell/,
    ],
    [
      'a law by the last word of its name',
      'Nobody has read the Harbour Safety Act.',
      'In 2026 the act will reach ferries in Lysse.',
      /will the Harbour Safety Act reach/,
    ],
    [
      'whoever owns what is told of',
      'Ukraine wants to join Nato.',
      'The alliance’s council met in Madrid in June 2022.',
      /Nato’s council/,
    ],
    [
      'by what else the piece is about',
      'Brandt is a member of the European Parliament.',
      'In 2019 the commission opened an office in Lysse.',
      /did the European Commission open/,
    ],
  ])('is told by its name: %s', (_, first, second, front) => {
    expect(frontsOf(first, second)).toMatch(front)
  })

  it('is told by a name whose kind an apposition has told', () => {
    expect(
      frontsOf('Orlux, a Danish carmaker, opened in June. In 2015 the company built a factory in Halden.'),
    ).toMatch(/did Orlux build/)
  })

  it('is the one that the sentence before is about, of two', () => {
    const fronts = frontsOf(
      'The Supreme Court had waited. The International Court of Justice did not. In 2019 the court sent a letter to Lysse.',
    )
    expect(fronts).toMatch(/the International Court of Justice send/)
  })
})

describe('a bare noun that may mean another', () => {
  it.each([
    [
      'two were named',
      'Brandt left the World Bank for the Bank of England.',
      'In 1998 the bank bought a house in Lysse.',
    ],
    [
      'another was brought in since',
      'Nato was silent. Halden had signed an alliance with Lysse.',
      'In 1998 the alliance bought ten ships in Genoa.',
    ],
    [
      'its own words say which',
      'Nato was silent.',
      'In 1879 the alliance of Halden and Lysse bought ten ships in Genoa.',
    ],
    ['the name comes later', 'In 1998 the alliance bought ten ships in Genoa.', 'Nato was silent.'],
    ['it is general', 'Brandt worked for the World Bank.', 'The bank always wins in Lysse by 20 dollars.'],
    [
      'it is said of any',
      'Brandt worked for the World Bank.',
      'In 1953 the bank of the river Orrin gave way in Lysse.',
    ],
    [
      'it is an idiom',
      'Nobody has read the Harbour Safety Act.',
      'In 1953 the mayor of Lysse was caught in the act in Genoa.',
    ],
    [
      'others stand between that may be of its kind',
      'Apple sells telephones. Orlux and Brandtware sell lamps. In 2015 the company built a factory in Halden.',
      '',
    ],
    ['it has words of its own', 'Nato was silent.', 'In 1998 the old alliance bought ten ships in Genoa.'],
    [
      'it was named long before',
      `Hezbollah was silent. ${'Rain fell on the hills. '.repeat(5)}`,
      'In 1998 the group bought a house in Lysse.',
    ],
    [
      'the piece owns it to another',
      'Brandt worked for the World Bank. Halden’s bank closed.',
      'In 1998 the bank bought a house in Lysse.',
    ],
    [
      'of a name only half was read',
      'Lysse and Markets Authority were silent.',
      'In 1998 the authority bought a house in Lysse.',
    ],
  ])('stays, or the card is refused: %s', (_, ...paragraphs) => {
    const fronts = frontsOf(...paragraphs.filter(text => text !== ''))
    expect(fronts).not.toMatch(
      /(?:Nato|Hezbollah|the World Bank|the Bank of England|the Harbour Safety Act|Apple|Markets Authority)(?: \w+)* (?:b[uo]\w+|gave|give|win|build|built|caught)/,
    )
  })

  it('stays between quotation marks', () => {
    expect(frontsOf('Ukraine wants to join Nato.', 'Brandt said in 2019 that “the alliance is asleep”.')).not.toMatch(
      /“Nato/,
    )
  })

  it('is not named twice on a card, nor told in its answer', () => {
    const cards = cardsOf(['Ukraine wants to join Nato.', 'In 1999 the alliance sent Nato ships from Genoa to Lysse.'])
    for (const { front, back } of cards) expect(`${front} ${back}`.split('Nato').length).toBeLessThanOrEqual(2)
  })
})

describe('an office that the piece has given to one person', () => {
  it.each([
    [
      'of two words',
      'Ada Quill, the prime minister, was tired.',
      'In March 2019 the prime minister opened a bridge in Lysse.',
    ],
    [
      'by title',
      'Prime Minister Ada Quill was tired. The prime minister opened a bridge in Lysse on 3 March 2019.',
      '',
    ],
    [
      'commissioner',
      'Ada Quill, the fisheries commissioner, was tired. The commissioner opened a bridge in Lysse on 3 March 2019.',
      '',
    ],
    [
      'another had it before',
      'Lars Brandt was prime minister for a year.',
      'Ada Quill, the prime minister, was tired. The prime minister opened a bridge in Lysse on 3 March 2019.',
    ],
  ])('is told by the name: %s', (_, ...paragraphs) => {
    expect(frontsOf(...paragraphs.filter(text => text !== ''))).toMatch(/did Ada Quill open/)
  })

  it.each([
    [
      'who held it once',
      'Ada Quill, the former president, was tired.',
      'The president opened a bridge in Lysse on 3 March 2019.',
    ],
    ['in another time', 'Ada Quill, the president, was tired.', 'In 1931 the president opened a bridge in Lysse.'],
    [
      'whoever may hold it, with a capital',
      `President Ada Quill was tired. ${'Rain fell on the hills. '.repeat(5)}`,
      'The President opened a bridge in Lysse in March.',
    ],
    ['a deputy', 'Ada Quill, the deputy governor, was tired.', 'The governor opened a bridge in Lysse in March.'],
    [
      'half of an office',
      'Ada Quill, the secretary general, was tired.',
      'The general opened a bridge in Lysse in March.',
    ],
    [
      'another of two words',
      'Ada Quill, the finance minister, was tired.',
      'The foreign minister opened a bridge in Lysse in March.',
    ],
  ])('is not: %s', (_, ...paragraphs) => {
    expect(frontsOf(...paragraphs)).not.toMatch(/did Ada Quill open|Ada Quill opened/)
  })
})

describe('a compound whose first part was dropped', () => {
  it('is told whole, without an article where the piece uses none', () => {
    const fronts = frontsOf(
      'Each spring the Treasury in Lysse says that harbour duty will rise.',
      'The duty was brought in by Lars Brandt. The duty pays for 40 ferries. In 1994 Ada Quill doubled the duty at a stroke.',
    )
    expect(fronts).toMatch(/double harbour duty/)
  })
})

describe('what stands between two', () => {
  it('is told by both', () => {
    const fronts = frontsOf(
      'Nobody had hoped for the treaty between Poland and Denmark. The treaty was signed in Genoa in 1931.',
    )
    expect(fronts).toMatch(/the treaty between Poland and Denmark/)
    expect(fronts).not.toMatch(/between Poland (?!and)/)
  })
})

describe('an answer', () => {
  it('names whoever holds an office', () => {
    const cards = cardsOf([
      'Ada Quill, the prime minister, was tired. On 3 March 2019 the prime minister dismissed Lars Brandt, the mayor of Lysse.',
    ])
    for (const { back } of cards) expect(back).not.toMatch(/^The prime minister$/)
  })
})

describe('the company that stands over a piece', () => {
  const cards = (...paragraphs: readonly string[]): string =>
    cardsOf(['Orlux, a carmaker, was proud. Orlux built cars. Nobody drove them but Orlux.', ...paragraphs], {
      title: 'At Orlux nobody drives',
    })
      .map(({ front, back }) => `${front} → ${back}`)
      .join('\n')

  it('is meant by the bare noun behind another that was only mentioned', () => {
    expect(
      cards(
        'In 1997 Orlux bought a rival, Brandt Motors. Rain fell. Snow fell. Its sheds were cold. In 2003 some $43 million was spent buying back the company’s own shares.',
      ),
    ).toMatch(/buying back Orlux’s own shares/)
  })

  it('is not where the other acts', () => {
    expect(
      cards(
        'Orlux sold its sheds. Brandt Motors bought them. In 2003 some $43 million was spent buying back the company’s own shares.',
      ),
    ).not.toMatch(/Orlux’s own shares/)
  })

  it('has the headquarters', () => {
    expect(cards('Orlux was tired. In 2003 the headquarters moved to Lysse.')).toMatch(/did Orlux’s headquarters move/)
    expect(cards('Airbus was tired. In 2003 the headquarters moved to Lysse.')).not.toMatch(/Orlux’s headquarters/)
  })
})

describe('a name that is written for a bare noun', () => {
  it('ties a card to its matter, also as its answer', () => {
    const text = cardsOf(
      ['Orlux, a carmaker, was tired. The company is being put up for sale by its parent, Velder Holdings.'],
      {
        title: 'On power',
      },
    )
      .map(({ front, back }) => `${front} → ${back}`)
      .join('\n')
    expect(text).toMatch(/Velder Holdings? → Orlux|Orlux is being put up for sale by its parent/)
  })
})
