/** The built app, its server, and browser profiles on disk: what flows, benches and pictures start from. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Listening } from '../../src/cli/static-server.ts'
import { listen } from '../../src/cli/static-server.ts'
import { ensureChromium } from './browser.ts'
import { chromiumFlags } from './chromium.ts'

export const root = resolve(import.meta.dirname, '../..')
/** `TENET_DIST` names another build to be tested. */
export const dist = resolve(root, process.env.TENET_DIST ?? 'dist')

export const PHONE = { width: 390, height: 844 } as const
export const DESKTOP = { width: 1280, height: 800 } as const

/** Nothing but this machine has an address: a request for anything else fails even where the policy would let it pass. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'

export const browserArgs: readonly string[] = [...chromiumFlags, ALONE]

/** Looked for (or installed) once in each process. */
export const browserPath: string = ensureChromium()

/** The app's server on any free port. Says plainly when nothing was built. */
export async function serveApp(folder = dist): Promise<Listening> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} has no app: run \`npm run build\` first (npm test does).`)
  return listen(folder, 0)
}

export interface Profile {
  readonly folder: string
  readonly open: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly remove: () => Promise<void>
}

/** A browser profile on disk that outlives its browser, as a phone's does. */
export async function newProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'tenet-profile-'))
  return {
    folder,
    open: options =>
      chromium.launchPersistentContext(folder, {
        executablePath: browserPath,
        args: [...browserArgs],
        viewport: PHONE,
        acceptDownloads: true,
        ...options,
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Resolves when the service worker holds everything that is needed offline. */
export const offlineReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active !== null && active.state !== 'activated')
      await new Promise(resolve => active.addEventListener('statechange', resolve, { once: true }))
  })
