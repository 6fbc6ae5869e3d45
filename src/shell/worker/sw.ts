/**
 * The service worker: keeps the whole app on the device and answers from there, so that it opens and works with no server.
 * A new version installs beside the old one and waits; only the page decides when to switch (`../updates.ts`), between
 * sessions and never in one.
 */
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { DOOR_CACHE, DOOR_ENTRY, withDoor, withDoorInPage } from '../policy.ts'
import { SWITCH_NOW } from '../protocol.ts'

declare const self: ServiceWorkerGlobalScope

addPlugins([
  {
    // Whatever way a page is asked for, it comes out of the precache here.
    cachedResponseWillBeUsed: async ({ cachedResponse, event }) =>
      cachedResponse !== undefined && event instanceof FetchEvent && event.request.mode === 'navigate'
        ? throughDoor(cachedResponse)
        : cachedResponse,
  },
])
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Any address within the app opens the app: routes live in the fragment.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

self.addEventListener('message', event => {
  if (event.data === SWITCH_NOW) void self.skipWaiting()
})

/** The origin that the person has set for an assistant, as `../assistant/door.ts` left it; null when there is none. */
async function door(): Promise<string | null> {
  try {
    const entry = new URL(DOOR_ENTRY, self.registration.scope).href
    return (await (await caches.match(entry, { cacheName: DOOR_CACHE }))?.text()) ?? null
  } catch {
    // A cache that cannot be read keeps the door closed, and the app opens all the same.
    return null
  }
}

/** The page as it is kept, or, when there is a door, with its policy opened for that one origin. */
async function throughDoor(page: Response): Promise<Response> {
  const origin = await door()
  if (origin === null || page.headers.get('Content-Type')?.startsWith('text/html') !== true) return page
  const headers = new Headers(page.headers)
  // The body below is plain and of another length than what was sent.
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag']) headers.delete(name)
  const policy = headers.get('Content-Security-Policy')
  if (policy !== null) headers.set('Content-Security-Policy', withDoor(policy, origin))
  return new Response(withDoorInPage(await page.text(), origin), { status: page.status, headers })
}
