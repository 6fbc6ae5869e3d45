/** Decks, notes, cards and their log in memory: what changes them, each to its end before another begins. */
import type { Card } from '../core/card.ts'
import type { CardId, DeckId, NoteId, PieceId } from '../core/ids.ts'
import type { Review } from '../core/log.ts'
import type { Note } from '../core/note.ts'
import type { Deck, Intake, PieceRecord, Store } from '../core/ports.ts'
import type { Proposal } from '../core/proposal.ts'
import type { Step } from '../core/session.ts'
import type { Settings } from '../core/settings.ts'
import { clashFailure, closedFailure, staleFailure } from './failure.ts'
import type { CardChange } from './follow.ts'
import { finalNotes, followNote, inItsDeck, isAnsweredSince } from './follow.ts'
import { foreseen } from './foreseen.ts'
import { isSameReview } from './study.ts'

export interface State {
  settings: Settings
  decks: Map<DeckId, Deck>
  pieces: Map<PieceId, PieceRecord>
  notes: Map<NoteId, Note>
  cards: Map<CardId, Card>
  reviews: Map<number, Review>
  proposals: Map<NoteId, Proposal>
  steps: readonly Step[]
  closed: boolean
}

/** Each method runs to its end before another begins, and fails before it has changed anything. */
export async function access<T>(state: State, work: () => T): Promise<T> {
  if (state.closed) throw closedFailure()
  return work()
}

export function changing(
  state: State,
): Pick<
  Store,
  'saveSettings' | 'addDeck' | 'saveDeck' | 'removeDeck' | 'changeNotes' | 'saveProposals' | 'saveCards' | 'takeIn'
> {
  const saveProposals = (proposals: readonly Proposal[]): void => {
    for (const proposal of proposals) state.proposals.set(proposal.id, proposal)
  }
  return {
    saveSettings: settings =>
      access(state, () => {
        state.settings = settings
      }),
    addDeck: (deck, record, proposals) =>
      access(state, () => {
        removeDeck(state, deck.id)
        putDeck(state, deck, record)
        saveProposals(proposals)
      }),
    saveDeck: (deck, record) => access(state, () => putDeck(state, deck, record)),
    removeDeck: deck => access(state, () => removeDeck(state, deck)),
    changeNotes: (change, proposals) =>
      access(state, () => {
        for (const [id, note] of finalNotes(change)) changeNote(state, id, note)
        saveProposals(proposals)
      }),
    saveProposals: proposals => access(state, () => saveProposals(proposals)),
    saveCards: cards =>
      access(state, () => {
        for (const card of cards) saveCard(state, card)
      }),
    takeIn: intake => access(state, () => takeIn(state, intake)),
  }
}

const saveCard = (state: State, card: Card): void => {
  if (state.notes.has(card.noteId)) state.cards.set(card.id, card)
}

function takeIn(state: State, intake: Intake): void {
  refuseUnforeseen(state, intake)
  for (const { before, after } of intake.cards) {
    const stored = state.cards.get(after.id)
    if (stored !== undefined && isAnsweredSince(stored, before)) throw staleFailure()
  }
  for (const review of intake.reviews) {
    const known = state.reviews.get(review.id)
    if (known !== undefined && !isSameReview(known, review)) throw clashFailure()
  }
  for (const { deck, record } of intake.decks) putDeck(state, deck, record)
  for (const [id, note] of finalNotes(intake.notes)) changeNote(state, id, note)
  for (const { after } of intake.cards) {
    const stored = state.cards.get(after.id)
    if (stored !== undefined) saveCard(state, inItsDeck(after, stored))
  }
  for (const id of intake.withdrawn) state.reviews.delete(id)
  for (const review of intake.reviews) if (!state.reviews.has(review.id)) state.reviews.set(review.id, review)
  for (const deck of intake.removeDecks) removeDeck(state, deck)
}

function refuseUnforeseen(state: State, intake: Intake): void {
  const saw = foreseen(intake)
  const cards = new Map([...saw.final.keys()].map((id): [NoteId, Card[]] => [id, []]))
  for (const card of state.cards.values()) cards.get(card.noteId)?.push(card)
  for (const [id, own] of cards) if (!saw.isNote(id, state.notes.get(id) ?? null, own)) throw staleFailure()
  for (const deck of intake.removeDecks) {
    const notes = [...state.notes.values()].filter(note => note.deckId === deck)
    const proposals = [...state.proposals.values()].filter(proposal => proposal.deckId === deck)
    const ids = notes.map(note => note.id)
    if (
      !saw.isDeck(
        ids,
        proposals.map(proposal => proposal.id),
      )
    )
      throw staleFailure()
  }
}

function changeNote(state: State, id: NoteId, note: Note | null): void {
  const cards = [...state.cards.values()].filter(card => card.noteId === id)
  applyChanges(state, followNote(state.notes.get(id) ?? null, note, cards))
  if (note === null) state.notes.delete(id)
  else state.notes.set(id, note)
}

function applyChanges(state: State, changes: readonly CardChange[]): void {
  for (const { id, after } of changes) {
    if (after === null) removeCard(state, id)
    else state.cards.set(id, after)
  }
}

function removeCard(state: State, id: CardId): void {
  state.cards.delete(id)
  state.steps = state.steps.filter(step => step.before.id !== id)
}

function putDeck(state: State, deck: Deck, record: PieceRecord): void {
  const before = state.decks.get(deck.id)
  state.decks.set(deck.id, deck)
  state.pieces.set(record.piece.id, record)
  if (before !== undefined) dropPieceUnlessUsed(state, before.pieceId)
}

function dropPieceUnlessUsed(state: State, piece: PieceId): void {
  for (const deck of state.decks.values()) if (deck.pieceId === piece) return
  state.pieces.delete(piece)
}

function removeDeck(state: State, id: DeckId): void {
  const deck = state.decks.get(id)
  state.decks.delete(id)
  for (const card of [...state.cards.values()]) if (card.deckId === id) removeCard(state, card.id)
  for (const note of [...state.notes.values()]) if (note.deckId === id) state.notes.delete(note.id)
  for (const proposal of [...state.proposals.values()]) if (proposal.deckId === id) state.proposals.delete(proposal.id)
  if (deck !== undefined) dropPieceUnlessUsed(state, deck.pieceId)
}
