/**
 * The door in the content policy. Closed, nothing but the app's own server can be asked, whatever the app tries. When the
 * person has set the address of an assistant, the next load of the app may ask that one origin, and no other; when they
 * have forgotten it, nothing again. The key lies in this browser's local storage and comes out in no file.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import type { Result } from '../../src/core/result.ts'
import type { AssistantReply, AssistantSettings } from '../../src/ui/ports.ts'
import type { AssistantServer } from '../tools/assistant-server.ts'
import { MODELS, startAssistant } from '../tools/assistant-server.ts'
import { storedOn } from './database.ts'
import type { Device } from './harness.ts'
import { dist, newDevice, offlineReady } from './harness.ts'
import { studyBundled } from './person.ts'

const KEY = 'sk-only-on-this-device'

/** What the console says of a request that the policy stops, and of one that the server does not allow. */
const STOPPED =
  /policy violated: connect-src http:\/\/localhost|Content Security Policy|CORS policy|net::ERR_FAILED|net::ERR_CONNECTION_REFUSED|status of 40[14]/

async function assistant(): Promise<AssistantServer> {
  const server = await startAssistant()
  onTestFinished(() => server.close())
  return server
}

const settingsFor = ({ origin }: AssistantServer): AssistantSettings => ({
  protocol: 'openai',
  address: `${origin}/v1`,
  model: 'ours-small',
  key: KEY,
  price: null,
  agreed: true,
})

/** The part of the built app that reaches assistants, as its screens load it. */
const PORT = (() => {
  const name = readdirSync(join(dist, 'assets')).find(file => /^port-.*\.js$/.test(file))
  if (name === undefined) throw new Error('the build has no part that reaches assistants')
  return `import(new URL('./assets/${name}', document.baseURI).href).then(part => part.browserAssistant)`
})()

/** Runs in the page. A text, so that nothing on the way there takes the import for its own. */
const inApp = <T>(page: Page, expression: string): Promise<T> => page.evaluate(`${PORT}.then(port => ${expression})`)

const save = (page: Page, settings: AssistantSettings | null): Promise<Result<{ readonly reload: boolean }>> =>
  inApp(page, `port.save(${JSON.stringify(settings)})`)

const ask = (page: Page, settings: AssistantSettings): Promise<Result<AssistantReply>> =>
  inApp(
    page,
    `port.ask(${JSON.stringify(settings)}, 'What is in it?', { signal: new AbortController().signal, onProgress() {} })`,
  )

/** What becomes of a request with nothing of ours around it: what the server answers, or that it was stopped. */
const bare = (page: Page, origin: string): Promise<string> =>
  page.evaluate(
    url =>
      fetch(url).then(
        async response => `${response.status}`,
        () => 'stopped',
      ),
    `${origin}/v1/models`,
  )

/** The document as the service worker answers it. */
const served = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
  )

async function openApp(device: Device): Promise<Page> {
  const page = await device.open()
  await offlineReady(page)
  // The first page was not served by the service worker yet.
  await page.reload()
  return page
}

it('is closed, opens for the one address that the person sets, and closes when it is forgotten', async () => {
  const [ours, other] = [await assistant(), await assistant()]
  ours.answer('Two cards: naïve, 漢字.')
  const device = await newDevice({ blocked: STOPPED, mayReach: ours.origin })
  const page = await openApp(device)
  const closed = await served(page)
  expect(closed).toContain("connect-src 'self';")
  expect(await bare(page, ours.origin)).toBe('stopped')
  expect(await ask(page, settingsFor(ours))).toMatchObject({ ok: false, error: { code: 'reload' } })

  expect(await save(page, settingsFor(ours))).toEqual({ ok: true, value: { reload: true } })
  // Until it is loaded again, the page is what it was.
  expect(await bare(page, ours.origin)).toBe('stopped')
  await page.reload()
  expect(await served(page)).toBe(closed.replace("connect-src 'self'", `connect-src 'self' ${ours.origin}`))
  expect(await bare(page, ours.origin)).toBe('200')
  expect(await bare(page, other.origin)).toBe('stopped')
  expect(await ask(page, settingsFor(ours))).toEqual({
    ok: true,
    value: { text: 'Two cards: naïve, 漢字.', complete: true, notice: null },
  })
  expect(ours.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(await inApp(page, `port.models(${JSON.stringify(settingsFor(ours))}, new AbortController().signal)`)).toEqual({
    ok: true,
    value: MODELS,
  })
  expect(other.requests).toEqual([])

  // Another address takes the place of the first.
  expect(await save(page, settingsFor(other))).toEqual({ ok: true, value: { reload: true } })
  await page.reload()
  expect(await served(page)).toBe(closed.replace("connect-src 'self'", `connect-src 'self' ${other.origin}`))
  expect(await bare(page, ours.origin)).toBe('stopped')

  expect(await save(page, null)).toEqual({ ok: true, value: { reload: true } })
  await page.reload()
  expect(await served(page)).toBe(closed)
  expect(await bare(page, other.origin)).toBe('stopped')
  expect(await inApp(page, 'port.settings()')).toBeNull()
  expect(await page.evaluate(() => caches.has('tenet-door'))).toBe(false)
  expect(other.requests).toEqual([])
})

it('stays as it was set with no network, and a place in the app that is opened is no other page', async () => {
  const ours = await assistant()
  const device = await newDevice({ blocked: STOPPED, mayReach: ours.origin })
  const page = await openApp(device)
  await save(page, settingsFor(ours))
  await device.stopServer()
  for (const place of ['', 'index.html', '#/settings', 'anything/else'].map(path => device.address + path)) {
    await page.goto('about:blank')
    await page.goto(place)
    expect(await served(page)).toContain(`connect-src 'self' ${ours.origin};`)
  }
})

it('does not open for what is no origin, whoever wrote it there', async () => {
  const device = await newDevice({ blocked: STOPPED })
  const ours = await assistant()
  const page = await openApp(device)
  const closed = await served(page)
  for (const hostile of [
    '*',
    'https:',
    `${ours.origin}; script-src *`,
    `${ours.origin} https://example.com`,
    '"><script>',
  ]) {
    await page.evaluate(async text => {
      const { scope } = await navigator.serviceWorker.ready
      await (await caches.open('tenet-door')).put(new URL('door', scope).href, new Response(text))
    }, hostile)
    await page.reload()
    expect(await served(page)).toBe(closed)
    expect(await bare(page, ours.origin)).toBe('stopped')
  }
})

it('says what is wrong: a server that does not allow the page, one that is not there, one that refuses the key', async () => {
  const ours = await assistant()
  const device = await newDevice({ blocked: STOPPED, mayReach: ours.origin })
  const page = await openApp(device)
  await save(page, settingsFor(ours))
  await page.reload()
  ours.behave({ status: 401 })
  expect(await ask(page, settingsFor(ours))).toMatchObject({ ok: false, error: { code: 'key' } })
  ours.allowPages(false)
  const origin = new URL(device.address).origin
  expect(await ask(page, settingsFor(ours))).toMatchObject({
    ok: false,
    error: { code: 'cors', message: expect.stringContaining(`OLLAMA_ORIGINS=${origin}`) },
  })
  await ours.close()
  expect(await ask(page, settingsFor(ours))).toMatchObject({ ok: false, error: { code: 'unreachable' } })
})

it('the key comes out in no file and stands in no database', async () => {
  const ours = await assistant()
  const device = await newDevice({ mayReach: ours.origin })
  const page = await openApp(device)
  await save(page, settingsFor(ours))
  expect(await inApp(page, 'port.settings()')).toEqual(settingsFor(ours))
  const desk = await studyBundled(page)
  await desk.answer('good')
  // Backups and exports are made of this and of nothing else.
  expect(JSON.stringify(await storedOn(page))).not.toContain(KEY)
  const held = await page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return texts.join('\n')
  })
  expect(held).not.toContain(KEY)
})
