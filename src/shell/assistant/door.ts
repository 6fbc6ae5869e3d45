/**
 * The page's side of the door in the content policy (`../policy.ts`): leaves the origin where the service worker finds it
 * when it next serves the page, and sees from the page's own policy whether the door is open.
 */
import type { Result } from '../../core/result.ts'
import { ok, problem } from '../../core/result.ts'
import { DOOR_CACHE, DOOR_ENTRY, doorOf } from '../policy.ts'

export interface Door {
  /** The policy that this page came with; null when it has none (a development server). */
  readonly policy: () => string | null
  /** Opens it for one origin, or closes it, from the next load on. */
  readonly set: (origin: string | null) => Promise<Result<void>>
}

/** Whether a page with that policy, from that origin, can ask `origin`. */
export const opensFor = (origin: string, policy: string | null, pageOrigin: string): boolean =>
  policy === null || origin === pageOrigin || doorOf(policy) === origin

const NO_COPY =
  'The app has no copy of its own in this browser (a private window, or an address without https), and only that can open the content policy for an address. Ask by hand: copy the request and paste the reply.'

export const browserDoor: Door = {
  policy: () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? null,
  async set(origin) {
    try {
      if (origin === null) {
        // Not there in a window without https, where nothing was ever put into it.
        if ('caches' in globalThis) await caches.delete(DOOR_CACHE)
        return ok(undefined)
      }
      const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
      const registration = await container?.getRegistration()
      if (registration === undefined) return problem('no-copy', NO_COPY)
      if (registration.active === null) {
        return problem('not-ready', 'The app is still being copied to this device. Try again in a moment.')
      }
      const cache = await caches.open(DOOR_CACHE)
      await cache.put(new URL(DOOR_ENTRY, registration.scope).href, new Response(origin))
      return ok(undefined)
    } catch {
      return problem('no-copy', NO_COPY)
    }
  },
}
