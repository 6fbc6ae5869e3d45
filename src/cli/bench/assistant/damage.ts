/** Damage done to true cards by rule. Each kind gives none, one or several false cards for a true one; all by fixed rules. */
import type { Reading } from '../../../read/reading.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import { DAMAGE_OF_NAMES } from './damage-names.ts'
import { DAMAGE_OF_QUOTES } from './damage-quotes.ts'
import { DAMAGE_OF_RELATIONS } from './damage-relations.ts'
import { DAMAGE_OF_WORDS } from './damage-words.ts'

export interface Bench {
  readonly reading: Reading
  /** All true cards of the piece, for damage that takes from another card. */
  readonly cards: readonly ReplyCard[]
}

export interface Damage {
  readonly kind: string
  /** Whether the words alone show it: the aim of 95 % holds for these. */
  readonly lexical: boolean
  readonly make: (card: ReplyCard, bench: Bench) => readonly ReplyCard[]
}

export const DAMAGES: readonly Damage[] = [
  ...DAMAGE_OF_NAMES,
  ...DAMAGE_OF_WORDS,
  ...DAMAGE_OF_QUOTES,
  ...DAMAGE_OF_RELATIONS,
]
