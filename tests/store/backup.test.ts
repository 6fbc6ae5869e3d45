/** The backup file: what is saved comes back, and a file that is not whole changes nothing and says why. */
import * as fc from 'fast-check'
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/core/ports.ts'
import * as scheduling from '../../src/core/schedule.ts'
import { makeBackup, readBackup } from '../../src/store/backup.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { cardOf } from '../contract/content.contract.ts'
import { deckNamed, graded, NOON, noteNamed, recordOf } from '../contract/making.ts'
import { play, wholeStory } from '../contract/script.ts'
import { BIG, bigSnapshot } from '../tools/big.ts'

const read = (bytes: Uint8Array, maxBytes?: number) => readBackup(bytes, scheduling, maxBytes)
const codeOf = (bytes: Uint8Array, maxBytes?: number): string => {
  const result = read(bytes, maxBytes)
  return result.ok ? 'ok' : result.error.code
}

async function sample(): Promise<Snapshot> {
  const store = createMemoryStore()
  const deck = deckNamed('korea')
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
  for (let i = 0; i < 4; i++) await store.commit(graded(await cardOf(store, 'n'), 'good', NOON + i * 86_400_000))
  return (await store.dump()).snapshot
}

describe('what is saved comes back', () => {
  it('whatever was done before', () =>
    fc.assert(
      fc.asyncProperty(wholeStory, async deeds => {
        const store = createMemoryStore()
        await play(store, deeds)
        const { snapshot } = await store.dump()
        expect(read(makeBackup(snapshot, NOON))).toMatchObject({
          ok: true,
          value: { snapshot, createdAtMs: NOON, report: { mended: [], refused: [] } },
        })
      }),
      { numRuns: 60 },
    ))

  it('with every number of a log line, and letters of all scripts', async () => {
    const snapshot = await sample()
    const [deck] = snapshot.decks
    const named: Snapshot = {
      ...snapshot,
      decks: deck === undefined ? [] : [{ ...deck, name: '한국 \u202E 🙂 \u0000 "' }],
    }
    expect(read(makeBackup(named, 1))).toMatchObject({ ok: true, value: { snapshot: named } })
  })

  it('the same twice is the same file', async () => {
    const snapshot = await sample()
    expect(makeBackup(snapshot, NOON)).toEqual(makeBackup(snapshot, NOON))
  })

  it('a file of many pieces, and one that was unpacked on the way', () => {
    const snapshot = bigSnapshot({ ...BIG, cards: 1300, reviews: 2100, decks: 3 })
    const file = makeBackup(snapshot, 1)
    for (const bytes of [file, gunzipSync(file)]) {
      const result = read(bytes)
      expect(result.ok && result.value.snapshot).toEqual(snapshot)
    }
  })
})

describe('a file that is not a whole backup of ours', () => {
  it('is told apart from one', () => {
    const others = ['', '{ ', 'Dear diary', '{"format":"anki"}', '[1,2]', '\u0089PNG']
    for (const other of others) {
      expect(codeOf(strToU8(other))).toBe('not-a-backup')
      expect(codeOf(gzipSync(strToU8(other)))).toBe('not-a-backup')
    }
    expect(codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe))).toBe('not-a-backup')
  })

  it('cut off anywhere is told to be cut off', async () => {
    const file = makeBackup(await sample(), 1)
    const codes = Array.from(file, (_, length) => codeOf(file.subarray(0, length)))
    // Without its last bytes, gzip's own checksum, the file is whole: the hash inside says so.
    const start = codes.indexOf('truncated')
    expect(start).toBeLessThan(80)
    expect(new Set(codes.slice(0, start))).toEqual(new Set(['not-a-backup']))
    expect(new Set(codes.slice(start, -8))).toEqual(new Set(['truncated']))
  })

  it('with any byte changed is refused or says the same', async () => {
    const snapshot = await sample()
    const file = makeBackup(snapshot, 1)
    for (let at = 0; at < file.length; at++) {
      const changed = Uint8Array.from(file)
      changed[at] = (file[at] ?? 0) ^ (1 + ((at * 37) % 255))
      const result = read(changed)
      if (result.ok) expect(result.value.snapshot).toEqual(snapshot)
    }
  })

  it('with its contents changed is refused: the hash does not fit', async () => {
    const text = strFromU8(gunzipSync(makeBackup(await sample(), 1)))
    expect(codeOf(gzipSync(strToU8(text)))).toBe('ok')
    for (const [from, to] of [
      ['"good"', '"easy"'],
      ['Deck korea', 'Deck china'],
      ['"sha256":"', '"sha256":"0'],
    ] as const) {
      expect(text).toContain(from)
      expect(codeOf(gzipSync(strToU8(text.replace(from, to))))).toBe('damaged')
    }
    expect(codeOf(gzipSync(strToU8(text.replace(',"data":', '"data":'))))).toBe('damaged')
    expect(codeOf(gzipSync(strToU8(text.slice(0, -5))))).toBe('truncated')
    expect(codeOf(gzipSync(strToU8(text.replace('"version":1', '"version":"1"'))))).toBe('damaged')
  })

  it('of a newer version is refused', async () => {
    const text = strFromU8(gunzipSync(makeBackup(await sample(), 1)))
    expect(codeOf(gzipSync(strToU8(text.replace('"version":1', '"version":2'))))).toBe('newer')
  })

  it('that unpacks to more than it should is not unpacked to its end', () => {
    const bomb = gzipSync(new Uint8Array(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(bomb, 1_000_000)).toBe('too-large')
    expect(codeOf(new Uint8Array(2_000_000), 1_000_000)).toBe('too-large')
  })
})
