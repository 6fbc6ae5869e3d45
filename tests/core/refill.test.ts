import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import type { CardId, NoteId } from '../../src/core/ids.ts'
import type { Candidates } from '../../src/core/queue.ts'
import { planDay } from '../../src/core/queue.ts'
import { createScheduler, momentAt } from '../../src/core/schedule.ts'
import type { Session } from '../../src/core/session.ts'
import { grade, openSession, reveal, suspendCurrent, undo } from '../../src/core/session.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { card } from './support.ts'

const DAY = 20_000
const T0 = Date.parse('2024-03-01T12:00:00Z')
const scheduler = createScheduler(DEFAULT_SETTINGS)

const review = (n: number, due: number, note: number, ordinal: number): Card => ({
  ...card(n, note, ordinal),
  slot: 'review',
  due,
})

const candidates = (due: readonly Card[], fresh: readonly Card[]): Candidates => ({
  learning: [],
  due,
  fresh,
  answered: new Map<NoteId, CardId>(),
})

/** Few notes with several cards each, some due and some new, so that siblings meet. */
const any: fc.Arbitrary<Candidates> = fc
  .uniqueArray(fc.record({ note: fc.nat(6), ordinal: fc.nat(2), due: fc.boolean() }), {
    maxLength: 16,
    selector: ({ note, ordinal }) => `${note}:${ordinal}`,
  })
  .map(keys =>
    candidates(
      keys.flatMap(({ note, ordinal, due }, i) => (due ? [review(i, DAY - (i % 3), note, ordinal)] : [])),
      keys.flatMap(({ note, ordinal, due }, i) => (due ? [] : [card(i, note, ordinal)])),
    ),
  )

const open = (from: Candidates, allowance: number): Session =>
  openSession({ plan: planDay(from, DAY, allowance), done: [], lastReviewId: 0 }, T0)

function easy(session: Session, now: number): Session {
  const graded = grade(reveal(session, now), 'easy', momentAt(now + 1000, 0, 240), scheduler)
  if (graded === null) throw new Error('the grade was not taken')
  return graded.session
}

const aside = (session: Session, now: number): Session => suspendCurrent(session, now)?.session ?? session

const essence = ({ shownAtMs: _shown, lastReviewId: _id, ...rest }: Session) => rest

/** The plan of the same day, made from what a session left. */
function planAfter({ done }: Pick<Session, 'done'>, from: Candidates, allowance: number) {
  const settled = new Set(done.map(step => step.before.id))
  const left = (cards: readonly Card[]) => cards.filter(one => !settled.has(one.id))
  const graded = done.filter(step => step.kind === 'graded').map(step => step.before)
  const begun = graded.filter(one => one.slot === 'new').length
  const answered = new Map(graded.map(one => [one.noteId, one.id]))
  return planDay({ ...candidates(left(from.due), left(from.fresh)), answered }, DAY, allowance - begun)
}

/** The session goes on after an interruption: planned anew, with its steps still to be taken back. */
const resume = ({ done, lastReviewId }: Session, from: Candidates, allowance: number): Session =>
  openSession({ plan: planAfter({ done }, from, allowance), done, lastReviewId }, T0)

const ACTS = ['easy', 'aside', 'undo', 'resume'] as const

describe('cards set aside', () => {
  it('leave nothing that the plan of the day, made anew, would still ask', () => {
    fc.assert(
      fc.property(any, fc.nat(5), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (from, allowance, acts) => {
        let session = open(from, allowance)
        for (const [i, isAside] of acts.entries()) {
          if (session.current !== null) session = (isAside ? aside : easy)(session, T0 + i * 5000)
          const notes = [session.current, ...session.queue].map(one => one?.noteId)
          expect(new Set(notes).size).toBe(notes.length)
        }
        expect(session.current).toBeNull()
        expect(planAfter(session, from, allowance).queue).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('and steps taken back, before and after an interruption, leave nothing that the plan would still ask', () => {
    const acts = fc.array(fc.constantFrom(...ACTS), { maxLength: 24 })
    const last = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(any, fc.nat(5), acts, last, (from, allowance, first, then) => {
        let session = open(from, allowance)
        const all = [...first, ...then.map(isAside => (isAside ? 'aside' : 'easy'))]
        for (const [i, act] of all.entries()) {
          const now = T0 + i * 5000
          if (act === 'undo') session = undo(session, now)?.session ?? session
          else if (act === 'resume') session = resume(session, from, allowance)
          else if (session.current !== null) session = (act === 'aside' ? aside : easy)(session, now)
          const notes = [session.current, ...session.queue].map(one => one?.noteId)
          expect(new Set(notes).size).toBe(notes.length)
        }
        expect(session.current).toBeNull()
        expect(planAfter(session, from, allowance).queue).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('after their answer was taken back from an interrupted session, give place to a card of the same note', () => {
    const from = candidates([review(0, DAY, 0, 0), review(1, DAY, 0, 1)], [])
    const first = open(from, 0)
    const [asked, sibling] = first.current?.id === 'note-0:0' ? [0, 1] : [1, 0]
    const resumed = resume(easy(first, T0), from, 0)
    expect(resumed.current).toBeNull()
    const back = undo(resumed, T0)?.session ?? resumed
    expect(back.current?.id).toBe(`note-0:${asked}`)
    expect(aside(back, T0).current?.id).toBe(`note-0:${sibling}`)
  })

  it('undone to the first card leave the session as it was', () => {
    fc.assert(
      fc.property(any, fc.nat(5), fc.array(fc.boolean(), { maxLength: 12 }), (from, allowance, acts) => {
        const start = open(from, allowance)
        let session = start
        for (const [i, isAside] of acts.entries())
          if (session.current !== null) session = (isAside ? aside : easy)(session, T0 + i * 5000)
        while (session.done.length > 0) session = undo(session, T0)?.session ?? session
        expect(essence(session)).toEqual(essence(start))
      }),
      { numRuns: 500 },
    )
  })

  it('and brought back in a session that was planned without them, begin no more than the allowance', () => {
    const fresh = [card(0), card(1), card(2), card(3)]
    const set = suspendCurrent(open(candidates([], fresh), 2), T0)
    if (set === null) throw new Error('nothing to set aside')
    const plan = planDay(candidates([], fresh.slice(1)), DAY, 2)
    const again = openSession({ plan, done: [set.step], lastReviewId: 0 }, T0)
    const back = undo(again, T0)?.session
    expect([back?.current, ...(back?.queue ?? [])].map(one => one?.id)).toEqual(['note-0:0', 'note-1:0'])
  })
})
