/** The trained reader's model for a worker: a file of ours, precached, so that reading needs no network. */

import { type Grammar, grammarOf } from '../../read/syntax/grammar.ts'
import modelUrl from '../../read/trained/reader.bin?url'

let known: Promise<Grammar> | null = null

/** Once for each worker. Never fails: without the model the light grammar reads, and says so. */
export function fetchGrammar(): Promise<Grammar> {
  known ??= modelBytes().then(grammarOf)
  return known
}

async function modelBytes(): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(modelUrl)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
