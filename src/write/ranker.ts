/** A linear ranker: the chance that somebody who read the piece would ask for what a card asks. */
import type { Features } from './features.ts'
import { WEIGHTS } from './ranker-weights.ts'

/** Weights in hundredths, by feature; `bias` counts always. */
export type RankerWeights = Readonly<Record<string, number>>

/** A chance between 0 and 1. */
export function chanceOf(features: Features, weights: RankerWeights = WEIGHTS): number {
  let sum = weights.bias ?? 0
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum / 100))
}
