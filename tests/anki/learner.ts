/**
 * A learner who studies a deck through the app's own session and scheduler, so that the histories the tests export are
 * those the app would write: steps, lapses, undo, suspension, days missed, clocks that go back, a zone with its switches.
 */
import type { Card, Grade } from '../../src/core/card.ts'
import type { Clock } from '../../src/core/day.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, studyDay } from '../../src/core/day.ts'
import type { CardId, NoteId } from '../../src/core/ids.ts'
import type { Review } from '../../src/core/log.ts'
import type { DeckContents } from '../../src/core/ports.ts'
import { planDay } from '../../src/core/queue.ts'
import { createScheduler, momentAt } from '../../src/core/schedule.ts'
import type { Session, Step } from '../../src/core/session.ts'
import { grade, openSession, reveal, suspendCurrent, undo, waitsUntilMs, wakeUp } from '../../src/core/session.ts'
import type { Settings } from '../../src/core/settings.ts'

export interface Habits {
  readonly seed: number
  readonly fromMs: number
  readonly untilMs: number
  readonly settings: Settings
  readonly offsetAt: Clock['utcOffsetMin']
  /** Chances, 0–1. */
  readonly skipsDay: number
  readonly undoes: number
  readonly suspends: number
  readonly clockGoesBack: number
  /** Takes in a session what is due in the next three days, too. */
  readonly studiesAhead: number
  /** Most grades given in one session. */
  readonly stamina: number
}

/** Uniform in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const GRADE_ODDS: readonly (readonly [Grade, number])[] = [
  ['again', 0.18],
  ['hard', 0.32],
  ['good', 0.88],
  ['easy', 1],
]

/** The deck after the learner's months with it. */
export function study(contents: DeckContents, habits: Habits): DeckContents {
  const learner = new Learner(contents, habits)
  for (let at = habits.fromMs; at < habits.untilMs; at += DAY_MS) learner.day(at)
  return learner.contents()
}

class Learner {
  readonly #random: () => number
  readonly #scheduler
  readonly #cards: Map<CardId, Card>
  #reviews: Review[] = []
  readonly #start: DeckContents
  readonly #habits: Habits

  constructor(start: DeckContents, habits: Habits) {
    this.#start = start
    this.#habits = habits
    this.#random = randomFrom(habits.seed)
    this.#scheduler = createScheduler(habits.settings)
    this.#cards = new Map(start.cards.map(card => [card.id, card]))
    this.#reviews = [...start.reviews]
  }

  contents(): DeckContents {
    return { ...this.#start, cards: [...this.#cards.values()], reviews: this.#reviews }
  }

  #chance(p: number): boolean {
    return this.#random() < p
  }

  /** One or two sessions at any hour, the hours around the day's start included. */
  day(atMs: number): void {
    if (this.#chance(this.#habits.skipsDay)) return
    const first = this.#random() * DAY_MS
    const starts = this.#chance(0.3) ? [first, first + this.#random() * (DAY_MS - first)] : [first]
    for (const start of starts) {
      const back = this.#chance(this.#habits.clockGoesBack) ? 30 * HOUR_MS : 0
      const startMs = Math.floor(atMs + start - back)
      if (startMs < this.#habits.untilMs - HOUR_MS) this.#session(startMs)
    }
  }

  #session(startMs: number): void {
    let nowMs = startMs
    let session = this.#open(nowMs)
    for (let i = 0; i < this.#habits.stamina && nowMs < this.#habits.untilMs - 2 * MINUTE_MS; i++) {
      if (session.current === null) {
        const wait = waitsUntilMs(session)
        if (wait === null || wait > nowMs + 15 * MINUTE_MS || this.#chance(0.3)) return
        nowMs = Math.max(nowMs, wait)
        session = wakeUp(session, nowMs)
      }
      nowMs += Math.floor(1000 + this.#random() * 40_000)
      session = this.#turn(session, nowMs)
    }
  }

  #open(nowMs: number): Session {
    const { settings, offsetAt } = this.#habits
    const day = studyDay(nowMs, offsetAt(nowMs), settings.dayStartMin)
    const cards = [...this.#cards.values()]
    const answered = new Map<NoteId, CardId>()
    for (const review of this.#reviews) {
      const card = this.#cards.get(review.cardId)
      if (review.day === day && card !== undefined) answered.set(card.noteId, card.id)
    }
    const untilDay = day + (this.#chance(this.#habits.studiesAhead) ? 3 : 0)
    const begun = this.#reviews.filter(review => review.day === day && review.kind === 'new').length
    const plan = planDay(
      {
        learning: cards.filter(card => card.slot === 'learning'),
        due: cards.filter(card => card.slot === 'review' && card.due <= untilDay),
        fresh: cards.filter(card => card.slot === 'new').sort((a, b) => a.due - b.due),
        answered,
      },
      day,
      Math.max(0, settings.newPerDay - begun),
    )
    return openSession({ plan, done: [], lastReviewId: this.#reviews.at(-1)?.id ?? 0 }, nowMs)
  }

  #turn(session: Session, nowMs: number): Session {
    if (this.#chance(this.#habits.undoes)) return this.#takeBack(session, nowMs)
    const aside = this.#chance(this.#habits.suspends) ? suspendCurrent(session, nowMs) : null
    if (aside !== null) return this.#commit(aside)
    const { offsetAt, settings } = this.#habits
    const moment = momentAt(nowMs, offsetAt(nowMs), settings.dayStartMin)
    const roll = this.#random()
    const given = GRADE_ODDS.find(([, below]) => roll < below)?.[0] ?? 'good'
    const graded = grade(reveal(session, nowMs - 800), given, moment, this.#scheduler)
    return graded === null ? session : this.#commit(graded)
  }

  #commit({ session, step }: { readonly session: Session; readonly step: Step }): Session {
    this.#cards.set(step.after.id, step.after)
    if (step.kind === 'graded') this.#reviews.push(step.review)
    return session
  }

  #takeBack(session: Session, nowMs: number): Session {
    const undone = undo(session, nowMs)
    if (undone === null) return session
    const { step } = undone
    this.#cards.set(step.before.id, step.before)
    if (step.kind === 'graded') this.#reviews = this.#reviews.filter(review => review.id !== step.review.id)
    return undone.session
  }
}
