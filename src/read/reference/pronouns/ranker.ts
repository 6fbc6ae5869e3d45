/** A linear model over choices: how probable each is, and what that makes of the thing behind it. */
import type { Choice } from './choices.ts'

export type Weights = ReadonlyMap<string, number>

export const scoreOf = (weights: Weights, features: readonly string[]): number => {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** Probabilities of the options, in their order, and last of none. */
export function probabilities(weights: Weights, choice: Choice): readonly number[] {
  const scores = [...choice.options.map(option => scoreOf(weights, option.features)), scoreOf(weights, choice.none)]
  const most = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - most))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map(one => one / sum)
}
