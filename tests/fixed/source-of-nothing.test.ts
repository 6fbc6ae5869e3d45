// @vitest-environment happy-dom
/** A card that rests on no place in a piece offered its source all the same, only to say that it has none. */
import { afterEach, expect, it } from 'vitest'
import type { Anchor } from '../../src/core/anchor.ts'
import { noteNamed, question, recordOf } from '../contract/making.ts'
import type { Shown } from '../ui/screen.ts'
import { show } from '../ui/screen.ts'
import { DECK, stage } from '../ui/support.ts'

let app: Shown
afterEach(() => app.close())

async function answered(anchors: readonly Anchor[]): Promise<void> {
  const { ports, store } = stage()
  const note = noteNamed('q0', DECK.id, question('Who came?', 'Kim'), 0)
  await store.addDeck(DECK, recordOf(DECK), [])
  await store.changeNotes({ put: [{ ...note, anchors }], remove: [] }, [])
  app = await show(ports, '#/review')
  await app.appears('Who came?')
  await app.tap('Show answer')
  await app.appears('Kim')
}

it('offers the source of a card that has one', async () => {
  await answered([{ paragraph: 1, span: null }])
  expect(app.has('Source')).toBe(true)
})

it('offers none of a card that has none', async () => {
  await answered([])
  expect(app.has('Source')).toBe(false)
})
