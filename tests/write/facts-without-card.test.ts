/** Facts that no question was made for: what one had to show, who was first, what is told behind "where" and "whose". */
import { describe, expect, it } from 'vitest'
import { pieceFrom, proposalsOf, shown, type Told } from './helper.ts'

/** All cards that were made, refused ones too, as “front → back”. */
function madeOf(text: string, told: Told = {}): readonly string[] {
  const { drafts, refused } = proposalsOf(
    pieceFrom(['Everybody in Halden and Orrin knows it.', ...text.split('\n')], told),
  )
  return [...drafts, ...refused.filter(({ rule }) => rule === 'twin').map(({ draft }) => draft)].map(draft => {
    const { front, back } = shown(draft)
    return `${front} → ${back}`
  })
}

describe('what is asked of a “that …”', () => {
  it.each([
    [
      'what one had to show, with its century written out',
      'Until the end of the last century, anyone who wished to rely on a tide table in a court in Lysse had to show that the clock had been set properly.',
      'What did anyone who wished to rely on a tide table in a court in Lysse have to show until the end of the twentieth century? → That the clock had been set properly',
    ],
    [
      'what somebody is reported to have argued',
      'Ilka Brandt’s harbour minister was reported to have argued that oars and lanterns would do as well as a lighthouse.',
      'What was Ilka Brandt’s harbour minister reported to have argued? → That oars and lanterns would do as well as a lighthouse',
    ],
  ])('%s', (_, text, card) => expect(madeOf(text)).toContain(card))

  it('but not who “was reported that …”', () =>
    expect(
      madeOf(
        'Ilka Brandt’s harbour minister was reported to have argued that oars and lanterns would do as well as a lighthouse.',
      ).filter(card => /^Who was reported/.test(card)),
    ).toEqual([]))

  it('nor a century that may be the last hundred years', () =>
    expect(madeOf('Over the last century Lysse lost nine of its eleven harbours to the sea.').join(' ')).not.toMatch(
      /twentieth/,
    ))
})

describe('who was the first or the only one', () => {
  it.each([
    [
      'with “ever”',
      'Peyton Brandt became the first skipper ever to lead two crews to the Orrin Cup.',
      'Who became the first skipper ever to lead two crews to the Orrin Cup? → Peyton Brandt',
    ],
    [
      'at a deed, in a place',
      'Norway was the first in Europe to offer treatment free of charge.',
      'Which country was the first in Europe to offer treatment free of charge? → Norway',
    ],
    [
      'a town',
      'Orrin is the largest town in Norway without a railway.',
      'What is the largest town in Norway without a railway? → Orrin',
    ],
  ])('%s', (_, text, card) => expect(madeOf(text)).toContain(card))

  it('behind a “when” that was taken for the main clause', () =>
    expect(
      madeOf(
        'When fever came, and trade began to fall, the government of Lysse was the first in Europe to offer treatment free to all who needed it.',
      ),
    ).toContain(
      'When fever came, who was the first in Europe to offer treatment free to all who needed it? → The government of Lysse',
    ))
})

describe('what is told behind a relative word', () => {
  it.each([
    [
      'of a place',
      'Governments have been punished in Norway and in Denmark, where the Harbour Party lost its majority in May.',
      'When did the Harbour Party lose its majority in Denmark? → May 2024',
    ],
    [
      'of what somebody has',
      'Sir Osric Brandt, whose pier inquiry published the first part of its report in March, heard of at least thirteen people who had drowned.',
      'When did Sir Osric Brandt’s pier inquiry publish the first part of its report? → March 2024',
    ],
    [
      'of what somebody is, up to what came of them',
      'Tomas Arne, a novelist born at Orrin who had lost two elections, was sworn in as mayor of Lysse on 3 May 2024.',
      'Who was Tomas Arne? → A novelist born at Orrin',
    ],
  ])('%s', (_, text, card) => expect(madeOf(text)).toContain(card))
})

describe('sentences that mere commas join', () => {
  const CHAIN =
    'Ada Lund runs the harbour of Lysse.\nShe is a potter by trade, she has let a shed in Orrin, she shook hands on the factory floor during her first week, and in the winter of 2023 she settled a seven-week strike in Halden with a raise of 38 percent.'

  it('are asked each by itself', () =>
    expect(madeOf(CHAIN)).toContain(
      'When did Ada Lund settle a seven-week strike in Halden with a raise of 38 percent? → the winter of 2023',
    ))

  it('and never two in one card', () => expect(madeOf(CHAIN).filter(card => /potter.*shed/.test(card))).toEqual([]))
})

describe('questions that came out wrong', () => {
  it('do not take “exile” for a place', () =>
    expect(
      madeOf('For selling the Orrin bell, Ilka Brandt had been kept in exile by a council in Halden.').filter(card =>
        /^Where/.test(card),
      ),
    ).toEqual([]))

  it('close an aside that has an “and” of its own', () =>
    expect(
      madeOf('Osric Brandt, Ilka Lund’s son and himself mayor for a decade, picked Tomas Arne to follow him in 2019.')
        .filter(card => /decade/.test(card) && card.includes('pick '))
        .every(card => card.includes('decade, pick')),
    ).toBe(true))

  it('do not count “ways” of nothing', () =>
    expect(
      madeOf(
        'One can respond to this in two ways. The first is to say that the tables measure nothing that matters. The second is to say that the whole thing was a fraud.',
      ).filter(card => /^Which two ways/.test(card)),
    ).toEqual([]))

  it('do not ask for outsiders and other people at large', () =>
    expect(
      madeOf('For decades Orrin has served outsiders as a kind of proof.').filter(card => /→ Outsiders/.test(card)),
    ).toEqual([]))
})

describe('the name of somebody behind what they are', () => {
  const hidden = (text: string): readonly string[] => {
    const { drafts, refused } = proposalsOf(pieceFrom(['Everybody in Halden and Orrin knows it.', text]))
    return [...drafts, ...refused.map(({ draft }) => draft)]
      .map(shown)
      .flatMap(one => (one.rule === 'cloze-name' ? [one.back] : []))
  }

  it.each([
    [
      'of two words',
      'The Orrin record was held by Tamsin Brandt, who led the Halden crew to victory in 2011.',
      'Tamsin Brandt',
    ],
    ['behind a prize', 'The Halden Prize winner Ilka Brandt gave the harbour speech at Orrin in 2011.', 'Ilka Brandt'],
  ])('may be hidden: %s', (_, text, name) => expect(hidden(text)).toContain(name))
})
