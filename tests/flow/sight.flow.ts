/**
 * Every screen, as it is read and as it is seen: nothing that axe finds, in light and in dark; and with the browser's
 * text at twice its size nothing is cut off at the width of a phone.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newDevice, root } from './harness.ts'
import { arriveAt, deskOf, giveFile } from './person.ts'
import { walkAssistant } from './sight-assistant.ts'
import { walkImport } from './sight-import.ts'

const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, in words. Run through the debugger, so that the content policy stays as it is. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
  )
}

/** Words that do not fit: beyond the screen, the button or the box that cuts them off, or broken in two on a button. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      const text = node.textContent ?? ''
      // What is only read out stands in a box of a pixel; a collapsed part has no box at all.
      if (text.trim() === '' || holder === null || holder.closest('.visually-hidden, .skip') !== null) continue
      // A row that scrolls is cut off nowhere.
      const row = holder.closest('.tools')
      if (row !== null && getComputedStyle(row).overflowX === 'auto') continue
      const range = document.createRange()
      let [left, right] = [0, document.documentElement.clientWidth]
      for (let box: Element | null = holder; box !== null; box = box.parentElement) {
        const clips: boolean = /hidden|clip/.test(getComputedStyle(box).overflowX) || box.matches('button')
        if (!clips || box.matches('html, body')) continue
        const rect = box.getBoundingClientRect()
        left = Math.max(left, rect.left)
        right = Math.min(right, rect.right)
      }
      for (const word of text.matchAll(/\S+/g)) {
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const lines = [...range.getClientRects()].filter(rect => rect.width > 0)
        const beyond = lines.some(rect => rect.left < left - 1 || rect.right > right + 1)
        const broken = lines.length > 1 && !/[-–—]/.test(word[0]) && holder.closest('button') !== null
        if (beyond || broken) found.push(`“${word[0]}” in “${text.slice(0, 60)}” is ${beyond ? 'cut off' : 'broken'}`)
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      found.push('the page scrolls sideways')
    return found
  })

/** What stays where it is while the page moves must leave the page its room; and the way round is one row. */
const inTheWay = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const bar = document.querySelector('.bar')
    const { top = 0, bottom = 0 } = bar?.getBoundingClientRect() ?? {}
    const below = document.documentElement.scrollHeight - scrollY
    const share = (Math.min(innerHeight, bottom) - top) / innerHeight
    if (below > innerHeight + 1 && top < innerHeight && share > 0.35) found.push(`the bar takes ${share} of the screen`)
    const rows = new Set([...document.querySelectorAll('.nav li')].map(tab => tab.getBoundingClientRect().top))
    if (rows.size > 1) found.push(`the tabs stand in ${rows.size} rows`)
    return found
  })

/** A walk past everything there is to see. `look` is called on each screen once it stands. */
async function walk(page: Page, address: string, look: (screen: string) => Promise<void>): Promise<void> {
  const go = async (place: string): Promise<void> => {
    await page.goto(`${address}${place}`)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await button('Study this deck').waitFor()
  await look('the first screen')

  await go('#/add')
  await arriveAt(page, 'Add a piece')
  await look('Add')
  await giveFile(page, button('Choose a file'), { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await page.getByRole('main').getByRole('alert').getByText(/\S/).waitFor()
  await look('Add, with what was wrong')
  await walkImport(page, go, look)
  await go('#/add/leap-second')
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor()
  await look('what was recognised')
  await button('Read it').click()
  await page.locator('article.proposal').waitFor()
  await look('a proposal')
  await button('Whose words?').click()
  await look('whose words')
  await button('Mend').click()
  await page.getByRole('dialog').waitFor()
  await look('mending')
  await page.keyboard.press('Escape')
  await button('Keep').click()
  await button('List').click()
  await page
    .getByRole('button', { name: /^Keep all/ })
    .first()
    .waitFor()
  await page.getByText(/^What the reader refused/).click()
  await look('the list of proposals')
  // Each goes when nothing of its kind is left that may be kept unseen.
  for (const kind of ['facts', 'arguments']) {
    const keepAll = page.getByRole('button', { name: `Keep all ${kind}` })
    if (await keepAll.isVisible()) await keepAll.click()
  }
  await look('kept all')
  await walkAssistant(page, go, look)
  const own = page.getByRole('button', { name: /^What is the best objection/ })
  await button('Refuse').or(own).first().waitFor()
  while (await button('Refuse').isVisible()) await button('Refuse').click()
  await own.click()
  await page.getByRole('dialog', { name: 'Say it in your own words' }).waitFor()
  await look('in own words')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await look('all decided')

  await go('#/')
  await page.getByRole('button', { name: /^Study Putin/ }).click()
  const desk = deskOf(page)
  await desk.card()
  await look('a question')
  await page.keyboard.press('Space')
  await button(/^Good/).waitFor()
  await look('an answer')
  await button('Source').click()
  await page.getByRole('region', { name: 'Source' }).getByText('Paragraph').first().waitFor()
  await look('its source')
  await page.keyboard.press('e')
  await page.getByRole('dialog').waitFor()
  await look('editing a card')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await look('the keys')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await button(/^Easy/).click()
  await page.locator('.review progress[value="1"]').waitFor({ state: 'attached' })
  await desk.answerAll(() => 'easy')
  await look('done')
  await button('Back to Today').click()
  await arriveAt(page, 'Today')
  await page.getByRole('heading', { name: 'Your decks' }).waitFor()
  await look('Today')

  await go('#/cards')
  const row = page.locator('.card-row').first()
  await row.waitFor()
  await look('Cards')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Known')
  await page.getByText('Due in').first().waitFor()
  await row.click()
  await page.getByRole('columnheader', { name: 'When' }).waitFor()
  await look('a card')
  await go('#/record')
  await page.getByRole('heading', { name: 'The last thirty days' }).waitFor()
  await look('Record')
  await go('#/deck/putin-kim')
  await button('Send to Anki').waitFor()
  await page.getByText('The text of the piece').first().click()
  await look('a deck')
  await page.locator('.deck-row, a').first().waitFor()
  await go('#/')
  await page.getByRole('link', { name: 'Let the Leap Second Go' }).first().click()
  await page.getByRole('link', { name: 'Read the piece' }).click()
  await page.locator('a.anchored').first().waitFor()
  await look('a piece')
  await button('Write a card on paragraph 1').first().click()
  await page.getByRole('dialog', { name: 'Write a card' }).waitFor()
  await look('writing a card')
  await page.getByRole('radio', { name: 'A gap' }).click()
  await look('writing a gap')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'How Tenet read this' }).click()
  await page.getByText('All names').click()
  await page.locator('.all-names button').first().click()
  await page.locator('a.sentence').nth(1).click()
  await page.getByText(/^Word by word/).click()
  await page.getByText('the centre of the sentence').waitFor()
  await look('how it was read')
  await go('#/settings')
  await button('Save a backup').waitFor()
  await look('Settings')
  const give = (buffer: Buffer) =>
    giveFile(page, button('Restore a backup'), { name: 'b.tenet', mimeType: 'text/plain', buffer })
  const saved = page.waitForEvent('download')
  await button('Save a backup').click()
  await give(await readFile(await (await saved).path()))
  await button('Replace everything').waitFor()
  await look('sure to restore')
  await button('Replace everything').click()
  await button('Put back what was here before').waitFor()
  await look('restored')
  await give(Buffer.from('b'))
  await page.getByRole('alert').getByText('not a Tenet backup').waitFor()
  await look('a banner')
  await go('#/deck/none')
  await page.getByText('This deck is no longer here.').waitFor()
  await look('a deck that is gone')
}

it('axe finds nothing on any screen, in light and in dark', async () => {
  const device = await newDevice({ reducedMotion: 'reduce' })
  const page = await device.open()
  const found: string[] = []
  await walk(page, device.address, async screen => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await faults(page)).map(fault => `${screen}, ${colorScheme}: ${fault}`))
    }
  })
  expect(found).toEqual([])
})

it('nothing is cut off at the width of a phone with text at twice its size', async () => {
  const device = await newDevice({ reducedMotion: 'reduce' })
  const page = await device.open()
  // The person's own setting in the browser, not a style of the page: a size given in pixels would not follow it.
  const settings = await device.context.newCDPSession(page)
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await page.reload()
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  const found: string[] = []
  await walk(page, device.address, async screen => {
    expect(await size()).toBe('32px')
    const faulty = [...(await cutOff(page)), ...(await inTheWay(page))]
    found.push(...faulty.map(fault => `${screen}: ${fault}`))
  })
  expect(found).toEqual([])
})
