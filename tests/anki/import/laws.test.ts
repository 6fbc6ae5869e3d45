/** Laws of the way back from Anki: what was sent comes back as it was, once, in any order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportInput } from '../../../src/anki/export.ts'
import { ownFields } from '../../../src/anki/fields.ts'
import { readCloze } from '../../../src/anki/import/cloze.ts'
import { plainText } from '../../../src/anki/import/html.ts'
import { readRecord, recordJson } from '../../../src/anki/record.ts'
import { escapeHtml, tidy } from '../../../src/anki/text.ts'
import { DAY_MS, HOUR_MS } from '../../../src/core/day.ts'
import type { NoteBody } from '../../../src/core/note.ts'
import type { DeckContents, Snapshot, Store } from '../../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { Habits } from '../learner.ts'
import { study } from '../learner.ts'
import { deckOf, HOSTILE_BODIES, PLAIN_BODIES } from '../sample.ts'
import { offsetIn, ZONES } from '../zones.ts'
import { merged, packed, storeWith, takeIn } from './importing.ts'

const BODIES = [...PLAIN_BODIES, ...HOSTILE_BODIES]

const life = fc.record({
  zone: fc.constantFrom(...ZONES),
  seed: fc.integer(),
  startHour: fc.integer({ min: 0, max: 365 * 24 }),
  days: fc.integer({ min: 0, max: 90 }),
  skipsDay: fc.double({ min: 0, max: 0.9, noNaN: true }),
  undoes: fc.constantFrom(0, 0.1),
  suspends: fc.constantFrom(0, 0.02),
  studiesAhead: fc.constantFrom(0, 0.2),
  stamina: fc.integer({ min: 1, max: 50 }),
  dayStartMin: fc.integer({ min: 0, max: 8 }).map(h => h * 60),
})

type Given = typeof life extends fc.Arbitrary<infer T> ? T : never

interface Life extends ExportInput {
  readonly deck: DeckContents
}

function lived(given: Given, words: readonly NoteBody[], change: Partial<Habits> = {}, from?: DeckContents): Life {
  const { zone, startHour, days, dayStartMin, ...habits } = given
  const settings = { ...DEFAULT_SETTINGS, dayStartMin }
  const offsetAt = offsetIn(zone)
  const fromMs = change.fromMs ?? Date.UTC(2026, 0, 1) + startHour * HOUR_MS
  const untilMs = fromMs + days * DAY_MS
  const fresh = from ?? deckOf(words, { createdAtMs: fromMs - HOUR_MS })
  const usual = { ...habits, clockGoesBack: 0, settings, offsetAt, fromMs, untilMs }
  const deck = study(fresh, { ...usual, ...change })
  return { deck, contents: [deck], settings, nowMs: untilMs, offsetAt }
}

/** Two answers in one ms: Anki has but one instant of a line, which is the second’s id and not its time. */
const isSaid = ({ reviews }: DeckContents): boolean => reviews.every(review => review.atMs === review.id)

async function emptyStore({ settings }: Life): Promise<Store> {
  const store = createMemoryStore()
  await store.saveSettings(settings)
  return store
}

/** Everything there is, in an order of its own. */
const all = async (store: Store): Promise<Snapshot> => (await store.dump()).snapshot

const NOTHING = {
  decks: [],
  notes: { put: [], remove: [] },
  edited: new Map(),
  leaving: [],
  cards: [],
  reviews: [],
  withdrawn: [],
  removeDecks: [],
}

describe('sent to Anki and back', () => {
  it('comes back as it was, into a store with nothing in it', async () => {
    const run = fc.asyncProperty(life, async given => {
      const one = lived(given, PLAIN_BODIES)
      fc.pre(isSaid(one.deck))
      const store = await emptyStore(one)
      await takeIn(store, packed(one), one)
      const before = await all(await storeWith([one.deck], one.settings))
      const after = await all(store)
      expect(after.notes).toEqual(before.notes)
      expect(after.reviews).toEqual(before.reviews)
      expect(after.cards).toEqual(before.cards)
      expect(after.pieces).toEqual(before.pieces)
      expect(after.decks).toEqual(before.decks.map(own => ({ ...own, source: 'deck-file' })))
    })
    await fc.assert(run, { numRuns: 30, seed: 20_261_130 })
  }, 60_000)

  it('changes nothing where all of it is, and nothing the second time; all of it can be taken back', async () => {
    const run = fc.asyncProperty(life, fc.constantFrom(0, 0, 90), async (given, aheadHours) => {
      // Under a clock that was ahead, and then was not, lines go to Anki under other ids.
      const { nowMs, ...one } = lived(given, BODIES, { clockGoesBack: aheadHours > 0 ? 0.1 : 0 })
      const bytes = packed({ ...one, nowMs: nowMs - aheadHours * HOUR_MS })
      expect((await merged(bytes, await all(await storeWith([one.deck], one.settings)), one)).intake).toEqual(NOTHING)
      const store = await emptyStore({ ...one, nowMs })
      const before = await store.dump()
      const { undoing } = await takeIn(store, bytes, one)
      const once = await store.dump()
      expect((await takeIn(store, bytes, one)).intake).toEqual(NOTHING)
      expect(await store.dump()).toEqual(once)
      await store.takeIn(undoing)
      expect(await store.dump()).toEqual(before)
    })
    await fc.assert(run, { numRuns: 30, seed: 20_261_201 })
  }, 60_000)

  it('is the same whichever of two packages comes first, though both were studied on', async () => {
    const run = fc.asyncProperty(life, fc.integer(), fc.integer(), async (given, here, there) => {
      const base = lived({ ...given, suspends: 0 }, PLAIN_BODIES)
      const on = { suspends: 0, fromMs: base.nowMs, untilMs: base.nowMs + 20 * DAY_MS }
      const [a, b] = [here, there].map(seed => lived(given, [], { ...on, seed }, base.deck))
      if (a === undefined || b === undefined) return
      const ids = new Set(a.deck.reviews.map(review => review.id))
      fc.pre(isSaid(a.deck) && isSaid(b.deck))
      // Of two answers in one ms the second moves on, and which is the second depends on the order.
      fc.pre(b.deck.reviews.every(({ id }) => id < base.nowMs || !ids.has(id)))
      const [first, second] = [await emptyStore(a), await emptyStore(b)]
      const [pa, pb] = [packed({ ...a, nowMs: on.untilMs }), packed({ ...b, nowMs: on.untilMs })]
      for (const bytes of [pa, pb]) await takeIn(first, bytes, a)
      for (const bytes of [pb, pa]) await takeIn(second, bytes, a)
      expect(await all(first)).toEqual(await all(second))
      const log = new Set([...a.deck.reviews, ...b.deck.reviews].map(({ id }) => id))
      expect((await all(first)).reviews.map(({ id }) => id)).toEqual([...log].sort((x, y) => x - y))
    })
    await fc.assert(run, { numRuns: 30, seed: 20_261_202 })
  }, 60_000)
})

describe('what no other field holds', () => {
  it('survives whatever the words of a quote are', () => {
    const run = fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.nat({ max: 100_000 }),
      (exact, name, position) => {
        const [note] = deckOf(PLAIN_BODIES).notes
        const { deck, record } = deckOf([])
        if (note === undefined) return
        const span = { start: 3, end: 3 + exact.length, exact, prefix: name.slice(0, 30), suffix: 'e\u0301 \ud800' }
        const anchors = [{ paragraph: 2, span: exact === '' ? null : span }]
        const json = recordJson({ ...note, anchors, position }, record.piece, { ...deck, name })
        const back = readRecord(plainText(escapeHtml(json), 'kept'))
        expect(back).toMatchObject({ anchors, position, deck: { id: deck.id, name } })
      },
    )
    fc.assert(run, { numRuns: 300 })
  })

  it('is nothing when somebody wrote in it', () => {
    for (const json of ['', '{}', '{"v":1}', 'null', '[1', '{"v":2}']) expect(readRecord(json)).toBeNull()
  })
})

describe('words', () => {
  it('come back through Anki’s HTML as they went', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(plainText(escapeHtml(text), 'kept')).toBe(tidy(text))
      }),
      { numRuns: 500 },
    )
  })

  it('come back from gaps too', () => {
    const words = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter(text => text.trim() !== '')
    const parts = fc.uniqueArray(fc.tuple(words, words), { minLength: 1, maxLength: 5 })
    const run = fc.property(parts, pairs => {
      const body = pairs.flatMap(([hidden, shown], hole) => [
        { text: hidden, hole },
        { text: shown, hole: null },
      ])
      expect(readCloze(ownFields({ form: 'cloze', parts: body })[0], 'kept')).toEqual({ ok: true, parts: body })
    })
    fc.assert(run, { numRuns: 300 })
  })
})
