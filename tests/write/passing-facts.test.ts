/** Facts inside longer sentences: what a card keeps of them, and what is asked that a sentence tells only in passing. */
import { describe, expect, it } from 'vitest'
import { cardsOf, readingOf, refusalsOf, type Told } from './helper.ts'

/** All cards that came, and twins of better ones, as “front → back”. */
function allOf(text: string, told: Told = {}): readonly string[] {
  const paragraphs = ['Everybody in Halden and Orrin knows it.', ...text.split('\n')]
  const twins = refusalsOf(paragraphs, told).filter(({ refusedBy }) => refusedBy === 'twin')
  return [...cardsOf(paragraphs, told), ...twins].map(({ front, back }) => `${front} → ${back.replaceAll('\n', ' / ')}`)
}

describe('a question about a time ends before', () => {
  it.each([
    [
      'what is said beside a date',
      'Ilka Brandt died on 3 October 1929, exhausted, at fifty-one, three weeks before Halden Street collapsed, and the credit on which her policy floated went with it.',
      'When did Ilka Brandt die? → 3 October 1929',
    ],
    [
      'a verdict on the whole',
      'Orrin Bay won approval for the Lysse ferry in June 2018, a real achievement against some of the worst tides we have.',
      'When did Orrin Bay win approval for the Lysse ferry? → June 2018',
    ],
    [
      'the next verb of a row',
      'In 2004 the Halden council rounded up builders, guaranteed a price and told them to begin.',
      'In what year did the Halden council round up builders? → 2004',
    ],
    [
      'nothing where a comment stands before the verb of its own noun',
      'In December 2021 engineers found that the Orrin viaduct, which carries the A45 road past Lysse, had begun to buckle, and closed it overnight.',
      'When did engineers find that the Orrin viaduct had begun to buckle? → December 2021',
    ],
    [
      'nothing where the last verb has no word that joins it',
      'In August 2003, 50 million people lost power after some lines in Halden sagged into trees, and two years later Orrin made its standards compulsory.',
      'When did 50 million people lose power after some lines in Halden sagged into trees? → August 2003',
    ],
    [
      'and begins without a circumstance between a date and its subject',
      'In June 2023, after talks so long that Halden lost a whole winter over them, Orrin lenders agreed to rework 3 million euros.',
      'When did Orrin lenders agree to rework 3 million euros? → June 2023',
    ],
    [
      'and begins without “in fact”',
      'In fact the Halden council closed the Orrin ferry in 1998.',
      'In what year did the Halden council close the Orrin ferry? → 1998',
    ],
  ])('%s', (_, text, expected) => {
    expect(allOf(text)).toContain(expected)
  })

  it('drops who helped', () => {
    const text =
      'The Halden Board, with researchers at Orrin University, has put the cost of six germs at more than 4 million euros.'
    expect(allOf(text).join('\n')).toMatch(/Halden Board,? (?:has )?put/)
  })

  it('drops what describes the subject between commas', () => {
    const text =
      'The drought of 2023, attributed by experts to the wind and by many pastors to other things, destroyed close to half the Lysse apple crop.'
    expect(allOf(text)).toContain('What share of the Lysse apple crop did the drought of 2023 destroy? → close to half')
  })

  it('keeps what alone tells the year', () => {
    const text = 'Free schooling in Halden, introduced in 2022, brought some two million children into classrooms.'
    expect(allOf(text).join('\n')).toMatch(/introduced in 2022/)
  })

  it('keeps what has a subject of its own', () => {
    expect(allOf('About 60 mills in Lower Halden stood idle in 1998, their wheels gone.').join('\n')).toMatch(
      /wheels gone/,
    )
  })
})

describe('a sentence with a gap', () => {
  it('has a blank behind the gap where words were left out, and no comma twice', () => {
    const cards = [
      ...refusalsOf(['In Lysse, too, the rules were bent in 2019 by the Halden council.']).map(({ front }) => front),
      ...allOf('Brandt died on 3 October 1929, exhausted, in Orrin, and the credit of the Halden bank went with her.'),
    ].join('\n')
    expect(cards).not.toMatch(/,,|\][a-z]/)
  })

  it('begins with no half sentence that a semicolon ends', () => {
    const cards = allOf('Perhaps not in 1925; an eastern Orrin pact was mooted and found no buyers.')
    expect(cards.join('\n')).not.toMatch(/Perhaps not/)
  })
})

describe('what is told in passing is asked for its time', () => {
  it.each([
    [
      'behind a date and "when"',
      'The pact has stood since 20 July 1936, when the delegates of ten towns signed a treaty on the Orrin Strait.',
      'When did the delegates of ten towns sign a treaty on the Orrin Strait? → 20 July 1936',
    ],
    [
      'inside a clause of time',
      'After the Halden council closed the Orrin ferry in 1998, the shops fell silent.',
      'In what year did the Halden council close the Orrin ferry? → 1998',
    ],
    [
      'behind "it was on … that"',
      'It was on 7 January 1954 that a machine at Orrin turned sixty Danish sentences into English before an audience of journalists.',
      'When did a machine at Orrin turn sixty Danish sentences into English before an audience of journalists? → 7 January 1954',
    ],
  ])('%s', (_, text, expected) => {
    expect(allOf(text)).toContain(expected)
  })

  it.each([
    [
      'conditions',
      'If the Halden council closed the Orrin ferry in 1998, the shops would fall silent.',
      /When|what year/,
    ],
    ['habits', 'When Halden trains are late in winter, nobody in Orrin cares.', /When did|what year/],
    [
      'what did not happen',
      'After the Halden council did not close the Orrin ferry in 1998, the shops fell silent.',
      /(?:When|what year) did the Halden council/,
    ],
    [
      'what was before a date',
      'Before 1936, when the Orrin pact was signed, Halden had no ships.',
      /Orrin pact signed/,
    ],
  ])('but not of %s', (_, text, pattern) => {
    expect(allOf(text).join('\n')).not.toMatch(pattern)
  })
})

describe('years in a row', () => {
  it('are asked for as a list', () => {
    const text = 'Halden has thrown out mayors in 1991, 2011 and 2021, the second time after the best years in Orrin.'
    expect(allOf(text).join('\n')).toMatch(/In which three years has Halden thrown out mayors\? → .*1991.*2011.*2021/)
  })

  it('are no list where each has something of its own', () => {
    expect(allOf('Brandt left Halden in 1991, Orrin in 2011 and Lysse in 2021.').join('\n')).not.toMatch(/which/)
  })
})

describe('a date in an answer', () => {
  const told = { published: '2025-10-20' }

  it('carries its year', () => {
    const text = 'Rita Cobden, a Halden minister, said that the Orrin tunnel would open to lorries early next year.'
    expect(allOf(text, told).join('\n')).toMatch(/would open to lorries early in 2026/)
  })

  it('is known also where only half of the year is told', () => {
    const { mentions } = readingOf('The Orrin tunnel had no budget for the first half of the year.')
    expect(mentions.map(({ date }) => date?.resolved ?? '')).toContain('the first half of 2024')
  })

  it('stays where it is quoted word for word', () => {
    const text = 'Rita Cobden, a Halden minister, said: “The Orrin tunnel will open to lorries next year.”'
    expect(allOf(text, told).join('\n')).not.toMatch(/lorries in 2026/)
  })
})

describe('a date without a year', () => {
  it('is of the year of writing where the paragraph before came back to the present', () => {
    const text =
      'In December 2021 engineers closed the Orrin viaduct. Since then trucks have run through Halden all through 2025.\nOn March 18 the Halden council voted for a new Orrin viaduct.'
    expect(allOf(text, { published: '2025-10-20' }).join('\n')).toMatch(/March 18, 2025/)
  })

  it('stays open right behind another year', () => {
    const text =
      'In December 2021 engineers closed the Orrin viaduct. On March 18 the Halden council voted for a new one.'
    expect(allOf(text, { published: '2025-10-20' }).join('\n')).not.toMatch(/March 18/)
  })
})
