/**
 * Reading and writing on a slow machine: the whole way to ranked cards in a browser whose CPU is slowed six times. Chromium
 * slows the page's own thread only, not its workers, so the same code runs in a page here. The first reading meets code that
 * was never run; the worker of the app reads its first paragraphs as an exercise while the person looks at what was
 * recognised, and is then where the later readings are here.
 */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { listen } from '../../src/cli/static-server.ts'
import { newProfile, root } from '../tools/app.ts'
import type { Row } from './row.ts'
import { median, row } from './row.ts'
import type { Timed } from './slow-page.ts'

const SLOWER = 6
const RUNS = 5
const PIECES = resolve(root, 'tests/pieces')

async function buildPage(folder: string): Promise<void> {
  const entry = resolve(root, 'tests/bench/slow-page.ts')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: folder, lib: { entry, formats: ['es'], fileName: () => 'slow.js' } },
  })
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>slow</title><script type="module" src="slow.js"></script>',
  )
  await copyFile(resolve(root, 'src/read/trained/reader.bin'), join(folder, 'reader.bin'))
}

async function timesOn(page: Page, texts: readonly string[]): Promise<Timed> {
  await page.waitForFunction(() => 'timed' in globalThis)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return page.evaluate<Timed>(`timed(${JSON.stringify(texts)}, 'reader.bin', ${RUNS})`)
}

export async function benchSlow(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tenet-slow-'))
  const profile = await newProfile()
  try {
    await buildPage(folder)
    const names = (await readdir(PIECES)).filter(name => name.endsWith('.txt')).sort()
    const texts = await Promise.all(names.map(name => readFile(join(PIECES, name), 'utf8')))
    const server = await listen(folder, 0)
    const context = await profile.open()
    const page = await context.newPage()
    page.setDefaultTimeout(300_000)
    await page.goto(server.address)
    const { times, heapBytes } = await timesOn(page, texts)
    await context.close()
    await server.close()
    const [first = Number.NaN, ...later] = times
    return [
      row(
        '1,000 words to ranked cards, Chromium, 6× slower CPU: fresh thread / one that has read before',
        `${first.toFixed(0)} / ${median(later).toFixed(0)} ms`,
        '≤ 1,000 ms',
      ),
      row('memory of that thread afterwards', `${(heapBytes / 1e6).toFixed(0)} MB`, '≤ 150 MB'),
    ]
  } finally {
    await profile.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
