import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/read/text/sentences.ts'
import { tokenize } from '../../src/read/text/tokens.ts'

const forms = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map(token => token.form)
    .join(' ')

describe('tokens', () => {
  it.each([
    ["Kim Jong-un's move didn't surprise us.", "Kim Jong - un 's move did n't surprise us ."],
    ['Russia’s economy wasn’t ready', 'Russia ’s economy was n’t ready'],
    ['They cannot; I’m gonna leave', 'They can not ; I ’m gon na leave'],
    ["couldn't've", "could n't 've"],
    ['nearly $30bn, or 37% (1,000.50)', 'nearly $ 30bn , or 37 % ( 1,000.50 )'],
    ['the U.S. and Ph.D. e.g. Dr. Smith', 'the U.S. and Ph.D. e.g. Dr. Smith'],
    ['a non-profit, well-known co-founder', 'a non-profit , well - known co-founder'],
    ['See https://example.org/a?b=c. Or x@y.org!', 'See https://example.org/a?b=c . Or x@y.org !'],
    ['(see www.example.org/a)', '( see www.example.org/a )'],
    ['1968-1969, the 1980s, 5km, 10am, 3/4', '1968 - 1969 , the 1980s , 5 km , 10 am , 3/4'],
    ['Who?! No... Wait — 👩‍👩‍👧 🇬🇧!', 'Who ?! No ... Wait — 👩‍👩‍👧 🇬🇧 !'],
    ['No. 7 said no.', 'No. 7 said no .'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ["the workers' rights", "the workers ' rights"],
    ['S. Gandhi left for Plan B.', 'S. Gandhi left for Plan B .'],
    ['apples, etc.', 'apples , etc .'],
    ['its a shame, its not its fault', 'it s a shame , it s not its fault'],
    ['lets go; it lets you in', 'let s go ; it lets you in'],
    ['theyre late and hes gone.?', 'they re late and he s gone .?'],
  ])('%s', (text, expected) => {
    expect(forms(text)).toBe(expected)
  })

  it('stays inside the sentence it is given', () => {
    const text = 'One two. Three four.'
    expect(tokenize(text, { start: 9, end: 20 }).map(token => token.start)).toEqual([9, 15, 19])
    expect(tokenize(text, { start: 0, end: 99 }).at(-1)?.end).toBe(20)
  })

  it('leaves controls out', () => {
    expect(forms('a\u0000b\ufeff c\u200bd')).toBe('a b c d')
  })
})

const character = fc.constantFrom(...'ab ABI.?!…"”’\'()[]-–,;:1290\n\u0000\u00a0éß€$@/&#😀\u200d\ufe0f\ud83d')
const soup = fc.oneof(fc.string({ unit: character, maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 80 }))

describe('tokens of any text', () => {
  it('keep order, do not overlap and leave out only what cannot be seen', () => {
    fc.assert(
      fc.property(soup, text => {
        let at = 0
        for (const sentence of splitSentences(text)) {
          for (const token of tokenize(text, sentence)) {
            expect(token.start).toBeGreaterThanOrEqual(at)
            expect(token.end).toBeGreaterThan(token.start)
            expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cc}\u200b\u200e\u200f\u2060\ufeff]*$/u)
            expect(token.form).toBe(text.slice(token.start, token.end))
            at = token.end
          }
          expect(at).toBe(sentence.end)
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u200b\u200e\u200f\u2060\ufeff]*$/u)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'a',
    'a-',
    'a.',
    '.',
    '"',
    "a'",
    '1/',
    '@a',
    'http://',
    '(1',
    '👩‍',
    ' . ',
    '1) a ',
    'A. ',
    '1. a ',
    'Ada Quill 2/7/2001 8:23 AM ',
    'Image: A ',
    'http://a.b The ',
    'its ',
    '* ',
  ])(
    'are found in bounded time in %j repeated',
    piece => {
      const text = piece.repeat(40_000)
      const count = splitSentences(text).reduce((sum, sentence) => sum + tokenize(text, sentence).length, 0)
      expect(count).toBeGreaterThan(0)
    },
    20_000,
  )
})
