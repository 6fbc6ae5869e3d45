/**
 * Promises 10–13: a new version installs beside the one that runs and waits. Nothing reloads in a session; Today has a
 * quiet line; the person switches, or it happens at the next cold start.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import type { Device } from './harness.ts'
import { dist, eventually, newDevice, offlineReady } from './harness.ts'
import { arriveAt, studyBundled } from './person.ts'

/** A copy of the build that a test may put a newer one over. */
async function deployment(): Promise<{
  readonly folder: string
  readonly release: (version: string) => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'tenet-deployed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(dist, folder, { recursive: true })
  const [page, worker] = [join(folder, 'index.html'), join(folder, 'sw.js')]
  const [html, script] = [await readFile(page, 'utf8'), await readFile(worker, 'utf8')]
  return {
    folder,
    /** A page that says which version it is, and a worker that knows that this page is not the one before. */
    async release(version) {
      const listed = /(url: "index\.html",\s*revision: ")[0-9a-f]{16}/
      expect(script).toMatch(listed)
      await writeFile(page, html.replace('</head>', `<meta name="release" content="${version}" /></head>`))
      await writeFile(worker, script.replace(listed, `$1${version.padStart(16, '0')}`))
    },
  }
}

/**
 * A start with no page of the app open. The browser takes a moment to notice that the last one is gone and to let the new
 * version take over; a start that comes before that still gets the old one, as a person's would, and is tried again.
 */
async function coldStart(device: Device, release: string): Promise<Page> {
  let page = await device.open()
  await eventually(async () => {
    await offlineReady(page)
    const found = await releaseOf(page)
    if (found !== release) {
      await page.close()
      page = await device.open()
    }
    return found
  }).toBe(release)
  return page
}

const releaseOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name="release"]')?.getAttribute('content') ?? null)

/** The app comes back to the foreground, which is when it looks for a new version. */
const comeBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })

const newVersionWaits = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.waiting !== null) return
    if (registration.installing === null)
      await new Promise(resolve => registration.addEventListener('updatefound', resolve, { once: true }))
    const next = registration.installing ?? registration.waiting
    while (next !== null && next.state === 'installing')
      await new Promise(resolve => next.addEventListener('statechange', resolve, { once: true }))
  })

/** Marks the document, so that a reload cannot go unnoticed. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'))

const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.getAttribute('data-same') === 'yes')

it('waits while a session goes on, says so on Today, and takes over when the person says so', async () => {
  const { folder, release } = await deployment()
  const device = await newDevice({ folder })
  const first = await device.open()
  await offlineReady(first)
  await first.close()
  const page = await device.open()
  const desk = await studyBundled(page)
  await desk.answer('good')
  await mark(page)
  const card = await desk.card()

  await release('2')
  await comeBack(page)
  await newVersionWaits(page)
  expect(await isMarked(page)).toBe(true)
  expect(await desk.card()).toBe(card)
  await desk.answer('good')
  await desk.answer('hard')
  expect(await isMarked(page)).toBe(true)
  expect(await page.getByText('A new version is ready.').count()).toBe(0)

  await page.getByRole('link', { name: 'Today' }).click()
  await arriveAt(page, 'Today')
  await page.getByText('A new version is ready.').waitFor()
  expect(await releaseOf(page)).toBeNull()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Switch to it now' }).click()
  await loaded
  await arriveAt(page, 'Today')
  expect(await isMarked(page)).toBe(false)
  expect(await releaseOf(page)).toBe('2')
  await page.getByText('3 cards due, 7 new cards').waitFor()
  await page.getByRole('link', { name: 'Continue' }).click()
  await desk.card()
  expect(await desk.done()).toBe(3)
})

it('takes over by itself at the next cold start, and is whole offline', async () => {
  const { folder, release } = await deployment()
  const device = await newDevice({ folder })
  const page = await device.open()
  await offlineReady(page)
  await page.reload()
  await release('3')
  await comeBack(page)
  await newVersionWaits(page)
  expect(await releaseOf(page)).toBeNull()
  await page.close()

  const next = await coldStart(device, '3')
  await device.stopServer()
  await next.reload()
  expect(await releaseOf(next)).toBe('3')
  await studyBundled(next)
})

it('waits while the app is open in another tab, whose parts the new version would take away', async () => {
  const { folder, release } = await deployment()
  const device = await newDevice({ folder })
  const first = await device.open()
  await offlineReady(first)
  await first.close()
  const studying = await device.open()
  const desk = await studyBundled(studying)
  const other = await device.open()
  await arriveAt(other, 'Today')

  await release('4')
  await comeBack(other)
  await newVersionWaits(other)
  await comeBack(other)
  await desk.answer('good')
  expect(await other.getByText('A new version is ready.').count()).toBe(0)

  await studying.close()
  const now = other.getByRole('button', { name: 'Switch to it now' })
  await eventually(async () => {
    await comeBack(other)
    return now.count()
  }).toBe(1)
  await now.click()
  await eventually(() => releaseOf(other).catch(() => null)).toBe('4')
})
