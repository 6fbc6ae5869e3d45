/** Examples of the store's contract: what a session opens with, and steps written and taken back. */
import { expect, it } from 'vitest'
import { suspend } from '../../src/core/card.ts'
import { DAY_MS } from '../../src/core/day.ts'
import { noteId } from '../../src/core/ids.ts'
import type { Store } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { cardOf } from './content.contract.ts'
import { cloze, DAY, deckNamed, graded, NOON, noteNamed, question } from './making.ts'
import type { MakeStore } from './store.contract.ts'

const deck = deckNamed('korea')
const other = deckNamed('china')

/** Three new notes in one deck, one in another. */
async function fourNotes(makeStore: MakeStore): Promise<Store> {
  const store = await makeStore()
  const put = [
    noteNamed('a', deck.id, question(), 2),
    noteNamed('b', deck.id, question(), 0),
    noteNamed('c', deck.id, cloze(0, 1), 1),
    noteNamed('d', other.id, question(), 0),
  ]
  await store.changeNotes({ put, remove: [] }, [])
  return store
}

export function sessionExamples(makeStore: MakeStore): void {
  it('opens with new cards in order of introduction, at most as many as asked for', async () => {
    const store = await fourNotes(makeStore)
    const fresh = async (scope: typeof deck.id | null, limit: number) =>
      (await store.sessionInput(scope, DAY, limit)).candidates.fresh.map(card => card.id)
    expect(await fresh(null, 9)).toEqual(['b:0', 'd:0', 'c:0', 'c:1', 'a:0'])
    expect(await fresh(deck.id, 2)).toEqual(['b:0', 'c:0'])
    expect(await fresh(null, 0)).toEqual([])
  })

  it('begins in one read with what the single reads say: settings, decks, input, the first notes that are there', async () => {
    const store = await fourNotes(makeStore)
    await store.saveSettings({ ...DEFAULT_SETTINGS, newPerDay: 3 })
    await store.commit(graded(await cardOf(store, 'a'), 'again', NOON))
    const started = await store.sessionStart(
      deck.id,
      ({ newPerDay }) => ({ day: DAY, freshLimit: newPerDay }),
      (_, { candidates }) => [...candidates.fresh.map(card => card.noteId), noteId('gone')],
    )
    const input = await store.sessionInput(deck.id, DAY, 3)
    const notes = await store.notes(input.candidates.fresh.map(card => card.noteId))
    const { decks } = await store.today(DAY)
    expect(started).toEqual({ settings: await store.settings(), decks, input, notes })
    expect(notes.length).toBeGreaterThan(1)
  })

  it('opens with cards in steps whatever their minute, and reviews due by the day', async () => {
    const store = await fourNotes(makeStore)
    const inSteps = graded(await cardOf(store, 'a'), 'again', NOON)
    const learnt = graded(await cardOf(store, 'b'), 'easy', NOON + 1)
    await store.commit(inSteps)
    await store.commit(learnt)
    const now = await store.sessionInput(null, DAY, 0)
    expect(now.candidates.learning).toEqual([inSteps.after])
    expect(now.candidates.due).toEqual([])
    expect(now.candidates.answered).toEqual(
      new Map([
        [noteId('a'), inSteps.before.id],
        [noteId('b'), learnt.before.id],
      ]),
    )
    expect(now).toMatchObject({ begunToday: 2, lastReviewId: NOON + 1, done: [inSteps, learnt] })
    const later = await store.sessionInput(deck.id, learnt.after.due, 0)
    expect(later.candidates.due).toEqual([learnt.after])
    expect(later.candidates.answered).toEqual(new Map())
  })

  it('taking back every step, back to the first, leaves the store exactly as before', async () => {
    const store = await fourNotes(makeStore)
    const before = await store.dump()
    const steps = [
      graded(await cardOf(store, 'a'), 'again', NOON),
      graded(await cardOf(store, 'b'), 'easy', NOON + 5000),
      { kind: 'suspended', before: await cardOf(store, 'c'), after: suspend(await cardOf(store, 'c')) } as const,
    ]
    for (const step of steps) await store.commit(step)
    const again = graded(await cardOf(store, 'a'), 'good', NOON + 60_000)
    await store.commit(again)
    expect((await store.dump()).steps).toEqual([...steps, again])
    for (const step of [...steps, again].reverse()) await store.revert(step)
    expect(await store.dump()).toEqual(before)
  })

  it('writes happen in the order in which they were asked for, and a read after them sees them', async () => {
    const store = await fourNotes(makeStore)
    const before = await store.dump()
    const step = graded(await cardOf(store, 'a'), 'good', NOON)
    const [, , dump] = await Promise.all([store.commit(step), store.revert(step), store.dump()])
    expect(dump).toEqual(before)
  })

  it('steps of an earlier study day are not offered to undo, and are forgotten', async () => {
    const store = await fourNotes(makeStore)
    await store.commit(graded(await cardOf(store, 'a'), 'good', NOON))
    await store.commit({
      kind: 'suspended',
      before: await cardOf(store, 'c'),
      after: suspend(await cardOf(store, 'c')),
    })
    const today = graded(await cardOf(store, 'b'), 'good', NOON + DAY_MS)
    await store.commit(today)
    expect((await store.sessionInput(null, DAY, 0)).done).toHaveLength(3)
    expect((await store.sessionInput(null, DAY + 1, 0)).done).toEqual([today])
    expect((await store.dump()).steps).toEqual([today])
    expect((await store.sessionInput(null, DAY + 2, 0)).done).toEqual([])
  })

  it('a closed session has nothing to take back', async () => {
    const store = await fourNotes(makeStore)
    await store.commit(graded(await cardOf(store, 'a'), 'good', NOON))
    await store.closeSession()
    expect((await store.sessionInput(null, DAY, 0)).done).toEqual([])
  })

  it('a line of the log is never rewritten: another grade under its id is refused and changes nothing', async () => {
    const store = await fourNotes(makeStore)
    await store.commit(graded(await cardOf(store, 'a'), 'good', NOON))
    const before = await store.dump()
    await expect(store.commit(graded(await cardOf(store, 'b'), 'good', NOON))).rejects.toMatchObject({
      problem: { code: 'failed' },
    })
    expect(await store.dump()).toEqual(before)
  })

  it('the same step written twice is there once: the connection may die after the disk had it', async () => {
    const store = await fourNotes(makeStore)
    const step = graded(await cardOf(store, 'a'), 'good', NOON)
    await store.commit(step)
    const once = await store.dump()
    await store.commit(step)
    expect(await store.dump()).toEqual(once)
  })

  it('a card removed meanwhile does not come back with its grade; the grade stays in the log', async () => {
    const store = await fourNotes(makeStore)
    const step = graded(await cardOf(store, 'a'), 'good', NOON)
    await store.changeNotes({ put: [], remove: [noteId('a')] }, [])
    await store.commit(step)
    expect(await store.card(step.before.id)).toBeNull()
    expect(await store.reviewsOf(step.before.id)).toEqual([step.review])
    await store.revert(step)
    expect(await store.card(step.before.id)).toBeNull()
    expect(await store.reviewsOf(step.before.id)).toEqual([])
  })

  it('a card that moved to another deck meanwhile is graded and taken back where it is', async () => {
    const store = await fourNotes(makeStore)
    const step = graded(await cardOf(store, 'a'), 'good', NOON)
    await store.changeNotes({ put: [noteNamed('a', other.id, question(), 2)], remove: [] }, [])
    await store.commit(step)
    expect(await store.card(step.before.id)).toEqual({ ...step.after, deckId: other.id })
    await store.revert(step)
    expect(await store.card(step.before.id)).toEqual({ ...step.before, deckId: other.id })
    expect((await store.today(DAY)).counts).toEqual([])
  })

  it('a card answered in another tab meanwhile is not graded over: that answer counts, and nothing changes', async () => {
    const store = await fourNotes(makeStore)
    const card = await cardOf(store, 'a')
    await store.commit(graded(card, 'good', NOON))
    const before = await store.dump()
    await expect(store.commit(graded(card, 'easy', NOON + 5000))).rejects.toMatchObject({ problem: { code: 'stale' } })
    expect(await store.dump()).toEqual(before)
  })

  it('undo does not take a card back past an answer given in another tab: log and memory stay true to each other', async () => {
    const store = await fourNotes(makeStore)
    const mine = graded(await cardOf(store, 'a'), 'again', NOON)
    await store.commit(mine)
    const theirs = graded(mine.after, 'good', NOON + 60_000)
    await store.commit(theirs)
    await expect(store.revert(mine)).rejects.toMatchObject({ problem: { code: 'stale' } })
    expect(await store.card(mine.before.id)).toEqual(theirs.after)
    expect(await store.reviewsOf(mine.before.id)).toEqual([mine.review, theirs.review])
    expect((await store.sessionInput(null, DAY, 0)).done).toEqual([theirs])
  })
}
