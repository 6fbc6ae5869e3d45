/** The weights of the trained choice, read once. */
import type { Weights } from './ranker.ts'
import { WEIGHTS } from './weights.ts'

let loaded: Weights | null = null

/** Rows of "hundredths name name …". */
export function trainedWeights(): Weights {
  loaded ??= new Map(
    WEIGHTS.split('\n').flatMap(row => {
      const [value, ...features] = row.split(' ')
      return features.map((feature): [string, number] => [feature, Number(value) / 100])
    }),
  )
  return loaded
}
