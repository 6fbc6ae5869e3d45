/** The two models of `src/read/relations` from GUM's documents: what they learn from, and how strongly. */

import type { HashedModel } from '../../read/relations/hashed.ts'
import { FAMILIES } from '../../read/relations/lexicon.ts'
import { pairFeatures, RELATIONS } from '../../read/relations/unmarked.ts'
import type { Tagged } from './analyses.ts'
import { connectiveSamples } from './connective-samples.ts'
import type { Discourse } from './discourse.ts'
import { type Sample, trainLogistic } from './logistic.ts'
import { goldPairs } from './relation-samples.ts'

const CONNECTIVE_PLAN = { classes: FAMILIES, bits: 12, rounds: 10, step: 0.05, pull: 1e-3, least: 1 }
const RELATION_PLAN = { classes: RELATIONS, bits: 13, rounds: 5, step: 0.03, pull: 1e-2, least: 4 }

/** Every document is shown once for each way to read its words, so that the models serve with heads and without. */
export const connectiveModel = (documents: readonly Discourse[], analyses: readonly Tagged[]): HashedModel =>
  trainLogistic(connectiveSamples(documents, analyses), CONNECTIVE_PLAN)

/** How far rare classes are lifted: 0 leaves them rare, 1 makes all equal. */
const LIFT = 0.6

export function relationModel(documents: readonly Discourse[], analyses: readonly Tagged[]): HashedModel {
  const plain: Sample[] = documents.flatMap(document =>
    analyses.flatMap(analyse =>
      goldPairs(document, analyse).map(({ pair, relation }) => ({
        features: pairFeatures(pair),
        label: RELATIONS.indexOf(relation),
      })),
    ),
  )
  const counts = RELATIONS.map((_, k) => plain.filter(sample => sample.label === k).length)
  const lifts = counts.map(n => (plain.length / (RELATIONS.length * Math.max(1, n))) ** LIFT)
  return trainLogistic(
    plain.map(sample => ({ ...sample, weight: lifts[sample.label] ?? 1 })),
    RELATION_PLAN,
  )
}
