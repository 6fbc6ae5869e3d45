/**
 * The first minute of a newcomer, with nothing but the keyboard and, from the second visit on, with no server: the deck
 * that comes with the app is taken and studied from one key on the first screen.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { REVEAL_GUARD_MS } from '../../src/core/session.ts'
import { expectCounted, storedOn } from './database.ts'
import { DESKTOP, newDevice, offlineReady } from './harness.ts'
import { arriveAt, deskOf, tabTo } from './person.ts'

/** The thing that has the focus can be seen: it is on the screen and drawn as having it. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || !at.matches(':focus-visible')) return false
    const { top, left, bottom, right } = at.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    return drawn && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  })

it('studies the first deck with the keyboard alone, offline from the second visit on', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const first = await device.open()
  await first.getByRole('button', { name: 'Study this deck' }).waitFor()
  await offlineReady(first)
  await first.close()
  await device.stopServer()

  const page = await device.open()
  const study = page.getByRole('button', { name: 'Study this deck' })
  await study.waitFor()
  await tabTo(page, study)
  expect(await focusIsSeen(page)).toBe(true)
  await page.keyboard.press('Enter')
  const desk = deskOf(page)
  expect(await desk.card()).not.toBeNull()

  // Space and Enter show the answer, 1 to 4 grade it; the buttons in the bar can be reached as well.
  await desk.answer('again')
  await desk.answer('good')
  await desk.undo()
  expect(await desk.done()).toBe(1)
  await page.keyboard.press('Enter')
  const easy = page.getByRole('button', { name: /^Easy/ })
  await easy.waitFor()
  await tabTo(page, easy)
  expect(await focusIsSeen(page)).toBe(true)
  // Within the guard a grade is taken for a slip; whether Tab took that long is not the matter here.
  await page.waitForTimeout(REVEAL_GUARD_MS)
  await page.keyboard.press('Enter')
  await page.locator('.review progress[value="2"]').waitFor()
  const given = 2 + (await desk.answerAll(() => 'good'))
  await page.getByRole('heading', { name: 'Done with this deck for today' }).waitFor()
  const back = page.getByRole('button', { name: 'Back to Today' })
  await tabTo(page, back)
  expect(await focusIsSeen(page)).toBe(true)
  await page.keyboard.press('Enter')

  await arriveAt(page, 'Today')
  await page.getByText(`You gave ${given} answers today.`).waitFor()
  const stored = await storedOn(page)
  expect(stored.values.reviews).toHaveLength(given)
  expectCounted(stored)
})

it('mends a card and finds the keys, with the keyboard alone', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open()
  await tabTo(page, page.getByRole('button', { name: 'Study this deck' }))
  await page.keyboard.press('Enter')
  const desk = deskOf(page)
  const card = await desk.card()

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await keys.waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'detached' })

  await page.keyboard.press('e')
  const edit = page.getByRole('dialog', { name: 'Edit the card' })
  await edit.waitFor()
  // The first field has the focus; letters that are keys elsewhere are letters here.
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' u1k')
  await tabTo(page, edit.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await edit.waitFor({ state: 'detached' })
  expect(await desk.card()).toBe(card)
  expect(await page.locator('.card .front').textContent()).toContain('u1k')
  expect(await desk.done()).toBe(0)
})
