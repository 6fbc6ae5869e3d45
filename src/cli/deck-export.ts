/** A deck file in other forms: for Anki, for a spreadsheet, for a script, and as itself. */

import { ankiDeck } from '../anki/decks.ts'
import { exportPackage } from '../anki/export.ts'
import { fieldsOf, typeOf } from '../anki/fields.ts'
import { guidOf } from '../anki/ids.ts'
import { joinTags } from '../anki/text.ts'
import { locate } from '../core/anchor.ts'
import { newCard } from '../core/card.ts'
import { deckOf, notesOf, recordOf } from '../core/deckfile/convert.ts'
import { formatDeckFile } from '../core/deckfile/format.ts'
import type { DeckFile } from '../core/deckfile/types.ts'
import type { Note } from '../core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../core/note.ts'
import type { Piece, PieceText } from '../core/piece.ts'
import { paragraphCount, paragraphText } from '../core/piece.ts'
import type { DeckContents } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import { ok } from '../core/result.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { openSqlite } from './sqlite.ts'

export const EXPORT_FORMS = ['apkg', 'md', 'tsv', 'json'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export interface ToExport {
  readonly file: DeckFile
  /** The piece's text, where it is at hand. */
  readonly text: PieceText | null
  /** When the file was last changed: a second export of an unchanged file changes nothing in Anki. */
  readonly changedAtMs: number
  readonly nowMs: number
}

export async function exported(what: ToExport, form: ExportForm): Promise<Result<Uint8Array | string>> {
  const contents = contentsOf(what)
  switch (form) {
    case 'md':
      return ok(formatDeckFile(what.file))
    case 'json':
      return ok(`${JSON.stringify(jsonOf(contents), null, 2)}\n`)
    case 'tsv':
      return ok(tsvOf(contents))
    case 'apkg':
      return exportPackage(
        {
          contents: [contents],
          settings: DEFAULT_SETTINGS,
          nowMs: what.nowMs,
          offsetAt: atMs => -new Date(atMs).getTimezoneOffset(),
        },
        await openSqlite(),
      )
  }
}

/** The deck with every card new. */
function contentsOf({ file, text, changedAtMs }: ToExport): DeckContents {
  const record = recordOf(file, text)
  const deck = deckOf(file, { source: 'deck-file', createdAtMs: changedAtMs, fileHash: null })
  const notes = notesOf(file, record.piece, changedAtMs)
  const cards = notes.flatMap(note => cardIdsOf(note).map(id => newCard(id, note.id, deck.id, note.position)))
  return { deck, record, notes, cards, reviews: [] }
}

/** The form of `cards --json`; a deck file keeps its own order, so every score is 1. */
function jsonOf({ record: { piece }, notes }: DeckContents) {
  return {
    piece: { title: piece.title, author: piece.author, paragraphs: paragraphCount(piece) },
    notes: notes.map(note => ({
      id: note.id,
      kind: note.kind,
      form: note.body.form,
      link: note.link,
      cards: ordinalsOf(note.body).map(ordinal => {
        const { front, answer } = facesOf(note.body, ordinal)
        return { front: front.text, back: answer.text }
      }),
      anchors: anchorsOf(note, piece),
      score: 1,
    })),
    refused: {},
  }
}

/** Without the piece's text an anchor is its paragraph, with an empty quote. */
const anchorsOf = (note: Note, piece: Piece) =>
  note.anchors.map(anchor => {
    const { paragraph, start, end } = locate(anchor, piece) ?? { paragraph: anchor.paragraph, start: 0, end: 0 }
    return { paragraph, start, end, quote: (paragraphText(piece, paragraph) ?? '').slice(start, end) }
  })

/** Anki's text form with its directives (ANKI.md §5). The note types must be in the collection: import a package first. */
function tsvOf({ deck, record: { piece }, notes }: DeckContents): string {
  const name = ankiDeck(deck, piece).name
  const rows = notes.map(note => [
    guidOf(note.id, note.body.form),
    typeOf(note.body).name,
    name,
    ...fieldsOf(note, piece, deck),
    joinTags(note.tags).trim(),
  ])
  const columns = Math.max(4, ...rows.map(row => row.length))
  const directives = [
    'separator:tab',
    'html:true',
    'guid column:1',
    'notetype column:2',
    'deck column:3',
    `tags column:${columns}`,
  ]
  return [...directives.map(d => `#${d}`), ...rows.map(row => row.map(cell).join('\t')), ''].join('\n')
}

/** A cell as RFC 4180 quotes it; a first `#` would make a comment of the row. */
const cell = (value: string): string => (/["\t\n\r]|^#/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
