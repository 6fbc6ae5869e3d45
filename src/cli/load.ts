/** A file, or standard input, to a piece: the same steps for every command that reads one. */
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fnv1a } from '../core/hash.ts'
import { pieceId } from '../core/ids.ts'
import type { Piece } from '../core/piece.ts'
import { isPartialDate } from '../core/piece.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { decodeText, MAX_BYTES, tooLarge } from '../read/ingest/decode.ts'
import type { Matter, PieceDraft } from '../read/ingest/draft.ts'
import { pieceOf } from '../read/ingest/draft.ts'
import { ingestText } from '../read/ingest/ingest.ts'
import { causeOf, remedyOf } from './files.ts'
import { readHtml } from './html.ts'

/** What was said of the piece on the command line; it wins over what the file says. */
export interface PieceOptions {
  readonly title?: string
  readonly author?: string
  readonly published?: string
  /** How many notes at most, best first. */
  readonly limit?: number
  /** The less sure ones too, which the app puts under "more". */
  readonly all?: boolean
  /** Read by tags alone, without the trained parser, for comparison. */
  readonly light?: boolean
}

export interface Loaded {
  readonly piece: Piece
  readonly notices: readonly string[]
}

/** `-` is standard input. */
export async function loadPiece(file: string, options: PieceOptions): Promise<Result<Loaded>> {
  const text = await loadText(file)
  if (!text.ok) return text
  const draft = draftOf(file, text.value, {
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.author === undefined ? {} : { author: options.author }),
    ...(options.published === undefined ? {} : { published: options.published }),
  })
  if (!draft.ok) return draft
  return ok({ piece: pieceOf(draft.value, idOf(draft.value)), notices: draft.value.notices })
}

/** The text of a file, or of standard input by the name `-`. */
export async function loadText(file: string): Promise<Result<string>> {
  const bytes = await bytesOf(file)
  if (!bytes.ok) return bytes
  const decoded = decodeText(bytes.value)
  return decoded.ok ? ok(decoded.value.text) : decoded
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    if (file === '-') return ok(await standardInput())
    // Refused by its size, before it is read into memory.
    const { size } = await stat(file)
    return size > MAX_BYTES ? tooLarge(size) : ok(await readFile(file))
  } catch (cause) {
    return problem('unreadable', `${file} cannot be read: ${causeOf(cause)}. ${remedyOf(cause)}`)
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Uint8Array.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size > MAX_BYTES) break
  }
  return Buffer.concat(chunks)
}

function draftOf(file: string, text: string, known: Partial<Matter>): Result<PieceDraft> {
  if (/\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html\b|<head\b|<body\b|<article\b)/i.test(text)) {
    return text.length > MAX_BYTES ? tooLarge(text.length) : readHtml(text, known)
  }
  return ingestText(text, /\.(?:md|markdown)$/i.test(file) ? 'markdown' : null, known)
}

/** The same text has the same id at each reading, whatever the file is called, so that a package updates its notes. */
function idOf({ paragraphs }: PieceDraft): Piece['id'] {
  const text = paragraphs.map(paragraph => paragraph.text).join('\n')
  const hex = (seed: number): string => fnv1a(text, seed).toString(16).padStart(8, '0')
  return pieceId(`piece-${hex(0)}${hex(1)}`)
}

export interface PieceArgs {
  readonly files: readonly string[]
  readonly options: PieceOptions
  readonly json: boolean
}

/** The arguments that `cards` and `reading` share. */
export function parsePieceArgs(args: readonly string[]): Result<PieceArgs> {
  const usage = (message: string) => problem('usage', message)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        author: { type: 'string' },
        published: { type: 'string' },
        limit: { type: 'string' },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        light: { type: 'boolean' },
      },
    })
    const { title, author, published, limit, all = false, json = false, light = false } = values
    if (positionals.length !== 1) return usage('Name one file, or - for standard input.')
    if (published !== undefined && !isPartialDate(published))
      return usage('--published is YYYY-MM-DD, YYYY-MM or YYYY.')
    if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) return usage('--limit is a whole number from 1.')
    const options: PieceOptions = {
      light,
      all,
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(published === undefined ? {} : { published }),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    }
    return ok({ files: positionals, options, json })
  } catch (cause) {
    return usage(causeOf(cause))
  }
}
