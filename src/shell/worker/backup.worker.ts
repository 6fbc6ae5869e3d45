/**
 * Makes a backup of everything, or takes one in, on a connection of its own, away from the screen: with 100,000 cards either
 * is seconds of work. Started for one task and ended with it (`../backup.ts`).
 */

import type { LookedInto } from '../../core/holdings.ts'
import type { Store } from '../../core/ports.ts'
import { StoreFailure } from '../../core/ports.ts'
import { reportLines } from '../../core/restore-report.ts'
import type { Result } from '../../core/result.ts'
import { err, ok, problem } from '../../core/result.ts'
import { checkWeights, createScheduler } from '../../core/schedule.ts'
import type { Backup } from '../../store/backup.ts'
import { makeBackup, readBackup } from '../../store/backup.ts'
import { openIndexedStore } from '../../store/indexed.ts'
import type { BackupRequest, FromBackup } from '../backup-protocol.ts'

/** The global of this file: its room's library types a worker's global as the general one. */
declare const self: DedicatedWorkerGlobalScope

const say = (message: FromBackup, transfer: Transferable[] = []): void => self.postMessage(message, transfer)

const make = (nowMs: number): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  withStore(async store => ok(makeBackup((await store.dump()).snapshot, nowMs)))

/** Checked to its end. */
async function read(file: File): Promise<Result<Backup>> {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null)
    return problem('unreadable', 'The file could not be read; it may have been moved or changed. Choose it again.')
  return readBackup(new Uint8Array(bytes), { checkWeights, createScheduler })
}

async function look(file: File): Promise<Result<LookedInto>> {
  const found = await read(file)
  if (!found.ok) return found
  const { createdAtMs, snapshot } = found.value
  const { decks, cards, reviews } = snapshot
  return ok({ createdAtMs, decks: decks.length, cards: cards.length, answers: reviews.length })
}

/** The file is checked before anything is opened to be written. */
async function restore(file: File): Promise<Result<readonly string[]>> {
  const found = await read(file)
  if (!found.ok) return found
  const { snapshot, report } = found.value
  return withStore(async store => {
    await store.replaceAll(snapshot, (done, total) => say({ kind: 'progress', progress: { done, total } }))
    return ok(reportLines(report))
  })
}

async function withStore<T>(work: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const store = await openIndexedStore()
    const result = await work(store)
    store.close()
    return result
  } catch (error) {
    if (error instanceof StoreFailure) return err(error.problem)
    throw error
  }
}

async function answer(asked: BackupRequest): Promise<void> {
  if (asked.kind === 'look') return say({ kind: 'looked', result: await look(asked.file) })
  if (asked.kind === 'restore') return say({ kind: 'restored', result: await restore(asked.file) })
  const result = await make(asked.nowMs)
  say({ kind: 'made', result }, result.ok ? [result.value.buffer] : [])
}

// What goes wrong in here reaches the page as an error of the worker, as if nothing had been awaited.
self.addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => void answer(data).catch(reportError))
