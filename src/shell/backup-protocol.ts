/** What is said between the page and the worker that makes and takes in backups. Everything is structured-cloneable. */

import type { LookedInto } from '../core/holdings.ts'
import type { Result } from '../core/result.ts'
import type { Progress } from '../ui/ports.ts'

/** `nowMs`: the moment that the file says it was made at. */
export type BackupRequest =
  | { readonly kind: 'make'; readonly nowMs: number }
  | { readonly kind: 'look'; readonly file: File }
  | { readonly kind: 'restore'; readonly file: File }

export type FromBackup =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'made'; readonly result: Result<Uint8Array<ArrayBuffer>> }
  | { readonly kind: 'looked'; readonly result: Result<LookedInto> }
  | { readonly kind: 'restored'; readonly result: Result<readonly string[]> }
