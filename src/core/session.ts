/**
 * The study session: state → state, no clock, no store, no screen. The shell of it writes each `Step` as it happens
 * (promise 1) and may be killed at any moment: a session is resumed from what is stored, always on the front of a card.
 */
import type { Card, Grade } from './card.ts'
import { suspend } from './card.ts'
import { MINUTE_MS } from './day.ts'
import type { CardId } from './ids.ts'
import type { Interval, Review } from './log.ts'
import { MAX_TOOK_MS, reviewKind } from './log.ts'
import type { Plan } from './queue.ts'
import type { Spare } from './refill.ts'
import { refill, unfill, unsettle } from './refill.ts'
import type { Moment, Preview, Scheduler } from './schedule.ts'

/** One thing done in a session, with all that is needed to undo it exactly: the card as it was and as it became. */
export type Step =
  | { readonly kind: 'graded'; readonly review: Review; readonly before: Card; readonly after: Card }
  | { readonly kind: 'suspended'; readonly before: Card; readonly after: Card }

export interface Session {
  /** In steps, sorted by due. */
  readonly learning: readonly Card[]
  readonly queue: readonly Card[]
  readonly current: Card | null
  /** null: the front is shown. Otherwise the instant of the reveal, ms. */
  readonly revealedAtMs: number | null
  readonly shownAtMs: number
  /** Oldest first; undone from the end, back to the first card, also from the done screen (promises 14–16). */
  readonly done: readonly Step[]
  /** The newest id in the log, so that the next is unique. */
  readonly lastReviewId: number
  /** What may be asked in the place of a card that is set aside. */
  readonly spare: Spare
}

/** With nothing else to do, a card in steps is asked this much before its minute. */
export const LEARN_AHEAD_MS = 20 * MINUTE_MS

/** A grade this soon after the reveal is a slip of the thumb (promise 17). Ignored taps do not extend the guard. */
export const REVEAL_GUARD_MS = 150

export interface Opening {
  readonly plan: Plan
  /** Steps of the session that was interrupted, oldest first. */
  readonly done: readonly Step[]
  readonly lastReviewId: number
}

export function openSession(opening: Opening, nowMs: number): Session {
  return next(
    {
      learning: opening.plan.learning,
      queue: opening.plan.queue,
      current: null,
      revealedAtMs: null,
      shownAtMs: nowMs,
      done: opening.done,
      lastReviewId: opening.lastReviewId,
      spare: opening.plan.spare,
    },
    nowMs,
  )
}

export function reveal(session: Session, nowMs: number): Session {
  if (session.current === null || session.revealedAtMs !== null) return session
  return { ...session, revealedAtMs: nowMs }
}

/** Gives a grade to the revealed card; null when there is nothing to grade or the tap came within the guard. */
export function grade(
  session: Session,
  given: Grade,
  moment: Moment,
  scheduler: Scheduler,
): { readonly session: Session; readonly step: Step } | null {
  const card = session.current
  if (card === null || session.revealedAtMs === null) return null
  const sinceReveal = moment.atMs - session.revealedAtMs
  if (sinceReveal >= 0 && sinceReveal < REVEAL_GUARD_MS) return null
  const step = gradeStep(card, given, moment, scheduler.preview(card, moment), session)
  const again = step.after.slot === 'learning'
  const rest: Session = {
    ...session,
    learning: again ? insertByDue(session.learning, step.after) : session.learning,
    current: null,
    done: [...session.done, step],
    lastReviewId: step.review.id,
  }
  return { session: next(rest, moment.atMs), step }
}

function gradeStep(card: Card, given: Grade, moment: Moment, preview: Preview, session: Session) {
  const outcome = preview[given]
  const { memory } = outcome
  const review: Review = {
    id: Math.max(Math.round(memory.lastReviewMs), session.lastReviewId + 1),
    cardId: card.id,
    grade: given,
    atMs: memory.lastReviewMs,
    utcOffsetMin: moment.utcOffsetMin,
    day: memory.lastReviewDay,
    tookMs: Math.min(MAX_TOOK_MS, Math.max(0, Math.round(moment.atMs - session.shownAtMs))),
    kind: reviewKind(card.memory, memory.lastReviewDay, card.due),
    interval: outcome.interval,
    before: intervalBefore(card),
  }
  const after: Card = { ...card, slot: outcome.slot, due: outcome.due, memory }
  return { kind: 'graded', review, before: card, after } as const
}

/** What the last grade had promised this card. */
function intervalBefore(card: Card): Interval | null {
  const memory = card.memory
  if (memory === null) return null
  if (memory.phase === 'review') return { unit: 'days', days: memory.intervalDays }
  return { unit: 'seconds', seconds: Math.max(0, Math.round((card.due - memory.lastReviewMs) / 1000)) }
}

/** Takes the last step back: its card is asked again, from its front, exactly as it was. */
export function undo(session: Session, nowMs: number): { readonly session: Session; readonly step: Step } | null {
  const step = session.done.at(-1)
  if (step === undefined) return null
  const without = drop(session, new Set([step.before.id]))
  const shown = without.current
  const waits = shown !== null && shown.slot === 'learning'
  const back: Session = {
    ...without,
    learning: waits ? putBack(without.learning, shown) : without.learning,
    queue: shown !== null && !waits ? [shown, ...without.queue] : without.queue,
    current: step.before,
    revealedAtMs: null,
    shownAtMs: nowMs,
    done: session.done.slice(0, -1),
    spare: unsettle(session.spare, step),
  }
  return { step, session: step.kind === 'suspended' ? unfill(back, step.before) : back }
}

/** Sets the current card aside until it is woken; what it kept from being asked today is asked. */
export function suspendCurrent(
  session: Session,
  nowMs: number,
): { readonly session: Session; readonly step: Step } | null {
  const card = session.current
  if (card === null) return null
  const step: Step = { kind: 'suspended', before: card, after: suspend(card) }
  const without: Session = { ...session, current: null, done: [...session.done, step] }
  return { step, session: next(refill(without, [card]), nowMs) }
}

/** Puts a card back on its front after a failed write: nothing was graded (promise 9). */
export function takeBack(session: Session, step: Step, nowMs: number): Session {
  const taken = undo({ ...session, done: [...session.done.filter(s => s !== step), step] }, nowMs)
  return taken === null ? session : taken.session
}

/**
 * Cards that are gone (their note was deleted, or a hole was removed): they are not asked any more, and undo does not
 * bring them back.
 */
export function forget(session: Session, gone: ReadonlySet<CardId>, nowMs: number): Session {
  const left = coming(session).filter(card => gone.has(card.id))
  const { cards } = session.spare
  const stay: Session = {
    ...drop(session, gone),
    done: session.done.filter(step => !gone.has(step.before.id)),
    spare: { ...session.spare, cards: cards.filter(card => !gone.has(card.id)) },
  }
  const kept = left.length === 0 ? stay : refill(stay, left)
  return kept.current === null && session.current !== null ? next(kept, nowMs) : kept
}

/** The cards still to come, the current one included. */
const coming = ({ current, learning, queue }: Session): readonly Card[] =>
  current === null ? [...learning, ...queue] : [current, ...learning, ...queue]

/** How many cards are still to come, the current one included: those not asked yet, and those that come back in steps. */
export function remaining(session: Session): { readonly first: number; readonly again: number } {
  const again = coming(session).filter(card => card.slot === 'learning').length
  return { first: coming(session).length - again, again }
}

/** When nothing is shown: the instant at which a card in steps becomes due, or null when the session is done. */
export const waitsUntilMs = (session: Session): number | null =>
  session.current === null ? (session.learning[0]?.due ?? null) : null

/** Looks again for a card to show, after time has passed. */
export const wakeUp = (session: Session, nowMs: number): Session =>
  session.current === null ? next(session, nowMs) : session

function drop(session: Session, gone: ReadonlySet<CardId>): Session {
  const stays = (card: Card) => !gone.has(card.id)
  return {
    ...session,
    learning: session.learning.filter(stays),
    queue: session.queue.filter(stays),
    current: session.current !== null && stays(session.current) ? session.current : null,
  }
}

function next(session: Session, nowMs: number): Session {
  const shown = (card: Card): Session => ({ ...session, current: card, revealedAtMs: null, shownAtMs: nowMs })
  const [soonest, ...laterSteps] = session.learning
  const [first, ...rest] = session.queue
  if (soonest !== undefined && soonest.due <= nowMs) return { ...shown(soonest), learning: laterSteps }
  if (first !== undefined) return { ...shown(first), queue: rest }
  if (soonest !== undefined && soonest.due <= nowMs + LEARN_AHEAD_MS) return { ...shown(soonest), learning: laterSteps }
  return { ...session, current: null, revealedAtMs: null, shownAtMs: nowMs }
}

function insertByDue(cards: readonly Card[], card: Card): readonly Card[] {
  const at = cards.findIndex(other => other.due > card.due)
  return at < 0 ? [...cards, card] : [...cards.slice(0, at), card, ...cards.slice(at)]
}

/** The inverse of taking the soonest card: among cards of the same instant it stands first again. */
function putBack(cards: readonly Card[], card: Card): readonly Card[] {
  const at = cards.findIndex(other => other.due >= card.due)
  return at < 0 ? [...cards, card] : [...cards.slice(0, at), card, ...cards.slice(at)]
}
