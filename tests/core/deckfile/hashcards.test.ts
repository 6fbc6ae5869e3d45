/** Ours open there: what hashcards sees in our files is what we put into them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatDeckFile } from '../../../src/core/deckfile/format.ts'
import { writeList } from '../../../src/core/deckfile/list.ts'
import { parseDeckFile } from '../../../src/core/deckfile/parse.ts'
import type { NoteBody } from '../../../src/core/note.ts'
import { bodyWith, cleaned, deckWith } from './arbitrary.ts'
import type { HashCard } from './hashcards.ts'
import { hashcards } from './hashcards.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const COMMENT = /\n<!-- tenet [^\n]*-->$/

/** A body of ours as hashcards shows it. */
function asHashcard(body: NoteBody): HashCard {
  switch (body.form) {
    case 'question':
      return { kind: 'basic', question: body.front, answer: body.back }
    case 'list':
      return { kind: 'basic', question: body.front, answer: writeList(body.items) }
    case 'cloze':
      return {
        kind: 'cloze',
        text: body.parts.map(part => part.text).join(''),
        holes: body.parts.flatMap(part => (part.hole === null ? [] : [part.text])),
      }
  }
}

const withoutComment = (card: HashCard): HashCard =>
  card.kind === 'basic'
    ? { ...card, answer: card.answer.replace(COMMENT, '') }
    : { ...card, text: card.text.replace(COMMENT, '') }

const DECKS = join(import.meta.dirname, '../../../decks')
const decks = readdirSync(DECKS).filter(name => name.endsWith('.md') && !name.endsWith('.piece.md'))

describe('hashcards', () => {
  it.each(decks)('sees every card of %s as we do', name => {
    const text = readFileSync(join(DECKS, name), 'utf8')
    const read = parseDeckFile(text, name)
    expect(hashcards(text).map(withoutComment)).toEqual(read.ok ? read.file.notes.map(n => asHashcard(n.body)) : [])
  })

  it('takes any deck of ours, with as many cards and hidden parts as we mean, the argument skipped', () => {
    // An exclamation mark before a hidden part has no way to be written there; all else has.
    const text = cleaned.filter(s => !s.includes('!'))
    fc.assert(
      fc.property(deckWith(bodyWith(text)), deck => {
        const file = formatDeckFile(deck)
        const read = parseDeckFile(file, 'x')
        if (!read.ok) throw new Error('not a deck')
        const shape = (card: HashCard) => (card.kind === 'basic' ? 'basic' : card.holes.length)
        expect(hashcards(file).map(shape)).toEqual(read.file.notes.map(note => shape(asHashcard(note.body))))
      }),
      { numRuns: 300 },
    )
  })

  it('the witness refuses what hashcards refuses', () => {
    for (const bad of ['Q: a', 'A: b', 'C: none', 'C: [a [b]]', 'C: [a', 'Q: a\nQ: b\nA: c', '---\nname = x\n---\n']) {
      expect(() => hashcards(bad)).toThrow()
    }
  })
})
