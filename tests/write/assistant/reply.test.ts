/** Replies as assistants write them: whole, wrapped, damaged, cut off. What comes out is what was sent, or less; never more. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ReadReply, ReplyCard, ReplyProblem } from '../../../src/write/assistant/format.ts'
import { FORMAT, LIMITS, REPLY_KINDS } from '../../../src/write/assistant/format.ts'
import { Haul } from '../../../src/write/assistant/haul.ts'
import { eachJson } from '../../../src/write/assistant/repair.ts'
import { readReply } from '../../../src/write/assistant/reply.ts'
import { CLOSING, EXAMPLE, OPENING } from '../../../src/write/assistant/request-text.ts'

function good(text: string, author?: string): ReadReply {
  const made = readReply(text, author)
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.message}`)
  return made.value
}

function bad(text: string): ReplyProblem {
  const made = readReply(text)
  if (made.ok) throw new Error('it was read')
  return made.error
}

const card = (over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  kind: 'fact',
  prompt: 'In which year did Britain’s penny post begin?',
  answer: '1840',
  holder: 'author',
  inferred: false,
  evidence: [{ s: 1, quote: 'On 10 January 1840 it became possible' }],
  ...over,
})
const reply = (cards: readonly unknown[], over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ format: FORMAT, mode: 'propose', cards, ...over })

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

describe('a card that does not fit', () => {
  it.each([
    ['a kind that is none', { kind: 'opinion' }, /kind is none of/],
    ['no question', { prompt: null }, /question is missing/],
    ['a question that is too short', { prompt: 'Why?' }, /question has 4 characters; at least 12/],
    ['an answer that is too long', { answer: 'x'.repeat(241) }, /answer has 241 characters; at most 240/],
    ['an answer that is a list', { answer: ['a', 'b'] }, /answer is missing, or is not text/],
    ['a holder that is a number', { holder: 3 }, /holder is neither/],
    ['no evidence', { evidence: [] }, /names no place/],
    ['evidence without a sentence', { evidence: [{ quote: 'it became possible' }] }, /no sentence number/],
    ['a quote of two words', { evidence: [{ s: 1, quote: 'a penny.' }] }, /A quote has 2 words; at least 3/],
    ['a quote of 61 words', { evidence: [{ s: 1, quote: 'word '.repeat(61) }] }, /A quote has 61 words; at most 60/],
    ['an inferred that is a word', { inferred: 'maybe' }, /neither true nor false/],
  ])('is refused by itself: %s', (_, over, why) => {
    const made = good(reply([card(over), card({ prompt: 'Does the other card live on?' })]))
    expect(made.reply.cards.map(one => one.prompt)).toEqual(['Does the other card live on?'])
    expect(made.faults).toEqual([expect.objectContaining({ rule: 'schema', why: expect.stringMatching(why) })])
  })

  it('is no object at all', () => {
    expect(good(reply(['a card', card(), 7])).faults).toHaveLength(2)
  })

  it('is told, with words for the assistant, when no other is there', () => {
    const { code, message, ask } = bad(reply([card({ evidence: null }), card({ kind: 'x' })]))
    expect(code).toBe('schema')
    expect(message).toMatch(/^None of the 2 cards .*names no place/)
    expect(ask).toContain('names no place')
    expect(ask).toContain(FORMAT)
  })

  it('is not one when only the holder is named, or unknown keys are there', () => {
    const made = good(
      reply([
        card({ holder: 'Clara Whitlock', note: 'x' }),
        card({ holder: 'Lord Lichfield', page: 4 }),
        card({ holder: null, answer: 1840 }),
      ]),
      'Clara Whitlock',
    )
    expect(made.reply.cards.map(one => one.holder)).toEqual(['author', 'other'])
    expect(made.notices).toEqual(['Passed over, because Tenet does not know it: note, page.'])
  })
})

describe('what a reply may not do', () => {
  it('keeps markup as text, without control characters', () => {
    const prompt = '<img src=x onerror=alert(1)>\u0000 What\u0007 was\tit?'
    const { reply: read } = good(reply([card({ prompt, answer: '<script>alert(1)</script>' })]))
    expect(read.cards[0]).toMatchObject({
      prompt: '<img src=x onerror=alert(1)> What was it?',
      answer: '<script>alert(1)</script>',
    })
  })

  it('reaches no prototype', () => {
    const { reply: read } = good(
      reply([card()]).replace('{"format"', '{"__proto__":{"cards":[1]},"constructor":1,"format"'),
    )
    expect(read.cards).toHaveLength(1)
    expect(Object.hasOwn(Object.prototype, 'cards')).toBe(false)
  })

  it('is cut at the number of cards that are read', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => card({ prompt: `What is the answer to question ${i}?` }))
    const { reply: read, notices } = good(reply(many))
    expect(read.cards).toHaveLength(LIMITS.cards)
    expect(notices).toEqual(['The reply has 5,000 cards; the first 200 were read.'])
  })
})

describe('better questions', () => {
  it('need an id and a question only', () => {
    const text = JSON.stringify({
      format: FORMAT,
      mode: 'rewrite',
      cards: [{ id: 'C2', prompt: 'When did the penny post begin?' }, { prompt: 'Which card is meant here?' }],
    })
    const made = good(text)
    expect(made.reply).toEqual({
      mode: 'rewrite',
      cards: [
        {
          id: 'c2',
          kind: 'fact',
          prompt: 'When did the penny post begin?',
          answer: '',
          holder: 'author',
          inferred: false,
          evidence: [],
        },
      ],
    })
    expect(made.faults).toEqual([expect.objectContaining({ why: 'It does not say which card it means (“id”).' })])
  })

  it('are known without their mode, and not mixed with new cards', () => {
    expect(good('[{"id":"c1","prompt":"When did the penny post begin?"}]').reply.mode).toBe('rewrite')
    const mixed = good(
      `${reply([card()])}\n${JSON.stringify({ mode: 'rewrite', cards: [{ id: 'c1', prompt: 'When did the post begin?' }] })}`,
    )
    expect(mixed.reply).toMatchObject({ mode: 'propose', cards: [{ answer: '1840' }] })
    expect(mixed.notices.join()).toContain('1 of the second sort were left out')
  })
})

describe('a reply without cards', () => {
  it.each([
    ['nothing', ' \n\uFEFF\u200B', 'empty'],
    ['words', 'I’m sorry, but I cannot help with that [1].', 'no-json'],
    [
      'a page',
      '<!DOCTYPE html><html><head><script>var a = {"b": [1]}</script></head><body>Sign in</body></html>',
      'page',
    ],
    ['other JSON', '{"title":"The Penny","summary":["a","b"]}', 'no-cards'],
    [
      'an error of a service',
      '{"error":{"message":"model \\"x\\" not found, try pulling it first","type":"api_error"}}',
      'reported',
    ],
    [
      'the beginning of one',
      '{"format":"tenet-cards/1","mode":"propose","cards":[{"kind":"fact","prompt":"In wh',
      'cut-off',
    ],
    ['nothing but its head', '{"format":"tenet-cards/1","cards":[', 'cut-off'],
    ['another version', reply([card()], { format: 'tenet-cards/2' }), 'version'],
    ['another version, cut off', reply([card()], { format: 'tenet-cards/2' }).slice(0, -2), 'version'],
    ['the request itself', `${OPENING}).\nRead it.\n${CLOSING}. Answer with the JSON only.\n`, 'own-request'],
    ['a part of the request', reply([card({ prompt: EXAMPLE.prompt })]), 'own-request'],
  ])('says what it is: %s', (_, text, code) => {
    const problem = bad(text)
    expect(problem.code).toBe(code)
    expect(problem.message).toMatch(/^[A-Z].*[.]$/)
    if (!['own-request', 'reported'].includes(code)) expect(problem.ask).toContain(FORMAT)
  })

  it('is refused by its size before it is looked at', () => {
    const { code, message } = bad('{"cards":['.padEnd(20_000_000, ' '))
    expect(code).toBe('too-large')
    expect(message).toContain('20 million characters')
  })

  it('is a reply all the same when the assistant has no card to propose', () => {
    const made = good(reply([]))
    expect(made.reply.cards).toEqual([])
    expect(made.notices).toEqual(['The assistant proposed no cards.'])
  })
})
