/** What holds of every reply, whatever is in it. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { paragraphText } from '../../../src/core/piece.ts'
import type { Draft, Run } from '../../../src/core/proposal.ts'
import { bodyOfWording, isVerified } from '../../../src/core/proposal.ts'
import { parseLightly } from '../../../src/read/syntax/light.ts'
import { checkReply } from '../../../src/write/assistant/check.ts'
import type { ReplyCard } from '../../../src/write/assistant/format.ts'
import { REPLY_KINDS } from '../../../src/write/assistant/format.ts'
import { pieceFrom, proposalsOf, readingOf } from '../helper.ts'
import { card, PARAGRAPHS, reading } from './check-helper.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 120_000 })

const scrap = fc.oneof(
  fc.constantFrom(...PARAGRAPHS.flatMap(text => text.split(/(?<=[ ,])/))),
  fc.constantFrom(
    'Why ',
    'not ',
    'may ',
    '37% ',
    '£12 million ',
    '“',
    '”',
    '? ',
    '1. ',
    '\n',
    '<b>',
    '\u0000',
    '😀',
    '\ud83d',
    '…',
    '{}',
    ' – ',
    'Reyl ',
    'before ',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const text = fc.array(scrap, { maxLength: 24 }).map(parts => parts.join(''))
const anyCard: fc.Arbitrary<ReplyCard> = fc.record({
  id: fc.option(fc.oneof(fc.constantFrom('c1', 'c2', 'c99'), fc.string({ maxLength: 4 })), { nil: null }),
  kind: fc.constantFrom(...REPLY_KINDS),
  prompt: text,
  answer: text,
  holder: fc.constantFrom('author' as const, 'other' as const),
  inferred: fc.boolean(),
  evidence: fc.array(
    fc.record({
      s: fc.oneof(fc.integer({ min: -2, max: 20 }), fc.double()),
      quote: fc.oneof(text, fc.constantFrom(...PARAGRAPHS.flatMap(one => one.split(/(?<=\.) /)))),
    }),
    { maxLength: 3 },
  ),
})

const runsOf = ({ wording }: Draft): readonly Run[] =>
  wording.form === 'question'
    ? [...wording.front, ...wording.back]
    : wording.form === 'list'
      ? [...wording.front, ...wording.items.flat()]
      : []

function checkDraft(draft: Draft): void {
  const { piece } = read
  expect(draft.second).toBeDefined()
  expect(draft.score >= 0 && draft.score <= 1).toBe(true)
  for (const { paragraph, span } of draft.anchors)
    if (span !== null) expect((paragraphText(piece, paragraph) ?? '').slice(span.start, span.end)).toBe(span.exact)
  for (const run of runsOf(draft))
    if (run.how === 'copied')
      expect((paragraphText(piece, run.from.paragraph) ?? '').slice(run.from.start, run.from.end)).toBe(run.text)
}

const read = reading()
const ours = proposalsOf(pieceFrom(PARAGRAPHS)).drafts

describe('any reply', () => {
  it.each(['propose', 'rewrite'] as const)(
    'to %s is checked without failing; every card is there, kept or refused',
    mode => {
      fc.assert(
        fc.property(fc.array(anyCard, { maxLength: 4 }), cards => {
          const { drafts, refused } = checkReply(read, ours, { mode, cards }, 'an assistant')
          expect(drafts.length + refused.length).toBe(cards.length)
          for (const draft of drafts) checkDraft(draft)
          for (const { draft, why } of refused) {
            expect(draft.second).toBeDefined()
            expect(why).not.toBe('')
          }
          const verified = drafts.map(isVerified)
          expect(verified.lastIndexOf(true)).toBeLessThanOrEqual(
            verified.indexOf(false) < 0 ? drafts.length : verified.indexOf(false),
          )
        }),
        { numRuns: 150 },
      )
    },
  )

  it('keeps the words of a card as they were sent', () => {
    fc.assert(
      fc.property(anyCard, one => {
        const { drafts, refused } = checkReply(read, [], { mode: 'propose', cards: [one] }, 'an assistant')
        const wording = drafts[0]?.wording ?? refused[0]?.draft.wording
        const body = wording === undefined ? null : bodyOfWording(wording)
        if (body?.form === 'question') expect([body.front, body.back]).toEqual([one.prompt, one.answer])
        else expect(body?.form).toBe('list')
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same each time', () => {
    const cards = [card(), card({ answer: 'The Bridge' })]
    const once = (): unknown => checkReply(read, ours, { mode: 'propose', cards }, 'an assistant')
    expect(once()).toEqual(once())
  })

  it('has a piece without sentences answered by refusals', () => {
    const { drafts, refused } = checkReply(readingOf(''), [], { mode: 'propose', cards: [card()] }, 'an assistant')
    expect([drafts.length, refused.length]).toEqual([0, 1])
  })
})

describe('a long piece', () => {
  it('costs a card no more parsing than a short one', () => {
    const count = (paragraphs: readonly string[], n: number): number => {
      let calls = 0
      const cards = Array.from({ length: n }, (_, k) =>
        card({ prompt: `Which bridge did Halden open in 1998, asked ${k}?` }),
      )
      checkReply(readingOf(...paragraphs), [], { mode: 'propose', cards }, 'an assistant', paragraph => {
        calls++
        return parseLightly(paragraph)
      })
      return calls
    }
    const filler = Array.from(
      { length: 300 },
      (_, k) => `The river was calm on day ${k + 4000}. No boat was seen there.`,
    )
    const short = count(PARAGRAPHS, 4)
    expect(count([...PARAGRAPHS, ...filler], 4)).toBe(short)
    expect(count(PARAGRAPHS, 8)).toBe(short * 2)
  })
})
