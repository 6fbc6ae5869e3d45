/** What holds of every snapshot that came through `restore`. */
import { expect } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { compareIds, GONE_DECK } from '../../src/core/counters.ts'
import { cardIdsOf } from '../../src/core/note.ts'
import type { Snapshot } from '../../src/core/ports.ts'
import { SETTINGS_BOUNDS } from '../../src/core/settings.ts'

export function expectSound(snapshot: Snapshot): void {
  const { decks, pieces, notes, cards, reviews, proposals, settings } = snapshot
  const deckIds = new Set(decks.map(deck => deck.id))
  const pieceIds = new Set(pieces.map(record => record.piece.id))
  for (const list of [decks, notes, cards, proposals]) expectSorted(list.map(record => record.id))
  expectSorted(pieces.map(record => record.piece.id))
  expect(reviews.every((review, i) => review.id > (reviews[i - 1]?.id ?? -1))).toBe(true)
  expect(decks.filter(deck => !pieceIds.has(deck.pieceId))).toEqual([])
  expect(deckIds.has(GONE_DECK)).toBe(false)
  for (const record of [...notes, ...proposals]) expect(deckIds).toContain(record.deckId)
  expect(cards.map(card => card.id)).toEqual(notes.flatMap(cardIdsOf).sort(compareIds))
  const deckOf = new Map(notes.map(note => [note.id, note.deckId]))
  for (const card of cards) {
    expect(card.deckId).toBe(deckOf.get(card.noteId))
    expect(agrees(card)).toBe(true)
  }
  for (const name of ['retention', 'newPerDay', 'dayStartMin', 'maxIntervalDays'] as const) {
    expect(settings[name]).toBeGreaterThanOrEqual(SETTINGS_BOUNDS[name].min)
    expect(settings[name]).toBeLessThanOrEqual(SETTINGS_BOUNDS[name].max)
  }
}

/** Slot, place and memory fit each other. */
function agrees({ slot, due, resume, memory }: Card): boolean {
  if (slot === 'suspended') return resume !== null && due === 0 && fits(resume.slot, resume.due, memory)
  return resume === null && fits(slot, due, memory)
}

function fits(slot: Card['slot'], due: number, memory: Card['memory']): boolean {
  if (!Number.isSafeInteger(due)) return false
  if (memory === null) return slot === 'new'
  return slot === (memory.phase === 'review' ? 'review' : 'learning')
}

const expectSorted = (ids: readonly string[]): void => {
  expect(ids.every((id, i) => i === 0 || compareIds(ids[i - 1] ?? '', id) < 0)).toBe(true)
}
