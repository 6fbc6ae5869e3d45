/** Fact cards that were false, torn or not worth keeping: each with its counterpart that must still come. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf } from './helper.ts'

const textsOf = (...paragraphs: readonly string[]): string =>
  cardsOf(paragraphs)
    .map(({ front, back }) => `${front} => ${back}`)
    .join('\n')
const rulesOf = (...paragraphs: readonly string[]): readonly string[] =>
  refusalsOf(paragraphs).map(({ refusedBy }) => refusedBy)

describe('names', () => {
  it('do not take in a word that only opens the sentence', () => {
    const names = readingOf(
      'Orrin has a clerk whom I will call Lysse. Lysse mends the clocks of Halden.',
      'Multiply Lysse.',
    ).entities.map(({ name }) => name)
    expect(names).toContain('Lysse')
    expect(names).not.toContain('Multiply Lysse')
  })

  it('of a wife by her husband’s name are not his', () => {
    const { entities } = readingOf(
      'The barge was hired for Mrs Osric Brandt. Brandt slept until noon, and Brandt was given a medal in Orrin.',
    )
    expect(entities.some(({ name, aliases }) => /Mrs/.test(name) && aliases.includes('Brandt'))).toBe(false)
  })
})

describe('somebody who only lets a reportage speak', () => {
  it('is nothing to ask about', () => {
    const rules = rulesOf(
      'Yara Lund, who is 34 and came from Halden in 2022 on a barge, cleans nine ships in Orrin. "I do it twice," she said.',
    )
    expect(rules).toContain('private-life')
  })

  it('is, where the piece is about what they did and does not interview them', () => {
    const text = textsOf('Yara Lund, 34, sank the Orrin ferry in Halden harbour in 1998.')
    expect(text).toMatch(/Yara Lund/)
  })
})

it('who somebody is whose words are only quoted is not asked', () => {
  expect(textsOf('“The ferry is cheap,” said Osric Tamm, a labour economist at an Orrin bank.')).not.toMatch(/Who was/)
  expect(textsOf('Osric Tamm, a labour economist at an Orrin bank, sank the ferry in 1998.')).toMatch(/Osric Tamm/)
})

describe('answers', () => {
  it('do not run into a second verb', () => {
    expect(textsOf('In 1998 the Orrin Company of Halden grew barley and employs 22 people.')).not.toMatch(
      /=> .*\band employs/i,
    )
  })

  it('hide both figures of a ratio', () => {
    const text = textsOf(
      'In the early 1960s Norwegian police reported solving more than nine in every ten thefts in Orrin.',
    )
    expect(text).toMatch(/nine in every ten/)
    expect(text).not.toMatch(/=> (?:more than )?(?:nine|ten)$/m)
  })

  it('tell what was written, not only that it was', () => {
    expect(textsOf('Tomas Brandt wrote in 1764 that the certainty of a fine is worth more than its size.')).not.toMatch(
      /did Tomas Brandt write\?/,
    )
  })
})

describe('where it was', () => {
  it('is told of what happened to some people or other', () => {
    expect(rulesOf('In August 2015, six prisoners were released, and the guards were paid.')).toContain('nowhere')
    expect(textsOf('In August 2015, six prisoners were released in Norway by the Orrin Council.')).toMatch(/six/)
  })

  it('is no town that is only called a town', () => {
    expect(textsOf('Orrin, a mill town in the southwest, sold 140 looms to Halden in 1998.')).not.toMatch(
      /What was Orrin\?/,
    )
  })

  it('is the country of a piece also where somebody names another one', () => {
    const text = cardsOf(
      [
        'Spain has had a hard decade. Spanish banks failed in 2012, and Spaniards paid for them.',
        'In Spain nobody forgets that. Madrid still owes money for it.',
        '“Without them, we would be Norway,” said Ada Tamm, a professor. In 2005, a Socialist government gave boats to more than 560,000 sailors.',
        'Spain can do better. Spaniards know it.',
      ],
      { title: 'A hard decade' },
    ).map(({ front }) => front)
    expect(text.join('\n')).toMatch(/^Spain: .*Socialist/m)
  })
})

describe('a country’s own', () => {
  const TURKEY = [
    'Turkey has had a hard decade. Turkish banks failed in 2012, and Turks paid for them.',
    'In Turkey nobody forgets that. Ankara still owes money for it.',
    'Turkey can do better. Turks know it.',
  ]
  const frontsWith = (text: string): string =>
    cardsOf([...TURKEY.slice(0, 2), text, ...TURKEY.slice(2)], { title: 'A hard decade' })
      .map(({ front }) => front)
      .join('\n')

  it('is its money, and no other money', () => {
    expect(frontsWith('The lira lost 44 percent of its value in 2021.')).toMatch(/Turkish lira/)
    expect(frontsWith('The yen lost 44 percent of its value in 2021.')).not.toMatch(/Turkish yen/)
  })

  it('never stands inside a compound', () => {
    expect(frontsWith('Rent inflation ran at more than 60 percent for most of 2025.')).not.toMatch(/[Rr]ent Turkish/)
  })
})

describe('what a pronoun stands for', () => {
  it('is no parliament where it lay in committee', () => {
    expect(
      textsOf(
        'In April 2014 Congress voted by 310 to 33 to consider it. Then it lay in committee for nearly two years.',
      ),
    ).not.toMatch(/did Congress lie/)
  })

  it('is not told by a lead whose other subject was cut', () => {
    expect(
      textsOf(
        'The Orrin pound fell by as much as 12 percent within hours, and the Halden bank sold more than $40 billion of its silver over many long and very anxious weeks in order to steady the money. It had been cutting rates since December 2004.',
      ),
    ).not.toMatch(/within hours\. It had/)
  })
})

it('counted time behind a date may go', () => {
  expect(textsOf('The Orrin Protocol was signed in September 1987, twenty-eight months after the paper.')).toMatch(
    /When was the Orrin Protocol signed\?/,
  )
})
