/**
 * The second reader on this device: what to ask an assistant, and what becomes of its reply. Both need the piece read, so
 * both happen in the reader's worker, started for one task and ended with it. No network.
 */
import type { Problem } from '../core/result.ts'
import { err } from '../core/result.ts'
import type { SecondReaderPort } from '../ui/ports.ts'
import { PROBLEMS } from '../write/assistant/ask.ts'
import { LIMITS } from '../write/assistant/format.ts'
import type { FromReader, ReaderRequest } from './reader-protocol.ts'

const FAILED: Problem = {
  code: 'reader-failed',
  message: 'The reader stopped unexpectedly. Reload the app and try again; nothing was stored.',
}

/**
 * A worker for one task. `answerOf` gives the answer that a message carries, or null when it carries none; a worker that
 * cannot be loaded, that falls over, or that sends what cannot be read, gives null.
 */
function inWorker<T>(task: ReaderRequest, answerOf: (message: FromReader) => T | null): Promise<T | null> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./worker/reader.worker.ts', import.meta.url), { type: 'module' })
    const finish = (answer: T | null): void => {
      worker.terminate()
      resolve(answer)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      const answer = answerOf(data)
      if (answer !== null) finish(answer)
    })
    worker.addEventListener('error', () => finish(null))
    worker.addEventListener('messageerror', () => finish(null))
    worker.postMessage(task)
  })
}

export const browserSecond: SecondReaderPort = {
  async request(piece, drafts, mode) {
    const task: ReaderRequest = { kind: 'request', piece, drafts, mode }
    const answer = await inWorker(task, message => (message.kind === 'requested' ? message.result : null))
    return answer ?? err(FAILED)
  },

  async accept(piece, drafts, reply) {
    // Refused by its size, before it is copied to the worker.
    if (reply.text.length > LIMITS.reply) return err(PROBLEMS.tooLarge(reply.text.length))
    const task: ReaderRequest = { kind: 'accept', piece, drafts, reply }
    const answer = await inWorker(task, message => (message.kind === 'accepted' ? message.result : null))
    return answer ?? err({ ...FAILED, ask: null })
  },
}
