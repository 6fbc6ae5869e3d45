/**
 * What is asked today, and in which order. Pure: the store hands in the candidates, this decides.
 *
 * - Cards in steps come first when their minute has come; they are the session's business (`session.ts`).
 * - Reviews: the longest overdue day first; within a day in an order that is mixed, but the same on every reload.
 * - New cards: in the deck's order of introduction, spread evenly between the reviews.
 * - One card a note a day: a second card of the same note waits for another day (promise 28).
 */
import type { Card } from './card.ts'
import type { StudyDay } from './day.ts'
import { fnv1a } from './hash.ts'
import type { CardId, NoteId } from './ids.ts'
import type { Spare } from './refill.ts'

export interface Candidates {
  /** In (re)learning steps, any due time. */
  readonly learning: readonly Card[]
  /** Due on or before the study day. */
  readonly due: readonly Card[]
  /** Never asked, in order of introduction; may be more than the allowance. */
  readonly fresh: readonly Card[]
  /** Notes with a card already answered this study day, and which. */
  readonly answered: ReadonlyMap<NoteId, CardId>
}

export interface Plan {
  readonly learning: readonly Card[]
  readonly queue: readonly Card[]
  readonly spare: Spare
}

/** `newAllowance`: how many new cards may still begin today. */
export function planDay(candidates: Candidates, day: StudyDay, newAllowance: number): Plan {
  const taken = new Map<NoteId, CardId>(candidates.answered)
  const learning = [...candidates.learning].sort((a, b) => a.due - b.due)
  for (const card of learning) taken.set(card.noteId, card.id)
  const free = (card: Card): boolean => {
    const holder = taken.get(card.noteId)
    if (holder !== undefined && holder !== card.id) return false
    taken.set(card.noteId, card.id)
    return true
  }
  const due = candidates.due
    .map(card => ({ card, mix: fnv1a(card.id, day) }))
    .sort((a, b) => a.card.due - b.card.due || a.mix - b.mix || (a.card.id < b.card.id ? -1 : 1))
    .map(entry => entry.card)
  const reviews = due.filter(free)
  const fresh: Card[] = []
  for (const card of candidates.fresh) {
    if (fresh.length >= newAllowance) break
    if (free(card)) fresh.push(card)
  }
  const room = Math.max(0, newAllowance) - fresh.length
  const spare = { cards: [...due, ...candidates.fresh], answered: candidates.answered, room }
  return { learning, queue: spread(reviews, fresh), spare }
}

/** The cards that would be asked today but for another card of their note, which is asked instead or was already. */
export function heldBack(candidates: Candidates, day: StudyDay): readonly Card[] {
  const asked = new Set(planDay(candidates, day, Number.POSITIVE_INFINITY).queue)
  return [...candidates.due, ...candidates.fresh].filter(card => !asked.has(card))
}

/** Interleaves `few` evenly into `many`, keeping both orders. */
export function spread<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const out: T[] = []
  const gap = (many.length + few.length) / Math.max(1, few.length)
  let m = 0
  let f = 0
  for (let i = 0; i < many.length + few.length; i++) {
    const turn = f < few.length && (i + 1 >= (f + 1) * gap || m >= many.length)
    const next = turn ? few[f++] : many[m++]
    if (next !== undefined) out.push(next)
  }
  return out
}
