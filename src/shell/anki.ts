/** An Anki package: taken in (`anki-import.ts`), or made of some decks, written in a worker that is started for it and ends with it. */
import type { Result } from '../core/result.ts'
import { problem } from '../core/result.ts'
import type { AnkiExportRequest, AnkiProgress, FromAnkiWorker } from './anki-protocol.ts'

export { lookInto } from './anki-import.ts'

export interface ExportOptions {
  readonly onProgress?: (progress: AnkiProgress) => void
  /** Stops the work at once; the result is then the problem `stopped`. */
  readonly signal?: AbortSignal
}

/** Resolves always; a failure is a `Problem` whose message can be shown as it is. */
export function exportDeck(
  request: AnkiExportRequest,
  options: ExportOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { onProgress, signal } = options
  const stopped = problem('stopped', 'The export was stopped; nothing was written.')
  if (signal?.aborted) return Promise.resolve(stopped)
  return new Promise(resolve => {
    const worker = new Worker(new URL('./worker/anki.worker.ts', import.meta.url), { type: 'module' })
    const stop = () => finish(stopped)
    const finish = (result: Result<Uint8Array<ArrayBuffer>>): void => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FromAnkiWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else finish(data.result)
    })
    // A worker that cannot be loaded says nothing but this.
    worker.addEventListener('error', () =>
      finish(
        problem(
          'export-failed',
          'The part of the app that writes Anki packages did not start. Reload the app, then export again.',
        ),
      ),
    )
    worker.postMessage(request)
  })
}
