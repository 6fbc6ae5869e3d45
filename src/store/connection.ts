/**
 * The connection behind the store: reopened when it was lost, and each access retried once on the new one. Work is a
 * transaction and must be repeatable: it either happened or left nothing behind.
 *
 * Requirements:
 * 1. Writes begin in the order in which they were asked for, also when one of them has to reopen: an undo never overtakes
 *    its grade.
 * 2. A read asked for after a write sees it.
 * 3. Reads do not wait for each other.
 */
import { clearStale, currentName, stage, switchTo } from './directory.ts'
import { closedFailure, isLostConnection, toFailure } from './failure.ts'
import { openDatabase } from './open.ts'
import type { Database, StoreName, Transaction } from './schema.ts'

export interface Connection {
  readonly read: <T>(stores: readonly StoreName[], work: (tx: Transaction<'readonly'>) => Promise<T>) => Promise<T>
  /** `strict`: on the disk when it resolves, not only in the system's buffers. */
  readonly write: <T>(stores: readonly StoreName[], work: (tx: Transaction<'readwrite'>) => Promise<T>) => Promise<T>
  /**
   * Replaces everything: fills a new database and, when it is complete, takes it into use. Until then, and for ever when
   * it fails, the old one stays as it is. Batches are to stay under a megabyte (see `directory.ts`).
   */
  readonly replace: (fill: (write: WriteBatch) => Promise<void>) => Promise<void>
  /** Deletes what a `replace` may have left behind. */
  readonly tidy: () => Promise<void>
  /** Resolves when the database is open. */
  readonly ready: () => Promise<void>
  /** Lets go of the database in use; the next access finds the one in use then. */
  readonly reopen: () => void
  readonly close: () => void
}

export type WriteBatch = (
  stores: readonly StoreName[],
  work: (tx: Transaction<'readwrite'>) => Promise<unknown>,
) => Promise<unknown>

export function connect(name: string, graceMs: number): Connection {
  const line = createLine(name, graceMs)
  let writes: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = writes.then(work)
    writes = done.catch(() => {})
    return done
  }
  return {
    async read(stores, work) {
      await writes
      return line.attempt(db => inTransaction(db.transaction([...stores], 'readonly'), work))
    },
    write: (stores, work) => inTurn(() => line.attempt(db => writeOnce(db, stores, work))),
    replace: fill =>
      inTurn(async () => {
        await replaceDatabase(name, graceMs, fill)
        line.release()
        clearStale(name).catch(() => {})
      }),
    tidy: () => inTurn(() => clearStale(name)),
    ready: () => line.attempt(async () => {}),
    reopen: line.release,
    close: line.close,
  }
}

/** One open database at a time, opened when it is needed and again when it was lost. */
interface Line {
  /** Does the work on the open database; once more on a new connection when that one turns out to be dead. */
  readonly attempt: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  /** Lets go of the database in use; the next attempt finds the one in use then. */
  readonly release: () => void
  /** For good. */
  readonly close: () => void
}

function createLine(name: string, graceMs: number): Line {
  let opening: Promise<Database> | null = null
  let closed = false
  const forget = (lost: Promise<Database>): void => {
    if (opening === lost) opening = null
  }
  const current = (): Promise<Database> => {
    if (closed) return Promise.reject(closedFailure())
    if (opening !== null) return opening
    const open = (inUse: string) => openDatabase({ name: inUse, graceMs, onLost: () => forget(mine) })
    const mine = currentName(name).then(open)
    mine.catch(() => forget(mine))
    opening = mine
    return mine
  }
  const attempt = async <T>(work: (db: Database) => Promise<T>, again = true): Promise<T> => {
    const used = current()
    const db = await used
    try {
      return await work(db)
    } catch (error) {
      if (!isLostConnection(error)) throw toFailure(error)
      forget(used)
      db.close()
      if (!again) throw closedFailure(error)
      return attempt(work, false)
    }
  }
  const release = (): void => {
    opening?.then(db => db.close()).catch(() => {})
    opening = null
  }
  return {
    attempt: work => attempt(work),
    release,
    close() {
      closed = true
      release()
    },
  }
}

const writeOnce = <T>(
  db: Database,
  stores: readonly StoreName[],
  work: (tx: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> => inTransaction(db.transaction([...stores], 'readwrite', { durability: 'strict' }), work)

async function replaceDatabase(
  name: string,
  graceMs: number,
  fill: (write: WriteBatch) => Promise<void>,
): Promise<void> {
  await clearStale(name).catch(() => {})
  const next = await stage(name)
  const db = await openDatabase({ name: next, graceMs, onLost: () => {} })
  try {
    await fill((stores, work) => writeOnce(db, stores, work))
    await switchTo(name, next)
  } catch (error) {
    clearStale(name).catch(() => {})
    throw toFailure(error)
  } finally {
    db.close()
  }
}

/** All of the work or none of it: resolves when the transaction is complete, and undoes it when the work fails. */
async function inTransaction<Mode extends IDBTransactionMode, T>(
  tx: Transaction<Mode>,
  work: (tx: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  const done = tx.done
  try {
    const value = await work(tx)
    await done
    return value
  } catch (error) {
    abort(tx)
    const reason = await done.then(
      () => error,
      (cause: unknown) => cause,
    )
    // A request that failed because the transaction did says only "aborted"; the transaction knows why.
    throw isLostConnection(error) ? reason : error
  }
}

function abort(tx: Transaction<IDBTransactionMode>): void {
  try {
    tx.abort()
  } catch {
    // It is over already: the failure came from the end of the transaction itself.
  }
}
