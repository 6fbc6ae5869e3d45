/** The argument of a piece: statements and the links between them (DESIGN.md, "Words"). */
import type { Anchor } from './anchor.ts'
import type { StatementId } from './ids.ts'

export const ROLES = [
  'thesis',
  'claim',
  'reason',
  'evidence',
  'example',
  'concession',
  'objection',
  'reply',
  'consideration',
  'conclusion',
  'fact',
] as const
export type Role = (typeof ROLES)[number]

export const LINK_KINDS = ['supports', 'attacks', 'concedes', 'exemplifies', 'causes', 'contrasts', 'lists'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface Statement {
  readonly id: StatementId
  readonly role: Role
  /** Who says it: `author`, or a slug naming the holder (`putin`, `critics`, `unnamed`). A quoted foe is not the author. */
  readonly holder: string
  /** The statement in a sentence: ours in a deck file, the piece's own words in a reading. */
  readonly text: string
  readonly anchors: readonly Anchor[]
}

/** `from` supports (attacks, …) `to`. */
export interface ArgumentLink {
  readonly from: StatementId
  readonly kind: LinkKind
  readonly to: StatementId
}

export interface Argument {
  readonly statements: readonly Statement[]
  readonly links: readonly ArgumentLink[]
}

export const NO_ARGUMENT: Argument = { statements: [], links: [] }

export const isRole = (s: unknown): s is Role => ROLES.some(role => role === s)
export const isLinkKind = (s: unknown): s is LinkKind => LINK_KINDS.some(kind => kind === s)
