/**
 * What is no article: poems, code, tables, scans, jests. Sensible silence beats bad cards; nothing fails, and no list is
 * longer than its piece. One file a kind in `tests/pieces/bad`, all written by us.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pieceId } from '../../src/core/ids.ts'
import { wordCount } from '../../src/core/piece.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { naturesOf } from '../../src/read/text/nature.ts'
import { speakersOf } from '../../src/read/text/turns.ts'
import { ownPieces } from '../bench/read-write.ts'
import type { Shown } from './helper.ts'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

interface Made {
  readonly cards: readonly Shown[]
  readonly refusedBy: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
}

function made(name: string): Made {
  const text = readFileSync(join(import.meta.dirname, '..', 'pieces', 'bad', `${name}.txt`), 'utf8')
  const draft = ingestText(text, null)
  if (!draft.ok) throw new Error(`${name}: ${draft.error.message}`)
  const { drafts, refused, offered } = proposalsOf(pieceOf(draft.value, pieceId(name)))
  expect(offered).toBeLessThanOrEqual(Math.max(6, (wordCount(text) * 12) / 1000 + 1))
  return {
    cards: drafts.map(shown),
    refusedBy: new Set(refused.map(({ rule }) => rule)),
    kinds: new Set(drafts.map(({ kind }) => kind)),
  }
}
const wordsOf = ({ cards }: Made): string => cards.map(({ front, back }) => `${front} ${back}`).join('\n')

describe('no card comes of', () => {
  it.each([
    ['a poem', 'poem', null],
    ['a bad scan', 'ocr', 'no-prose'],
    ['a text in capitals throughout', 'caps', 'no-prose'],
    ['a text without capitals', 'nocaps', 'no-prose'],
    ['a post full of emoji', 'emoji', 'hasty'],
    ['satire', 'satire', 'mocking'],
    ['rules of law as anybody’s argument', 'legal', 'no-prose'],
  ] as const)('%s', (_, name, rule) => {
    const { cards, refusedBy } = made(name)
    expect(cards).toEqual([])
    if (rule !== null) expect(refusedBy).toContain(rule)
  })
})

describe('only the prose is asked of', () => {
  it('a piece with code in it', () => {
    expect(made('code').kinds).toEqual(new Set(['fact']))
    expect(wordsOf(made('code'))).not.toMatch(/backwards|console|SELECT|npm|return/)
  })

  it('a piece with tables in it', () => {
    const { cards } = made('table')
    expect(cards.length).toBeGreaterThan(0)
    expect(wordsOf({ ...made('table'), cards })).not.toMatch(/20,140|402,800|1,402|Lorries|Mean/)
  })

  it('a recipe, a list of decisions', () => {
    expect(wordsOf(made('recipe'))).not.toMatch(/tbsp|knead|minutes|oven/)
    expect(wordsOf(made('bullets'))).not.toMatch(/deck|painting|free for|again/)
  })

  it('a piece of several languages', () => {
    const text = wordsOf(made('mixed'))
    expect(text).toMatch(/When was the bridge of Halden opened/)
    expect(text).not.toMatch(/\b(?:der|ist|été|les|était|que)\b|[а-я]/i)
  })

  it('a sentence of 400 words, and one of 5,000, beside short ones', () => {
    for (const name of ['long-sentence', 'endless']) {
      for (const { front, back } of made(name).cards) expect(wordCount(front) + wordCount(back)).toBeLessThan(50)
    }
  })

  it('words that run together are no answer', () => {
    expect(wordsOf(made('spaces'))).not.toMatch(/\p{L}{2}[,.]\p{L}{2}|\p{L}{25}/u)
  })
})

describe('who says it', () => {
  it('in a conversation is whoever speaks, not who wrote it down', () => {
    const { cards } = made('transcript')
    expect(wordsOf({ ...made('transcript'), cards })).not.toMatch(/Ada Quill|LENA|TOMAS|laughs/)
    for (const { front } of cards) expect(front).not.toMatch(/^(?:Why|What), according to/)
  })

  it('is on the front of a fact that a speaker tells', () => {
    const cards = proposalsOf(
      pieceFrom(
        [
          'ADA QUILL: What does the bridge cost?',
          'TOMAS BRANDT: The bridge of Halden earned 402,800 crowns in 2014.',
          'ADA QUILL: And before?',
          'TOMAS BRANDT: Josiah Crane built the bridge of Halden in 1843 for the county of Orrin.',
        ],
        { title: 'The bridge and its toll' },
      ),
    ).drafts.map(shown)
    expect(cards.length).toBeGreaterThan(0)
    for (const { front } of cards) expect(front).toMatch(/^According to Tomas Brandt, /)
  })

  it('is the one quoted, in a piece that quotes more than it says', () => {
    const { cards } = made('quotes')
    expect(cards.length).toBeGreaterThan(0)
    // Each asks who said it, or says who did.
    for (const { front } of cards) expect(front).toMatch(/who (?:said|wrote)|according to the county/i)
  })

  it('a colon makes no speaker: labels come back', () => {
    const paragraphs = ['Halden: a town on the Orrin.', 'Note: it has one bridge.', 'It is old.', 'It is grey.']
    expect(speakersOf(paragraphs.map(text => ({ kind: 'body', text })))).toEqual([])
  })
})

it('what cannot be seen or read leaves no trace on a card', () => {
  const draft = ingestText(
    'The bridge\n\nBy Ada Quill\n\nThe\u0001 bridge of\u200b Halden was opened\u202e on 14\u00a0June\u0008 1843\u007f. It cost\ufeff 12,400 crowns, of\u00ad which the town paid half.\u0000 Josiah\u2028Crane, the engi\u00adneer, said it would stand.\u001b[31m\n\nTomas Brandt\u200d, the \ud83d mayor, \udc00 argues that the toll must rise because the state will not pay. The toll rose from 20 to 30 crowns in January 2018.\u0085',
    null,
  )
  expect(draft.ok).toBe(true)
  if (!draft.ok) return
  const { drafts } = proposalsOf(pieceOf(draft.value, pieceId('control')))
  expect(drafts.map(shown).map(({ front }) => front)).toContain('When was the bridge of Halden opened?')
  for (const { front, back } of drafts.map(shown)) expect(front + back).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}|\ufffd/u)
})

it('prose is prose: nothing of our own pieces is taken for anything else', () => {
  for (const { text } of ownPieces())
    if (text.kind === 'present') expect(new Set(naturesOf(text.paragraphs))).toEqual(new Set(['prose']))
})
