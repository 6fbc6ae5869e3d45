import { describe, expect, it } from 'vitest'
import type { DayCount, Today } from '../../src/core/ports.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { valueIn } from '../../src/ui/model/loadable.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { minutesFor, viewOf } from '../../src/ui/model/today.ts'
import { DAY, deckNamed } from '../contract/making.ts'
import { stage, withQuestions } from './support.ts'

const a = deckNamed('a')
const b = deckNamed('b')

const counted = (change: Partial<DayCount>): DayCount => ({
  deckId: a.id,
  day: DAY,
  reviews: 0,
  begun: 0,
  reviewAgain: 0,
  reviewTotal: 0,
  tookMs: 0,
  ...change,
})

const today: Today = {
  settings: { ...DEFAULT_SETTINGS, newPerDay: 10 },
  decks: [a, b],
  tallies: [
    { deckId: a.id, new: 20, learning: 2, review: 9, suspended: 1 },
    { deckId: b.id, new: 3, learning: 0, review: 5, suspended: 0 },
  ],
  loads: [
    { deckId: a.id, day: DAY - 3, due: 4 },
    { deckId: a.id, day: DAY, due: 1 },
    { deckId: b.id, day: DAY, due: 2 },
  ],
  counts: [counted({ reviews: 6, begun: 4 })],
  openProposals: new Map([[b.id, 7]]),
}

describe('today', () => {
  it('adds up what is due, overdue and in steps', () => {
    const view = viewOf(today, DAY, null)
    expect(view.due).toBe(2 + 4 + 1 + 2)
    expect(view.decks.map(deck => [deck.deck.id, deck.due, deck.fresh, deck.cards, deck.open])).toEqual([
      ['a', 7, 20, 32, 0],
      ['b', 2, 3, 8, 7],
    ])
  })
  it('takes what was begun today off the allowance of new cards', () => {
    expect(viewOf(today, DAY, null).fresh).toBe(6)
    expect(viewOf({ ...today, counts: [counted({ begun: 40 })] }, DAY, null).fresh).toBe(0)
  })
  it('estimates by the person’s own pace once it is known', () => {
    expect(minutesFor(0, 0, null)).toBe(0)
    expect(minutesFor(12, 0, null)).toBe(2)
    expect(minutesFor(12, 0, [counted({ reviews: 100, tookMs: 100 * 30_000 })])).toBe(6)
    expect(minutesFor(12, 0, [counted({ reviews: 3, tookMs: 90_000 })])).toBe(2)
  })
  it('says on the icon how many are due', async () => {
    const shown: number[] = []
    const on = stage({ badge: due => shown.push(due) })
    await withQuestions(on.store, 2)
    const model = createModel(on.ports)
    await model.today.refresh()
    expect(valueIn(model.today.view.value)?.fresh).toBe(2)
    expect(shown).toEqual([0])
  })
})
