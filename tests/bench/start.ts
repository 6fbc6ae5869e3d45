/**
 * The time to the first card: offline, in a cold browser process, on a CPU four times slower, with 100,000 cards and
 * 1,000,000 reviews stored; as a ratio to an empty page served by the same service worker in the same run (PLATFORM.md §5).
 * Also, on the same data, the time from a grade to its transaction's completion and to the next card painted.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { listen } from '../../src/cli/static-server.ts'
import { newProfile, offlineReady, root } from '../tools/app.ts'
import type { Row } from './row.ts'
import { median, quantile, row } from './row.ts'

const ROUNDS = 9
const GRADES = 60
const SLOWER = 4
/** LevelDB goes on compacting after a large import; measured before it has settled, every start is slow. */
const SETTLE_MS = 20_000

/** tsx keeps the names of functions with a helper that a page does not have; without it no function can be sent there. */
const NAMED = 'globalThis.__name = f => f'

const EMPTY = '<!doctype html><html lang="en"><title>empty</title><button type="button">Empty</button></html>'

/** The app built with one page more, which holds nothing: the floor under any start. */
async function buildWithEmptyPage(folder: string): Promise<void> {
  const publicDir = join(folder, 'public')
  await cp(resolve(root, 'public'), publicDir, { recursive: true })
  await writeFile(join(publicDir, 'empty.html'), EMPTY)
  const configFile = resolve(root, 'src/vite.config.ts')
  const outDir = join(folder, 'dist')
  await build({ configFile, publicDir, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(outDir, 'bench'),
      lib: { entry: resolve(root, 'tests/bench/fill.ts'), formats: ['es'], fileName: () => 'fill.js' },
    },
  })
  await writeFile(
    join(outDir, 'bench/fill.html'),
    '<!doctype html><title>filling</title><script type="module" src="fill.js"></script>',
  )
}

/** Notes the first frame in which a button can be pressed, in ms since the navigation began. */
function noteFirstButton(): void {
  const look = (): void => {
    if (document.querySelector('main .bar button, body > button') === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => document.documentElement.setAttribute('data-first', `${performance.now()}`))
  }
  requestAnimationFrame(look)
}

type Open = () => Promise<BrowserContext>

async function firstButton(open: Open, address: string, slower: number): Promise<number> {
  const context = await open()
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.addInitScript(NAMED)
    await page.addInitScript(noteFirstButton)
    await page.goto(address, { waitUntil: 'commit' })
    const html = page.locator('html[data-first]')
    await html.waitFor({ state: 'attached' })
    return Number(await html.getAttribute('data-first'))
  } finally {
    await context.close()
  }
}

/** Grades cards with the keyboard; each time from the key to everything saved, and to the next front painted. */
async function gradeTimes(page: Page): Promise<{ readonly saved: number[]; readonly painted: number[] }> {
  const saved: number[] = []
  const painted: number[] = []
  for (let i = 0; i < GRADES; i++) {
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /good/i }).waitFor()
    // Past the guard against slips of the thumb.
    await page.waitForTimeout(200)
    const times = await page.evaluate(timeOneGrade)
    saved.push(times.saved)
    painted.push(times.painted)
  }
  return { saved, painted }
}

function timeOneGrade(): Promise<{ saved: number; painted: number }> {
  return new Promise(done => {
    const before = document.querySelector('[data-card]')?.getAttribute('data-card')
    const started = performance.now()
    let writing = false
    let saved = 0
    let painted = 0
    const look = (): void => {
      const now = performance.now() - started
      const card = document.querySelector('[data-card]')?.getAttribute('data-card')
      if (painted === 0 && card !== before)
        requestAnimationFrame(() =>
          setTimeout(() => {
            painted = performance.now() - started
            finish()
          }),
        )
      const pending = document.querySelector('[data-pending]')?.getAttribute('data-pending')
      if (pending !== '0') writing = true
      else if (saved === 0 && writing) saved = now
      finish()
    }
    const finish = (): void => {
      if (saved === 0 || painted === 0) return
      observer.disconnect()
      done({ saved, painted })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    dispatchEvent(new KeyboardEvent('keydown', { key: '3' }))
  })
}

export async function benchStart(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tenet-bench-'))
  const profile = await newProfile()
  const open: Open = () => profile.open()
  try {
    await buildWithEmptyPage(folder)
    const server = await listen(join(folder, 'dist'), 0)
    await fill(open, server.address)
    await server.close()
    const floor: number[] = []
    const card: number[] = []
    for (let i = 0; i < ROUNDS; i++) {
      floor.push(await firstButton(open, `${server.address}empty.html`, SLOWER))
      card.push(await firstButton(open, `${server.address}#/review`, SLOWER))
    }
    const ratios = card.map((ms, i) => ms / (floor[i] ?? Number.NaN))
    const grades = await gradesOn(open, `${server.address}#/review`)
    return [
      row(
        'first card, offline, cold process, 4× slower CPU, 100,000 cards and 1,000,000 reviews: ratio to an empty page',
        `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; n = ${ROUNDS})`,
        '≤ 2',
      ),
      row('the same in ms: card / empty page', `${median(card).toFixed(0)} / ${median(floor).toFixed(0)}`),
      row('grade to saved (transaction complete), median / 99th percentile', spread(grades.saved)),
      row('grade to next card painted, median / 99th percentile', spread(grades.painted)),
    ]
  } finally {
    await profile.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

const spread = (ms: readonly number[]): string =>
  `${median(ms).toFixed(1)} / ${quantile(ms, 0.99).toFixed(1)} ms (n = ${ms.length})`

async function fill(open: Open, address: string): Promise<void> {
  const context = await open()
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  await page.goto(`${address}bench/fill.html`)
  await page.waitForFunction(() => document.title === 'filled')
  await page.goto(address)
  await offlineReady(page)
  await page.waitForTimeout(SETTLE_MS)
  await context.close()
}

async function gradesOn(open: Open, address: string) {
  const context = await open()
  try {
    const page = await context.newPage()
    await page.addInitScript(NAMED)
    await page.goto(address)
    return await gradeTimes(page)
  } finally {
    await context.close()
  }
}
