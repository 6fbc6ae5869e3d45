/** What a session came to. */
import type { Step } from '../../core/session.ts'

export interface SessionSum {
  readonly answers: number
  readonly tookMs: number
  /** Cards that had a memory and were asked on or after their day: of those, how many were known (true retention). */
  readonly dueTotal: number
  readonly dueKnown: number
}

export function tallySteps(steps: readonly Step[]): SessionSum {
  let answers = 0
  let tookMs = 0
  let dueTotal = 0
  let dueKnown = 0
  for (const step of steps) {
    if (step.kind !== 'graded') continue
    answers++
    tookMs += step.review.tookMs
    if (step.review.kind !== 'review') continue
    dueTotal++
    if (step.review.grade !== 'again') dueKnown++
  }
  return { answers, tookMs, dueTotal, dueKnown }
}
