/**
 * What is stored, and under which keys. One record a card (so that a grade is one small write) with indexes in the order
 * in which cards are asked; recent log lines as rows, older ones in chunks; counters beside them (PLATFORM.md, §2).
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { Card } from '../core/card.ts'
import type { CardId, DeckId, NoteId, PieceId } from '../core/ids.ts'
import type { Learnt } from '../core/learnt.ts'
import type { Review } from '../core/log.ts'
import type { Note } from '../core/note.ts'
import type { DayCount, Deck, Load, PieceRecord, Tally } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import type { Step } from '../core/session.ts'
import type { Settings } from '../core/settings.ts'
import type { CardSet, ReviewChunk } from './chunk.ts'

/** How many proposals of a deck still wait for the person; kept so that the first screen need not read proposals. */
export interface OpenProposals {
  readonly deckId: DeckId
  readonly open: number
}

export interface TenetSchema extends DBSchema {
  settings: { key: 'settings'; value: Settings }
  decks: { key: DeckId; value: Deck }
  /** Keyed by the piece inside the record. */
  pieces: { key: PieceId; value: PieceRecord }
  notes: { key: NoteId; value: Note; indexes: { deck: DeckId } }
  /** The cards of a note are found by key: a card's id is its note's id, a colon and a number. */
  cards: {
    key: CardId
    value: Card
    indexes: {
      /** [slot, due] */
      due: [string, number]
      /** [deckId, slot, due] */
      deckDue: [DeckId, string, number]
    }
  }
  /** The newer part of the log, a row a line. */
  reviews: { key: number; value: Review; indexes: { card: CardId; day: number } }
  /** The older part. Keyed by the newest id inside; indexed by the latest study day inside. */
  chunks: { key: number; value: ReviewChunk; indexes: { lastDay: number } }
  /** Which cards a chunk speaks of, apart from it so that looking for a card does not read the log. Same keys. */
  chunkCards: { key: number; value: CardSet }
  tallies: { key: DeckId; value: Tally }
  /** [day, deckId] */
  loads: { key: [number, DeckId]; value: Load }
  /** [day, deckId] */
  counts: { key: [number, DeckId]; value: DayCount }
  proposals: { key: NoteId; value: Proposal; indexes: { deck: DeckId } }
  openProposals: { key: DeckId; value: OpenProposals }
  /** What undo would take back, in order. */
  steps: { key: number; value: Step }
  /** What choices about proposals taught. Of no deck, and in no snapshot. */
  learnt: { key: 'learnt'; value: Learnt }
}

export type StoreName =
  | 'settings'
  | 'decks'
  | 'pieces'
  | 'notes'
  | 'cards'
  | 'reviews'
  | 'chunks'
  | 'chunkCards'
  | 'tallies'
  | 'loads'
  | 'counts'
  | 'proposals'
  | 'openProposals'
  | 'steps'
  | 'learnt'

export const STORE_NAMES: readonly StoreName[] = [
  'settings',
  'decks',
  'pieces',
  'notes',
  'cards',
  'reviews',
  'chunks',
  'chunkCards',
  'tallies',
  'loads',
  'counts',
  'proposals',
  'openProposals',
  'steps',
  'learnt',
]

/** The keys of a note's cards. A semicolon is the next sign after the colon. */
export const cardsOfNote = (note: NoteId): IDBKeyRange => IDBKeyRange.bound(`${note}:`, `${note};`, false, true)

export type Database = IDBPDatabase<TenetSchema>
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<TenetSchema, StoreName[], Mode>
export type Writing = Transaction<'readwrite'>
