/**
 * The way back from Anki: a deck that was studied is sent there and deleted here; its package, opened where deck files are
 * opened, brings it back with the same cards due on the same days. A second time changes nothing, Undo takes all of it out,
 * and what is no package is refused with a reason.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { CLOZE, packageOf } from '../anki/import/foreign-package.ts'
import { deckIn, expectCounted, storedOn } from './database.ts'
import { newDevice, PHONE } from './harness.ts'
import { arriveAt, giveFile, studyBundled } from './person.ts'

const MIX: readonly Grade[] = ['good', 'again', 'easy', 'hard', 'good']
const DECK = 'putin-kim'

async function openPackage(page: Page, name: string, buffer: Buffer): Promise<void> {
  await giveFile(page, page.getByRole('button', { name: 'Open a deck file' }), {
    name,
    mimeType: 'application/octet-stream',
    buffer,
  })
}

/** The deck as an export is given it, without what only says how the deck came here. */
const carried = (page: Page) =>
  storedOn(page).then(stored => {
    const { deck, record, notes, cards, reviews } = deckIn(stored, DECK)
    return { name: deck.name, created: deck.createdAtMs, piece: record.piece, notes, cards, reviews }
  })

it('brings a deck back from Anki, to the day; twice is once, and Undo undoes', async () => {
  const device = await newDevice({ viewport: PHONE })
  const page = await device.open()
  const desk = await studyBundled(page)
  await page.keyboard.press('-')
  await desk.answerAll(nth => MIX[nth % MIX.length] ?? 'good')
  const before = await carried(page)
  expect(new Set(before.cards.map(card => card.slot))).toEqual(new Set(['new', 'review', 'suspended']))

  await page.goto(`${device.address}#/deck/${DECK}`)
  await page.getByRole('button', { name: 'Send to Anki' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const bytes = await readFile(await (await saved).path())
  await page.getByRole('button', { name: 'Delete this deck' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('button', { name: 'Study this deck' }).waitFor()
  const without = await storedOn(page)
  expect(without.values.decks).toEqual([])

  await page.goto(`${device.address}#/add`)
  await openPackage(page, 'Tenet - Putin.apkg', bytes)
  await page.getByRole('heading', { name: /^From Anki: \d+ notes, \d+ cards, \d+ answers\.$/ }).waitFor()
  await page.getByText(`in 1 new deck: “${before.name}”`).waitFor()
  // Nothing is written before the yes.
  expect(await storedOn(page)).toEqual(without)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Open a deck file' }).waitFor()
  expect(await storedOn(page)).toEqual(without)

  await openPackage(page, 'Tenet - Putin.apkg', bytes)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('heading', { name: 'Imported' }).waitFor()
  expect(await carried(page)).toEqual(before)
  expectCounted(await storedOn(page))

  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Everything is as it was before.').waitFor()
  expect(await storedOn(page)).toEqual(without)

  await openPackage(page, 'Tenet - Putin.apkg', bytes)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('link', { name: 'To Today' }).click()
  await arriveAt(page, 'Today')
  await page.getByRole('link', { name: before.name, exact: true }).waitFor()
  await page.goto(`${device.address}#/add`)
  const once = await storedOn(page)
  await openPackage(page, 'Tenet - Putin.apkg', bytes)
  await page.getByText('All of it is here already: nothing changes.').waitFor()
  expect(await page.getByRole('button', { name: 'Import' }).count()).toBe(0)
  await page.getByRole('main').getByRole('button', { name: 'Back' }).click()
  expect(await storedOn(page)).toEqual(once)

  for (const [name, buffer, says] of notPackages(bytes)) {
    await openPackage(page, name, buffer)
    await page.getByRole('main').getByRole('alert').getByText(says).waitFor()
    expect(await storedOn(page)).toEqual(once)
  }
})

const notPackages = (bytes: Buffer): readonly (readonly [name: string, buffer: Buffer, says: RegExp])[] => [
  ['cut.apkg', bytes.subarray(0, bytes.length / 2), /damaged or was cut off/],
  ['page.apkg', Buffer.from('<!DOCTYPE html>'), /not an Anki package/],
  ['all.colpkg', bytes, /whole Anki collection/],
]

it('takes in a package of somebody else’s in Anki’s newest form, dropped on the box', async () => {
  const device = await newDevice()
  const page = await device.open('#/add')
  await arriveAt(page, 'Add a piece')
  const made = packageOf(
    {
      types: [CLOZE],
      decks: { 7: 'History::France' },
      notes: [{ id: 1_700_000_000_000, type: CLOZE.id, fields: ['Paris is in {{c1::France}}', ''] }],
      cards: [{ id: 1, note: 1_700_000_000_000 }],
    },
    'anki21b',
  )
  const data = await page.evaluateHandle(base64 => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'france.apkg'))
    return transfer
  }, Buffer.from(made).toString('base64'))
  await page.getByRole('textbox', { name: 'The text of the piece' }).dispatchEvent('drop', { dataTransfer: data })
  await page.getByRole('heading', { name: 'From Anki: 1 note, 1 card, 0 answers.' }).waitFor()
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('link', { name: 'To Today' }).click()
  await page.getByRole('link', { name: 'History::France', exact: true }).waitFor()
})
