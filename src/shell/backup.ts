/**
 * Backups: everything there is as one file, and back again, in a worker with a connection of its own. A file that is not
 * right changes nothing.
 */
import type { Clock } from '../core/day.ts'
import type { LookedInto } from '../core/holdings.ts'
import type { Store } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import { problem } from '../core/result.ts'
import { MAX_BACKUP_BYTES } from '../store/backup.ts'
import type { Progress } from '../ui/ports.ts'
import type { BackupRequest, FromBackup } from './backup-protocol.ts'

/** Everything that is stored by now as a backup file. */
export async function backupOf(clock: Clock): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const request: BackupRequest = { kind: 'make', nowMs: clock.nowMs() }
  const made = await inWorker(request, message => (message.kind === 'made' ? message.result : null))
  if (made === null)
    return problem('backup-failed', 'The backup could not be made. Close other tabs of Tenet, reload and try again.')
  return made
}

/** Checks the file and says what is in it; changes nothing. */
export async function lookIntoBackup(file: File): Promise<Result<LookedInto>> {
  if (file.size > MAX_BACKUP_BYTES) return tooLarge()
  const looked = await inWorker({ kind: 'look', file }, message => (message.kind === 'looked' ? message.result : null))
  return looked ?? problem('look-failed', 'The file could not be looked at. Reload and try again; nothing was changed.')
}

/** Checks the file, then replaces everything by it; the value says, a sentence a line, what was taken in and what not. */
export async function restoreBackup(
  store: Store,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Result<readonly string[]>> {
  // Refused by its size, before it is read into memory.
  if (file.size > MAX_BACKUP_BYTES) return tooLarge()
  const restored = await inWorker({ kind: 'restore', file }, message => {
    if (message.kind === 'progress') onProgress(message.progress)
    return message.kind === 'restored' ? message.result : null
  })
  // The database in use is another one now.
  store.reopen()
  if (restored === null)
    return problem('restore-failed', 'The backup could not be taken in. Reload and try again; nothing was replaced.')
  return restored
}

const tooLarge = () => problem('too-large', 'This file is too large to be a backup of Tenet.')

/** A worker for one task; null when it cannot be loaded or falls over. */
function inWorker<T>(request: BackupRequest, answerOf: (message: FromBackup) => T | null): Promise<T | null> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./worker/backup.worker.ts', import.meta.url), { type: 'module' })
    const finish = (answer: T | null): void => {
      worker.terminate()
      resolve(answer)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackup>) => {
      const answer = answerOf(data)
      if (answer !== null) finish(answer)
    })
    worker.addEventListener('error', () => finish(null))
    worker.addEventListener('messageerror', () => finish(null))
    worker.postMessage(request)
  })
}
