/** Where a quote stands, however it was typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../../src/core/piece.ts'
import { fold } from '../../../src/write/assistant/check/fold.ts'
import { QuoteFinder } from '../../../src/write/assistant/check/quote.ts'
import { readingOf } from '../helper.ts'
import { PARAGRAPHS, reading } from './check-helper.ts'

const read = reading()
const finder = new QuoteFinder(read)

function found(quote: string, s = 5): string {
  const hit = finder.find({ s, quote })
  if (typeof hit === 'string') return hit
  return `${hit.moved ? 'moved ' : ''}${(PARAGRAPHS[hit.paragraph - 1] ?? '').slice(hit.start, hit.end)}`
}

describe('a quote', () => {
  it.each([
    ['straight marks', '"Nobody asked the sailors," said Tomas Reyl'],
    ['single marks', "'Nobody asked the sailors,' said Tomas Reyl"],
    ['other blanks', ' Nobody\u00a0asked  the\nsailors,” said Tomas Reyl'],
    ['a full stop of the assistant’s', 'Nobody asked the sailors,” said Tomas Reyl.'],
    ['marks around it', '“Nobody asked the sailors,” said Tomas Reyl”'],
    ['a small letter', 'nobody asked the sailors,” said Tomas Reyl'],
    ['an ellipsis at its ends', '… Nobody asked the sailors,” said Tomas Reyl...'],
    ['invisible characters', 'Nobody\u200b asked the sail\u00adors,” said Tomas Reyl'],
  ])('is found with %s', (_, quote) => {
    expect(found(quote)).toBe('Nobody asked the sailors,” said Tomas Reyl')
  })

  it('is found across an ellipsis, from its first word to its last', () => {
    expect(found('Nobody asked … had run the ferry')).toBe(
      'Nobody asked the sailors,” said Tomas Reyl, who had run the ferry',
    )
  })

  it('is found in the one place that has it when the sentence is wrong or does not exist', () => {
    for (const s of [1, 0, -3, 9999, Number.NaN, 1.5])
      expect(found('Tomas Reyl, who had run the ferry', s)).toBe('moved Tomas Reyl, who had run the ferry')
  })

  it('is not guessed at when several places have it', () => {
    expect(found('the bridge', 13)).toBe('many')
  })

  it.each(['Nobody asked the sailor', 'obody asked the sailors', 'Nobody askes the sailors', 'sailors the asked'])(
    'is not found when it differs: %s',
    quote => expect(found(quote)).toBe('absent'),
  )

  it('of marks alone is none', () => {
    for (const quote of ['', ' ', '…', '“”', '--', '.']) expect(found(quote)).toBe('empty')
  })
})

describe('laws', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 60 })

  it('folded text knows where each unit comes from', () => {
    fc.assert(
      fc.property(typed, text => {
        const { text: folded, from, to } = fold(text)
        expect(from.length).toBe(folded.length)
        expect(to.length).toBe(folded.length)
        for (const [k, start] of from.entries()) {
          expect(start).toBeGreaterThanOrEqual(from[k - 1] ?? 0)
          expect(to[k] ?? 0).toBeGreaterThan(start)
          expect(to[k] ?? 0).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('any whole words of a sentence are found in it, or said to stand in several places', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, c) => {
        const { sentences, piece } = read
        const index = a % sentences.length
        const s = sentences[index]
        const first = s?.tokens[b % s.tokens.length]
        const last = s?.tokens[Math.min(s.tokens.length - 1, (b % s.tokens.length) + (c % 12))]
        if (s === undefined || first === undefined || last === undefined) return
        const quote = (paragraphText(piece, s.paragraph) ?? '').slice(first.start, last.end)
        const hit = finder.find({ s: index + 1, quote })
        if (hit === 'empty') return
        // A clitic ("’s") is no word by itself.
        if (typeof hit === 'string') expect(/^['’]|n[’']t/.test(quote)).toBe(true)
        else expect(hit.sentences).toContain(index)
      }),
    )
  })

  it('anything is looked for without failing', () => {
    const odd = new QuoteFinder(readingOf('A 😀 sentence — with “marks”… and ﬁgures ½.', ''))
    fc.assert(
      fc.property(typed, fc.double(), (quote, s) => {
        const hit = odd.find({ s, quote })
        if (typeof hit !== 'string') expect(hit.end).toBeGreaterThan(hit.start)
      }),
    )
  })
})
