/** The worker in a real browser: sql.js with its wasm, progress, stopping. What is in a package the node tests say. */
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { exportDeck } from '../../src/shell/anki.ts'
import type { AnkiExportRequest, AnkiProgress } from '../../src/shell/anki-protocol.ts'
import { deckOf, HOSTILE_BODIES, PLAIN_BODIES } from './sample.ts'

const request: AnkiExportRequest = {
  contents: [deckOf(Array.from({ length: 200 }, () => [...PLAIN_BODIES, ...HOSTILE_BODIES]).flat())],
  settings: DEFAULT_SETTINGS,
  nowMs: Date.UTC(2026, 10, 20, 15),
}

it('writes a package and tells how far it is', async () => {
  const seen: AnkiProgress[] = []
  const result = await exportDeck(request, { onProgress: progress => seen.push(progress) })
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) return
  expect(Object.keys(unzipSync(result.value)).sort()).toEqual([
    'collection.anki2',
    'collection.anki21',
    'media',
    'meta',
  ])
  const last = seen.at(-1)
  expect(last?.done).toBe(last?.total)
  expect(seen.length).toBeGreaterThan(3)
})

it('says what is wrong', async () => {
  const result = await exportDeck({ ...request, contents: [] })
  expect(result).toMatchObject({ ok: false, error: { code: 'nothing-to-export' } })
})

it('stops at once when told to, also before it began', async () => {
  const stop = new AbortController()
  const result = await exportDeck(request, { onProgress: () => stop.abort(), signal: stop.signal })
  expect(result).toMatchObject({ ok: false, error: { code: 'stopped' } })
  expect(await exportDeck(request, { signal: stop.signal })).toMatchObject({ ok: false, error: { code: 'stopped' } })
})
