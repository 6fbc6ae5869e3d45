/**
 * `deck import`: a deck of an Anki package as a deck file. The package is read as the app reads it; a deck file holds words and
 * places but no memory, so what was learnt stays in the package.
 */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Found, FoundDeck } from '../anki/import/found.ts'
import { readPackage } from '../anki/import/read.ts'
import { refusedLines } from '../anki/import/report.ts'
import type { ByteSource } from '../anki/import/zip.ts'
import { fileOf } from '../core/deckfile/convert.ts'
import { formatDeckFile } from '../core/deckfile/format.ts'
import { parseDeckFile } from '../core/deckfile/parse.ts'
import type { Note } from '../core/note.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { checkWeights, createScheduler } from '../core/schedule.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { causeOf, remedyOf, writeWhole } from './files.ts'
import type { ExitCode, Io } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { openSqlite } from './sqlite.ts'

/** `wanted`: the name of a deck in the package; null when it has only one. */
export async function importOne(path: string, out: string, wanted: string | null, io: Io): Promise<ExitCode> {
  const found = await readFile(path)
  if (!found.ok) return refuse(io, { ...found.error, message: `${path}: ${found.error.message}` })
  const { refused, decks } = found.value
  for (const line of refusedLines(refused)) io.error(`${path}: ${line}\n`)
  const deck = choose(decks, wanted)
  if (!deck.ok) return refuse(io, { ...deck.error, message: `${path}: ${deck.error.message}` })
  const notes = found.value.notes.filter(note => note.deckId === deck.value.deck.id)
  const text = fileTextOf(deck.value, notes)
  const written = text.ok ? await writeWhole(out, text.value) : text
  if (!written.ok) return refuse(io, written.error)
  io.out(`${path}: ${notes.length} notes written to ${out}, without days and answers\n`)
  return EXIT.done
}

async function readFile(path: string): Promise<Result<Found>> {
  let file: FileHandle | null = null
  try {
    file = await open(path)
    const frame = {
      settings: DEFAULT_SETTINGS,
      scheduling: { checkWeights, createScheduler },
      offsetAt: (atMs: number) => -new Date(atMs).getTimezoneOffset(),
    }
    return await readPackage(await sourceIn(file), basename(path), await openSqlite(), frame)
  } catch (cause) {
    return problem('not-read', `The file could not be read (${causeOf(cause)}). ${remedyOf(cause)}`)
  } finally {
    await file?.close()
  }
}

const sourceIn = async (file: FileHandle): Promise<ByteSource> => ({
  size: (await file.stat()).size,
  async slice(from, to) {
    const bytes = new Uint8Array(Math.max(0, to - from))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    return bytes.subarray(0, bytesRead)
  },
})

function choose(decks: readonly FoundDeck[], wanted: string | null): Result<FoundDeck> {
  const named = (deck: FoundDeck): boolean => [deck.deck.name, deck.ankiName].includes(wanted ?? '')
  const [deck, another] = wanted === null ? decks : decks.filter(named)
  if (deck !== undefined && another === undefined) return ok(deck)
  const names = decks.map(other => `“${other.ankiName}”`).join(', ')
  if (decks.length === 0)
    return problem('nothing', 'Nothing in this package can be written to a deck file. Export another deck.')
  return wanted === null
    ? problem('which-deck', `There are several decks in it: ${names}. Say which with --deck.`)
    : problem('no-such-deck', `There is no deck “${wanted}” in it, but: ${names}. Name one of them with --deck.`)
}

/** As a deck file that reads again: what is written is what will be opened. */
function fileTextOf({ deck, record }: FoundDeck, notes: readonly Note[]): Result<string> {
  const text = formatDeckFile(fileOf(deck, record, notes))
  const read = parseDeckFile(text, deck.id)
  if (read.ok) return ok(text)
  const [first] = read.findings.filter(finding => finding.severity === 'error')
  const why = first === undefined ? '' : ` (${first.message})`
  return problem(
    'no-deck-file',
    `A note of this deck has no form in a deck file${why}. Open the package in the app instead.`,
  )
}
