/** Contrasts over two sentences, objections that speak of the author, and what a scheme takes for granted. */
import { describe, expect, it } from 'vitest'
import { cardsOf, pieceFrom, proposalsOf } from './helper.ts'

const PAD = 'The Orrin ferry has crossed the sound to Halden since 1902.'

/** The cards of one rule that the sentences give. */
const made = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  cardsOf([PAD, ...paragraphs])
    .filter(card => card.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`)

describe('two sentences side by side', () => {
  it('are one contrast where they say one sort of thing of two subjects', () => {
    expect(
      made(
        'parallel',
        'A berth that is rented costs its holder a fine when he sails late. A berth that is owned costs him no more than paint.',
      ),
    ).toEqual([
      'How does Ada Quill contrast a berth that is rented with a berth that is owned? → The first costs its holder a fine when he sails late; the second costs him no more than paint',
    ])
  })

  it('are one contrast of two acts', () => {
    expect(
      made(
        'parallel',
        'To count the boats of a town is to see its harbour. To count the sailors of a town is to see its taverns.',
      ),
    ).toEqual([
      'How does Ada Quill contrast counting the boats of a town with counting the sailors of a town? → The first is to see its harbour; the second, to see its taverns',
    ])
  })

  it('are a contrast where the second says so', () => {
    expect(
      made(
        'parallel',
        'A second ferry costs nothing until it sails. A bridge, by contrast, takes money on its first day.',
      ),
    ).toEqual([
      'How does Ada Quill contrast a second ferry with a bridge? → The first costs nothing until it sails; the second takes money on its first day',
    ])
  })

  it('are none where they speak of one thing, or of what happened once', () => {
    for (const text of [
      'A pilot came from Halden in 1998. A clerk came from Lysse in 1999.',
      'A bridge costs money on its first day. It costs more on its last.',
      'A bridge costs money on its first day. A pilot sleeps on the pier at night.',
    ])
      expect(made('parallel', text)).toEqual([])
  })
})

describe('an objection', () => {
  it('is told by what stands behind the colon where the author speaks of himself before it', () => {
    expect(
      made(
        'objection',
        'It may be said that I flatter my town: the ferries of Lysse and Halden have sunk three times in ten winters. But the pilots of Lysse were drunk on all three nights.',
      ),
    ).toEqual([
      'How does Ada Quill answer the objection that the ferries of Lysse and Halden have sunk three times in ten winters? → The pilots of Lysse were drunk on all three nights',
    ])
  })
})

describe('what a scheme supposes', () => {
  it('is asked of the scheme', () => {
    expect(
      made(
        'supposes',
        'The whole plan for the Orrin ferry assumes that sailors read the notices of the harbour board.',
      ),
    ).toEqual([
      'What, according to Ada Quill, does the whole plan for the Orrin ferry assume? → Sailors read the notices of the harbour board',
    ])
  })

  it('is not asked of people, who only hold a view', () => {
    expect(made('supposes', 'The mayor of Halden assumes that sailors read the notices of the harbour board.')).toEqual(
      [],
    )
  })
})

describe('what somebody wrote', () => {
  it('is found behind a remark between commas', () => {
    expect(
      made(
        'reports',
        'Lena Brandt wrote in 1764, with no figures whatever, that the smell of a harbour, even a small one, tells sailors more than its lamps.',
      ),
    ).toContain(
      'What did Lena Brandt write about the smell of a harbour in 1764? → The smell of a harbour, even a small one, tells sailors more than its lamps',
    )
  })

  it('is found behind a verb that was taken for a participle', () => {
    expect(
      made(
        'reports',
        'Tove Lysse proposed in 1986 that the smoke from ferries did its damage on the walls of old churches.',
      ),
    ).toContain(
      'What did Tove Lysse propose about the smoke from ferries in 1986? → The smoke from ferries did its damage on the walls of old churches',
    )
  })
})

describe('the author’s own correction and remedy', () => {
  it('says whose quarrel it is, and leaves the preposition with the question', () => {
    expect(made('corrected', 'My quarrel is not with old ferries. It is with the price of the new pier.')).toEqual([
      'Ada Quill’s quarrel is not with old ferries. With what is it instead? → The price of the new pier',
    ])
  })

  it('says what "that" is by the sentence before', () => {
    expect(
      made(
        'corrected',
        'Ministers moved the debts of Lysse to Halden in 1999. That is not a gift. It is a loan among towns.',
      ),
    ).toEqual([
      'Ministers moved the debts of Lysse to Halden in 1999. According to Ada Quill, that is not a gift. What is it instead? → A loan among towns',
    ])
  })

  it('knows the author’s question after a remedy, and leaves out what a step adds', () => {
    expect(
      made(
        'remedies',
        'What would I do? Paint the boats of Orrin in one colour every spring, which is what Lysse does, and hang a new lamp above each of the five piers. Feed the gulls of Halden with old bread. Sell the bells of the old bridge, since nobody has heard them.',
      ),
    ).toEqual([
      'Which three steps does Ada Quill propose in “A Bridge Too Many”? → 1. Paint the boats of Orrin in one colour every spring\n2. Feed the gulls of Halden with old bread\n3. Sell the bells of the old bridge',
    ])
  })
})

describe('what goes better under a condition', () => {
  it('is asked for the condition, also behind words that only bring it in', () => {
    expect(
      made('better-when', 'It turns out that pilots, like bakers, keep better time when they live close to a harbour.'),
    ).toEqual([
      'When, according to Ada Quill, do pilots, like bakers, keep better time? → When they live close to a harbour',
    ])
    expect(made('better-when', 'Ferries run more safely where sailors are paid by the year.')).toEqual([
      'Where, according to Ada Quill, do ferries run more safely? → Where sailors are paid by the year',
    ])
  })

  it('is none of what happened, or of what is set against something else', () => {
    for (const text of [
      'The pilots of Halden kept better time when they lived close to a harbour.',
      'Pilots keep better time than porters when they live close to a harbour.',
    ])
      expect(made('better-when', text)).toEqual([])
  })
})

describe('a claim behind words that only bring it in', () => {
  it('is asked as if it stood alone', () => {
    for (const frame of ['I would only add that', 'It turns out that'])
      expect(made('stake', `${frame} the ferries of Orrin threaten the harbours of every small town.`)).toEqual([
        'What, according to Ada Quill, do the ferries of Orrin threaten? → The harbours of every small town',
      ])
  })

  it('is none where the words leave it open', () => {
    expect(made('stake', 'It may be that the ferries of Orrin threaten the harbours of every small town.')).toEqual([])
  })
})

describe('a kind of thing with a remark behind its verb', () => {
  it('is asked for what the verb takes', () => {
    expect(
      made('maxim', 'A ferry that has sailed for thirty years contains, along with the ropes, a row of old maps.'),
    ).toEqual([
      'What, according to Ada Quill, does a ferry that has sailed for thirty years contain, among other things? → A row of old maps',
    ])
  })
})

describe('what somebody did once', () => {
  it('is no point of the author’s', () => {
    const rules = proposalsOf(
      pieceFrom([
        PAD,
        'Minister Tove Lysse won the vote in Halden in 2023. He brought back Jon Brandt, a former pilot.',
        'The clerk told Lena Brandt that the bills were in the name of her brother.',
      ]),
    ).drafts.map(({ rule }) => rule)
    expect(rules).not.toContain('stake')
    expect(rules).not.toContain('urges')
  })
})
