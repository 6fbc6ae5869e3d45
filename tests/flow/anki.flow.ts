/**
 * The way to Anki: a deck that was studied over several days, with lapses and a card set aside, is sent from its screen;
 * the file that the browser saved is opened with SQLite and says what the app stores and shows.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { DAY_MS, MINUTE_MS } from '../../src/core/day.ts'
import { assertPackageInvariants } from '../anki/invariants.ts'
import { int, openPackage } from '../anki/open.ts'
import { offsetIn } from '../anki/zones.ts'
import { deckIn, settingsIn, storedOn } from './database.ts'
import { newDevice } from './harness.ts'
import { arriveAt, studyBundled } from './person.ts'

/** A zone that is half an hour beside the others and is not this machine's; of two, one in which no day begins soon. */
const ZONE =
  ['Asia/Kolkata', 'America/St_Johns'].find(zone => {
    const minutes = Date.now() / MINUTE_MS + offsetIn(zone)(Date.now())
    return minutes % (24 * 60) > 6 * 60
  }) ?? 'Asia/Kolkata'
const DECK = 'putin-kim'

const HOUR_MS = 60 * MINUTE_MS

const FIRST: readonly Grade[] = ['good', 'easy', 'again', 'hard', 'good']
const SECOND: readonly Grade[] = [...FIRST, ...FIRST]
const LATER: readonly Grade[] = ['again', 'hard', 'good', 'good', 'again', 'hard']

/** How many cards the app lists in a state, all pages of them. */
async function shownAs(page: Page, state: string): Promise<number> {
  await page.getByRole('combobox', { name: 'State' }).selectOption(state)
  const rows = page.locator('.card-row')
  // The list of the state before stands until the answer is there, and says so.
  await page.locator('ul[aria-busy="true"]').waitFor({ state: 'detached' })
  await rows.or(page.getByText('No card is like that.')).first().waitFor()
  const more = page.getByRole('button', { name: 'Show more' })
  for (let before = -1; before !== (await rows.count()); ) {
    before = await rows.count()
    if (await more.isVisible()) await more.click()
  }
  return rows.count()
}

it('sends a studied deck to Anki: what is in the file is what the app has', async () => {
  const device = await newDevice({ timezoneId: ZONE })
  const now = Date.now()
  await device.context.clock.install({ time: now - 8 * DAY_MS })
  const page = await device.open()
  const desk = await studyBundled(page)
  await page.keyboard.press('-')
  await desk.answerAll(nth => FIRST[nth % FIRST.length] ?? 'good')
  await device.context.clock.setSystemTime(now - HOUR_MS)
  await page.goto(`${device.address}#/review/${DECK}`)
  await page.reload()
  expect(await desk.done()).toBe(0)
  for (const grade of SECOND) await desk.answer(grade)
  // An hour later those that were forgotten come back first; then the day is broken off, with cards left in their steps.
  await device.context.clock.setSystemTime(now)
  for (const grade of LATER) await desk.answer(grade)

  await page.goto(`${device.address}#/deck/${DECK}`)
  await page.getByRole('button', { name: 'Send to Anki' }).click()
  // Told while the file is still in hand: afterwards one is in Anki.
  await page.getByText('Import any learning progress').waitFor()
  await page.getByText('Import any deck presets').waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/putin.and.kim.*\.apkg$/i)
  const bytes = new Uint8Array(await readFile(await download.path()))

  const stored = await storedOn(page)
  const contents = deckIn(stored, DECK)
  const kinds = new Set(contents.reviews.map(review => review.kind))
  expect(kinds).toEqual(new Set(['new', 'learning', 'review', 'relearning']))
  await assertPackageInvariants(bytes, {
    contents: [contents],
    settings: settingsIn(stored),
    nowMs: Date.now(),
    offsetAt: offsetIn(ZONE),
  })

  const opened = await openPackage(bytes)
  const { cards, revlog } = opened.collection
  opened.close()
  const many = (test: (type: number, queue: number) => boolean): number =>
    cards.filter(card => test(int(card, 'type'), int(card, 'queue'))).length
  await page.goto(`${device.address}#/cards`)
  await arriveAt(page, 'Cards')
  expect(many((_, queue) => queue === -1)).toBe(1)
  expect(many(type => type === 1 || type === 3)).toBeGreaterThan(0)
  expect(await shownAs(page, 'Set aside')).toBe(1)
  expect(await shownAs(page, 'New')).toBe(many((type, queue) => type === 0 && queue === 0))
  expect(await shownAs(page, 'Known')).toBe(many((type, queue) => type === 2 && queue === 2))
  expect(await shownAs(page, 'Being learnt')).toBe(many((type, queue) => (type === 1 || type === 3) && queue === 1))
  expect(revlog).toHaveLength(contents.reviews.length)
})
