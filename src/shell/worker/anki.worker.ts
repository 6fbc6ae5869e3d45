/** Writes an Anki package off the screen's thread. One request a worker; the page stops it by terminating it. */
import { exportPackage } from '../../anki/export.ts'
import type { Result } from '../../core/result.ts'
import { problem } from '../../core/result.ts'
import type { AnkiExportRequest, FromAnkiWorker } from '../anki-protocol.ts'
import { openSqlite } from './sqlite.ts'

/** The global of this file: its room's library types a worker's global as the general one. */
declare const self: DedicatedWorkerGlobalScope

const say = (message: FromAnkiWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer)

const offsetAt = (atMs: number): number => -new Date(atMs).getTimezoneOffset()

async function write(request: AnkiExportRequest): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const engine = await openSqlite()
    return exportPackage({ ...request, offsetAt }, engine, (done, total) =>
      say({ kind: 'progress', progress: { done, total } }),
    )
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return problem(
      'export-failed',
      `The package could not be written (${why}). Export fewer decks at a time, or reload.`,
    )
  }
}

self.addEventListener('message', async (event: MessageEvent<AnkiExportRequest>) => {
  const result = await write(event.data)
  say({ kind: 'done', result }, result.ok ? [result.value.buffer] : [])
})
