/** A database of an earlier version opens with all that is in it. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { NOTHING_LEARNT } from '../../src/core/learnt.ts'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { migrate } from '../../src/store/migrations.ts'
import type { TenetSchema } from '../../src/store/schema.ts'
import { DAY, deckNamed, recordOf } from '../contract/making.ts'

it('of version 1 learns from choices from now on', async () => {
  const directory = await openIndexedStore('old')
  directory.close()
  await new Promise(resolve => indexedDB.deleteDatabase('old.1').addEventListener('success', resolve))
  const old = await openDB<TenetSchema>('old.1', 1, {
    upgrade(db, from, _to, tx) {
      migrate(db, from, tx)
      db.deleteObjectStore('learnt')
    },
  })
  const deck = deckNamed('korea')
  await old.put('decks', deck)
  await old.put('pieces', recordOf(deck))
  old.close()

  const store = await openIndexedStore('old')
  expect((await store.today(DAY)).decks).toEqual([deck])
  expect(await store.learnt()).toEqual(NOTHING_LEARNT)
  await store.teach([{ measured: ['a'], verdict: 'kept', sign: 1 }])
  expect((await store.learnt()).all.kept).toBe(1)
})
