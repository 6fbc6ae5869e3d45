/** A linear ranker: the chance that somebody who read the piece would ask for what a card asks. */
import type { Features } from './features.ts'
import { WEIGHTS } from './ranker-weights.ts'

/** Weights in hundredths, by feature; `bias` counts always. */
export type RankerWeights = Readonly<Record<string, number>>

/** A chance between 0 and 1. `move`: by how much the device learnt to judge otherwise, in hundredths. */
export function chanceOf(features: Features, weights: RankerWeights = WEIGHTS, move = 0): number {
  let sum = (weights.bias ?? 0) + move
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value
  return chanceFrom(sum)
}

/** The chance that log-odds, in hundredths, come to. */
export const chanceFrom = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds / 100))
