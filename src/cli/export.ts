/** `export FILE… --out X.apkg`: the notes that `cards` prints, as a package for Anki. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExportInput } from '../anki/export.ts'
import { exportPackage } from '../anki/export.ts'
import { replacesCollection } from '../anki/filename.ts'
import { NO_ARGUMENT } from '../core/argument.ts'
import { newCard } from '../core/card.ts'
import { deckId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import { cardIdsOf } from '../core/note.ts'
import type { Piece } from '../core/piece.ts'
import { isPartialDate } from '../core/piece.ts'
import type { DeckContents } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { causeOf, writeWhole } from './files.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import type { PieceOptions } from './load.ts'
import { openSqlite } from './sqlite.ts'

/** What a file gives: its piece and its notes, best first. Ids are the same at each reading of the same file. */
export interface FileNotes {
  readonly piece: Piece
  readonly notes: readonly Pick<Note, 'id' | 'kind' | 'link' | 'body' | 'anchors' | 'statements'>[]
}

export type NotesOf = (file: string, options: PieceOptions) => Promise<Result<FileNotes>>

const USAGE = `Usage: tenet export FILE…|- --out X.apkg [--title T] [--author A] [--published YYYY-MM-DD] [--limit N] [--all] [--json]

Reads each FILE and writes the cards for its facts and arguments as one package
for Anki, a deck for each piece. --title, --author and --published describe the
piece when there is one FILE; --limit counts notes for each FILE, best first.
--all takes the less sure ones too, which the app puts under “more”.
`

interface Wanted {
  readonly files: readonly string[]
  readonly out: string
  readonly options: PieceOptions
  readonly json: boolean
}

export const exportCommand =
  (notesOf: NotesOf): Command =>
  async (args, io) => {
    if (args.includes('--help') || args.includes('-h')) {
      io.out(USAGE)
      return EXIT.done
    }
    const wanted = parse(args)
    if (!wanted.ok) {
      io.error(`${wanted.error.message}\n\n${USAGE}`)
      return EXIT.usage
    }
    const { files, out, options, json } = wanted.value
    const contents: DeckContents[] = []
    for (const file of files) {
      const read = await contentsOf(file, options, notesOf)
      if (!read.ok)
        return refuse(io, files.length > 1 ? { ...read.error, message: `${file}: ${read.error.message}` } : read.error)
      contents.push(read.value)
    }
    const made = exportPackage(inputOf(contents), await openSqlite())
    const written = made.ok ? await writeWhole(out, made.value) : made
    if (!written.ok) return refuse(io, written.error)
    io.out(json ? `${JSON.stringify(summary(out, contents))}\n` : sentences(out, contents))
    return EXIT.done
  }

function parse(args: readonly string[]): Result<Wanted> {
  const usage = (message: string) => problem('usage', message)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        title: { type: 'string' },
        author: { type: 'string' },
        published: { type: 'string' },
        limit: { type: 'string' },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const { out, title, author, published, limit, all = false, json = false } = values
    if (positionals.length === 0) return usage('Which file? Name at least one.')
    if (out === undefined || !/\.apkg$/i.test(out))
      return usage('Name the package to write with --out, ending in .apkg.')
    if (replacesCollection(basename(out)))
      return usage('Choose another name: Anki replaces a whole collection by a file called collection.apkg.')
    const described = title ?? author ?? published
    if (described !== undefined && positionals.length > 1)
      return usage('--title, --author and --published describe one piece: name one file with them.')
    if (published !== undefined && !isPartialDate(published))
      return usage('--published is YYYY-MM-DD, YYYY-MM or YYYY.')
    if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) return usage('--limit is a whole number from 1.')
    const options: PieceOptions = {
      all,
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(published === undefined ? {} : { published }),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    }
    return ok({ files: positionals, out, options, json })
  } catch (cause) {
    return usage(causeOf(cause))
  }
}

/**
 * A deck of new cards. Its time is the file's: a second export of an unchanged file changes nothing in Anki, and one of a
 * changed file updates its notes.
 */
async function contentsOf(file: string, options: PieceOptions, notesOf: NotesOf): Promise<Result<DeckContents>> {
  const read = await notesOf(file, options)
  if (!read.ok) return read
  const { piece, notes } = read.value
  const atMs = file === '-' ? Date.now() : (await stat(file)).mtimeMs
  const deck = deckId(piece.id)
  const full = notes.map(
    (note, position): Note => ({
      ...note,
      deckId: deck,
      tags: [],
      origin: 'proposed',
      position,
      createdAtMs: atMs,
      editedAtMs: atMs,
    }),
  )
  return ok({
    deck: { id: deck, name: piece.title, pieceId: piece.id, createdAtMs: atMs, source: 'piece', fileHash: null },
    record: { piece, argument: NO_ARGUMENT },
    notes: full,
    cards: full.flatMap(note => cardIdsOf(note).map(id => newCard(id, note.id, deck, note.position))),
    reviews: [],
  })
}

const inputOf = (contents: readonly DeckContents[]): ExportInput => ({
  contents,
  settings: DEFAULT_SETTINGS,
  nowMs: Date.now(),
  offsetAt: atMs => -new Date(atMs).getTimezoneOffset(),
})

function summary(out: string, contents: readonly DeckContents[]) {
  return {
    file: out,
    decks: contents.map(({ record, notes, cards }) => ({
      title: record.piece.title,
      notes: notes.length,
      cards: cards.length,
    })),
  }
}

function sentences(out: string, contents: readonly DeckContents[]): string {
  const lines = contents.map(
    ({ record, notes, cards }) => `${record.piece.title}: ${notes.length} notes, ${cards.length} cards`,
  )
  return `${lines.join('\n')}\nWritten to ${out}. In Anki’s import window tick “Import any deck presets”.\n`
}
