/** The one door in: whatever comes, what goes out holds together, and nothing throws. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { suspend } from '../../src/core/card.ts'
import type { Note } from '../../src/core/note.ts'
import type { Snapshot } from '../../src/core/ports.ts'
import { restoreSnapshot } from '../../src/core/restore.ts'
import { reportLines } from '../../src/core/restore-report.ts'
import * as scheduling from '../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { cardOf } from '../contract/content.contract.ts'
import { cloze, deckNamed, graded, NOON, noteNamed, proposalNamed, question, recordOf } from '../contract/making.ts'
import { play, story } from '../contract/script.ts'
import { expectSound } from './sound.ts'

const deck = deckNamed('korea')

/** A deck with a graded note, a suspended one, a proposal: what a backup holds. */
async function sample(): Promise<Snapshot> {
  const store = createMemoryStore()
  const note = noteNamed('n', deck.id, question(), 0)
  await store.addDeck(deck, recordOf(deck), [proposalNamed(noteNamed('p', deck.id).id, deck.id)])
  await store.changeNotes({ put: [note, noteNamed('m', deck.id, cloze(0, 1), 1)], remove: [] }, [])
  for (let i = 0; i < 3; i++) await store.commit(graded(await cardOf(store, 'n'), 'good', NOON + i * 900_000))
  await store.saveCards([suspend(await cardOf(store, 'm'))])
  return (await store.dump()).snapshot
}

function restored(data: unknown) {
  const result = restoreSnapshot(data, scheduling)
  if (!result.ok) throw new Error(result.error.message)
  expectSound(result.value.snapshot)
  return result.value
}

const findings = (data: unknown): readonly string[] => reportLines(restored(data).report).slice(1)

/** The snapshot with one list's records changed. */
const changing = (snapshot: Snapshot, list: 'notes' | 'cards' | 'reviews' | 'decks', change: object) => ({
  ...snapshot,
  [list]: snapshot[list].map(record => ({ ...record, ...change })),
})

describe('likely sentences of a piece', () => {
  const at = { paragraph: 1, span: { start: 0, end: 3, exact: 'Kim', prefix: '', suffix: ' went' } }
  const withLikely = async (likely: unknown) => {
    const snapshot = await sample()
    return restored({ ...snapshot, pieces: snapshot.pieces.map(piece => ({ ...piece, likely })) })
  }

  it('come through, at most three for a question, and what cannot be read of them is left out in silence', async () => {
    const given = { thesis: [{ at, reply: null }, 7, { at: null }], reason: [{ at, reply: at }], objection: 'none' }
    const { snapshot, report } = await withLikely(given)
    expect(snapshot.pieces[0]?.likely).toEqual({
      thesis: [{ at, reply: null }],
      reason: [{ at, reply: at }],
      objection: [],
    })
    expect(reportLines(report)).toHaveLength(1)
    const many = await withLikely({ thesis: Array(9).fill({ at, reply: null }), reason: [], objection: [] })
    expect(many.snapshot.pieces[0]?.likely?.thesis).toHaveLength(3)
  })

  it('are not there where a file is older, or says nothing of the kind', async () => {
    expect(Object.keys(restored(await sample()).snapshot.pieces[0] ?? {})).toEqual(['piece', 'argument'])
    expect((await withLikely('x')).snapshot.pieces[0]).not.toHaveProperty('likely')
  })
})

describe('laws', () => {
  it('a sound snapshot goes through unchanged, with nothing to report', async () => {
    const snapshot = await sample()
    const { report, snapshot: out } = restored(JSON.parse(JSON.stringify(snapshot)))
    expect(out).toEqual(snapshot)
    expect(reportLines(report)).toEqual(['1 deck, 2 notes, 3 cards and 3 reviews are here.'])
  })

  it('what any story leaves behind comes out sound, and a second time unchanged', () =>
    fc.assert(
      fc.asyncProperty(story, async deeds => {
        const store = createMemoryStore()
        await play(store, deeds)
        const { snapshot } = restored((await store.dump()).snapshot)
        expect(restored(snapshot)).toMatchObject({ snapshot, report: { mended: [], refused: [] } })
      }),
      { numRuns: 60 },
    ))

  it('any data at all is refused with a reason or comes out sound', () =>
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())), fc.jsonValue(), (any, json) => {
        for (const data of [any, { decks: [any], notes: any, cards: [any, json], reviews: [json, any] }]) {
          const result = restoreSnapshot(data, scheduling)
          if (result.ok) expectSound(result.value.snapshot)
          else expect(result.error.message).not.toBe('')
        }
      }),
    ))

  it('a good snapshot with anything in place of any of its values comes out sound', async () => {
    const snapshot = JSON.stringify(await sample())
    let places = 0
    JSON.parse(snapshot, (_key, value: unknown) => {
      places++
      return value
    })
    const spoil = (at: ReadonlyMap<number, unknown>): unknown => {
      let n = 0
      return JSON.parse(snapshot, (_key, value: unknown) => (at.has(n++) ? at.get(n - 1) : value))
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places), fc.jsonValue()), { minLength: 1, maxLength: 6 }), changes => {
        const result = restoreSnapshot(spoil(new Map(changes)), scheduling)
        if (result.ok) expectSound(result.value.snapshot)
      }),
      { numRuns: 500 },
    )
  })
})

describe('cards', () => {
  it('without a note are left out; a note without its cards gets them', async () => {
    const snapshot = await sample()
    expect(findings({ ...snapshot, notes: snapshot.notes.filter(note => note.id === 'n') })).toEqual([
      'Left out 2 cards: no note asks for it (m:0, m:1).',
    ])
    const { snapshot: out } = restored({ ...snapshot, cards: [] })
    expect(out.cards.map(card => card.id)).toEqual(['m:0', 'm:1', 'n:0'])
  })

  it('that were lost, or whose memory was, are rebuilt from the log', async () => {
    const snapshot = await sample()
    const whole = snapshot.cards.find(card => card.id === 'n:0')
    const close = { ...whole?.memory, stability: expect.closeTo(whole?.memory?.stability ?? 0, 5) }
    const damaged = [{ memory: null }, { memory: { phase: 'review' } }, { memory: { ...whole?.memory, version: 0 } }]
    for (const change of damaged) {
      const { snapshot: out } = restored(changing(snapshot, 'cards', change))
      const card = out.cards.find(other => other.id === 'n:0')
      expect(card).toMatchObject({ slot: whole?.slot, due: whole?.due })
      expect(card?.memory).toEqual({ ...close, difficulty: expect.closeTo(whole?.memory?.difficulty ?? 0, 5) })
    }
    const lost = restored({ ...snapshot, cards: [] })
    expect(lost.snapshot.cards.find(card => card.id === 'n:0')).toMatchObject({ slot: whole?.slot, due: whole?.due })
  })

  it('that were started over stay new although their log says more', async () => {
    const snapshot = await sample()
    const over = {
      ...snapshot,
      cards: snapshot.cards.map(card => ({ ...card, slot: 'new', due: 4, memory: null, resume: null })),
    }
    expect(restored(over).snapshot.cards.find(card => card.id === 'n:0')).toMatchObject({ slot: 'new', due: 4 })
  })

  it('in a place that does not fit their memory are put where it says', async () => {
    const snapshot = { ...(await sample()), reviews: [] }
    const card = restored(changing(snapshot, 'cards', { slot: 'review', due: 1.5 })).snapshot.cards.find(
      (other: Card) => other.id === 'n:0',
    )
    const memory = card?.memory
    expect(card?.due).toBe((memory?.lastReviewDay ?? 0) + (memory?.intervalDays ?? 0))
  })
})

describe('notes, decks and pieces', () => {
  it('notes without a deck get one; a deck without a piece stands without its text', async () => {
    const { snapshot, report } = restored({ ...(await sample()), decks: [], pieces: [], proposals: [] })
    expect(snapshot.decks).toMatchObject([{ id: 'korea', name: 'Recovered' }])
    expect(snapshot.pieces).toMatchObject([{ piece: { text: { kind: 'absent' } } }])
    expect(report.refused).toEqual([])
  })

  it('a note whose words cannot be read, or that asks for nothing, is left out', async () => {
    const snapshot = await sample()
    expect(findings(changing(snapshot, 'notes', { body: { form: 'question', front: 1 } }))).toContain(
      'Left out 2 notes: its words could not be read (m, n).',
    )
    const nothing: Note['body'] = { form: 'cloze', parts: [{ text: 'no hole', hole: null }] }
    expect(findings(changing(snapshot, 'notes', { body: nothing }))).toContain(
      'Left out 2 notes: it asks for nothing (m, n).',
    )
  })

  it('an address that is not one of the web does not come in', async () => {
    const snapshot = await sample()
    const piece = { ...recordOf(deck).piece, address: 'javascript:alert(1)' }
    expect(restored({ ...snapshot, pieces: [{ ...recordOf(deck), piece }] }).snapshot.pieces[0]?.piece.address).toBe('')
  })

  it('names that mean something to JavaScript mean nothing here', async () => {
    const text = JSON.stringify(await sample()).replaceAll(
      '"tags"',
      '"__proto__":{"polluted":true},"constructor":1,"tags"',
    )
    const { snapshot } = restored(JSON.parse(text))
    expect(snapshot.notes.map(note => Object.keys(note))).not.toContain('__proto__')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(snapshot.notes.some(note => 'polluted' in note)).toBe(false)
    expect(restored({ decks: [], notes: [], __proto__: { cards: [{}] } }).snapshot.cards).toEqual([])
  })

  it('a name of a hundred thousand letters is not kept', async () => {
    const [first] = restored(changing(await sample(), 'decks', { name: 'x'.repeat(100_000) })).snapshot.decks
    expect(first?.name).toBe('Untitled')
  })
})

describe('the log and the settings', () => {
  it('a line that is there twice stays once; two lines of one id are told apart', async () => {
    const snapshot = await sample()
    const [first] = snapshot.reviews
    const other = { ...first, cardId: 'm:0' }
    const { snapshot: out, report } = restored({ ...snapshot, reviews: [...snapshot.reviews, first, other] })
    expect(out.reviews).toHaveLength(4)
    expect(out.reviews[1]).toEqual({ ...other, id: (first?.id ?? 0) + 1 })
    expect(reportLines(report).slice(1)).toEqual([
      `Mended 1 review: another line had its id (${first?.id}).`,
      `Left out 1 review: the same line is there twice (${first?.id}).`,
    ])
  })

  it('a line keeps what it says and gets what can be told', async () => {
    const snapshot = await sample()
    const bare = snapshot.reviews.map(({ cardId, grade, atMs, interval }) => ({ cardId, grade, atMs, interval }))
    const { snapshot: out } = restored({ ...snapshot, reviews: bare })
    expect(out.reviews.map(review => review.day)).toEqual(snapshot.reviews.map(review => review.day))
  })

  it('settings are brought within their bounds, and weights FSRS cannot use are dropped', async () => {
    const snapshot = await sample()
    const wild = { retention: 2, newPerDay: -3, dayStartMin: 'late', maxIntervalDays: 1e99, weights: [1, 2, 3] }
    expect(restored({ ...snapshot, settings: wild }).snapshot.settings).toEqual({
      retention: 0.99,
      newPerDay: 0,
      dayStartMin: DEFAULT_SETTINGS.dayStartMin,
      maxIntervalDays: DEFAULT_SETTINGS.maxIntervalDays,
      weights: null,
    })
    const weights = scheduling.weightsInForce(DEFAULT_SETTINGS)
    expect(restored({ ...snapshot, settings: { ...DEFAULT_SETTINGS, weights } }).snapshot.settings.weights).toEqual(
      weights,
    )
  })

  it('data without decks or notes is refused', () => {
    for (const data of [null, 7, 'text', [], {}, { decks: 1 }]) {
      expect(restoreSnapshot(data, scheduling)).toMatchObject({ ok: false, error: { code: 'no-collection' } })
    }
  })
})
