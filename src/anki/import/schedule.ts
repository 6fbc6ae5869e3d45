/**
 * Anki's card as ours (ANKI.md §2.1, §2.2, §2.7): where it waits, and its memory from `data`, or from its log where Anki
 * kept none. Its day stays the day it has in Anki.
 */
import type { Card, Memory, Slot } from '../../core/card.ts'
import { MEMORY_VERSION, suspend } from '../../core/card.ts'
import { startOfDayMs, studyDay } from '../../core/day.ts'
import type { Review } from '../../core/log.ts'
import { field, numberIn, wholeIn } from '../../core/restore-fields.ts'
import type { Outcome } from '../../core/schedule.ts'
import { LEARNING_STEPS_MIN, RELEARNING_STEPS_MIN } from '../../core/schedule.ts'
import type { PackageCard } from './collection.ts'
import type { LogFrame } from './log.ts'

export interface ScheduleFrame extends LogFrame {
  readonly day0: number
  readonly fold: (reviews: readonly Review[]) => Outcome | null
}

export interface ReadCard {
  readonly card: Card
  /** It was studied in Anki, but nothing says how well it is known. */
  readonly begunAnew: boolean
}

const QUEUE = { suspended: -1 } as const
/** A due beyond this is an instant and not a day. */
const SECONDS_FROM = 100_000_000
/** The least and the most that a memory can be. */
const STABILITY = { min: 0.001, max: 36_500 * 10 } as const

const PHASES: readonly (Memory['phase'] | null)[] = [null, 'learning', 'review', 'relearning']

/** `fresh`: the card as it begins. `reviews`: its own log. */
export function readCard(row: PackageCard, fresh: Card, reviews: readonly Review[], frame: ScheduleFrame): ReadCard {
  const phase = PHASES[row.type] ?? null
  const memory = phase === null ? null : memoryOf(row, phase, reviews, frame)
  const awake = memory === null ? fresh : sharpen({ ...fresh, ...placeOf(row, memory, frame), memory }, reviews, frame)
  return {
    card: row.queue === QUEUE.suspended ? suspend(awake) : awake,
    begunAnew: phase !== null && memory === null,
  }
}

/** The place of a card in the order of introduction: its own as long as it is new, and remembered afterwards. */
export const placeInTurn = (row: PackageCard): number | null =>
  row.type === 0 ? dueOf(row) : wholeIn(field(parsed(row.data), 'pos'), 0, Number.MAX_SAFE_INTEGER)

/** A card that is lent to a filtered deck has its own place kept apart. */
const dueOf = ({ due, homeDeckId, homeDue }: PackageCard): number => (homeDeckId !== '0' && homeDue > 0 ? homeDue : due)

function placeOf(
  row: PackageCard,
  memory: Memory,
  frame: ScheduleFrame,
): { readonly slot: Slot; readonly due: number } {
  const due = dueOf(row)
  const { day0, offsetAt, dayStartMin } = frame
  if (memory.phase === 'review') {
    const atMs = due * 1000
    return { slot: 'review', due: due > SECONDS_FROM ? studyDay(atMs, offsetAt(atMs), dayStartMin) : day0 + due }
  }
  return { slot: 'learning', due: due > SECONDS_FROM ? due * 1000 : startOfDayMs(day0 + due, offsetAt, dayStartMin) }
}

function memoryOf(
  row: PackageCard,
  phase: Memory['phase'],
  reviews: readonly Review[],
  frame: ScheduleFrame,
): Memory | null {
  const data = dataOf(row)
  const folded = data.stability === null || data.difficulty === null ? frame.fold(reviews) : null
  const stability = folded?.memory.stability ?? data.stability
  const difficulty = folded?.memory.difficulty ?? data.difficulty
  if (stability === null || difficulty === null) return null
  const intervalDays = phase === 'review' ? Math.max(1, row.interval) : 0
  const lastReviewMs = lastReviewOf(row, data.lastReviewSec, reviews, frame)
  const steps = phase === 'learning' ? LEARNING_STEPS_MIN : RELEARNING_STEPS_MIN
  return {
    version: MEMORY_VERSION,
    phase,
    stability: Math.min(STABILITY.max, Math.max(STABILITY.min, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
    step: phase === 'review' ? 0 : Math.max(0, steps.length - (Math.max(0, row.left) % 1000)),
    reps: Math.max(1, row.reps),
    lapses: Math.max(0, row.lapses),
    lastReviewMs,
    lastReviewDay: studyDay(lastReviewMs, frame.offsetAt(lastReviewMs), frame.dayStartMin),
    intervalDays,
  }
}

interface CardData {
  readonly stability: number | null
  readonly difficulty: number | null
  readonly lastReviewSec: number | null
}

function dataOf({ data }: PackageCard): CardData {
  const json = parsed(data)
  return {
    stability: numberIn(field(json, 's'), Number.MIN_VALUE, Number.MAX_SAFE_INTEGER),
    difficulty: numberIn(field(json, 'd'), Number.MIN_VALUE, Number.MAX_SAFE_INTEGER),
    lastReviewSec: numberIn(field(json, 'lrt'), 1, 1e12),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The last line of the log, or what the card says of it, or the day it was due less its interval. */
function lastReviewOf(
  row: PackageCard,
  saidSec: number | null,
  reviews: readonly Review[],
  frame: ScheduleFrame,
): number {
  const last = reviews.at(-1)
  if (last !== undefined) return last.atMs
  if (saidSec !== null) return saidSec * 1000
  const due = dueOf(row)
  if (due > SECONDS_FROM) return due * 1000
  return startOfDayMs(frame.day0 + due - Math.max(0, row.interval), frame.offsetAt, frame.dayStartMin)
}

/** Anki rounds to these (ANKI.md §2.2), and computes in 32 bits. */
const ROUNDED = { stability: 5.1e-5, difficulty: 5.1e-4, relative: 1e-6 } as const

const isNear = (a: Memory, b: Memory): boolean =>
  Math.abs(a.stability - b.stability) <= ROUNDED.stability + ROUNDED.relative * b.stability &&
  Math.abs(a.difficulty - b.difficulty) <= ROUNDED.difficulty

/** The memory as the log gives it, where it is the same but for Anki's rounding: then it is a rebuild of the log here too. */
function sharpen(card: Card, reviews: readonly Review[], { fold }: ScheduleFrame): Card {
  const folded = card.memory === null ? null : fold(reviews)
  if (folded === null || card.memory === null || !isNear(card.memory, folded.memory)) return card
  if (folded.memory.phase !== card.memory.phase) return card
  const sameSecond = folded.slot === 'learning' && Math.floor(folded.due / 1000) * 1000 === card.due
  return {
    ...card,
    due: sameSecond ? folded.due : card.due,
    memory: { ...folded.memory, intervalDays: card.memory.intervalDays },
  }
}
