/** A piece of ours, pasted as one does. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from './harness.ts'

export const TITLE = 'The Penny That Lost a Million'

/** The piece as it stands on a page from which one would copy it: title, byline, date, text. */
export async function pieceAsCopied(): Promise<string> {
  const file = await readFile(join(root, 'decks/penny-post.piece.md'), 'utf8')
  const body = file.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
  return [TITLE, 'By Clara Whitlock', '10 January 2025', body].join('\n\n')
}

export const copy = (page: Page, text: string): Promise<void> =>
  page.evaluate(copied => navigator.clipboard.writeText(copied), text)

/** Copies and pastes: over the clipboard, with the keys. */
export async function pastePiece(page: Page, text: string): Promise<void> {
  await copy(page, text)
  await page.getByRole('textbox', { name: 'The text of the piece' }).focus()
  await page.keyboard.press('Control+v')
}
