/** Examples of the store's contract: an import and its undoing, each in one transaction. */
import { expect, it } from 'vitest'
import { suspend } from '../../src/core/card.ts'
import { recount } from '../../src/core/counters.ts'
import { DAY_MS } from '../../src/core/day.ts'
import { cardId, noteId } from '../../src/core/ids.ts'
import type { Intake, Store } from '../../src/core/ports.ts'
import { cardOf } from './content.contract.ts'
import { lineAt } from './intaking.ts'
import { SMALL } from './log.contract.ts'
import { DAY, deckNamed, graded, NOON, noteNamed, proposalNamed, question, recordOf } from './making.ts'
import type { MakeStore } from './store.contract.ts'

const deck = deckNamed('korea')
const other = deckNamed('china')

const NOTHING: Intake = {
  decks: [],
  notes: { put: [], remove: [] },
  edited: new Map(),
  leaving: [],
  cards: [],
  reviews: [],
  withdrawn: [],
  removeDecks: [],
}

/** Two cards that were answered in turn, an hour apart, from noon on. */
async function studied(makeStore: MakeStore): Promise<Store> {
  const store = await makeStore(SMALL)
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('a', deck.id), noteNamed('b', deck.id)], remove: [] }, [])
  for (let i = 0; i < 8; i++) {
    await store.commit(graded(await cardOf(store, i % 2 === 0 ? 'a' : 'b'), 'good', NOON + i * 3_600_000))
  }
  await store.closeSession()
  return store
}

async function expectStale(store: Store, intakes: readonly Intake[]): Promise<void> {
  const before = await store.dump()
  for (const intake of intakes) {
    const more = { ...intake, reviews: [lineAt(NOON - 5, cardId(noteId('b'), 0))] }
    await expect(store.takeIn(more)).rejects.toMatchObject({ problem: { code: 'stale' } })
  }
  expect(await store.dump()).toEqual(before)
}

export function intakeExamples(makeStore: MakeStore): void {
  it('decks, notes, cards and answers come in together, and the books are true', async () => {
    const store = await studied(makeStore)
    const fresh = { ...(await cardOf(store, 'a')), id: cardId(noteId('n'), 0), noteId: noteId('n'), deckId: other.id }
    await store.takeIn({
      ...NOTHING,
      decks: [{ deck: other, record: recordOf(other) }],
      notes: { put: [noteNamed('n', other.id), noteNamed('m', other.id, question(), 3)], remove: [] },
      cards: [{ before: null, after: fresh }],
      reviews: [lineAt(NOON - DAY_MS, fresh.id), lineAt(NOON + 1, fresh.id)],
    })
    expect(await store.card(fresh.id)).toEqual(fresh)
    expect(await cardOf(store, 'm')).toMatchObject({ slot: 'new', due: 3, deckId: other.id })
    expect((await store.reviewsOf(fresh.id)).map(review => review.id)).toEqual([NOON - DAY_MS, NOON + 1])
    expect((await store.dayCounts(DAY - 1))[0]).toMatchObject({ deckId: other.id, day: DAY - 1, reviews: 1 })
    const { snapshot, tallies, loads, counts } = await store.dump()
    expect({ tallies, loads, counts }).toEqual(recount(snapshot.cards, snapshot.reviews))
  })

  it('older lines find their place in a log that was moved together, again and again', async () => {
    const store = await studied(makeStore)
    await store.compact()
    const card = await cardOf(store, 'a')
    const ids = (await store.dump()).snapshot.reviews.map(review => review.id)
    for (const shift of [1, -5000, 2, 3_600_000 * 20, -4000]) {
      const lines = ids.map(id => lineAt(id + shift, card.id))
      await store.takeIn({ ...NOTHING, reviews: lines })
      ids.push(...lines.map(line => line.id))
      await store.compact()
      expect((await store.dump()).snapshot.reviews.map(review => review.id)).toEqual([...ids].sort((a, b) => a - b))
    }
    // Each is found where it lies: none can be written again as another.
    const before = await store.dump()
    for (const id of ids) {
      const clash = { ...NOTHING, reviews: [{ ...lineAt(id, card.id), grade: 'easy' as const }] }
      await expect(store.takeIn(clash)).rejects.toMatchObject({ problem: { code: 'failed' } })
    }
    expect(await store.dump()).toEqual(before)
  })

  it('the same intake a second time changes nothing', async () => {
    const store = await studied(makeStore)
    const card = await cardOf(store, 'a')
    const intake = { ...NOTHING, reviews: [lineAt(NOON - 5, card.id), lineAt(NOON + 5, card.id)] }
    await store.takeIn(intake)
    const once = await store.dump()
    await store.takeIn(intake)
    expect(await store.dump()).toEqual(once)
  })

  it('what came in goes out again, and all is as it was', async () => {
    const store = await studied(makeStore)
    await store.compact()
    const before = await store.dump()
    const card = await cardOf(store, 'b')
    const line = lineAt(NOON + 7, card.id)
    const [note] = await store.notes([noteId('a')])
    if (note === undefined) throw new Error('no note')
    await store.takeIn({
      ...NOTHING,
      decks: [{ deck: other, record: recordOf(other) }],
      notes: { put: [noteNamed('n', other.id), { ...note, body: question('Mended?', 'Yes') }], remove: [] },
      edited: new Map([[note.id, note.editedAtMs]]),
      cards: [{ before: card, after: suspend(card) }],
      reviews: [line, lineAt(NOON - DAY_MS, card.id)],
    })
    expect(await store.dump()).not.toEqual(before)
    await store.takeIn({
      ...NOTHING,
      notes: { put: [note], remove: [noteId('n')] },
      edited: new Map([note, noteNamed('n', other.id)].map(({ id, editedAtMs }) => [id, editedAtMs])),
      cards: [{ before: suspend(card), after: card }],
      withdrawn: [line.id, NOON - DAY_MS],
      removeDecks: [other.id],
    })
    expect(await store.dump()).toEqual(before)
  })

  it('a card that was answered meanwhile stops all of it', async () => {
    const store = await studied(makeStore)
    const card = await cardOf(store, 'a')
    await store.commit(graded(card, 'hard', NOON + DAY_MS))
    const before = await store.dump()
    const intake = {
      ...NOTHING,
      notes: { put: [noteNamed('n', deck.id)], remove: [] },
      reviews: [lineAt(NOON - 5, card.id)],
    }
    for (const [was, now] of [[card, suspend(card)] as const, [null, card] as const]) {
      const stale = { ...intake, cards: [{ before: was, after: now }] }
      await expect(store.takeIn(stale)).rejects.toMatchObject({ problem: { code: 'stale' } })
    }
    expect(await store.dump()).toEqual(before)
  })

  it('a note that was edited, came or went meanwhile stops all of it', async () => {
    const store = await studied(makeStore)
    const [a, n] = [noteNamed('a', deck.id), noteNamed('n', deck.id)]
    const [later, mended] = [NOON + 1, question('Mended?', 'Yes')]
    const found = new Map([[a.id, a.editedAtMs]])
    const replacing = { ...NOTHING, notes: { put: [{ ...a, body: mended }, n], remove: [] }, edited: found }
    const unread = { ...replacing, edited: new Map() }
    const removing = {
      ...NOTHING,
      notes: { put: [], remove: [a.id] },
      edited: found,
      leaving: [await cardOf(store, 'a')],
    }
    await expectStale(store, [unread])
    await store.changeNotes({ put: [{ ...a, editedAtMs: later }], remove: [] }, [])
    await expectStale(store, [replacing, removing])
    await store.changeNotes({ put: [a, n], remove: [] }, [])
    await expectStale(store, [replacing])
    await store.changeNotes({ put: [], remove: [a.id, n.id] }, [])
    await expectStale(store, [replacing])
    // What is to go and is gone already is no conflict.
    const before = await store.dump()
    await store.takeIn(removing)
    expect(await store.dump()).toEqual(before)
  })

  it('a card that would go and was answered meanwhile stops all of it', async () => {
    const store = await studied(makeStore)
    const twoWay = { ...noteNamed('r', deck.id, question('Who?', 'Kim', true)) }
    await store.changeNotes({ put: [twoWay], remove: [] }, [])
    const edited = new Map([[twoWay.id, twoWay.editedAtMs]])
    const removing = { ...NOTHING, notes: { put: [], remove: [twoWay.id] }, edited }
    const turning = { ...NOTHING, notes: { put: [{ ...twoWay, body: question('Who?', 'Kim') }], remove: [] }, edited }
    const found = await store.card(cardId(twoWay.id, 1))
    if (found === null) throw new Error('no card')
    await store.commit(graded(found, 'good', NOON + DAY_MS))
    const leaving = [found]
    await expectStale(store, [removing, turning, { ...removing, leaving }, { ...turning, leaving }])
    const answered = await store.card(found.id)
    if (answered === null) throw new Error('no card')
    await store.takeIn({ ...turning, leaving: [answered] })
    expect(await store.card(found.id)).toBeNull()
  })

  it('a deck that holds more than what came stays, and all else with it', async () => {
    const store = await studied(makeStore)
    const [n, own] = [noteNamed('n', other.id), noteNamed('own', other.id)]
    const coming = { ...NOTHING, decks: [{ deck: other, record: recordOf(other) }], notes: { put: [n], remove: [] } }
    const empty = await store.dump()
    const edited = new Map([[n.id, n.editedAtMs]])
    const undoing = { ...NOTHING, notes: { put: [], remove: [n.id] }, edited, removeDecks: [other.id] }
    await store.takeIn(coming)
    await store.changeNotes({ put: [own], remove: [] }, [])
    await expectStale(store, [undoing])
    await store.changeNotes({ put: [], remove: [own.id] }, [])
    await store.takeIn(undoing)
    expect(await store.dump()).toEqual(empty)
    await store.takeIn(coming)
    await store.saveProposals([proposalNamed(own.id, other.id)])
    await expectStale(store, [undoing])
  })

  it('a card whose note is gone meanwhile stays gone; its answers are kept', async () => {
    const store = await studied(makeStore)
    const card = await cardOf(store, 'a')
    await store.changeNotes({ put: [], remove: [noteId('a')] }, [])
    await store.takeIn({
      ...NOTHING,
      cards: [{ before: card, after: suspend(card) }],
      reviews: [lineAt(NOON - 5, card.id)],
    })
    expect(await store.card(card.id)).toBeNull()
    const { snapshot, tallies, loads, counts } = await store.dump()
    expect(snapshot.reviews[0]?.id).toBe(NOON - 5)
    expect({ tallies, loads, counts }).toEqual(recount(snapshot.cards, snapshot.reviews))
  })
}
