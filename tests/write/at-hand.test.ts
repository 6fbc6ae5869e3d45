/** Words at hand: what a card on a place of the piece may lack, by what the piece has said before. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { handOf } from '../../src/write/at-hand/gather.ts'
import type { Hand, Spot } from '../../src/write/at-hand/hand.ts'
import { wordsAtHand } from '../../src/write/at-hand/hand.ts'
import { parse, pieceFrom } from './helper.ts'

function handFor(title: string, paragraphs: readonly string[]): Hand {
  const reading = read(pieceFrom(paragraphs, { title }), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return handOf(reading.value)
}

const FISH = [
  'In 2019 Senegal set a fishing quota for foreign trawlers. Aminata Sarr, who then led the Fisheries Office, signed it in Dakar on 4 March.',
  'The quota was meant to last. Sarr had told the Fisheries Office that 40 trawlers were enough.',
  'By 2022 the trawlers were 110. The quota had been raised twice, and nobody had asked why.',
  'Old nets rot in Saint-Louis, and the boats are sold.',
]
const HAND = handFor('Senegal’s fishing quota has failed', FISH)

const END = Number.POSITIVE_INFINITY
const at = (paragraph: number, start = END): Spot => ({ paragraph, start })
const words = (place: Spot, shown: string, hand = HAND): readonly string[] =>
  wordsAtHand(hand, place, shown).map(({ lead, text }) => (lead === '' ? text : `${lead} ${text}`))

describe('words at hand', () => {
  it('are the country and the thing of the headings, and the year of the story', () => {
    const found = words(at(2), 'How many trawlers were enough?\n40')
    expect(found.slice(0, 4)).toEqual(expect.arrayContaining(['Senegal’s fishing quota', 'in 2019']))
    expect(words(at(2), 'When did Senegal’s fishing quota end?')).not.toContain('Senegal')
  })

  it('are the nearest year before a place, not one that comes later', () => {
    expect(words(at(3), 'How many trawlers were there?\n110')[0]).not.toBe('in 2019')
    expect(words(at(3), 'How many trawlers were there?\n110')).toContain('in 2022')
    const early = words(at(1), 'Who signed it?\nAminata Sarr')
    expect(early.indexOf('in 2019')).toBeGreaterThanOrEqual(0)
    expect(early.indexOf('in 2022') === -1 || early.indexOf('in 2019') < early.indexOf('in 2022')).toBe(true)
  })

  it('give a full name where the card has the last name alone, and a body with its article', () => {
    const found = words(at(2), 'What did Sarr say?\n40 trawlers were enough')
    expect(found).toContain('Aminata Sarr')
    expect(found).not.toContain('Sarr')
    expect(found).toContain('the Fisheries Office')
  })

  it('are nothing that the card says already, on either side and in whatever form', () => {
    const shown = 'What did Aminata Sarr’s Fisheries Office say in 2019?\nThat Senegalese fishing quotas …'
    const found = words(at(2), shown)
    for (const said of ['Aminata Sarr', 'the Fisheries Office', 'in 2019', 'Senegal']) expect(found).not.toContain(said)
  })

  it('are eight at most, no two of them the same', () => {
    const many = handFor('A list of towns', [
      'Arlen, Brack, Corvel, Dunmere, Esk, Farrow, Garth, Holm, Isen and Jarrow lie on the Orrin river. In 1951, in 1952 and in 1953 the Orrin rose.',
    ])
    const found = words(at(1), '', many)
    expect(found.length).toBeLessThanOrEqual(8)
    expect(new Set(found).size).toBe(found.length)
  })

  it('are words of the piece and none besides, but for the year of writing', () => {
    const text = `Senegal’s fishing quota has failed\n${FISH.join('\n')}`
    for (const { text: word } of HAND.filter(({ kind }) => kind !== 'time')) expect(text).toContain(word)
    const years = HAND.filter(({ kind }) => kind === 'time').flatMap(({ text: time }) => time.match(/\d{4}/g) ?? [])
    expect(new Set(years)).toEqual(new Set(['2019', '2022', '2024']))
  })

  it('are none where nothing was read', () => {
    expect(handFor('', ['and so on and so on'])).toEqual([])
    expect(wordsAtHand([], at(1), 'Who?')).toEqual([])
  })
})
