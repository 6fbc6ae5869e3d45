/** Steps of an argument that op-eds make in forms of their own, and halves of them that are no argument. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, pieceFrom, proposalsOf, refusalsOf, shown } from './helper.ts'

/** The rules of what is offered at once. */
const offered = (...paragraphs: readonly string[]): readonly string[] => {
  const { drafts, offered: first } = proposalsOf(pieceFrom(paragraphs))
  return drafts.slice(0, first).map(draft => shown(draft).rule)
}

const fronts = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  cardsOf(paragraphs)
    .filter(one => one.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`)

describe('a step of an argument', () => {
  it.each([
    [
      'marked-reason',
      ['For years the Orrin ferries had little to fear, since most of them were inspected by a clerk in Lysse.'],
      'Why, according to Ada Quill, did the Orrin ferries have little to fear for years? → Most of them were inspected by a clerk in Lysse',
    ],
    [
      'marked-reason',
      [
        'Protection worked in Halden, to the extent that it did, because the foreign ferries were let in by another port.',
      ],
      'Why, according to Ada Quill, did protection work in Halden, to the extent that it did? → Because the foreign ferries were let in by another port',
    ],
    [
      'what-does',
      ['What holds back the Halden yards is dear coal, a shallow harbour and a lack of pilots; the toll comes last.'],
      'What, according to Ada Quill, holds back the Halden yards? → Dear coal, a shallow harbour and a lack of pilots',
    ],
    [
      'terms',
      [
        'Last autumn Orrin fought to exempt its own ferries from the toll, on the ground that pilots must not be ruined.',
      ],
      'On what ground did Orrin fight to exempt its own ferries from the toll in the autumn of 2023? → Pilots must not be ruined',
    ],
    [
      'objection',
      [
        'The usual objection is that a second bridge would only encourage Brandt to raise the Orrin toll. Perhaps. He seems to need little encouragement.',
      ],
      'How does Ada Quill answer the objection that a second bridge would only encourage Brandt to raise the Orrin toll? → He seems to need little encouragement',
    ],
    [
      'objection',
      [
        'The standard verdict is that Orrin was a bad bargain for the Danish pilots. I taught it that way for years. I have come to think that it mistakes a harbour for a wall.',
      ],
      'How does Ada Quill answer the standard view that Orrin was a bad bargain for the Danish pilots? → It mistakes a harbour for a wall',
    ],
    [
      'conceded',
      [
        'Tomas Brandt wants fewer ferries. Nor is Brandt wrong that a town of fewer than 8,000 people cannot run every line.',
      ],
      'Which point does Ada Quill grant to Tomas Brandt? → A town of fewer than 8,000 people cannot run every line',
    ],
    [
      'called',
      ['Tomas Brandt, who had seen the text on his way to Lysse, called the lack of a timetable "slow and absurd".'],
      'In “A Bridge Too Many”, what did Tomas Brandt call the lack of a timetable? → "slow and absurd"',
    ],
    [
      'called',
      ['Tomas Brandt dismissed the Orrin ferry plan as a fraud on the poor.'],
      'As what did Tomas Brandt dismiss the Orrin ferry plan? → A fraud on the poor',
    ],
    [
      'reports',
      [
        'The woman who stopped it in Orrin was a pilot, Ilka Lund, who told her own guild that a harbour without coal could not pay its debts.',
      ],
      'What did Ilka Lund tell her own guild? → A harbour without coal could not pay its debts',
    ],
    [
      'precedent',
      [
        'There is another way of doing this, and it has been tried. When Lysse joined the Orrin line in May 1955, a third of its quay was under water.',
      ],
      'Which earlier case does Ada Quill point to in “A Bridge Too Many”? → Lysse joined the Orrin line in May 1955',
    ],
    [
      'precedent',
      [
        'We have been here before. The Orrin Toll Act took effect in May 2018 amid much the same talk of order and progress.',
      ],
      'Which earlier case does Ada Quill point to in “A Bridge Too Many”? → The Orrin Toll Act took effect in May 2018',
    ],
    [
      'precedent',
      [
        'We have, after all, been here before. In 1981 Lysse leaned on its pilots to limit the ferries that they sold to Orrin.',
      ],
      'Which earlier case does Ada Quill point to in “A Bridge Too Many”? → In 1981 Lysse leaned on its pilots to limit the ferries that they sold to Orrin',
    ],
    [
      'aim-question',
      ['Prussia went to war in 1864 to keep the Danes away from its harbours.'],
      'Why did Prussia go to war in 1864? → To keep the Danes away from its harbours',
    ],
  ])('%s: %s', (rule, paragraphs, expected) => {
    expect(card(rule, ...paragraphs)).toBe(expected)
  })

  it('is offered where the adjective of a name says of what it speaks', () => {
    expect(offered('What holds back Danish shipping is dear coal, a shallow harbour and a lack of pilots.')).toContain(
      'what-does',
    )
  })

  it('has no reason that tells a time, that somebody else gives, or that is denied', () => {
    for (const sentence of [
      'The Orrin toll has fallen, since most of the pilots were dismissed by the mayor.',
      'The Orrin mayor closed the mill not because the bakers were on strike.',
      'The Orrin mayor closed the mill because of the strike that the bakers had called.',
      'Lund answered that “the Orrin mill lost money, partly because the bakers, set against it, stayed away”.',
    ])
      expect(fronts('marked-reason', sentence)).toEqual([])
  })

  it('is not asked about ships that “it” sold, where nothing says what that is', () => {
    expect(
      fronts(
        'marked-reason',
        'It set one. At home it made pilots rich, and for years the Danes that it was aimed at had little to fear, since most of them were inspected by a clerk in Lysse.',
      ),
    ).toEqual([])
  })

  it('is no name where somebody is called at some time', () => {
    expect(fronts('called', 'Ilka Lund called the Orrin mayor yesterday.')).toEqual([])
    expect(fronts('called', 'Ilka Lund called it a day.')).toEqual([])
    expect(fronts('called', 'Ilka Lund described the Orrin verdict as historic.')).toEqual([])
  })
})

describe('a body that leans on a country', () => {
  it('is asked why, and not where it leaned', () => {
    const text = 'In 1981 the Danish government leaned on Norway to limit the ferries that it shipped to Orrin.'
    expect(fronts('where-question', text)).toEqual([])
    expect(card('aim-question', text)).toBe(
      'Why did the Danish government lean on Norway in 1981? → To limit the ferries that it shipped to Orrin',
    )
  })
})

describe('a half that is no argument', () => {
  it('is a verb that leaves out what it is a verb of', () => {
    const text =
      'An Orrin ferry takes four years to build and can be counted from a hotel window; a line of code cannot.'
    expect(fronts('side-by-side', text)).toEqual([])
    expect(
      refusalsOf([text])
        .filter(({ rule }) => rule === 'side-by-side')
        .map(({ refusedBy }) => refusedBy),
    ).toEqual(['empty-answer'])
  })

  it('is what happened next', () => {
    expect(
      fronts(
        'but',
        'Orrin would scrap its ferries. There was a cheer from the Orrin quay. But Tomas Brandt had not finished.',
      ),
    ).toEqual([])
  })

  it('is a trouble that is said to answer something', () => {
    expect(
      fronts('definition', 'I accept all of that. The trouble is that it answers a question no one was asking.'),
    ).toEqual([])
  })

  it('speaks of an “it” that stood before all that the question names', () => {
    expect(
      fronts(
        'if',
        'The Orrin act allows it. It will take a stubborn clerk to insist on it when a harbour master has the Orrin mayor’s number.',
      ),
    ).toEqual([])
  })

  it('is a concession without a clause', () => {
    expect(
      fronts(
        'although',
        'The affair brought down the Orrin council in 2021, although not, as it turned out, Tomas Brandt.',
      ),
    ).toEqual([])
  })

  it('is a sentence that has lost the “nor” which turned it round', () => {
    const text =
      'Tomas Brandt wants fewer ferries. Nor is Brandt wrong that a town of fewer than 8,000 people cannot run them.'
    expect(cardsOf([text]).filter(({ front }) => /\bIs (?:Tomas )?Brandt wrong/.test(front))).toEqual([])
  })
})

describe('an answer ends where it should', () => {
  it('what something was called, before what was done next', () => {
    const cards = cardsOf(['Ada Lund called the Halden award "null and void" and has behaved accordingly since 2016.'])
    expect(cards.map(({ front, back }) => `${front} → ${back}`)).toContain(
      'What did Ada Lund call the Halden award? → "null and void"',
    )
  })

  it('“because of it” answers nothing', () => {
    const cards = cardsOf([
      'Rents in Norway doubled in 2019. Orrin, a port of 90,000 people, has come close to ruin largely because of it.',
    ])
    expect(cards.map(({ back }) => back).filter(back => /^because of it/i.test(back))).toEqual([])
  })
})
