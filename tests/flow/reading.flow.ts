/** Why a card looks as it does: from a piece of ours to how it was read, with nobody there but the person's own device. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Device } from './harness.ts'
import { DESKTOP, eventually, newDevice, offlineReady } from './harness.ts'
import { arriveAt } from './person.ts'

/** Reads a sample and comes to its reading by the way that a person takes. */
async function readingOf(device: Device, sample: string, title: string): Promise<Page> {
  const page = await device.open(`#/add/${sample}`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
  await offlineReady(page)
  await device.stopServer()
  await page.getByRole('link', { name: 'Today' }).click()
  // Before there is a deck the same words lead to the sample.
  await page.getByRole('heading', { name: 'Your decks' }).waitFor()
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('link', { name: 'Read the piece' }).click()
  await page.getByRole('link', { name: 'How Tenet read this' }).click()
  await arriveAt(page, 'How Tenet read this')
  await page.locator('a.sentence').first().waitFor()
  return page
}

it('shows offline what was seen in a sentence, and leads on from there', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await readingOf(device, 'penny-post', 'The Penny That Lost a Million')
  const sentence = page.getByRole('link', { name: /Rowland Hill, a former schoolmaster/ })
  await sentence.tap()
  const note = page.getByRole('region', { name: 'Paragraph 3, sentence 1' })
  await note.getByRole('button', { name: 'Rowland Hill' }).tap()
  await eventually(() => page.locator('.sentence mark').first().textContent()).toBe('Rowland Hill')
  expect(await page.locator('.sentence mark').count()).toBeGreaterThan(3)
  await note.getByText(/^Word by word/).tap()
  await note.getByText('the centre of the sentence').waitFor()
  const address = page.url()

  // From one end of a link of the argument to the other.
  await page.getByRole('link', { name: /the railways deserve the credit/ }).tap()
  const linked = page.locator('.statements ul a').first()
  await linked.waitFor()
  await linked.tap()
  await eventually(() => page.url()).not.toBe(address)
  await page.locator('.note').waitFor()

  // What was chosen can be come back to, by its address alone.
  const again = await device.open(address.slice(device.address.length))
  await again.getByRole('region', { name: 'Paragraph 3, sentence 1' }).waitFor()
})

it('is gone through by keyboard alone', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await readingOf(device, 'leap-second', 'Let the Leap Second Go')
  await page.locator('a.sentence').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Paragraph 1, sentence 1' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('region', { name: 'Paragraph 1, sentence 2' }).waitFor()
  // The note is the next stop behind the text's own.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.note') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await eventually(() => page.locator('.note').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sentence'))).toBe('1')
})
