/** Files on the way in and out of commands: read with a reason when they cannot be, written whole or not at all. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { decodeText } from '../read/ingest/decode.ts'

export const causeOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** The text of a file, a byte order mark included. */
export async function readText(path: string): Promise<Result<string>> {
  try {
    const bytes = await readFile(path)
    const decoded = decodeText(bytes)
    if (!decoded.ok) return problem(decoded.error.code, `${path}: ${decoded.error.message}`)
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return ok(marked ? `\uFEFF${decoded.value.text}` : decoded.value.text)
  } catch (cause) {
    return problem('not-read', `${path} could not be read (${causeOf(cause)}).`)
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
