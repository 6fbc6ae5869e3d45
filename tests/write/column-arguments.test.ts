/** Arguments of columns: lists over paragraphs, answers that grant first, what something came of, and halves that say nothing. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, refusalsOf } from './helper.ts'

const made = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  cardsOf(paragraphs)
    .filter(one => one.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`)

const refusedBy = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  refusalsOf(paragraphs)
    .filter(one => one.rule === rule)
    .map(one => one.refusedBy)

describe('a list of reasons', () => {
  it('may have a clause, a thing and a matter for its items, where each is named behind its number', () => {
    const text = [
      'There are three reasons to think that the Orrin toll will fail.',
      'The first is that both harbours need the ferries. Halden wants peace.',
      'The second is money, and here the comparison with Lysse breaks down.',
      'The third reason is about the pilots. For forty years the guild has refused to train foreigners.',
    ]
    expect(card('list', ...text)).toBe(
      'Which three reasons to think that the Orrin toll will fail does Ada Quill give in “A Bridge Too Many”? → 1. Both harbours need the ferries / 2. Money / 3. The pilots',
    )
    expect(card('thesis', ...text)).toBe('What does Ada Quill argue in “A Bridge Too Many”? → The Orrin toll will fail')
  })

  it('may stand behind what they are reasons for', () => {
    expect(
      card(
        'list',
        'The Orrin toll survives for three reasons. First, it pays for the pilots. Second, it keeps the foreign ferries out. Third, it is easy to collect.',
      ),
    ).toMatch(/^Which three reasons does Ada Quill give for saying that the Orrin toll survives\? → 1\. It pays/)
  })

  it('is no list where an item is only another number', () => {
    expect(
      made(
        'list',
        'Two problems trouble the Orrin plan. The first is dear coal. The second is more serious. Nobody in Halden can build a lock.',
      ),
    ).toEqual([])
  })

  it('is no thesis where there is no reason to think so', () => {
    expect(card('thesis', 'There is no reason to think that the Orrin toll will fall.')).toMatch(/→ There is no reason/)
  })
})

describe('a step of an argument', () => {
  it.each([
    [
      'marked-reason',
      'Orrin could not have built the bridge, for the simple reason that it has had no steelworks since 1979.',
      'Why, according to Ada Quill, could Orrin not have built the Bridge? → It has had no steelworks since 1979',
    ],
    [
      'objection',
      'Critics say that Halden is a free rider, living off a harbour dredged at the expense of others. It is indeed; but free riding is a complaint, not a refutation, and many towns would call it good sense.',
      'How does Ada Quill answer the objection that Halden is a free rider, living off a harbour dredged at the expense of others? → Free riding is a complaint, not a refutation, and many towns would call it good sense',
    ],
    [
      'if',
      'Once the captains of Orrin have learnt that a toll can be taken to more than one court, they will shop for the judge as well as the verdict, and pilots who used to arrive with orders will find that they have come to bid.',
      'What, according to Ada Quill, will happen once the captains of Orrin have learnt that a toll can be taken to more than one court? → They will shop for the judge as well as the verdict',
    ],
    [
      'had-it',
      'Should Orrin go back on its word, it would be embarrassing the one bank that keeps its treasury afloat.',
      'What, according to Ada Quill, would happen should Orrin go back on its word? → Orrin would be embarrassing the one bank that keeps its treasury afloat',
    ],
    [
      'if-not',
      'The Orrin campaign has produced not a debate about the toll but an auction of promises.',
      'What, according to Ada Quill, has the Orrin campaign produced, if not a debate about the toll? → An auction of promises',
    ],
    [
      'corrected',
      'The cost of the Orrin toll does not depend on how many ferries there will be. It depends on how often the harbour freezes.',
      'According to Ada Quill, the cost of the Orrin toll does not depend on how many ferries there will be. On what does it depend instead? → How often the harbour freezes',
    ],
    [
      'cleft',
      'Halden is in no hurry. What it showed last year is that a small harbour can refuse a large customer.',
      'Halden is in no hurry. What, according to Ada Quill, did it show in 2023? → A small harbour can refuse a large customer',
    ],
    [
      'their-reason',
      'Tomas Brandt, the mayor of Orrin, argues that the toll should be halved, because most ferries are empty.',
      'Why does Tomas Brandt, the mayor of Orrin, argue that the toll should be halved? → Most ferries are empty',
    ],
    [
      'due-to',
      'Orrin’s recovery is due largely to seven pilots who had never left the harbour.',
      'To what, according to Ada Quill, is Orrin’s recovery largely due? → Seven pilots who had never left the harbour',
    ],
    [
      'owes',
      'Halden owes its harbour to a storm that broke the old sea wall in 1911.',
      'To what, according to Ada Quill, does Halden owe its harbour? → A storm that broke the old sea wall in 1911',
    ],
    [
      'stems-from',
      'The quarrel over the Orrin ferries stems from a map that nobody has seen since 1911.',
      'From what, according to Ada Quill, does the quarrel over the Orrin ferries stem? → A map that nobody has seen since 1911',
    ],
    [
      'conceded',
      'It should also be said that the Orrin pension, even after its long climb, is not generous.',
      'What does Ada Quill concede about the Orrin pension? → The Orrin pension, even after its long climb, is not generous',
    ],
    [
      'because',
      'Halden should publish the accounts of its harbour, because nobody will lend to a town that hides its debts.',
      'Why, according to Ada Quill, should Halden publish the accounts of its harbour? → Because nobody will lend to a town that hides its debts',
    ],
    [
      'shows',
      'Every Orrin guild believes that it has left serfdom behind. The record suggests that it has merely renamed it.',
      'Every Orrin guild believes that it has left serfdom behind. In “A Bridge Too Many”, what, according to Ada Quill, does the record suggest? → It has merely renamed it',
    ],
  ])('%s: %s', (rule, text, expected) => {
    expect(card(rule, text)).toBe(expected)
  })

  it('is asked of what critics say or of the answer to it, not of both', () => {
    const text =
      'Critics say that Halden is a free rider, living off a harbour dredged by other towns. It is indeed; but free riding is a complaint, not a refutation, and many towns would call it good sense.'
    expect(refusedBy('reports', text)).toEqual(['twin'])
  })

  it('has no cause that is a debt, a duty or a timetable', () => {
    for (const text of [
      'The Orrin ferry is due to sail on Monday.',
      'Halden owes five million crowns to the bank.',
      'Halden owes it to its pilots to rebuild the pier.',
    ])
      expect([...made('due-to', text), ...made('owes', text)]).toEqual([])
  })

  it('is not the author’s reason where somebody hopes for it', () => {
    const text =
      'The Orrin guild hopes that the council will resist the toll, because a town without pilots cannot collect one.'
    expect(made('since', text)).toEqual([])
  })

  it('is no reason of somebody who is not named, or that is denied', () => {
    for (const text of [
      'He says that the Orrin toll is unfair because it falls on the poor.',
      'Ilka Lund does not think that the Orrin toll will last, because nobody pays it.',
    ])
      expect(made('their-reason', text)).toEqual([])
  })
})

describe('an answer that says nothing by itself', () => {
  it.each([
    ['reports', 'Paris was more discreet, but a Danish diplomat said that the message of Orrin had been the same.'],
    ['what-does', 'What ought to alarm the Orrin guild is the spread of what comes next.'],
    ['but', 'Orrin has not had a riot since 1960. But the Orrin amnesty has a less flattering side.'],
    ['but', 'Orrin has not had a riot since 1960. But the harbour of Halden is another matter.'],
  ])('%s: %s', (rule, text) => {
    expect(refusedBy(rule, text)).toContain('empty-answer')
  })

  it('is “the same” only where nothing is told that it is the same as', () => {
    const text = 'Ilka Lund said in 2019 that in every port of the Orrin line the price of a ticket was the same.'
    expect(refusedBy('reports', text)).not.toContain('empty-answer')
  })

  it('is no half of a clause behind “whether”', () => {
    expect(
      made('what-does', 'What mattered was whether the lamps were likely to set the quay of Orrin on fire.'),
    ).toEqual([])
  })

  it('is no “the bill” that nothing on the card tells', () => {
    const text = [
      'Tomas Brandt brought in a bill in May to tax foreign ferries. The bill passed by one vote.',
      'Pilots slept badly for a month. The bill was the council’s answer to a summer in which ferries had been burned in Orrin and Lysse.',
    ]
    expect(made('heart', ...text)).toEqual([])
  })
})
