/** Examples of the store's contract: the log when it has grown, and older lines were moved together. */
import { expect, it } from 'vitest'
import { DAY_MS } from '../../src/core/day.ts'
import { noteId } from '../../src/core/ids.ts'
import type { Review } from '../../src/core/log.ts'
import type { Store } from '../../src/core/ports.ts'
import type { LogLimits } from '../../src/store/history.ts'
import { cardOf } from './content.contract.ts'
import { DAY, deckNamed, graded, NOON, noteNamed, recordOf } from './making.ts'
import type { MakeStore } from './store.contract.ts'

/** Limits so small that a short story fills rows and chunks. */
export const SMALL: LogLimits = { rowsMax: 3, rowsKept: 1, chunkRows: 2 }

const deck = deckNamed('korea')

/** Nine grades, alternating between two cards, one an hour; all but the newest in chunks. */
async function grown(makeStore: MakeStore): Promise<{ store: Store; log: readonly Review[] }> {
  const store = await makeStore(SMALL)
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('a', deck.id), noteNamed('b', deck.id)], remove: [] }, [])
  const log: Review[] = []
  for (let i = 0; i < 9; i++) {
    const step = graded(await cardOf(store, i % 2 === 0 ? 'a' : 'b'), 'good', NOON + i * 3_600_000)
    await store.commit(step)
    log.push(step.review)
  }
  await store.closeSession()
  await store.compact()
  return { store, log }
}

export function logExamples(makeStore: MakeStore): void {
  it('moved lines are still the card’s, the deck’s and the day’s', async () => {
    const { store, log } = await grown(makeStore)
    const dump = await store.dump()
    expect(dump.snapshot.reviews).toEqual(log)
    expect(await store.reviewsOf((await cardOf(store, 'b')).id)).toEqual(log.filter(review => review.cardId === 'b:0'))
    expect((await store.deckContents(deck.id))?.reviews).toEqual(log)
    const input = await store.sessionInput(null, DAY, 5)
    expect([...input.candidates.answered.keys()].sort()).toEqual(['a', 'b'])
    expect(input.lastReviewId).toBe(log.at(-1)?.id)
  })

  it('everything moved into chunks at once is found the same way', async () => {
    const { store } = await grown(makeStore)
    const { snapshot } = await store.dump()
    const other = await makeStore({ rowsMax: 3, rowsKept: 0, chunkRows: 2 })
    await other.replaceAll(snapshot)
    for (const day of [DAY, DAY + 1]) {
      expect(await other.sessionInput(null, day, 5)).toEqual(await store.sessionInput(null, day, 5))
    }
    expect(await other.deckContents(deck.id)).toEqual(await store.deckContents(deck.id))
  })

  it('a line that was moved cannot be rewritten either', async () => {
    const { store, log } = await grown(makeStore)
    const before = await store.dump()
    const step = graded(await cardOf(store, 'a'), 'again', NOON + DAY_MS)
    const clash = { ...step, review: { ...step.review, id: log[2]?.id ?? 0 } }
    await expect(store.commit(clash)).rejects.toMatchObject({ problem: { code: 'failed' } })
    expect(await store.dump()).toEqual(before)
  })

  it('a card that is removed and comes back takes its moved lines along in the books', async () => {
    const { store } = await grown(makeStore)
    const counts = await store.dayCounts(DAY)
    await store.changeNotes({ put: [], remove: [noteId('a')] }, [])
    expect(await store.dayCounts(DAY)).not.toEqual(counts)
    await store.changeNotes({ put: [noteNamed('a', deck.id)], remove: [] }, [])
    expect(await store.dayCounts(DAY)).toEqual(counts)
  })

  it('lines that undo may still take back are not moved', async () => {
    const { store } = await grown(makeStore)
    const before = await store.dump()
    const steps = []
    for (let i = 0; i < 6; i++) {
      const step = graded(await cardOf(store, 'a'), 'hard', NOON + 2 * DAY_MS + i * 60_000)
      await store.commit(step)
      steps.push(step)
    }
    await store.compact()
    for (const step of steps.reverse()) await store.revert(step)
    expect(await store.dump()).toEqual(before)
  })
}
