/**
 * What the reader understood of a piece. The seam between reading and writing: later readers fill it more deeply, the
 * writer and the screens see only this. All offsets are UTF-16 units in their paragraph; paragraphs count from 1.
 */
import type { ArgumentLink, Role } from '../core/argument.ts'
import type { StatementId } from '../core/ids.ts'
import type { Piece } from '../core/piece.ts'
import type { PieceSpan } from '../core/proposal.ts'

export interface Token {
  readonly start: number
  readonly end: number
  readonly form: string
}

export interface Sentence {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

export type MentionKind = 'name' | 'date' | 'period' | 'money' | 'percent' | 'count' | 'measure' | 'ordinal' | 'term'

export interface Mention extends PieceSpan {
  readonly kind: MentionKind
  /** Index into `Reading.sentences`. */
  readonly sentence: number
}

/** A statement as it stands in the piece. `quote` is exactly the text of its span. */
export interface ReadStatement extends PieceSpan {
  readonly id: StatementId
  readonly role: Role
  readonly holder: string
  readonly quote: string
  /** 0–1: how sure the reader is of role and holder. */
  readonly confidence: number
}

export interface ReadLink extends ArgumentLink {
  /** The words that show it, or null when it is shown by position or form. */
  readonly marker: PieceSpan | null
  readonly confidence: number
}

export interface Reading {
  readonly piece: Piece
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly ReadStatement[]
  readonly links: readonly ReadLink[]
}
