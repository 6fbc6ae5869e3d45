/**
 * Opening the database, with an answer to each of the four callbacks:
 * - upgrade: migrations, in the one transaction that the browser gives for it;
 * - blocked: an older tab holds on. It was asked to let go first and gets a moment to finish; then the start fails with a
 *   message instead of a blank page, and the late connection is closed when it comes;
 * - blocking: a newer tab wants to upgrade. This one lets go at once; its next access finds out who is newer;
 * - terminated: the browser cut the connection. The next access opens a new one.
 */
import { openDB } from 'idb'
import { blockedFailure, toOpenFailure } from './failure.ts'
import { DATABASE_VERSION, migrate } from './migrations.ts'
import type { Database, TenetSchema } from './schema.ts'

export interface OpenOptions {
  readonly name: string
  /** How long an older tab may take to let go, ms. */
  readonly graceMs: number
  /** The connection is of no use any more. */
  readonly onLost: () => void
}

/** Opens and, where needed, creates or upgrades the database. Rejects with a `StoreFailure`. */
export function openDatabase({ name, graceMs, onLost }: OpenOptions): Promise<Database> {
  return new Promise((resolve, reject) => {
    let gaveUp = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const letGo = (): void => {
      onLost()
      opening.then(
        db => db.close(),
        () => {},
      )
    }
    const opening = begin(name, {
      blocked() {
        timer = setTimeout(() => {
          gaveUp = true
          reject(blockedFailure())
        }, graceMs)
      },
      blocking: letGo,
      terminated: onLost,
    })
    opening.then(
      db => {
        clearTimeout(timer)
        if (gaveUp) db.close()
        else resolve(db)
      },
      error => {
        clearTimeout(timer)
        reject(toOpenFailure(error))
      },
    )
  })
}

interface Callbacks {
  readonly blocked: () => void
  readonly blocking: () => void
  readonly terminated: () => void
}

/** `async`, so that a browser without any storage rejects like one that refuses it. */
async function begin(name: string, callbacks: Callbacks): Promise<Database> {
  return openDB<TenetSchema>(name, DATABASE_VERSION, {
    upgrade: (db, oldVersion, _newVersion, tx) => migrate(db, oldVersion, tx),
    ...callbacks,
  })
}
