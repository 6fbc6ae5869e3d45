/** What holds of every text that is read by the trained parser, and what happens when its model cannot be used. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MODEL_FILE } from '../../src/cli/model.ts'
import { read } from '../../src/read/read.ts'
import type { Sentence } from '../../src/read/reading.ts'
import { readParagraph } from '../../src/read/sentences.ts'
import { grammarOf } from '../../src/read/syntax/grammar.ts'
import { parseLightly } from '../../src/read/syntax/light.ts'
import { ownPieces } from '../bench/read-write.ts'
import { pieceFrom } from '../write/helper.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 120_000 })

const bytes = new Uint8Array(readFileSync(MODEL_FILE))
const { parse } = grammarOf(bytes)
const sentencesOf = (text: string): readonly Sentence[] => readParagraph({ kind: 'body', text }, 1, parse)

/** Tokens lie in order inside their sentence and are what the text says; sentences follow each other; only space is left over. */
function checkOffsets(text: string, sentences: readonly Sentence[]): void {
  let at = 0
  for (const s of sentences) {
    expect(s.start).toBeGreaterThanOrEqual(at)
    let inside = s.start
    for (const token of s.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(inside)
      expect(token.end).toBeGreaterThan(token.start)
      expect(text.slice(token.start, token.end)).toBe(token.form)
      inside = token.end
    }
    expect(inside).toBeLessThanOrEqual(s.end)
    at = s.end
  }
  const covered = sentences.flatMap(s => s.tokens.map(({ start, end }) => ({ start, end })))
  let rest = ''
  let behind = 0
  for (const { start, end } of covered) {
    rest += text.slice(behind, start)
    behind = end
  }
  expect((rest + text.slice(behind)).replace(/[\s\p{C}\p{Z}\p{M}]/gu, '')).toBe('')
}

/** One root, one head each, no circle. */
function checkTree({ tokens }: Sentence): void {
  expect(tokens.filter(token => token.head === -1)).toHaveLength(tokens.length === 0 ? 0 : 1)
  const seen = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const path: number[] = []
    for (let up = i; up >= 0 && seen[up] === 0; up = tokens[up]?.head ?? -1) {
      seen[up] = 1
      path.push(up)
    }
    for (const step of path) seen[step] = 2
    const last = tokens[path.at(-1) ?? -1]?.head ?? -1
    expect(last === -1 || seen[last] === 2).toBe(true)
  }
}

/** Clauses and phrases are stretches of their sentence that hold their verb or head. */
function checkClauses({ tokens, clauses, phrases }: Sentence): void {
  for (const { from, to, verb, subject, rest } of clauses) {
    expect(from >= 0 && from <= verb.from && verb.to <= to && to <= tokens.length).toBe(true)
    expect(verb.from <= verb.finite && verb.from <= verb.main && verb.finite < verb.to && verb.main < verb.to).toBe(
      true,
    )
    expect(subject === null || subject.from < subject.to).toBe(true)
    expect(rest.from <= rest.to).toBe(true)
  }
  for (const { from, to, head } of phrases) expect(from <= head && head < to && to <= tokens.length).toBe(true)
}

function checkAll(text: string): void {
  const sentences = sentencesOf(text)
  checkOffsets(text, sentences)
  for (const s of sentences) {
    checkTree(s)
    checkClauses(s)
  }
}

const own = ownPieces().flatMap(piece => (piece.text.kind === 'present' ? piece.text.paragraphs.map(p => p.text) : []))

const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...own.flatMap(text => text.split(/(?<=[ ,])/))),
      fc.constantFrom(
        '“',
        '”',
        '(',
        ')',
        ' – ',
        '"',
        '. ',
        '? ',
        '; ',
        ': ',
        '\n',
        '£3m ',
        'that ',
        'which ',
        'and ',
        '😀',
        '\u200d',
        '\u0000',
        '\ud83d',
        '…',
        '-',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

describe('what is read by heads', () => {
  it('keeps every offset, and gives every token one head, every sentence one root', () => {
    for (const text of own) checkAll(text)
    fc.assert(
      fc.property(scraps, text => checkAll(text)),
      { numRuns: 200 },
    )
  })

  it.each([
    ['capitals', own[0]?.toUpperCase() ?? ''],
    ['no capitals', own[0]?.toLowerCase() ?? ''],
    ['missing spaces', 'The council met.It voted.Nobody came,they said.The bridge fell.'],
    ['emoji', 'The council 😀 met 🎉🎉 and 👩‍👩‍👧 it voted 😀.'],
    ['control characters', 'The\u0000 council\u0007 met\u001b and\u200b it\u0085 voted.'],
    ['nothing', ''],
    ['marks alone', '… — ?!'],
  ])('takes %s', (_, text) => {
    checkAll(text)
  })

  it('reads the same text the same way, each time and by each loading of the model', () => {
    const again = grammarOf(bytes).parse
    for (const text of own.slice(0, 6)) {
      const first = JSON.stringify(sentencesOf(text))
      expect(JSON.stringify(sentencesOf(text))).toBe(first)
      expect(JSON.stringify(readParagraph({ kind: 'body', text }, 1, again))).toBe(first)
    }
  })

  it('reads a paragraph by itself: what stands around it changes nothing', () => {
    const syntaxOf = (paragraphs: readonly string[], number: number): string => {
      const reading = read(pieceFrom(paragraphs), { parse })
      if (!reading.ok) throw new Error(reading.error.message)
      const own = reading.value.sentences.filter(s => s.paragraph === number)
      return JSON.stringify(own.map(s => ({ ...s, paragraph: 1 })))
    }
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.constantFrom(...own), scraps, (text, other, noise) => {
        expect(syntaxOf([other, noise, text], 3)).toBe(syntaxOf([text], 1))
      }),
      { numRuns: 15 },
    )
  })

  it('takes a sentence of 5,000 words in steps that grow with its length', () => {
    // Counted, not timed: how often a text is looked at cannot be seen from outside, so the tokens' properties are.
    const words = (count: number): string => `${'the man of the old town and '.repeat(count / 7)}left.`
    const long = sentencesOf(words(5005))
    expect(long.flatMap(s => s.tokens).length).toBeGreaterThan(5000)
    for (const s of long) checkTree(s)
    const steps = (count: number): number => {
      let looks = 0
      const counted = parseLightly(words(count)).map(sentence => ({
        ...sentence,
        tokens: sentence.tokens.map(token => ({
          ...token,
          head: -1,
          deprel: 'dep',
          get xpos() {
            looks++
            return token.xpos
          },
        })),
      }))
      readParagraph({ kind: 'body', text: words(count) }, 1, () => counted)
      return looks
    }
    expect(steps(5005)).toBeLessThan(steps(2506) * 2.2 + 1000)
    expect(steps(147)).toBeLessThan(steps(77) * 3 + 1000)
  })
})

describe('a model that cannot be used', () => {
  const damaged = bytes.slice()
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
  const older = bytes.slice()
  older[4] = 250
  it.each([
    ['missing', undefined],
    ['empty', new Uint8Array(0)],
    ['cut short', bytes.subarray(0, bytes.length - 100)],
    ['damaged', damaged],
    ['of another version', older],
    ['no model at all', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
  ])('that is %s is done without, and the person is told', (_, file) => {
    const grammar = grammarOf(file)
    expect(grammar.notice).toMatch(
      /^This piece was read by the simpler reader, .+: .+\. Reload the app to try again\.$/,
    )
    expect(grammar.parse('The council met.')).toEqual(parseLightly('The council met.'))
  })

  it('is the only reason for a notice', () => {
    expect(grammarOf(bytes).notice).toBeNull()
  })
})
