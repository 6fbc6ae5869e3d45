/** Files on the way in and out of commands: read with a reason when they cannot be, written whole or not at all. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { decodeText } from '../read/ingest/decode.ts'

const FAILURES: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  ENOENT: { what: 'there is no such file or folder', remedy: 'Check its name and where it lies.' },
  ENOTDIR: { what: 'part of its path is a file, not a folder', remedy: 'Check its name and where it lies.' },
  EISDIR: { what: 'that is a folder', remedy: 'Name a file in it.' },
  EACCES: { what: 'there is no permission for it', remedy: 'Change its permissions, or use a copy of your own.' },
  EPERM: { what: 'there is no permission for it', remedy: 'Change its permissions, or use a copy of your own.' },
  ENOSPC: { what: 'the disk is full', remedy: 'Make room on it.' },
  EROFS: { what: 'the disk cannot be written to', remedy: 'Use another place.' },
  ENAMETOOLONG: { what: 'its name is too long', remedy: 'Give it a shorter name.' },
}

/** What options take, for those whose value is missing or begins with a dash. */
const VALUES: Readonly<Record<string, string>> = {
  '--limit': 'a whole number from 1',
  '--published': 'YYYY-MM-DD, YYYY-MM or YYYY',
  '--title': 'a title',
  '--author': 'a name',
  '--out': 'the name of a file',
  '--piece': 'the name of a file',
  '--model': 'the name of a file',
  '--reply': 'the name of a file',
  '--deck': 'the name of a deck',
  '--name': 'a name',
  '--mode': 'propose or rewrite',
  '--part': 'a whole number from 1',
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

/** Why something failed, in words: what the system or the parser of arguments says is for programmers. */
export function causeOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  const code = codeOf(cause)
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option !== '') return `There is no option ${option}.`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' || option === '') return FAILURES[code]?.what ?? message
  if (/does not take/.test(message)) return `${option} takes no value.`
  const value = VALUES[option] ?? 'a value'
  const dash = /^(?:a title|a name|the name|a value)/.test(value) ? ` (${option}=… where that begins with a dash)` : ''
  return `${option} is followed by ${value}${dash}.`
}

/** What a person can do about it. */
export const remedyOf = (cause: unknown): string => FAILURES[codeOf(cause)]?.remedy ?? 'Try another file.'

/** The text of a file, a byte order mark included. */
export async function readText(path: string): Promise<Result<string>> {
  try {
    const bytes = await readFile(path)
    const decoded = decodeText(bytes)
    if (!decoded.ok) return problem(decoded.error.code, `${path}: ${decoded.error.message}`)
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return ok(marked ? `\uFEFF${decoded.value.text}` : decoded.value.text)
  } catch (cause) {
    return problem('not-read', `${path} could not be read (${causeOf(cause)}). ${remedyOf(cause)}`)
  }
}

/** Either the whole file is there or what was there before. */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<Result<null>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    await writeFile(beside, data, { flag: 'wx' })
    await rename(beside, path)
    return ok(null)
  } catch (cause) {
    await rm(beside, { force: true })
    return problem('not-written', `${path} could not be written (${causeOf(cause)}). Name another place.`)
  }
}
