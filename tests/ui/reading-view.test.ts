/** A reading made small: nothing of the text is lost or doubled, and every place in it is a place of the piece. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../src/core/piece.ts'
import { detailsOf, nameDetails, wordRows } from '../../src/ui/model/reading-details.ts'
import { placeFrom } from '../../src/ui/model/reading-place.ts'
import { indexReading, sentenceAt, shownParagraph } from '../../src/ui/model/reading-text.ts'
import { spotOf } from '../../src/ui/route.ts'
import { figureWord } from '../../src/ui/words/figures.ts'
import { relationWord } from '../../src/ui/words/grammar.ts'
import { PIECE, reallyRead, VIEW } from './reading-stage.ts'

const STOCK = [
  'Ada Brook opened the mill in 1840.',
  'She sold it for about $2.5 million because nobody came.',
  'However, critics said that 30 per cent of the flour was lost!',
  'Why did she not wait?',
  '“We waited,” said Mr. Holm, “for two years”…',
  '42',
  '🙂 (see below) -- or not',
]
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constantFrom('body' as const, 'heading' as const, 'quote' as const),
  text: fc
    .array(fc.oneof(fc.constantFrom(...STOCK), fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 4 })
    .map(parts => parts.join(' ')),
})

describe('the view of a reading', () => {
  it('gives back the whole text, whatever was seen in it', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), paragraphs => {
        const { piece, view } = reallyRead(paragraphs)
        const index = indexReading(piece, structuredClone(view))
        const shown = paragraphs.map((_, i) => {
          const { sentences, rest } = shownParagraph(index, i + 1)
          return sentences.map(s => s.lead + s.parts.map(part => part.text).join('')).join('') + rest
        })
        expect(shown).toEqual(paragraphs.map(({ text }) => text))
      }),
      { numRuns: 60 },
    )
  })

  it('points within itself only, and tells of every sentence', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), paragraphs => {
        const { piece, view } = reallyRead(paragraphs)
        const index = indexReading(piece, view)
        for (const [i, s] of view.sentences.entries()) {
          expect(sentenceAt(index, s)).toBe(i)
          const details = detailsOf(index, i)
          expect(details?.number).toBeGreaterThan(0)
          for (const line of details?.statements ?? [])
            for (const link of line.links) expect(link.other.text).not.toBe('')
          for (const row of wordRows(index, i)) expect(piece.text.kind === 'present' && row.word).not.toBe('')
        }
        for (const link of view.links)
          for (const end of [link.from, link.to]) expect(view.statements[end]).toBeDefined()
        for (const name of view.names) expect(nameDetails(index, name.entity)?.places.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('has an address for every place, and none for what is no place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9_999_999 }), (paragraph, start) => {
        expect(placeFrom(spotOf({ paragraph, start }))).toEqual({ paragraph, start })
      }),
    )
    for (const name of [null, '', '4', '0.1', '1.', 'a.b', '1.2.3']) expect(placeFrom(name)).toBeNull()
  })

  it('finds no sentence where there is none', () => {
    const index = indexReading(PIECE, VIEW)
    expect(sentenceAt(index, { paragraph: 2, start: 0 })).toBeNull()
    expect(sentenceAt(index, { paragraph: 1, start: 9_999 })).toBeNull()
    expect(sentenceAt(index, { paragraph: 7, start: 0 })).toBeNull()
  })
})

describe('in words', () => {
  const quantity = { unit: '', approx: null, change: null }
  const count = (value: number, change: object = {}) =>
    figureWord(
      { sentence: 0, start: 0, end: 1, kind: 'count', quantity: { ...quantity, value, ...change }, date: null },
      '',
    )

  it('rounds nothing of a figure away', () => {
    expect(count(1_630_000)).toBe('a count: 1.63 million')
    expect(count(9_192_631_770)).toBe('a count: 9,192,631,770')
    expect(count(13, { unit: '%', approx: 'about', change: 'up' })).toBe('a count: up by about 13%')
    expect(count(3, { high: 5, unit: 'km' })).toBe('a count: 3 to 5 km')
  })

  it('says only what kind a figure is where its value stands in the piece', () => {
    const date = { grain: 'year' as const, resolved: null, deictic: false, when: { from: '1840', to: '1840' } }
    const figure = { sentence: 0, start: 0, end: 4, kind: 'date' as const, quantity: null, date }
    expect(figureWord(figure, '1840')).toBe('a date')
    expect(figureWord(figure, 'that year')).toBe('a date: 1840')
    expect(figureWord({ ...figure, date: { ...date, when: { from: '-0044', to: '-0044' } } }, 'x')).toBe(
      'a date: 44 BC',
    )
  })

  it('has a plain word for every relation, known or not', () => {
    expect(relationWord('nsubj:outer', 'fell')).toBe('subject of “fell”')
    expect(relationWord('nonsense', 'fell')).toBe('hangs on “fell”')
    expect(relationWord('root', null)).toBe('the centre of the sentence')
    expect(relationWord('', null)).toBeNull()
  })
})
