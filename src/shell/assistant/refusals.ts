/** What an error of the server means, in a sentence that a person can act on. */
import type { Problem } from '../../core/result.ts'
import type { AssistantSettings } from '../../ui/ports.ts'
import type { ServerFailure } from './wire.ts'

/** Characters of a server's own words that are shown. */
const MAX_WORDS = 300

/** A status that may pass by itself: too many requests, or a server in trouble. */
export const mayPass = (status: number): boolean => [408, 429, 500, 502, 503, 504, 529].includes(status)

/** A failure told within an answer that may pass by itself, in the names that servers use. */
export const failureMayPass = ({ code }: ServerFailure): boolean =>
  (/^\d+$/.test(code) && mayPass(Number(code))) || /overloaded|rate_limit|server_error|api_error|timeout/.test(code)

/** No credit left: waiting does not help, though it comes as “too many requests”. */
export const outOfCredit = ({ code }: ServerFailure): boolean => /insufficient_quota|billing|credit/.test(code)

/** The server's words as one line of text, bounded, with the key taken out where a server repeats it. */
export function wordsOf(failure: ServerFailure | null, { key }: AssistantSettings): string {
  const plain = (failure?.message ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()
  const hidden = key.length >= 8 ? plain.replaceAll(key, '…') : plain
  if (hidden === '') return ''
  const short =
    hidden.length <= MAX_WORDS ? hidden : `${hidden.slice(0, MAX_WORDS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
  return ` It says: “${short}”`
}

const hostOf = ({ address }: AssistantSettings): string => (URL.canParse(address) ? new URL(address).host : address)

/** What to tell of an answer with an error status. */
export function refusal(status: number, failure: ServerFailure | null, settings: AssistantSettings): Problem {
  const said = wordsOf(failure, settings)
  const { code, message } = sentence(status, failure, settings)
  return { code, message: message + said }
}

function sentence(status: number, failure: ServerFailure | null, settings: AssistantSettings): Problem {
  const host = hostOf(settings)
  if (status === 401 || status === 403) return keyProblem(status, host, settings)
  if (status === 402 || (failure !== null && outOfCredit(failure))) {
    return {
      code: 'credit',
      message: `${host} says that there is no credit left for this key. Top it up, or use another assistant.`,
    }
  }
  if (status === 404 || status === 405) return notFound(status, failure, settings)
  if (status === 413 || tooLong(failure)) {
    return {
      code: 'too-long',
      message:
        'The request is longer than this model takes. Choose a model with a larger context, or raise it on your server.',
    }
  }
  if (status === 429)
    return {
      code: 'busy',
      message: `${host} gets too many requests with this key or is over its limit (429). Wait a few minutes and ask again.`,
    }
  if (status === 511) return portal(host)
  if (status >= 500)
    return { code: 'server', message: `${host} is in trouble (${status}). Ask again later, or choose another model.` }
  return {
    code: 'refused',
    message: `${host} did not take the request (${status}). Check the model and the address in Settings.`,
  }
}

const tooLong = (failure: ServerFailure | null): boolean =>
  failure !== null &&
  /context[ _](?:length|size|window)|too (?:long|many tokens)|exceed\w* .{0,40}(?:token|context)/i.test(
    `${failure.code} ${failure.message}`,
  )

function keyProblem(status: number, host: string, { key }: AssistantSettings): Problem {
  if (key === '') return { code: 'key', message: `${host} wants a key (${status}). Put it in Settings.` }
  const rest =
    status === 401
      ? 'Copy it again in Settings, and look whether it is still valid.'
      : 'Look what the key may be used for, or choose another model.'
  return { code: 'key', message: `${host} refused the key (${status}). ${rest}` }
}

/** The model is unknown, or there is nothing at the address at all; servers use the same number for both. */
function notFound(status: number, failure: ServerFailure | null, settings: AssistantSettings): Problem {
  const host = hostOf(settings)
  if (failure !== null && /model/i.test(`${failure.code} ${failure.message}`)) {
    return {
      code: 'model',
      message: `${host} has no model “${settings.model}”. Choose another in Settings, or fetch it first (Ollama: ollama pull ${settings.model}).`,
    }
  }
  return { code: 'not-found', message: `There is nothing to ask at this address (${status}).${versionHint(settings)}` }
}

/** Most addresses of the OpenAI kind end in `/v1`, and most people forget it. */
export function versionHint({ address, protocol }: AssistantSettings): string {
  const base = address.trim().replace(/\/+$/, '')
  if (protocol === 'openai' && !/\/v\d+(?:\w+)?$/.test(base)) return ` Most servers want /v1 at the end: ${base}/v1`
  return ' Check the address and the kind of assistant in Settings.'
}

/** A page came where an answer of the protocol should. */
export const portal = (host: string): Problem => ({
  code: 'portal',
  message: `A web page came instead of an answer of ${host}. If this network has a sign-in page, open it in the browser and sign in; else check the address in Settings.`,
})
