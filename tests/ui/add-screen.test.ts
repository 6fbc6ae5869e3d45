// @vitest-environment happy-dom
/** Adding a piece, as the screen shows it. */
import { afterEach, expect, it } from 'vitest'
import { err, ok, problem } from '../../src/core/result.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { draftPiece, stage } from './support.ts'

let app: Shown

afterEach(() => app.close())

const BOX = 'The text of the piece'

it('still has what was typed and mended when one comes back from another screen', async () => {
  const unused = async () => problem('unused', 'Not part of this test.')
  const { ports } = stage({
    reader: {
      prepare: () => undefined,
      fromPaste: async () => ok(draftPiece('A column')),
      fromFile: unused,
      propose: unused,
      reading: unused,
    },
  })
  app = await show(ports, '#/add')
  await app.appears('Add a piece')
  await app.type(BOX, 'Half a column')
  await app.go('#/settings')
  await app.appears('Settings')
  await app.go('#/add')
  await app.appears('Add a piece')
  expect(app.find<HTMLTextAreaElement>('.paste-box').value).toBe('Half a column')
  await app.tap('Continue')
  await app.type('Author', 'B. Writer')
  await app.go('#/')
  await app.go('#/add')
  await app.appears('Is this right?')
  expect(app.find<HTMLInputElement>('[name=author]').value).toBe('B. Writer')
  await app.tap('Another text')
  expect(app.find<HTMLTextAreaElement>('.paste-box').value).toBe('Half a column')
})

it('offers to keep a piece that cannot be read, and promises nothing that only reading gives', async () => {
  const unused = async () => problem('unused', 'Not part of this test.')
  const draft = { ...draftPiece('Старый мост'), author: '', language: 'ru' }
  const refused = err({ code: 'not-english', message: 'This looks like Russian.', draft })
  const { ports } = stage({
    reader: {
      prepare: () => undefined,
      fromPaste: async () => refused,
      fromFile: unused,
      propose: unused,
      reading: unused,
    },
  })
  app = await show(ports, '#/add')
  await app.appears('Add a piece')
  await app.type(BOX, 'Старый мост')
  await app.tap('Continue')
  await app.appears('Is this right?')
  expect(app.text()).toContain('This looks like Russian.')
  expect(app.text()).not.toMatch(/Read it|Who argues here/)
  await app.tap('Write cards of your own')
  await app.appears('No card is proposed here')
  expect(app.text()).not.toContain('it proposes')
})

it('says with the field of the author why it is asked for', async () => {
  const unused = async () => problem('unused', 'Not part of this test.')
  const draft = { ...draftPiece('A column'), author: '' }
  const { ports } = stage({
    reader: {
      prepare: () => undefined,
      fromPaste: async () => ok(draft),
      fromFile: unused,
      propose: unused,
      reading: unused,
    },
  })
  app = await show(ports, '#/add')
  await app.appears('Add a piece')
  await app.type(BOX, 'A column')
  await app.tap('Continue')
  await app.appears('Is this right?')
  const help = app.find('[name=author]').getAttribute('aria-describedby')
  expect(app.find(`#${help}`).textContent).toContain('Who argues here?')
  await app.type('Author', 'B. Writer')
  expect(app.find('[name=author]').getAttribute('aria-describedby')).toBeNull()
})

it('suggests a title where the text has none, and shows under the field what keeps it from being read', async () => {
  const unused = async () => problem('unused', 'Not part of this test.')
  const draft = { ...draftPiece(''), paragraphs: [{ kind: 'body' as const, text: 'Lysse closes its port. Why?' }] }
  const { ports } = stage({
    reader: {
      prepare: () => undefined,
      fromPaste: async () => ok(draft),
      fromFile: unused,
      propose: unused,
      reading: unused,
    },
  })
  app = await show(ports, '#/add')
  await app.appears('Add a piece')
  await app.type(BOX, 'Lysse closes its port. Why?')
  await app.tap('Continue')
  const title = () => app.find<HTMLTextAreaElement>('[name=title]')
  const toldOf = (field: Element) =>
    (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent)
  expect(title().value).toBe('Lysse closes its port')
  expect(toldOf(title())).toEqual([expect.stringContaining('first words')])
  title().value = ''
  title().dispatchEvent(new Event('input', { bubbles: true }))
  await app.settle()
  for (const _ of ['once', 'and again']) {
    app.find<HTMLElement>('[name=author]').focus()
    await app.tap('Read it')
    expect(title().getAttribute('aria-invalid')).toBe('true')
    expect(toldOf(title())).toEqual(['Give it a title, so that you can find it again.'])
    expect(document.activeElement).toBe(title())
  }
  title().value = 'The port'
  title().dispatchEvent(new Event('input', { bubbles: true }))
  await app.settle()
  expect(title().getAttribute('aria-invalid')).toBe('false')
  expect(app.text()).not.toContain('Give it a title')
})
