/** What a change of content or a step of a session does to cards: the rules that both stores share. Pure. */
import type { Card } from '../core/card.ts'
import { newCard } from '../core/card.ts'
import type { StudyDay } from '../core/day.ts'
import type { CardId, DeckId, NoteId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import { cardIdsOf } from '../core/note.ts'
import type { NoteChange } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import type { Step } from '../core/session.ts'
import { isWaiting } from '../core/waiting.ts'

/** null: not there. */
export interface CardChange {
  readonly id: CardId
  readonly before: Card | null
  readonly after: Card | null
}

/** What becomes of each note that a change names: the note, or null when it is removed. A note put and removed is put. */
export function finalNotes(change: NoteChange): ReadonlyMap<NoteId, Note | null> {
  const final = new Map<NoteId, Note | null>()
  for (const id of change.remove) final.set(id, null)
  for (const note of change.put) final.set(note.id, note)
  return final
}

/**
 * Cards follow their note: ordinals that appear get a new card at the note's position, ordinals that vanish lose theirs,
 * all others keep their memory. A card that was never asked moves with its note's place, if the note moved.
 */
export function followNote(before: Note | null, after: Note | null, cards: readonly Card[]): readonly CardChange[] {
  const wanted = new Set(after === null ? [] : cardIdsOf(after))
  const changes: CardChange[] = []
  for (const card of cards) {
    if (after === null || !wanted.delete(card.id)) changes.push({ id: card.id, before: card, after: null })
    else changes.push(...keptCard(card, before, after))
  }
  if (after === null) return changes
  for (const id of wanted)
    changes.push({ id, before: null, after: newCard(id, after.id, after.deckId, after.position) })
  return changes
}

function keptCard(card: Card, before: Note | null, after: Note): readonly CardChange[] {
  const replaced = before !== null && before.position !== after.position
  const moved: Card = replaced ? atPlace(card, after.position) : card
  if (moved === card && card.deckId === after.deckId) return []
  return [{ id: card.id, before: card, after: { ...moved, deckId: after.deckId } }]
}

function atPlace(card: Card, place: number): Card {
  if (card.slot === 'new') return { ...card, due: place }
  if (card.resume?.slot === 'new') return { ...card, resume: { slot: 'new', due: place } }
  return card
}

/** A card as a step leaves it (or left it, for undo). It may have moved to another deck since: it stays there. */
export const inItsDeck = (card: Card, stored: Card): Card => ({ ...card, deckId: stored.deckId })

/**
 * Whether a card was answered as often as the caller believes, and last at the same moment. Its place, its deck or its
 * being set aside may have changed; that is no conflict.
 */
export const isAnsweredAs = (stored: Card, expected: Card): boolean =>
  stored.memory?.reps === expected.memory?.reps && stored.memory?.lastReviewMs === expected.memory?.lastReviewMs

/** Whether a card has answers that a caller, who found it as `before` (null: not there, or new), cannot know of. */
export const isAnsweredSince = (stored: Card, before: Card | null): boolean =>
  before === null ? stored.memory !== null : !isAnsweredAs(stored, before)

/**
 * The steps that undo may still take back on this study day: those after the last grade of an earlier day. A step without
 * a grade has no day of its own and goes with the grade before it.
 */
export function stepsOfDay(steps: readonly Step[], day: StudyDay): readonly Step[] {
  const isEarlier = (step: Step): boolean => step.kind === 'graded' && step.review.day < day
  const lastEarlier = steps.findLastIndex(isEarlier)
  if (lastEarlier < 0) return steps
  const next = steps.findIndex((step, i) => i > lastEarlier && step.kind === 'graded')
  return next < 0 ? [] : steps.slice(next)
}

/** Whether two steps are the same thing done. */
export function isSameStep(a: Step, b: Step): boolean {
  if (a.kind === 'graded' && b.kind === 'graded') return a.review.id === b.review.id
  return a.kind === b.kind && a.before.id === b.before.id
}

/** How many proposals of each deck still wait for the person. Decks with none are left out. */
export function openProposals(proposals: Iterable<Proposal>): ReadonlyMap<DeckId, number> {
  const open = new Map<DeckId, number>()
  for (const proposal of proposals) {
    if (isWaiting(proposal)) open.set(proposal.deckId, (open.get(proposal.deckId) ?? 0) + 1)
  }
  return open
}
