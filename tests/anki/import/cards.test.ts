/** Cards and answers of a foreign package: memory, day, log. */
import { describe, expect, it } from 'vitest'
import { readLog } from '../../../src/anki/import/log.ts'
import type { Card } from '../../../src/core/card.ts'
import { DAY_MS } from '../../../src/core/day.ts'
import { cardId, noteId } from '../../../src/core/ids.ts'
import { createScheduler } from '../../../src/core/schedule.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { MadeCard, MadeReview } from './foreign-package.ts'
import { BASIC, DAY0 } from './foreign-package.ts'
import { merged } from './importing.ts'
import { ID, one, question, taken } from './one-note.ts'

const { fold } = createScheduler(DEFAULT_SETTINGS)

/** A row of the log: an answer at a day and a minute. */
const answered = (day: number, ease: number, ivl: number, last: number, type: number, card = ID + 1): MadeReview => [
  (DAY0 + day) * DAY_MS + 12 * 3_600_000,
  ...([card, ease, ivl, last, 500, 4000, type] as const),
]

describe('cards and answers', () => {
  const cardOf = async (card: Partial<MadeCard>, reviews: readonly MadeReview[] = []): Promise<Card | undefined> =>
    (await taken(one(BASIC, ['a', 'b'], [card], { reviews }))).cards[0]

  it('keep Anki’s memory and its day', async () => {
    const log = [answered(1, 3, 3, 0, 0), answered(4, 3, 12, 3, 1)]
    const card = await cardOf(
      { type: 2, due: 17, ivl: 12, reps: 2, lapses: 0, data: '{"s":12.5,"d":6.25,"lrt":1}' },
      log,
    )
    expect(card).toMatchObject({ slot: 'review', due: DAY0 + 17 })
    expect(card?.memory).toMatchObject({
      phase: 'review',
      stability: 12.5,
      difficulty: 6.25,
      reps: 2,
      intervalDays: 12,
      lastReviewDay: DAY0 + 4,
    })
  })

  it('are built from the log where Anki keeps no memory', async () => {
    const log = [answered(1, 3, 3, 0, 0), answered(4, 3, 12, 3, 1)]
    const { cards, reviews } = await taken(
      one(BASIC, ['a', 'b'], [{ type: 2, due: 17, ivl: 12, reps: 2 }], { reviews: log }),
    )
    expect(reviews.map(review => [review.grade, review.kind, review.before])).toEqual([
      ['good', 'new', null],
      ['good', 'review', { unit: 'days', days: 3 }],
    ])
    expect(cards[0]?.memory?.stability).toBe(fold(reviews)?.memory.stability)
    expect(cards[0]).toMatchObject({ slot: 'review', due: DAY0 + 17 })
  })

  it('begin anew where there is neither, and that is said', async () => {
    const { cards, lines } = await taken(one(BASIC, ['a', 'b'], [{ type: 2, due: 17, ivl: 12, reps: 2 }]))
    expect(cards[0]).toMatchObject({ slot: 'new', memory: null })
    expect(lines).toEqual(['1 card begins anew: Anki keeps neither a memory nor answers of it.'])
  })

  it('in steps wait for their minute, or for the day that a long step ends on', async () => {
    const due = (DAY0 * DAY_MS + 50_000_000) / 1000
    // Older versions pack how many steps are left today in front of how many are left.
    expect(await cardOf({ type: 1, queue: 1, due, left: 1001, reps: 1, data: '{"s":2,"d":5}' })).toMatchObject({
      slot: 'learning',
      due: due * 1000,
      memory: { phase: 'learning', step: 1 },
    })
    expect(
      await cardOf({ type: 3, queue: 3, due: 5, left: 1001, reps: 4, lapses: 1, data: '{"s":2,"d":5}' }),
    ).toMatchObject({
      slot: 'learning',
      due: (DAY0 + 5) * DAY_MS + 4 * 3_600_000,
      memory: { phase: 'relearning', step: 0, lapses: 1 },
    })
  })

  it('that are set aside are set aside here; what is buried for a day is not', async () => {
    expect(await cardOf({ queue: -1 })).toMatchObject({ slot: 'suspended', resume: { slot: 'new', due: 0 } })
    expect(await cardOf({ queue: -2 })).toMatchObject({ slot: 'new' })
  })

  it('that were lent to a filtered deck are back in their own, on their own day', async () => {
    const lent = { deck: 8, odid: 7, type: 2, queue: 2, due: -100, odue: 33, ivl: 9, reps: 3, data: '{"s":9,"d":5}' }
    const decks = { 7: 'French::Words', 8: 'Cramming' }
    const { cards, decks: mine } = await taken(one(BASIC, ['a', 'b'], [lent], { decks }))
    expect(mine.map(deck => deck.name)).toEqual(['French::Words'])
    expect(cards[0]).toMatchObject({ slot: 'review', due: DAY0 + 33 })
  })

  it('leave out what Anki wrote by itself, cramming, and what was before a card was reset', async () => {
    const log: readonly MadeReview[] = [
      answered(1, 3, 3, 0, 0),
      [(DAY0 + 2) * DAY_MS, ID + 1, 0, 0, 3, 0, 0, 4],
      answered(3, 3, 3, 0, 0),
      [(DAY0 + 4) * DAY_MS, ID + 1, 3, 3, 3, 0, 900, 3],
      [(DAY0 + 5) * DAY_MS, ID + 1, 0, 5, 3, 500, 0, 5],
    ]
    const made = one(BASIC, ['a', 'b'], [{ type: 2, due: 6, ivl: 3, reps: 1, data: '{"s":3,"d":5}' }], { reviews: log })
    const { reviews, lines } = await taken(made)
    expect(reviews.map(review => review.day)).toEqual([DAY0 + 3])
    expect(lines).toEqual(['1 answer from before a card was reset in Anki is left there.'])
  })

  it('that Anki asks as if never seen are new here, whatever was answered before', async () => {
    const { cards, reviews, lines } = await taken(one(BASIC, ['a', 'b'], [{}], { reviews: [answered(1, 3, 3, 0, 0)] }))
    expect(cards[0]).toMatchObject({ slot: 'new', memory: null })
    expect(reviews).toEqual([])
    expect(lines).toEqual(['1 answer from before a card was reset in Anki is left there.'])
  })

  it('that are there twice, or of notes that are, come once: the first counts', async () => {
    const notes = [0, 1].map(i => ({ id: ID + i, guid: 'same', type: BASIC.id, fields: [`f${i}`, 'b'] }))
    const cards = [
      { id: 1, note: ID, queue: -1 },
      { id: 2, note: ID },
      { id: 3, note: ID + 1 },
    ]
    const { notes: mine, cards: myCards, lines } = await taken({ types: [BASIC], notes, cards })
    expect(mine.map(({ body }) => body)).toEqual([question('f0', 'b')])
    expect(myCards.map(card => card.slot)).toEqual(['suspended'])
    expect(lines).toEqual(['1 note that is there twice (Basic) is left out.'])
  })

  it('keep their days in order on a journey west', () => {
    const rows = [10, 11].map(i => ({
      ...{
        id: (DAY0 + i) * DAY_MS,
        cardId: '1',
        ease: 3,
        interval: 1,
        lastInterval: 1,
        factor: 500,
        tookMs: 1,
        type: 1,
      },
    }))
    const west = (atMs: number) => (atMs > (DAY0 + 10.5) * DAY_MS ? -40 * 60 : 12 * 60)
    const { reviews } = readLog(rows, cardId(noteId('n'), 0), false, { offsetAt: west, dayStartMin: 240 })
    expect(reviews.map(review => review.day)).toEqual([DAY0 + 10, DAY0 + 10])
  })

  it('come in the order in which Anki would ask them', async () => {
    const notes = [0, 1, 2].map(i => ({ id: ID + i, type: BASIC.id, fields: [`f${i}`, 'b'] }))
    const cards = [
      { id: 1, note: ID, due: 30 },
      { id: 2, note: ID + 1, due: 10 },
      { id: 3, note: ID + 2, type: 2, due: 4, ivl: 4, reps: 1, data: '{"s":4,"d":5,"pos":20}' },
    ]
    const { notes: mine } = await taken({ types: [BASIC], notes, cards })
    const fronts = [...mine]
      .sort((a, b) => a.position - b.position)
      .map(({ body }) => body.form === 'question' && body.front)
    expect(fronts).toEqual(['f1', 'f2', 'f0'])
  })

  it('are told apart by ids that no JavaScript number holds', async () => {
    // Both round to the same number.
    const sql = [9_007_199_254_740_992n, 9_007_199_254_740_993n]
    expect(Number(sql[0])).toBe(Number(sql[1]))
    const { schema11 } = await import('./foreign-package.ts')
    const { default: initSqlJs } = await import('sql.js')
    const { zipSync } = await import('fflate')
    const { Database } = await initSqlJs()
    const made = {
      types: [BASIC],
      notes: [1, 2].map(id => ({ id, type: BASIC.id, fields: [`f${id}`, 'b'] })),
      cards: [
        { id: 1, note: 1 },
        { id: 2, note: 2, due: 2 },
      ],
    }
    const db = new Database(schema11(made))
    db.run(`update notes set id = ${sql[0]} where id = 1; update notes set id = ${sql[1]} where id = 2`)
    db.run(`update cards set nid = ${sql[0]} where nid = 1; update cards set nid = ${sql[1]} where nid = 2`)
    const bytes = zipSync({ 'collection.anki21': db.export() })
    const { intake } = await merged(bytes, (await createMemoryStore().dump()).snapshot)
    expect(intake.notes.put).toHaveLength(2)
  })
})
