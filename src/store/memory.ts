/**
 * The store in memory: the twin that the contract holds the database against, and what tests of other rooms run on. It
 * keeps no counters: it counts anew each time it is asked, so it cannot be wrong in the same way as the other.
 */
import type { Card } from '../core/card.ts'
import { compareIds, recount } from '../core/counters.ts'
import type { Review } from '../core/log.ts'
import type { Scope, Snapshot, Store } from '../core/ports.ts'
import type { Step } from '../core/session.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { byCardId, inOrder } from './content.ts'
import { clashFailure, staleFailure } from './failure.ts'
import { inItsDeck, isAnsweredAs, isSameStep, openProposals, stepsOfDay } from './follow.ts'
import { learningInMemory } from './learnt.ts'
import type { State } from './memory-content.ts'
import { access, changing } from './memory-content.ts'
import { inAskingOrder, isInQuery, wordMatcher } from './search.ts'
import { starting } from './starting.ts'
import { answeredNotes, isSameReview } from './study.ts'

const EMPTY: Snapshot = {
  settings: DEFAULT_SETTINGS,
  decks: [],
  pieces: [],
  notes: [],
  cards: [],
  reviews: [],
  proposals: [],
}

const stateOf = (snapshot: Snapshot): State => ({
  settings: snapshot.settings,
  decks: new Map(snapshot.decks.map(deck => [deck.id, deck])),
  pieces: new Map(snapshot.pieces.map(record => [record.piece.id, record])),
  notes: new Map(snapshot.notes.map(note => [note.id, note])),
  cards: new Map(snapshot.cards.map(card => [card.id, card])),
  reviews: new Map(snapshot.reviews.map(review => [review.id, review])),
  proposals: new Map(snapshot.proposals.map(proposal => [proposal.id, proposal])),
  steps: [],
  closed: false,
})

export function createMemoryStore(): Store {
  const state = stateOf(EMPTY)
  const learning = learningInMemory(work => access(state, work))
  const [read, study] = [reading(state), studying(state)]
  return { ...read, ...study, ...starting({ ...read, ...study }), ...changing(state), ...learning, ...keeping(state) }
}

const byId = <T extends { readonly id: string }>(records: Iterable<T>): readonly T[] =>
  [...records].sort((a, b) => compareIds(a.id, b.id))

const logOf = (state: State): readonly Review[] => [...state.reviews.values()].sort((a, b) => a.id - b.id)

const countersOf = (state: State) => recount(state.cards.values(), state.reviews.values())

function snapshotOf(state: State): Snapshot {
  return {
    settings: state.settings,
    decks: byId(state.decks.values()),
    pieces: [...state.pieces.values()].sort((a, b) => compareIds(a.piece.id, b.piece.id)),
    notes: byId(state.notes.values()),
    cards: byId(state.cards.values()),
    reviews: logOf(state),
    proposals: byId(state.proposals.values()),
  }
}

type Methods<Names extends keyof Store> = Pick<Store, Names>

function reading(
  state: State,
): Methods<'settings' | 'notes' | 'card' | 'piece' | 'proposals' | 'findCards' | 'reviewsOf' | 'deckContents'> {
  return {
    settings: () => access(state, () => state.settings),
    notes: ids => access(state, () => ids.flatMap(id => state.notes.get(id) ?? [])),
    card: id => access(state, () => state.cards.get(id) ?? null),
    piece: id => access(state, () => state.pieces.get(id) ?? null),
    proposals: deck =>
      access(state, () =>
        byId(state.proposals.values())
          .filter(proposal => proposal.deckId === deck)
          .sort((a, b) => a.rank - b.rank),
      ),
    findCards: query =>
      access(state, () => {
        const matches = wordMatcher(query.text)
        const cards = [...state.cards.values()].filter(card => isInQuery(card, query)).sort(inAskingOrder)
        const rows = cards.flatMap(card => {
          const note = state.notes.get(card.noteId)
          return note !== undefined && matches(note) ? [{ card, note }] : []
        })
        const end = query.offset + query.limit
        return { rows: rows.slice(query.offset, end), more: rows.length > end }
      }),
    reviewsOf: card => access(state, () => logOf(state).filter(review => review.cardId === card)),
    deckContents: id =>
      access(state, () => {
        const deck = state.decks.get(id)
        const record = deck && state.pieces.get(deck.pieceId)
        if (deck === undefined || record === undefined) return null
        const notes = inOrder([...state.notes.values()].filter(note => note.deckId === id))
        const cards = byCardId([...state.cards.values()].filter(card => card.deckId === id))
        const own = new Set(cards.map(card => card.id))
        return { deck, record, notes, cards, reviews: logOf(state).filter(review => own.has(review.cardId)) }
      }),
  }
}

function studying(
  state: State,
): Methods<'today' | 'sessionInput' | 'dayCounts' | 'loadsFrom' | 'commit' | 'revert' | 'closeSession'> {
  return {
    today: day =>
      access(state, () => {
        const { tallies, loads, counts } = countersOf(state)
        return {
          settings: state.settings,
          decks: byId(state.decks.values()),
          tallies,
          loads: loads.filter(load => load.day <= day),
          counts: counts.filter(count => count.day === day),
          openProposals: openProposals(byId(state.proposals.values())),
        }
      }),
    sessionInput: (scope, day, freshLimit) =>
      access(state, () => {
        state.steps = stepsOfDay(state.steps, day)
        const due = inSlot(state, scope, 'review').filter(card => card.due <= day)
        const fresh = inSlot(state, scope, 'new').slice(0, Math.max(0, freshLimit))
        const answered = answeredNotes(logOf(state).filter(review => review.day === day))
        return {
          candidates: { learning: inSlot(state, scope, 'learning'), due, fresh, answered },
          begunToday: countersOf(state).counts.reduce((n, count) => n + (count.day === day ? count.begun : 0), 0),
          done: state.steps,
          lastReviewId: logOf(state).at(-1)?.id ?? 0,
        }
      }),
    dayCounts: from => access(state, () => countersOf(state).counts.filter(count => count.day >= from)),
    loadsFrom: from => access(state, () => countersOf(state).loads.filter(load => load.day >= from)),
    commit: step => access(state, () => commit(state, step)),
    async revert(step) {
      if (!(await access(state, () => revert(state, step)))) throw staleFailure()
    },
    closeSession: () =>
      access(state, () => {
        state.steps = []
      }),
  }
}

const inSlot = (state: State, scope: Scope, slot: Card['slot']): readonly Card[] =>
  [...state.cards.values()]
    .filter(card => card.slot === slot && (scope === null || card.deckId === scope))
    .sort(inAskingOrder)

function commit(state: State, step: Step): void {
  const stored = state.cards.get(step.before.id)
  if (step.kind === 'graded') {
    const known = state.reviews.get(step.review.id)
    if (known !== undefined && isSameReview(known, step.review)) return
    if (known !== undefined) throw clashFailure()
  }
  if (stored !== undefined && !isAnsweredAs(stored, step.before)) throw staleFailure()
  if (step.kind === 'graded') state.reviews.set(step.review.id, step.review)
  if (stored === undefined) return
  state.cards.set(stored.id, inItsDeck(step.after, stored))
  state.steps = [...state.steps, step]
}

/** False when the card was answered elsewhere after this step: then only the step is forgotten. */
function revert(state: State, step: Step): boolean {
  const at = state.steps.findLastIndex(other => isSameStep(other, step))
  state.steps = state.steps.filter((_, i) => i !== at)
  const stored = state.cards.get(step.before.id)
  if (stored !== undefined && !isAnsweredAs(stored, step.after)) return false
  if (step.kind === 'graded') {
    const known = state.reviews.get(step.review.id)
    if (known !== undefined && isSameReview(known, step.review)) state.reviews.delete(known.id)
  }
  if (stored !== undefined) state.cards.set(stored.id, inItsDeck(step.before, stored))
  return true
}

function keeping(state: State): Methods<'dump' | 'replaceAll' | 'compact' | 'reopen' | 'close'> {
  return {
    dump: () => access(state, () => ({ snapshot: snapshotOf(state), ...countersOf(state), steps: state.steps })),
    replaceAll: (snapshot, onProgress) =>
      access(state, () => {
        Object.assign(state, stateOf(snapshot))
        onProgress?.(1, 1)
      }),
    compact: () => access(state, () => {}),
    reopen: () => {},
    close: () => {
      state.closed = true
    },
  }
}
