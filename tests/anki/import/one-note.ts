/** A package of one note, and what becomes of it in a store that has nothing. */
import { leftLines } from '../../../src/anki/import/report.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'
import type { Made, MadeCard, MadeType } from './foreign-package.ts'
import { packageOf } from './foreign-package.ts'
import { takeIn } from './importing.ts'

export const ID = 1_700_000_000_000

/** A package with one note. */
export const one = (
  type: MadeType,
  fields: readonly string[],
  cards: readonly Partial<MadeCard>[] = [{}],
  more: Partial<Made> = {},
): Made => ({
  types: [type],
  notes: [{ id: ID, type: type.id, fields }],
  cards: cards.map((card, i) => ({ id: ID + 1 + i, note: ID, ord: i, ...card })),
  ...more,
})

export async function taken(made: Made) {
  const store = createMemoryStore()
  const { report, intake } = await takeIn(store, packageOf(made))
  const { notes, cards, reviews, decks } = (await store.dump()).snapshot
  return { report, intake, notes, cards, reviews, decks, lines: leftLines(report) }
}

export const question = (front: string, back: string, reverse = false) => ({ form: 'question', front, back, reverse })
