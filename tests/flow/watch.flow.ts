/** The watch over the other flows: that it sees what it is there to see. */
import { expect, it } from 'vitest'
import { eventually, newProfile, offlineReady, serveApp } from './harness.ts'
import { watchContext } from './watch.ts'

it('sees what a page, a worker and the service worker ask for, and whatever goes wrong', async () => {
  const server = await serveApp()
  const profile = await newProfile()
  const context = await profile.open({ bypassCSP: true })
  try {
    const watch = await watchContext(context, new URL(server.address).origin)
    const page = await context.newPage()
    await page.goto(server.address)
    await offlineReady(page)
    expect(watch.problems).toEqual([])
    expect(watch.foreign).toEqual([])
    // Only the service worker asks for what stands nowhere in the first page.
    await eventually(() => watch.requests.some(url => url.endsWith('.wasm'))).toBe(true)

    await page.evaluate(() => fetch('https://example.com/counter').catch(() => undefined))
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('fell over')
      })
    })
    await eventually(() => watch.foreign).toEqual(['https://example.com/counter'])
    await eventually(() => watch.problems.join('\n')).toContain('page error: fell over')
  } finally {
    await context.close()
    await server.close()
    await profile.remove()
  }
})

it('sees what the content policy stops', async () => {
  const server = await serveApp()
  const profile = await newProfile()
  const context = await profile.open()
  try {
    const watch = await watchContext(context, new URL(server.address).origin)
    const page = await context.newPage()
    await page.goto(server.address)
    await page.evaluate(() => fetch('https://example.com/counter').catch(() => undefined))
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = true'
      document.head.append(script)
    })
    await eventually(() => watch.problems.join('\n')).toContain('policy violated: connect-src https://example.com')
    await eventually(() => watch.problems.join('\n')).toContain('policy violated: script-src-elem inline')
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  } finally {
    await context.close()
    await server.close()
    await profile.remove()
  }
})
