/** Settings of the assistant: kept on this device, refused when they cannot work, forgotten whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, problem } from '../../../src/core/result.ts'
import { checkAddress } from '../../../src/shell/assistant/address.ts'
import type { Door } from '../../../src/shell/assistant/door.ts'
import { opensFor } from '../../../src/shell/assistant/door.ts'
import { KEPT_AS, readSettings, saveSettings } from '../../../src/shell/assistant/settings.ts'
import { doorOrigin, META_POLICY, withDoor } from '../../../src/shell/policy.ts'
import type { AssistantSettings } from '../../../src/ui/ports.ts'
import { KEY, openaiAt } from './world.ts'

const OURS = openaiAt({ origin: 'http://localhost:11434' })

interface Browser {
  /** What was done, in order. */
  readonly deeds: string[]
  readonly items: Map<string, string>
  readonly save: (settings: AssistantSettings | null) => ReturnType<typeof saveSettings>
  readonly read: () => AssistantSettings | null
}

function browser({
  policy = META_POLICY,
  secure = true,
  closed = false,
  full = false,
}: {
  readonly policy?: string | null
  readonly secure?: boolean
  readonly closed?: boolean
  readonly full?: boolean
} = {}): Browser {
  const deeds: string[] = []
  const items = new Map<string, string>()
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem(name: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      deeds.push('kept')
      items.set(name, value)
    },
    removeItem(name: string) {
      deeds.push('removed')
      items.delete(name)
    },
  }
  const door: Door = {
    policy: () => policy,
    async set(origin) {
      deeds.push(`door ${origin}`)
      return closed && origin !== null ? problem('no-copy', 'No copy.') : ok(undefined)
    },
  }
  const page = { origin: 'https://tenet.example', secure }
  return {
    deeds,
    items,
    save: settings => saveSettings(settings, { kept: () => storage, door, page }),
    read: () => readSettings(() => storage),
  }
}

describe('saving', () => {
  it('keeps what was given and opens the door for its origin; the page has to be loaded again', async () => {
    const { save, read, deeds } = browser()
    expect(await save({ ...OURS, price: { input: 3, output: 15 } })).toEqual(ok({ reload: true }))
    expect(read()).toEqual({ ...OURS, price: { input: 3, output: 15 } })
    expect(deeds).toEqual(['door http://localhost:11434', 'kept'])
  })

  it('takes spaces around the fields and slashes behind the address away, and changes nothing else', async () => {
    const { save, read } = browser()
    await save({ ...OURS, address: '  HTTP://localhost:11434/v1//  ', key: ` ${KEY}\n`, model: ' ours ' })
    expect(read()).toEqual({ ...OURS, address: 'HTTP://localhost:11434/v1', model: 'ours' })
  })

  it('needs no new load where the page is open for it already, has no policy, or shares the origin', async () => {
    const open = browser({ policy: withDoor(META_POLICY, 'http://localhost:11434') })
    expect(await open.save(OURS)).toEqual(ok({ reload: false }))
    expect(await browser({ policy: null }).save(OURS)).toEqual(ok({ reload: false }))
    const own = browser()
    expect(await own.save({ ...OURS, address: 'https://tenet.example/llm/v1' })).toEqual(ok({ reload: false }))
    expect(own.deeds).toEqual(['door null', 'kept'])
  })

  it('closes the door again for the browser’s own assistant, and keeps no key for it', async () => {
    const { save, read } = browser({ policy: withDoor(META_POLICY, 'http://localhost:11434') })
    expect(await save({ ...OURS, protocol: 'built-in' })).toEqual(ok({ reload: true }))
    expect(read()).toMatchObject({ protocol: 'built-in', address: '', key: '' })
  })

  it('keeps nothing where the policy cannot be opened, and leaves no door where nothing is kept', async () => {
    const closed = browser({ closed: true })
    expect(await closed.save(OURS)).toMatchObject({ ok: false, error: { code: 'no-copy' } })
    expect(closed.items.size).toBe(0)
    const full = browser({ full: true })
    expect(await full.save(OURS)).toMatchObject({ ok: false, error: { code: 'not-kept' } })
    expect(full.deeds.at(-1)).toBe('door null')
  })

  it('refuses a key that no header can carry, and a price that is none', async () => {
    const { save, deeds } = browser()
    for (const key of ['two words', 'sk-…', 'sk\u0000'])
      expect(await save({ ...OURS, key })).toMatchObject({ ok: false, error: { code: 'key' } })
    for (const input of [-1, Number.NaN])
      expect(await save({ ...OURS, price: { input, output: 1 } })).toMatchObject({
        ok: false,
        error: { code: 'price' },
      })
    expect(deeds).toEqual([])
  })
})

describe('forgetting', () => {
  it('takes the key away first, then closes the door', async () => {
    const { save, read, deeds } = browser({ policy: withDoor(META_POLICY, 'http://localhost:11434') })
    await save(OURS)
    deeds.length = 0
    expect(await save(null)).toEqual(ok({ reload: true }))
    expect(deeds).toEqual(['removed', 'door null'])
    expect(read()).toBeNull()
  })

  it('needs no new load where no door was open', async () => {
    expect(await browser().save(null)).toEqual(ok({ reload: false }))
  })
})

describe('reading', () => {
  it('gives back what was saved, whatever it was', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          protocol: fc.constantFrom('openai' as const, 'anthropic' as const),
          model: fc.string().map(s => s.trim()),
          agreed: fc.boolean(),
          price: fc.option(fc.record({ input: fc.nat(), output: fc.nat() })),
        }),
        async some => {
          const { save, read } = browser()
          await save({ ...OURS, ...some })
          expect(read()).toEqual({ ...OURS, ...some })
        },
      ),
    ))

  it('gives null for what we did not write, and never throws', () => {
    const { items, read } = browser()
    expect(read()).toBeNull()
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '[]', '{"protocol":"openai"}')), text => {
        items.set(KEPT_AS, text)
        expect(read()).toBeNull()
      }),
    )
    const forbidden = (): Storage => {
      throw new DOMException('no', 'SecurityError')
    }
    expect(readSettings(forbidden)).toBeNull()
  })
})

describe('addresses', () => {
  const check = (text: string, secure = true) => checkAddress(text, 'openai', secure)

  it.each([
    ['https://api.openai.com/v1', true],
    ['http://localhost:11434/v1', true],
    ['http://127.0.0.1:8080', true],
    ['http://tenet.localhost:1/v1', true],
    ['https://192.168.1.5/v1', true],
    ['http://192.168.1.5:1234/v1', false],
    ['http://my-mac.local:11434/v1', false],
    ['http://nas:11434/v1', false],
  ])('%s can work (page over https: %s)', (text, secure) => {
    expect(check(text, secure)).toMatchObject({ ok: true, value: { text, origin: new URL(text).origin } })
  })

  it.each<[string, boolean, RegExp]>([
    ['', true, /Write the address/],
    ['localhost:11434', true, /no web address/],
    ['file:///etc/passwd', true, /no web address/],
    ['javascript:alert(1)', true, /no web address/],
    ['https://', true, /no web address/],
    ['https://me:secret@api.example.com', true, /name or a password/],
    ['https://api.example.com/v1#x', true, /Take out/],
    ['https://api.example.com/v1?key=1', true, /Take out/],
    ['https://api.example.com/v1/chat/completions', true, /Leave out \/chat\/completions/],
    ['http://[::1]:11434/v1', true, /localhost/],
    ['https://a_b.example/v1', true, /cannot name/],
    ['http://api.example.com/v1', true, /Write https/],
    ['http://api.example.com/v1', false, /Write https/],
    ['http://8.8.8.8/v1', false, /Write https/],
    ['http://192.168.1.5:1234/v1', true, /came over https/],
    ['http://my-mac.local:11434/v1', true, /came over https/],
  ])('“%s” cannot (page over https: %s)', (text, secure, why) => {
    expect(check(text, secure)).toMatchObject({
      ok: false,
      error: { code: 'address', message: expect.stringMatching(why) },
    })
  })

  it('that are taken always have an origin that the policy can name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string().map(s => `http://${s}`),
        ),
        fc.boolean(),
        (text, secure) => {
          const checked = check(text, secure)
          if (!checked.ok) return
          const { origin } = checked.value
          expect(doorOrigin(origin)).toBe(origin)
          expect(opensFor(origin, withDoor(META_POLICY, origin), 'https://tenet.example')).toBe(true)
        },
      ),
    )
  })
})

it('the key’s place is known to nothing that makes a backup or an export', () => {
  const src = resolve(import.meta.dirname, '../../../src')
  const knowing = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      path => /\.tsx?$/.test(path) && /\blocalStorage\b|tenet:assistant/.test(readFileSync(join(src, path), 'utf8')),
    )
    .map(path => path.replaceAll('\\', '/'))
  expect(knowing.sort()).toEqual(['shell/assistant/port.ts', 'shell/assistant/settings.ts'])
})
