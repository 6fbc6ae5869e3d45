/** What becomes of a kept proposal: a note, in its place among the others of the piece. */
import type { NoteId } from '../../core/ids.ts'
import type { Note } from '../../core/note.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal } from '../../core/proposal.ts'

export function noteOf(proposal: Proposal, places: ReadonlyMap<NoteId, number>, nowMs: number): Note {
  const { id, deckId, draft, rank } = proposal
  return {
    id,
    deckId,
    kind: draft.kind,
    link: draft.link,
    body: bodyOfProposal(proposal),
    anchors: draft.anchors,
    statements: draft.statements,
    tags: [],
    origin: 'proposed',
    position: places.get(id) ?? rank,
    createdAtMs: nowMs,
    editedAtMs: nowMs,
  }
}

/** Cards are introduced in the order of the piece, so that each can lean on those before it. */
export function placesInPiece(proposals: readonly Proposal[]): ReadonlyMap<NoteId, number> {
  const at = ({ draft }: Proposal): readonly [number, number] => {
    const anchor = draft.anchors[0]
    return [anchor?.paragraph ?? 0, anchor?.span?.start ?? 0]
  }
  const sorted = [...proposals].sort((a, b) => {
    const [paragraphA, startA] = at(a)
    const [paragraphB, startB] = at(b)
    return paragraphA - paragraphB || startA - startB || a.rank - b.rank
  })
  return new Map(sorted.map((proposal, place) => [proposal.id, place]))
}
