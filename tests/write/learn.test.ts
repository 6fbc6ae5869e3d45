/** What choices teach the ranker: small moves, the same for the same choices, that reorder cards and let none through. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Learnt, Lesson, Verdict } from '../../src/core/learnt.ts'
import { NOTHING_LEARNT, taught } from '../../src/core/learnt.ts'
import type { Draft } from '../../src/core/proposal.ts'
import { bodyOfWording } from '../../src/core/proposal.ts'
import { MOST_OF_CARD, MOST_OF_FEATURE, moveOf, movesOf } from '../../src/write/learn.ts'
import type { Proposals } from '../../src/write/propose.ts'
import { propose } from '../../src/write/propose.ts'
import { ownPieces } from '../bench/read-write.ts'
import { parse } from './helper.ts'

const NAMES = ['kind fact', 'kind argument', 'asks time', 'asks name', 'form cloze']
/** One choice more moves a feature's weight by no more than this, in hundredths of log-odds. */
const ONE_STEP = 7

const lesson: fc.Arbitrary<Lesson> = fc.record({
  measured: fc.subarray(NAMES),
  verdict: fc.constantFrom<Verdict>('kept', 'mended', 'refused'),
  sign: fc.constant(1),
})

const history = fc.array(lesson, { maxLength: 60 }).map(lessons => taught(NOTHING_LEARNT, lessons))

const lessons = (many: number, name: string, verdict: Verdict): readonly Lesson[] =>
  Array.from({ length: many }, () => ({ measured: [name], verdict, sign: 1 }))

describe('what is learnt', () => {
  it('moves no feature and no card far, and by one choice only a little', () =>
    fc.assert(
      fc.property(history, lesson, (learnt, one) => {
        const [before, after] = [movesOf(learnt), movesOf(taught(learnt, [one]))]
        for (const name of NAMES) {
          expect(Math.abs(after.get(name) ?? 0)).toBeLessThanOrEqual(MOST_OF_FEATURE)
          expect(Math.abs((after.get(name) ?? 0) - (before.get(name) ?? 0))).toBeLessThanOrEqual(ONE_STEP)
        }
        expect(Math.abs(moveOf(NAMES, after))).toBeLessThanOrEqual(MOST_OF_CARD)
      }),
    ))

  it('is nothing while all cards are judged alike', () => {
    for (const verdict of ['kept', 'mended', 'refused'] as const) {
      const learnt = taught(NOTHING_LEARNT, [...lessons(9, 'asks time', verdict), ...lessons(20, 'asks name', verdict)])
      expect(movesOf(learnt).size).toBe(0)
    }
  })

  it('speaks for what is kept and against what is refused, the more the more choices there are', () => {
    const movesAfter = (many: number) =>
      movesOf(taught(NOTHING_LEARNT, [...lessons(many, 'asks time', 'kept'), ...lessons(many, 'asks name', 'refused')]))
    expect(movesAfter(3).get('asks time')).toBeGreaterThan(0)
    expect(movesAfter(3).get('asks name')).toBeLessThan(0)
    expect(movesAfter(20).get('asks time')).toBeGreaterThan(movesAfter(3).get('asks time') ?? 0)
  })

  it('counts a mended card for nearly a kept one', () => {
    const mixed = taught(NOTHING_LEARNT, [...lessons(8, 'asks time', 'mended'), ...lessons(8, 'asks name', 'refused')])
    expect(movesOf(mixed).get('asks time')).toBeGreaterThan(0)
  })
})

const [piece] = ownPieces()
if (piece === undefined) throw new Error('no piece')

function proposed(learnt?: Learnt): Proposals {
  const made = piece === undefined ? null : propose(piece, { parse, ...(learnt === undefined ? {} : { learnt }) })
  if (made?.ok !== true) throw new Error('no proposals')
  return made.value
}

const keyOf = (draft: Draft): string => JSON.stringify(bodyOfWording(draft.wording))
const keysOf = ({ drafts, offered }: Proposals): readonly string[] => drafts.slice(0, offered).map(keyOf)

/** Somebody who keeps what has a feature and refuses all else. */
const fond = (drafts: readonly Draft[], name: string): Learnt =>
  taught(
    NOTHING_LEARNT,
    Array.from({ length: 5 }, () => drafts)
      .flat()
      .map(({ measured = [] }) => ({
        measured,
        verdict: measured.includes(name) ? 'kept' : 'refused',
        sign: 1,
      })),
  )

describe('cards by what is learnt', () => {
  const before = proposed()

  it('tell by what they were measured', () => {
    for (const { measured, kind } of before.drafts) expect(measured).toContain(`kind ${kind}`)
  })

  it('are the same for the same piece and the same choices, and as ever where nothing was learnt', () => {
    const learnt = fond(before.drafts, 'asks name')
    expect(proposed(learnt)).toEqual(proposed(learnt))
    expect(proposed(NOTHING_LEARNT)).toEqual(before)
  })

  it('come higher when cards of their sort are kept', () => {
    const name = 'asks name'
    const share = (proposals: Proposals): number =>
      proposals.drafts.slice(0, proposals.offered).filter(({ measured }) => measured?.includes(name)).length
    const after = proposed(fond(before.drafts, name))
    expect(share(after)).toBeGreaterThan(share(before))
    expect(keysOf(after)).not.toEqual(keysOf(before))
  })

  it('are none that the gates refused', () => {
    const refused = new Set(before.refused.filter(({ rule }) => rule !== 'twin').map(({ draft }) => keyOf(draft)))
    for (const name of ['asks name', 'kind argument', 'form cloze'])
      for (const draft of proposed(fond(before.drafts, name)).drafts) expect(refused.has(keyOf(draft))).toBe(false)
  })
})
