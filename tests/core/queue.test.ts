import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import type { CardId, NoteId } from '../../src/core/ids.ts'
import type { Candidates } from '../../src/core/queue.ts'
import { planDay, spread } from '../../src/core/queue.ts'
import { card } from './support.ts'

const DAY = 20_000

const review = (n: number, due: number, note = n, ordinal = 0): Card => ({
  ...card(n, note, ordinal),
  slot: 'review',
  due,
})
const step = (n: number, dueMs: number, note = n, ordinal = 0): Card => ({
  ...card(n, note, ordinal),
  slot: 'learning',
  due: dueMs,
})
const candidates = (c: Partial<Candidates>): Candidates => ({
  learning: [],
  due: [],
  fresh: [],
  answered: new Map<NoteId, CardId>(),
  ...c,
})

/** Cards of few notes with several ordinals, so that siblings meet in every list. */
const anyCandidates: fc.Arbitrary<Candidates> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
    selector: ([note, ordinal]) => `${note}:${ordinal}`,
  })
  .chain(keys =>
    fc.record({
      keys: fc.constant(keys),
      lists: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: keys.length, maxLength: keys.length }),
      dues: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: keys.length, maxLength: keys.length }),
    }),
  )
  .map(({ keys, lists, dues }) => {
    const of = (list: number, make: (n: number, due: number, note: number, ordinal: number) => Card) =>
      keys.flatMap(([note, ordinal], i) => (lists[i] === list ? [make(i, dues[i] ?? 0, note, ordinal)] : []))
    return candidates({
      learning: of(0, step),
      due: of(1, (n, due, note, ordinal) => review(n, DAY - due, note, ordinal)),
      fresh: of(2, (n, _due, note, ordinal) => card(n, note, ordinal)),
    })
  })

const allowance = fc.integer({ min: 0, max: 8 })

describe('the plan of a day', () => {
  it('asks no card twice and invents none', () => {
    fc.assert(
      fc.property(anyCandidates, allowance, (c, n) => {
        const plan = planDay(c, DAY, n)
        const ids = [...plan.learning, ...plan.queue].map(x => x.id)
        expect(new Set(ids).size).toBe(ids.length)
        const given = new Set([...c.learning, ...c.due, ...c.fresh].map(x => x.id))
        expect(ids.every(id => given.has(id))).toBe(true)
      }),
    )
  })

  it('asks at most one card of a note, those already in steps aside', () => {
    fc.assert(
      fc.property(anyCandidates, allowance, (c, n) => {
        const { queue } = planDay(c, DAY, n)
        const notes = queue.map(x => x.noteId)
        expect(new Set(notes).size).toBe(notes.length)
        for (const inSteps of c.learning) expect(notes).not.toContain(inSteps.noteId)
      }),
    )
  })

  it('holds a sibling of a card answered today back, but not that card itself', () => {
    const answered = new Map([[card(0, 1, 0).noteId, card(0, 1, 0).id]])
    const plan = planDay(candidates({ due: [review(0, DAY, 1, 0), review(1, DAY, 1, 1)], answered }), DAY, 0)
    expect(plan.queue.map(x => x.id)).toEqual(['note-1:0'])
  })

  it('leaves out nothing that is due except siblings', () => {
    fc.assert(
      fc.property(anyCandidates, c => {
        const { learning, queue } = planDay(c, DAY, 0)
        const asked = new Set([...learning, ...queue].map(x => x.noteId))
        expect(learning.length).toBe(c.learning.length)
        for (const due of c.due) expect(asked.has(due.noteId)).toBe(true)
      }),
    )
  })

  it('begins no more new cards than allowed, in the order of introduction', () => {
    fc.assert(
      fc.property(anyCandidates, allowance, (c, n) => {
        const begun = planDay(c, DAY, n).queue.filter(x => x.slot === 'new')
        expect(begun.length).toBeLessThanOrEqual(n)
        expect(begun.map(x => x.due)).toEqual(begun.map(x => x.due).sort((a, b) => a - b))
      }),
    )
    const fresh = Array.from({ length: 30 }, (_, i) => card(i))
    expect(planDay(candidates({ fresh }), DAY, 10).queue).toEqual(fresh.slice(0, 10))
    expect(planDay(candidates({ fresh }), DAY, -3).queue).toEqual([])
  })

  it('a new card held back by its sibling does not use up the allowance', () => {
    const fresh = [card(0, 1, 0), card(1, 1, 1), card(2, 2, 0)]
    expect(planDay(candidates({ fresh }), DAY, 2).queue.map(x => x.id)).toEqual(['note-1:0', 'note-2:0'])
  })

  it('asks the longest overdue first', () => {
    fc.assert(
      fc.property(anyCandidates, c => {
        const dues = planDay(c, DAY, 0).queue.map(x => x.due)
        expect(dues).toEqual([...dues].sort((a, b) => a - b))
      }),
    )
  })

  it('is the same on every reload, whatever order the store hands the cards over in', () => {
    fc.assert(
      fc.property(anyCandidates, allowance, (c, n) => {
        const due = c.due.filter((x, i) => c.due.findIndex(y => y.noteId === x.noteId) === i)
        const again = planDay({ ...c, due: [...due].reverse() }, DAY, n)
        expect(again).toEqual(planDay({ ...c, due }, DAY, n))
      }),
    )
  })

  it('mixes the cards of one due day differently on different days', () => {
    const due = Array.from({ length: 20 }, (_, i) => review(i, DAY - 5))
    const order = (day: number) => planDay(candidates({ due }), day, 0).queue.map(x => x.id)
    expect(order(DAY)).not.toEqual(due.map(x => x.id))
    expect(order(DAY)).not.toEqual(order(DAY + 1))
    expect([...order(DAY)].sort()).toEqual([...order(DAY + 1)].sort())
  })
})

describe('spreading new cards between reviews', () => {
  const list = fc.array(fc.integer(), { maxLength: 60 })

  it('keeps both orders and loses nothing', () => {
    fc.assert(
      fc.property(list, list, (many, few) => {
        const out = spread(
          many.map((v, i) => ({ from: 'many', v, i })),
          few.map((v, i) => ({ from: 'few', v, i })),
        )
        expect(out.filter(x => x.from === 'many').map(x => x.v)).toEqual(many)
        expect(out.filter(x => x.from === 'few').map(x => x.v)).toEqual(few)
      }),
    )
  })

  it('is even: the stretches between new cards differ by at most one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 300 }), (few, many) => {
        fc.pre(many >= few)
        const out = spread(new Array<string>(many).fill('r'), new Array<string>(few).fill('n')).join('')
        const stretches = out
          .split('n')
          .slice(0, -1)
          .map(s => s.length)
        expect(Math.max(...stretches) - Math.min(...stretches)).toBeLessThanOrEqual(1)
        expect(out.endsWith('n')).toBe(true)
      }),
    )
  })
})
