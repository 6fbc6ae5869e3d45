/**
 * The service worker: keeps the whole app on the device and answers from there, so that it opens and works with no server.
 * A new version installs beside the old one and waits; only the page decides when to switch (`../updates.ts`), between
 * sessions and never in one.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { SWITCH_NOW } from '../protocol.ts'

declare const self: ServiceWorkerGlobalScope

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Any address within the app opens the app: routes live in the fragment.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))

self.addEventListener('message', event => {
  if (event.data === SWITCH_NOW) void self.skipWaiting()
})
