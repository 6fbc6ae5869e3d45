/** Intakes in random stories: lines of any age, between and before those that are there, and out again. */
import * as fc from 'fast-check'
import type { Card } from '../../src/core/card.ts'
import { suspend, wake } from '../../src/core/card.ts'
import { DAY_MS, studyDay } from '../../src/core/day.ts'
import type { CardId } from '../../src/core/ids.ts'
import type { Review } from '../../src/core/log.ts'
import type { Store } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { deckNamed, NOON, noteNamed, question, recordOf } from './making.ts'

export interface IntakeDeed {
  readonly do: 'intake'
  /** The card that lines are of. */
  readonly pick: number
  /** Instants of lines, ms from noon of the first day. */
  readonly at: readonly number[]
  /** Of every so many lines that intakes brought, one goes; 0 for none. */
  readonly withdraw: number
  readonly note: number
  readonly removeDeck: boolean
}

export const intakeDeed: fc.Arbitrary<IntakeDeed> = fc.record({
  do: fc.constant('intake'),
  pick: fc.nat({ max: 50 }),
  at: fc.uniqueArray(fc.integer({ min: -5 * DAY_MS, max: 20 * DAY_MS }), { maxLength: 9 }),
  withdraw: fc.constantFrom(0, 0, 1, 2),
  note: fc.nat({ max: 7 }),
  removeDeck: fc.constantFrom(false, false, false, true),
})

/** By how long they took, lines of an intake are told from those of sessions. */
const TOOK_MS = 7

export function lineAt(id: number, cardId: CardId): Review {
  return {
    id,
    cardId,
    grade: 'good',
    atMs: id,
    utcOffsetMin: 0,
    day: studyDay(id, 0, DEFAULT_SETTINGS.dayStartMin),
    tookMs: TOOK_MS,
    kind: 'review',
    interval: { unit: 'days', days: 3 },
    before: { unit: 'days', days: 1 },
  }
}

export async function takeIn(store: Store, card: Card | null, deed: IntakeDeed): Promise<void> {
  const { reviews, notes, cards, proposals } = (await store.dump()).snapshot
  const known = new Set(reviews.map(review => review.id))
  const deck = deckNamed('deck2')
  const going = deed.removeDeck ? deckNamed('deck1').id : null
  const brought = reviews.filter(review => review.tookMs === TOOK_MS)
  await store.takeIn({
    decks: [{ deck, record: recordOf(deck) }],
    notes: {
      put: [noteNamed(`note${deed.note}`, deck.id, question())],
      remove: notes.filter(note => note.deckId === going).map(note => note.id),
    },
    edited: new Map(notes.map(note => [note.id, note.editedAtMs])),
    leaving: cards,
    cards: card === null ? [] : [{ before: card, after: card.slot === 'suspended' ? wake(card) : suspend(card) }],
    reviews: card === null ? [] : deed.at.filter(at => !known.has(NOON + at)).map(at => lineAt(NOON + at, card.id)),
    withdrawn: deed.withdraw === 0 ? [] : brought.filter((_, i) => i % deed.withdraw === 0).map(review => review.id),
    removeDecks: going === null || proposals.some(proposal => proposal.deckId === going) ? [] : [going],
  })
}
