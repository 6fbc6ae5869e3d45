// @vitest-environment happy-dom
/** What the person is told of the days to come when there is nothing to study now. */
import { afterEach, expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import { graded, NOON, recordOf } from '../contract/making.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, draftAt, firstCard, stage, withQuestions } from './support.ts'

let app: Shown

afterEach(() => app.close())

/** Three cards, of which one was begun today, and no more than one may be. */
async function oneOfThree(hash: string): Promise<void> {
  const { ports, store } = stage()
  await withQuestions(store, 3)
  await store.saveSettings({ ...(await store.settings()), newPerDay: 1 })
  const card = await store.card(firstCard('q0'))
  if (card === null) throw new Error('no card')
  await store.commit(graded(card, 'easy', NOON))
  await store.closeSession()
  app = await show(ports, hash)
}

it('says on Today when cards come back and how many new ones wait', async () => {
  await oneOfThree('#/')
  await app.appears('Nothing is due.')
  await app.appears('2 new cards wait for the days to come.')
  expect(app.text()).toMatch(/Next: 1 review (tomorrow|on \S+, \S+ \d+)\./)
})

it('says the same in a deck of which the day’s new cards have been begun, and never that nothing is planned', async () => {
  await oneOfThree(`#/review/${DECK.id}`)
  await app.appears('2 new cards wait for the days to come.')
  expect(app.text()).not.toContain('Nothing else is planned')
})

it('does not count the cards of a deck that has only proposals', async () => {
  const { ports, store } = stage()
  const open = { id: noteId('p0'), deckId: DECK.id, draft: draftAt(0, 3), mended: null, rank: 0 }
  await store.addDeck(DECK, recordOf(DECK), [{ ...open, status: 'open' }])
  app = await show(ports, '#/')
  await app.appears('1 proposal waits')
  expect(app.text()).not.toContain('0 cards')
})
