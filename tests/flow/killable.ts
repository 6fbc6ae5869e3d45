/**
 * A browser that can be killed as a phone kills it: the whole group of processes at once, with no time to tidy up. It is
 * started by us and not by Playwright, which would notice the death and clean the profile (PLATFORM.md, §8).
 */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { BrowserContext } from 'playwright-core'
import { chromium } from 'playwright-core'
import { browserArgs, browserPath, noonZone, PATIENCE_MS } from './harness.ts'

export interface Killable {
  readonly context: BrowserContext
  /** Ends every process of it this instant. */
  readonly kill: () => void
  /** Resolves when it is dead. */
  readonly dead: Promise<void>
}

const ARGS: readonly string[] = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  'about:blank',
]

export async function startKillable(folder: string): Promise<Killable> {
  const child = spawn(browserPath, [...browserArgs, `--user-data-dir=${folder}`, ...ARGS], {
    // A group of its own, so that one signal reaches all of it and nothing else.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: noonZone },
  })
  const dead = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL')
  }
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: PATIENCE_MS })
    const context = browser.contexts()[0] ?? (await browser.newContext())
    context.setDefaultTimeout(PATIENCE_MS)
    return { context, kill, dead }
  } catch (error) {
    kill()
    throw error
  }
}

/** What the browser says on its standard error once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString()
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The browser did not start: ${said.slice(-2000)}`)))
  })
}
