// @vitest-environment happy-dom
/** The end of the proposals, where everything that the reader found is less sure. */
import { afterEach, expect, it } from 'vitest'
import { NO_ARGUMENT } from '../../src/core/argument.ts'
import { noteId } from '../../src/core/ids.ts'
import { recordOf } from '../contract/making.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, draftAt, draftPiece, stage } from './support.ts'

let screen: Shown
afterEach(() => screen.close())

it('says that nothing is sure, and offers the rest', async () => {
  const on = stage()
  const { piece } = recordOf(DECK)
  const text = { kind: 'present', paragraphs: draftPiece().paragraphs } as const
  const doubtful = [draftAt(0, 3), draftAt(4, 8)].map((draft, rank) => ({
    ...{ id: noteId(`p${rank}`), deckId: DECK.id, draft, mended: null, rank },
    ...({ status: 'open', more: 'closed' } as const),
  }))
  await on.store.addDeck(DECK, { argument: NO_ARGUMENT, piece: { ...piece, text } }, doubtful)
  screen = await show(on.ports, `#/proposals/${DECK.id}`)
  await screen.appears('No card that the reader is sure of')
  expect(screen.text()).not.toContain('Those were the surest')
  await screen.tap('2 more, less sure')
  await screen.appears('2 left')
})
