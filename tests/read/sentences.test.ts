import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/read/text/sentences.ts'

const parts = (text: string): readonly string[] => splitSentences(text).map(s => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    [['He met Mr. Putin in Moscow.', 'They talked.']],
    [['I live in the U.S.', 'How about you?']],
    [['I work for the U.S. Government in Virginia.']],
    [['They closed the deal with Briggs & Co.', 'It closed yesterday.']],
    [['Was it Albert I. Jones?', 'We make a good team, you and I.', 'Did you see him?']],
    [['“Is it over?” Mr Peskov asked.', '“It is.”', 'He left.']],
    [['He teaches (He worked as an engineer.) at the university.']],
    [['It cost $100.00.', 'It is gone.']],
    [['It cost about £5.', 'Halden paid it.']],
    [['Words fail . . . and then stop.', 'Well ... yes.']],
    [['He was extremely influential.[1] [2]', 'He left in 1971.']],
    [['She works at Yahoo! in the accounting department.']],
    [['no capitals here.', 'none at all?', 'none.']],
    [['IT IS OVER.', 'WE WON!']],
    [['1) The first item', '2) The second item']],
    [['It stands in Vol. I of the book.', 'He said no.', 'I left.']],
    [['See p. 55 and fig. 2 of vol. 3.', 'No. 7 is missing.']],
  ])('%j', expected => {
    expect(parts(expected.join(' '))).toEqual(expected)
  })

  it('parts sentences that were typed without a space', () => {
    expect(parts('Hello world.Today is Tuesday.Mr. Smith paid 1,000.That is a lot.')).toEqual([
      'Hello world.',
      'Today is Tuesday.',
      'Mr. Smith paid 1,000.',
      'That is a lot.',
    ])
    expect(parts('He used Node.js and example.com/A.B today.')).toHaveLength(1)
  })

  it('joins lines cut in the middle and parts lists of short lines', () => {
    expect(parts('It was a cold \nnight in the city.')).toHaveLength(1)
    expect(parts('features\ncontact manager\nevents, activities\n')).toEqual([
      'features',
      'contact manager',
      'events, activities',
    ])
  })

  it.each([
    [['Friday, May 10, 2024', 'The council of Halden met.']],
    [['Halden, Orrin -', 'The harbour was shut on Monday.']],
    [['The old bridge at night', 'Image: Ada Quill.']],
    [['Figure 2.1', 'The bridge seen from the mill.']],
    [['Dear Ms Lovelock,', 'thank you for the plans.', 'Thanks,', 'Ada']],
    [['Ada,', 'The new plan is on your desk.']],
    [['See http://example.org/a', 'http://example.org/b']],
    [['The doors shut at 10 p.m.', 'Visitors left.']],
    [['They meet at 10 p.m. Monday.']],
    [['They paid up.', '$300 is a lot.']],
    [['Then this.', '1. The first item', '2. The second item', '3. The third item']],
    [['It is steady [...]', 'However, it may rise.']],
    [['“It was never paid.” – Ada Quill']],
    [['“Is it paid?”', 'Others yet say no.']],
    [['See section 1.', 'It is short.']],
    [['However, I stayed.', 'London, Paris and Rome stayed too.']],
  ])('begin where no full stop says so, and only there: %j', expected => {
    expect(parts(expected.join(' '))).toEqual(expected)
  })

  it('finds nothing in nothing', () => {
    expect(parts('')).toEqual([])
    expect(parts(' \n\u0000\t')).toEqual([])
  })

  it('keeps to the paragraph: what stands in another one changes nothing', () => {
    const text = 'It began in 1991. The plan failed, said Gen. Lee.'
    expect(splitSentences(text)).toEqual([
      { start: 0, end: 17 },
      { start: 18, end: 49 },
    ])
  })
})
