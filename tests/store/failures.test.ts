/** What storage can do to us, and what the person is told. On the imitation, where failures can be made to order. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot, Store } from '../../src/core/ports.ts'
import { StoreFailure } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { DATABASE_VERSION } from '../../src/store/migrations.ts'
import { cardOf } from '../contract/content.contract.ts'
import { DAY, deckNamed, graded, NOON, noteNamed, recordOf } from '../contract/making.ts'

const deck = deckNamed('korea')
let made = 0
const freshName = (): string => `failures-${made++}`
/** The database behind a store that was never restored. */
const dataOf = (name: string): string => `${name}.1`

afterEach(() => vi.restoreAllMocks())

async function withNote(name = freshName()): Promise<Store> {
  const store = await openIndexedStore(name)
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
  return store
}

/** From now on, every write of a record into this object store ends its transaction as a full disk does in Chromium. */
function fillTheDisk(objectStore: string): void {
  for (const method of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === objectStore) cut(this.transaction, new DOMException('The disk is full', 'QuotaExceededError'))
      return key === undefined ? real.call(this, value) : real.call(this, value, key)
    })
  }
}

/** Ends a transaction from outside, with this reason. */
function cut(tx: IDBTransaction, reason: DOMException | null): void {
  Object.defineProperty(tx, 'error', { get: () => reason })
  queueMicrotask(() => {
    try {
      tx.abort()
    } catch {
      // It was cut already.
    }
  })
}

/** Every connection that is opened from now on. */
function watchConnections(): IDBDatabase[] {
  const seen: IDBDatabase[] = []
  const real = IDBFactory.prototype.open
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    const request = real.call(this, name, version)
    request.addEventListener('success', () => seen.push(request.result))
    return request
  })
  return seen
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof StoreFailure ? error.problem.code : String(error)),
  )

describe('a full disk', () => {
  for (const objectStore of ['reviews', 'cards', 'counts', 'steps']) {
    it(`when writing ${objectStore}: the grade is refused as a whole and can be given again`, async () => {
      const store = await withNote()
      const before = await store.dump()
      const step = graded(await cardOf(store, 'n'), 'good', NOON)
      fillTheDisk(objectStore)
      expect(await codeOf(store.commit(step))).toBe('full')
      expect(await store.dump()).toEqual(before)
      vi.restoreAllMocks()
      await store.commit(step)
      expect(await store.reviewsOf(step.before.id)).toEqual([step.review])
    })
  }

  it('in the middle of taking in a backup leaves everything as it was', async () => {
    const store = await withNote()
    const before = await store.dump()
    fillTheDisk('cards')
    expect(await codeOf(store.replaceAll(before.snapshot))).toBe('full')
    vi.restoreAllMocks()
    expect(await store.dump()).toEqual(before)
    await store.replaceAll(before.snapshot)
    expect(await store.dump()).toEqual(before)
  })
})

describe('databases left behind', () => {
  const namesOf = async (name: string): Promise<readonly string[]> => {
    const all = (await indexedDB.databases()).flatMap(known => known.name ?? [])
    return all.filter(known => known.startsWith(`${name}.`)).sort()
  }

  it('the old one goes when a backup was taken in', async () => {
    const name = freshName()
    const store = await withNote(name)
    await store.replaceAll((await store.dump()).snapshot)
    await store.replaceAll((await store.dump()).snapshot)
    await vi.waitFor(async () => expect(await namesOf(name)).toEqual([`${name}.3`]), { timeout: 20_000 })
  })

  it('a half-filled one goes at the latest when there is time to tidy up', async () => {
    const name = freshName()
    const store = await withNote(name)
    const { snapshot } = await store.dump()
    fillTheDisk('cards')
    const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('Not now', 'UnknownError')
    })
    expect(await codeOf(store.replaceAll(snapshot))).toBe('full')
    deleting.mockRestore()
    expect(await namesOf(name)).toEqual([`${name}.1`, `${name}.2`])
    await store.compact()
    expect(await namesOf(name)).toEqual([`${name}.1`])
  })
})

describe('a connection that dies in the background', () => {
  it('is opened again, and what was asked for is done', async () => {
    const connections = watchConnections()
    const store = await withNote()
    for (const connection of connections) connection.close()
    const step = graded(await cardOf(store, 'n'), 'good', NOON)
    for (const connection of connections) connection.close()
    await store.commit(step)
    expect(await store.reviewsOf(step.before.id)).toEqual([step.review])
  })

  it('in the middle of a transaction: the grade is written once', async () => {
    const store = await withNote()
    const step = graded(await cardOf(store, 'n'), 'good', NOON)
    const real = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, value) {
      cut(this.transaction, null)
      return real.call(this, value)
    })
    await store.commit(step)
    expect((await store.dump()).steps).toEqual([step])
    expect((await store.today(DAY)).counts).toMatchObject([{ reviews: 1 }])
  })

  it('and dies again is given up with a message', async () => {
    const store = await withNote()
    const real = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (this.name.endsWith('.1')) throw new DOMException('The connection is closing', 'InvalidStateError')
      return real.apply(this, args)
    })
    expect(await codeOf(store.settings())).toBe('closed')
    expect(await codeOf(store.saveSettings(DEFAULT_SETTINGS))).toBe('closed')
  })

  it('keeps grade and undo in their order', async () => {
    const connections = watchConnections()
    const store = await withNote()
    const before = await store.dump()
    const step = graded(await cardOf(store, 'n'), 'good', NOON)
    for (const connection of connections) connection.close()
    await Promise.all([store.commit(step), store.revert(step)])
    expect(await store.dump()).toEqual(before)
  })
})

describe('two versions at once', () => {
  it('a database of a newer version is refused politely and left alone', async () => {
    const name = freshName()
    const store = await withNote(name)
    store.close()
    const newer = await openDB(dataOf(name), DATABASE_VERSION + 1)
    newer.close()
    expect(await codeOf(openIndexedStore(name))).toBe('newer')
  })

  it('an open store lets go for a newer tab, and then says that it is old', async () => {
    const name = freshName()
    const store = await withNote(name)
    const newer = await openDB(dataOf(name), DATABASE_VERSION + 1)
    expect(newer.version).toBe(DATABASE_VERSION + 1)
    newer.close()
    expect(await codeOf(store.saveSettings(DEFAULT_SETTINGS))).toBe('newer')
  })

  it('another tab follows when a backup was taken in here', async () => {
    const name = freshName()
    const here = await withNote(name)
    const there = await openIndexedStore(name)
    const { snapshot } = await here.dump()
    const changed: Snapshot = { ...snapshot, settings: { ...snapshot.settings, newPerDay: 3 } }
    await here.replaceAll(changed)
    await vi.waitFor(async () => expect((await there.settings()).newPerDay).toBe(3), { timeout: 20_000 })
    await there.saveSettings({ ...changed.settings, newPerDay: 4 })
    expect((await here.settings()).newPerDay).toBe(4)
  })
})

describe('a browser without storage', () => {
  it('says so', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await codeOf(openIndexedStore('nowhere'))).toBe('unavailable')
    vi.unstubAllGlobals()
  })

  it('says so when it refuses', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError')
    })
    expect(await codeOf(openIndexedStore('nowhere'))).toBe('unavailable')
  })
})
