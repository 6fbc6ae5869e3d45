/** A card of one's own, from words that a finger or a mouse has marked in the piece; and with the keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { storedOn } from './database.ts'
import { DESKTOP, eventually, newDevice, offlineReady } from './harness.ts'
import { deskOf, tabTo } from './person.ts'

const WORDS = 'Rowland Hill'

/** Opens the text of a sample from a proposal, by the way that a person takes. */
async function pieceOf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
  await page.getByRole('link', { name: 'Write…' }).click()
  await page.locator('.piece-text p').first().waitFor()
}

/** Marks the first of these words in the text, as a drag over them would; returns their paragraph's number. */
const mark = (page: Page, words: string): Promise<number> =>
  page.evaluate(looked => {
    for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const at = text.textContent?.indexOf(looked) ?? -1
        if (at < 0) continue
        document.getSelection()?.setBaseAndExtent(text, at, text, at + looked.length)
        return Number(paragraph.getAttribute('data-paragraph'))
      }
    }
    throw new Error(`“${looked}” is not in the text`)
  }, words)

it('makes a card of marked words, which is asked and shows them as its source', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await device.open('#/add/penny-post')
  await pieceOf(page)
  const paragraph = await mark(page, WORDS)
  await page.getByRole('button', { name: 'Write a card', exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  expect(await sheet.getByRole('textbox', { name: 'Answer' }).inputValue()).toBe(WORDS)
  await sheet.getByRole('textbox', { name: 'Question' }).fill('Who proposed the penny post?')
  await sheet.getByRole('button', { name: 'Keep it' }).tap()
  await page.getByText('Card kept.').waitFor()
  // The button that opened the sheet is gone: the focus is at the words.
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await eventually(focused).toContain(WORDS)
  await eventually(async () => (await storedOn(page)).values.notes?.length).toBe(1)

  await page.getByRole('link', { name: 'The deck' }).tap()
  await page.getByRole('link', { name: 'Study this deck' }).tap()
  await deskOf(page).card()
  await page.getByText('Who proposed the penny post?').waitFor()
  await page.getByRole('button', { name: 'Show answer' }).tap()
  await page.getByRole('button', { name: 'Source' }).tap()
  const source = page.getByRole('region', { name: 'Source' })
  await source.getByText(`Paragraph ${paragraph}`).waitFor()
  expect(await source.textContent()).toContain(WORDS)
})

it('makes a card of words marked beside a proposal, which waits as it did', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open('#/add/penny-post')
  await page.getByRole('button', { name: 'Read it' }).click()
  const proposal = page.locator('article.proposal')
  await proposal.waitFor()
  const before = await proposal.textContent()
  await mark(page, WORDS)
  await page.getByRole('button', { name: 'Write a card', exact: true }).waitFor()
  await page.keyboard.press('w')
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  await sheet.getByRole('radio', { name: 'A gap' }).click()
  await sheet.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('Card kept.').waitFor()
  await eventually(async () => (await storedOn(page)).values.notes?.length).toBe(1)
  expect(await proposal.textContent()).toBe(before)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await eventually(async () => (await storedOn(page)).values.notes?.length).toBe(0)
})

/** The drafts of a sheet, each a switch. */
const draftsIn = (sheet: Locator): Locator =>
  sheet.getByRole('group', { name: 'Drafts for these words' }).getByRole('button')

it('makes a card of a draft for the marked words with two taps, and offers some with no network', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await device.open('#/add/penny-post')
  await pieceOf(page)
  await offlineReady(page)
  await device.stopServer()
  await page.reload()
  await page.locator('.piece-text p').first().waitFor()
  await mark(page, WORDS)
  await page.getByRole('button', { name: 'Write a card', exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  // What the reader refused is not kept: the piece is read once more for it.
  const refused = draftsIn(sheet)
    .filter({ hasText: `[${WORDS}]` })
    .filter({ hasText: 'Look:' })
  await refused.waitFor()
  await sheet.getByRole('textbox', { name: 'Question' }).fill('Who?')
  await refused.scrollIntoViewIfNeeded()
  const before = await refused.boundingBox()
  await refused.tap()
  await expect.poll(() => refused.getAttribute('aria-pressed')).toBe('true')
  // It stays under the thumb.
  expect(Math.abs(((await refused.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4)
  await refused.tap()
  expect(await sheet.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('Who?')
  await refused.tap()
  await sheet.getByText('As text').tap()
  const sentence = sheet.getByRole('textbox', { name: 'Sentence' })
  await sentence.fill((await sentence.inputValue()).replace('In 1837 ', ''))
  await sheet.getByRole('button', { name: 'Keep it' }).tap()
  await page.getByText('Card kept.').waitFor()
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([
    { origin: 'written', body: { form: 'cloze', parts: [{ text: WORDS, hole: 0 }, { hole: null }] } },
  ])
})

it('keeps a proposal in words that began as its draft, with the keyboard alone, and does not ask about it again', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open('#/add/penny-post')
  await page.getByRole('button', { name: 'Read it' }).click()
  const proposal = page.locator('article.proposal')
  await proposal.waitFor()
  // A row of demands rests on many marks: the next card asks for one thing.
  const row = await proposal.textContent()
  await page.keyboard.press('x')
  await eventually(() => proposal.textContent()).not.toBe(row)
  const first = await proposal.textContent()
  const answer = (await page.locator('.beside mark b, .beside mark strong').first().textContent()) ?? ''
  await mark(page, answer)
  await page.getByRole('button', { name: 'Write a card', exact: true }).waitFor()
  await page.keyboard.press('w')
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  await draftsIn(sheet).first().waitFor()
  await tabTo(page, draftsIn(sheet).first())
  await page.keyboard.press('Space')
  await draftsIn(sheet).first().and(sheet.locator('[aria-pressed="true"]')).waitFor()
  await tabTo(page, sheet.getByRole('button', { name: 'Keep it' }))
  await page.keyboard.press('Enter')
  await page.getByText('Card kept.').waitFor()
  await eventually(() => proposal.textContent()).not.toBe(first)
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([{ origin: 'proposed' }])
})

/** Whether a thumb that comes down this far beside the middle of something still meets it. */
const meets = (target: Locator, dx: number, dy: number): Promise<boolean> =>
  target.evaluate(
    (element, [x, y]) => {
      element.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2 + x, top + height / 2 + y) === element
    },
    [dx, dy] as const,
  )

it('makes a gap of tapped words on a phone, and loses nothing to a second Escape or a second tap on Close', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await device.open('#/add/penny-post')
  await pieceOf(page)
  const plus = page.getByRole('button', { name: 'Write a card on paragraph 3', exact: true })
  for (const [x, y] of [
    [-20, 0],
    [20, 0],
    [0, -20],
    [0, 20],
  ] as const)
    expect(await meets(plus, x, y)).toBe(true)
  await plus.tap()
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  // The sentences come first, and the button is in view however long the drafts below the fields are.
  expect((await sheet.textContent())?.indexOf('In 1837')).toBeLessThan(40)
  const keep = sheet.getByRole('button', { name: 'Keep it' })
  expect((await keep.boundingBox())?.y).toBeLessThan(844)
  await sheet.getByRole('radio', { name: 'A gap' }).click()
  const words = sheet.getByRole('group', { name: 'Words to hide' })
  await words.getByRole('button', { name: 'Rowland' }).tap()
  await words.getByRole('button', { name: 'Hill', exact: true }).tap()
  const asked = sheet.getByText('Your changes are not saved.')
  for (const close of [() => page.keyboard.press('Escape'), () => sheet.getByRole('button', { name: 'Close' }).tap()]) {
    await close()
    await asked.waitFor()
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep editing')
    const { y = 0, height = 0 } = (await asked.boundingBox()) ?? {}
    expect(y + height).toBeLessThan(844)
    await close()
    await asked.waitFor({ state: 'detached' })
    await sheet.waitFor()
  }
  await keep.tap()
  await page.getByText('Card kept.').waitFor()
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([
    { body: { form: 'cloze', parts: [{ hole: null }, { text: WORDS, hole: 0 }, { hole: null }] } },
  ])
})

it('is written with the keyboard alone', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open('#/add/leap-second')
  await pieceOf(page)
  const plus = page.getByRole('button', { name: 'Write a card on paragraph 1', exact: true })
  await tabTo(page, plus)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Write a card' })
  await sheet.waitFor()
  await page.keyboard.type('What is it about?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A second')
  await tabTo(page, sheet.getByRole('button', { name: 'Keep it' }))
  await page.keyboard.press('Enter')
  await page.getByText('Card kept.').waitFor()
  // The sheet gives the focus back where it came from.
  await eventually(() => plus.evaluate(element => element === document.activeElement)).toBe(true)
})

/** Reads a sample, refuses what is proposed, and goes to the questions about the whole piece. */
async function ownWordsOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Read it' }).click()
  const refuse = page.getByRole('button', { name: 'Refuse', exact: true })
  await refuse.waitFor()
  const heading = page.getByRole('heading', { name: 'In your own words' })
  await refuse.or(heading).waitFor()
  while (await refuse.isVisible()) await refuse.click()
  await heading.waitFor()
  return heading
}

it('says in own words what the piece argues, with the keyboard alone', async () => {
  const device = await newDevice({ viewport: DESKTOP })
  const page = await device.open('#/add/leap-second')
  const heading = await ownWordsOf(page)
  const question = page.getByRole('button', { name: /^What is the strongest reason/ })
  await tabTo(page, question)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Say it in your own words' })
  await sheet.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Computers cannot count to 61')
  await tabTo(page, sheet.locator('.likely button').first())
  await page.keyboard.press('Space')
  // Another one of the whole piece will do as well, and nothing takes the place of what was typed.
  await tabTo(page, sheet.locator('summary'))
  await page.keyboard.press('Enter')
  await tabTo(page, sheet.locator('.rests button').nth(3))
  await page.keyboard.press('Space')
  await tabTo(page, sheet.getByRole('button', { name: 'Keep it' }))
  await page.keyboard.press('Enter')
  await page.getByText('Card kept.').waitFor()
  await eventually(() => heading.evaluate(element => element === document.activeElement)).toBe(true)
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([
    { link: 'reason', kind: 'argument', body: { back: 'Computers cannot count to 61' } },
  ])
})

it('offers the likely sentences with one thumb, and still does with no network when the deck is opened again', async () => {
  const device = await newDevice({ hasTouch: true })
  const page = await device.open('#/add/leap-second')
  await ownWordsOf(page)
  await offlineReady(page)
  await device.stopServer()
  await page.reload()
  await page.getByRole('button', { name: /^What is the best objection/ }).tap()
  const sheet = page.getByRole('dialog', { name: 'Say it in your own words' })
  const likely = sheet.getByRole('group', { name: 'Which sentence comes nearest?' }).getByRole('listitem')
  const words = /^It may be objected that we are only storing up trouble.*Answer: Yet they will have a century/
  await likely.first().getByRole('button', { name: words, pressed: false }).tap()
  await likely.first().getByRole('button', { name: words, pressed: true }).waitFor()
  const answer = sheet.getByRole('textbox', { name: 'Answer' })
  expect(await answer.inputValue()).toMatch(/^It may be objected.* an hour\. Yet they .* six months\.$/)
  await answer.fill('It only puts trouble off. – But by a century.')
  await sheet.getByRole('button', { name: 'Keep it' }).tap()
  await page.getByText('Card kept.').waitFor()
  await eventually(async () => (await storedOn(page)).values.notes).toMatchObject([
    {
      link: 'objection',
      body: { back: 'It only puts trouble off. – But by a century.' },
      anchors: [{ span: { exact: expect.stringMatching(/^It may be objected.* six months\.$/) } }],
    },
  ])
})
