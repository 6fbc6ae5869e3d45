/**
 * Which database is in use. Taking in a backup fills a new database beside the old one and then changes this one record:
 * that is the moment at which it has happened. It is not one big transaction, because Chromium keeps an undo log for a
 * transaction of more than a megabyte, and with 100,000 cards what is left of that log made every later start three
 * times as long (230 ms against 78 to open, measured in one interleaved run).
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import { deleteDB, openDB } from 'idb'
import { toFailure, toOpenFailure } from './failure.ts'

interface Entry {
  readonly current: string
  /** To be deleted: half filled, or left behind. */
  readonly stale: readonly string[]
}

interface DirectorySchema extends DBSchema {
  databases: { key: 'databases'; value: Entry }
}

const VERSION = 1

/** The name of the database in use. */
export async function currentName(name: string): Promise<string> {
  const known = await withDirectory(name, db => db.get('databases', 'databases'))
  return known?.current ?? (await change(name, entry => entry)).current
}

/** A name for a database to be filled; until `switchTo` it counts as stale, so that a half-filled one is not kept. */
export async function stage(name: string): Promise<string> {
  const entry = await change(name, before => ({ ...before, stale: [...before.stale, nextName(name, before)] }))
  return entry.stale.at(-1) ?? entry.current
}

/** From now on `next` is the database in use, and the one before it is stale. */
export async function switchTo(name: string, next: string): Promise<void> {
  await change(name, ({ current, stale }) => ({
    current: next,
    stale: [...stale.filter(other => other !== next), current],
  }))
}

/** Deletes stale databases that no other tab holds on to. What cannot be deleted now is left for the next time. */
export async function clearStale(name: string): Promise<void> {
  const known = await withDirectory(name, db => db.get('databases', 'databases'))
  for (const gone of known?.stale ?? []) {
    if (!(await isDeleted(gone))) continue
    await change(name, entry => ({ ...entry, stale: entry.stale.filter(other => other !== gone) }))
  }
}

/** False when another tab holds on to it: then it goes when that tab lets go, and is not waited for. */
const isDeleted = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve(false) }).then(() => resolve(true), reject)
  })

function nextName(name: string, { current, stale }: Entry): string {
  const taken = [current, ...stale].map(other => Number(other.slice(name.length + 1)) || 0)
  return `${name}.${Math.max(...taken) + 1}`
}

async function change(name: string, to: (entry: Entry) => Entry): Promise<Entry> {
  return withDirectory(name, async db => {
    const tx = db.transaction('databases', 'readwrite', { durability: 'strict' })
    const before = (await tx.store.get('databases')) ?? { current: `${name}.1`, stale: [] }
    const after = to(before)
    await Promise.all([tx.store.put(after, 'databases'), tx.done])
    return after
  })
}

/** Opened for each use and closed again: it is used once a start, and so never in the way of another tab. */
async function withDirectory<T>(name: string, use: (db: IDBPDatabase<DirectorySchema>) => Promise<T>): Promise<T> {
  let db: IDBPDatabase<DirectorySchema>
  try {
    db = await openDB<DirectorySchema>(name, VERSION, {
      upgrade: fresh => {
        fresh.createObjectStore('databases')
      },
    })
  } catch (error) {
    throw toOpenFailure(error)
  }
  try {
    return await use(db)
  } catch (error) {
    throw toFailure(error)
  } finally {
    db.close()
  }
}
