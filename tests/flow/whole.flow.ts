/**
 * The whole way, on a phone: a piece of ours is pasted and read, five of its proposals are kept, the cards are studied,
 * the server goes away in the middle, and nothing changes.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectCounted, storedOn } from './database.ts'
import { eventually, newDevice, offlineReady } from './harness.ts'
import { pastePiece, pieceAsCopied, TITLE } from './pasting.ts'
import { arriveAt, deskOf, figureOn } from './person.ts'
import { swipe } from './touch.ts'

/** Keeps the proposal in front and waits until it counts. */
async function keep(page: Page, act: () => Promise<void>): Promise<void> {
  const kept = page.getByText(/^\d+ kept$/)
  const before = Number.parseInt((await kept.textContent()) ?? '', 10)
  const card = page.locator('article.proposal')
  const shown = await card.getAttribute('data-proposal')
  await act()
  await eventually(() => kept.textContent()).toBe(`${before + 1} kept`)
  await eventually(() => card.getAttribute('data-proposal')).not.toBe(shown)
}

it('reads a pasted piece, keeps five cards, studies them, and goes on with the server gone', async () => {
  const device = await newDevice({ hasTouch: true, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await device.open('#/add')
  await arriveAt(page, 'Add a piece')
  await pastePiece(page, await pieceAsCopied())

  // What was recognised is right, and is not shown again as text.
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor()
  const field = (name: string) => page.getByRole('textbox', { name }).inputValue()
  expect(await field('Title')).toBe(TITLE)
  expect(await field('Author')).toBe('Clara Whitlock')
  expect(await field('Date')).toBe('2025-01-10')
  await page.getByText(/^9 paragraphs, \d+ words$/).waitFor()
  await page.getByRole('button', { name: 'Read it' }).tap()

  await arriveAt(page, 'Proposals')
  await page.locator('article.proposal').waitFor()
  // Each proposal stands beside its words in the piece.
  await page
    .locator('section', { has: page.locator('mark, .marked') })
    .first()
    .waitFor()
  const button = page.getByRole('button', { name: 'Keep', exact: true })
  await keep(page, () => page.keyboard.press('k'))
  await keep(page, () => page.keyboard.press('ArrowRight'))
  await keep(page, () => button.click())
  await keep(page, () => button.tap())
  await keep(page, () => swipe(page, page.locator('article.proposal'), 200))

  await page.getByRole('link', { name: 'Today' }).tap()
  expect(await figureOn(page)).toMatch(/^\d+ new cards$/)
  const { values } = await storedOn(page)
  expect(values.notes).toHaveLength(5)
  expect(values.proposals.filter(proposal => proposal.status === 'kept')).toHaveLength(5)
  const deckId = values.decks[0]?.id ?? ''
  expect(values.decks.map(deck => deck.name)).toEqual([TITLE])

  await page.getByRole('link', { name: 'Study', exact: true }).tap()
  const desk = deskOf(page)
  await desk.card()
  await desk.answer('good')
  await desk.answer('good', 'touch')
  await desk.answer('good')
  await offlineReady(page)
  await device.stopServer()

  // It is left with an answer showing; it comes back on the question.
  const [card, left, before] = [await desk.card(), await page.getByText(/to go/).textContent(), await storedOn(page)]
  await page.keyboard.press('Space')
  await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
  const reloaded = await page.reload()
  expect(reloaded?.fromServiceWorker()).toBe(true)
  expect(await desk.card()).toBe(card)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  expect(await desk.done()).toBe(3)
  expect(await page.getByText(/to go/).textContent()).toBe(left)
  expect(await storedOn(page)).toEqual(before)

  const more = await desk.answerAll()
  await page.getByRole('heading', { name: 'Done for today' }).waitFor()
  await page.getByRole('button', { name: 'Back to Today' }).tap()
  await page.getByText(`You gave ${3 + more} answers today.`).waitFor()
  const after = await storedOn(page)
  expect(after.values.reviews).toHaveLength(3 + more)
  expect(after.values.steps).toEqual([])
  expectCounted(after)

  // An address within the app, opened afresh with nobody there.
  const deep = await device.open(`#/deck/${deckId}`)
  await deep.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await deep.getByRole('link', { name: 'Read the piece' }).tap()
  await deep.locator('a.anchored').first().waitFor()
  const cards = await device.open('#/cards')
  await cards.getByRole('searchbox', { name: 'Search' }).waitFor()
  await eventually(() => cards.locator('.card-row').count()).toBe(after.values.cards.length)
})
