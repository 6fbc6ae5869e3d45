/**
 * What only a real browser does: a disk that is full, and a connection that the browser cuts. Both act on the whole origin,
 * so this must not run beside another test that stores things.
 */
import { expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { cardOf } from './content.contract.ts'
import { DAY, deckNamed, graded, NOON, noteNamed, recordOf } from './making.ts'

const deck = deckNamed('korea')
const origin = location.origin
/** Clears the origin; Chromium then also forgets how much space it believed to be there. */
const cutConnections = () => cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })

async function withNote(name: string) {
  const store = await openIndexedStore(name)
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
  return store
}

export function limitsOfTheBrowser(): void {
  it('a full disk refuses what does not fit as a whole, and what was there stays', async () => {
    await cutConnections()
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 })
    const store = await withNote('full')
    const before = await store.dump()
    const tooLong = { ...recordOf(deck).piece, title: 'x'.repeat(5_000_000) }
    const record = { ...recordOf(deck), piece: tooLong }
    await expect(store.saveDeck(deck, record)).rejects.toMatchObject({ problem: { code: 'full' } })
    const snapshot = { ...before.snapshot, pieces: [record] }
    await expect(store.replaceAll(snapshot)).rejects.toMatchObject({ problem: { code: 'full' } })
    expect(await store.dump()).toEqual(before)
    await cdp().send('Storage.overrideQuotaForOrigin', { origin })
    const step = graded(await cardOf(store, 'n'), 'good', NOON)
    await store.commit(step)
    expect((await store.dump()).snapshot.reviews).toEqual([step.review])
    store.close()
  })

  it('a connection that the browser cuts is opened again', async () => {
    const store = await withNote('cut')
    await cutConnections()
    expect((await store.today(DAY)).decks).toEqual([])
    await store.addDeck(deck, recordOf(deck), [])
    expect((await store.today(DAY)).decks).toEqual([deck])
    store.close()
  })
}
