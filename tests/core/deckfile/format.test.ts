import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readCloze, writeCloze } from '../../../src/core/deckfile/cloze.ts'
import { formatDeckFile } from '../../../src/core/deckfile/format.ts'
import { parseDeckFile } from '../../../src/core/deckfile/parse.ts'
import type { DeckFile } from '../../../src/core/deckfile/types.ts'
import type { NoteBody } from '../../../src/core/note.ts'
import { ordinalsOf, plainTextOf } from '../../../src/core/note.ts'
import { cpuMs } from '../../tools/cpu.ts'
import { bodyWith, cleaned, deckWith, wild } from './arbitrary.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

function parsed(text: string): DeckFile {
  const read = parseDeckFile(text, 'deck')
  if (!read.ok) throw new Error(`${read.findings.map(f => `${f.line}:${f.column} ${f.message}`).join('\n')}\n${text}`)
  return read.file
}

/** The text without its white space: before a bracket of ours a space may part it from a backslash. */
const letters = (body: NoteBody): string => plainTextOf(body).replace(/\s+/g, '')
const questions = bodyWith(cleaned).filter(body => body.form !== 'cloze')

describe('writing a deck and reading it', () => {
  it('gives the same deck: every word, id, anchor, tag, statement and link', () => {
    fc.assert(
      fc.property(deckWith(questions), deck => {
        expect(parsed(formatDeckFile(deck))).toEqual(deck)
      }),
      { numRuns: 300 },
    )
  })

  it('gives no finding but the missing cards of an empty deck', () => {
    fc.assert(
      fc.property(deckWith(questions), deck => {
        const { findings } = parseDeckFile(formatDeckFile(deck), 'deck')
        expect(findings.map(f => f.rule)).toEqual(deck.notes.length === 0 ? ['no-cards'] : [])
      }),
    )
  })

  it('keeps the words and the holes of every cloze, and once written it is the same for good', () => {
    fc.assert(
      fc.property(deckWith(bodyWith(cleaned)), deck => {
        const text = formatDeckFile(deck)
        const read = parsed(text)
        expect(formatDeckFile(read)).toBe(text)
        expect(parsed(formatDeckFile(read))).toEqual(read)
        for (const [i, note] of deck.notes.entries()) {
          const again = read.notes[i]
          if (again === undefined) throw new Error('a note was lost')
          expect({ ...again, body: null }).toEqual({ ...note, body: null })
          expect(letters(again.body)).toBe(letters(note.body))
          expect(ordinalsOf(again.body)).toEqual(ordinalsOf(note.body))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('formatting is idempotent whatever the text', () => {
    const some = wild.map(text => (text.trim() === '' ? `x${text}` : text))
    fc.assert(
      fc.property(deckWith(bodyWith(some)), deck => {
        const text = formatDeckFile(deck)
        expect(formatDeckFile(parsed(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('ends with one line end and has no spaces at the ends of lines', () => {
    fc.assert(
      fc.property(deckWith(bodyWith(cleaned)), deck => {
        const text = formatDeckFile(deck)
        expect(text).toMatch(/[^\n]\n$/)
        expect(text.split('\n').filter(line => / $/.test(line))).toEqual([])
      }),
    )
  })
})

describe('a cloze in brackets', () => {
  it('is what was written, in every mix of brackets, backslashes and exclamation marks', () => {
    const nasty = fc.stringMatching(/^[\\[\]!()a ]{1,8}$/).filter(s => s.trim() !== '' && !s.endsWith('\\'))
    const parts = fc.array(fc.tuple(nasty, nasty), { minLength: 1, maxLength: 4 }).map(pairs =>
      pairs.flatMap(([text, hidden], i) => [
        { text, hole: null },
        { text: hidden, hole: i },
      ]),
    )
    fc.assert(
      fc.property(parts, list => {
        expect(readCloze(writeCloze(list))).toEqual({ parts: list, fault: null })
      }),
      { numRuns: 1000 },
    )
  })

  it('is read in one pass: a hundred thousand signs take no time', () => {
    for (const sign of ['\\', '!', '![', '![](', '\\[', '[a]', '\\!']) {
      const begun = cpuMs()
      readCloze(sign.repeat(100_000))
      expect(cpuMs() - begun).toBeLessThan(1000)
    }
  })
})

it('the form of a file, for a person to look at', () => {
  const text = formatDeckFile({
    header: {
      name: 'The Lyss tram',
      id: 'lyss',
      title: 'A “small” tram',
      author: 'A. Moreau',
      publication: '',
      published: '2024-05',
      address: '',
      language: 'en',
      paragraphs: 4,
    },
    preface: '',
    statements: [
      {
        slug: 'late',
        role: 'thesis',
        holder: 'author',
        text: 'Trams are late.',
        anchors: [{ paragraph: 1, range: null }],
      },
      { slug: 'cut', role: 'reason', holder: 'critics', text: 'The service was cut.', anchors: [] },
    ],
    links: [{ from: 'cut', kind: 'supports', to: 'late' }],
    notes: [
      {
        slug: 'why',
        kind: 'argument',
        link: 'reason',
        body: {
          form: 'question',
          front: 'Why are trams late,\naccording to Moreau?',
          back: 'The cut.',
          reverse: false,
        },
        anchors: [
          { paragraph: 1, range: null },
          { paragraph: 2, range: { start: 3, end: 9 } },
        ],
        statements: ['late', 'cut'],
        tags: ['tram', 'delay'],
      },
      {
        slug: 'two',
        kind: 'fact',
        link: null,
        body: { form: 'list', front: 'Which two?', items: ['a road', 'a tram\nor two'] },
        anchors: [],
        statements: [],
        tags: [],
      },
      {
        slug: 'riders',
        kind: 'fact',
        link: null,
        body: {
          form: 'cloze',
          parts: [
            { text: '4.1 million', hole: 1 },
            { text: ' rode [sic] it.', hole: null },
          ],
        },
        anchors: [],
        statements: [],
        tags: [],
      },
    ],
  })
  expect(text).toBe(`---
name = "The Lyss tram"
id = "lyss"
title = "A “small” tram"
author = "A. Moreau"
publication = ""
published = "2024-05"
address = ""
language = "en"
paragraphs = "4"
---

# Argument

S: Trams are late.
<!-- tenet id=late role=thesis holder=author at=1 -->
S: The service was cut.
<!-- tenet id=cut role=reason holder=critics -->

L: cut supports late

# Cards

Q: Why are trams late,
according to Moreau?
A: The cut.
<!-- tenet id=why kind=argument link=reason statement=late,cut at=1,2:3-9 tags=tram,delay -->

Q: Which two?
A:
1. a road
2. a tram
   or two
<!-- tenet id=two kind=fact form=list link=none -->

C: [4.1 million] rode \\[sic\\] it.
<!-- tenet id=riders kind=fact link=none holes=1 -->
`)
})
