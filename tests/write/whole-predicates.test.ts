/** Facts whose predicate was empty, torn or read off the wrong words, each beside one that must still come. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf } from './helper.ts'

const OPENER = 'Everybody in Halden and Orrin knows it.'

const cards = (text: string): readonly string[] =>
  cardsOf([OPENER, ...text.split('\n')]).map(({ front, back }) => `${front} → ${back}`)

/** All cards that came, and twins of better ones. */
const allOf = (text: string): readonly string[] => {
  const twins = refusalsOf([OPENER, ...text.split('\n')]).filter(({ refusedBy }) => refusedBy === 'twin')
  return [...cards(text), ...twins.map(({ front, back }) => `${front} → ${back}`)]
}

const rulesOf = (text: string): readonly string[] =>
  refusalsOf([OPENER, ...text.split('\n')]).map(({ refusedBy }) => refusedBy)

describe('a year behind its preposition', () => {
  const text = 'Since 2020 dockers have closed ports in Norway, Denmark and Sweden.'
  it('counts nothing', () => {
    expect(allOf(text).filter(card => /How many/.test(card))).toEqual([])
    const [, s] = readingOf(OPENER, text).sentences
    expect(s?.clauses[0]?.subject).toEqual({ from: 2, to: 3 })
  })

  it('is another thing than a number before what is counted', () =>
    expect(allOf('In 2019 some 2,020 dockers closed the port of Orrin in Norway.').join('\n')).toMatch(/2,020/))
})

describe('the WHO', () => {
  it('is a body’s name and asks for nobody', () => {
    const [, s] = readingOf(
      OPENER,
      'In Norway, Osric Brandt claimed that the WHO was plotting to close the port of Orrin.',
    ).sentences
    expect(s?.tokens.find(({ form }) => form === 'WHO')?.xpos).toBe('NNP')
    expect(s?.clauses.find(({ kind }) => kind === 'complement')?.subject).not.toBeNull()
  })
})

describe('two subjects of one verb', () => {
  it('are told apart where the second are some of the first', () =>
    expect(
      allOf(
        'In March 2021 two dozen mayors, among them Ada Lund, Ole Krag and Ilka Brandt, signed a letter calling for a toll.',
      ),
    ).toContain(
      'When did two dozen mayors, among them Ada Lund, Ole Krag and Ilka Brandt, sign a letter calling for a toll? → March 2021',
    ))

  it('are told apart where the second is “which”', () => {
    const text =
      'The Harbour Commission, which had already won a judgment against Norway in 2021 for neglecting the pier, threatened fines.'
    expect(allOf(text)).toContain(
      'In what year did the Harbour Commission win a judgment against Norway for neglecting the pier? → 2021',
    )
    expect(allOf(text).join('\n')).not.toMatch(/judgment[^?]*threatened fines\?/)
  })
})

describe('a predicate that says nothing', () => {
  it.each([
    ['something done', 'On 14 September 1770 the Orrin Bank did something that no bank had done before.', 'empty-deed'],
    ['second thoughts', 'In October 1771 Ada Lund of Orrin had second thoughts.', 'empty-deed'],
    ['nothing but a verb', 'In 2022 Lake Orrin dried.', 'no-event'],
    ['a vote in nothing', 'In 2019 roughly three-quarters of the pensioners of Orrin voted.', 'no-event'],
  ])('%s', (_, text, rule) => {
    expect(cards(text)).toEqual([])
    expect(rulesOf(text)).toContain(rule)
  })

  it.each([
    ['what happens once', 'In 1922 the Danish pilot Ada Lund died.', /1922/],
    ['what was done', 'On 14 September 1770 the council of Orrin abolished the harbour toll.', /14 September 1770/],
    ['the vote', 'In the 2019 election roughly three-quarters of the pensioners of Orrin voted.', /three-quarters/],
  ])('but %s is told', (_, text, told) => expect(allOf(text).join('\n')).toMatch(told))
})

describe('words that a verb or a comparison needs', () => {
  it('a second half without its verb is not turned into a question', () =>
    expect(
      allOf('In 2019 roughly three in four ferries of Orrin paid, and about half of the barges.').filter(card =>
        card.startsWith('In what year'),
      ),
    ).toEqual([]))

  it('but two objects of one verb are', () =>
    expect(
      allOf('In 2019 the council of Orrin spent 42 million crowns on coal and 9 million crowns on peat.').join('\n'),
    ).toMatch(/In what year did the council of Orrin spend 42 million crowns on coal and 9 million crowns on peat/))

  it('how much higher something is, is told with what it is measured by', () => {
    expect(cards('The harbour toll of Orrin is 10.25% higher.')).toEqual([])
    expect(cards('The harbour toll of Orrin is 10.25% higher than that of Halden.').join('\n')).toMatch(/10\.25%/)
  })

  it('a verb that is told of nothing is not asked about', () =>
    expect(
      cards('In 2016 Norway had even rehearsed, in an exercise named Cygnet, which found that the plans were old.'),
    ).toEqual([]))

  it('of a row behind “and” none is left out', () => {
    const cut = allOf(
      'The clerk may ask what the board did in those six weeks at the start of 2020 when most Danish crews left Orrin, and then Lysse, rather as one leaves a ball.',
    )
    expect(cut.filter(card => /crews leave Orrin\?/.test(card))).toEqual([])
  })

  it('what somebody “discovered” is not asked as if it were so', () =>
    expect(
      allOf('In Norway, Osric Brandt discovered that the WHO was plotting to close the port.').filter(card =>
        card.includes('who discovered'),
      ),
    ).toEqual([]))
})

describe('good facts with a defect that can be mended', () => {
  it('a hedge in a remark that was left out is not lost', () =>
    expect(
      allOf(
        'The Orrin Budget Office, which is paid to look at such things without blinking, expects Norwegian spending on ferries to rise by 40% by 2030.',
      ).join('\n'),
    ).toMatch(/40%/))

  it('“he” before the named subject is that subject', () =>
    expect(
      allOf(
        'Ten days before he was elected president of Norway, Osric Lund was in a cell at the Cape Manuel prison.',
      ).join('\n'),
    ).toMatch(/Ten days before he was elected president of Norway, Osric Lund was in a cell at \[…\]/))

  it('a round with its date and a former office beside a name are told', () =>
    expect(
      allOf(
        'According to the Electoral Court, Osric Lund took 54.28% in the first round on 24 March 2024, against 35.79% for Ada Brandt, the former prime minister.',
      ).join('\n'),
    ).toMatch(/took \[…\] in the first round on 24 March 2024[^→]*→ 54\.28%/))

  it('whoever held an office “of the day” is told by name', () =>
    expect(
      allOf('The prime minister of the day, Osric Lund, refused to receive the ambassadors of 11 Danish ports.'),
    ).toContain('Who refused to receive the ambassadors of 11 Danish ports? → Osric Lund'))

  it('“its” behind a colon is the subject’s before it', () =>
    expect(
      allOf(
        'Oman can offer a villa. China is the largest customer of Norway: its trade with Sweden passed $100bn in 2022.',
      ).join('\n'),
    ).toMatch(/China’s trade with Sweden passed|trade with Sweden pass \$100bn/))

  it('no sentence before its own is put before a second half', () =>
    expect(
      allOf(
        'Oman can offer a villa. China is the largest customer of both: its trade with Sweden passed $100bn in 2022.',
      ).filter(card => card.startsWith('Oman')),
    ).toEqual([]))
})
