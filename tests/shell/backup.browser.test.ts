/** Backups by their worker, in a real browser: what is made goes back in, and the page's own store finds it. */
import { expect, it } from 'vitest'
import type { Clock } from '../../src/core/day.ts'
import { backupOf, lookIntoBackup, restoreBackup } from '../../src/shell/backup.ts'
import { openIndexedStore } from '../../src/store/indexed.ts'
import { DAY, deckNamed, NOON, noteNamed, recordOf } from '../contract/making.ts'

const clock: Clock = { nowMs: () => NOON, utcOffsetMin: () => 0 }
const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'all.tenet')

it('a backup brings back what was there when it was made; a bad file changes nothing', async () => {
  const store = await openIndexedStore()
  const [deck, later] = [deckNamed('korea'), deckNamed('later')]
  await store.addDeck(deck, recordOf(deck), [])
  await store.changeNotes({ put: [noteNamed('n', deck.id)], remove: [] }, [])
  const { snapshot } = await store.dump()
  const made = await backupOf(clock)
  if (!made.ok) throw new Error(made.error.message)
  await store.addDeck(later, recordOf(later), [])

  const [whole, half] = [fileOf(made.value), fileOf(made.value.slice(0, -20))]
  expect(await lookIntoBackup(half)).toMatchObject({ ok: false, error: { code: 'truncated' } })
  const inside = { createdAtMs: NOON, decks: 1, cards: 1, answers: 0 }
  expect(await lookIntoBackup(whole)).toEqual({ ok: true, value: inside })
  const cut = await restoreBackup(store, half, () => {})
  expect(cut).toMatchObject({ ok: false, error: { code: 'truncated' } })
  expect((await store.today(DAY)).decks.map(({ id }) => id)).toEqual([deck.id, later.id])

  const steps: number[] = []
  const restored = await restoreBackup(store, whole, ({ done }) => steps.push(done))
  expect(restored).toMatchObject({ ok: true })
  expect(steps.length).toBeGreaterThan(0)
  expect((await store.dump()).snapshot).toEqual(snapshot)
  store.close()
})
