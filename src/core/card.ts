/**
 * A card: one prompt of a note, with its memory. The record here is the schedule alone; what the card asks is in its note.
 *
 * Stored memory is a cache of a fold over the log (`log.ts`) and carries the version of the fold that made it.
 */
import type { StudyDay } from './day.ts'
import type { CardId, DeckId, NoteId } from './ids.ts'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]
export const isGrade = (s: unknown): s is Grade => GRADES.some(grade => grade === s)

/** Raised when the fold or the scheduler changes what the same log gives, so that caches are rebuilt. */
export const MEMORY_VERSION = 1

/**
 * What FSRS knows. Stability in days (recall falls to 90 %), difficulty 1–10. `step` counts (re)learning steps done.
 * `lastReviewMs` is the instant, `lastReviewDay` the study day it fell on where the person was then.
 */
export interface Memory {
  readonly version: number
  readonly phase: 'learning' | 'review' | 'relearning'
  readonly stability: number
  readonly difficulty: number
  readonly step: number
  readonly reps: number
  readonly lapses: number
  readonly lastReviewMs: number
  readonly lastReviewDay: StudyDay
  /** Days from the last review to the due day; 0 in steps. */
  readonly intervalDays: number
}

/**
 * Which line a card waits in, and its place there. `due` is comparable only within a slot:
 * `new` → place in the order of introduction; `learning` → the instant in ms; `review` → the study day.
 * `suspended` keeps the place it had in `resume`, so that waking it is exact.
 */
export type Slot = 'new' | 'learning' | 'review' | 'suspended'

export interface Card {
  readonly id: CardId
  readonly noteId: NoteId
  readonly deckId: DeckId
  readonly slot: Slot
  readonly due: number
  /** null: never reviewed. */
  readonly memory: Memory | null
  /** Only while suspended: where it goes back to. */
  readonly resume: { readonly slot: Exclude<Slot, 'suspended'>; readonly due: number } | null
}

/** A card as it begins: never asked, waiting at its place in the order of introduction. */
export const newCard = (id: CardId, noteId: NoteId, deckId: DeckId, place: number): Card => ({
  id,
  noteId,
  deckId,
  slot: 'new',
  due: place,
  memory: null,
  resume: null,
})

export function suspend(card: Card): Card {
  if (card.slot === 'suspended') return card
  return { ...card, slot: 'suspended', due: 0, resume: { slot: card.slot, due: card.due } }
}

export function wake(card: Card): Card {
  if (card.slot !== 'suspended' || card.resume === null) return card
  return { ...card, slot: card.resume.slot, due: card.resume.due, resume: null }
}
