/** Runs in the page of the bench: the writer's whole way on the page's own thread, which a browser can be told to slow down. */
import { pieceId } from '../../src/core/ids.ts'
import { wordCount } from '../../src/core/piece.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { grammarOf } from '../../src/read/syntax/grammar.ts'
import { propose } from '../../src/write/propose.ts'

export interface Timed {
  /** ms for a thousand words, of each run from the first. */
  readonly times: readonly number[]
  /** Of JavaScript, in use afterwards; 0 where the browser does not say. */
  readonly heapBytes: number
}

type Timer = (texts: readonly string[], model: string, runs: number) => Promise<Timed>

const timed: Timer = async (texts, model, runs) => {
  const { parse } = grammarOf(new Uint8Array(await (await fetch(model)).arrayBuffer()))
  const pieces = texts.flatMap(text => {
    const draft = ingestText(text, null)
    return draft.ok ? [pieceOf(draft.value, pieceId('bench'))] : []
  })
  const paragraphs = pieces.flatMap(({ text }) => (text.kind === 'present' ? text.paragraphs : []))
  const words = paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0)
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    for (const piece of pieces) propose(piece, { parse })
    return ((performance.now() - from) * 1000) / words
  })
  return { times, heapBytes: heapBytes() }
}

/** Only Chromium tells, and no type says so. */
function heapBytes(): number {
  const memory: unknown = 'memory' in performance ? performance.memory : null
  const known = typeof memory === 'object' && memory !== null && 'usedJSHeapSize' in memory
  return known && typeof memory.usedJSHeapSize === 'number' ? memory.usedJSHeapSize : 0
}

Object.assign(globalThis, { timed })
