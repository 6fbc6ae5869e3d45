// @vitest-environment happy-dom
/** Deciding on proposals as the screen shows it: what a card is mended against, the list, and the menu in the bar. */
import { afterEach, expect, it } from 'vitest'
import { recordOf } from '../contract/making.ts'
import { asks, FAILED, hides, OPENED, proposed } from './drafting.ts'
import { PIECE } from './reading-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, stage } from './support.ts'

let screen: Shown
afterEach(() => screen.close())

const GIVEN = [
  proposed('who', asks(OPENED, 'Who opened the mill?', 'Ada Brook'), { rank: 0 }),
  proposed('why', asks(FAILED, 'Why did it fail?', 'nobody came'), { rank: 1 }),
  proposed('year', hides(OPENED, '1840'), { rank: 2 }),
]

async function open(hash = `#/proposals/${DECK.id}`) {
  const on = stage()
  await on.store.addDeck(DECK, { ...recordOf(DECK), piece: { ...PIECE, id: DECK.pieceId } }, GIVEN)
  screen = await show(on.ports, hash)
  await screen.appears('3 left')
  return async () => (await on.store.deckContents(DECK.id))?.notes ?? []
}

const quote = () => screen.find('dialog figure')
const marked = () => [...quote().querySelectorAll('mark')].map(mark => mark.textContent)

it('shows over the fields the sentence that a card is mended against, with what it asks for', async () => {
  await open()
  await screen.tap('Mend')
  expect(quote().textContent).toBe(OPENED)
  expect(marked()).toEqual(['Ada Brook'])
  // It is read, not written in: the form begins in its first field.
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
})

it('mends a card in the list, of which the others stay', async () => {
  const notes = await open(`#/proposals/${DECK.id}/list`)
  const row = [...screen.root.querySelectorAll('.row')].find(one => one.textContent?.includes('Why did it fail?'))
  const mend = [...(row?.querySelectorAll('button') ?? [])].find(button => button.textContent === 'Mend')
  mend?.click()
  await screen.settle()
  expect(quote().textContent).toBe(FAILED)
  expect(marked()).toEqual(['nobody came'])
  await screen.tap('Keep it so')
  await screen.appears('2 left')
  expect(await notes()).toMatchObject([{ body: { front: 'Why did it fail?' } }])
  expect(location.hash).toBe(`#/proposals/${DECK.id}/list`)
})

it('has the list as a place of its own, which keeps what can be undone', async () => {
  await open()
  await screen.tap('Refuse')
  const before = history.length
  await screen.tap('List')
  expect(location.hash).toBe(`#/proposals/${DECK.id}/list`)
  expect(history.length).toBe(before + 1)
  expect(screen.root.querySelectorAll('.row')).toHaveLength(3)
  await screen.tap('Undo')
  await screen.appears('3 left')
  // As the way back does.
  await screen.go(`#/proposals/${DECK.id}`)
  expect(screen.find('article').textContent).toContain('Who opened the mill?')
})

it('hides and shows words of a sentence with a tap while it is mended', async () => {
  const notes = await open()
  await screen.tap('Refuse')
  await screen.tap('Refuse')
  await screen.tap('Mend')
  await screen.tap('1840')
  await screen.tap('Keep it so')
  expect(screen.find('.sheet-foot').textContent).toContain('Nothing is hidden yet')
  await screen.tap('Ada')
  await screen.tap('Brook')
  await screen.tap('Keep it so')
  await screen.appears('That was all of them')
  expect(await notes()).toMatchObject([
    { body: { form: 'cloze', parts: [{ text: 'Ada Brook', hole: 0 }, { text: ' opened the mill in 1840.' }] } },
  ])
})

it('closes the menu that keeps all of a kind at a tap beside it', async () => {
  await open()
  const menu = () => screen.find<HTMLDetailsElement>('.keep-all')
  menu().open = true
  menu().dispatchEvent(new Event('toggle'))
  await screen.settle()
  menu()
    .querySelector('button')
    ?.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  expect(menu().open).toBe(true)
  screen.find('article').dispatchEvent(new Event('pointerdown', { bubbles: true }))
  expect(menu().open).toBe(false)
})
