import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Card, Grade } from '../../src/core/card.ts'
import { GRADES } from '../../src/core/card.ts'
import { MINUTE_MS } from '../../src/core/day.ts'
import { NO_SPARE } from '../../src/core/refill.ts'
import type { Moment } from '../../src/core/schedule.ts'
import { createScheduler, momentAt } from '../../src/core/schedule.ts'
import type { Session } from '../../src/core/session.ts'
import {
  forget,
  grade,
  LEARN_AHEAD_MS,
  openSession,
  REVEAL_GUARD_MS,
  remaining,
  reveal,
  suspendCurrent,
  takeBack,
  undo,
  waitsUntilMs,
  wakeUp,
} from '../../src/core/session.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { card } from './support.ts'

// Many runs on a busy machine; a slow answer is no wrong one.
vi.setConfig({ testTimeout: 60_000 })

const scheduler = createScheduler(DEFAULT_SETTINGS)
const T0 = Date.parse('2024-03-01T12:00:00Z')
const at = (ms: number): Moment => momentAt(ms, 0, DEFAULT_SETTINGS.dayStartMin)

const learning = (n: number, dueMs: number): Card => {
  const first = scheduler.preview(card(n), at(T0 - 10 * MINUTE_MS)).again
  return { ...card(n), slot: 'learning', due: dueMs, memory: first.memory }
}
const open = (queue: readonly Card[], steps: readonly Card[] = [], now = T0): Session =>
  openSession(
    { plan: { learning: steps, queue, spare: { ...NO_SPARE, cards: queue } }, done: [], lastReviewId: 0 },
    now,
  )

function gradeNow(session: Session, given: Grade, now: number): Session {
  const revealed = reveal(session, now)
  const result = grade(revealed, given, at(now + 1000), scheduler)
  if (result === null) throw new Error('the grade was not taken')
  return result.session
}

type Act =
  | { readonly do: 'reveal' | 'suspend' | 'undo' | 'takeBack' | 'wake'; readonly gapMs: number }
  | { readonly do: 'grade'; readonly given: Grade; readonly gapMs: number }

const gapMs = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 15 * MINUTE_MS }),
  fc.integer({ min: -2 * MINUTE_MS, max: 0 }),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reveal' as const), gapMs }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('grade' as const), given: fc.constantFrom(...GRADES), gapMs }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'takeBack' as const), gapMs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('suspend' as const, 'wake' as const), gapMs }) },
)

function perform(session: Session, next: Act, now: number): Session {
  switch (next.do) {
    case 'reveal':
      return reveal(session, now)
    case 'grade':
      return grade(session, next.given, at(now), scheduler)?.session ?? session
    case 'suspend':
      return suspendCurrent(session, now)?.session ?? session
    case 'undo':
      return undo(session, now)?.session ?? session
    case 'takeBack': {
      const last = session.done.at(-1)
      return last === undefined ? session : takeBack(session, last, now)
    }
    case 'wake':
      return wakeUp(session, now)
  }
}

/** A few cards in steps (some at the same instant), a few in the queue. */
const opening = fc
  .record({
    steps: fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 4 }),
    queue: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ steps, queue }) =>
    open(
      Array.from({ length: queue }, (_, i) => card(100 + i)),
      steps.sort((a, b) => a - b).map((minutes, i) => learning(i, T0 + minutes * MINUTE_MS)),
    ),
  )

const live = (s: Session): readonly Card[] => [...(s.current === null ? [] : [s.current]), ...s.queue, ...s.learning]

/** What undo promises to restore: everything but the instant of display and the id that keeps ids unique. */
const essence = ({ shownAtMs: _shown, lastReviewId: _id, ...rest }: Session) => rest

describe('any way through a session', () => {
  it('keeps every card exactly once: still to come, or settled by its last step', () => {
    fc.assert(
      fc.property(opening, fc.array(act, { maxLength: 60 }), (start, acts) => {
        const all = new Set(live(start).map(c => c.id))
        let session = start
        let now = T0
        for (const next of acts) {
          now += next.gapMs
          session = perform(session, next, now)
          const ids = live(session).map(c => c.id)
          expect(new Set(ids).size).toBe(ids.length)
          const settled = new Map(session.done.map(step => [step.before.id, step.after]))
          for (const id of ids) if (settled.has(id)) expect(live(session)).toContainEqual(settled.get(id))
          for (const id of all) {
            const after = settled.get(id)
            expect(ids.includes(id)).toBe(after === undefined || after.slot === 'learning')
          }
          expect(remaining(session).first + remaining(session).again).toBe(ids.length)
          expect(remaining(session).again).toBe(live(session).filter(c => c.slot === 'learning').length)
          expect(session.learning.map(c => c.due)).toEqual(session.learning.map(c => c.due).sort((a, b) => a - b))
          expect(session.current !== null || session.revealedAtMs === null).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('undone to the first card, also from the done screen, it is as it was at the opening', () => {
    fc.assert(
      fc.property(opening, fc.array(act, { maxLength: 60 }), (start, acts) => {
        let session = start
        let now = T0
        for (const next of acts) {
          now += next.gapMs
          session = perform(session, next, now)
        }
        while (session.done.length > 0) session = undo(session, now)?.session ?? session
        // With nothing done yet a card may only have been woken or revealed; both are display.
        const woken = start.current === null ? wakeUp(start, now + LEARN_AHEAD_MS * 9) : start
        const same = session.current === null ? start : woken
        expect({ ...essence(session), revealedAtMs: null }).toEqual({ ...essence(same), revealedAtMs: null })
      }),
      { numRuns: 300 },
    )
  })

  it('gives each log line its own id, also after undo', () => {
    fc.assert(
      fc.property(opening, fc.array(act, { maxLength: 60 }), (start, acts) => {
        let session = start
        let now = T0
        const ids: number[] = []
        for (const next of acts) {
          now += next.gapMs
          const before = session.lastReviewId
          session = perform(session, next, now)
          if (session.lastReviewId !== before) ids.push(session.lastReviewId)
        }
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
      }),
    )
  })

  it('opened again from what is stored it shows a front, never a back', () => {
    fc.assert(
      fc.property(opening, fc.array(act, { maxLength: 30 }), (start, acts) => {
        let session = start
        let now = T0
        for (const next of acts) {
          now += next.gapMs
          session = perform(session, next, now)
        }
        const cards = live(session)
        const resumed = openSession(
          {
            plan: {
              learning: cards.filter(c => c.slot === 'learning').sort((a, b) => a.due - b.due),
              queue: cards.filter(c => c.slot !== 'learning'),
              spare: NO_SPARE,
            },
            done: session.done,
            lastReviewId: session.lastReviewId,
          },
          now,
        )
        expect(resumed.revealedAtMs).toBeNull()
        expect(new Set(live(resumed).map(c => c.id))).toEqual(new Set(cards.map(c => c.id)))
        expect(resumed.done).toBe(session.done)
      }),
    )
  })
})

describe('the guard after the reveal', () => {
  const shown = reveal(open([card(1), card(2)]), T0)
  it('swallows a tap that comes at once, and that tap does not extend it', () => {
    expect(grade(shown, 'good', at(T0 + REVEAL_GUARD_MS - 1), scheduler)).toBeNull()
    expect(grade(shown, 'good', at(T0 + REVEAL_GUARD_MS), scheduler)).not.toBeNull()
  })
  it('does not lock the person out when the clock is put back meanwhile', () => {
    expect(grade(shown, 'good', at(T0 - 5000), scheduler)).not.toBeNull()
  })
  it('needs a reveal first', () => {
    expect(grade(open([card(1)]), 'good', at(T0 + 9999), scheduler)).toBeNull()
  })
  it('a second reveal does not restart it', () => {
    expect(reveal(shown, T0 + 100)).toBe(shown)
  })
})

describe('cards in steps', () => {
  it('come back when their minute has come, before the rest of the queue', () => {
    const again = gradeNow(open([card(1), card(2), card(3)]), 'again', T0)
    expect(again.current?.id).toBe('note-2:0')
    expect(gradeNow(again, 'easy', T0 + 5000).current?.id).toBe('note-3:0')
    expect(gradeNow(again, 'easy', T0 + 2 * MINUTE_MS).current?.id).toBe('note-1:0')
  })

  it('with nothing else to do are asked up to twenty minutes ahead, and not earlier', () => {
    expect(open([], [learning(1, T0 + LEARN_AHEAD_MS)]).current?.id).toBe('note-1:0')
    const waiting = open([], [learning(1, T0 + LEARN_AHEAD_MS + 1)])
    expect(waiting.current).toBeNull()
    expect(waitsUntilMs(waiting)).toBe(T0 + LEARN_AHEAD_MS + 1)
    expect(wakeUp(waiting, T0 + 1).current?.id).toBe('note-1:0')
    expect(waitsUntilMs(open([]))).toBeNull()
  })

  it('do not come ahead while other cards wait', () => {
    expect(open([card(5)], [learning(1, T0 + MINUTE_MS)]).current?.id).toBe('note-5:0')
  })
})

describe('a write that failed', () => {
  it('brings the card back on its front, with the grade gone', () => {
    const start = open([card(1), card(2)])
    const graded = gradeNow(start, 'good', T0)
    const [step] = graded.done
    if (step === undefined) throw new Error('no step')
    const back = takeBack(graded, step, T0 + 5000)
    expect(essence(back)).toEqual(essence(start))
  })

  it('of an earlier card leaves the later grade standing', () => {
    const two = gradeNow(gradeNow(open([card(1), card(2), card(3)]), 'easy', T0), 'easy', T0 + 5000)
    const [first, second] = two.done
    if (first === undefined) throw new Error('no step')
    const back = takeBack(two, first, T0 + 9000)
    expect(back.current).toEqual(first.before)
    expect(back.queue.map(c => c.id)).toEqual(['note-3:0'])
    expect(back.done).toEqual([second])
  })
})

describe('cards that are gone', () => {
  it('are neither asked nor brought back by undo', () => {
    const first = gradeNow(open([card(1), card(2), card(3)]), 'again', T0)
    const gone = forget(first, new Set([card(1).id, card(2).id]), T0 + 5000)
    expect(gone.current?.id).toBe('note-3:0')
    expect(live(gone).map(c => c.id)).toEqual(['note-3:0'])
    expect(undo(gone, T0 + 6000)).toBeNull()
  })
  it('do not disturb the card on screen', () => {
    const shown = reveal(open([card(1), card(2)]), T0)
    expect(forget(shown, new Set([card(2).id]), T0 + 1)).toMatchObject({
      current: card(1),
      revealedAtMs: T0,
      queue: [],
    })
  })
})

describe('what a grade writes', () => {
  it('times the card from front to grade, at most ten minutes, never less than nothing', () => {
    const took = (gap: number) => {
      const step = grade(reveal(open([card(1)]), T0), 'good', at(T0 + gap), scheduler)?.step
      return step?.kind === 'graded' ? step.review.tookMs : null
    }
    expect(took(4200)).toBe(4200)
    expect(took(3_600_000)).toBe(600_000)
    expect(took(-50_000)).toBe(0)
  })
  it('sets a suspended card aside with its place, and undo wakes it exactly', () => {
    const start = open([card(1), card(2)])
    const set = suspendCurrent(start, T0)
    expect(set?.step.after).toMatchObject({ slot: 'suspended', resume: { slot: 'new', due: 1 } })
    if (set === null) return
    expect(essence(undo(set.session, T0)?.session ?? set.session)).toEqual(essence(start))
  })
})
