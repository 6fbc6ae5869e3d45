/** Facts that were cut off, turned or taken for another: each with its counterpart that must still come. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, readingOf, refusalsOf } from './helper.ts'

const textsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} => ${back}`)
    .join('\n')
const refusedBy = (...paragraphs: readonly string[]): readonly string[] =>
  refusalsOf(paragraphs).map(one => one.refusedBy)

describe('a verb with what it governs', () => {
  it('is no row of deeds of which the last was cut off', () => {
    const told = 'The Democrats protested, came back to power in 1994, and kept it.'
    expect(textsOf(told)).not.toMatch(/protested, came back to power in \[…\]\./)
  })

  it('loses no preposition that ends its clause', () => {
    const told =
      'In 1982 the Brandt flock went past 4,000 sheep, on slopes so steep that moss was all they had ever been good for, and there came a season when the lambs could not be sold at all.'
    expect(textsOf(told)).not.toMatch(/been good(?! for)/)
  })

  it('keeps its that-clause where a second verb is joined behind it', () => {
    const text = textsOf(
      'In Halden, in June 1988, the Brandt Company announced that Orrin and Lysse would one day become ports and then refused to say which, or whether either harbour would have to be dug.',
    )
    expect(text).toMatch(/announce about .* => Orrin and Lysse would one day become ports$/m)
    expect(text).not.toMatch(/announced?(?: in Halden)?[.?]/)
  })

  it('is not told of as what somebody would leave, where what is left is not on the card', () => {
    const notice = 'In March 1951 Norway issued a warning that it would leave'
    expect(refusedBy(`${notice}.`)).toContain('short-of')
    expect(textsOf(`${notice} the Halden Pact.`)).toMatch(/leave the Halden Pact/)
  })

  it('“leaned on” is no form of “learn”, and a country no place that one is on', () => {
    const text = textsOf('In 1967 the Brandt government leaned on Norway to close the ports that it leased to Sweden.')
    expect(text).not.toMatch(/learn|\bwhere\b/i)
    expect(text).toMatch(/In what year did the Brandt government lean on Norway/)
  })
})

describe('a perfect with “since”', () => {
  it('is one verb', () => {
    const [s] = readingOf('Halden has since acquired Lysse, and more than 300 miles of open coast.').sentences
    const verb = s?.clauses[0]?.verb
    expect(s?.tokens.slice(verb?.from, verb?.to).map(({ form }) => form)).toEqual(['has', 'since', 'acquired'])
  })

  it('does not ask “how far” of what is counted in miles', () => {
    const text = textsOf(
      'The Brandt Company bought ships to keep Halden out of its quays. It has since acquired Lysse, and more than 300 miles of open coast with it.',
    )
    expect(text).not.toMatch(/How far/)
    expect(text).toMatch(/[^.]\. (?:It|The)[^.]* has acquired Lysse/)
  })

  it('does not say since when, without what it counts from', () => {
    const text = textsOf('Ilka Brandt has since sold 40 mills to the Orrin Company.')
    expect(text).toMatch(/Ilka Brandt has sold/)
    expect(text).not.toMatch(/since/)
  })
})

describe('what is no statement', () => {
  it('is no gap card: “nor” turns the sentence and denies it', () => {
    const text = textsOf(
      'Nor is Piet Brandt mistaken that a port of fewer than 1.8 million people cannot feed every ship.',
    )
    expect(text).not.toMatch(/\[…\](?: million)? people|fewer than \[…\]/)
    expect(textsOf('Halden is a port of fewer than 1.8 million people.')).toMatch(/1\.8 million/)
  })

  it('is no supposing', () => {
    expect(textsOf('Had Halden paid the Orrin Company $3 million in 2014, the ferry would still run.')).not.toMatch(
      /^(?:Had|Did) Halden/m,
    )
  })

  it('is not a “when” clause alone: what it tells is a sentence of its own', () => {
    const text = textsOf(
      'When the Irish at last sued Orrin for €1.2bn, in May 2023, the quarrel that led to it was almost 12 years old.',
    )
    expect(text).not.toMatch(/^When the Irish/m)
    expect(text).toMatch(/^The Irish at last sued Orrin for \[…\], in May 2023\. => €1\.2bn/m)
  })
})

describe('two sentences with a mere comma between them', () => {
  it('do not share a card', () => {
    const text = textsOf('Halden paid the Orrin Company $40 million for coal in 1904, it sent ships to Lysse.')
    expect(text).not.toMatch(/ships/)
    expect(text).toMatch(/Halden pa(?:id|y)/)
  })
})

it('“half of Norway” inside another phrase is no figure', () => {
  const rule = 'figure-of-speech'
  expect(refusedBy('In 1904 the Orrin Company built the harbour with the savings of half of Norway.')).toContain(rule)
  expect(refusedBy('In 1904 half of Norway’s coal came from Orrin.')).not.toContain(rule)
})

describe('what stands before a card', () => {
  it('is no sentence that leaves its verb to the one before it', () => {
    const text = textsOf(
      'Ada Lund had hoped to sell both of them a lighthouse. Ilka Brandt and Piet Sund had not. The bargain that came out of their quarrel left Norway a reef and sent Lysse a bill.',
    )
    expect(text).not.toMatch(/had not\./)
  })

  it('is no verdict', () => {
    expect(
      textsOf(
        'It would be wrong to think that Piet Brandt of the Orrin Mill sailed in vain. Its clock was sold to Halden in 1999.',
      ),
    ).not.toMatch(/in vain\. (?:Its|The|When|In|To)/)
  })

  it('does not leave open which of two things did what is asked', () => {
    const text = textsOf(
      'Ilka Brandt wrote later that she had heard the songs of her aunts in Orrin. In 1938 they won her the Halden Prize.',
    )
    expect(text).not.toMatch(/did they win/)
  })
})

describe('“as of”', () => {
  it('is not put behind what was so in the past', () => {
    const text = textsOf('Halden still mourns the storm that killed 40 dockers.')
    expect(text).not.toMatch(/as of/)
    expect(textsOf('Halden has 40 dockers.')).toMatch(/as of May 2024/)
  })

  it('is not said twice', () => {
    expect(textsOf('As of the last count, Halden has bridges of 190 metres.')).not.toMatch(/as of May 2024/)
  })
})

it('“three years” of which no date tells when are not asked for', () => {
  expect(textsOf('Piet Brandt spent three years charting the shoals of Halden.')).not.toMatch(/How did/)
  expect(textsOf('Piet Brandt spent the war charting the shoals of Halden.')).toMatch(/How did Piet Brandt spend/)
})

describe('what only the sentence before says', () => {
  it('is what a cent was taken off', () => {
    const taken = 'In 2011 Piet Brandt knocked a cent off'
    expect(refusedBy(`${taken}.`)).toContain('short-of')
    expect(textsOf(`${taken} the Orrin toll.`)).toMatch(/cent off the Orrin toll/)
  })

  it('is by what goods were affected', () => {
    const goods = 'weighed some 18 million tonnes in 2019, or 4% of what Norway shipped to Halden.'
    expect(textsOf(`The goods affected ${goods}`)).not.toMatch(/goods affected/)
    expect(textsOf(`The goods affected by the Orrin Levy ${goods}`)).toMatch(/goods affected by the Orrin Levy/)
  })

  it('is as a result of what something was so', () => {
    expect(textsOf('Skippers in Halden earned $90 million less in 2022 as a result.')).not.toMatch(/as a result\./)
  })
})

it('where somebody was born is asked without the house', () => {
  expect(
    card(
      'where-question',
      'Ilka Brandt was born in Halden, in the spring of 1904, in a red house that her mother’s uncles had painted.',
    ),
  ).toBe('Where was Ilka Brandt born in the spring of 1904? → Halden')
})

it('half of a body’s name is not hidden', () => {
  expect(textsOf('In 1921 the Lund Hall in Orrin belonged to the Sailors of the Norwegian Coast.')).not.toMatch(
    /=> Sailors$/m,
  )
})

it('how long before or after something else stands between commas behind what is asked', () => {
  expect(textsOf('In 1931, a month after the Halden flood, Piet Brandt opened the Orrin Harbour School.')).toMatch(
    /open the Orrin Harbour School, a month after/,
  )
})

it('a month of what is settled is the next one, with its year', () => {
  expect(textsOf('Ferry tolls in Halden are to rise by 5% in March.')).toMatch(/in March 2025/)
})

it('what a word in quotation marks means stays with it', () => {
  expect(textsOf('In 1993 Piet Brandt built a “ladder”, which lifted ferries over the Orrin sill.')).toMatch(
    /“ladder”, which lifted ferries over the Orrin sill/,
  )
})

it('“sappers” are asked for with “who”', () => {
  expect(textsOf('Norwegian sappers were laying cable off Halden in 1946.')).not.toMatch(/What was laying/)
})

it('by whom something was done is told without where', () => {
  const text = textsOf('The ship Brandt, built in 1944, was run aground by Norway on Varn Shoal in 1999.')
  expect(text).toMatch(/^By which country .* => Norway$/m)
})

it('“too” stays with what it measures, in quotation marks as well', () => {
  const text = textsOf('More than 140 teachers in Norway signed a letter in 2019 calling a ban too “blunt” a tool.')
  expect(text).toMatch(/too “blunt” a tool/)
  expect(text).not.toMatch(/ban “blunt”/)
})

it('a verb that takes an object is not asked about without it', () => {
  const text = textsOf(
    'In July 2022 Norway transferred to Sweden, in law, outright, the ownership of more than forty bells that sailors had carried off.',
  )
  expect(text).not.toMatch(/transfer(?:red)? to Sweden(?:, in law)?(?:, outright)?[.?]/)
  expect(textsOf('In July 2022 Norway transferred forty bells to Sweden.')).toMatch(
    /transfer(?:red)? (?:forty bells )?to Sweden/,
  )
})

it('“this October”, of which a sentence speaks, is a month and not when something was', () => {
  const text = textsOf('This October was the driest since records began in 1950.')
  expect(text).toMatch(/^October 20\d\d was the driest/m)
  expect(text).not.toMatch(/In October 20\d\d was/)
})
