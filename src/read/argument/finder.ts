/** What every finder is given, and what they all do to note a link between two stretches of text. */
import type { LinkKind, Role } from '../../core/argument.ts'
import type { Clause, Device, Entity, Sentence, TokenRange } from '../reading.ts'
import { holderOf } from './holders.ts'
import type { Ledger } from './ledger.ts'
import type { Scene } from './scene.ts'
import { claimOf } from './scene.ts'

export interface Desk {
  readonly scene: Scene
  readonly entities: readonly Entity[]
  readonly ledger: Ledger
}

/** A stretch of one sentence with the part it plays. */
export interface Part {
  readonly sentence: number
  readonly tokens: TokenRange
  readonly role: Role
  readonly holder: string
}

/** Looks at one sentence (with its neighbours) and notes what it finds. */
export type Finder = (desk: Desk, index: number, s: Sentence) => void

/** The part a whole clause plays, held by whoever holds it. */
export function clausePart(desk: Desk, sentence: number, clause: Clause, role: Role): Part | null {
  const s = desk.scene.sentences[sentence]
  return s === undefined
    ? null
    : { sentence, tokens: claimOf(s, clause), role, holder: holderOf(desk.scene, sentence, clause, desk.entities) }
}

export function connect(
  desk: Desk,
  from: Part,
  kind: LinkKind,
  to: Part,
  device: Device,
  marker: { sentence: number; tokens: TokenRange } | null,
  confidence: number,
): void {
  const a = desk.ledger.statement(from.sentence, from.tokens, from.role, from.holder, confidence)
  const b = desk.ledger.statement(to.sentence, to.tokens, to.role, to.holder, confidence)
  desk.ledger.link(a, kind, b, device, marker, confidence)
}
