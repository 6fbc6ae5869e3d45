/** The contract of `core/ports.ts`: the same laws and examples for every store. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recount } from '../../src/core/counters.ts'
import type { Dump, Store } from '../../src/core/ports.ts'
import * as scheduling from '../../src/core/schedule.ts'
import { makeBackup, readBackup } from '../../src/store/backup.ts'
import type { LogLimits } from '../../src/store/history.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { bookkeepingExamples, contentExamples } from './content.contract.ts'
import { intakeExamples } from './intake.contract.ts'
import { learntExamples } from './learnt.contract.ts'
import { logExamples, SMALL } from './log.contract.ts'
import { DAY, deckNamed, scheduler } from './making.ts'
import { play, story, unlessStale, wholeStory } from './script.ts'
import { sessionExamples } from './session.contract.ts'

export type MakeStore = (limits?: LogLimits) => Promise<Store>

/** `runs`: how many random stories each law is tried on. */
export function storeContract(name: string, makeStore: MakeStore, runs = 40): void {
  describe(name, () => {
    // Shrinking a failing story takes its time.
    describe('laws', { timeout: 60_000 }, () => laws(makeStore, runs))
    describe('content', () => contentExamples(makeStore))
    describe('bookkeeping', () => bookkeepingExamples(makeStore))
    describe('sessions', () => sessionExamples(makeStore))
    describe('intakes', () => intakeExamples(makeStore))
    describe('what choices teach', () => learntExamples(makeStore))
    describe('the log', () => logExamples(makeStore))
  })
}

function laws(makeStore: MakeStore, runs: number): void {
  const everyStory = (law: (store: Store, dump: Dump, model: Store) => Promise<void>, stories = story): Promise<void> =>
    fc.assert(
      fc.asyncProperty(stories, async deeds => {
        const store = await makeStore(SMALL)
        const model = createMemoryStore()
        try {
          await play(store, deeds)
          await play(model, deeds)
          await law(store, await store.dump(), model)
        } finally {
          store.close()
        }
      }),
      { numRuns: runs },
    )

  it('the same story gives the same dump as the plain model, and the same answers', () =>
    everyStory(async (store, dump, model) => {
      expect(dump).toEqual(await model.dump())
      expect(await answers(store)).toEqual(await answers(model))
    }))

  it('counters equal a recount of cards and log', () =>
    everyStory(async (_store, { snapshot, tallies, loads, counts }) => {
      expect({ tallies, loads, counts }).toEqual(recount(snapshot.cards, snapshot.reviews))
    }))

  it('what is taken out and put into another store is the same', () =>
    everyStory(async (_store, dump) => {
      const other = await makeStore(SMALL)
      await other.replaceAll(dump.snapshot)
      expect(await other.dump()).toEqual({ ...dump, steps: [] })
      other.close()
    }))

  it('a backup file brings everything into another store', () =>
    everyStory(async (_store, dump) => {
      const backup = readBackup(makeBackup(dump.snapshot, 1), scheduling)
      if (!backup.ok) throw new Error(backup.error.message)
      const other = await makeStore()
      await other.replaceAll(backup.value.snapshot)
      expect(await other.dump()).toEqual({ ...dump, steps: [] })
      other.close()
    }, wholeStory))

  it('compaction loses nothing, and undo still works after it', () =>
    everyStory(async (store, dump) => {
      await store.compact()
      expect(await store.dump()).toEqual(dump)
      const last = dump.steps.at(-1)
      if (last === undefined) return
      // A card that was started over meanwhile refuses, and its step is forgotten all the same.
      const undone = await store.revert(last).then(() => true, unlessStale)
      if (undone === true && last.kind === 'graded')
        expect((await store.dump()).snapshot.reviews).not.toContainEqual(last.review)
      expect((await store.dump()).steps).toEqual(dump.steps.slice(0, -1))
    }))

  it('the fold over a card’s log is its memory', () =>
    everyStory(async (store, { snapshot }) => {
      for (const card of snapshot.cards) {
        const log = await store.reviewsOf(card.id)
        // A card that was started over, or came back after it was removed, knows less than its log.
        if (card.memory === null || card.memory.reps !== log.length) continue
        const folded = scheduler.fold(log)?.memory
        expect(folded).toEqual({
          ...card.memory,
          stability: expect.closeTo(card.memory.stability, 5),
          difficulty: expect.closeTo(card.memory.difficulty, 5),
        })
      }
    }))
}

/** Everything the screens ask. */
async function answers(store: Store) {
  const deck = deckNamed('deck0').id
  const query = { scope: null, slot: null, leastLapses: 0, text: '', offset: 1, limit: 4 }
  const { cards } = (await store.dump()).snapshot
  return {
    settings: await store.settings(),
    today: await Promise.all([DAY, DAY + 3, DAY + 30].map(store.today)),
    days: await Promise.all([1, 2, 4, 8].map(n => store.sessionInput(null, DAY + n, 2))),
    sessions: await Promise.all([null, deck].map(scope => store.sessionInput(scope, DAY + 1, 3))),
    pages: await Promise.all([
      store.findCards(query),
      store.findCards({ ...query, scope: deck }),
      store.findCards({ ...query, slot: 'review' }),
      store.findCards({ ...query, text: 'KIM beijing' }),
      store.findCards({ ...query, leastLapses: 1, offset: 0 }),
      store.findCards({ ...query, leastLapses: 1, scope: deck, text: 'kim', offset: 0 }),
    ]),
    logs: await Promise.all(cards.map(card => store.reviewsOf(card.id))),
    contents: await store.deckContents(deck),
    proposals: await store.proposals(deck),
    counts: await store.dayCounts(DAY),
    loads: await store.loadsFrom(DAY),
  }
}
