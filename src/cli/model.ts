/** The trained reader's model, from its file. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../core/result.ts'
import { problem } from '../core/result.ts'
import { type Grammar, grammarOf } from '../read/syntax/grammar.ts'
import { parseLightly } from '../read/syntax/light.ts'
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

/** The grammar that a command reads by: the trained one unless `light` asks for the other. Never fails, as in the app. */
export function grammarFor({ light = false }: { readonly light?: boolean }): Grammar {
  if (light) return { parse: parseLightly, notice: null }
  try {
    return grammarOf(readFileSync(MODEL_FILE))
  } catch {
    return grammarOf(undefined)
  }
}
