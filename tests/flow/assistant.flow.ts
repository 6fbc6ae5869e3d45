/**
 * A second reader, asked by hand with nobody else there, and by address with a real server that streams: what it proposes
 * is checked, kept card by card and studied. Nothing goes anywhere but where the person sent it.
 */
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import type { AssistantServer } from '../tools/assistant-server.ts'
import { MODELS, startAssistant } from '../tools/assistant-server.ts'
import { FALSE, GOOD, inProse, jsonOf, UNSURE } from './assistant-reply.ts'
import { expectCounted, storedOn } from './database.ts'
import { eventually, newDevice, offlineReady } from './harness.ts'
import { copy, pastePiece, pieceAsCopied } from './pasting.ts'
import { arriveAt, deskOf } from './person.ts'

const KEY = 'sk-never-leaves'

/** From the box to the first proposal. */
async function readPiece(page: Page): Promise<void> {
  await arriveAt(page, 'Add a piece')
  await pastePiece(page, await pieceAsCopied())
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
}

const toAssistant = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Ask an assistant…' }).click()
  await arriveAt(page, 'Ask an assistant')
}

const result = (page: Page) => page.locator('.result .figure')

/** What the deck's proposals are, by reader and state. */
async function proposalsOn(page: Page): Promise<readonly string[]> {
  const { proposals } = (await storedOn(page)).values
  return proposals
    .filter(({ draft }) => draft.second !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ draft, status }) => `${draft.second?.name}: ${status}`)
}

it('is asked by hand, with no network: copied, answered, pasted, checked, kept, studied', async () => {
  const device = await newDevice({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await device.open('#/add')
  await readPiece(page)
  await offlineReady(page)
  await device.stopServer()
  // What is less sure is put away until it is asked for.
  const ours = (await storedOn(page)).values.proposals.filter(({ more }) => more === undefined).length
  await toAssistant(page)

  await page.getByRole('button', { name: 'Copy the request' }).click()
  await page.getByText('Copied. Paste it to the assistant and send it.').waitFor()
  const request = await page.evaluate(() => navigator.clipboard.readText())
  expect(request).toContain('tenet-cards/1')
  expect(request).toContain('[25] It must be granted that on money')

  // First it only talks; then it answers, in a fence, between polite words.
  await copy(page, 'I am sorry, but I would rather talk about stamps.')
  await page.getByRole('button', { name: 'Paste' }).click()
  await page.getByRole('alert').getByText('There are no cards in this reply').waitFor()
  await page.getByRole('button', { name: 'Copy what to say' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('JSON')
  await copy(page, inProse([...GOOD, UNSURE, FALSE]))
  await page.getByRole('button', { name: 'Paste' }).click()
  expect(await result(page).textContent()).toBe('3 cards verified, 1 unsure, 1 refused.')
  await page.getByText('“196 million”').first().waitFor({ state: 'attached' })
  const open = ['an assistant: open', 'an assistant: open', 'an assistant: open', 'an assistant: open']
  expect(await proposalsOn(page)).toEqual(open)

  // The tab is closed; what passed is stored.
  const deck = (await storedOn(page)).values.decks[0]?.id ?? ''
  const again = await device.open(`#/proposals/${deck}`)
  await page.close()
  await again.locator('article.proposal').waitFor()
  await again.getByText(`${ours + 4} left`).waitFor()
  await again.getByRole('checkbox', { name: 'Hide unverified (1)' }).check()
  await again.getByText(`${ours + 3} left`).waitFor()

  // “Keep all” takes none of the assistant's; each of them is looked at, and kept by itself.
  await again.keyboard.press('Shift+F')
  await again.keyboard.press('Shift+A')
  await eventually(() => proposalsOn(again)).toEqual(open)
  const card = again.locator('article.proposal')
  while (!(await card.getByText('proposed by an assistant').isVisible())) await again.keyboard.press('x')
  for (let kept = 0; kept < GOOD.length; kept++) {
    await card.getByText('Verified').waitFor()
    await again.locator('mark').first().waitFor()
    const shown = await card.getAttribute('data-proposal')
    await again.keyboard.press('k')
    await again.locator(`article.proposal[data-proposal="${shown}"]`).waitFor({ state: 'detached' })
  }
  await again.getByText('1 unverified card is hidden.').waitFor()
  await eventually(() => proposalsOn(again)).toEqual([
    'an assistant: kept',
    'an assistant: kept',
    'an assistant: kept',
    'an assistant: open',
  ])
  await again.getByRole('link', { name: 'Study now' }).click()
  const desk = deskOf(again)
  await desk.card()
  const given = await desk.answerAll()
  const stored = await storedOn(again)
  expect(stored.values.reviews).toHaveLength(given)
  expect(JSON.stringify(stored.values.notes)).toContain(GOOD[0]?.prompt)
  expectCounted(stored)
  // Not one request to anywhere but the app's own address: the watch would call it foreign, and it sees.
  expect(device.watch.requests.length).toBeGreaterThan(0)
  expect(device.watch.foreign).toEqual([])
})

async function assistant(): Promise<AssistantServer> {
  const server = await startAssistant()
  onTestFinished(() => server.close())
  return server
}

/** Sets the address as a person does: save, load again, choose one of its models. */
async function setAddress(page: Page, { origin }: AssistantServer): Promise<void> {
  await page.getByRole('radio', { name: /^From here/ }).check()
  await page.getByRole('button', { name: 'Set an address' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill(`${origin}/v1`)
  await page.getByLabel('Key').fill(KEY)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Load again' }).click()
  await page.getByRole('button', { name: 'Choose a model' }).click()
  await page.getByRole('combobox', { name: 'Models at this address' }).selectOption(MODELS[0])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Before anything is sent' }).waitFor()
}

it('is asked by address: agreed to, streamed, stopped, broken off, and forgotten', async () => {
  const ours = await assistant()
  const device = await newDevice({
    permissions: ['clipboard-read', 'clipboard-write'],
    mayReach: ours.origin,
    // What breaks off or is refused is told by the console too.
    blocked: /net::ERR_|status of 429/,
  })
  const page = await device.open('#/add')
  await readPiece(page)
  await offlineReady(page)
  await toAssistant(page)
  await setAddress(page, ours)
  expect(ours.asked).toEqual([])
  await page.getByText(`To ${MODELS[0]} at ${ours.origin}/v1.`).waitFor()

  // It begins to answer and falls silent; the person stops it.
  ours.answer(jsonOf([...GOOD, UNSURE, FALSE]))
  ours.behave('stalls')
  await page.getByRole('button', { name: 'Agree and send' }).click()
  await page.getByText(/characters so far/).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  expect(ours.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(ours.asked[0]?.prompt).toContain('tenet-cards/1')

  // Stopped in the middle, what was whole is kept; or there was nothing yet, and it is sent again.
  const stopped = page.getByRole('alert').getByText(/\S/).or(result(page)).first()
  await stopped.waitFor()
  const before = await proposalsOn(page)
  await page.goto(`${device.address}#/`)
  await page.goto(`${device.address}#/deck/${(await storedOn(page)).values.decks[0]?.id}/assistant`)
  await arriveAt(page, 'Ask an assistant')
  const send = page.getByRole('button', { name: /^(Send|Ask once more)/ }).first()
  await send.waitFor()
  if ((await send.textContent()) === 'Ask once more') await send.click()

  // Refused for now: it says for how long it waits, and need not be waited for.
  ours.behave({ status: 429, retryAfter: '30' })
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText(/^Trying again in \d+ seconds\.$/).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page
    .getByRole('alert')
    .getByText(/stopped/i)
    .waitFor()

  // Answered, token by token.
  ours.behave('answers')
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByRole('button', { name: 'Ask once more' }).waitFor()
  const after = await proposalsOn(page)
  expect(after.length).toBeGreaterThan(before.length)
  expect(after).toEqual(Array.from({ length: 4 }, () => `${MODELS[0]}: open`))

  await page.getByRole('button', { name: 'Ask once more' }).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  await page.getByText('No address is set.').waitFor()
  await page.getByRole('button', { name: 'Load again' }).click()
  await arriveAt(page, 'Ask an assistant')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(JSON.stringify(await storedOn(page))).not.toContain(KEY)
})

it('keeps what was verified of an answer that breaks off', async () => {
  const ours = await assistant()
  const device = await newDevice({
    permissions: ['clipboard-read', 'clipboard-write'],
    mayReach: ours.origin,
    blocked: /net::ERR_/,
  })
  const page = await device.open('#/add')
  await readPiece(page)
  await offlineReady(page)
  await toAssistant(page)
  await setAddress(page, ours)
  ours.answer(jsonOf([...GOOD, UNSURE, FALSE]))
  ours.behave('breaks-off')
  await page.getByRole('button', { name: 'Agree and send' }).click()
  await result(page).waitFor()
  const kept = await proposalsOn(page)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(4)
  // It is said why that is not all.
  expect(await page.locator('.result .wrong').textContent()).toMatch(/\S/)
})
