import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAN_LEFT, CAN_RIGHT, CAN_SHIFT, Configuration, LEFT, RIGHT } from '../../../src/read/trained/transitions.ts'

/** Follows random legal moves to the end; how many there were. */
function walk(state: Configuration, size: number, choices: readonly number[]): number {
  state.reset(size)
  let steps = 0
  while (!state.done) {
    const moves = [CAN_SHIFT, CAN_LEFT, CAN_RIGHT].filter(move => (state.moves() & move) !== 0)
    const move = moves[(choices[steps % choices.length] ?? 0) % moves.length]
    if (move === CAN_SHIFT) state.shift()
    else state.attach(move === CAN_LEFT ? LEFT : RIGHT, 0, 0, false)
    steps++
  }
  return steps
}

describe('arc-hybrid transitions', () => {
  it('end after two moves a word, whatever is chosen, in a tree with one root', () => {
    const state = new Configuration()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.array(fc.nat(11), { minLength: 1 }), (size, choices) => {
        expect(walk(state, size, choices)).toBe(2 * size)
        const heads = Array.from(state.head.slice(1, size + 1))
        expect(heads.filter(head => head === 0)).toHaveLength(1)
        for (let word = 1; word <= size; word++) {
          let at = word
          for (let up = 0; at !== 0 && up <= size; up++) at = state.head[at] ?? 0
          expect(at).toBe(0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('cost twice the steps for twice the words', () => {
    const state = new Configuration()
    expect(walk(state, 10_000, [1, 0, 2])).toBe(2 * walk(new Configuration(), 5000, [1, 0, 2]))
  })
})
