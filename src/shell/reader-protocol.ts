/** What is said between the page and the worker that reads and writes. Everything is structured-cloneable. */
import type { Piece } from '../core/piece.ts'
import type { Result } from '../core/result.ts'
import type { Progress, Proposed } from '../ui/ports.ts'

export interface ReaderRequest {
  readonly piece: Piece
}

export type FromReader =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result<Proposed> }
