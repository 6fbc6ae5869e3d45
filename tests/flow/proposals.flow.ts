/**
 * Proposals as a person goes through them: the surest first, the rest when it is asked for, what was refused with its
 * reason; and what the choices taught, to be seen and forgotten.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Piece } from '../../src/core/piece.ts'
import { wordCount } from '../../src/core/piece.ts'
import { budgetFor } from '../../src/write/choose.ts'
import { storedOn } from './database.ts'
import type { Device } from './harness.ts'
import { DESKTOP, eventually, newDevice } from './harness.ts'
import { arriveAt } from './person.ts'

async function readSample(device: Device): Promise<Page> {
  const page = await device.open('#/add/penny-post')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
  return page
}

const wordsIn = ({ text }: Piece): number =>
  text.kind === 'present' ? text.paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0) : 0

const numberIn = async (page: Page, what: 'left' | 'kept'): Promise<number> =>
  Number.parseInt((await page.getByText(new RegExp(`^\\d+ ${what}$`)).textContent()) ?? '', 10)

/** Decides on the card in front with a key, and waits until another one, or none, is there. */
async function decide(page: Page, key: 'k' | 'x'): Promise<void> {
  const card = page.locator('article.proposal')
  const shown = await card.getAttribute('data-proposal')
  await page.keyboard.press(key)
  await page.locator(`article.proposal:not([data-proposal="${shown}"]), .end`).first().waitFor()
}

/** All that is left, every third refused. */
async function decideAll(page: Page): Promise<number> {
  const many = await numberIn(page, 'left')
  for (let i = 0; i < many; i++) await decide(page, i % 3 === 2 ? 'x' : 'k')
  await page.locator('.end').waitFor()
  // A machine decides faster than a disk writes: what is asked next is asked of what is stored.
  await eventually(async () => {
    const { proposals } = (await storedOn(page)).values
    return proposals.filter(({ status, more }) => status === 'open' && more === undefined).length
  }).toBe(0)
  return many
}

it('offers the surest first, and the rest only when it is asked for', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await readSample(device)
  const offered = await decideAll(page)
  await page.getByRole('heading', { name: 'Those were the surest' }).waitFor()
  const more = page.getByRole('button', { name: /^\d+ more, less sure$/ })
  const rest = Number.parseInt((await more.textContent()) ?? '', 10)
  const { values } = await storedOn(page)
  expect(offered + rest).toBe(values.proposals.length)
  // Twelve for a thousand words at once; what is less sure waits.
  const words = values.pieces.reduce((sum, { piece }) => sum + wordsIn(piece), 0)
  expect(offered).toBeLessThanOrEqual(budgetFor(words))
  expect(rest).toBeGreaterThan(0)

  // It stays put away over a reload, and nothing says that it waits.
  await page.reload()
  await page.getByRole('heading', { name: 'Those were the surest' }).waitFor()
  await page.getByRole('link', { name: 'Today' }).tap()
  await page.getByRole('heading', { name: 'Your decks' }).waitFor()
  expect(await page.getByRole('link', { name: /proposals? waits?/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'The Penny That Lost a Million' }).first().tap()
  await page.getByRole('link', { name: /more, less sure$/ }).tap()

  await more.tap()
  await page.locator('article.proposal').waitFor()
  expect(await numberIn(page, 'left')).toBe(rest)
  await page.reload()
  await page.locator('article.proposal').waitFor()
  expect(await numberIn(page, 'left')).toBe(rest)
  await decide(page, 'k')
  await page.getByRole('button', { name: 'List', exact: true }).tap()
  await page.getByRole('heading', { name: 'Less sure' }).waitFor()
  // The way back leads to the card that stood there, and the list is where it was.
  await page.goBack()
  await page.locator('article.proposal').waitFor()
  expect(await numberIn(page, 'left')).toBe(rest - 1)
  await page.getByRole('button', { name: 'List', exact: true }).tap()
  await page.getByRole('button', { name: 'Cards', exact: true }).tap()
  await page.locator('article.proposal').waitFor()
  expect(page.url()).not.toContain('list')
  await page.getByRole('button', { name: 'List', exact: true }).tap()
  await page.getByRole('heading', { name: 'Less sure' }).waitFor()
  await page.getByRole('button', { name: 'Put away again' }).tap()
  await page.getByRole('button', { name: `${rest - 1} more, less sure` }).waitFor()
  expect(await numberIn(page, 'left')).toBe(0)
})

it('shows what was refused with its reason and its sentence, and keeps one that the person mends', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await readSample(device)
  await page.getByRole('button', { name: 'List', exact: true }).tap()
  await page.getByText(/^What the reader refused, and why \(\d+\)$/).tap()
  const reason = page.locator('.refusals > details').first()
  await reason.locator('summary').tap()
  const one = reason.locator('li').first()
  await one.getByRole('button', { name: 'Mend and keep' }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('What do I want to know of {{this}}?')
  await dialog.getByRole('button', { name: 'Keep it so' }).tap()
  await eventually(() => numberIn(page, 'kept')).toBe(1)
  const stored = async () => (await storedOn(page)).values.notes.map(note => JSON.stringify(note.body))
  await expect.poll(stored).toEqual([expect.stringContaining('What do I want to know of')])
  await page.getByRole('button', { name: 'Undo' }).first().tap()
  await eventually(() => numberIn(page, 'kept')).toBe(0)
  await expect.poll(stored).toEqual([])
})

it('tells what the choices taught, by keyboard alone, and forgets it', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await readSample(device)
  const decided = await decideAll(page)
  // The heading has the focus, so that what stands below is read on from there.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Those were the surest')
  await page.keyboard.press('m')
  await page.locator('article.proposal').waitFor()
  await decide(page, 'x')
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'Those were the surest' }).waitFor()
  await page.goto(`${device.address}#/settings`)
  await arriveAt(page, 'Settings')
  await page.getByText(`You have decided on ${decided} cards`).waitFor()
  await page.getByRole('button', { name: 'Forget it' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Nothing yet: it begins with').waitFor()
  await page.reload()
  await page.getByText('Nothing yet: it begins with').waitFor()
})
