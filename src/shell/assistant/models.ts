/** The models that an address offers. */
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'
import type { AssistantSettings } from '../../ui/ports.ts'
import { wayProblem, wireOf } from './ask.ts'
import { listOf, parseJson, textOf } from './fields.ts'
import type { Outside } from './outside.ts'
import { watchdog } from './outside.ts'
import { portal, refusal } from './refusals.ts'
import { boundedText, failureOf, isRedirect, moved, noAnswer, noWay, STOPPED, send } from './transport.ts'

const LIMIT_MS = 30_000
const MAX_BYTES = 4_000_000
const MAX_MODELS = 1000

/** Their names as the address gives them; an empty list where it does not say. */
export async function models(
  settings: AssistantSettings,
  signal: AbortSignal,
  outside: Outside,
): Promise<Result<readonly string[]>> {
  const refused = wayProblem(settings, outside)
  if (refused !== null) return err(refused)
  const { url, headers } = wireOf(settings).models(settings)
  const dog = watchdog(outside, signal, LIMIT_MS)
  try {
    const response = await send(url, { headers, signal: dog.signal }, outside)
    if (response === null) {
      if (dog.cause() === null) return (await noWay(new URL(url), 2, signal, outside)).result
      return err(dog.cause() === 'stopped' ? STOPPED : noAnswer(new URL(url)))
    }
    if (isRedirect(response)) return err(moved(new URL(url)))
    if ([404, 405, 501].includes(response.status)) return ok([])
    if (!response.ok) return err(refusal(response.status, await failureOf(response), settings))
    const text = await boundedText(response, MAX_BYTES)
    if (signal.aborted) return err(STOPPED)
    if (text.trimStart().startsWith('<')) return err(portal(new URL(url).host))
    return ok(namesIn(parseJson(text)))
  } finally {
    dog.done()
  }
}

function namesIn(json: unknown): readonly string[] {
  const names = listOf(json, 'data').map(model => textOf(model, 'id') ?? '')
  return [...new Set(names.filter(name => name !== '' && name.length <= 200))].slice(0, MAX_MODELS)
}
