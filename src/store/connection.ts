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
  readonly close: () => void
}

export type WriteBatch = (
  stores: readonly StoreName[],
  work: (tx: Transaction<'readwrite'>) => Promise<unknown>,
) => Promise<unknown>

export function connect(name: string, graceMs: number): Connection {
  let opening: Promise<Database> | null = null
  let closed = false
  let writes: Promise<unknown> = Promise.resolve()

  const current = (): Promise<Database> => {
    if (closed) return Promise.reject(closedFailure())
    if (opening === null) {
      const mine = currentName(name).then(current =>
        openDatabase({ name: current, graceMs, onLost: () => forget(mine) }),
      )
      mine.catch(() => forget(mine))
      opening = mine
    }
    return opening
  }
  const forget = (lost: Promise<Database>): void => {
    if (opening === lost) opening = null
  }
  const release = (): void => {
    opening?.then(
      db => db.close(),
      () => {},
    )
    opening = null
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = writes.then(work)
    writes = done.catch(() => {})
    return done
  }
  const attempt = async <T>(work: (db: Database) => Promise<T>, again: boolean): Promise<T> => {
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
  return {
    async read(stores, work) {
      await writes
      return attempt(db => inTransaction(db.transaction([...stores], 'readonly'), work), true)
    },
    write: (stores, work) => inTurn(() => attempt(db => writeOnce(db, stores, work), true)),
    replace: fill =>
      inTurn(async () => {
        await replaceDatabase(name, graceMs, fill)
        release()
        clearStale(name).catch(() => {})
      }),
    tidy: () => inTurn(() => clearStale(name)),
    async ready() {
      await current()
    },
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
