/** Facts that were cut off, turned or taken for another: each with its counterpart that must still come. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf } from './helper.ts'

const textsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} => ${back}`)
    .join('\n')
const refusedBy = (...paragraphs: readonly string[]): readonly string[] =>
  refusalsOf(paragraphs).map(one => one.refusedBy)

describe('a verb with what it governs', () => {
  it('keeps its that-clause where a second verb is joined behind it', () => {
    const text = textsOf(
      'In Halden, in May 2011, the Brandt Company announced that Orrin and Lysse would one day become partners and then declined to say when, or how, or what either town would have to pay.',
    )
    expect(text).toMatch(/announce that Orrin and Lysse would one day become partners\?/)
    expect(text).not.toMatch(/announced?(?: in Halden)?[.?]/)
  })

  it('is not told of as what somebody would leave, where what is left is not on the card', () => {
    const notice = 'The treaty bound five navies. In December 1934 Norway gave notice that it would leave'
    expect(refusedBy(`${notice}.`)).toContain('short-of')
    expect(textsOf(`${notice} the Halden Pact.`)).toMatch(/leave the Halden Pact/)
  })

  it('“leaned on” is no form of “learn”, and a country no place that one is on', () => {
    const text = textsOf(
      'In 1981 the Brandt government leaned on Norway to limit the number of boats that it sold to Sweden.',
    )
    expect(text).not.toMatch(/learn|\bwhere\b/i)
    expect(text).toMatch(/In what year did the Brandt government lean on Norway/)
  })
})

describe('a perfect with “since”', () => {
  it('is one verb', () => {
    const [s] = readingOf('Halden has since acquired Lysse, and more than 800 miles of new coast.').sentences
    const verb = s?.clauses[0]?.verb
    expect(s?.tokens.slice(verb?.from, verb?.to).map(({ form }) => form)).toEqual(['has', 'since', 'acquired'])
  })

  it('does not ask “how far” of what is counted in miles', () => {
    const text = textsOf(
      'The Brandt Company went to war to keep Halden away from its quays. It has since acquired Lysse, and more than 800 miles of new coast with it.',
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
      'Nor is Piet Brandt wrong that a town of fewer than 1.8 million people cannot offer everything.',
    )
    expect(text).not.toMatch(/1\.8 million/)
    expect(textsOf('Halden is a town of fewer than 1.8 million people.')).toMatch(/1\.8 million/)
  })

  it('is no supposing', () => {
    expect(textsOf('Had Halden paid the Orrin Company $3 million in 2014, the ferry would still run.')).not.toMatch(
      /^(?:Had|Did) Halden/m,
    )
  })

  it('is not a “when” clause alone: what it tells is a sentence of its own', () => {
    const text = textsOf(
      'When the Irish at last fined Orrin €1.2bn, in May 2023, the complaint that led to it was almost 10 years old.',
    )
    expect(text).not.toMatch(/^When the Irish/m)
    expect(text).toMatch(/^The Irish at last fined Orrin \[…\], in May 2023\. => €1\.2bn/m)
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
  expect(refusedBy('In 1904 the Orrin Company built the harbour with the hands of half of Norway.')).toContain(rule)
  expect(refusedBy('In 1904 half of Norway’s coal came from Orrin.')).not.toContain(rule)
})

describe('what stands before a card', () => {
  it('is no sentence that leaves its verb to the one before it', () => {
    const text = textsOf(
      'Ada Lund had wanted to offer both of them a formal path. Ilka Brandt and Piet Sund had not. The sentence that came out of their quarrel handed Norway a grievance and Lysse a piece of paper.',
    )
    expect(text).not.toMatch(/had not\./)
  })

  it('is no verdict', () => {
    expect(
      textsOf(
        'It would be unfair to say that Piet Brandt of the Orrin Mill went home with nothing. Its clock was sold to Halden in 1999.',
      ),
    ).not.toMatch(/nothing\. (?:Its|The|When|In|To)/)
  })

  it('does not leave open which of two things did what is asked', () => {
    const text = textsOf(
      'Ilka Brandt said later that she had thought the plots of her novels in Norwegian. In 1938 they won her the Halden Prize.',
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
  expect(textsOf('Piet Brandt spent three years reviewing the harbour tolls of Halden.')).not.toMatch(/How did/)
  expect(textsOf('Piet Brandt spent the war reviewing the harbour tolls of Halden.')).toMatch(
    /How did Piet Brandt spend/,
  )
})
