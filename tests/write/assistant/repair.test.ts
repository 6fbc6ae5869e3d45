/** Replies that are wrapped, damaged, cut off. What comes out is what was sent, or less; never more. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ReplyCard } from '../../../src/write/assistant/format.ts'
import { FORMAT, REPLY_KINDS } from '../../../src/write/assistant/format.ts'
import { Haul } from '../../../src/write/assistant/haul.ts'
import { eachJson } from '../../../src/write/assistant/repair.ts'
import { readReply } from '../../../src/write/assistant/reply.ts'
import { CLOSING, OPENING } from '../../../src/write/assistant/request-text.ts'
import { card, good, reply } from './helper.ts'

const words = fc.array(fc.stringMatching(/^[\p{L}\d,.“”‘’'"{}[\]:;()<>/\\–—£%-]{1,9}$/u), {
  minLength: 5,
  maxLength: 14,
})
const phrase = words.map(list => `a ${list.join(' ')} z`).filter(text => text === text.trim() && text.length <= 200)
const cardOf: fc.Arbitrary<ReplyCard> = fc.record({
  id: fc.constant(null),
  kind: fc.constantFrom(...REPLY_KINDS),
  prompt: phrase,
  answer: phrase,
  holder: fc.constantFrom('author' as const, 'other' as const),
  inferred: fc.boolean(),
  evidence: fc.array(
    fc.record({ s: fc.integer({ min: 1, max: 999 }), quote: phrase.map(text => `one two three ${text}`) }),
    { minLength: 1, maxLength: 3 },
  ),
})
const cardsOf = fc.uniqueArray(cardOf, { minLength: 1, maxLength: 6, selector: one => JSON.stringify(one) })

const sent = (cards: readonly ReplyCard[], indent: number): string =>
  JSON.stringify({ format: FORMAT, mode: 'propose', cards: cards.map(({ id: _, ...rest }) => rest) }, null, indent)

const isPart = (cards: readonly ReplyCard[], of: readonly ReplyCard[]): void => {
  const all = of.map(one => JSON.stringify(one))
  let at = -1
  for (const one of cards) {
    const next = all.indexOf(JSON.stringify(one), at + 1)
    expect(next, 'a card that was not sent').toBeGreaterThan(at)
    at = next
  }
}

vi.setConfig({ testTimeout: 60_000 })

describe('laws', () => {
  it('never throws, whatever is pasted', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '“',
      '\\',
      ',',
      ':',
      '//',
      '/*',
      '*/',
      '```',
      '\n',
      ' ',
      'null',
    )
    const bits = fc.constantFrom(
      '"cards"',
      '"prompt":',
      '"kind":"fact"',
      '"evidence":[',
      '{"s":1',
      '\\u12',
      '\uD800',
      'cards',
    )
    const nearly = fc.array(fc.oneof(piece, bits, fc.string({ maxLength: 6 })), { maxLength: 80 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          nearly.map(list => list.join('')),
        ),
        text => {
          const made = readReply(text)
          if (!made.ok) expect(made.error.message).not.toBe('')
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('reads what fits the format as it is', () => {
    fc.assert(
      fc.property(cardsOf, fc.constantFrom(0, 2), (cards, indent) => {
        const made = good(sent(cards, indent))
        expect(made.reply).toEqual({ mode: 'propose', cards })
        expect(made.faults).toEqual([])
        expect(made.notices).toEqual([])
      }),
    )
  })

  it('gives the same cards from a reply in other clothes', () => {
    const clothes: readonly ((text: string) => string)[] = [
      text => `Here are the cards:\n\n\`\`\`json\n${text}\n\`\`\`\nShall I write more?`,
      text => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
      text => `I looked at [1] and {nothing} else.\n${text}`,
      text => text.replace(/\}\n/g, '},\n'),
      text => text.replace(/\n/g, ' // a remark\n'),
      text => text.replace(/^(\s*)\{/m, '$1/* the\n cards */ {'),
      text => `[${text}]`,
      text => `{"result": ${text}}`,
      text => JSON.stringify({ choices: [{ message: { role: 'assistant', content: `Sure.\n\n${text}` } }] }),
      text => text.slice(text.indexOf('['), text.lastIndexOf(']') + 1),
      text => `${OPENING}).\n[1] A sentence.\n${CLOSING}. Answer with the JSON only.\n\n${text}`,
    ]
    fc.assert(
      fc.property(cardsOf, fc.constantFrom(...clothes), (cards, wear) => {
        expect(good(wear(sent(cards, 2))).reply.cards).toEqual(cards)
      }),
      { numRuns: 400 },
    )
  })

  it('reads smart quotation marks in the place of straight ones', () => {
    const plain = cardsOf.map(cards =>
      cards.map(one => ({
        ...one,
        prompt: 'What does the piece say of it?',
        answer: 'a thing',
        evidence: one.evidence.map(({ s }) => ({ s, quote: 'it said “so and so” of the boat' })),
      })),
    )
    fc.assert(
      fc.property(plain, cards => {
        const text = sent(cards, 2).replace(/"([^"]*)"/g, '“$1”')
        expect(good(text).reply.cards).toEqual([...new Map(cards.map(one => [JSON.stringify(one), one])).values()])
      }),
    )
  })

  it('keeps the whole cards of a reply that was cut off anywhere, and says so', () => {
    fc.assert(
      fc.property(
        cardsOf,
        fc.constantFrom(0, 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '\n```\n', '\n```\nI had to stop here.'),
        (cards, indent, share, tail) => {
          const text = sent(cards, indent)
          const cut = Math.floor(share * (text.length - 1))
          const made = readReply(text.slice(0, cut) + tail)
          if (!made.ok) return
          const got = made.value.reply.cards
          expect(got).toEqual(cards.slice(0, got.length))
          const whole = cards.filter((_, i) =>
            text.slice(0, cut).includes(sent(cards.slice(0, i + 1), indent).replace(/\s*\]\s*\}$/, '')),
          )
          expect(got.length).toBe(whole.length)
          expect(made.value.notices.join(' ')).toMatch(/breaks off|could not be read/)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('makes nothing up when one bracket, comma or colon is lost', () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), (cards, pick) => {
        const text = sent(cards, 1)
        const places = structureOf(text)
        const at = places[pick % places.length] ?? 0
        const made = readReply(text.slice(0, at) + text.slice(at + 1))
        if (made.ok) isPart(made.value.reply.cards, cards)
      }),
      { numRuns: 1_000 },
    )
  })

  it('looks at a bounded number of characters however the text is made', () => {
    const makers = [
      '{"',
      '[',
      '{"a":[',
      '{"cards":[{"prompt":"',
      '{"cards":[{"prompt":"x","id":"c1"},{"a',
      '“',
      '{"a"\n',
      '{"a":"b",\n\n\n',
      '/*',
      '{//',
    ]
    for (const unit of makers) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      const haul = new Haul()
      expect(
        eachJson(text, found => haul.take(found)),
        unit,
      ).toBeLessThan(12 * text.length)
    }
  })
})

/** Offsets of the brackets, commas and colons outside of strings. */
function structureOf(text: string): readonly number[] {
  const found: number[] = []
  let inside = false
  for (let i = 0; i < text.length; i++) {
    if (inside && text[i] === '\\') i++
    else if (text[i] === '"') inside = !inside
    else if (!inside && /[{}[\],:]/.test(text[i] ?? '')) found.push(i)
  }
  return found
}

describe('a reply that is damaged', () => {
  it('is read over line breaks and quotation marks inside strings', () => {
    const text = `{"cards":[{"kind":"fact","prompt":"Who called the plan "wild" in 1837?","answer":"Lord
Lichfield","holder":"author","evidence":[{"s":22,"quote":"of all the "wild and visionary schemes" he had ever"}]}]}`
    const { reply, notices } = good(text)
    expect(reply.cards[0]).toMatchObject({
      prompt: 'Who called the plan "wild" in 1837?',
      answer: 'Lord Lichfield',
      evidence: [{ s: 22, quote: 'of all the "wild and visionary schemes" he had ever' }],
    })
    expect(notices).toEqual(['The form of the reply was mended: line breaks, quotation marks.'])
  })

  it('is read with bare keys, single quotation marks and words of other languages', () => {
    const text = `{cards: [{'kind': 'fact', 'prompt': 'Whose pamphlet was Hill's?', 'answer': 'Hill's own', 'holder': None, 'inferred': False, 'evidence': {'s': '[15]', 'quote': 'set out his remedy'}}]}`
    expect(good(text).reply.cards).toEqual([
      {
        id: null,
        kind: 'fact',
        prompt: "Whose pamphlet was Hill's?",
        answer: "Hill's own",
        holder: 'author',
        inferred: false,
        evidence: [{ s: 15, quote: 'set out his remedy' }],
      },
    ])
  })

  it('loses one card, not those after it', () => {
    const text = reply([
      card(),
      card({ prompt: 'What is wrong with this card?' }),
      card({ prompt: 'Is this card whole at last?' }),
    ])
    const { reply: read, notices } = good(text.replace('"What is', 'What is'))
    expect(read.cards.map(one => one.prompt)).toEqual([
      'In which year did Britain’s penny post begin?',
      'Is this card whole at last?',
    ])
    expect(notices).toEqual(['Part of the reply could not be read. The cards that are whole were read.'])
  })

  it('may come in several blocks, with cards that come twice', () => {
    const second = card({ prompt: 'What did the penny post cost?' })
    const { reply: read } = good(`First:\n${reply([card()])}\nand, again:\n${reply([card(), second])}`)
    expect(read.cards).toHaveLength(2)
    expect(good(`${JSON.stringify(card())}\n${JSON.stringify(second)}`).reply.cards).toHaveLength(2)
  })
})
