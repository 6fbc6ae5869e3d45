/** A card is mended with words of its piece that one tap puts in, on a phone with no network and with the keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { storedOn } from './database.ts'
import { DESKTOP, eventually, newDevice, offlineReady } from './harness.ts'
import { tabTo } from './person.ts'

const wordsIn = (sheet: Locator): Locator =>
  sheet.getByRole('group', { name: 'Words of the piece' }).getByRole('button')

async function mending(page: Page): Promise<Locator> {
  await page.locator('article.proposal').waitFor()
  await page.getByRole('button', { name: 'Mend', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Mend the card' })
  await wordsIn(sheet).first().waitFor()
  return sheet
}

/** What has the focus, and where its caret stands. */
const caret = (field: Locator): Promise<number | null> =>
  field.evaluate(area =>
    area === document.activeElement && area instanceof HTMLTextAreaElement ? area.selectionStart : null,
  )

it('puts words in with one tap, before the mark of the question, and still does with no network', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await device.open('#/add/penny-post')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
  await offlineReady(page)
  await device.stopServer()
  // What the reading gave is gone with the page: the piece is read once more.
  await page.reload()
  const sheet = await mending(page)
  const field = sheet.getByRole('textbox', { name: 'Question' })
  const before = await field.inputValue()
  const word = (await wordsIn(sheet).first().textContent()) ?? ''
  const answer = sheet.getByRole('textbox', { name: 'Answer' })
  const top = (await answer.boundingBox())?.y
  await wordsIn(sheet).first().tap()
  const mended = before.replace(/\?$/, ` ${word}?`)
  await eventually(() => field.inputValue()).toBe(mended)
  expect(await caret(field)).toBe(mended.length - 1)
  expect(await wordsIn(sheet).getByText(word, { exact: true }).count()).toBe(0)
  // All of it is on a phone whose keyboard is open.
  await page.setViewportSize({ width: 390, height: 508 })
  const row = await sheet.getByRole('group', { name: 'Words of the piece' }).boundingBox()
  expect((row?.y ?? 508) + (row?.height ?? 0)).toBeLessThanOrEqual(508)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(Math.abs(((await answer.boundingBox())?.y ?? 0) - (top ?? 0))).toBeLessThan(60)
  await sheet.getByRole('button', { name: 'Keep it so' }).tap()
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([{ body: { front: mended } }])
})

it('is reached with the keyboard alone, and what it put in can be undone', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open('#/add/penny-post')
  await page.getByRole('button', { name: 'Read it' }).click()
  const sheet = await mending(page)
  const field = sheet.getByRole('textbox', { name: 'Question' })
  const before = await field.inputValue()
  // The Tab key goes on to the answer, as it did.
  await tabTo(page, field)
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(
    await wordsIn(sheet)
      .nth(1)
      .evaluate(word => word === document.activeElement),
  ).toBe(true)
  await page.keyboard.press('Enter')
  await eventually(() => field.inputValue()).not.toBe(before)
  expect(await caret(field)).not.toBeNull()
  await page.keyboard.press('Control+z')
  await eventually(() => field.inputValue()).toBe(before)
})
