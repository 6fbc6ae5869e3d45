/** The arguments of `request` and `accept`. */
import { parseArgs } from 'node:util'
import { isPartialDate } from '../core/piece.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import type { RequestMode } from '../write/assistant/format.ts'
import { causeOf } from './files.ts'
import type { PieceOptions } from './load.ts'

export interface AssistantArgs {
  readonly file: string
  readonly piece: PieceOptions
  readonly mode: RequestMode
  /** From 1; null: all. */
  readonly part: number | null
  readonly out: string | null
  /** Files with replies, in order. */
  readonly replies: readonly string[]
  readonly name: string
  readonly json: boolean
}

const TEXT = { type: 'string' } as const
const PIECE = { title: TEXT, author: TEXT, published: TEXT } as const
const OPTIONS = {
  request: { ...PIECE, mode: TEXT, part: TEXT, out: TEXT },
  accept: { ...PIECE, reply: { type: 'string', multiple: true }, name: TEXT, json: { type: 'boolean' } },
} as const

const usage = (message: string): Result<never> => problem('usage', message)

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

/** Reads the arguments of one of the two commands. */
export function parseAssistantArgs(command: keyof typeof OPTIONS, args: readonly string[]): Result<AssistantArgs> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS[command] })
    return checked(new Map<string, unknown>(Object.entries(values)), positionals)
  } catch (cause) {
    return usage(causeOf(cause))
  }
}

function checked(values: ReadonlyMap<string, unknown>, positionals: readonly string[]): Result<AssistantArgs> {
  const text = (key: string): string | null => textIn(values.get(key))
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return usage('Name one file, or - for standard input.')
  const published = text('published')
  if (published !== null && !isPartialDate(published)) return usage('--published is YYYY-MM-DD, YYYY-MM or YYYY.')
  const mode = text('mode') ?? 'propose'
  if (mode !== 'propose' && mode !== 'rewrite') return usage('--mode is propose or rewrite.')
  const part = text('part')
  if (part !== null && !/^[1-9]\d{0,5}$/.test(part)) return usage('--part is a whole number from 1.')
  const [title, author] = [text('title'), text('author')]
  return ok({
    file,
    piece: {
      ...(title === null ? {} : { title }),
      ...(author === null ? {} : { author }),
      ...(published === null ? {} : { published }),
    },
    mode,
    part: part === null ? null : Number(part),
    out: text('out'),
    replies: textsIn(values.get('reply')),
    name: text('name') ?? '',
    json: values.get('json') === true,
  })
}
