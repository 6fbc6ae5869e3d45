/** Which country the headings over a piece are of: the only one named there, or their subject; never one that a word only resembles. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { headedNation } from '../../src/write/topic/nation.ts'
import { parse, pieceFrom } from './helper.ts'

/** The country of a title over some paragraphs. */
function headed(title: string, ...paragraphs: readonly string[]): string | null {
  const text = paragraphs.length > 0 ? paragraphs : ['The looms stand still.', 'Nobody weaves.']
  const reading = read(pieceFrom(text, { title }), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return headedNation(writerDesk(reading.value))?.country.name ?? null
}

describe('words that only look like a country', () => {
  it('are no sign of it', () => {
    for (const title of [
      'West Indian cricket is dying',
      'A Latin American democracy in court',
      'Who owns the Indian Ocean',
      'The last ferry on Lake Chad',
      'The North Pole has no owner',
      'What New Guinea grows',
    ])
      expect(headed(title), title).toBeNull()
  })

  it('are of the country in which the place lies, which alone is then named', () => {
    expect(headed('Native Americans want their river back')).toBe('the United States')
    expect(headed('Northern Ireland waits for its bridge')).toBe('Britain')
    expect(headed('Papua New Guinea waits for its bridge')).toBe('Papua New Guinea')
    expect(headed('Equatorial Guinea waits for its bridge')).toBe('Equatorial Guinea')
    expect(headed('The Democratic Republic of Congo waits for its bridge')).toBe('Congo')
    expect(headed('Mexican Americans want their river back')).toBe('the United States')
    expect(headed('Niger waits for its bridge')).toBe('Niger')
    expect(headed('Nigeria waits for its bridge')).toBe('Nigeria')
    expect(headed('South Sudan waits for its bridge')).toBe('South Sudan')
    // A region of a country is not the country itself.
    expect(headed('New Mexico waits for its bridge')).toBeNull()
    expect(headed('New England waits for its bridge')).toBeNull()
    expect(headed('New South Wales waits for its bridge')).toBeNull()
  })

  it('are somebody’s name where the text has it so', () => {
    const jordan = 'Michael Jordan bought 30 looms in 2014. Ada Quill sold him 12 of them.'
    expect(headed('What Jordan paid for', jordan, jordan)).toBeNull()
    expect(headed('What Jordan paid for')).toBe('Jordan')
    const ada = 'Ada Jordan bought 30 looms in Jordan in 2014.'
    expect(headed('What Jordan paid for', ada, 'Jordan has 12 mills.')).toBe('Jordan')
  })

  it('are the American state where the piece names America, and none of the cities of the country', () => {
    expect(headed('What Georgia wove')).toBe('Georgia')
    expect(headed('What Georgia wove', 'Americans bought cloth. In Atlanta they still do.')).toBeNull()
    expect(headed('What Georgia wove', 'Americans bought cloth. In Tbilisi they still do.')).toBe('Georgia')
  })
})

describe('the country that leads the headings', () => {
  const looms = [
    'Spain has 40 looms. Norway has 12.',
    'Spanish weavers sell to Norway, and Spaniards are proud of it.',
    'In Spain nobody sleeps.',
  ]

  it('owns or does what they speak of, beside another', () => {
    expect(headed('Spain has won its quarrel with Norway', ...looms)).toBe('Spain')
    expect(headed('Spain’s quarrel with Norway', ...looms)).toBe('Spain')
    expect(headed("How Spain's weavers beat Norway", ...looms)).toBe('Spain')
    expect(headed('Norwegians watched as Spain won', ...looms)).toBeNull()
    expect(headed('The quarrel of Norway and Spain', ...looms)).toBeNull()
    expect(headed('Spanish money is buying Norway’s mills', ...looms)).toBeNull()
    expect(headed('Madrid has won its quarrel with Norway', ...looms)).toBe('Norway')
  })

  it('is none where two do so, or the text is rather of another', () => {
    expect(headed('Spain has won. Norway has lost', ...looms)).toBeNull()
    expect(headed('Norway has lost its quarrel with Spain', ...looms)).toBeNull()
    expect(headed('Spain has won its quarrel with Norway', 'Spain won.', 'Norway lost.')).toBeNull()
  })
})
