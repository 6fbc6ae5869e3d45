/**
 * What this device has learnt from the person's choices about proposals: of the cards with each measured feature, how many
 * were kept, mended and refused. Counts and nothing else: in whatever order choices are made they come to the same, and
 * one that is taken back leaves no trace.
 */

export type Verdict = 'kept' | 'mended' | 'refused'

export type Verdicts = Readonly<Record<Verdict, number>>

export interface Learnt {
  readonly all: Verdicts
  /** By the name of the feature; those with no verdict are not there. */
  readonly features: ReadonlyMap<string, Verdicts>
}

/** One choice. `sign` −1: it is taken back. */
export interface Lesson {
  readonly measured: readonly string[]
  readonly verdict: Verdict
  readonly sign: 1 | -1
}

export const NO_VERDICTS: Verdicts = { kept: 0, mended: 0, refused: 0 }

export const NOTHING_LEARNT: Learnt = { all: NO_VERDICTS, features: new Map() }

export const verdictsIn = ({ kept, mended, refused }: Verdicts): number => kept + mended + refused

/** What is known after these lessons. No count falls below zero: what was forgotten meanwhile cannot be taken back. */
export function taught(learnt: Learnt, lessons: readonly Lesson[]): Learnt {
  const features = new Map(learnt.features)
  let { all } = learnt
  for (const { measured, verdict, sign } of lessons) {
    all = counted(all, verdict, sign)
    for (const name of new Set(measured)) {
      const verdicts = counted(features.get(name) ?? NO_VERDICTS, verdict, sign)
      if (verdictsIn(verdicts) === 0) features.delete(name)
      else features.set(name, verdicts)
    }
  }
  return { all, features }
}

const counted = (verdicts: Verdicts, verdict: Verdict, sign: 1 | -1): Verdicts => ({
  ...verdicts,
  [verdict]: Math.max(0, verdicts[verdict] + sign),
})
