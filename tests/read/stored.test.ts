import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/core/piece.ts'
import { storedArgument, storedIds } from '../../src/read/argument/stored.ts'
import { read } from '../../src/read/read.ts'
import { ownPieces } from '../bench/read-write.ts'
import { readingOf } from '../write/helper.ts'

const texts = (...paragraphs: readonly string[]): readonly string[] =>
  storedArgument(readingOf(...paragraphs)).argument.statements.map(({ text }) => text)

describe('the argument that is stored', () => {
  it('holds sentences, where the finders hold phrases', () => {
    expect(texts('The survey of the old bridge suggests a change of heart.')).toEqual([
      'The survey of the old bridge suggests a change of heart',
    ])
    expect(texts('The long delays on the line led to a public inquiry.')).toEqual([
      'The long delays on the line led to a public inquiry',
    ])
  })

  it('keeps a reason apart from what it is a reason for', () => {
    const { statements, links } = storedArgument(
      readingOf('The morning trains were late because the track was far too old.'),
    ).argument
    expect(statements.map(({ role, text }) => [role, text])).toEqual([
      ['thesis', 'The morning trains were late'],
      ['reason', 'The track was far too old'],
    ])
    expect(links).toEqual([{ from: statements[1]?.id, kind: 'supports', to: statements[0]?.id }])
  })

  it('leaves no condition to be read as an assertion', () => {
    expect(texts('If the council pays the bill, the old bridge will stand.')).toEqual([
      'If the council pays the bill, the old bridge will stand',
    ])
  })

  it('points from what announces a list to its items', () => {
    const { statements, links } = storedArgument(
      readingOf(
        'There are two reasons to keep the bridge. The first is that trucks use the bridge every day.',
        'The second is that a new one would be dear.',
      ),
    ).argument
    const text = new Map(statements.map(statement => [statement.id, statement.text]))
    expect(links.map(({ from, kind, to }) => [text.get(from), kind, text.get(to)])).toEqual([
      ['There are two reasons to keep the bridge', 'lists', expect.stringMatching(/trucks use the bridge every day$/i)],
      ['There are two reasons to keep the bridge', 'lists', expect.stringMatching(/a new one would be dear$/i)],
    ])
  })

  const pieces = ownPieces().flatMap(piece => {
    const reading = read(piece)
    return reading.ok ? [reading.value] : []
  })

  it('quotes the piece, has no loose ends, and knows where every statement went', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieces), reading => {
        const stored = storedArgument(reading)
        const { statements, links } = stored.argument
        const ids = new Set(statements.map(({ id }) => id))
        expect(ids.size).toBe(statements.length)
        for (const { text, anchors } of statements) {
          expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(3)
          for (const { paragraph, span } of anchors) {
            const quote = (paragraphText(reading.piece, paragraph) ?? '').slice(span?.start, span?.end)
            expect(quote.toLowerCase()).toBe(text.toLowerCase())
          }
        }
        for (const { from, to } of links) expect([ids.has(from), ids.has(to), from === to]).toEqual([true, true, false])
        for (const { id } of reading.statements)
          for (const place of storedIds(stored, [id])) expect(ids.has(place)).toBe(true)
      }),
      { numRuns: pieces.length },
    )
  })
})
