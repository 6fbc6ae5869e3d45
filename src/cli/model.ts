/** The trained reader's model, from its file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../core/result.ts'
import { problem } from '../core/result.ts'
import { loadModel, type SyntaxModel } from '../read/trained/model.ts'
import { causeOf } from './files.ts'

export const MODEL_FILE = join(import.meta.dirname, '..', 'read', 'trained', 'reader.bin')

export async function readModel(path: string = MODEL_FILE): Promise<Result<SyntaxModel>> {
  try {
    const loaded = loadModel(await readFile(path))
    return loaded.ok ? loaded : problem(loaded.error.code, `${path}: ${loaded.error.message}`)
  } catch (cause) {
    return problem('not-read', `${path} could not be read (${causeOf(cause)}).`)
  }
}
