/** Decisions in steps: a few features first, more only while the best class does not lead by enough. */
import type { Templates } from './templates.ts'

/** A portion of the features, asked before the others. */
export interface Early {
  readonly templates: readonly string[]
  /** The lead over the next best class at which no more is asked, in leads that training asked for. */
  readonly enough: number
  /** How much larger, on average, the lead is with all features, where this one was enough. */
  readonly share: number
}

export interface Step {
  readonly templates: Templates
  readonly enough: number
  readonly share: number
}

/** The steps for some portions; what no portion asks for is the last step's. */
export function stepsOf(
  early: readonly Early[],
  portioned: (portions: readonly string[]) => readonly Templates[],
): readonly Step[] {
  const portions = portioned(early.map(({ templates }) => templates.join(',')))
  return portions.map((templates, at) => ({
    templates,
    enough: early[at]?.enough ?? Number.NEGATIVE_INFINITY,
    share: early[at]?.share ?? 1,
  }))
}

/** All features at once. */
export const atOnce = (templates: Templates): readonly Step[] => [
  { templates, enough: Number.NEGATIVE_INFINITY, share: 1 },
]
