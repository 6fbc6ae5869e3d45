/**
 * The browser's own assistant, where there is one: https://developer.mozilla.org/docs/Web/API/Prompt_API. Its types are
 * written down here as far as they are used; a browser without it has no such name.
 */
import type { Result } from '../../core/result.ts'
import { err, ok, problem } from '../../core/result.ts'
import type { AssistantReply } from '../../ui/ports.ts'
import { LIMITS } from '../../write/assistant/format.ts'
import type { AskOptions } from './ask.ts'
import type { Outside } from './outside.ts'
import { watchdog } from './outside.ts'
import { FIRST_WORDS_MS, STALL_MS } from './receive.ts'
import { STOPPED } from './transport.ts'

interface Expected {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[]
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[]
}

interface CreateOptions extends Expected {
  readonly signal: AbortSignal
  readonly monitor: (monitor: EventTarget) => void
}

export interface BuiltInSession {
  readonly promptStreaming: (text: string, options: { readonly signal: AbortSignal }) => ReadableStream<string>
  readonly destroy: () => void
}

export interface BuiltInModel {
  readonly availability: (options: Expected) => Promise<string>
  readonly create: (options: CreateOptions) => Promise<BuiltInSession>
}

declare const LanguageModel: BuiltInModel | undefined

/** The browser's own model, or null. */
export const browserModel = (): BuiltInModel | null => (typeof LanguageModel === 'undefined' ? null : LanguageModel)

const EXPECTED: Expected = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
}

/** Whether it can be asked: at once, after a download, or not at all. */
export async function builtIn(model: BuiltInModel | null): Promise<'no' | 'ready' | 'download'> {
  try {
    const state = await model?.availability(EXPECTED)
    if (state === 'available') return 'ready'
    return state === 'downloadable' || state === 'downloading' ? 'download' : 'no'
  } catch {
    return 'no'
  }
}

/** Asks it once, in a session of its own; nothing leaves the device. */
export async function askBuiltIn(
  model: BuiltInModel | null,
  part: string,
  options: AskOptions,
  outside: Outside,
): Promise<Result<AssistantReply>> {
  if (options.signal.aborted) return err(STOPPED)
  if (model === null || (await builtIn(model)) === 'no') {
    return problem(
      'no-built-in',
      'This browser has no assistant of its own, or not on this device. Ask another by address or by hand.',
    )
  }
  let session: BuiltInSession | null = null
  try {
    session = await model.create({ ...EXPECTED, signal: options.signal, monitor: m => watchDownload(m, options) })
    options.onProgress({ received: 0, waiting: null })
    return await hear(session, part, options, outside)
  } catch (error) {
    return options.signal.aborted ? err(STOPPED) : failure(error)
  } finally {
    session?.destroy()
  }
}

/** Some gigabytes the first time, with no telling how long. */
function watchDownload(monitor: EventTarget, { onProgress }: AskOptions): void {
  monitor.addEventListener('downloadprogress', event => {
    const loaded: unknown = Reflect.get(event, 'loaded')
    const percent = typeof loaded === 'number' && loaded <= 1 ? ` (${Math.round(loaded * 100)} %)` : ''
    onProgress({ received: 0, waiting: { seconds: 0, why: `The browser fetches its assistant${percent}` } })
  })
}

async function hear(
  session: BuiltInSession,
  part: string,
  { signal, onProgress }: AskOptions,
  outside: Outside,
): Promise<Result<AssistantReply>> {
  const dog = watchdog(outside, signal, FIRST_WORDS_MS)
  let text = ''
  const broken = (notice: string): Result<AssistantReply> => ok({ text, complete: false, notice })
  try {
    const reader = session.promptStreaming(part, { signal: dog.signal }).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
      dog.heard(STALL_MS)
      onProgress({ received: text.length, waiting: null })
      if (text.length >= LIMITS.reply) {
        void reader.cancel().catch(() => undefined)
        return broken('The answer was far longer than any that was asked for and was stopped; its beginning is here.')
      }
    }
    return text === ''
      ? problem('empty', 'The browser’s assistant answered with nothing. Ask again.')
      : ok({ text, complete: true, notice: null })
  } catch (error) {
    if (text !== '')
      return broken(
        signal.aborted
          ? 'You stopped the answer; what had come by then is here.'
          : 'The browser’s assistant broke off its answer; what had come by then is here.',
      )
    if (dog.cause() === 'stopped') return err(STOPPED)
    return dog.cause() === 'silence'
      ? problem('no-answer', 'The browser’s assistant did not answer in time. Ask again.')
      : failure(error)
  } finally {
    dog.done()
  }
}

function failure(error: unknown): Result<never> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') {
    return problem(
      'too-long',
      'The request is longer than the browser’s assistant takes. Ask another by address or by hand.',
    )
  }
  if (name === 'NotAllowedError') {
    return problem(
      'download',
      'The browser fetches its assistant only after a touch or a click. Press the button again.',
    )
  }
  return problem(
    'built-in-failed',
    'The browser’s assistant could not answer. Ask again, or ask another by address or by hand.',
  )
}
