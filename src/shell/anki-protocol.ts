/** What is said between the screen and the worker that writes Anki packages. Everything is structured-cloneable. */
import type { DeckContents } from '../core/ports.ts'
import type { Result } from '../core/result.ts'
import type { Settings } from '../core/settings.ts'

/** The zone is not sent: a worker lives in the same one as its page. */
export interface AnkiExportRequest {
  readonly contents: readonly DeckContents[]
  readonly settings: Settings
  /** ms since the epoch. */
  readonly nowMs: number
}

/** Rows written of all rows. */
export interface AnkiProgress {
  readonly done: number
  readonly total: number
}

export type FromAnkiWorker =
  | { readonly kind: 'progress'; readonly progress: AnkiProgress }
  | { readonly kind: 'done'; readonly result: Result<Uint8Array<ArrayBuffer>> }
