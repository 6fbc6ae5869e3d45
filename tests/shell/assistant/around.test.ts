/** What stands around asking: the list of models, the estimate, the waits between tries, the browser's own assistant. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '../../../src/core/result.ts'
import type { BuiltInModel } from '../../../src/shell/assistant/built-in.ts'
import { askBuiltIn, builtIn } from '../../../src/shell/assistant/built-in.ts'
import { estimate } from '../../../src/shell/assistant/estimate.ts'
import { models } from '../../../src/shell/assistant/models.ts'
import { retryAfterMs, waitMs } from '../../../src/shell/assistant/retry.ts'
import type { AssistantProgress } from '../../../src/ui/ports.ts'
import { MODELS } from '../../tools/assistant-server.ts'
import { BOTH, openaiAt, server, world } from './world.ts'

const never = (): AbortSignal => new AbortController().signal

describe('models', () => {
  it.each(BOTH)(
    '%s: are those that the address names; neither a model nor agreement is needed to ask',
    async (_, at) => {
      const there = await server()
      const settings = { ...at(there), model: '', agreed: false }
      expect(await models(settings, never(), world().outside)).toEqual(ok(MODELS))
    },
  )

  it('are none where the address does not say, and a sentence where it refuses', async () => {
    const there = await server()
    const bare = { ...openaiAt(there), address: there.origin }
    expect(await models(bare, never(), world().outside)).toEqual(ok([]))
    there.behave({ status: 401 })
    expect(await models(openaiAt(there), never(), world().outside)).toMatchObject({ ok: false, error: { code: 'key' } })
    there.behave('portal')
    expect(await models(openaiAt(there), never(), world().outside)).toMatchObject({
      ok: false,
      error: { code: 'portal' },
    })
  })

  it('stop when the person says so', async () => {
    const there = await server()
    const stopped = await models(openaiAt(there), AbortSignal.abort(), world().outside)
    expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
  })
})

describe('the estimate', () => {
  it('grows with what is sent, and costs what the price says', () => {
    const part = 'four words of text '.repeat(500)
    const price = { input: 3, output: 15 }
    const one = estimate({ price }, [part])
    expect(one.inputTokens).toBe(part.length / 4)
    expect(one.cost).toBeCloseTo((one.inputTokens * 3 + one.outputTokens * 15) / 1e6)
    expect(estimate({ price }, [part, part])).toEqual({
      inputTokens: one.inputTokens * 2,
      outputTokens: one.outputTokens * 2,
      cost: expect.closeTo((one.cost ?? 0) * 2),
    })
    expect(estimate({ price: null }, [part]).cost).toBeNull()
  })
})

describe('the wait before another try', () => {
  it('doubles, is drawn from its upper half, and is never longer than a minute nor shorter than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 2 ** 32 - 1 }),
        fc.option(fc.nat({ max: 120_000 })),
        (tried, draw, after) => {
          const ms = waitMs(tried, after, () => draw)
          if (ms === null) {
            expect(after).toBeGreaterThan(60_000)
            return
          }
          const most = Math.min(60_000, 2000 * 2 ** (tried - 1))
          expect(ms).toBeGreaterThanOrEqual(Math.max(after ?? 0, most / 2))
          expect(ms).toBeLessThanOrEqual(Math.max(after ?? 0, most))
        },
      ),
    )
  })

  it.each<[string | null, number | null]>([
    [null, null],
    ['', null],
    ['12', 12_000],
    ['0.5', 500],
    ['-3', null],
    ['soon', null],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2015 00:01:00 GMT', 0],
  ])('Retry-After: %s', (header, ms) => {
    expect(retryAfterMs(header, Date.UTC(2026, 0, 1))).toBe(ms)
  })
})

const said = (pieces: readonly string[], end: unknown): ReadableStream<string> => {
  const left = [...pieces]
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(piece)
      else if (end === null) controller.close()
      else controller.error(end)
    },
  })
}

/** A browser's model that says these pieces, then ends, or breaks off. */
function model(state: string, pieces: readonly string[], end: unknown = null): BuiltInModel & { destroyed: number } {
  const made = {
    destroyed: 0,
    availability: async () => state,
    async create({ monitor }: Parameters<BuiltInModel['create']>[0]) {
      const target = new EventTarget()
      monitor(target)
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.25 }))
      return {
        promptStreaming: () => said(pieces, end),
        destroy() {
          made.destroyed++
        },
      }
    },
  }
  return made
}

describe('the browser’s own assistant', () => {
  it.each([
    ['available', 'ready'],
    ['downloadable', 'download'],
    ['downloading', 'download'],
    ['unavailable', 'no'],
    ['something new', 'no'],
  ])('%s: %s', async (state, told) => {
    expect(await builtIn(model(state, []))).toBe(told)
  })

  it('is not there in a browser without one, or with one that fails', async () => {
    expect(await builtIn(null)).toBe('no')
    const fails = { ...model('available', []), availability: () => Promise.reject(new Error('no')) }
    expect(await builtIn(fails)).toBe('no')
    const none = await askBuiltIn(null, 'x', { signal: never(), onProgress: () => undefined }, world().outside)
    expect(none).toMatchObject({ ok: false, error: { code: 'no-built-in' } })
  })

  it('streams, tells of its download, and its session is put away', async () => {
    const own = model('downloadable', ['{"cards"', ':[]}'])
    const progress: AssistantProgress[] = []
    const options = { signal: never(), onProgress: (step: AssistantProgress) => progress.push(step) }
    const reply = await askBuiltIn(own, 'x', options, world().outside)
    expect(reply).toEqual(ok({ text: '{"cards":[]}', complete: true, notice: null }))
    expect(progress[0]?.waiting?.why).toContain('25 %')
    expect(progress.at(-1)).toEqual({ received: 12, waiting: null })
    expect(own.destroyed).toBe(1)
  })

  it('gives what came when it breaks off, and a sentence when nothing did', async () => {
    const options = { signal: never(), onProgress: () => undefined }
    const broken = await askBuiltIn(model('available', ['half'], new Error('gone')), 'x', options, world().outside)
    expect(broken).toMatchObject({ ok: true, value: { text: 'half', complete: false } })
    for (const [error, code] of [
      [new DOMException('too long', 'QuotaExceededError'), 'too-long'],
      [new DOMException('no gesture', 'NotAllowedError'), 'download'],
      [new Error('gone'), 'built-in-failed'],
    ] as const) {
      const reply = await askBuiltIn(model('available', [], error), 'x', options, world().outside)
      expect(reply).toMatchObject({ ok: false, error: { code } })
    }
  })
})
