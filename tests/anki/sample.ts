/** Decks to export: every form, every kind, and text that tries to be something else. */
import { NO_ARGUMENT } from '../../src/core/argument.ts'
import type { Card } from '../../src/core/card.ts'
import { newCard } from '../../src/core/card.ts'
import { deckId, noteId, pieceId } from '../../src/core/ids.ts'
import type { ClozePart, Note, NoteBody } from '../../src/core/note.ts'
import { cardIdsOf } from '../../src/core/note.ts'
import type { DeckContents } from '../../src/core/ports.ts'

export const question = (front: string, back: string, reverse = false): NoteBody => ({
  form: 'question',
  front,
  back,
  reverse,
})

export const list = (front: string, ...items: readonly string[]): NoteBody => ({ form: 'list', front, items })

/** `Trams came every {0:20 minutes}.`: numbered holes. */
export function cloze(source: string): NoteBody {
  const parts = source.split(/(\{\d+:[^}]*\})/).flatMap((text): ClozePart[] => {
    const hole = /^\{(\d+):([^}]*)\}$/.exec(text)
    if (hole !== null) return [{ text: hole[2] ?? '', hole: Number(hole[1]) }]
    return text === '' ? [] : [{ text, hole: null }]
  })
  return { form: 'cloze', parts }
}

export const PLAIN_BODIES: readonly NoteBody[] = [
  question('Why, according to Moreau, did ridership on the Lyss tram fall after 2014?', 'Trams came less often.'),
  question('Which river does the Lyss tram cross?', 'The Arve', true),
  cloze('In its first year the Lyss tram carried {0:4.1 million} people; it was opened by {1:Anna Keller}.'),
  list('Which three reasons does Moreau give?', 'Fewer trams', 'Dearer tickets', 'A new road'),
  cloze('The {0:council} of Lyss cut the service in {1:2014}; the {0:council} never restored it.'),
  question('What does Moreau concede?', 'It cost twice what the council had promised.'),
]

export const HOSTILE_BODIES: readonly NoteBody[] = [
  question(
    '<script>alert(1)</script> & "quotes" {{c1::not a cloze}}',
    '{{Front}} {{/Front}} [sound:x.mp3] [latex]y[/latex]',
  ),
  question('   ', '', true),
  {
    form: 'cloze',
    parts: [
      { text: 'a {{c7::b}} ', hole: null },
      { text: '::hint? {{c9::x}} 12::30 }', hole: 0 },
      { text: '} tail: ', hole: null },
      { text: 'ends with a colon:', hole: 1 },
      { text: ' ', hole: 3 },
      { text: '<img src=x onerror=alert(1)>\nline\ttab', hole: 11 },
    ],
  },
  list('Ligatures: e\u0301 \u00e9 \u200b\u202e\u0007 \ud800', '<b>bold</b>', '\u001f', '&lt;'),
  question('2021', '2022', true),
  cloze('{0:only}'),
]

export interface DeckOptions {
  readonly id?: string
  readonly name?: string
  readonly createdAtMs?: number
  readonly address?: string
  /** Whether anchors carry the piece's words. */
  readonly quotes?: boolean
}

/** A deck of new cards, one note for each body. */
export function deckOf(bodies: readonly NoteBody[], options: DeckOptions = {}): DeckContents {
  const { id = 'tram', name = 'The Lyss tram', createdAtMs = Date.UTC(2026, 2, 1, 12), quotes = true } = options
  const deck = deckId(id)
  const piece = pieceId(id)
  const notes = bodies.map((body, position): Note => {
    const exact = `Quote {{c${position + 1}::no}} & <i>`
    const span = { start: 0, end: exact.length, exact, prefix: '', suffix: '' }
    return {
      id: noteId(`${id}.note-${position}`),
      deckId: deck,
      kind: position % 2 === 0 ? 'fact' : 'argument',
      link: position % 2 === 0 ? null : 'reason',
      body,
      anchors: [{ paragraph: position + 1, span: quotes ? span : null }],
      statements: [],
      tags: position % 3 === 0 ? ['history', 'two words'] : [],
      origin: 'proposed',
      position,
      createdAtMs: createdAtMs + (position % 4),
      editedAtMs: createdAtMs + (position % 4),
    }
  })
  const cards = notes.flatMap(note => cardIdsOf(note).map((card): Card => newCard(card, note.id, deck, note.position)))
  return {
    deck: { id: deck, name, pieceId: piece, createdAtMs, source: 'piece', fileHash: null },
    record: {
      piece: {
        id: piece,
        title: 'The tram that "nobody" <missed>',
        author: 'A. Moreau',
        publication: 'The Lyss Courier',
        published: '2026-02-27',
        address: options.address ?? 'https://example.org/tram?a=1&b=2',
        language: 'en',
        text: { kind: 'absent', paragraphCount: 12 },
      },
      argument: NO_ARGUMENT,
    },
    notes,
    cards,
    reviews: [],
  }
}

/** The note at an index, which must be there. */
export function noteAt(contents: DeckContents, index: number): Note {
  const note = contents.notes[index]
  if (note === undefined) throw new Error(`no note ${index}`)
  return note
}

/** The deck with one note replaced. */
export const withNote = (contents: DeckContents, note: Note): DeckContents => ({
  ...contents,
  notes: contents.notes.map(old => (old.id === note.id ? note : old)),
})
