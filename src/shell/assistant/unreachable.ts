/**
 * A request that failed with nothing to read. The browser does not say why, so that a page cannot look around; what it
 * does tell is whether anything answers there when no reading of the answer is asked for.
 */
import type { Problem } from '../../core/result.ts'
import type { Nearness } from './address.ts'
import { nearness } from './address.ts'
import type { Outside } from './outside.ts'
import { watchdog } from './outside.ts'

const PROBE_MS = 5000

/** Whether a server answers at all: asked for its first page, with no key, and without being allowed to read it. */
export async function answersAtAll(origin: string, stop: AbortSignal, outside: Outside): Promise<boolean> {
  const dog = watchdog(outside, stop, PROBE_MS)
  try {
    const response = await outside.fetch(`${origin}/`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: dog.signal,
    })
    void response.body?.cancel().catch(() => undefined)
    return true
  } catch {
    return false
  } finally {
    dog.done()
  }
}

export const OFFLINE: Problem = {
  code: 'offline',
  message: 'This device is offline. Connect it and ask again; everything else works without a network.',
}

/** What to tell when the server answers, but not to this page. */
export function notAllowed(url: URL, page: string): Problem {
  const message =
    nearness(url) === 'far'
      ? `${url.host} answers, but not to a web page. Ask it by hand: copy the request and paste the reply, or use an address that allows ${page}`
      : `${url.host} answers, but does not allow this page yet. Ollama: start it with OLLAMA_ORIGINS=${page} · LM Studio: switch on “Enable CORS” · vLLM: --allowed-origins '["${page}"]'. Then ask again.`
  return { code: 'cors', message }
}

const SILENT: Readonly<Record<Nearness, (host: string, page: string) => string>> = {
  here: (host, page) =>
    `Nothing answers at ${host}. Start the assistant there, and allow this page (Ollama: OLLAMA_ORIGINS=${page}). If the browser asks whether Tenet may reach this device, allow it.`,
  near: (host, page) =>
    `Nothing answers at ${host}. Check that the machine is on and on this network, and that the assistant on it listens to others and allows this page (Ollama: OLLAMA_HOST=0.0.0.0 and OLLAMA_ORIGINS=${page}).`,
  far: host =>
    `${host} cannot be reached. Check the address and the network; a blocker in the browser or a firewall may also stand in between.`,
}

/** What to tell when nothing answers. */
export const silent = (url: URL, page: string): Problem => ({
  code: 'unreachable',
  message: SILENT[nearness(url)](url.host, page),
})
