/** Asking an assistant by address: one request, tried again where that may help, and its answer as far as it came. */
import type { Problem, Result } from '../../core/result.ts'
import { err } from '../../core/result.ts'
import type { AssistantProgress, AssistantReply, AssistantSettings } from '../../ui/ports.ts'
import { nearness } from './address.ts'
import { answerOf } from './answer.ts'
import { anthropic } from './anthropic.ts'
import { openai } from './openai.ts'
import type { Outside } from './outside.ts'
import { sleep, watchdog } from './outside.ts'
import { receive } from './receive.ts'
import { mayPass, outOfCredit, refusal } from './refusals.ts'
import { retryAfterMs, TRIES, waitMs } from './retry.ts'
import type { Outcome } from './transport.ts'
import { failureOf, final, isRedirect, moved, noAnswer, noWay, STOPPED, send } from './transport.ts'
import { OFFLINE } from './unreachable.ts'
import type { Wire } from './wire.ts'

export interface AskOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: AssistantProgress) => void
}

export const wireOf = (settings: AssistantSettings): Wire => (settings.protocol === 'anthropic' ? anthropic : openai)

/**
 * Milliseconds until the first byte. A model on one's own machine says nothing until it has read the whole request, and a
 * slow one reads some twenty tokens a second.
 */
const FIRST_BYTE_MS = { here: 300_000, near: 300_000, far: 60_000 } as const

/** Asks, and asks again where that may help; never throws. */
export async function ask(
  settings: AssistantSettings,
  part: string,
  options: AskOptions,
  outside: Outside,
): Promise<Result<AssistantReply>> {
  const refused = beforeAsking(settings, outside)
  if (refused !== null) return err(refused)
  for (let tried = 1; ; tried++) {
    const { result, again } = await once(settings, part, options, outside, tried)
    if (again === null || tried === TRIES) return result
    const ms = waitMs(tried, again.afterMs, outside.random)
    if (ms === null) return result
    if (!(await countDown(ms, again.why, options, outside))) return err(STOPPED)
  }
}

/** What can be told without asking anybody. */
export function beforeAsking(settings: AssistantSettings, outside: Outside): Problem | null {
  if (!settings.agreed) {
    return { code: 'not-agreed', message: 'Look at what will be sent, and agree to it, before the first time.' }
  }
  if (settings.model.trim() === '') return { code: 'model', message: 'Choose a model in Settings first.' }
  return wayProblem(settings, outside)
}

/** Whether this page can ask the address at all. */
export function wayProblem({ address }: AssistantSettings, outside: Outside): Problem | null {
  if (!URL.canParse(address))
    return { code: 'address', message: 'The address in Settings cannot be read. Write it again.' }
  const url = new URL(address)
  if (!outside.mayReach(url.origin)) {
    return {
      code: 'reload',
      message: `The content policy of this page is not open for ${url.origin} yet. Save the address, reload the app (not past its cache), and ask again.`,
    }
  }
  // Offline says nothing about this machine.
  return outside.online() || nearness(url) === 'here' ? null : OFFLINE
}

async function once(
  settings: AssistantSettings,
  part: string,
  { signal, onProgress }: AskOptions,
  outside: Outside,
  tried: number,
): Promise<Outcome<AssistantReply>> {
  const wire = wireOf(settings)
  const { url, headers, body } = wire.ask(settings, part)
  const dog = watchdog(outside, signal, FIRST_BYTE_MS[nearness(new URL(url))])
  try {
    const response = await send(url, { method: 'POST', headers, body, signal: dog.signal }, outside)
    if (response === null) {
      if (dog.cause() === 'stopped') return final(STOPPED)
      if (dog.cause() === 'silence') return final(noAnswer(new URL(url)))
      return noWay(new URL(url), tried, signal, outside)
    }
    if (isRedirect(response)) return final(moved(new URL(url)))
    if (!response.ok) return await refusedBy(response, settings, outside)
    const received = await receive(response.body, wire, dog, length => onProgress({ received: length, waiting: null }))
    return answerOf(received, settings, wire)
  } finally {
    dog.done()
  }
}

async function refusedBy(
  response: Response,
  settings: AssistantSettings,
  outside: Outside,
): Promise<Outcome<AssistantReply>> {
  const { status } = response
  const failure = await failureOf(response)
  const result = err(refusal(status, failure, settings))
  const hopeless = failure !== null && outOfCredit(failure)
  if (!mayPass(status) || hopeless) return { result, again: null }
  // Seen only where the server lets a page read this header, or stands on the same origin.
  const afterMs = retryAfterMs(response.headers.get('Retry-After'), outside.nowMs())
  return { result, again: { why: `${new URL(settings.address).host} is busy (${status})`, afterMs } }
}

/** Waits before another try, telling the seconds that are left. Resolves false when the person stopped. */
async function countDown(
  ms: number,
  why: string,
  { signal, onProgress }: AskOptions,
  outside: Outside,
): Promise<boolean> {
  for (let left = ms; left > 0; left -= 1000) {
    onProgress({ received: 0, waiting: { seconds: Math.ceil(left / 1000), why } })
    if (!(await sleep(outside, Math.min(left, 1000), signal))) return false
  }
  onProgress({ received: 0, waiting: null })
  return !signal.aborted
}
