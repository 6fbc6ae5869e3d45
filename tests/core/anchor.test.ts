import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Anchor, Place } from '../../src/core/anchor.ts'
import { anchorAt, anchorIn, CONTEXT_UNITS, locate } from '../../src/core/anchor.ts'
import type { Piece } from '../../src/core/piece.ts'
import { paragraphText } from '../../src/core/piece.ts'
import { foldWord, nearestMatch, wordsOf } from '../../src/core/similar.ts'
import { piece } from './support.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

/** An invented piece in which several words and phrases stand more than once. */
const PARAGRAPHS = [
  'The tram opened in Lyss in 2012, and in its first year 4.1 million people rode it. Nobody on the council had expected that.',
  'In 2014 the council cut the service: trams came every 20 minutes instead of every 8. Ridership fell, and the council blamed the weather.',
  'Critics say the tram cost twice what the council had promised. They are right, but a road would have cost three times as much.',
  'The council says that the service will come back. “We were wrong,” said its president, Élodie Marchand, in 2021; the trams still run every 20 minutes.',
] as const
const PIECE = piece(...PARAGRAPHS)

const need = (anchor: Anchor | null): Anchor => {
  if (anchor === null) throw new Error('not inside the text')
  return anchor
}
const textAt = (p: Piece, place: Place): string =>
  (paragraphText(p, place.paragraph) ?? '').slice(place.start, place.end)

/** An anchor on whole words of the piece. */
const wordSpan = (least: number): fc.Arbitrary<Anchor> =>
  fc.integer({ min: 1, max: PARAGRAPHS.length }).chain(n => {
    const words = wordsOf(paragraphText(PIECE, n) ?? '')
    return fc
      .tuple(fc.integer({ min: 0, max: words.length - least }), fc.integer({ min: least, max: least + 8 }))
      .map(([from, length]) => {
        const first = words[from]
        const last = words[Math.min(words.length, from + length) - 1]
        return need(anchorAt(PIECE, n, first?.start ?? 0, last?.end ?? 0))
      })
  })

const rewrite = (paragraphs: readonly string[], n: number, text: string): Piece =>
  piece(...paragraphs.map((old, i) => (i === n - 1 ? text : old)))

describe('an anchor', () => {
  it('holds exactly the words it was put on, and what stands around them', () => {
    fc.assert(
      fc.property(wordSpan(1), anchor => {
        const text = paragraphText(PIECE, anchor.paragraph) ?? ''
        const span = anchor.span
        expect(span?.exact).toBe(text.slice(span?.start, span?.end))
        expect(text.includes(`${span?.prefix}${span?.exact}${span?.suffix}`)).toBe(true)
        expect(span?.prefix.length).toBeLessThanOrEqual(CONTEXT_UNITS)
        expect(locate(anchor, PIECE)).toEqual({
          paragraph: anchor.paragraph,
          start: span?.start,
          end: span?.end,
          how: 'exact',
        })
      }),
    )
  })

  it.each([
    [0, 0],
    [5, 3],
    [-1, 4],
    [0, 10_000],
    [Number.NaN, Number.NaN],
  ])('is refused on [%d, %d), which is no stretch of the text', (start, end) => {
    expect(anchorIn(PARAGRAPHS[0], 1, start, end)).toBeNull()
  })
  it('is refused in a paragraph that is not there', () => {
    expect(anchorAt(PIECE, 9, 0, 3)).toBeNull()
    expect(anchorAt(PIECE, 0, 0, 3)).toBeNull()
  })
})

describe('after an edit of the piece', () => {
  const insertion = fc.constantFrom('However, ', 'x', ' — updated — ', '“', 'In 2014 the council met. ', '🚋 ')

  it('before the words, in their paragraph, they are found where they now stand', () => {
    fc.assert(
      fc.property(wordSpan(4), insertion, fc.nat(), (anchor, added, where) => {
        const text = paragraphText(PIECE, anchor.paragraph) ?? ''
        const start = anchor.span?.start ?? 0
        const at = where % (start + 1)
        fc.pre(at < start || / $/.test(added))
        const edited = rewrite(PARAGRAPHS, anchor.paragraph, text.slice(0, at) + added + text.slice(at))
        const place = locate(anchor, edited)
        expect(place).toMatchObject({ paragraph: anchor.paragraph, start: start + added.length, how: 'moved' })
        expect(place && textAt(edited, place)).toBe(anchor.span?.exact)
      }),
      { numRuns: 300 },
    )
  })

  it('after the words, they are where they were', () => {
    fc.assert(
      fc.property(wordSpan(1), anchor => {
        const text = paragraphText(PIECE, anchor.paragraph) ?? ''
        const edited = rewrite(PARAGRAPHS, anchor.paragraph, `${text} And one more sentence.`)
        expect(locate(anchor, edited)?.how).toBe('exact')
      }),
    )
  })

  it('a new paragraph above moves them down, one dropped above moves them up', () => {
    fc.assert(
      fc.property(wordSpan(2), anchor => {
        const more = piece('A note by the editor.', ...PARAGRAPHS)
        const place = locate(anchor, more)
        expect(place).toMatchObject({ paragraph: anchor.paragraph + 1, start: anchor.span?.start, how: 'moved' })
        fc.pre(anchor.paragraph > 1)
        expect(locate(anchor, piece(...PARAGRAPHS.slice(1)))).toMatchObject({ paragraph: anchor.paragraph - 1 })
      }),
    )
  })

  it('of one word inside a longer quote, the quote is found again as nearly the same', () => {
    fc.assert(
      fc.property(wordSpan(6), fc.nat(), fc.constantFrom('mended', ''), (anchor, pick, instead) => {
        const span = anchor.span
        const text = paragraphText(PIECE, anchor.paragraph) ?? ''
        const words = wordsOf(span?.exact ?? '')
        const word = words[1 + (pick % (words.length - 2))]
        const from = (span?.start ?? 0) + (word?.start ?? 0)
        const to = (span?.start ?? 0) + (word?.end ?? 0)
        const edited = rewrite(PARAGRAPHS, anchor.paragraph, text.slice(0, from) + instead + text.slice(to))
        const place = locate(anchor, edited)
        expect(place?.paragraph).toBe(anchor.paragraph)
        expect(place?.how).toBe('similar')
        const found = place === null ? '' : textAt(edited, place)
        const shared = wordsOf(found).filter(w => words.some(x => x.key === w.key)).length
        expect(shared).toBeGreaterThanOrEqual(words.length - 2)
      }),
      { numRuns: 300 },
    )
  })

  it('whatever the edits, a place called exact or moved has the very words', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 12 }), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(wordSpan(1), fc.array(edit, { maxLength: 4 }), (anchor, edits) => {
        const texts: string[] = [...PARAGRAPHS]
        for (const [n, at, gone, added] of edits) {
          const i = n % texts.length
          const old = texts[i] ?? ''
          const cut = at % (old.length + 1)
          texts[i] = old.slice(0, cut) + added + old.slice(cut + gone)
        }
        const edited = piece(...texts)
        const place = locate(anchor, edited)
        if (place === null) return
        expect(place.start).toBeLessThanOrEqual(place.end)
        if (place.how === 'exact' || place.how === 'moved') expect(textAt(edited, place)).toBe(anchor.span?.exact)
      }),
      { numRuns: 300 },
    )
  })

  it('of typography alone, quotes, dashes and capitals cost nothing', () => {
    const start = PARAGRAPHS[3].indexOf('“We were wrong')
    const anchor = need(anchorAt(PIECE, 4, start, PARAGRAPHS[3].indexOf(', in 2021')))
    const plain = PARAGRAPHS[3].replaceAll(/[“”]/g, '"').replace('Élodie', 'ELODIE')
    expect(locate(anchor, rewrite(PARAGRAPHS, 4, plain))?.how).toBe('similar')
  })
})

describe('rather nothing than the wrong words', () => {
  const on = (n: number, words: string): Anchor => {
    const start = (PARAGRAPHS[n - 1] ?? '').indexOf(words)
    return need(anchorAt(PIECE, n, start, start + words.length))
  }

  it('chooses, of several places with the same words, the one with the old surroundings', () => {
    const anchor = on(4, 'every 20 minutes')
    const edited = piece('New.', ...PARAGRAPHS)
    expect(locate(anchor, edited)).toMatchObject({ paragraph: 5, how: 'moved' })
  })

  it('does not take a year in another paragraph for the one that was cut', () => {
    const anchor = on(2, '2014')
    const edited = rewrite([...PARAGRAPHS.slice(0, 3), 'By 2014 nobody cared.'], 2, 'This paragraph was withdrawn.')
    expect(locate(anchor, edited)).toBeNull()
  })

  it('does not find a word inside another word', () => {
    const p = piece('He saw the art of it.')
    const anchor = need(anchorAt(p, 1, 11, 14))
    expect(anchor.span?.exact).toBe('art')
    expect(locate(anchor, piece('At the start, nothing was said.'))).toBeNull()
  })

  it('finds nothing in a piece that is another', () => {
    expect(
      locate(on(1, '4.1 million people rode it'), piece('Leap seconds are a nuisance.', 'Let them go.')),
    ).toBeNull()
  })

  it('ends, and shows the paragraph, when an anchor came without its words', () => {
    const empty: Anchor = { paragraph: 2, span: { start: 3, end: 9, exact: '', prefix: '', suffix: '' } }
    expect(locate(empty, PIECE)).toMatchObject({ paragraph: 2, start: 0, how: 'paragraph' })
  })
})

describe('a whole paragraph as anchor', () => {
  it('is that paragraph when the text is there, and nowhere when it is not', () => {
    expect(locate({ paragraph: 2, span: null }, PIECE)).toEqual({
      paragraph: 2,
      start: 0,
      end: PARAGRAPHS[1].length,
      how: 'paragraph',
    })
    expect(locate({ paragraph: 5, span: null }, PIECE)).toBeNull()
    expect(locate({ paragraph: 2, span: null }, { ...PIECE, text: { kind: 'absent', paragraphCount: 4 } })).toBeNull()
  })
})

describe('matching words', () => {
  it('counts the changed ones', () => {
    const text = 'one two three four five six seven'
    expect(nearestMatch('two three four', text, 0)).toEqual({ start: 4, end: 18, cost: 0 })
    expect(nearestMatch('two THREE x five', text, 0.3)?.cost).toBe(0.25)
    expect(nearestMatch('eight nine', text, 0.4)).toBeNull()
    expect(nearestMatch('', text, 1)).toBeNull()
    expect(nearestMatch('one', '', 1)).toBeNull()
  })
  it('knows a word by its letters, composed or not', () => {
    expect(foldWord('É')).toBe('e')
    const composed = wordsOf('Élodie’s café')
    expect(wordsOf('Élodie’s café'.normalize('NFD')).map(w => w.key)).toEqual(composed.map(w => w.key))
    expect(composed.map(w => w.key)).toEqual(["elodie's", 'cafe'])
  })
})
