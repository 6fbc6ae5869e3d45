/** The composition root: the only file that knows everyone. */
import { StoreFailure } from './core/ports.ts'
import { systemClock, systemRandom } from './shell/clock.ts'
import { browserFiles } from './shell/files.ts'
import { browserInstall } from './shell/install.ts'
import { ankiPort, assistantPort, backupPort, libraryPort, readerPort, secondPort } from './shell/lazy.ts'
import { browserStorage, showBadge } from './shell/storage.ts'
import { browserUpdates } from './shell/updates.ts'
import { indexedStore } from './store/indexed.ts'
import { showFailure, start } from './ui/app.tsx'

/** Housekeeping waits this long after the start, so that it never stands between a person and the first card. */
const IDLE_AFTER_MS = 8000

async function run(root: Element): Promise<void> {
  // Before anything is awaited: the browser offers its install prompt only once.
  const install = browserInstall()
  const updates = browserUpdates()
  // The database opens while the first screen is drawn; what it asks for waits until it is open.
  const { store, ready } = indexedStore()
  start(
    {
      store,
      clock: systemClock,
      random: systemRandom,
      reader: readerPort,
      second: secondPort,
      assistant: assistantPort,
      anki: ankiPort(systemClock),
      backup: backupPort(store, systemClock),
      files: browserFiles(),
      library: libraryPort(store, systemClock),
      storage: browserStorage,
      updates,
      install,
      badge: showBadge,
      version: __VERSION__,
    },
    root,
  )
  await ready
  setTimeout(() => void keepHouse().catch(() => undefined), IDLE_AFTER_MS)

  async function keepHouse(): Promise<void> {
    // Nobody waits for this and nothing is lost when it fails: it is tried again at the next start.
    const { refreshBundled } = await import('./shell/library.ts')
    await refreshBundled(store, systemClock)
    await store.compact()
  }
}

const root = document.getElementById('app')
if (root !== null) {
  run(root).catch((error: unknown) => {
    const fallback = { code: 'start-failed', message: 'Tenet could not start. Close other tabs of it and reload.' }
    showFailure(error instanceof StoreFailure ? error.problem : fallback, root)
    if (!(error instanceof StoreFailure)) throw error
  })
}
