/**
 * Promises 4–6: everything there is goes into one file and comes back equal, on a device that has nothing and on one
 * that has other things. A file that is not right changes nothing and says what is wrong with it.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import type { Stored } from './database.ts'
import { expectCounted, storedOn } from './database.ts'
import { newDevice, serveApp } from './harness.ts'
import { arriveAt, giveFile, studyBundled } from './person.ts'

const MIX: readonly Grade[] = ['good', 'again', 'easy', 'hard', 'good']

/** Studies the first deck, changes a setting, has a sample piece read and keeps one of its proposals. */
async function fill(page: Page): Promise<Stored> {
  const desk = await studyBundled(page)
  await page.keyboard.press('-')
  await desk.answerAll(nth => MIX[nth % MIX.length] ?? 'good')
  await page.getByRole('button', { name: 'Back to Today' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  const perDay = page.getByRole('spinbutton', { name: 'New cards a day' })
  await perDay.fill('25')
  await perDay.press('Tab')
  await page.goto(`${page.url().split('#')[0]}#/add/penny-post`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText(/^1 kept$/).waitFor()
  await page.getByRole('link', { name: 'Today' }).click()
  await arriveAt(page, 'Today')
  const stored = await storedOn(page)
  const { cards, reviews, proposals, settings, decks } = stored.values
  // There is something of every kind to be lost.
  expect(new Set(cards.map(card => card.slot))).toEqual(new Set(['new', 'review', 'suspended']))
  expect(new Set(proposals.map(proposal => proposal.status))).toEqual(new Set(['open', 'kept']))
  expect(reviews.length).toBeGreaterThan(10)
  expect(settings[0]?.newPerDay).toBe(25)
  expect(decks).toHaveLength(2)
  return stored
}

async function saveBackup(page: Page): Promise<Buffer> {
  await page.getByRole('link', { name: 'Settings' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^tenet-\d{4}-\d{2}-\d{2}\.tenet$/)
  return readFile(await download.path())
}

/** Chooses a file to restore. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await giveFile(page, page.getByRole('button', { name: 'Restore a backup' }), {
    name,
    mimeType: 'application/octet-stream',
    buffer,
  })
}

/** Chooses a file to restore, is told what is in it, and says yes. */
async function restore(page: Page, name: string, buffer: Buffer, yes: string): Promise<void> {
  await choose(page, name, buffer)
  await page.getByText(new RegExp(`“${name}”, saved on .*: 2 decks, [0-9,]+ cards, [0-9,]+ answers`)).waitFor()
  await page.getByRole('button', { name: yes }).click()
}

it('brings everything back, on a new device and over other things; a damaged file changes nothing', async () => {
  const server = await serveApp()
  const device = await newDevice({ server })
  const page = await device.open()
  const before = await fill(page)
  const backup = await saveBackup(page)
  expect(await storedOn(page)).toEqual(before)

  // What was lost: a deck with all its memory.
  await page.goto(`${device.address}#/deck/putin-kim`)
  await page.getByRole('button', { name: 'Delete this deck' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await arriveAt(page, 'Today')
  const poorer = await storedOn(page)
  expect(poorer.values.decks).toHaveLength(1)

  await page.getByRole('link', { name: 'Settings' }).click()
  for (const [name, bytes, says] of damagedFrom(backup)) {
    await choose(page, name, bytes)
    await page.getByRole('alert').getByText(says).waitFor()
    expect(await page.getByRole('button', { name: 'Replace everything' }).count()).toBe(0)
    expect(await storedOn(page)).toEqual(poorer)
    await page.getByRole('button', { name: 'Close' }).click()
  }

  await restore(page, 'whole.tenet', backup, 'Replace everything')
  await page.getByRole('heading', { name: 'Restored' }).waitFor()
  expect(await storedOn(page)).toEqual(before)
  await page.getByRole('button', { name: 'Put back what was here before' }).click()
  await page.getByText('Everything is as it was before.').waitFor()
  expect(await storedOn(page)).toEqual(poorer)
  await restore(page, 'whole.tenet', backup, 'Replace everything')
  await page.getByRole('heading', { name: 'Restored' }).waitFor()
  expect(await storedOn(page)).toEqual(before)
  expectCounted(before)

  // A device that never had anything begins where the other one stood.
  const fresh = await newDevice({ server })
  const other = await fresh.open('#/settings')
  await restore(other, 'whole.tenet', backup, 'Take it in')
  await other.getByRole('heading', { name: 'Restored' }).waitFor()
  expect(carried(await storedOn(other))).toEqual(carried(before))
  await other.getByRole('link', { name: 'Today' }).click()
  await arriveAt(other, 'Today')
  await other.getByRole('link', { name: 'Putin and Kim: a desperate move', exact: true }).waitFor()
})

/** What goes from one device to another: what choices taught stays on its own. */
const carried = ({ keys, values }: Stored) => ({ keys: { ...keys, learnt: [] }, values: { ...values, learnt: [] } })

/** A backup that was changed on the way, that was cut off, and files that never were one. */
function damagedFrom(backup: Buffer): readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] {
  const flipped = Buffer.from(backup)
  const middle = Math.floor(flipped.length / 2)
  flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle)
  return [
    ['flipped.tenet', flipped, /damaged|changed|cut off/],
    ['cut.tenet', backup.subarray(0, middle), /cut off/],
    ['empty.tenet', Buffer.alloc(0), /not a Tenet backup/],
    ['photo.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not a Tenet backup/],
    ['words.txt', Buffer.from('{"hello": "there"}'), /not a Tenet backup/],
  ]
}
