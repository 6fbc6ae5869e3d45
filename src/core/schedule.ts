/**
 * When a card is asked again: FSRS-6 through ts-fsrs. This is the only file that imports it (it extends `Date.prototype`
 * on import, and its `rollback` is not an undo: ANCHORS.md §0, findings 2 and 4).
 *
 * ts-fsrs counts elapsed days by UTC dates. So it is never given real instants: it sees a frame in which UTC midnight is
 * the learner's own day start, built from study days, and what comes out is carried back to real instants here. A clock
 * that went back, or a journey west, is clamped to the last review (findings 1 and 3).
 */
import type { CardInput, FSRS, Card as FsrsCard, Grade as FsrsGrade } from 'ts-fsrs'
import { checkParameters, fsrs, generatorParameters, Rating, State, StrategyMode } from 'ts-fsrs'
import type { Card, Grade, Memory } from './card.ts'
import { MEMORY_VERSION } from './card.ts'
import type { StudyDay } from './day.ts'
import { DAY_MS, studyDay } from './day.ts'
import type { Interval, Review } from './log.ts'
import type { Result } from './result.ts'
import { ok, problem } from './result.ts'
import type { Settings } from './settings.ts'

/** An instant as the scheduler needs it. */
export interface Moment {
  readonly atMs: number
  readonly utcOffsetMin: number
  readonly day: StudyDay
}

export function momentAt(atMs: number, utcOffsetMin: number, dayStartMin: number): Moment {
  return { atMs, utcOffsetMin, day: studyDay(atMs, utcOffsetMin, dayStartMin) }
}

/** What one grade would do to a card. */
export interface Outcome {
  readonly memory: Memory
  readonly slot: 'learning' | 'review'
  /** ms for `learning`, study day for `review`. */
  readonly due: number
  readonly interval: Interval
}

export type Preview = Readonly<Record<Grade, Outcome>>

export interface Scheduler {
  /** What each grade would do now. Pure: the same card and moment give the same outcomes, fuzz included. */
  readonly preview: (card: Card, moment: Moment) => Preview
  /** Memory and place of a card rebuilt from its own log lines, oldest first; null when it was never reviewed. */
  readonly fold: (reviews: readonly Review[]) => Outcome | null
  /** Chance of recall now, 0–1, or null for a card never reviewed. */
  readonly recall: (memory: Memory | null, day: StudyDay) => number | null
}

export const LEARNING_STEPS_MIN: readonly number[] = [1, 10]
export const RELEARNING_STEPS_MIN: readonly number[] = [10]

const RATING: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

const STATE = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const

/** Weights FSRS can use (17, 19 or 21 finite numbers), or why not. Older lengths are migrated by the engine. */
export function checkWeights(weights: readonly number[]): Result<readonly number[]> {
  try {
    return ok(checkParameters([...weights]))
  } catch {
    return problem('weights', 'These are not FSRS weights: 17, 19 or 21 numbers are expected.')
  }
}

/** The 21 weights in force under these settings, for export. */
export const weightsInForce = (settings: Settings): readonly number[] =>
  generatorParameters(settings.weights === null ? {} : { w: [...settings.weights] }).w

export function createScheduler(settings: Settings): Scheduler {
  let seed = ''
  const engine = fsrs(
    generatorParameters({
      request_retention: settings.retention,
      maximum_interval: settings.maxIntervalDays,
      enable_fuzz: true,
      enable_short_term: true,
      learning_steps: LEARNING_STEPS_MIN.map(minutes => `${minutes}m` as const),
      relearning_steps: RELEARNING_STEPS_MIN.map(minutes => `${minutes}m` as const),
      ...(settings.weights === null ? {} : { w: [...settings.weights] }),
    }),
  )
  // Fuzz must be the same for the button and for the grade that follows it, so the seed is the card and not the clock.
  engine.useStrategy(StrategyMode.SEED, () => seed)
  return {
    preview(card, moment) {
      seed = `${card.id}/${card.memory?.reps ?? 0}`
      const now = clamp(card.memory, moment)
      const input = toFsrs(card, now)
      const record = engine.repeat(input, frameDate(now))
      const outcome = (grade: Grade) => fromFsrs(record[RATING[grade]].card, card.memory, now, settings)
      return { again: outcome('again'), hard: outcome('hard'), good: outcome('good'), easy: outcome('easy') }
    },
    fold: reviews => foldReviews(engine, reviews),
    recall(memory, day) {
      if (memory === null) return null
      return engine.forgetting_curve(Math.max(0, day - memory.lastReviewDay), memory.stability)
    },
  }
}

/** Time never runs backwards for a card. */
function clamp(memory: Memory | null, moment: Moment): Moment {
  if (memory === null) return moment
  return {
    ...moment,
    atMs: Math.max(moment.atMs, memory.lastReviewMs),
    day: Math.max(moment.day, memory.lastReviewDay),
  }
}

/** The engine's `now`: noon of the study day. Its time of day is irrelevant; only whole days and step lengths come back. */
const frameDate = (moment: Moment): Date => new Date(moment.day * DAY_MS + DAY_MS / 2)

function toFsrs(card: Card, now: Moment): CardInput {
  const memory = card.memory
  const common = { elapsed_days: 0, due: frameDate(now) }
  if (memory === null) {
    return {
      ...common,
      stability: 0,
      difficulty: 0,
      scheduled_days: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: State.New,
    }
  }
  return {
    ...common,
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATE[memory.phase],
    last_review: new Date(memory.lastReviewDay * DAY_MS + DAY_MS / 2),
  }
}

function fromFsrs(next: FsrsCard, before: Memory | null, now: Moment, settings: Settings): Outcome {
  const inSteps = next.state === State.Learning || next.state === State.Relearning
  // The engine makes good longer than hard and easy longer than good even past its own maximum.
  const days = inSteps ? 0 : Math.min(settings.maxIntervalDays, Math.max(1, Math.round(next.scheduled_days)))
  const seconds = Math.round((next.due.getTime() - frameDate(now).getTime()) / 1000)
  const memory: Memory = {
    version: MEMORY_VERSION,
    phase: phaseOf(next.state),
    stability: next.stability,
    difficulty: next.difficulty,
    step: inSteps ? next.learning_steps : 0,
    reps: (before?.reps ?? 0) + 1,
    lapses: next.lapses,
    lastReviewMs: now.atMs,
    lastReviewDay: now.day,
    intervalDays: days,
  }
  return inSteps
    ? { memory, slot: 'learning', due: now.atMs + seconds * 1000, interval: { unit: 'seconds', seconds } }
    : { memory, slot: 'review', due: now.day + days, interval: { unit: 'days', days } }
}

function phaseOf(state: State): Memory['phase'] {
  if (state === State.Review) return 'review'
  return state === State.Relearning ? 'relearning' : 'learning'
}

/**
 * Stability and difficulty by FSRS's own recurrence (`next_state`, no dates); phase, place and interval from what each
 * line promised. So the fold gives the same memory on any day, in any zone, under any retention.
 */
function foldReviews(engine: FSRS, reviews: readonly Review[]): Outcome | null {
  let outcome: Outcome | null = null
  for (const review of reviews) {
    const last: Memory | null = outcome === null ? null : outcome.memory
    const elapsed = last === null ? 0 : Math.max(0, review.day - last.lastReviewDay)
    const state = engine.next_state(
      last === null ? null : { stability: last.stability, difficulty: last.difficulty },
      elapsed,
      RATING[review.grade],
    )
    outcome = step(review, last, state)
  }
  return outcome
}

function step(review: Review, last: Memory | null, state: { stability: number; difficulty: number }): Outcome {
  const inSteps = review.interval.unit === 'seconds'
  const wasReview = last?.phase === 'review'
  const memory: Memory = {
    version: MEMORY_VERSION,
    phase: inSteps ? (wasReview || last?.phase === 'relearning' ? 'relearning' : 'learning') : 'review',
    stability: state.stability,
    difficulty: state.difficulty,
    step: inSteps ? stepsDone(review.grade, wasReview ? 0 : (last?.step ?? 0)) : 0,
    reps: (last?.reps ?? 0) + 1,
    lapses: (last?.lapses ?? 0) + (wasReview && review.grade === 'again' ? 1 : 0),
    lastReviewMs: Math.max(review.atMs, last?.lastReviewMs ?? review.atMs),
    lastReviewDay: Math.max(review.day, last?.lastReviewDay ?? review.day),
    intervalDays: review.interval.unit === 'days' ? review.interval.days : 0,
  }
  return review.interval.unit === 'seconds'
    ? { memory, slot: 'learning', due: memory.lastReviewMs + review.interval.seconds * 1000, interval: review.interval }
    : { memory, slot: 'review', due: memory.lastReviewDay + review.interval.days, interval: review.interval }
}

function stepsDone(grade: Grade, before: number): number {
  if (grade === 'again') return 0
  return grade === 'hard' ? before : before + 1
}
