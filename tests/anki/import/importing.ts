/** Packages taken in as the app and the command line take them, on the store in memory. */
import type { ExportInput } from '../../../src/anki/export.ts'
import { exportPackage } from '../../../src/anki/export.ts'
import type { Merge } from '../../../src/anki/import/merge.ts'
import { mergeFound } from '../../../src/anki/import/merge.ts'
import { readPackage } from '../../../src/anki/import/read.ts'
import { sourceOf } from '../../../src/anki/import/zip.ts'
import { openSqlite } from '../../../src/cli/sqlite.ts'
import type { OffsetAt } from '../../../src/core/day.ts'
import type { DeckContents, Snapshot, Store } from '../../../src/core/ports.ts'
import { checkWeights, createScheduler } from '../../../src/core/schedule.ts'
import type { Settings } from '../../../src/core/settings.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts'
import { createMemoryStore } from '../../../src/store/memory.ts'

export const engine = await openSqlite()

export interface Where {
  readonly settings: Settings
  readonly offsetAt: OffsetAt
}

export const UTC: Where = { settings: DEFAULT_SETTINGS, offsetAt: () => 0 }

export function packed(input: ExportInput): Uint8Array {
  const made = exportPackage(input, engine)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

/** What taking a package in would do to what is here. */
export async function merged(bytes: Uint8Array, here: Snapshot, where: Where = UTC): Promise<Merge> {
  const { settings, offsetAt } = where
  const scheduling = { checkWeights, createScheduler }
  const found = await readPackage(sourceOf(bytes), 'deck.apkg', engine, { settings, offsetAt, scheduling })
  if (!found.ok) throw new Error(found.error.message)
  return mergeFound(found.value, here, createScheduler(settings))
}

/** Takes a package in. */
export async function takeIn(store: Store, bytes: Uint8Array, where: Where = UTC): Promise<Merge> {
  const merge = await merged(bytes, (await store.dump()).snapshot, where)
  await store.takeIn(merge.intake)
  return merge
}

/** A store with these decks in it. */
export async function storeWith(
  contents: readonly DeckContents[],
  settings: Settings = DEFAULT_SETTINGS,
): Promise<Store> {
  const store = createMemoryStore()
  await store.replaceAll({
    settings,
    decks: contents.map(({ deck }) => deck),
    pieces: contents.map(({ record }) => record),
    notes: contents.flatMap(({ notes }) => notes),
    cards: contents.flatMap(({ cards }) => cards),
    reviews: contents.flatMap(({ reviews }) => reviews).sort((a, b) => a.id - b.id),
    proposals: [],
  })
  return store
}
