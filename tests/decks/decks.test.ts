/** The decks that come with the app: each passes every rule, rests on its piece and is written in the one form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDeckFile } from '../../src/core/deckfile/check.ts'
import { findingLine } from '../../src/core/deckfile/findings.ts'
import { formatDeckFile } from '../../src/core/deckfile/format.ts'
import { overlaps } from '../../src/core/deckfile/overlap.ts'
import { parseDeckFile } from '../../src/core/deckfile/parse.ts'
import type { ReadDeckFile } from '../../src/core/deckfile/types.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'

const DECKS = join(import.meta.dirname, '../../decks')
/** Texts that are not ours, beside the project and never in it. */
const PIECES = join(import.meta.dirname, '../../../shared/pieces')

const names = readdirSync(DECKS)
  .filter(name => name.endsWith('.md') && !name.endsWith('.piece.md'))
  .map(name => name.replace(/\.md$/, ''))

function read(name: string): ReadDeckFile & { readonly text: string } {
  const text = readFileSync(join(DECKS, `${name}.md`), 'utf8')
  const parsed = parseDeckFile(text, name)
  if (!parsed.ok) throw new Error(parsed.findings.map(f => findingLine(name, f)).join('\n'))
  return { ...parsed, text }
}

const paragraphsOf = (path: string): readonly string[] => {
  const draft = ingestText(readFileSync(path, 'utf8'), null)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value.paragraphs.map(p => p.text)
}

describe.each(names)('%s', name => {
  it('has no finding of the parser, is in the one form, and is named as its file', () => {
    const deck = read(name)
    expect(deck.findings.map(f => findingLine(name, f))).toEqual([])
    expect(formatDeckFile(deck.file)).toBe(deck.text)
    expect(deck.file.header.id).toBe(name)
  })

  it('passes every rule of CARDS.md that a machine can check', () => {
    const beside = join(DECKS, `${name}.piece.md`)
    const own = existsSync(beside) ? paragraphsOf(beside) : null
    const errors = checkDeckFile(read(name), { own, foreign: null }).filter(f => f.severity === 'error')
    expect(errors.map(f => findingLine(name, f))).toEqual([])
  })
})

describe('a piece that is not ours', () => {
  const pieces = existsSync(PIECES) ? readdirSync(PIECES).filter(name => name.endsWith('.txt')) : []
  if (pieces.length === 0) console.log('No pieces beside the project: the check for copied words is left out.')

  it.skipIf(pieces.length === 0)('lends no deck seven words in a row', () => {
    for (const piece of pieces) {
      const paragraphs = paragraphsOf(join(PIECES, piece))
      expect(paragraphs.length).toBeGreaterThan(3)
      for (const name of names) expect(overlaps(read(name).file, paragraphs)).toEqual([])
    }
  })

  it.skipIf(!pieces.includes('putin-kim-desperate-move.txt'))('has as many paragraphs as its deck says', () => {
    const paragraphs = paragraphsOf(join(PIECES, 'putin-kim-desperate-move.txt'))
    expect(paragraphs).toHaveLength(read('putin-kim').file.header.paragraphs)
  })
})
