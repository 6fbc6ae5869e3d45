/**
 * Updates. A new version installs beside the running one and waits. It takes over when the page asks (between sessions,
 * nothing unsaved) or at the next cold start; nothing ever reloads by itself (ANCHORS.md §2, promises 10–13).
 */
import { signal } from '@preact/signals'
import type { UpdatePort } from '../ui/ports.ts'
import { SWITCH_NOW } from './protocol.ts'

const CHECK_EVERY_MS = 60 * 60_000

export function browserUpdates(): UpdatePort {
  const waiting = signal(false)
  const offlineReady = signal(false)
  let registration: ServiceWorkerRegistration | null = null
  const look = (): void => {
    // Waiting beside a running version: an update. With none running it is the first install.
    waiting.value = registration?.waiting !== null && registration?.waiting !== undefined && running()
    offlineReady.value = registration?.active !== null && registration?.active !== undefined
  }
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void register().then(found => {
      registration = found
      if (found === null) return
      watch(found, look)
      look()
    })
  }
  return {
    waiting,
    offlineReady,
    apply() {
      const next = registration?.waiting
      if (next === null || next === undefined) return
      // Reload once the new version is in charge, and only because the person asked.
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      next.postMessage(SWITCH_NOW)
    },
  }
}

const running = (): boolean => navigator.serviceWorker.controller !== null

async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' })
  } catch {
    // A private window, or a host without https: the app still works while the server is there.
    return null
  }
}

function watch(registration: ServiceWorkerRegistration, look: () => void): void {
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  registration.installing?.addEventListener('statechange', look)
  const check = (): void => {
    // Offline it fails, which is no news.
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', check)
  setInterval(check, CHECK_EVERY_MS)
}
