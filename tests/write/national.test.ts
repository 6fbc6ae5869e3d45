/** “The government” of a piece about one country is that country's, and only there. */
import { describe, expect, it } from 'vitest'
import { cardsOf, refusalsOf } from './helper.ts'

const SPAIN = [
  'Spain has had a hard decade. Spanish banks failed in 2012, and Spaniards paid for them.',
  'In Spain nobody forgets that. Madrid still owes money for it.',
  'In 2015 the finance ministry sold 40 mills. The government borrowed $9 million in 2017.',
  'By 2019 a third of the mills had closed, and ministers raised the mill tax by 4 per cent in 2020.',
  'Spain can do better.',
]
const frontsOf = (...more: readonly string[]): readonly string[] =>
  cardsOf([...SPAIN, ...more], { title: 'A hard decade' }).map(({ front }) => front)
const allOf = (...more: readonly string[]): string =>
  [...frontsOf(...more), ...refusalsOf([...SPAIN, ...more], { title: 'A hard decade' }).map(({ front }) => front)].join(
    '\n',
  )

describe('the country of a piece', () => {
  it('is said of what every country has one of', () => {
    const fronts = frontsOf().join('\n')
    expect(fronts).toMatch(/the Spanish government borrow/)
    expect(fronts).toMatch(/the Spanish finance ministry s/)
  })

  it('stands before a card on what happened without a name', () => {
    expect(frontsOf().join('\n')).toMatch(/^Spain: .*mills|Spanish ministers/m)
  })

  it('is not said behind the name of another country, nor of another’s government', () => {
    const text = allOf(
      'Norway chose otherwise in 2016. In 2018 the government saved $3 million, and the central bank bought 12 ships.',
      'The government of Lysse sold 8 ships in 2018.',
    )
    expect(text).not.toMatch(/Spanish (?:government saved?|central bank)|Spanish government of/)
    expect(text).not.toMatch(/^Spain: .*12 ships/m)
  })

  it('is not put into somebody’s mouth', () => {
    expect(allOf('“In 2014 the government lost 30 mills,” said Ada Tamm of the Brandt Institute.')).not.toMatch(
      /Spanish government lost/,
    )
  })

  it('is none where two countries are spoken of as often', () => {
    const two = [
      'Norway and Spain signed it in 1990.',
      'Norway paid. Norwegian ships came. In Norway they were praised.',
    ]
    const fronts = cardsOf([...SPAIN.slice(0, 3), ...two, 'Norwegians and Spaniards shared Norway’s fish.'], {
      title: 'Two hard decades',
    }).map(({ front }) => front)
    expect(fronts.filter(front => /the Spanish|^Spain:/.test(front))).toEqual([])
  })

  it('is of the country’s own things, once they have been brought in', () => {
    const fronts = frontsOf(
      'In 2021 Spain set up a special fund of $90 million for mills.',
      'A fifth of the special fund, $18 million, is meant for the regions.',
    )
    expect(fronts.join('\n')).toMatch(/of the Spanish special fund/)
  })
})

describe('the bodies of a country that the piece seldom names', () => {
  const allIn = (paragraphs: readonly string[], title: string): string =>
    [...cardsOf(paragraphs, { title }), ...refusalsOf(paragraphs, { title })]
      .map(({ front, back }) => `${front} → ${back}`)
      .join('\n')
  const mills = [
    'The mills closed one by one, and Spain looked on.',
    'In 2012 the police counted 400 idle weavers. Nobody in Spain sold more cloth.',
    'Parliament passed a mill amnesty in 2014.',
    'The national mill safety commission counted 60 fires in 2016. Spain forgot them.',
    'In 2018 the government sold 40 mills. In 2019 the Supreme Court fined 30 weavers.',
  ]

  it('are told as its own where no other country is spoken of', () => {
    const text = allIn(mills, 'Empty looms')
    expect(text).toMatch(/In what year did the Spanish Supreme Court fine/)
    expect(text).toMatch(/the Spanish police count/)
    expect(text).toMatch(/the Spanish parliament pass/)
    expect(text).toMatch(/the Spanish national mill safety commission count/)
  })

  it('are told so by a label, or in the answer where a name stands beside them', () => {
    const text = allIn([...mills, 'In 2020 the government sold 8 ships to Lady Brandt of Lysse.'], 'Empty looms')
    expect(text).toMatch(/Spain: who sold 40 mills in 2018\? → The government/)
    expect(text).toMatch(/^Who sold 8 ships to Lady Brandt.*→ The Spanish government/m)
  })

  it('are told so of a law and a first protest, once something else says whose', () => {
    const text = allIn(
      [...mills, 'On 3 May 2021, after the first protests, the cloth tax and some other duties were withdrawn.'],
      'Empty looms',
    )
    expect(text).toMatch(/^Spain: what was withdrawn on 3 May 2021, after the first protests\? → The cloth tax/m)
    expect(
      allIn(
        [...mills, 'The salt tax gives the tax authority 12 per cent of national output. Sweden has none.'],
        'Empty looms',
      ),
    ).toMatch(/^The salt tax gives the Spanish tax authority \[…\] of national output/m)
  })

  it('stand under it where somebody in an office of theirs is named', () => {
    expect(allIn([...mills, 'A prime minister, Ada Lund, resigned in January 2022.'], 'Empty looms')).toMatch(
      /^Spain: a prime minister, \[…\], resigned/m,
    )
    expect(
      allIn([...mills, 'A prime minister, Ada Lund, resigned in January 2022. Sweden sent flowers.'], 'Empty looms'),
    ).toMatch(/^Spain: a prime minister, \[…\], resigned/m)
  })

  it('are not told under the name of their people', () => {
    const voters = [
      'The voters slept. In 2012 a clerk counted 400 idle weavers. The voters did not care.',
      'In 2014 a stranger bought 30 looms for the voters. Ada Lund sold 12 looms in 2016, and the voters sang.',
      'The voters wept. In 2018 Jon Brandt sold 40 mills.',
    ]
    const text = allIn(voters, 'Spain’s voters have slept')
    expect(text).toMatch(/Jon Brandt sell/)
    expect(text).not.toMatch(/^Spain’s voters:/m)
  })

  it('are nobody’s in particular where the country is named in a few places only', () => {
    const many = [...mills, 'Cloth is dear.', 'Wool is dearer.', 'Linen is not.', 'Silk may be.', 'Felt will do.']
    expect(allIn(many, 'Empty looms')).not.toMatch(/Spanish/)
  })

  it('are its own where the title names it', () => {
    const some = [...mills.slice(1), 'Cloth is dear.', 'Wool is dearer.', 'Linen is not.', 'Silk may be.']
    expect(allIn(some, 'Empty looms')).not.toMatch(/Spanish/)
    expect(allIn(some, 'The last looms of Spain')).toMatch(/Spanish Supreme Court/)
  })

  it('stay as they are behind the name of another place', () => {
    const text = allIn(
      [...mills, 'In 2020 the Supreme Court of Lysse sold 7 looms. In 2021 the High Court in Orrin bought them.'],
      'Empty looms',
    )
    expect(text).not.toMatch(/Spanish (?:Supreme Court of Lysse|High Court in Orrin)/)
  })

  it('are no American ones for a Congress that other countries have, too', () => {
    const chile = mills.map(text => text.replaceAll('Spain', 'Chile'))
    const congress = 'In 2021 Congress lowered the mill tax, and Congress lowered it again in 2022.'
    expect(allIn([...chile, congress, 'Congress is tired.'], 'Empty looms')).toMatch(/Chilean Supreme Court fine/)
    expect(allIn([...chile, `Americans bought cloth. ${congress}`, 'Congress is tired.'], 'Empty looms')).not.toMatch(
      /Chilean/,
    )
  })
})

describe('the bodies of a piece by an author of another country', () => {
  const yards = [
    'Washington asked its allies for more in 2023. The American navy is short of boats, and America’s yards build one a year.',
    'In 2024 the Pentagon began a review of the pact that was to give Australia three boats. The US Congress must agree.',
    'The US built six boats in 2022. The United States needs more, and Americans know it.',
    'The navy trained 115 sailors in Connecticut in 2023. America will not wait. The government ordered 11 frigates in 2021.',
    'Nobody in Canberra asked why. The US yards will not build them.',
  ]
  const frontsWith = (...more: readonly string[]): string =>
    [
      ...cardsOf([...yards, ...more], { title: 'Late boats' }),
      ...refusalsOf([...yards, ...more], { title: 'Late boats' }),
    ]
      .map(({ front }) => front)
      .join('\n')

  it('are not those of the country that it mostly speaks of', () => {
    for (const sign of ['Our own navy waits.', 'The prime minister left in May.'])
      expect(frontsWith(sign)).not.toMatch(/U\.S\. government|American government/)
    expect(frontsWith('Our own navy waits.')).toMatch(/the government order/)
  })

  it('are no farther than the paragraph the body that was told of another country', () => {
    expect(frontsWith('Our own navy waits.')).not.toMatch(/American navy train/)
  })

  it('are its country’s where the author only says “we” of people, or speaks of no other country', () => {
    expect(frontsOf('Our government is slow, and we know it.').join('\n')).toMatch(/the Spanish government borrow/)
  })
})

describe('how much of what', () => {
  it('is asked only where the card says of what', () => {
    const cards = (sentence: string): string => frontsOf(sentence).join('\n')
    expect(cards('The government wants output of 3 million tonnes a year by 2031.')).not.toMatch(/output/)
    expect(cards('The government wants copper output of 3 million tonnes a year by 2031.')).toMatch(
      /Spanish government .*copper output/,
    )
  })
})

describe('the fuller words of a thing', () => {
  const [first = '', ...rest] = [
    'Halden set up a harvest fund in 2011. The harvest fund paid 40 farmers.',
    'In 2014 the Brandt Company joined the fund. Lysse followed.',
    'In 2018 Halden set up a rescue fund. In 2019 the Tamm Company joined the fund.',
  ]
  const all = cardsOf([first, ...rest], { title: 'Low water' }).map(({ front }) => front)

  it('stand on a fact that only has “the fund”', () => {
    expect(all.join('\n')).toMatch(/Brandt Company join(?:ed)? the harvest fund/)
  })

  it('do not where two of the kind have been spoken of by then', () => {
    expect(all.join('\n')).not.toMatch(/Tamm Company join(?:ed)? the (?:harvest|rescue) fund/)
  })
})

describe('the one country that stands over a piece', () => {
  const mills = [
    'The mills closed one by one, and Spain looked on. Spaniards had other things to do.',
    'Nobody in Spain sold more cloth. Spanish weavers left.',
    'In 2014 the state sold 40 mills, and Spain forgot them.',
  ]
  const told = (title: string, ...more: readonly string[]): string =>
    [...cardsOf([...mills, ...more], { title }), ...refusalsOf([...mills, ...more], { title })]
      .map(({ front, back }) => `${front} → ${back}`)
      .join('\n')
  const weavers = 'More than a quarter of the labour force has no job.'

  it('is spoken of behind several others that are only mentioned, and not behind one', () => {
    const sold = 'In 2012 the government sold 14 ships.'
    const told2012 = (title: string, before: string): string => told(title, `${before} ${sold}`)
    expect(told2012('What Spain wove', 'The looms went to Norway and to Peru.')).toMatch(/Spanish government/)
    expect(told2012('What Spain wove', 'Norway is not buying and Peruvians sew at home.')).not.toMatch(
      /Spanish government/,
    )
    expect(told2012('What Spain wove', 'Norway is not buying.')).not.toMatch(/Spanish government/)
    expect(told2012('Empty looms', 'The looms went to Norway and to Peru.')).not.toMatch(/Spanish government/)
    // Of a region of some other country, too, "the labour force" is told.
    expect(told('What Spain wove', `In Lysse nobody weaves. ${weavers}`)).not.toMatch(/Spain’s labour force/)
    expect(told('What Spain wove', weavers)).toMatch(/of Spain’s labour force has/)
  })

  it('has a state, unless it is one of several', () => {
    expect(told('What Spain wove')).toMatch(/did the Spanish state sell/)
    const german = mills.map(text => text.replaceAll('Spanish', 'German').replaceAll(/Spain|Spaniards/g, 'Germany'))
    expect(
      cardsOf(german, { title: 'What Germany wove' })
        .map(({ front }) => front)
        .join('\n'),
    ).not.toMatch(/the German state/)
  })

  it('is told of its voters, however many they are', () => {
    expect(told('What Spain wove', 'In 2016 almost four in five voters asked for a new mill.')).toMatch(
      /four in five Spanish voters asked/,
    )
  })

  it('has a Congress of its own', () => {
    const chile = mills.map(text => text.replaceAll('Spanish', 'Chilean').replaceAll(/Spain|Spaniards/g, 'Chile'))
    const fronts = cardsOf(
      [
        ...chile,
        'Congress lowered the toll by four American cents. Congress is tired.',
        ...Array(6).fill('Congress met in 2019.'),
      ],
      { title: 'What Chile wove' },
    )
    expect(fronts.map(({ front }) => front).join('\n')).toMatch(/did the Chilean state sell/)
  })

  it('is its own where the author says “we” twice, and another country is named five times as seldom', () => {
    const more = [
      'We took pictures of Spain, of Spanish looms and of Spaniards.',
      'Norway is far from Spain. Spain is dry.',
      'We saw no Norway in Spain.',
    ]
    expect(told('What Spain wove', ...more)).toMatch(/did the Spanish state sell/)
    const less = more.map(text => text.replaceAll(/ in Spain| from Spain| Spain is dry\./g, ''))
    expect(told('What Spain wove', ...less)).not.toMatch(/the Spanish state sell/)
  })

  it('is spoken of where its people are', () => {
    const people = mills.map(text =>
      text.replaceAll('Spaniards', 'Salvadoreans').replaceAll('Spanish', 'Salvadoran').replaceAll('Spain', 'the land'),
    )
    const fronts = cardsOf([...people, 'Salvadoreans wait.', 'Salvadoreans hope.'], { title: 'What Salvadoreans wove' })
    expect(fronts.map(({ front }) => front).join('\n')).toMatch(/did the Salvadoran state sell/)
  })
})
