/**
 * Reading on this device: text, HTML and files become a draft of a piece here; the piece is read and written about in a
 * worker that is started for it, reports progress and can be stopped at any moment.
 */
import type { Result } from '../core/result.ts'
import { problem } from '../core/result.ts'
import { decodeText, MAX_BYTES, tooLarge } from '../read/ingest/decode.ts'
import { ingestText } from '../read/ingest/ingest.ts'
import type { DraftProblem, PieceDraft, Progress, ReaderPort } from '../ui/ports.ts'
import type { FromReader, ReaderRequest } from './reader-protocol.ts'

export const browserReader: ReaderPort = {
  fromPaste,
  fromFile,
  prepare,
  propose: (piece, options) =>
    inWorker({ kind: 'propose', piece, learnt: options.learnt }, options, message =>
      message.kind === 'done' ? message.result : null,
    ),
  reading: (piece, options) =>
    inWorker({ kind: 'read', piece }, options, message => (message.kind === 'understood' ? message.result : null)),
}

/** Markup is preferred when there is some: it knows paragraphs and headings. A copy of a few words has none worth it. */
async function fromPaste(text: string, html: string | null): Promise<Result<PieceDraft, DraftProblem>> {
  if (html !== null && /<(?:p|h[1-6]|br|li|article|blockquote|div)\b/i.test(html) && html.length <= MAX_BYTES) {
    const { readHtml } = await import('./html.ts')
    const read = readHtml(html)
    if (read.ok) return read
  }
  return looksLikeHtml(text) ? htmlOf(text) : ingestText(text, null)
}

async function fromFile(file: File): Promise<Result<PieceDraft, DraftProblem>> {
  // Refused by its size, before it is read into memory.
  if (file.size > MAX_BYTES) return tooLarge(file.size)
  const bytes = await bytesOf(file)
  if (!bytes.ok) return bytes
  const decoded = decodeText(bytes.value)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  if (/\.x?html?$/i.test(file.name) || looksLikeHtml(text)) return htmlOf(text)
  return ingestText(text, /\.(?:md|markdown)$/i.test(file.name) ? 'markdown' : null)
}

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return problem('unreadable', 'The file could not be read; it may have been moved or changed. Choose it again.')
  }
}

async function htmlOf(text: string): Promise<Result<PieceDraft, DraftProblem>> {
  if (text.length > MAX_BYTES) return tooLarge(text.length)
  const { readHtml } = await import('./html.ts')
  return readHtml(text)
}

/** A whole document or a fragment with block markup at its head; an op-ed that mentions `<p>` is neither. */
const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html\b|<head\b|<body\b|<article\b|<div\b|<p\b)/i.test(text)

interface Options {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

const startWorker = (): Worker => new Worker(new URL('./worker/reader.worker.ts', import.meta.url), { type: 'module' })

/** A prepared worker that nothing has been asked of is given up after this long, in ms: it holds some 60 MB. */
const PATIENCE_MS = 180_000

interface Prepared {
  readonly worker: Worker
  /** Takes it, for one task. */
  readonly take: () => Worker
}

let prepared: Prepared | null = null

function prepare(paragraphs: PieceDraft['paragraphs']): void {
  if (prepared !== null) return
  const worker = startWorker()
  const release = (): void => {
    clearTimeout(timer)
    worker.removeEventListener('error', drop)
    if (prepared?.worker === worker) prepared = null
  }
  const drop = (): void => {
    release()
    worker.terminate()
  }
  const timer = setTimeout(drop, PATIENCE_MS)
  // Whatever is wrong with it is told when something is really read.
  worker.addEventListener('error', drop)
  prepared = {
    worker,
    take: () => {
      release()
      return worker
    },
  }
  worker.postMessage({ kind: 'prepare', paragraphs } satisfies ReaderRequest)
}

/** A worker for one task; `answerOf` gives the answer that a message carries, or null when it carries none. */
function inWorker<T>(
  request: ReaderRequest,
  { signal, onProgress }: Options,
  answerOf: (message: FromReader) => Result<T> | null,
): Promise<Result<T>> {
  const stopped = problem('stopped', 'Reading was stopped; nothing was stored.')
  if (signal.aborted) return Promise.resolve(stopped)
  return new Promise(resolve => {
    const worker = prepared?.take() ?? startWorker()
    const stop = (): void => finish(stopped)
    const finish = (result: Result<T>): void => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    signal.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      const answer = answerOf(data)
      if (data.kind === 'progress') onProgress(data.progress)
      else if (answer !== null) finish(answer)
    })
    // A worker that cannot be loaded, or that fell over, says nothing but this.
    worker.addEventListener('error', () =>
      finish(
        problem('reader-failed', 'The reader stopped unexpectedly. Reload the app and try again; nothing was stored.'),
      ),
    )
    worker.postMessage(request)
  })
}
