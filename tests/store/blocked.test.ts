/** A start that has to upgrade while another tab holds on to the older database. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it, vi } from 'vitest'
import { openIndexedStore } from '../../src/store/indexed.ts'
import type { TenetSchema } from '../../src/store/schema.ts'
import { DAY } from '../contract/making.ts'

// The database of the next version, so that there is an older one to hold on to.
vi.mock(import('../../src/store/migrations.ts'), async original => {
  const real = await original()
  return { ...real, DATABASE_VERSION: real.DATABASE_VERSION + 1 }
})

/** A tab of the released version with the database open, that does not hear that it should let go. */
async function oldTab(name: string): Promise<{ readonly close: () => void }> {
  const { migrate, DATABASE_VERSION } = await vi.importActual<typeof import('../../src/store/migrations.ts')>(
    '../../src/store/migrations.ts',
  )
  expect(DATABASE_VERSION).toBe(2)
  const store = await openIndexedStore(name)
  store.close()
  await new Promise(resolve => indexedDB.deleteDatabase(`${name}.1`).addEventListener('success', resolve))
  return openDB<TenetSchema>(`${name}.1`, DATABASE_VERSION, {
    upgrade: (db, oldVersion, _newVersion, tx) => migrate(db, oldVersion, tx),
  })
}

it('fails with a message when the older tab does not let go, and works when it has gone', async () => {
  const tab = await oldTab('blocked')
  await expect(openIndexedStore('blocked', { graceMs: 20 })).rejects.toMatchObject({
    problem: { code: 'blocked', message: expect.stringContaining('Close it') },
  })
  tab.close()
  const store = await openIndexedStore('blocked')
  expect((await store.today(DAY)).decks).toEqual([])
})

it('waits a moment for a tab that is only slow to let go', async () => {
  const tab = await oldTab('slow')
  setTimeout(() => tab.close(), 30)
  const store = await openIndexedStore('slow', { graceMs: 5000 })
  expect((await store.today(DAY)).decks).toEqual([])
})
