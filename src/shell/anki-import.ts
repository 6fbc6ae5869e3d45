/** An Anki package, looked into and taken in by a worker that is started for it and ends with it. */
import type { ImportReport } from '../anki/import/report.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import type { AnkiIncoming } from '../ui/ports.ts'
import type { FromImporter, ToImporter } from './anki-import-protocol.ts'

/** Resolves always; a failure is a `Problem` whose message can be shown as it is. Stops at once when `signal` aborts. */
export async function lookInto(file: File, signal: AbortSignal): Promise<Result<AnkiIncoming>> {
  const worker = new Worker(new URL('./worker/anki-import.worker.ts', import.meta.url), { type: 'module' })
  const drop = (): void => worker.terminate()
  const looked = await ask(worker, { kind: 'look', file }, signal, reportIn)
  if (!looked.ok) {
    drop()
    return looked
  }
  const forever = new AbortController().signal
  return ok({
    report: looked.value,
    take: () => ask(worker, { kind: 'take' }, forever, reportIn),
    takeBack: () =>
      ask(worker, { kind: 'takeBack' }, forever, message => (message.kind === 'takeBack' ? message.result : null)),
    drop,
  })
}

const reportIn = (message: FromImporter): Result<ImportReport> | null =>
  message.kind === 'takeBack' ? null : message.result

/** One question, and its answer. */
function ask<T>(
  worker: Worker,
  question: ToImporter,
  signal: AbortSignal,
  answerIn: (message: FromImporter) => Result<T> | null,
): Promise<Result<T>> {
  return new Promise(resolve => {
    const finish = (answer: Result<T>): void => {
      signal.removeEventListener('abort', onAbort)
      worker.removeEventListener('message', onMessage)
      worker.removeEventListener('error', onError)
      worker.removeEventListener('messageerror', onError)
      resolve(answer)
    }
    const onAbort = (): void => finish(problem('stopped', 'Stopped. Nothing was changed.'))
    const onMessage = ({ data }: MessageEvent<FromImporter>): void => {
      const answer = data.kind === question.kind ? answerIn(data) : null
      if (answer !== null) finish(answer)
    }
    const onError = (): void =>
      finish(
        problem(
          'import-failed',
          'The part of the app that reads Anki packages gave up on this file; nothing was changed. Reload the app and try again, or export fewer decks at a time.',
        ),
      )
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort)
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', onError)
    worker.addEventListener('messageerror', onError)
    worker.postMessage(question)
  })
}
