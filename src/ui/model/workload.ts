/** What a retention means in work: asked of the scheduler itself, so that it stays true whatever the scheduler becomes. */
import type { Card } from '../../core/card.ts'
import { MEMORY_VERSION } from '../../core/card.ts'
import { cardId, deckId, noteId } from '../../core/ids.ts'
import { createScheduler } from '../../core/schedule.ts'
import type { Settings } from '../../core/settings.ts'
import { DEFAULT_SETTINGS } from '../../core/settings.ts'

const DAY = 100
/** Enough made-up cards that the scheduler's scatter of intervals evens out. */
const SAMPLES = 24

/** How many times as many reviews a retention costs as the usual 90 %, for a card that is well known. */
export function workloadOf(settings: Settings): number {
  return gap({ ...settings, retention: DEFAULT_SETTINGS.retention }) / gap(settings)
}

function gap(settings: Settings): number {
  const scheduler = createScheduler(settings)
  let sum = 0
  for (let i = 0; i < SAMPLES; i++) {
    const { good } = scheduler.preview(wellKnown(i), { atMs: 0, utcOffsetMin: 0, day: DAY })
    sum += good.memory.intervalDays
  }
  return sum
}

function wellKnown(i: number): Card {
  const note = noteId(`workload-${i}`)
  return {
    id: cardId(note, 0),
    noteId: note,
    deckId: deckId('workload'),
    slot: 'review',
    due: DAY,
    resume: null,
    memory: {
      version: MEMORY_VERSION,
      phase: 'review',
      stability: DAY,
      difficulty: 5,
      step: 0,
      reps: 6,
      lapses: 0,
      lastReviewMs: 0,
      lastReviewDay: 0,
      intervalDays: DAY,
    },
  }
}
