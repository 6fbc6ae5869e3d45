/**
 * What is said between the page and the worker that takes Anki packages in. The worker lives from the first look at a file
 * until the page lets go of it, and keeps what it found in between. Everything is structured-cloneable.
 */
import type { ImportReport } from '../anki/import/report.ts'
import type { Result } from '../core/result.ts'

export type ToImporter =
  | { readonly kind: 'look'; readonly file: File }
  | { readonly kind: 'take' }
  | { readonly kind: 'takeBack' }

/** The answer to each of these, by its kind. */
export type FromImporter =
  | { readonly kind: 'look' | 'take'; readonly result: Result<ImportReport> }
  | { readonly kind: 'takeBack'; readonly result: Result<null> }
