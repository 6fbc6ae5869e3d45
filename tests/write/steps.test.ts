/**
 * The whole way from text to ranked cards takes steps in proportion to the text. Counted are the looks at the tokens of the
 * piece, by every part of reader and writer: the same on a slow day as on a fast one.
 */
import { describe, expect, it, vi } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import type { Token } from '../../src/read/reading.ts'
import type { Parse } from '../../src/read/syntax/light.ts'
import { fewOfEach, MOST_OF_A_RULE } from '../../src/write/bounded.ts'
import { propose } from '../../src/write/propose.ts'
import { ownPieces } from '../bench/read-write.ts'
import { parse, pieceFrom } from './helper.ts'

vi.setConfig({ testTimeout: 60_000 })

const own = ownPieces().flatMap(({ text }) => (text.kind === 'present' ? text.paragraphs.map(p => p.text) : []))

/** A parser whose tokens count each look at one of them. */
function counting(): { readonly parse: Parse; readonly looks: () => number } {
  let looks = 0
  const counted = (tokens: readonly Token[]): readonly Token[] =>
    new Proxy(tokens, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d/.test(key)) looks++
        return Reflect.get(target, key, receiver)
      },
    })
  return {
    parse: text => parse(text).map(sentence => ({ ...sentence, tokens: counted(sentence.tokens) })),
    looks: () => looks,
  }
}

function looksAt(piece: Piece): number {
  const counter = counting()
  expect(propose(piece, { parse: counter.parse }).ok).toBe(true)
  return counter.looks()
}

/** The same paragraphs so many times, with names of their own each time: equal ones would be told from each other at once. */
const times = (paragraphs: readonly string[], n: number): Piece =>
  pieceFrom(
    Array.from({ length: n }, (_, k) =>
      paragraphs.map(text => text.replaceAll('Halden', `Hald${'aeiou'.charAt(k % 5)}n`)),
    ).flat(),
  )

describe('twice the text is twice the steps', () => {
  it.each([
    ['articles', own.slice(0, 24), 2],
    [
      'many short sentences',
      ['Halden met in 1998. It paid 40 crowns. Orrin said no. That was because it rained. '.repeat(4)],
      20,
    ],
    [
      'reasons',
      ['The toll of Halden must fall because the ferry is slow, and so the council of Halden should act in 2019.'],
      60,
    ],
    ['a sentence that goes on', [`The bridge of Halden ${'and the road of 1843 '.repeat(30)}was closed.`], 4],
  ] as const)('%s', (_, paragraphs, n) => {
    const [once, twice] = [looksAt(times(paragraphs, n)), looksAt(times(paragraphs, 2 * n))]
    expect(once).toBeGreaterThan(1000)
    expect(twice / once).toBeLessThan(2.3)
  })

  it('also within one sentence: its words are not each looked at from each other', () => {
    const words = (n: number): Piece =>
      pieceFrom([`The bridge of Halden ${'and the road of 1843 '.repeat(n)}was closed.`])
    expect(looksAt(words(400)) / looksAt(words(200))).toBeLessThan(2.3)
  })
})

it('of a long list of refused cards each rule keeps some, in order', () => {
  const refused = Array.from({ length: 1000 }, (_, n) => ({ rule: n % 10 === 0 ? 'rare' : 'common', n }))
  const few = fewOfEach(refused)
  expect(few.filter(({ rule }) => rule === 'common')).toHaveLength(MOST_OF_A_RULE)
  expect(few.filter(({ rule }) => rule === 'rare')).toHaveLength(100)
  expect(few.map(({ n }) => n)).toEqual([...few.map(({ n }) => n)].sort((a, b) => a - b))
})
