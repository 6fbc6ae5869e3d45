/**
 * Branded identifiers. An id is given once and never derived from a text, a line or a position, so that mending a card
 * keeps its history (DESIGN.md, "Identity is an id").
 */
import { invariant } from './result.ts'

declare const brand: unique symbol
export type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PieceId = Branded<'PieceId'>
export type DeckId = Branded<'DeckId'>
export type NoteId = Branded<'NoteId'>
export type CardId = Branded<'CardId'>
export type StatementId = Branded<'StatementId'>

/** Letters, digits, dot, underscore, hyphen; at most 120 characters. */
const PLAIN = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,119}$/
/** A note's id and the number of its card, e.g. `putin-kim.trade-2021:0`. */
const CARD = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,119}:\d{1,3}$/

export const isPieceId = (s: unknown): s is PieceId => typeof s === 'string' && PLAIN.test(s)
export const isDeckId = (s: unknown): s is DeckId => typeof s === 'string' && PLAIN.test(s)
export const isNoteId = (s: unknown): s is NoteId => typeof s === 'string' && PLAIN.test(s)
export const isStatementId = (s: unknown): s is StatementId => typeof s === 'string' && PLAIN.test(s)
export const isCardId = (s: unknown): s is CardId => typeof s === 'string' && CARD.test(s)

/** Throws on a malformed id: call it on ids we made ourselves, use the `is…` guards on what comes from outside. */
export function pieceId(s: string): PieceId {
  invariant(isPieceId(s), `piece id ${s}`)
  return s
}
export function deckId(s: string): DeckId {
  invariant(isDeckId(s), `deck id ${s}`)
  return s
}
export function noteId(s: string): NoteId {
  invariant(isNoteId(s), `note id ${s}`)
  return s
}
export function statementId(s: string): StatementId {
  invariant(isStatementId(s), `statement id ${s}`)
  return s
}

/** The id of the `ordinal`-th card (from 0) of a note. */
export function cardId(note: NoteId, ordinal: number): CardId {
  const s = `${note}:${ordinal}`
  invariant(isCardId(s), `card id ${s}`)
  return s
}

/** The note a card belongs to. */
export const noteOfCard = (id: CardId): NoteId => noteId(id.slice(0, id.lastIndexOf(':')))

/** The number of a card within its note, from 0. */
export const ordinalOfCard = (id: CardId): number => Number(id.slice(id.lastIndexOf(':') + 1))

/** Randomness is an argument: a source of uniform 32-bit unsigned integers (`crypto.getRandomValues` in the shell). */
export type Random32 = () => number

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** 80 random bits as 16 letters of Crockford's base 32: no two devices will meet. */
export function freshSlug(random: Random32): string {
  let out = ''
  for (let i = 0; i < 16; i++) out += ALPHABET[random() & 31] ?? '0'
  return out
}
