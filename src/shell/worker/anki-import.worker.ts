/**
 * Takes an Anki package in, off the screen's thread and on a connection of its own: looks at it first and says what would
 * change, and writes only when it is told to, in one transaction. What is here is read again then, for it may have changed.
 */
import type { Found } from '../../anki/import/found.ts'
import type { Merge } from '../../anki/import/merge.ts'
import { mergeFound } from '../../anki/import/merge.ts'
import { readPackage } from '../../anki/import/read.ts'
import type { ImportReport } from '../../anki/import/report.ts'
import type { ByteSource } from '../../anki/import/zip.ts'
import type { Intake, Store } from '../../core/ports.ts'
import { StoreFailure } from '../../core/ports.ts'
import type { Result } from '../../core/result.ts'
import { err, ok, problem } from '../../core/result.ts'
import { checkWeights, createScheduler } from '../../core/schedule.ts'
import { openIndexedStore } from '../../store/indexed.ts'
import type { FromImporter, ToImporter } from '../anki-import-protocol.ts'
import { openSqlite } from './sqlite.ts'

/** The global of this file: its room's library types a worker's global as the general one. */
declare const self: DedicatedWorkerGlobalScope

const say = (message: FromImporter): void => self.postMessage(message)

const offsetAt = (atMs: number): number => -new Date(atMs).getTimezoneOffset()

let found: Found | null = null
let undoing: Intake | null = null

const partsOf = (file: File): ByteSource => ({
  size: file.size,
  slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
})

async function look(file: File): Promise<Result<ImportReport>> {
  const readable = await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => null)
  if (readable === null)
    return problem('unreadable', 'The file could not be read; it may have been moved or changed. Choose it again.')
  return withStore(OVERTAKEN, async store => {
    const frame = { settings: await store.settings(), scheduling: { checkWeights, createScheduler }, offsetAt }
    const read = await readPackage(partsOf(file), file.name, await openSqlite(), frame)
    if (!read.ok) return read
    found = read.value
    return ok((await mergeHere(store, read.value)).report)
  })
}

async function mergeHere(store: Store, what: Found): Promise<Merge> {
  const { snapshot } = await store.dump()
  return mergeFound(what, snapshot, createScheduler(snapshot.settings))
}

const take = (): Promise<Result<ImportReport>> =>
  withStore(OVERTAKEN, async store => {
    if (found === null) return nothing()
    const merge = await mergeHere(store, found)
    await store.takeIn(merge.intake)
    undoing = merge.undoing
    return ok(merge.report)
  })

const takeBack = (): Promise<Result<null>> =>
  withStore(NOT_TAKEN_BACK, async store => {
    if (undoing === null) return nothing()
    await store.takeIn(undoing)
    undoing = null
    return ok(null)
  })

/** Another tab, or a session that goes on, was faster. */
const OVERTAKEN = problem(
  'stale',
  'One of these cards was answered meanwhile, so nothing was changed. Open the package again to see it anew.',
)

const NOT_TAKEN_BACK = problem(
  'stale',
  'It was not taken back, because something of it was changed or answered since. Nothing was changed.',
)

const nothing = (): Result<never> => problem('nothing', 'There is nothing to take in. Choose the file again.')

/** `stale` is said where the store has gone on. */
async function withStore<T>(stale: Result<never>, work: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  const store = await openIndexedStore()
  try {
    return await work(store)
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    return error.problem.code === 'stale' ? stale : err(error.problem)
  } finally {
    store.close()
  }
}

async function answer(asked: ToImporter): Promise<void> {
  if (asked.kind === 'look') return say({ kind: 'look', result: await look(asked.file) })
  if (asked.kind === 'take') return say({ kind: 'take', result: await take() })
  say({ kind: 'takeBack', result: await takeBack() })
}

// What goes wrong in here reaches the page as an error of the worker, as if nothing had been awaited.
self.addEventListener('message', ({ data }: MessageEvent<ToImporter>) => void answer(data).catch(reportError))
