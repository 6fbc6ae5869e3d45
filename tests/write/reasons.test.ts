/** Reasons, causes, terms and conditions of single sentences: each form by an example, and what it must not be asked of. */
import { describe, expect, it } from 'vitest'
import { card, cardsOf, refusalsOf } from './helper.ts'

describe('a reason, a cause or a condition', () => {
  it.each([
    [
      'so-that',
      'Most of the Orrin bylaws define a harbour so loosely that a pond with a boat will do.',
      'How loosely, according to Ada Quill, do most of the Orrin bylaws define a harbour? → So loosely that a pond with a boat will do',
    ],
    [
      'so-that',
      'The toll on the Orrin bridge is so high that hauliers drive through the villages.',
      'How high, according to Ada Quill, is the toll on the Orrin bridge? → So high that hauliers drive through the villages',
    ],
    [
      'too-to',
      'The Orrin bridge is too weak to carry the heaviest Danish lorries.',
      'What, according to Ada Quill, is the Orrin bridge too weak to do? → Carry the heaviest Danish lorries',
    ],
    [
      'too-to',
      'The Orrin council was rich enough to buy the ferry company outright.',
      'What, according to Ada Quill, was the Orrin council rich enough to do? → Buy the ferry company outright',
    ],
    [
      'terms',
      'The Orrin council sold its ferry in 2004 in the hope that the buyer would build a second pier.',
      'Why did the Orrin council sell its ferry in 2004? → In the hope that the buyer would build a second pier',
    ],
    [
      'terms',
      'Halden rejected the Orrin offer on the grounds that a foreign bank stood behind it.',
      'On what grounds did Halden reject the Orrin offer? → A foreign bank stood behind it',
    ],
    [
      'terms',
      'Halden gave the Orrin company a monopoly in exchange for a new pier and ten free crossings a year.',
      'In exchange for what did Halden give the Orrin company a monopoly? → A new pier and ten free crossings a year',
    ],
    [
      'terms',
      'The Orrin council closed its harbour for a week in solidarity with the Lysse pilots.',
      'Why did the Orrin council close its harbour for a week? → In solidarity with the Lysse pilots',
    ],
    [
      'found-out',
      'Halden closed the Orrin bridge in March 2021 after it learned that the cables had rusted.',
      'Why did Halden close the Orrin bridge in March 2021? → It learned that the cables had rusted',
    ],
    [
      'meant',
      'Halden cut the Orrin ferry to two crossings a day, which meant that nurses came late to the Orrin hospital.',
      'What, according to Ada Quill, did it mean that Halden cut the Orrin ferry to two crossings a day? → Nurses came late to the Orrin hospital',
    ],
    [
      'with-result',
      'Halden sold the Orrin ferry in 2011, with the result that nobody could reach the hospital at night.',
      'With what result, according to Ada Quill, did Halden sell the Orrin ferry in 2011? → Nobody could reach the hospital at night',
    ],
    [
      'said-if',
      'Tomas Berg, the mayor of Orrin, said that unless Halden paid its debts, the ferry would stop for good.',
      'What, according to Tomas Berg, the mayor of Orrin, would happen unless Halden paid its debts? → The ferry would stop for good',
    ],
    [
      'only-way',
      'The only way to save the Orrin bridge is to close it for a whole winter.',
      'What, according to Ada Quill, is the only way to save the Orrin bridge? → To close it for a whole winter',
    ],
    [
      'what-did',
      'What the Halden council did in 1966, to the dismay of the guild, was to sue the builders.',
      'What, according to Ada Quill, did the Halden council do in 1966? → Sue the builders',
    ],
    [
      'not-until',
      'The Orrin council will not reopen its bridge until Halden pays for the new cables.',
      'What, according to Ada Quill, must happen before the Orrin council will reopen its bridge? → Halden pays for the new cables',
    ],
    [
      'announced',
      'The Orrin error lay in supposing that a toll pays for a bridge.',
      'What, according to Ada Quill, was the Orrin error? → Supposing that a toll pays for a bridge',
    ],
    [
      'brought-by',
      'The Orrin toll was justified by the wish to be rid of the ferry.',
      'What, according to Ada Quill, justified the Orrin toll? → The wish to be rid of the ferry',
    ],
    [
      'having',
      'Having sold its last ferry to Lysse, Halden could not reach the Orrin pier.',
      'Why, according to Ada Quill, could Halden not reach the Orrin pier? → Having sold its last ferry to Lysse',
    ],
    [
      'having',
      'The Halden envoys were three hours late, having quarrelled over the speeches on the ferry.',
      'Why, according to Ada Quill, were the Halden envoys three hours late? → Having quarrelled over the speeches on the ferry',
    ],
    [
      'needed-to',
      'To win the pilots back, the Orrin council has to lower its toll.',
      'What, according to Ada Quill, does the Orrin council have to do to win the pilots back? → Lower its toll',
    ],
    [
      'peaks-when',
      'Traffic on the Orrin ferry peaks when the bridge is closed.',
      'When, according to Ada Quill, does traffic on the Orrin ferry peak? → When the bridge is closed',
    ],
    [
      'promised',
      'In 2014 the Orrin council passed a rule: every bridge must be looked at from a boat each spring.',
      'What rule did the Orrin council pass in 2014? → Every bridge must be looked at from a boat each spring',
    ],
    [
      'ground',
      'The Orrin toll does not pay for its pilots: half of the lorries go round by Lysse.',
      'Why, according to Ada Quill, does the Orrin toll not pay for its pilots? → Half of the lorries go round by Lysse',
    ],
    [
      'because-of',
      'Some 1,900 Halden schools closed in June 2003 on account of the heat.',
      'Why, according to Ada Quill, did some 1,900 Halden schools close in June 2003? → On account of the heat',
    ],
    [
      'purpose',
      'The Orrin council has arranged its tolls so that the lorries pay for the ferry.',
      'How, according to Ada Quill, has the Orrin council arranged its tolls? → So that the lorries pay for the ferry',
    ],
    [
      'by',
      'The Orrin toll earns respect by serving a purpose, and it has become hard to find out what purpose the Halden toll serves.',
      'How, according to Ada Quill, does the Orrin toll earn respect? → By serving a purpose',
    ],
  ])('is asked for: %s, “%s”', (rule, sentence, expected) => {
    expect(card(rule, sentence)).toBe(expected)
  })

  it.each([
    [
      'of two people at once',
      'terms',
      'Clara Lund wished to sail in winter, and Tomas Berg to stay in Halden, on the ground that pilots hate the ice.',
    ],
    ['of what was done next', 'having', 'Having sold its last ferry to Lysse, Halden bought the Orrin pier.'],
    ['of a place', 'announced', 'The Orrin pier lay in the valley behind the Danish mill.'],
    ['of a sentence that corrects itself', 'ground', 'Halden did not close the Orrin bridge: it sold it.'],
    [
      'of what an inner clause says',
      'because-of',
      'The Orrin council holds the belief that ferries fill because of a low toll.',
    ],
    ['of a likeness', 'because', 'Orrin pilots might be drawn by lot, as the guild itself drew some of its wardens.'],
    ['of what grew by itself', 'leads-to', 'Traffic on the Orrin ferry increased 18-fold before the strike.'],
  ])('is not asked for %s', (_, rule, sentence) => {
    expect(card(rule, sentence)).toBe('none')
  })
})

describe('an answer', () => {
  it('does not stop right before a verb', () => {
    const paragraph =
      'A Halden toll is worthless. Orrin pilots paid a toll before Clara Lund showed, in 1971, what it does.'
    const backs = [...cardsOf([paragraph]), ...refusalsOf([paragraph])].filter(({ rule }) => rule === 'evidence')
    expect(backs.map(({ back }) => back)).toEqual([
      'Orrin pilots paid a toll before Clara Lund showed, in 1971, what it does',
    ])
  })

  it('holds no verb that stands for another', () => {
    const refused = refusalsOf([
      'Halden sells milk. An Orrin inspector comes with a thermometer to make sure that it does.',
    ])
    expect(refused.filter(({ rule }) => rule === 'aim').map(({ refusedBy }) => refusedBy)).toContain('empty-answer')
  })
})

describe('a question', () => {
  it('does not take a participle between commas for its verb', () => {
    const cards = cardsOf([
      'Drains on the Orrin bridge had clogged with leaves, and so the water, salted every winter, ran down its legs.',
    ])
    expect(cards.filter(({ front }) => front.includes('salt')).map(({ rule }) => rule)).not.toContain('so')
  })

  it('says of what something is the reverse', () => {
    const refused = refusalsOf([
      'Halden ferries sail by night. Orrin ferries do the reverse. But the Orrin pilots have never asked for another rule.',
    ])
    expect(refused.filter(({ front }) => front.includes('the reverse')).map(({ refusedBy }) => refusedBy)).toContain(
      'loose-reverse',
    )
  })
})
