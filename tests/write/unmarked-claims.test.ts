/** Claims that no connective marks: what things make others do, remedies, kinds, contrasts and means, and what must not pass for one. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf } from './helper.ts'

type Row = readonly [rule: string, text: string, wanted: string]

const comes = (rows: readonly Row[]): void => {
  it.each(rows)('%s: %s', (rule, text, wanted) => {
    expect(card(rule, text)).toBe(wanted)
  })
}

describe('what something makes others do or think', () => {
  comes([
    [
      'urges',
      'The Halden toll encourages hauliers to drive through villages at night.',
      'What, according to Ada Quill, does the Halden toll encourage hauliers to do? → Drive through villages at night',
    ],
    [
      'urges',
      'The Orrin toll persuaded merchants that Halden could not be trusted.',
      'Of what, according to Ada Quill, did the Orrin toll persuade merchants? → That Halden could not be trusted',
    ],
    [
      'urges',
      'By sparing the small mills, the Lysse decree told every miller that a larger one would be ruined.',
      'What, according to Ada Quill, did the Lysse decree tell every miller by sparing the small mills? → A larger one would be ruined',
    ],
    [
      'turned-into',
      'The Halden subsidy has turned fishermen into clerks of the council.',
      'Into what, according to Ada Quill, has the Halden subsidy turned fishermen? → Clerks of the council',
    ],
    [
      'brought-by',
      'The Halden strike was caused by a cut in wages.',
      'What, according to Ada Quill, caused the Halden strike? → A cut in wages',
    ],
    [
      'brought-by',
      'The rise of the Lysse party is explained by the price of bread.',
      'What, according to Ada Quill, explains the rise of the Lysse party? → The price of bread',
    ],
    [
      'set-off',
      'When Halden and half of Lysse lost their water in 1911, the cause was a valve set too high.',
      'What, according to Ada Quill, was the cause when Halden and half of Lysse lost their water in 1911? → A valve set too high',
    ],
  ])

  it('is none where the deed belongs to a noun', () => {
    expect(card('urges', 'The Lysse reform requires an open mind and a willingness to learn from Halden.')).toBe('none')
  })

  it('of a person is a deed, and none', () => {
    expect(card('urges', 'Otto Brandt persuaded merchants that Halden could not be trusted.')).toBe('none')
  })
})

describe('how and what for, before the subject', () => {
  comes([
    [
      'by',
      'By selling the harbour, Halden lost its only source of income.',
      'How, according to Ada Quill, did Halden lose its only source of income? → By selling the harbour',
    ],
    [
      'aim',
      'To please the bankers, Halden closed its oldest school.',
      'Why, according to Ada Quill, did Halden close its oldest school? → To please the bankers',
    ],
  ])

  it('is none where the sentence only turns to a case', () => {
    expect(card('aim', 'To take one example, Halden closed its oldest school.')).toBe('none')
  })
})

describe('one thing in the place of another', () => {
  comes([
    [
      'instead-of',
      'Instead of repairing the locks, Halden bought a yacht.',
      'What, according to Ada Quill, did Halden do instead of repairing the locks? → Buy a yacht',
    ],
    [
      'instead-of',
      'The city council of Halden would rather sell its parks than raise its rates.',
      'What, according to Ada Quill, would the city council of Halden rather do than raise its rates? → Sell its parks',
    ],
    [
      'without-doing',
      'Halden built a port without asking who would use it.',
      'Without doing what, according to Ada Quill, did Halden build a port? → Asking who would use it',
    ],
    [
      'it-is-not',
      'The Lysse bank was never a bank; it was a club.',
      'What, according to Ada Quill, was the Lysse bank, if not a bank? → A club',
    ],
    [
      'it-is-not',
      'It was the drought, not the price of bread, that emptied Halden in 1921.',
      'What, according to Ada Quill, emptied Halden in 1921, if not the price of bread? → The drought',
    ],
    [
      'is-to-what',
      'The Orrin pact is to diplomacy what a plaster is to a broken leg.',
      'What, according to Ada Quill, is the Orrin pact to diplomacy? → What a plaster is to a broken leg',
    ],
    [
      'the-way',
      'Halden treats its rivers the way a tenant treats a borrowed room.',
      'How, according to Ada Quill, does Halden treat its rivers? → The way a tenant treats a borrowed room',
    ],
  ])
})

describe('what stands above all else, or alone', () => {
  comes([
    [
      'nothing-more',
      'Nothing has hurt the Halden fishery more than the quota that was meant to save it.',
      'What, according to Ada Quill, has hurt the Halden fishery more than anything else? → The quota that was meant to save it',
    ],
    [
      'nothing-more',
      'No law has done more for the Lysse forest than the neglect of its owners.',
      'What, according to Ada Quill, has done more for the Lysse forest than any law? → The neglect of its owners',
    ],
    [
      'only-this',
      'Only a second bridge would end the queues at Orrin.',
      'What alone, according to Ada Quill, would end the queues at Orrin? → A second bridge',
    ],
    [
      'never-will',
      'The Lysse tunnel will never pay for itself.',
      'What, according to Ada Quill, will the Lysse tunnel never do? → Pay for itself',
    ],
  ])

  it('is none where "only" opens a condition', () => {
    expect(card('only-this', 'Only when the ice melts will the queues at Orrin end.')).toBe('none')
  })
})

describe('a kind of people or things', () => {
  comes([
    [
      'kind-is',
      'A minister who fears the press is useless in a crisis.',
      'How does Ada Quill describe a minister who fears the press? → Useless in a crisis',
    ],
    [
      'kind-is',
      'A ferryman who cheats both sides is, I submit, of no use as a witness.',
      'How does Ada Quill describe a ferryman who cheats both sides? → Of no use as a witness',
    ],
    [
      'kind-is',
      'Those who own the wells are never short of friends.',
      'How does Ada Quill describe those who own the wells? → Never short of friends',
    ],
    [
      'kind-is',
      'A guarantee is also a confession of what one doubts.',
      'In “A Bridge Too Many”, what else, according to Ada Quill, is a guarantee? → A confession of what one doubts',
    ],
  ])

  it('is none where it was one person once', () => {
    expect(card('kind-is', 'A minister who feared the press was useless in the crisis of 1911.')).toBe('none')
  })
})

describe('what follows for whoever does something', () => {
  comes([
    [
      'do-and',
      'Sell the Halden harbour and you will have a richer bank and a poorer town.',
      'What, according to Ada Quill, will one have if one sells the Halden harbour? → A richer bank and a poorer town',
    ],
    [
      'if',
      'If you raise the toll at Orrin, you will lose the hauliers of Lysse.',
      'What, according to Ada Quill, will happen if one raises the toll at Orrin? → One will lose the hauliers of Lysse',
    ],
    [
      'whenever',
      'When tolls rise, hauliers drive past the gates of Orrin.',
      'What, according to Ada Quill, happens when tolls rise? → Hauliers drive past the gates of Orrin',
    ],
  ])

  it('is none where the author speaks of himself or of a day', () => {
    expect(card('if', 'If you ask me, you will hear that my toll at Orrin is too high.')).toBe('none')
    expect(card('whenever', 'When the toll rose in 1911, hauliers drove past the gates of Orrin.')).toBe('none')
  })
})

describe('remedies in so many words', () => {
  const made = (paragraphs: readonly string[]) =>
    cardsOf(paragraphs).flatMap(({ rule, front, back }) =>
      /^(?:remedies|calls-for)$/.test(rule) ? [`${front} → ${back}`] : [],
    )

  it('are a list behind the question what should be done', () => {
    expect(
      made([
        'So what should be done?',
        'Sell the Orrin toll houses. Give the money to the ferrymen: they have waited long enough. And build a second bridge at Lysse.',
      ]),
    ).toEqual([
      'Which three steps does Ada Quill propose in “A Bridge Too Many”? → 1. Sell the Orrin toll houses\n2. Give the money to the ferrymen\n3. Build a second bridge at Lysse',
    ])
  })

  it('are none where the reader is told to look, or nothing was asked', () => {
    expect(made(['So what should be done?', 'Consider the ferrymen of Orrin. Their boats are old.'])).toEqual([])
    expect(made(['The toll is high.', 'Sell the Orrin toll houses. Give the money to the ferrymen.'])).toEqual([])
  })
})

describe('what is wrong with a thing', () => {
  comes([
    [
      'announced',
      'That is the trouble with tolls, they fall on those who cannot move.',
      'What, according to Ada Quill, is the trouble with tolls? → They fall on those who cannot move',
    ],
    [
      'definition',
      'The trouble is that the toll is spent on the gates that collect it, and gates need guards.',
      'What, according to Ada Quill in “A Bridge Too Many”, is the trouble? → The toll is spent on the gates that collect it',
    ],
    [
      'announced',
      'A second danger is that the Lysse bank will be run by its debtors.',
      'Which second danger does Ada Quill name in “A Bridge Too Many”? → The Lysse bank will be run by its debtors',
    ],
    [
      'announced',
      'The Orrin plan has one great merit: it can be undone in a year.',
      'What great merit, according to Ada Quill, does the Orrin plan have? → It can be undone in a year',
    ],
    [
      'announced',
      'There is no evidence that tolls reduce traffic in Lysse.',
      'Of what, according to Ada Quill in “A Bridge Too Many”, is there no evidence? → That tolls reduce traffic in Lysse',
    ],
    [
      'announced',
      'No one has explained why Halden needs a second mint.',
      'What, according to Ada Quill in “A Bridge Too Many”, has no one explained? → Why Halden needs a second mint',
    ],
  ])

  it('is none of a reason or an objection, which say not for what or whose', () => {
    expect(card('announced', 'A second objection is that the Lysse bank will be run by its debtors.')).toBe('none')
    expect(card('announced', 'A second reason is that the Lysse bank will be run by its debtors.')).toBe('none')
  })

  it('is none where others say so', () => {
    expect(
      card('announced', 'The ferrymen say that the Orrin plan has one great merit: it can be undone in a year.'),
    ).toBe('none')
  })
})

describe('one thing told by another', () => {
  comes([
    [
      'it-is-not',
      'What ruined the Halden mill was not the tariff but the strike of its clerks.',
      'What, according to Ada Quill, ruined the Halden mill, if not the tariff? → The strike of its clerks',
    ],
    [
      'seen-as',
      'The Orrin toll is best understood as a tax on poverty.',
      'As what, according to Ada Quill, is the Orrin toll best understood? → A tax on poverty',
    ],
    [
      'act-does',
      'Raising the Orrin toll would empty the old bridge.',
      'What, according to Ada Quill, would raising the Orrin toll do? → Empty the old bridge',
    ],
    [
      'lacks',
      'The Halden council has every reason to fear an honest audit.',
      'What, according to Ada Quill, does the Halden council have every reason to do? → Fear an honest audit',
    ],
  ])
})
