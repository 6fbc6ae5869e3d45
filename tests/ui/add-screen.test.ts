// @vitest-environment happy-dom
/** Adding a piece, as the screen shows it. */
import { afterEach, expect, it } from 'vitest'
import { ok, problem } from '../../src/core/result.ts'
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
