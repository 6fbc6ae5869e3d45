/** What "the party" or "the bank" of one sentence means, by the names that the piece has brought in before it. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { meantBy } from '../../src/write/meant/meant.ts'
import { cardsOf, parse, pieceFrom } from './helper.ts'

/** Every bare phrase of a piece that means a name, as "3 the bank: the World Bank", with the number of its sentence. */
function meanings(...paragraphs: readonly string[]): readonly string[] {
  const reading = read(pieceFrom(paragraphs, { title: 'On power' }), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  const desk = writerDesk(reading.value)
  return desk.sentences.flatMap((s, index) =>
    s.phrases.flatMap(phrase => {
      const meant = meantBy(desk, index, phrase)
      if (meant === null) return []
      const words = s.tokens.slice(meant.range.from, meant.range.to).map(({ form }) => form.toLowerCase())
      return [`${index + 1} ${words.join(' ')}: ${meant.text}`]
    }),
  )
}

const rain = (times: number): string => 'Rain fell on the hills. '.repeat(times).trim()

describe('a name that is brought in beside the noun for its kind', () => {
  it.each([
    ['between commas', 'Her party, Semara, was tired. In 2018 the party opened an office.', '2 the party: Semara'],
    [
      'behind “called”',
      'Nobody knew of a carmaker called Orlux. In 2015 the carmaker built a factory.',
      '2 the carmaker: Orlux',
    ],
    [
      'right behind it',
      'Nobody has read the newspaper Semara. In 2015 the newspaper opened an office.',
      '2 the newspaper: Semara',
    ],
    [
      'right behind it, though it begins small',
      'Ada Quill, founder of the newspaper enSemara, was tired; the newspaper had closed in May.',
      '1 the newspaper: enSemara',
    ],
    [
      'and comes back by what such a thing is also called',
      'Nobody has read the newspaper Semara. In 2015 the paper opened an office.',
      '2 the paper: Semara',
    ],
  ])('is meant by the bare noun: %s', (_, text, meaning) => {
    expect(meanings(text)).toEqual([meaning])
  })

  it('is put on a card', () => {
    const fronts = cardsOf(['Her party, Semara, was tired. In 2018 the party opened an office in Lysse.'])
    expect(fronts.map(({ front }) => front).join('\n')).toMatch(/did Semara open/)
  })

  it('is not meant where two are named', () => {
    expect(
      meanings('Her party, Semara, and his party, Orlux, were tired. In 2018 the party opened an office.'),
    ).toEqual([])
  })
})

describe('a name that ends in the noun for its kind', () => {
  it.each([
    ['written small', 'Nobody has dug the Lysse canal. In 1998 the canal fell dry.', '2 the canal: the Lysse canal'],
    ['with a capital', 'Nobody has dug the Lysse Canal. In 1998 the canal fell dry.', '2 the canal: the Lysse Canal'],
  ])('is meant by the bare noun: %s', (_, text, meaning) => {
    expect(meanings(text)).toEqual([meaning])
  })

  it('is not meant where two are named, be they written with a capital or small', () => {
    expect(meanings('The Lysse Canal and the Halden canal were dug by hand. In 1998 the canal fell dry.')).toEqual([])
  })
})

describe('a river', () => {
  it('is meant by the bare noun', () => {
    expect(meanings('Ada Quill swam in the Lysse River. In 1998 the river fell dry.')).toEqual([
      '2 the river: the Lysse River',
    ])
  })

  it('is not meant where another was named that does not say that it is one', () => {
    expect(meanings('Ada Quill swam from the Lysse River into the Danube. In 1998 the river fell dry.')).toEqual([])
  })
})

describe('the only thing of its kind that a piece has named', () => {
  it('is meant from far, where the piece comes back to it', () => {
    const opening = `Ada Quill studied at West Halden University. The university was small. ${rain(9)}`
    expect(meanings(opening, 'The university was glad.')).toContain('12 the university: West Halden University')
    expect(meanings(`Ada Quill studied at West Halden University. ${rain(9)}`, 'The university was glad.')).toEqual([])
  })

  it('is meant from not so far, where there are many of its kind', () => {
    const opening = `Ada Quill worked for the World Bank. ${rain(3)}`
    const back = 'In 1998 the bank bought a house. The bank was glad.'
    expect(meanings(opening, back)).toEqual(['5 the bank: the World Bank', '6 the bank: the World Bank'])
    expect(meanings(`${opening} ${rain(3)}`, back)).toEqual([])
  })

  it('is meant by way of where it was meant before', () => {
    const pieces = ['Ada Quill worked for the World Bank.', `${rain(3)} The bank was glad. ${rain(4)}`]
    expect(meanings(...pieces, 'In 1998 the bank bought a house.')).toContain('10 the bank: the World Bank')
  })

  it('is meant from far where the noun is written as a name', () => {
    const opening = `Ada Quill wrote to the European Union. ${rain(9)}`
    expect(meanings(opening, 'The Union was glad. The Union was sad.')).toContain('11 the union: the European Union')
    expect(meanings(opening, 'Then the union was glad. Then the union was sad.')).toEqual([])
  })

  it('is not meant from far behind another that was named', () => {
    const opening = `Ada Quill left the World Bank for the Bank of England. ${rain(3)}`
    expect(meanings(opening, 'The bank was glad. The bank was sad. The bank was old.')).toEqual([])
    const universities = `Ada Quill left West Halden University for Lysse University. ${rain(8)}`
    expect(meanings(universities, 'The university was glad. The university was sad.')).toEqual([])
    expect(meanings('Ada Quill left the Orrin Bank for Lysse Bank. In 1998 the bank bought a house.')).toEqual([])
  })

  it('is not meant from far behind another that was spoken of', () => {
    const opening = `Ada Quill worked for the World Bank. She left it for a Halden bank. ${rain(3)}`
    expect(meanings(opening, 'The bank was glad. The bank was sad. The bank was old.')).toEqual([])
    const named = 'Ada Quill studied at West Halden University. She left it for a Lysse university.'
    const again = `West Halden University was sad. ${rain(9)}`
    expect(meanings(`${named} ${again}`, 'The university was glad.')).toEqual([])
  })

  it('is not meant from far behind a name that may be another of many', () => {
    const opening = `Ada Quill worked for the World Bank. Orlux was silent. ${rain(2)}`
    expect(meanings(opening, 'The bank was glad. The bank was sad. The bank was old.')).toEqual([])
  })
})

describe('words that tell of no other thing of the kind', () => {
  it.each([
    [
      'what is true of any',
      'Nobody has seen the Lysse Canal. A canal is a promise. In 1998 the canal fell dry.',
      '3 the canal: the Lysse Canal',
    ],
    [
      'what a quarrel was over',
      'Lars Brandt praised the Orrin Council. He spoke of a quarrel with the council over a road.',
      '2 the council: the Orrin Council',
    ],
  ])('leave the one that was named: %s', (_, text, meaning) => {
    expect(meanings(text)).toEqual([meaning])
  })
})
