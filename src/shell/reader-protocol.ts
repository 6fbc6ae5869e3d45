/** What is said between the page and the worker that reads and writes. Everything is structured-cloneable. */
import type { Learnt } from '../core/learnt.ts'
import type { Piece } from '../core/piece.ts'
import type { Draft } from '../core/proposal.ts'
import type { Result } from '../core/result.ts'
import type {
  Accepted,
  AssistantRequest,
  PieceDraft,
  Progress,
  Proposed,
  ReplyProblem,
  RequestMode,
  Understood,
} from '../ui/ports.ts'

/** `prepare`: an exercise, without an answer; `propose`: cards of our own; `read`: only the reading, to be looked at; `request`: what to ask an assistant; `accept`: what becomes of its reply. */
export type ReaderRequest =
  | { readonly kind: 'prepare'; readonly paragraphs: PieceDraft['paragraphs'] }
  | { readonly kind: 'propose'; readonly piece: Piece; readonly learnt: Learnt }
  | { readonly kind: 'read'; readonly piece: Piece }
  | {
      readonly kind: 'request'
      readonly piece: Piece
      readonly drafts: readonly Draft[]
      readonly mode: RequestMode
    }
  | {
      readonly kind: 'accept'
      readonly piece: Piece
      readonly drafts: readonly Draft[]
      readonly reply: { readonly text: string; readonly name: string }
    }

export type FromReader =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result<Proposed> }
  | { readonly kind: 'understood'; readonly result: Result<Understood> }
  | { readonly kind: 'requested'; readonly result: Result<AssistantRequest> }
  | { readonly kind: 'accepted'; readonly result: Result<Accepted, ReplyProblem> }
