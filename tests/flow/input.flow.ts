/**
 * Bad input: whatever is pasted or opened gets sensible words, in the place where it was given; nothing of it runs,
 * nothing is stored, and the box is there for another try.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { storedOn } from './database.ts'
import { newDevice } from './harness.ts'
import { arriveAt, giveFile } from './person.ts'

const NOT_ENGLISH = [
  'С десятого января письмо за один пенни можно было послать в любую часть королевства.',
  'За день до этого цена была четыре пенса, а за два месяца больше шиллинга.',
  'Страну изменила не марка, а новый способ назначать цену.',
]
  .join(' ')
  .repeat(3)

/** What a page with an article in it may bring along. */
const HOSTILE = `<!doctype html><html><head><title>The Price of a Letter</title>
<script>globalThis.pwned = 'script in the head'</script>
<link rel="stylesheet" href="https://example.com/track.css"></head>
<body onload="globalThis.pwned = 'onload'"><article><h1>The Price of a Letter</h1>
<img src="https://example.com/pixel.png" onerror="globalThis.pwned = 'onerror'">
<iframe srcdoc="<script>parent.pwned = 'frame'</script>"></iframe>
<svg onload="globalThis.pwned = 'svg'"><script>globalThis.pwned = 'svg script'</script></svg>
${[
  'In 1839 the Post Office carried about 76 million letters, and in 1840 it carried 169 million.',
  'The reform succeeded because handling a letter, and not carrying it, was what cost the money.',
  'Rowland Hill had published his pamphlet in 1837, and Parliament passed the Act in August 1839.',
  '<a href="javascript:globalThis.pwned = 1">Officials warned</a> that the building in London could not hold the letters.',
]
  .map(sentence => `<p onclick="globalThis.pwned = 'click'">${sentence} ${sentence}</p>`)
  .join('\n')}
</article></body></html>`

const file = (name: string, content: string | Buffer, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
})

/** The sentence that says what is wrong. */
async function wrong(page: Page): Promise<string> {
  const alert = page.getByRole('main').getByRole('alert').getByText(/\S/)
  await alert.waitFor()
  return (await alert.textContent()) ?? ''
}

/** Nothing was stored, and one can try again at once. */
async function asBefore(page: Page): Promise<void> {
  const { decks, pieces, notes, cards, proposals } = (await storedOn(page)).values
  expect({ decks, pieces, notes, cards, proposals }).toEqual({
    decks: [],
    pieces: [],
    notes: [],
    cards: [],
    proposals: [],
  })
  await page.getByRole('textbox', { name: 'The text of the piece' }).waitFor()
}

it('says what is wrong with what was pasted or typed', async () => {
  const device = await newDevice({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await device.open('#/add')
  await arriveAt(page, 'Add a piece')
  const box = page.getByRole('textbox', { name: 'The text of the piece' })

  // An empty box offers to paste; with nothing on the clipboard it says so.
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: 'Paste' }).click()
  expect(await wrong(page)).toBe('There is no text on the clipboard.')
  await asBefore(page)

  const CASES: readonly (readonly [text: string, says: RegExp])[] = [
    [' \n\t\n ', /only white space/],
    ['How a Penny Changed a Country', /^Only a headline is here/],
  ]
  for (const [text, says] of CASES) {
    await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
    await box.focus()
    await page.keyboard.press('Control+v')
    expect(await wrong(page)).toMatch(says)
    await asBefore(page)
  }
})

it('says of a text in another language that it cannot be read, and keeps it where the person wants to write its cards', async () => {
  const device = await newDevice({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await device.open('#/add')
  await arriveAt(page, 'Add a piece')
  await page.evaluate(copied => navigator.clipboard.writeText(copied), `Цена письма\n\n${NOT_ENGLISH}`)
  await page.getByRole('textbox', { name: 'The text of the piece' }).focus()
  await page.keyboard.press('Control+v')
  await page.getByText(/Russian.*English only/).waitFor()
  await page.getByRole('button', { name: 'Another text' }).click()
  await asBefore(page)

  await page.getByRole('textbox', { name: 'The text of the piece' }).focus()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: 'Write cards of your own' }).click()
  await page.getByRole('heading', { name: 'No card is proposed here' }).waitFor()
  const { decks, pieces, proposals } = (await storedOn(page)).values
  expect([decks.length, pieces.length, proposals.length]).toEqual([1, 1, 0])
  await page.getByRole('link', { name: 'See the deck' }).click()
  await page.getByRole('heading', { name: 'Цена письма' }).waitFor()
})

it('says what is wrong with a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenet-input-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const large = join(folder, 'large.txt')
  await writeFile(large, 'A sentence that says very little is written here again. '.repeat(360_000))

  const device = await newDevice()
  const page = await device.open('#/add')
  const choose = page.getByRole('button', { name: 'Choose a file' })
  const CASES: readonly (readonly [given: Parameters<typeof giveFile>[2], says: RegExp])[] = [
    [large, /20 MB/],
    [file('empty.txt', ''), /nothing/i],
    [file('spaces.txt', ' \n \n'), /only white space/],
    [file('scan.pdf', '%PDF-1.7\n%âãÏÓ', 'application/pdf'), /PDF/],
    [file('photo.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /image/],
    [
      file('noise.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))),
      /not text|binary|letters/,
    ],
  ]
  for (const [given, says] of CASES) {
    await giveFile(page, choose, given)
    expect(await wrong(page)).toMatch(says)
    await asBefore(page)
  }
})

it('runs nothing that a page brings along, and reads its article', async () => {
  // Handlers are stopped twice: the document is inert, and the content policy says so of each.
  const device = await newDevice({ blocked: /inline event handler|script-src-attr inline/ })
  const page = await device.open('#/add')
  await arriveAt(page, 'Add a piece')
  const pwned = () => page.evaluate(() => Reflect.get(globalThis, 'pwned'))

  // The clipboard of this browser would clean it first; not every program's does.
  await page.getByRole('textbox', { name: 'The text of the piece' }).evaluate((box, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'The Price of a Letter')
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, HOSTILE)
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor()
  expect(await page.locator('.excerpt').textContent()).toContain('169 million')
  expect(await pwned()).toBeUndefined()

  await page.getByRole('button', { name: 'Another text' }).click()
  await giveFile(page, page.getByRole('button', { name: 'Choose a file' }), file('page.html', HOSTILE, 'text/html'))
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('The Price of a Letter')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('article.proposal').waitFor()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText(/^1 kept$/).waitFor()
  expect(await pwned()).toBeUndefined()
  expect(JSON.stringify((await storedOn(page)).values)).not.toMatch(/<script|onerror|javascript:/i)
})
