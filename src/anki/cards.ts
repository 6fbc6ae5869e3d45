/** Cards and their memory as Anki's `cards` rows (ANKI.md §2.1, §2.2). */
import type { Card, Memory } from '../core/card.ts'
import { LEARNING_STEPS_MIN, RELEARNING_STEPS_MIN, weightsInForce } from '../core/schedule.ts'
import type { Settings } from '../core/settings.ts'
import type { DayFrame } from './days.ts'
import type { SqliteValue } from './sqlite.ts'

const TYPE = { learning: 1, review: 2, relearning: 3 } as const
const QUEUE = { suspended: -1, new: 0, learning: 1, review: 2 } as const

/** Under FSRS a fixed number, kept for the day the person switches FSRS off: ease 250 %. */
const EASE = 2500

const MAX_POSITION = 999_999

/** What every card row of a package shares. */
export interface CardFrame {
  readonly days: DayFrame
  readonly settings: Settings
  /** w[20] of the weights in force: the power of the forgetting curve. */
  readonly decay: number
}

export function cardFrame(days: DayFrame, settings: Settings): CardFrame {
  return { days, settings, decay: weightsInForce(settings)[20] ?? 0.1542 }
}

export interface CardKeys {
  readonly id: number
  readonly noteId: number
  readonly deckId: number
  readonly ordinal: number
  /** Place of the note in the order of introduction, from 0. */
  readonly position: number
  /** Seconds since the epoch. */
  readonly createdSec: number
  /** ms; null when the log has no line for this card. */
  readonly lastReviewId: number | null
}

/** id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data. */
export function cardRow(card: Card, keys: CardKeys, frame: CardFrame): readonly SqliteValue[] {
  const { memory } = card
  const seenSec = memory === null ? null : lastReviewSec(memory, keys)
  const mod = Math.max(keys.createdSec, seenSec ?? 0)
  const head = [keys.id, keys.noteId, keys.deckId, keys.ordinal, mod, -1]
  if (memory === null || seenSec === null) {
    const place = card.slot === 'new' ? card.due : (card.resume?.due ?? keys.position)
    return [...head, 0, card.slot === 'suspended' ? QUEUE.suspended : QUEUE.new, position(place), ...ZEROES, '{}']
  }
  const inReview = memory.phase === 'review'
  return [
    ...head,
    TYPE[memory.phase],
    card.slot === 'suspended' ? QUEUE.suspended : inReview ? QUEUE.review : QUEUE.learning,
    dueNumber(card, frame.days),
    ivl(memory, frame),
    memory.phase === 'learning' ? 0 : EASE,
    memory.reps,
    memory.lapses,
    stepsLeft(memory),
    0,
    0,
    0,
    cardData(memory, seenSec, keys.position, frame),
  ]
}

/** ivl, factor, reps, lapses, left, odue, odid, flags. */
const ZEROES = [0, 0, 0, 0, 0, 0, 0, 0] as const

const position = (place: number): number => Math.min(MAX_POSITION, Math.max(0, place) + 1)

/** The same instant as the card's last log row, to the second: Anki's Check Database compares them. */
const lastReviewSec = (memory: Memory, keys: CardKeys): number =>
  Math.floor((keys.lastReviewId ?? memory.lastReviewMs) / 1000)

/** A day number in the review slot, else seconds since the epoch; a suspended card keeps the place it goes back to. */
function dueNumber(card: Card, days: DayFrame): number {
  const place = card.resume ?? card
  return place.slot === 'review' ? place.due - days.day0 : Math.floor(place.due / 1000)
}

function ivl(memory: Memory, frame: CardFrame): number {
  if (memory.phase === 'learning') return 0
  if (memory.phase === 'review') return Math.max(1, memory.intervalDays)
  return intervalAt(memory.stability, frame)
}

/** What the card will get once its relearning steps are done: days until recall falls to the wanted share. */
function intervalAt(stability: number, { decay, settings }: CardFrame): number {
  const factor = 0.9 ** (-1 / decay) - 1
  const days = (stability / factor) * (settings.retention ** (-1 / decay) - 1)
  return Math.min(settings.maxIntervalDays, Math.max(1, Math.round(days)))
}

function stepsLeft(memory: Memory): number {
  if (memory.phase === 'review') return 0
  const steps = memory.phase === 'learning' ? LEARNING_STEPS_MIN : RELEARNING_STEPS_MIN
  return Math.max(1, steps.length - memory.step)
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places))

/** The keys and roundings of Anki's own writer. */
const cardData = (memory: Memory, lastReviewSec: number, place: number, { settings, decay }: CardFrame): string =>
  JSON.stringify({
    pos: position(place),
    s: rounded(memory.stability, 4),
    d: rounded(memory.difficulty, 3),
    dr: rounded(settings.retention, 2),
    decay: rounded(decay, 3),
    lrt: lastReviewSec,
  })
