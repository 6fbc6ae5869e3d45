/** Which cards rest on which sentence of a piece. */
import { locate } from '../../core/anchor.ts'
import type { CardId } from '../../core/ids.ts'
import type { Note, NoteBody } from '../../core/note.ts'
import { cardIdsOf, facesOf, ordinalsOf } from '../../core/note.ts'
import type { Proposal } from '../../core/proposal.ts'
import { bodyOfProposal } from '../../core/proposal.ts'
import { isWaiting } from '../../core/waiting.ts'
import type { ReadingIndex } from './reading-text.ts'

export interface RestingCard {
  readonly key: string
  readonly front: string
  /** null: a proposal that waits for a decision. */
  readonly card: CardId | null
}

/** For each sentence the cards, and the proposals not yet decided on, that rest on words of it. */
export function restingCards(
  index: ReadingIndex,
  notes: readonly Note[],
  proposals: readonly Proposal[],
): ReadonlyMap<number, readonly RestingCard[]> {
  const resting = new Map<number, RestingCard[]>()
  const add = (anchors: Note['anchors'], card: RestingCard): void => {
    for (const sentence of new Set(anchors.flatMap(anchor => sentencesUnder(index, anchor))))
      resting.set(sentence, [...(resting.get(sentence) ?? []), card])
  }
  for (const note of notes)
    add(note.anchors, { key: note.id, front: frontOf(note.body), card: cardIdsOf(note)[0] ?? null })
  for (const proposal of proposals.filter(isWaiting))
    add(proposal.draft.anchors, { key: proposal.id, front: frontOf(bodyOfProposal(proposal)), card: null })
  return resting
}

function sentencesUnder(index: ReadingIndex, anchor: Note['anchors'][number]): readonly number[] {
  const place = locate(anchor, index.piece)
  // A card that rests on a whole paragraph rests on none of its sentences in particular.
  if (place === null || place.how === 'paragraph') return []
  return (index.sentences[place.paragraph - 1] ?? []).filter(i => {
    const s = index.view.sentences[i]
    return s !== undefined && s.start < place.end && s.end > place.start
  })
}

const frontOf = (body: NoteBody): string => facesOf(body, ordinalsOf(body)[0] ?? 0).front.text
