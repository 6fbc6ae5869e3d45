/** Whether an intake meets what its caller saw: the rules that both stores share. Pure. */
import type { Card } from '../core/card.ts'
import type { CardId, NoteId } from '../core/ids.ts'
import type { Note } from '../core/note.ts'
import { cardIdsOf } from '../core/note.ts'
import type { Intake } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import { finalNotes, isAnsweredSince } from './follow.ts'

export interface Foreseen {
  /** What becomes of each note: the note, or null when it is removed. */
  readonly final: ReadonlyMap<NoteId, Note | null>
  /** Whether a note that changes, with its cards as they are stored, is as the caller found it. */
  readonly isNote: (id: NoteId, stored: Note | null, cards: readonly Card[]) => boolean
  /** Whether a deck that goes holds nothing but notes that the caller knows of. */
  readonly isDeck: (notes: Iterable<NoteId>, proposals: readonly Proposal['id'][]) => boolean
}

export function foreseen({ notes, edited, leaving }: Intake): Foreseen {
  const final = finalNotes(notes)
  const left = new Map<CardId, Card>(leaving.map(card => [card.id, card]))
  return {
    final,
    isNote(id, stored, cards) {
      const after = final.get(id) ?? null
      const found = edited.get(id)
      // To remove what is gone already loses nothing.
      const isAsFound = stored === null ? after === null || found === undefined : stored.editedAtMs === found
      const asked = new Set(after === null ? [] : cardIdsOf(after))
      return isAsFound && cards.every(card => asked.has(card.id) || !isAnsweredSince(card, left.get(card.id) ?? null))
    },
    isDeck: (inside, proposals) => proposals.length === 0 && [...inside].every(id => final.has(id)),
  }
}
