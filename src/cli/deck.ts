/** `deck check | format | export | import`: deck files from a terminal. */
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { replacesCollection } from '../anki/filename.ts'
import { checkDeckFile } from '../core/deckfile/check.ts'
import { findingLine } from '../core/deckfile/findings.ts'
import { formatDeckFile } from '../core/deckfile/format.ts'
import { parseDeckFile } from '../core/deckfile/parse.ts'
import type { Finding, ReadDeckFile } from '../core/deckfile/types.ts'
import type { Paragraph } from '../core/piece.ts'
import type { Result } from '../core/result.ts'
import { err, ok, problem } from '../core/result.ts'
import { ingestText } from '../read/ingest/ingest.ts'
import type { ExportForm } from './deck-export.ts'
import { EXPORT_FORMS, exported } from './deck-export.ts'
import { causeOf, readText, writeWhole } from './files.ts'
import type { Command, ExitCode, Io } from './io.ts'
import { EXIT, refuse } from './io.ts'

const USAGE = `Usage: tenet deck check FILE… [--piece P]
       tenet deck format FILE… [--write]
       tenet deck export FILE --out X.apkg | X.md | X.tsv | X.json [--piece P]
       tenet deck import FILE.apkg --out X.md [--deck NAME]

check   says what is wrong with deck files and their cards, with line and column.
        With --piece, the text of a piece that is not ours, it also finds words
        copied from it, and for a single FILE anchors that lie outside it.
format  prints deck files in their one form; --write changes the files instead.
export  writes a deck as an Anki package, a deck file, a table or JSON.
import  writes a deck of an Anki package as a deck file: its words, without days
        and answers, for which the package is opened in the app. Of several decks
        --deck says which.

A piece beside its deck (name.piece.md by name.md) is found by itself, and left
out where decks are meant.
`

interface Wanted {
  readonly verb: string
  readonly files: readonly string[]
  readonly piece: string | null
  readonly out: string | null
  readonly write: boolean
  /** Which deck of a package. */
  readonly deck: string | null
}

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = wantedOf(args)
  if (!wanted.ok) {
    io.error(`${wanted.error.message}\n\n${USAGE}`)
    return EXIT.usage
  }
  const { verb, files, piece, out, write, deck } = wanted.value
  if (verb === 'export') return exportOne(files[0] ?? '', out ?? '', piece, io)
  if (verb === 'import') return (await import('./deck-import.ts')).importOne(files[0] ?? '', out ?? '', deck, io)
  const decks = files.filter(file => !PIECE_FILE.test(file))
  if (decks.length === 0)
    return refuse(io, { code: 'no-deck', message: 'These files are pieces; name the deck files.' })
  const alone = decks.length === 1
  let code: ExitCode = EXIT.done
  for (const file of decks) {
    const one = verb === 'check' ? await checkOne(file, piece, alone, io) : await formatOne(file, write, io)
    if (one !== EXIT.done) code = one
  }
  return code
}

function wantedOf(args: readonly string[]): Result<Wanted> {
  const usage = (message: string) => problem('usage', message)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        piece: { type: 'string' },
        out: { type: 'string', short: 'o' },
        write: { type: 'boolean' },
        deck: { type: 'string' },
      },
    })
    const [verb = '', ...files] = positionals
    const { piece = null, out = null, write = false, deck = null } = values
    if (!['check', 'format', 'export', 'import'].includes(verb))
      return usage('Which: deck check, deck format, deck export or deck import?')
    if (files.length === 0) return usage('Which file? Name at least one.')
    if ((verb === 'export' || verb === 'import') && files.length > 1) return usage(`deck ${verb} takes one file.`)
    if (verb === 'import' && formOf(out) !== 'md')
      return usage('Name the deck file to write with --out, ending in .md.')
    if (verb === 'export' && formOf(out) === null)
      return usage('Name the file to write with --out, ending in .apkg, .md, .tsv or .json.')
    if (out !== null && replacesCollection(basename(out)))
      return usage('Choose another name: Anki replaces a whole collection by a file called collection.apkg.')
    if (out !== null && verb !== 'export' && verb !== 'import')
      return usage('--out belongs to deck export and deck import.')
    if (deck !== null && verb !== 'import') return usage('--deck belongs to deck import.')
    if (write && verb !== 'format') return usage('--write belongs to deck format.')
    if (piece !== null && (verb === 'format' || verb === 'import'))
      return usage('--piece belongs to deck check and deck export.')
    return ok({ verb, files, piece, out, write, deck })
  } catch (cause) {
    return usage(causeOf(cause))
  }
}

/** `decks/*.md` names these too. */
const PIECE_FILE = /\.piece\.md$/i

const formOf = (out: string | null): ExportForm | null =>
  EXPORT_FORMS.find(form => out?.toLowerCase().endsWith(`.${form}`)) ?? null

/** Reads a deck file and prints what the parser says; null when there are errors. */
async function readDeck(path: string, io: Io): Promise<(ReadDeckFile & { readonly text: string }) | null> {
  const text = await readText(path)
  if (!text.ok) {
    refuse(io, text.error)
    return null
  }
  const name = basename(path).replace(/\.(?:md|markdown|txt)$/i, '')
  const read = parseDeckFile(text.value, name)
  print(path, read.findings, io)
  return read.ok ? { ...read, text: text.value } : null
}

/** Errors go to standard error, warnings to standard output. */
function print(path: string, findings: readonly Finding[], io: Io): void {
  for (const finding of findings) {
    const line = `${findingLine(path, finding)}\n`
    if (finding.severity === 'error') io.error(line)
    else io.out(line)
  }
}

/** The paragraphs of a text as any other piece is read. */
async function readPiece(path: string): Promise<Result<readonly Paragraph[]>> {
  const text = await readText(path)
  if (!text.ok) return text
  const draft = ingestText(text.value, /\.(?:md|markdown)$/i.test(path) ? 'markdown' : null)
  return draft.ok ? ok(draft.value.paragraphs) : err({ ...draft.error, message: `${path}: ${draft.error.message}` })
}

/** The piece that lies beside a deck, or null. */
async function pieceBeside(deck: string): Promise<Result<readonly Paragraph[] | null>> {
  const path = deck.replace(/\.md$/i, '.piece.md')
  return path !== deck && (await exists(path)) ? readPiece(path) : ok(null)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function checkOne(path: string, named: string | null, alone: boolean, io: Io): Promise<ExitCode> {
  const read = await readDeck(path, io)
  if (read === null) return EXIT.refused
  const foreign = named === null ? ok(null) : await readPiece(named)
  const own = named !== null && alone ? foreign : await pieceBeside(path)
  if (!foreign.ok) return refuse(io, foreign.error)
  if (!own.ok) return refuse(io, own.error)
  const texts = (list: readonly Paragraph[] | null) => list?.map(paragraph => paragraph.text) ?? null
  const findings = checkDeckFile(read, { own: texts(own.value), foreign: texts(foreign.value) })
  print(path, findings, io)
  const all = [...read.findings, ...findings]
  const errors = all.filter(f => f.severity === 'error').length
  const { notes, statements } = read.file
  const without = own.value === null ? ', without its piece' : ''
  io.out(
    `${path}: ${notes.length} notes, ${statements.length} statements${without}: ${errors} errors, ${all.length - errors} warnings\n`,
  )
  return errors > 0 ? EXIT.refused : EXIT.done
}

async function formatOne(path: string, write: boolean, io: Io): Promise<ExitCode> {
  // What is printed is the file itself, so everything that is said goes to standard error.
  const read = await readDeck(path, write ? io : { out: io.error, error: io.error })
  if (read === null) return EXIT.refused
  const formatted = formatDeckFile(read.file)
  if (!write) {
    io.out(formatted)
    return EXIT.done
  }
  const lost = read.findings.filter(f => f.drops)
  if (lost.length > 0) {
    const lines = lost.map(f => f.line).join(', ')
    const message = `${path}: formatting would leave out what is pointed at in line ${lines}. Mend that first; nothing was changed.`
    return refuse(io, { code: 'drops', message })
  }
  if (formatted === read.text) return EXIT.done
  const written = await writeWhole(path, formatted)
  if (!written.ok) return refuse(io, written.error)
  io.out(`${path}: formatted\n`)
  return EXIT.done
}

async function exportOne(path: string, out: string, named: string | null, io: Io): Promise<ExitCode> {
  const form = formOf(out)
  const read = await readDeck(path, io)
  if (form === null || read === null) return EXIT.refused
  const piece = named === null ? await pieceBeside(path) : await readPiece(named)
  if (!piece.ok) return refuse(io, piece.error)
  const made = await exported(
    {
      file: read.file,
      text: piece.value === null ? null : { kind: 'present', paragraphs: piece.value },
      changedAtMs: Math.floor((await stat(path)).mtimeMs),
      nowMs: Date.now(),
    },
    form,
  )
  const written = made.ok ? await writeWhole(out, made.value) : made
  if (!written.ok) return refuse(io, written.error)
  io.out(`${path}: ${read.file.notes.length} notes written to ${out}\n`)
  return EXIT.done
}
