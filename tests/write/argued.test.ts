/** Arguments that a column has in so many words: each stands on a card that a stranger can read, and among those offered first. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, pieceFrom, proposalsOf, shown } from './helper.ts'

/** The cards of a rule that are offered at once, as “front → back”. */
const offered = (rule: string, ...paragraphs: readonly string[]): readonly string[] => {
  const { drafts, offered: first } = proposalsOf(pieceFrom(paragraphs))
  return drafts
    .slice(0, first)
    .map(shown)
    .filter(one => one.rule === rule)
    .map(({ front, back }) => `${front} → ${back.replaceAll('\n', ' / ')}`)
}

describe('what somebody found', () => {
  it('is asked of a topic with a comment behind it, which the answer leaves out', () => {
    expect(
      offered(
        'reports',
        'The Halden Harbour Board has found that ferries, which used to compete on price, have doubled their fares since 2019.',
      ),
    ).toEqual(['What has the Halden Harbour Board found about ferries? → Ferries have doubled their fares since 2019'])
  })

  it('may stand far behind the verb of saying, with those who were told', () => {
    expect(
      offered(
        'reports',
        'Ilka Brandt told a crowd of pilots in Lysse on 3 November 2023 that the Orrin toll would double within a year.',
      ),
    ).toEqual([
      'What did Ilka Brandt tell a crowd of pilots about the Orrin toll in Lysse on 3 November 2023? → It would double within a year',
    ])
  })

  it('goes without what a sum is besides, where the answer would be too long', () => {
    expect(
      card(
        'reports',
        'The Harbour Board says that a tunnel under the Orrin would cost 100 million crowns, a number that nobody outside the Board has been allowed to check.',
      ),
    ).toMatch(/ → A tunnel under the Orrin would cost 100 million crowns$/)
  })
})

describe('what somebody says will be', () => {
  it('is asked of what it is said of, also behind a time', () => {
    expect(card('reports', 'The Harbour Board reckons that by 2050 the Orrin toll might double.')).toBe(
      'According to Ada Quill, what does the Harbour Board reckon about the Orrin toll? → By 2050 it might double',
    )
  })

  it('is asked with its condition, and with the year in which it was said', () => {
    expect(
      offered(
        'said-if',
        'Ilka Brandt, the harbour commissioner, said in 2018 that if Orrin built a second pier her own town would follow.',
      ),
    ).toEqual([
      'What did Ilka Brandt, the harbour commissioner, say in 2018 would happen if Orrin built a second pier? → Her own town would follow',
    ])
  })
})

it('what somebody has called something is asked as in the past', () => {
  expect(card('called', 'The White Guild has described the Orrin toll as a “new form of theft”.')).toBe(
    'As what has the White Guild described the Orrin toll? → A “new form of theft”',
  )
})

it('an answer too long to be recalled goes without a further measure of the same', () => {
  expect(
    card(
      'reports',
      'In 2016 Linus Brandt and Ada Vogt found that reading improved by about a tenth of what was hoped for in every town, and by more than twice that among the youngest.',
    ),
  ).toMatch(/ → (?:It|Reading) improved by about a tenth of what was hoped for in every town$/)
})

it('what “its” stands for is named where one body alone was spoken of', () => {
  const text =
    'Ilka Brandt was invited to inspect the Bank of Orrin, and reported in April 2024 that its vaults were damp and its charts of little use to anyone.'
  expect(offered('reports', text)).toEqual([
    'What did Ilka Brandt report about the Bank of Orrin in April 2024? → Its vaults were damp and its charts of little use to anyone',
  ])
  expect(card('reports', text.replace('Bank of Orrin', 'Bank of Orrin and the Halden Guild'))).not.toContain(
    'about the',
  )
})

describe('a reason that is set against another', () => {
  const text =
    'The Orrin toll has been drifting up for ten years, not because the town is poor, but because the men charged with setting it have treated each complaint as an offer.'

  it('is asked with the one that is denied', () => {
    expect(card('if-not', text)).toBe(
      'Why, according to Ada Quill, has the Orrin toll been drifting up for ten years, if not because the town is poor? → Because the men charged with setting it have treated each complaint as an offer',
    )
  })

  it('may lie with those who did something, whoever they are', () => {
    expect(card('if-not', text.replace('the men charged', 'those charged'))).toMatch(
      /→ Because those charged with setting it/,
    )
  })

  it('is none where only one of the two is a reason', () => {
    expect(card('if-not', text.replace('but because', 'but'))).toBe('none')
  })
})

it('a thesis that the question for its reasons tells is not asked as well', () => {
  const cards = offered(
    'thesis',
    'There are three reasons to think that the Orrin toll will fail.',
    'The first is that both harbours need the ferries. Halden wants peace.',
    'The second is money, and here the comparison with Lysse breaks down.',
    'The third reason is about the pilots. For forty years the guild has refused to train foreigners.',
  )
  expect(cards).toEqual([])
})

describe('a second view', () => {
  it('behind “and that” is asked by a topic of its own, whatever the first denied', () => {
    expect(
      offered(
        'reports',
        'Tomas Brandt told his own guild that Orrin could not collect a toll without pilots, and that the Lysse bank would refuse to lend it a crown.',
      ),
    ).toEqual([
      'What did Tomas Brandt tell his own guild about Orrin? → Orrin could not collect a toll without pilots',
      'What did Tomas Brandt tell his own guild about the Lysse bank? → The Lysse bank would refuse to lend it a crown',
    ])
  })
})

describe('what somebody says of a deed of his own', () => {
  it('is asked as the deed', () => {
    expect(
      offered(
        'reports',
        'Ilka Brandt told a crowd of pilots in Lysse on 3 November 2023 that she would double the Orrin toll within a year.',
      ),
    ).toEqual([
      'What did Ilka Brandt tell a crowd of pilots in Lysse on 3 November 2023 that she would do? → Double the Orrin toll within a year',
    ])
  })

  it('is not his where the pronoun may be somebody else’s', () => {
    expect(
      card(
        'reports',
        'The Harbour Board told the Pilots’ Guild in November 2023 that it would double the Orrin toll within a year.',
      ),
    ).not.toMatch(/would do/)
  })
})

describe('what follows within one sentence', () => {
  it('has its reason before the “and”', () => {
    expect(
      card(
        'following',
        'Lysse had given its lenders no promise at all, and was for that reason able to lower the Orrin toll a year before Halden.',
      ),
    ).toBe(
      'Why, according to Ada Quill, was Lysse able to lower the Orrin toll a year before Halden? → Lysse had given its lenders no promise at all',
    )
  })

  it('may have a pronoun that can only be the subject of the reason', () => {
    expect(
      card(
        'following',
        'Halden had promised its lenders a fixed toll, and it was therefore unable to lower the price of a crossing in 2019.',
      ),
    ).toMatch(/^Why, according to Ada Quill, was Halden unable to lower the price of a crossing in 2019\?/)
  })

  it('is not asked where two things stand before it, of which either may be the reason', () => {
    for (const text of [
      'Halden had promised its lenders a fixed toll and Lysse had not, and Orrin was therefore unable to lower its toll in 2019.',
      'Halden did not want a fixed toll; the pilots did, and Orrin was therefore unable to lower its toll in 2019.',
    ])
      expect(card('following', text)).toBe('none')
  })
})

it('what is supposed is asked with what would have come of it', () => {
  const text = 'Suppose Halden had raised its toll a year sooner. Orrin would have kept its pier for another decade.'
  expect(card('imagined', text)).toBe(
    'What, according to Ada Quill, would have happened if Halden had raised its toll a year sooner? → Orrin would have kept its pier for another decade',
  )
  expect(card('imagined', text.replace('Suppose', 'Suppose that you and'))).toBe('none')
  expect(card('imagined', text.replace('would have kept', 'has kept'))).toBe('none')
})

it('the author’s own “why?” is answered by his own “because”', () => {
  const asked = 'Why, then, did the Orrin ferry have to stop?'
  expect(card('asked-why', `${asked} Because nobody had ever asked the pilots for their consent.`)).toBe(
    'Why, according to Ada Quill, did the Orrin ferry have to stop? → Because nobody had ever asked the pilots for their consent',
  )
  expect(card('asked-why', asked, 'Because nobody had ever asked the pilots for their consent.')).not.toBe('none')
  expect(card('asked-why', `${asked} Because of the toll, nobody had ever asked for it.`)).toBe('none')
})

describe('what the tree hangs on words that the card leaves out', () => {
  it('is not torn where the question or the answer stands for them', () => {
    expect(
      card(
        'following',
        'The Bank of Orrin had given vaguer guidance, and was for that reason able to raise its rate in March 2021, three months before the Guild and seven before Lysse.',
      ),
    ).toMatch(/^Why, according to Ada Quill, was the Bank of Orrin able to raise its rate in March 2021/)
    expect(
      card(
        'reports',
        'The Competition and Ferries Authority has found that harbours, which used to compete on tolls, have fattened their margins since 2019.',
      ),
    ).toMatch(/ about harbours\? → Harbours have fattened their margins since 2019$/)
  })
})

describe('what is offered at once', () => {
  it('is a concession asked of its piece', () => {
    expect(offered('conceded', 'I must concede that there are worse ways to spend the harbour dues of Orrin.')).toEqual(
      ['What does Ada Quill concede in “A Bridge Too Many”? → There are worse ways to spend the harbour dues of Orrin'],
    )
  })

  it('is a reason whose question has words enough to be about one thing', () => {
    expect(
      offered(
        'marked-reason',
        'A bargain which rests on two separate fears is more durable than one that rests on shared affection, since neither party has to trust the other in order to keep it.',
      ),
    ).toHaveLength(1)
  })

  it('is a row of reasons under the title of its piece', () => {
    expect(
      offered(
        'list',
        'There are three reasons to think that the deal will hold.',
        'The first is that both harbours need the ferries. Halden wants peace.',
        'The second is money, and here the comparison with Lysse breaks down.',
        'The third reason is about the pilots. For forty years the guild has refused to train foreigners.',
      ),
    ).toHaveLength(1)
  })
})

it('a row is none where one of it only points ahead', () => {
  const told = [
    'There are three objections to the ferry.',
    'The first is cost. The second is weather, which keeps it in port.',
    'The third is the serious one. Nobody in Orrin wants it.',
  ]
  expect(cardsOf(told).some(({ rule }) => rule === 'list')).toBe(false)
})

it('of three announced things one may be told by the sentence behind its number', () => {
  const told = [
    'There are important practical dangers that the mayor must weigh before selling the ferry.',
    'The first – breaking the lease that Halden has signed – is the least of them.',
    'The second danger is graver. By closing the mill, Halden risks its name in Orrin.',
    'The third danger is whether Orrin is an honest buyer.',
  ]
  const { back } = cardsOf(told).find(({ rule }) => rule === 'list') ?? { back: '' }
  expect(back.split('\n')).toEqual([
    '1. Breaking the lease that Halden has signed',
    '2. By closing the mill, Halden risks its name in Orrin',
    '3. Whether Orrin is an honest buyer',
  ])
})

it('what would have been is asked of a deed that is set “six months sooner”', () => {
  const text = 'Had Halden begun to raise the toll six months sooner, its debts would have peaked at a third.'
  expect(card('had-it', text)).toMatch(/had Halden begun to raise the toll six months sooner\? → Its debts would/)
})

it('a quoted name keeps its commas', () => {
  expect(card('called', 'Tomas Brandt called the Orrin toll “a tax on the old, even on pilots”.')).toBe(
    'What did Tomas Brandt call the Orrin toll? → “a tax on the old, even on pilots”',
  )
})

it('ministers are called on, where others would be allowed', () => {
  const text = 'Let ministers pay for the Orrin ferry out of the harbour dues.'
  expect(card('letting', text)).toMatch(/what does Ada Quill want ministers to do\?/i)
  expect(card('letting', text.replace('ministers', 'parents'))).toMatch(/want parents to be allowed to do\?/)
})
