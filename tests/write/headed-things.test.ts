/** What the headings over a piece call in full, and what "the canal" and "the fever" of its body mean by it. */
import { describe, expect, it } from 'vitest'
import type { Paragraph, Piece } from '../../src/core/piece.ts'
import { read } from '../../src/read/read.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { meantBy } from '../../src/write/meant/meant.ts'
import { labelOf } from '../../src/write/topic/topic.ts'
import { parse, pieceFrom, proposalsOf, shown } from './helper.ts'

const under = (title: string, line: string, ...paragraphs: readonly string[]): Piece => ({
  ...pieceFrom([], { title }),
  text: {
    kind: 'present',
    paragraphs: [{ kind: 'heading', text: line }, ...paragraphs.map((text): Paragraph => ({ kind: 'body', text }))],
  },
})

function deskOf(piece: Piece) {
  const reading = read(piece, { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  return writerDesk(reading.value)
}

/** What every bare phrase of a piece means, in its order. */
function meanings(piece: Piece): readonly string[] {
  const desk = deskOf(piece)
  return desk.sentences.flatMap((s, index) =>
    s.phrases.flatMap(phrase => {
      const meant = meantBy(desk, index, phrase)
      return meant === null ? [] : [meant.text]
    }),
  )
}

const frontsOf = (piece: Piece): string =>
  proposalsOf(piece)
    .drafts.map(draft => shown(draft).front)
    .join('\n')

const TRAM = [
  'Nobody in Halden expected much. In 2003 Ada Quill rode the tram twice.',
  'In 2009 Tomas Brandt closed the tram, and few noticed. Snow lay on the hills.',
]

describe('a thing that the headings call in full', () => {
  it.each([
    ['somebody’s', 'Halden’s tram was mocked before it was built', 'Halden’s tram'],
    ['of a kind', 'The harbour tram was mocked before it was built, in the harbour and elsewhere', 'the harbour tram'],
    ['with words behind it', 'It was a tram for Halden, and nobody thanked the builders', 'the tram for Halden'],
  ])('is meant by its noun throughout: %s', (_, line, text) => {
    const harbour = 'The harbour of Orrin froze.'
    expect(meanings(under('A late wonder', line, harbour, ...TRAM))).toEqual([text, text])
  })

  it('is not meant where the paragraph, or one shortly before, speaks of another', () => {
    const line = 'Halden’s tram was mocked before it was built'
    expect(
      meanings(under('A late wonder', line, ...TRAM, 'Lysse had a tram of its own. In 2011 the tram was sold.')),
    ).toEqual(['Halden’s tram', 'Halden’s tram'])
    expect(meanings(under('A late wonder', line, 'Lysse bought a steam tram in 1890.', ...TRAM))).toEqual([])
  })

  it('is called by its name where the piece has one', () => {
    expect(
      meanings(
        under(
          'Orrin’s canal has a problem',
          'Water is short, and nobody has said so yet',
          'The Orrin Canal was cut in 1871. Rain fell on the hills.',
          `${'Rain fell on the hills. '.repeat(12)}In 1990 Halden closed the canal.`,
        ),
      ),
    ).toEqual(['the Orrin Canal'])
  })

  it('is not told by words that only praise it, or that point', () => {
    for (const line of ['A quieter tram was built, and nobody came', 'The price of the tram was never told'])
      expect(meanings(under('A late wonder', line, ...TRAM))).toEqual([])
  })

  it('stands on a card in the place of the bare words, and does not give an answer away', () => {
    const fronts = frontsOf(under('A late wonder', 'Halden’s tram was mocked before it was built', ...TRAM))
    expect(fronts).toMatch(/Tomas Brandt close Halden’s tram/)
    const away = frontsOf(
      under(
        'A late wonder',
        'It was a vaccine against rust, and nobody thanked the makers',
        'Rust killed the wheat. In 2003 Ada Quill tried the vaccine in Orrin.',
        'In 2009 the vaccine ended rust in Lysse. Snow lay on the hills.',
      ),
    )
    expect(away).not.toMatch(/vaccine against rust end in Lysse/)
  })
})

describe('a thing that the title calls by its noun alone', () => {
  const dam = [
    'In 2011 Halden opened the Great Orrin Dam. Few had believed in it.',
    'Envoys met in Lysse in 2012. They spoke of the dam all week.',
    `${'Rain fell on the hills. '.repeat(9)}In 2015 Ada Quill painted the dam.`,
    'A dam of earth lasts for a century. Nobody had built one at Tolmin.',
    `${'Rain fell on the hills. '.repeat(9)}In 2019 Halden closed the dam.`,
  ]

  it('is the one that the piece names first', () => {
    expect(meanings(under('The dam is full', 'Now the dry years begin', ...dam)).at(-1)).toBe('the Great Orrin Dam')
    expect(meanings(under('A wall is full', 'Now the dry years begin', ...dam)).length).toBeLessThan(
      meanings(under('The dam is full', 'Now the dry years begin', ...dam)).length,
    )
  })
})

describe('a label that the headings call in full', () => {
  const body = [
    'The generals sat in a row. Reporters had awaited the trial since spring, and Ada Quill wrote of it.',
    'Ada Quill left the trial early. In 1986 the Brandt Institute printed her notes.',
    'Snow lay on the hills. In the end nobody saw the trial.',
    'In 1990 the Brandt Institute sold a mill in Lysse.',
  ]

  it('is what nobody says the piece is about, where enough paragraphs speak of it', () => {
    const piece = under('Five minutes to read', 'Nobody forgot the trial of Orrin’s generals, or the snow', ...body)
    expect(labelOf(deskOf(piece))?.text).toBe('the trial of Orrin’s generals')
    expect(frontsOf(piece)).toMatch(/^The trial of Orrin’s generals: .*Brandt Institute print/m)
    expect(frontsOf(piece)).not.toMatch(/generals: .*mill in Lysse/)
  })

  it('is the subject before a clause on it', () => {
    const line = 'The trial of Orrin’s generals, which ended on a wet day, was hurried'
    const spoken = [
      'Orrin froze that year. Ada Quill wept.',
      'Nobody in Orrin wept in 1986.',
      'Snow lay on Orrin. Few saw it.',
    ]
    expect(labelOf(deskOf(under('Five minutes to read', line, ...spoken)))?.text).toBe('the trial of Orrin’s generals')
  })

  it('may be a people’s, in the paragraphs that speak of it', () => {
    const opera = [
      'Norwegian opera was loud. Ada Quill sang in Oslo.',
      'In 1986 the Brandt Institute printed a book on opera.',
      'Few go to the opera now. In 1990 Tomas Brandt sold its piano.',
      'In 1991 the Lysse Bank bought a mill.',
    ]
    const piece = under('Twenty-seven all out', 'Norwegian opera once stood for something that never came', ...opera)
    expect(labelOf(deskOf(piece))?.text).toBe('Norwegian opera')
    expect(frontsOf(piece)).not.toMatch(/opera: .*mill/)
  })
})
