/** Which grammar reads: the trained parser when its model is whole and of this version, else the light one. */
import { loadModel } from '../trained/model.ts'
import { type Parse, parseLightly } from './light.ts'
import { parseTrained } from './trained.ts'

export interface Grammar {
  readonly parse: Parse
  /** Why the light grammar reads instead of the trained one, as a sentence for a person; null when it does not. */
  readonly notice: string | null
}

/**
 * Takes the bytes of the model file; version and checksum are looked at before anything in it is used. Never fails: the
 * same bytes give the same grammar on every engine.
 */
export function grammarOf(bytes: Uint8Array | undefined): Grammar {
  const loaded = loadModel(bytes)
  if (loaded.ok) return { parse: parseTrained(loaded.value), notice: null }
  const why = loaded.error.message.replace(/\.$/, '')
  return {
    parse: parseLightly,
    notice: `This piece was read by the simpler reader, which finds fewer cards, because the better one could not be loaded: ${why}. Reload the app to try again.`,
  }
}
