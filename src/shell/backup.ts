/** Backups: everything there is as one file, and back again. A file that is not right changes nothing. */
import type { Clock } from '../core/day.ts'
import type { Store } from '../core/ports.ts'
import { StoreFailure } from '../core/ports.ts'
import { reportLines } from '../core/restore-report.ts'
import type { Result } from '../core/result.ts'
import { err, ok, problem } from '../core/result.ts'
import { checkWeights, createScheduler } from '../core/schedule.ts'
import { MAX_BACKUP_BYTES, makeBackup, readBackup } from '../store/backup.ts'
import type { Progress } from '../ui/ports.ts'

/** Everything as a backup file. */
export async function backupOf(store: Store, clock: Clock): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return attempt(async () => ok(makeBackup((await store.dump()).snapshot, clock.nowMs())))
}

/** Checks the file, then replaces everything by it; the value says, a sentence a line, what was taken in and what not. */
export async function restoreBackup(
  store: Store,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Result<readonly string[]>> {
  // Refused by its size, before it is read into memory.
  if (file.size > MAX_BACKUP_BYTES) return problem('too-large', 'This file is too large to be a backup of Tenet.')
  return attempt(async () => {
    const read = readBackup(new Uint8Array(await file.arrayBuffer()), { checkWeights, createScheduler })
    if (!read.ok) return read
    const { snapshot, report } = read.value
    await store.replaceAll(snapshot, (done, total) => onProgress({ done, total }))
    return ok(reportLines(report))
  })
}

async function attempt<T>(job: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await job()
  } catch (error) {
    if (error instanceof StoreFailure) return err(error.problem)
    return problem('unreadable', 'The file could not be read; it may have been moved or changed. Choose it again.')
  }
}
