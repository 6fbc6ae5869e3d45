/** The floor of the corruption bench: damaged cards that are caught, true cards that are not lost. Counts, never time. */
import { describe, expect, it, vi } from 'vitest'
import { loadCards } from '../../../src/cli/bench/assistant/cards.ts'
import { runBench, tally } from '../../../src/cli/bench/assistant/run.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 300_000 })

const result = runBench(loadCards())
const share = (part: number, of: number): number => (of === 0 ? 1 : part / of)

/** Least share refused, and least share refused or unsure: some points under what was measured, for a reading that changes. */
const FLOORS: readonly (readonly [string, number, number])[] = [
  ['number changed', 0.9, 0.95],
  ['number taken from the paragraph', 0.55, 0.95],
  ['name swapped', 0.75, 0.9],
  ['name taken from the paragraph', 0.1, 0.6],
  ['negation dropped', 0.6, 0.88],
  ['negation added', 0.77, 0.95],
  ['hedge removed', 0.55, 0.95],
  ['hedge added', 0.75, 0.95],
  ['force changed (most, should, must)', 0.6, 0.9],
  // A figure in the question, which asks for something else, is only doubted.
  ['rough figure made exact', 0.9, 0.95],
  ['bound flipped', 0.95, 0.95],
  ['comparison flipped', 0.78, 0.9],
  ['before and after exchanged', 0.65, 0.9],
  ['quote altered', 0.95, 0.95],
  ['quote from another sentence', 0.93, 0.95],
  ['holder switched', 0.88, 0.9],
  ['holder’s name switched', 0.8, 0.95],
  ['cause and effect exchanged', 0.45, 0.95],
  ['subject and object exchanged', 0.1, 0.35],
  ['relation invented between true halves', 0, 0.9],
]

describe('the bench', () => {
  it('loses at most one true card in twenty', () => {
    for (const outcomes of [result.written, result.ours]) {
      const { n, refused } = tally(outcomes)
      expect(n).toBeGreaterThan(20)
      expect(share(refused, n)).toBeLessThanOrEqual(0.05)
    }
  })

  it.each(FLOORS)('%s', (kind, least, caught) => {
    const outcomes = result.kinds.find(one => one.kind === kind)?.outcomes ?? []
    const { n, refused, unsure } = tally(outcomes)
    expect(n).toBeGreaterThan(0)
    expect(share(refused, n)).toBeGreaterThanOrEqual(least)
    expect(share(refused + unsure, n)).toBeGreaterThanOrEqual(caught)
  })

  it('has a floor for every kind of damage', () => {
    expect(FLOORS.map(([kind]) => kind)).toEqual(result.kinds.map(({ kind }) => kind))
  })
})
