/** The screens of a package from Anki, for the walk past everything there is to see. Leaves all as it was. */
import type { Page } from 'playwright-core'

import { BASIC, CLOZE, packageOf } from '../anki/import/foreign-package.ts'
import { eventually } from './harness.ts'
import { giveFile } from './person.ts'

const QUIZ = {
  ...BASIC,
  id: 104,
  name: 'Multiple Choice (community)',
  templates: [['{{quiz:Front}}', '{{Back}}'] as const],
}

/** Something of every kind: what comes in, what begins anew, and what is left there for several reasons. */
const made = packageOf({
  types: [BASIC, CLOZE, QUIZ],
  decks: { 7: 'Geography::Europe::Capitals and their long histories' },
  notes: [
    { id: 1_700_000_000_000, type: BASIC.id, fields: ['Capital of Chad?', 'N’Djamena'] },
    { id: 1_700_000_000_001, type: CLOZE.id, fields: ['Paris is in {{c1::France}}', 'since 987'] },
    { id: 1_700_000_000_002, type: QUIZ.id, fields: ['a', 'b'] },
    { id: 1_700_000_000_003, type: BASIC.id, fields: ['<img src="map.png">', 'Chad'] },
  ],
  cards: [0, 1, 2, 3].map(i => ({
    id: i + 1,
    note: 1_700_000_000_000 + i,
    ...(i === 0 && { type: 2, ivl: 9, reps: 1 }),
  })),
})

export async function walkImport(
  page: Page,
  go: (place: string) => Promise<void>,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const button = (name: string) => page.getByRole('main').getByRole('button', { name })
  await go('#/add')
  await giveFile(page, button('Open a deck file'), {
    name: 'Geography.apkg',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(made),
  })
  await page.getByRole('heading', { name: /^From Anki/ }).waitFor()
  await look('a package from Anki')
  await button('Import').click()
  await page.getByRole('heading', { name: 'Imported' }).waitFor()
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Imported')
  await look('a package taken in')
  await button('Undo').click()
  await button('Open a deck file').waitFor()
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
}
