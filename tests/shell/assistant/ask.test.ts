/** Asking by address, against a server of ours that goes wrong in every way: what a person gets of it, and in what words. */
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/write/assistant/format.ts'
import { anthropicAt, BOTH, KEY, openaiAt, server, world } from './world.ts'

const TEXT = `{"format":"tenet-cards/1","cards":[]} ${'with words – naïve ones, 漢字 and 🙂 – '.repeat(40)}`

const error = (code: string, message: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(message) },
})

describe.each(BOTH)('%s', (protocol, at) => {
  it('streams an answer whole, with the key where it belongs', async () => {
    const there = await server()
    there.answer(TEXT)
    const { ask, progress } = world()
    expect(await ask(at(there))).toEqual({ ok: true, value: { text: TEXT, complete: true, notice: null } })
    expect(progress.at(-1)).toEqual({ received: TEXT.length, waiting: null })
    expect(there.asked).toMatchObject([{ protocol, model: 'ours-small', prompt: 'The request.' }])
    const { headers } = there.asked[0] ?? {}
    if (protocol === 'openai') expect(headers).toMatchObject({ authorization: `Bearer ${KEY}` })
    else {
      expect(headers).toMatchObject({ 'x-api-key': KEY, 'anthropic-version': '2023-06-01' })
      expect(headers).toHaveProperty('anthropic-dangerous-direct-browser-access', 'true')
    }
  })

  it('takes an answer that comes in one piece', async () => {
    const there = await server()
    there.answer(TEXT)
    there.behave('answers-at-once')
    expect(await world().ask(at(there))).toEqual({ ok: true, value: { text: TEXT, complete: true, notice: null } })
  })

  it('gives what came when the answer breaks off, stalls, fails or meets a limit, and says why', async () => {
    const half = TEXT.slice(0, Math.ceil(TEXT.length / 2))
    for (const [behaviour, why] of [
      ['breaks-off', /connection broke/],
      ['cut-at-the-limit', /model’s limit/],
      ['error-in-the-middle', /“The engine fell over”/],
    ] as const) {
      const there = await server()
      there.answer(TEXT)
      there.behave(behaviour)
      const value = { text: half, complete: false, notice: expect.stringMatching(why) }
      expect(await world().ask(at(there))).toEqual({ ok: true, value })
      expect(there.asked).toHaveLength(1)
    }
  })

  it('gives what came when the answer stalls for a minute', async () => {
    const there = await server()
    there.answer(TEXT)
    there.behave('stalls')
    const half = Math.ceil(TEXT.length / 2)
    const { ask, silence } = world()
    const limits: number[] = []
    const reply = await ask(at(there), {
      onProgress: ({ received }) => {
        // After the reader has set its limit anew.
        if (received === half) setImmediate(() => limits.push(silence()))
      },
    })
    expect(limits).toEqual([60_000])
    expect(reply).toMatchObject({ ok: true, value: { text: TEXT.slice(0, half), complete: false } })
    expect(reply).toMatchObject({ value: { notice: expect.stringMatching(/stalled/) } })
  })

  it('stops when the person says so: with what came, or with nothing', async () => {
    const there = await server()
    there.answer(TEXT)
    there.behave('stalls')
    const stop = new AbortController()
    const reply = await world().ask(at(there), {
      signal: stop.signal,
      onProgress: ({ received }) => received > 0 && stop.abort(),
    })
    expect(reply).toMatchObject({ ok: true, value: { complete: false, notice: expect.stringMatching(/^You stopped/) } })

    there.behave('sends-nothing')
    const early = new AbortController()
    const asked = world().ask(at(there), { signal: early.signal })
    setTimeout(() => early.abort(), 50)
    expect(await asked).toEqual(error('stopped', /stopped/))
    expect(await world().ask(at(there), { signal: AbortSignal.abort() })).toEqual(error('stopped', /stopped/))
  })

  it('stops an endless answer early, with its beginning', async () => {
    const there = await server()
    there.behave('endless')
    const reply = await world().ask(at(there))
    expect(reply).toMatchObject({ ok: true, value: { complete: false, notice: expect.stringMatching(/far longer/) } })
    expect(reply.ok && reply.value.text.length).toBe(LIMITS.reply)
  })

  it.each([
    ['portal', 'portal', /sign-in page/],
    ['redirects', 'moved', /another address/],
    ['gibberish', 'protocol', /does not speak/],
    ['other-json', 'protocol', /does not speak/],
    ['error-first', 'too-long', /longer than this model takes.*“the request exceeds/],
    ['declines', 'declined', /declined/],
    ['ends-without-a-word', 'empty', /answered with nothing/],
  ] as const)('%s: %s', async (behaviour, code, message) => {
    const there = await server()
    there.behave(behaviour)
    expect(await world().ask(at(there))).toEqual(error(code, message))
    expect(there.asked).toHaveLength(1)
  })

  it.each([
    [400, 'refused', /did not take the request \(400\).*“This is number 400\.”/],
    [401, 'key', /refused the key \(401\).*Copy it again/],
    [403, 'key', /refused the key \(403\)/],
    [402, 'credit', /no credit/],
    [413, 'too-long', /longer than this model takes/],
    [404, 'not-found', /nothing to ask at this address/],
  ])('%i is told at once', async (status, code, message) => {
    const there = await server()
    there.behave({ status })
    expect(await world().ask(at(there))).toEqual(error(code, message))
    expect(there.asked).toHaveLength(1)
  })

  it.each([429, 500, 502, 503, 529])('%i is tried again, and the wait is told', async status => {
    const there = await server()
    there.answer(TEXT)
    there.behave({ status, times: 2 })
    const { ask, waited } = world()
    expect(await ask(at(there))).toMatchObject({ ok: true, value: { text: TEXT, complete: true } })
    expect(waited().map(({ seconds }) => seconds)).toEqual([1, 2, 1])
    expect(waited()[0]?.why).toContain(`busy (${status})`)
  })

  it('is tried four times and no more', async () => {
    const there = await server()
    there.behave({ status: 500 })
    expect(await world().ask(at(there))).toEqual(error('server', /in trouble \(500\)/))
    expect(there.asked).toHaveLength(4)
  })

  it('waits as long as the server asks for, in seconds or until a time', async () => {
    for (const retryAfter of ['5', new Date(Date.UTC(2026, 0, 1, 0, 0, 5)).toUTCString()]) {
      const there = await server()
      there.behave({ status: 429, retryAfter, times: 1 })
      const { ask, waited } = world()
      expect(await ask(at(there))).toMatchObject({ ok: true })
      expect(waited().map(({ seconds }) => seconds)).toEqual([5, 4, 3, 2, 1])
    }
  })

  it('does not wait longer than a minute, nor come sooner than asked', async () => {
    const there = await server()
    there.behave({ status: 429, retryAfter: '3600' })
    expect(await world().ask(at(there))).toEqual(error('busy', /Wait/))
    expect(there.asked).toHaveLength(1)
  })

  it('tries again when the line drops before the first byte, or the answer only says that all is busy', async () => {
    for (const behaviour of ['drops-then-answers', 'overloaded-then-answers'] as const) {
      const there = await server()
      there.answer(TEXT)
      there.behave(behaviour)
      expect(await world().ask(at(there))).toMatchObject({ ok: true, value: { text: TEXT, complete: true } })
      expect(there.asked).toHaveLength(2)
    }
  })

  it('can be stopped while it waits', async () => {
    const there = await server()
    there.behave({ status: 503, retryAfter: '30' })
    const stop = new AbortController()
    const reply = await world().ask(at(there), {
      signal: stop.signal,
      onProgress: ({ waiting }) => waiting !== null && waiting.seconds < 28 && stop.abort(),
    })
    expect(reply).toEqual(error('stopped', /stopped/))
    expect(there.asked).toHaveLength(1)
  })
})

describe('a server that never answers', () => {
  it.each(['never-answers', 'sends-nothing'] as const)('%s: a sentence', async behaviour => {
    const there = await server()
    there.behave(behaviour)
    const { ask, silence } = world()
    const reply = ask(openaiAt(there))
    await until(() => there.asked.length === 1)
    // Fires whatever limit stands, until the request has seen it.
    const timer = setInterval(silence, 10)
    expect(await reply).toEqual(error('no-answer', /did not answer in time/))
    clearInterval(timer)
    expect(there.asked).toHaveLength(1)
  })

  it('is given a minute when it is far, and longer on one’s own machine, where a model reads slowly', async () => {
    for (const [address, ms] of [
      ['https://api.example.com/v1', 60_000],
      ['http://localhost:1/v1', 300_000],
    ] as const) {
      const hang = (_: string, { signal }: RequestInit): Promise<Response> =>
        new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(new Error('aborted'))))
      const { ask, silence } = world({ fetch: hang })
      const reply = ask({ ...openaiAt({ origin: '' }), address })
      expect(silence()).toBe(ms)
      expect(await reply).toEqual(error('no-answer', /did not answer in time/))
    }
  })
})

describe('what cannot be reached', () => {
  const fails = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))
  const at = (address: string) => ({ ...openaiAt({ origin: '' }), address })

  it.each([
    // Nobody on one's own machine is told at once; a network may come back.
    ['http://localhost:11434/v1', /Nothing answers at localhost:11434.*OLLAMA_ORIGINS=https:\/\/tenet\.example/, 0],
    ['http://192.168.1.5:1234/v1', /machine is on/, 3],
    ['https://api.example.com/v1', /api\.example\.com cannot be reached/, 3],
  ])('%s', async (address, message, waits) => {
    const { ask, waited } = world({ fetch: fails })
    expect(await ask(at(address))).toEqual(error('unreachable', message))
    // With no chance in it the waits are of one, two and four seconds.
    expect(waited().map(({ seconds }) => seconds)).toEqual(waits === 0 ? [] : [1, 2, 1, 4, 3, 2, 1])
  })

  it('tells a server that does not allow this page from one that is not there', async () => {
    const requests: (string | undefined)[] = []
    const onlyUnread = (_: string, { mode }: RequestInit): Promise<Response> => {
      requests.push(mode)
      return mode === 'no-cors' ? Promise.resolve(new Response()) : fails()
    }
    const local = await world({ fetch: onlyUnread }).ask(at('http://localhost:11434/v1'))
    expect(local).toEqual(error('cors', /does not allow this page yet.*OLLAMA_ORIGINS=https:\/\/tenet\.example/))
    expect(requests).toEqual([undefined, 'no-cors', undefined, 'no-cors'])
    expect(await world({ fetch: onlyUnread }).ask(at('https://api.example.com/v1'))).toEqual(error('cors', /by hand/))
  })

  it('asks nobody when the device is offline, unless the assistant is on it', async () => {
    const offline = { online: () => false, fetch: fails }
    expect(await world(offline).ask(at('https://api.example.com/v1'))).toEqual(error('offline', /offline/))
    expect(await world(offline).ask(at('http://localhost:11434/v1'))).toEqual(error('unreachable', /Nothing answers/))
  })

  it('asks nobody through a policy that is not open, without agreement, or without a model', async () => {
    let asked = 0
    const count = (): Promise<Response> => {
      asked++
      return fails()
    }
    const settings = at('https://api.example.com/v1')
    const closed = world({ fetch: count, mayReach: () => false })
    expect(await closed.ask(settings)).toEqual(error('reload', /reload the app/))
    expect(await world({ fetch: count }).ask({ ...settings, agreed: false })).toEqual(error('not-agreed', /agree/))
    expect(await world({ fetch: count }).ask({ ...settings, model: ' ' })).toEqual(error('model', /Choose a model/))
    expect(asked).toBe(0)
  })
})

describe('the server’s own words', () => {
  const words = async (body: string, status = 400): Promise<string> => {
    const there = await server()
    there.behave({ status, body })
    const reply = await world().ask(openaiAt(there))
    return reply.ok ? '' : reply.error.message
  }

  it.each([
    ['{"error":{"message":"temperature is unsupported"}}', 'temperature is unsupported'],
    ['{"error":"model is loading"}', 'model is loading'],
    ['{"object":"error","message":"bad shape","code":400}', 'bad shape'],
    ['{"detail":"no such field"}', 'no such field'],
    ['plain words', 'plain words'],
  ])('are found in %s', async (body, said) => {
    expect(await words(body)).toContain(`“${said}”`)
  })

  it('are one line, bounded, without the key, and never a page', async () => {
    const long = await words(JSON.stringify({ error: { message: `line\n\tone ${'x'.repeat(5000)}` } }))
    expect(long).toContain('“line one xxx')
    expect(long.length).toBeLessThan(450)
    expect(await words(JSON.stringify({ error: { message: `bad key ${KEY}` } }), 401)).not.toContain(KEY)
    expect(await words('<html><h1>Bad gateway</h1>', 400)).not.toContain('<')
  })

  it('tell a model that is not there from an address where there is nothing', async () => {
    const there = await server()
    there.behave({ status: 404, body: '{"error":{"message":"model \\"x\\" not found, try pulling it first"}}' })
    expect(await world().ask(openaiAt(there))).toEqual(error('model', /no model “ours-small”.*ollama pull ours-small/))
    const bare = { ...openaiAt(there), address: there.origin }
    expect(await world().ask(bare)).toEqual(error('not-found', /want \/v1 at the end: http:\/\/localhost:\d+\/v1/))
    there.behave('wrong-path')
    expect(await world().ask({ ...anthropicAt(there) })).toEqual(error('not-found', /nothing to ask/))
  })

  it('do not make it wait for credit that will not come', async () => {
    const there = await server()
    there.behave({ status: 429, body: '{"error":{"code":"insufficient_quota","message":"You exceeded your quota"}}' })
    expect(await world().ask(openaiAt(there))).toEqual(error('credit', /no credit left/))
    expect(there.asked).toHaveLength(1)
  })
})

/** Resolves when it is so; for what another process does. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise(resolve => setTimeout(resolve, 5))
}
