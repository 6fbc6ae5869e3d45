/** One request and what may become of it before there is an answer to read; for asking and for the list of models. */
import type { Problem, Result } from '../../core/result.ts'
import { err } from '../../core/result.ts'
import { nearness } from './address.ts'
import { parseJson } from './fields.ts'
import type { Outside } from './outside.ts'
import { answersAtAll, notAllowed, OFFLINE, silent } from './unreachable.ts'
import type { ServerFailure } from './wire.ts'
import { failureIn } from './wire.ts'

/** What came of one try. */
export interface Outcome<T> {
  readonly result: Result<T>
  /** Another try may help: why, and how long the server wants to be left alone (null: it did not say). */
  readonly again: { readonly why: string; readonly afterMs: number | null } | null
}

export const final = (problem: Problem): Outcome<never> => ({ result: err(problem), again: null })

export const STOPPED: Problem = { code: 'stopped', message: 'Asking was stopped; nothing was changed.' }

/** One request, with nothing of the browser's in it; null when it failed without an answer. */
export async function send(url: string, init: RequestInit, outside: Outside): Promise<Response | null> {
  try {
    return await outside.fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Followed, it might carry the key and the piece to where nobody meant them to go.
      redirect: 'manual',
    })
  } catch {
    return null
  }
}

export const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400)

export const moved = ({ host }: URL): Problem => ({
  code: 'moved',
  message: `${host} sends on to another address, which Tenet does not follow with a key and a piece. If this network has a sign-in page, sign in first; else write the address it leads to.`,
})

export const noAnswer = ({ host }: URL): Problem => ({
  code: 'no-answer',
  message: `${host} did not answer in time. Ask again later; on a slow machine a smaller model or a shorter piece helps.`,
})

/** Failed before anything came: the network, a server that is not there, or one that does not allow this page. */
export async function noWay(url: URL, tried: number, signal: AbortSignal, outside: Outside): Promise<Outcome<never>> {
  if (!outside.online() && nearness(url) !== 'here') return final(OFFLINE)
  const answers = await answersAtAll(url.origin, signal, outside)
  if (signal.aborted) return final(STOPPED)
  // A connection may break once by chance; refused twice by a server that is there is refused.
  if (answers && tried > 1) return final(notAllowed(url, outside.pageOrigin))
  if (!answers && nearness(url) === 'here') {
    // Nobody listens on this machine: that does not pass by itself, and is the first thing to go wrong.
    return final(silent(url, outside.pageOrigin))
  }
  const told = answers ? notAllowed(url, outside.pageOrigin) : silent(url, outside.pageOrigin)
  return { result: err(told), again: { why: `${url.host} could not be reached`, afterMs: null } }
}

/** Bytes of an error's body that are looked at. */
const MAX_ERROR = 64_000

/** What the body of an error says. Stops at a bound: an error of megabytes is none that is worth reading. */
export async function failureOf(response: Response): Promise<ServerFailure | null> {
  const text = await boundedText(response, MAX_ERROR)
  const json = parseJson(text)
  if (json !== undefined) return failureIn(json)
  // Plain words of a server or a proxy; a page says nothing that fits into a sentence.
  return text.trim() === '' || text.trimStart().startsWith('<') ? null : { code: '', message: text }
}

/** The body as text, as far as the bound and the connection let it. */
export async function boundedText(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    while (bytes < maxBytes) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    // What came will do.
  }
  void reader.cancel().catch(() => undefined)
  return text
}
