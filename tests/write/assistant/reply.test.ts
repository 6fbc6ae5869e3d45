/** What a reply may hold, card by card and as a whole, and replies of both sorts as they were recorded (written by us). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMAT, LIMITS } from '../../../src/write/assistant/format.ts'
import { CLOSING, EXAMPLE, OPENING } from '../../../src/write/assistant/request-text.ts'
import { bad, card, good, reply } from './helper.ts'

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

  it('looks like nothing else than it is', () => {
    const { reply: read } = good(reply([card({ answer: '\u202E0481\u202C\u200B \u{E0041}or so' })]))
    expect(read.cards[0]?.answer).toBe('0481 or so')
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

describe('a recorded reply', () => {
  const recorded = (name: string): string => readFileSync(join(import.meta.dirname, 'replies', `${name}.txt`), 'utf8')

  it.each([
    [
      'penny-fenced',
      ['A new way of setting a price', 'On money they were nearer the truth than he was.', '169 million'],
    ],
    ['penny-cut-off', ['1680', 'The railways']],
    ['penny-smart-quotes', ['A schoolmaster', 'wild and visionary schemes']],
    ['service-envelope', ['They sent their own letters free.']],
    [
      'leap-line-breaks',
      ['Most software takes it for granted that a minute has sixty seconds.', 'It takes no notice of them.'],
    ],
  ])('gives its cards: %s', (name, answers) => {
    expect(good(recorded(name)).reply.cards.map(one => one.answer)).toEqual(answers)
  })

  it.each([
    ['apology', 'no-json'],
    ['captive-portal', 'page'],
    ['other-version', 'version'],
    ['service-error', 'reported'],
  ])('says what it is instead: %s', (name, code) => {
    expect(bad(recorded(name)).code).toBe(code)
  })

  it('passes over what a model thought before it answered', () => {
    const draft = reply([card({ answer: '1841' })])
    const final = reply([card()])
    for (const text of [`<think>Perhaps ${draft}</think>\n${final}`, `Perhaps ${draft}\n</think>\n\n${final}`])
      expect(good(text).reply.cards.map(one => one.answer)).toEqual(['1840'])
    const sent = { choices: [{ message: { reasoning_content: draft, content: final } }] }
    expect(good(JSON.stringify(sent)).reply.cards.map(one => one.answer)).toEqual(['1840'])
  })

  it('tells what was mended', () => {
    expect(good(recorded('penny-fenced')).notices).toEqual([])
    expect(good(recorded('penny-cut-off')).notices).toEqual([
      'The reply breaks off before its end. The cards that came whole were read.',
    ])
    expect(good(recorded('penny-smart-quotes')).notices).toEqual([
      'The form of the reply was mended: commas, comments, quotation marks.',
    ])
  })
})
