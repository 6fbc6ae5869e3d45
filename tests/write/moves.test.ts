/** Moves told over two sentences: what one brings up and the next answers, bears out or settles, and where there is no card. */
import { describe, expect, it } from 'vitest'
import { cardsOf } from './helper.ts'

const PAD = 'The Orrin ferry has crossed the sound to Halden since 1902.'

/** The cards of one rule that the sentences give. */
const made = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  cardsOf([PAD, ...paragraphs])
    .filter(card => card.rule === rule)
    .map(({ front, back }) => `${front} → ${back}`)

describe('an objection and its answer', () => {
  it('asks for the answer behind a sentence that only disagrees', () => {
    expect(
      made(
        'will-reply',
        'Critics will reply that the Orrin ferry never paid its way. I doubt it. The ferry earned more than the harbour in 1998.',
      ),
    ).toEqual([
      'Critics will reply that the Orrin ferry never paid its way. How does Ada Quill answer? → The ferry earned more than the harbour in 1998',
    ])
  })

  it('names nobody whom the piece has not named', () => {
    expect(
      made(
        'will-reply',
        'The textbook will reply that Brandt was never sincere. I find it less damning than they do. A minister without any wishes is a poor ally in Halden.',
      ),
    ).toEqual([
      'It may be said that Brandt was never sincere. How does Ada Quill answer? → A minister without any wishes is a poor ally in Halden',
    ])
  })

  it('makes no card where the answer does not show its beginning', () => {
    expect(
      made(
        'will-reply',
        'Critics will reply that the Orrin ferry never paid its way. The ferry earned more than the harbour in 1998.',
      ),
    ).toEqual([])
    expect(
      made(
        'will-reply',
        'Critics will reply that the Orrin ferry never paid its way. I doubt it. But the harbour of Halden earned even less in 1998.',
      ),
    ).toEqual([])
  })

  it('asks for the counted answers to an objection that is a question', () => {
    expect(
      made(
        'questioned',
        'The best objection comes from sailors: Why should Orrin pay for a bridge that no ship can pass?',
        'There are two reasons. One is that the ferry sinks in autumn storms. The other is that Halden pays half of the bridge.',
      ),
    ).toEqual([
      'Which two answers does Ada Quill give to those who ask: “Why should Orrin pay for a bridge that no ship can pass?” → 1. The ferry sinks in autumn storms\n2. Halden pays half of the bridge',
    ])
  })

  it('lists what is counted off as one and the other', () => {
    expect(
      made(
        'list',
        'Orrin keeps its ferry for two reasons. One is that Orrin has no coal. The other is that Halden never asked for a bridge.',
      ),
    ).toEqual([
      'Which two reasons does Ada Quill give for saying that Orrin keeps its ferry? → 1. Orrin has no coal\n2. Halden never asked for a bridge',
    ])
  })

  it('leaves out the words that put a question into somebody’s mouth', () => {
    expect(
      made(
        'questioned',
        'The serious objection comes from sailors. Why, they say, should Orrin pay for a bridge that no ship can pass? But the council will open its gates twice a day.',
      ),
    ).toEqual([
      'How does Ada Quill answer those who ask: “Why should Orrin pay for a bridge that no ship can pass?” → The council will open its gates twice a day',
    ])
  })
})

describe('a view on which the author passes judgement', () => {
  it('asks for the view that is called a strong case', () => {
    expect(
      made(
        'strong-case',
        'Those who say that the Orrin ferry was ruined by the storm, not by its owners, have a strong case.',
      ),
    ).toEqual([
      'Which view about the Orrin ferry does Ada Quill call a strong case? → The Orrin ferry was ruined by the storm, not by its owners',
    ])
  })

  it('takes nobody for right who is right to do something', () => {
    expect(made('strong-case', 'Those who say that the Orrin ferry is dying are right to worry.')).toEqual([])
  })

  it('asks for the judgement on what is commonly held', () => {
    expect(
      made(
        'received',
        'The Halden treaty is remembered as a triumph of patience: old men around a green table. I think that this is unfair to the fishermen who paid for it.',
      ),
    ).toEqual([
      'The Halden treaty is remembered as a triumph of patience. How does Ada Quill judge this view? → It is unfair to the fishermen who paid for it',
    ])
    expect(
      made(
        'received',
        'The Halden treaty is remembered as a triumph of patience. Nobody thinks that this is unfair to the fishermen.',
      ),
    ).toEqual([])
  })

  it('asks for what is conceded to those who have a point', () => {
    expect(
      made(
        'conceded',
        'Critics of the Orrin bridge have a point. Halden spent four times the sum that its council had named in 1998. But it stands.',
      ),
    ).toEqual([
      'What does Ada Quill concede to critics of the Orrin bridge in “A Bridge Too Many”? → Halden spent four times the sum that its council had named in 1998',
    ])
    expect(made('conceded', 'Critics of the Orrin bridge have a point. But the bridge stands in every storm.')).toEqual(
      [],
    )
  })
})

describe('a received view', () => {
  it('is called what the author calls it, and no objection', () => {
    expect(
      made(
        'objection',
        'The conventional wisdom is that the Orrin ferry ruined the harbour of Halden. But the last trawler had left by 1990.',
      ),
    ).toEqual([
      'How does Ada Quill answer the conventional view that the Orrin ferry ruined the harbour of Halden? → The last trawler had left by 1990',
    ])
    expect(
      made(
        'objection',
        'The official story is that Lysse closed its school for want of children. Not so. The council wanted the building for its clerks.',
      ),
    ).toEqual([
      'How does Ada Quill answer the official view that Lysse closed its school for want of children? → The council wanted the building for its clerks',
    ])
  })

  it('does not take a comment between dashes for the answer', () => {
    expect(
      made(
        'objection',
        'The usual objection is that Lysse has no coal. And yet — this is the point that is always missed — the smelters of Lysse have burnt peat since 1902.',
      ),
    ).toEqual([
      'How does Ada Quill answer the objection that Lysse has no coal? → The smelters of Lysse have burnt peat since 1902',
    ])
  })
})

describe('a claim and what bears it out', () => {
  it('asks for the evidence that the next sentence names', () => {
    expect(
      made(
        'evidence-is',
        'The Orrin ferry was never built for winter. The evidence is a letter from the Halden shipyard, which spoke of ten winters.',
      ),
    ).toEqual([
      'What evidence does Ada Quill give that the Orrin ferry was never built for winter? → A letter from the Halden shipyard',
    ])
  })

  it('leaves evidence with those whose claim it is for', () => {
    expect(
      made(
        'evidence-is',
        'The textbook will reply that Brandt was never sincere. The evidence is a letter he wrote to the Halden council in 1925.',
      ),
    ).toEqual([
      'According to Ada Quill, what is the evidence of those who say that Brandt was never sincere? → A letter he wrote to the Halden council in 1925',
    ])
  })

  it('asks for a case, not for what would happen "when"', () => {
    const text =
      'A guarantee is a statement about those who are left out of it. Orla Brandt would discover as much when she left out Orrin.'
    expect(made('as-much', text)).toEqual([
      'What example does Ada Quill give to show that a guarantee is a statement about those who are left out of it? → Orla Brandt would discover as much when she left out Orrin',
    ])
    expect(made('if', text)).toEqual([])
  })

  it('asks for the case that is named and told', () => {
    expect(
      made(
        'consider',
        'Small harbours fail when they copy large harbours. Consider Halden. The Halden council built a container pier in 1974 for ships that never came.',
      ),
    ).toEqual([
      'What example does Ada Quill give to show that small harbours fail when they copy large harbours? → The Halden council built a container pier in 1974 for ships that never came',
    ])
  })

  it('asks for the result', () => {
    expect(
      made(
        'result-of',
        'In 1923 the Halden council sent soldiers to run the Orrin ferry. The result was a strike that emptied both harbours.',
      ),
    ).toEqual([
      'In 1923 the Halden council sent soldiers to run the Orrin ferry. What, according to Ada Quill, was the result? → A strike that emptied both harbours',
    ])
    expect(
      made('result-of', 'He sent soldiers to run it. The result was a strike that emptied both harbours.'),
    ).toEqual([])
  })
})

describe('a signpost and what it points to', () => {
  it('asks for what is said of a matter', () => {
    expect(
      made(
        'matter',
        'Then there is the matter of who would pay for the Orrin bridge. A loan means that Halden, as the larger town, bears the risk.',
      ),
    ).toEqual([
      'What does Ada Quill say about who would pay for the Orrin bridge? → A loan means that Halden, as the larger town, bears the risk',
    ])
  })

  it('does not ask what something means for a bare noun', () => {
    expect(made('shows', 'A revision of the Halden treaty means a conference, and a conference takes years.')).toEqual(
      [],
    )
  })

  it('asks nothing of a matter of which there is no end of things to say', () => {
    expect(
      made('matter', 'Then there is the matter of the bridge. Halden has paid for half of it since 1998.'),
    ).toEqual([])
  })

  it('puts the date of an example on the front', () => {
    expect(
      made(
        'matter',
        'Then there is the matter of what the Orrin quarry leaves behind. In February 2019 a dam above Halden gave way and buried two farms.',
      ),
    ).toEqual([
      'In February 2019, what, according to Ada Quill, was an example of what the Orrin quarry leaves behind? → A dam above Halden gave way and buried two farms',
    ])
  })

  it('asks for what is announced in a sentence of its own', () => {
    expect(
      made(
        'announced',
        'The lesson of the Orrin strike is plain. Crews with a share in the profit seldom leave their boats.',
      ),
    ).toEqual([
      'What, according to Ada Quill, is the lesson of the Orrin strike? → Crews with a share in the profit seldom leave their boats',
    ])
    expect(made('announced', 'The lesson of the Orrin strike is plain. They seldom leave.')).toEqual([])
  })

  it('asks for the steps that answer the author’s own question', () => {
    expect(
      made(
        'remedies',
        'What should be done?',
        'Three things, none of them cheap. Pay the pilots of Orrin by the year. Buy a second tug for the winter: Halden has three. And mend the old pier.',
      ),
    ).toEqual([
      'Which three steps does Ada Quill propose in “A Bridge Too Many”? → 1. Pay the pilots of Orrin by the year\n2. Buy a second tug for the winter\n3. Mend the old pier',
    ])
    expect(
      made('remedies', 'What would help? Stop paying pilots by the ton. Pay pilots as Halden pays its doctors.'),
    ).toEqual([
      'What remedy does Ada Quill propose in “A Bridge Too Many”? → Stop paying pilots by the ton; pay pilots as Halden pays its doctors',
    ])
  })

  it('makes no list that is short of what was promised', () => {
    expect(
      made(
        'remedies',
        'What should be done? Three things. Pay the pilots of Orrin by the year. Mend the old pier in Halden.',
      ),
    ).toEqual([])
  })
})
