/**
 * Updates. A new version installs beside the running one and waits. It takes over when the page asks (between sessions,
 * nothing unsaved, in no other tab) or at the next cold start; nothing ever reloads by itself (ANCHORS.md §2, promises
 * 10–13). Another tab would lose the parts of the old version that it has not loaded yet, so with several the line waits.
 */
import { signal } from '@preact/signals'
import type { UpdatePort } from '../ui/ports.ts'
import { SWITCH_NOW } from './protocol.ts'

const CHECK_EVERY_MS = 60 * 60_000

export function browserUpdates(): UpdatePort {
  const waiting = signal(false)
  const offlineReady = signal(false)
  let registration: ServiceWorkerRegistration | null = null
  const look = async (): Promise<void> => {
    offlineReady.value = registration?.active !== null && registration?.active !== undefined
    // Waiting beside a running version: an update. With none running it is the first install.
    const ready = registration?.waiting !== null && registration?.waiting !== undefined && running()
    waiting.value = ready && (await isAlone())
  }
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    beOpen()
    void register().then(found => {
      registration = found
      if (found === null) return
      watch(found, () => void look())
      void look()
    })
  }
  return {
    waiting,
    offlineReady,
    apply() {
      void look().then(() => {
        const next = registration?.waiting
        if (!waiting.value || next === null || next === undefined) return
        // Reload once the new version is in charge, and only because the person asked.
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        next.postMessage(SWITCH_NOW)
      })
    },
  }
}

/** A lock that every page of the app shares for as long as it is open: whoever asks can count them. */
const OPEN = 'tenet:open'

// Absent over plain http on another machine's address, where there is no service worker either.
const locks = (): LockManager | undefined => navigator.locks

function beOpen(): void {
  locks()
    ?.request(OPEN, { mode: 'shared' }, () => new Promise(() => undefined))
    .catch(() => undefined)
}

async function isAlone(): Promise<boolean> {
  const held = (await locks()?.query())?.held ?? []
  return held.filter(lock => lock.name === OPEN).length < 2
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
    if (document.visibilityState !== 'visible') return
    look()
    // Offline it fails, which is no news.
    void registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', check)
  setInterval(check, CHECK_EVERY_MS)
}
