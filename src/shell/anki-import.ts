/** An Anki package, looked into and taken in by a worker that is started for it and ends with it. */
import type { ImportReport } from '../anki/import/report.ts'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import type { AnkiIncoming } from '../ui/ports.ts'
import type { FromImporter, ToImporter } from './anki-import-protocol.ts'

/** Resolves always; a failure is a `Problem` whose message can be shown as it is. Stops at once when `signal` aborts. */
export async function lookInto(file: File, signal: AbortSignal): Promise<Result<AnkiIncoming>> {
  const worker = new Worker(new URL('./worker/anki-import.worker.ts', import.meta.url), { type: 'module' })
  const gone = new AbortController()
  const drop = (): void => {
    worker.terminate()
    gone.abort()
  }
  // One that fell over is asked nothing more.
  worker.addEventListener('error', drop)
  worker.addEventListener('messageerror', drop)
  const looked = await ask(worker, { kind: 'look', file }, signal, LOOKING, reportIn)
  if (!looked.ok) {
    drop()
    return looked
  }
  return ok({
    report: looked.value,
    take: () => ask(worker, { kind: 'take' }, gone.signal, WRITING, reportIn),
    takeBack: () =>
      ask(worker, { kind: 'takeBack' }, gone.signal, WRITING, message =>
        message.kind === 'takeBack' ? message.result : null,
      ),
    drop,
  })
}

const reportIn = (message: FromImporter): Result<ImportReport> | null =>
  message.kind === 'takeBack' ? null : message.result

/** What is said in place of an answer. */
interface Unanswered {
  /** It was not even asked. */
  readonly unasked: Result<never>
  readonly stopped: Result<never>
  readonly failed: Result<never>
}

const STOPPED = problem('stopped', 'Stopped. Nothing was changed.')

const LOOKING: Unanswered = {
  unasked: STOPPED,
  stopped: STOPPED,
  failed: problem(
    'import-failed',
    'The part of the app that reads Anki packages gave up on this file; nothing was changed. Reload the app and try again, or export fewer decks at a time.',
  ),
}

/** Whoever was asked to write may have done so, and not have come to say it. */
const BROKEN_OFF = problem(
  'gone',
  'This was broken off, and it is not known whether it was finished. Look at the deck; opening the same file again shows what is missing.',
)

const WRITING: Unanswered = {
  unasked: problem(
    'gone',
    'The part of the app that reads Anki packages has ended, so nothing was changed now. Choose the file again.',
  ),
  stopped: BROKEN_OFF,
  failed: BROKEN_OFF,
}

/** One question, and its answer. */
function ask<T>(
  worker: Worker,
  question: ToImporter,
  signal: AbortSignal,
  unanswered: Unanswered,
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
    const onAbort = (): void => finish(unanswered.stopped)
    const onMessage = ({ data }: MessageEvent<FromImporter>): void => {
      const answer = data.kind === question.kind ? answerIn(data) : null
      if (answer !== null) finish(answer)
    }
    const onError = (): void => finish(unanswered.failed)
    if (signal.aborted) return finish(unanswered.unasked)
    signal.addEventListener('abort', onAbort)
    worker.addEventListener('message', onMessage)
    worker.addEventListener('error', onError)
    worker.addEventListener('messageerror', onError)
    worker.postMessage(question)
  })
}
