/**
 * The numbers kept beside cards and log, so that no screen has to count: how many cards wait where (`Tally`), how many
 * reviews fall due when (`Load`), what was done on a day (`DayCount`). They are derived: `recount` makes them from
 * nothing, a `Ledger` makes the difference that a change causes, and both must come to the same (a law in `tests/contract`).
 */
import type { Card } from './card.ts'
import type { StudyDay } from './day.ts'
import type { CardId, DeckId } from './ids.ts'
import { deckId } from './ids.ts'
import type { Review } from './log.ts'
import type { DayCount, Load, Tally } from './ports.ts'

/**
 * Where the work on cards that are no longer there is counted, so that removing a card neither gives back a new card's
 * place today nor shortens the record of what was done. No deck has this id.
 */
export const GONE_DECK: DeckId = deckId('gone.cards')

export interface Counters {
  readonly tallies: readonly Tally[]
  readonly loads: readonly Load[]
  readonly counts: readonly DayCount[]
}

/** +1: it is there now; -1: it is not there any more. */
export type Sign = 1 | -1

/** Adds up what cards and reviews contribute. Records that come to nothing are left out of the sum. */
export interface Ledger {
  readonly card: (card: Card, sign: Sign) => void
  /** `deck`: the one the review's card is in; null when that card is gone. */
  readonly review: (review: Review, deck: DeckId | null, sign: Sign) => void
  readonly count: (count: DayCount, sign: Sign) => void
  /** Sorted: tallies by deck, loads and counts by day and deck. */
  readonly sum: () => Counters
}

export function createLedger(): Ledger {
  const tallies = new Map<string, Tally>()
  const loads = new Map<string, Load>()
  const counts = new Map<string, DayCount>()
  const count = (record: DayCount, sign: Sign): void => {
    const key = `${record.day}/${record.deckId}`
    const before = counts.get(key) ?? noCount(record.deckId, record.day)
    counts.set(key, addCount(before, record, sign))
  }
  return {
    card(card, sign) {
      const tally = tallies.get(card.deckId) ?? noTally(card.deckId)
      tallies.set(card.deckId, { ...tally, [card.slot]: tally[card.slot] + sign })
      if (card.slot !== 'review') return
      const key = `${card.due}/${card.deckId}`
      const load = loads.get(key) ?? { deckId: card.deckId, day: card.due, due: 0 }
      loads.set(key, { ...load, due: load.due + sign })
    },
    review: (review, deck, sign) => count(countOf(review, deck ?? GONE_DECK), sign),
    count,
    sum: () => ({
      tallies: [...tallies.values()].filter(tally => !isNoTally(tally)).sort(byDeck),
      loads: [...loads.values()].filter(load => !isNoLoad(load)).sort(byDayAndDeck),
      counts: [...counts.values()].filter(record => !isNoCount(record)).sort(byDayAndDeck),
    }),
  }
}

/** All counters from nothing. */
export function recount(cards: Iterable<Card>, reviews: Iterable<Review>): Counters {
  const ledger = createLedger()
  const deckOf = new Map<CardId, DeckId>()
  for (const card of cards) {
    ledger.card(card, 1)
    deckOf.set(card.id, card.deckId)
  }
  for (const review of reviews) ledger.review(review, deckOf.get(review.cardId) ?? null, 1)
  return ledger.sum()
}

/** What one line of the log adds to its day. */
function countOf(review: Review, deck: DeckId): DayCount {
  const knew = review.kind === 'review' || review.kind === 'early'
  return {
    deckId: deck,
    day: review.day,
    reviews: 1,
    begun: review.kind === 'new' ? 1 : 0,
    reviewAgain: knew && review.grade === 'again' ? 1 : 0,
    reviewTotal: knew ? 1 : 0,
    tookMs: review.tookMs,
  }
}

export const noTally = (deck: DeckId): Tally => ({ deckId: deck, new: 0, learning: 0, review: 0, suspended: 0 })

const noCount = (deck: DeckId, day: StudyDay): DayCount => ({
  deckId: deck,
  day,
  reviews: 0,
  begun: 0,
  reviewAgain: 0,
  reviewTotal: 0,
  tookMs: 0,
})

export const addTally = (a: Tally, b: Tally): Tally => ({
  deckId: a.deckId,
  new: a.new + b.new,
  learning: a.learning + b.learning,
  review: a.review + b.review,
  suspended: a.suspended + b.suspended,
})

export const addLoad = (a: Load, b: Load): Load => ({ ...a, due: a.due + b.due })

/** `a + sign · b`, under the day and deck of `a`. */
export const addCount = (a: DayCount, b: DayCount, sign: Sign = 1): DayCount => ({
  deckId: a.deckId,
  day: a.day,
  reviews: a.reviews + sign * b.reviews,
  begun: a.begun + sign * b.begun,
  reviewAgain: a.reviewAgain + sign * b.reviewAgain,
  reviewTotal: a.reviewTotal + sign * b.reviewTotal,
  tookMs: a.tookMs + sign * b.tookMs,
})

export const isNoTally = (t: Tally): boolean => t.new === 0 && t.learning === 0 && t.review === 0 && t.suspended === 0

export const isNoLoad = (load: Load): boolean => load.due === 0

export const isNoCount = (c: DayCount): boolean =>
  c.reviews === 0 && c.begun === 0 && c.reviewAgain === 0 && c.reviewTotal === 0 && c.tookMs === 0

/** Order of ids everywhere: by UTF-16 unit, as databases compare keys. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byDeck = (a: Tally, b: Tally): number => compareIds(a.deckId, b.deckId)

const byDayAndDeck = (
  a: { readonly day: StudyDay; readonly deckId: DeckId },
  b: { readonly day: StudyDay; readonly deckId: DeckId },
): number => a.day - b.day || compareIds(a.deckId, b.deckId)
