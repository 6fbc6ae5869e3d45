/** What a deck has already, as a second reader is told of it: its proposals, and the notes that never were one. */
import type { DeckId, NoteId } from '../../core/ids.ts'
import type { Note, NoteBody } from '../../core/note.ts'
import type { Store } from '../../core/ports.ts'
import type { Draft, Proposal, Run, Wording } from '../../core/proposal.ts'
import { isWaiting } from '../../core/waiting.ts'

export interface KnownCard {
  readonly id: NoteId
  readonly draft: Draft
  /** A card of our own reader's that waits for the person and was not mended: its wording may be asked for. */
  readonly open: boolean
}

export interface KnownCards {
  /** false: the deck was deleted. */
  readonly here: boolean
  readonly cards: readonly KnownCard[]
  /** The first rank behind all proposals of the deck. */
  readonly nextRank: number
}

/** Reads them in a fixed order, so that a request made twice numbers its cards alike. */
export async function knownOf(store: Store, deck: DeckId): Promise<KnownCards> {
  const proposals = await store.proposals(deck)
  const proposed = new Set(proposals.map(proposal => proposal.id))
  const contents = await store.deckContents(deck)
  const written = [...(contents?.notes ?? [])]
    .filter(note => !proposed.has(note.id))
    .sort((a, b) => a.position - b.position)
  return {
    here: contents !== null,
    cards: [...proposals.map(ofProposal), ...written.map(ofNote)],
    nextRank: Math.max(-1, ...proposals.map(proposal => proposal.rank)) + 1,
  }
}

const ofProposal = (proposal: Proposal): KnownCard => {
  const { id, draft, mended } = proposal
  return {
    id,
    draft: mended === null ? draft : { ...draft, wording: wordingOf(mended) },
    open: isWaiting(proposal) && mended === null && draft.second === undefined,
  }
}

const ofNote = ({ id, kind, link, body, anchors, statements }: Note): KnownCard => ({
  id,
  draft: { kind, link, wording: wordingOf(body), anchors, statements, rule: 'written', score: 1 },
  open: false,
})

/** The person's words, and those of a deck file, are nobody's copy. */
function wordingOf(body: NoteBody): Wording {
  const runs = (text: string): readonly Run[] => [{ how: 'template', text }]
  switch (body.form) {
    case 'question':
      return { form: 'question', front: runs(body.front), back: runs(body.back), reverse: body.reverse }
    case 'list':
      return { form: 'list', front: runs(body.front), items: body.items.map(runs) }
    case 'cloze':
      return { form: 'cloze', parts: body.parts.map(part => ({ runs: runs(part.text), hole: part.hole })) }
  }
}
