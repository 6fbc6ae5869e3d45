/**
 * The built app, served with the production headers, in a real Chromium: what flow tests start from. A `Device` is one
 * person's phone or computer: a browser profile that outlives its browser, and the app's address. Everything that opens
 * on it is watched, and a test fails when anything went wrong on any page or anything asked another origin for anything.
 */
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Listening } from '../../src/cli/static-server.ts'
import { newProfile, root, serveApp } from '../tools/app.ts'
import type { Watch } from './watch.ts'
import { watchContext } from './watch.ts'

export {
  browserArgs,
  browserPath,
  DESKTOP,
  dist,
  newProfile,
  offlineReady,
  PHONE,
  root,
  serveApp,
} from '../tools/app.ts'

/** How long anything may take on a machine that is busy with other things. Never a measure of speed. */
export const PATIENCE_MS = 20_000

/** Asks again until it is so; for what has no event of its own. */
export const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: PATIENCE_MS, interval: 20 })

/** A zone in which it is about noon, so that no flow runs across the start of a study day. Its names count westwards. */
const eastOfUtc = 12 - new Date().getUTCHours()
export const noonZone: string =
  eastOfUtc === 0 ? 'Etc/GMT' : `Etc/GMT${eastOfUtc > 0 ? '-' : '+'}${Math.abs(eastOfUtc)}`

export interface Device {
  /** Where the app is. */
  readonly address: string
  readonly context: BrowserContext
  readonly watch: Watch
  /** A new page on the app, or on a place within it (`#/settings`). */
  readonly open: (place?: string) => Promise<Page>
  /** Stops the server for good: from here on the app is alone. */
  readonly stopServer: () => Promise<void>
}

export interface DeviceOptions extends BrowserContextOptions {
  /** What is served; the build when not given. */
  readonly folder?: string
  /** Whose address to use: data belongs to an address, so two devices on one server can hand each other files only. */
  readonly server?: Listening
  /** What the content policy is expected to stop in this flow, as the console says it. */
  readonly blocked?: RegExp
  /** An origin that the person sets in this flow (an assistant's), which may be asked. Any other may not. */
  readonly mayReach?: string
}

/** A device with nothing on it yet. It is put away when the test ends, and the test fails if anything went wrong on it. */
export async function newDevice(given: DeviceOptions = {}): Promise<Device> {
  const { folder, blocked, mayReach, server: running, ...options } = given
  const server = running ?? (await serveApp(folder))
  const profile = await newProfile()
  const context = await profile.open({ timezoneId: noonZone, ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const watch = await watchContext(context, new URL(server.address).origin)
  onTestFinished(async ({ task }) => {
    // A picture is a help, never a reason to leave the rest lying about.
    if (task.result?.state === 'fail') await remember(context, task.name).catch(error => console.log(`${error}`))
    await context.close()
    await server.close()
    await profile.remove()
    expect(watch.problems.filter(problem => blocked?.test(problem) !== true)).toEqual([])
    expect(watch.foreign.filter(url => mayReach === undefined || !url.startsWith(`${mayReach}/`))).toEqual([])
  })
  return {
    address: server.address,
    context,
    watch,
    async open(place = '') {
      const page = await context.newPage()
      await page.goto(server.address + place)
      return page
    },
    async stopServer() {
      await server.close()
      watch.serverStopped()
    },
  }
}

/** Where pictures of failed flows go. */
const PICTURES = join(root, 'node_modules/.cache/tenet/flow')

/** What stood on each page when a test failed, as a screen reader finds it and as a picture. */
async function remember(context: BrowserContext, name: string): Promise<void> {
  for (const [i, page] of context.pages().entries()) {
    if (page.url() === 'about:blank') continue
    const picture = join(PICTURES, `${name.replace(/\W+/g, '-').slice(0, 60)}-${i}.png`)
    const text = await page.locator('body').ariaSnapshot({ timeout: 5000 })
    await page.screenshot({ path: picture, timeout: 5000 })
    console.log(`${page.url()} at the failure (${picture}):\n${text.slice(0, 3000)}`)
  }
}
