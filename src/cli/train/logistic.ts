/**
 * Trains the small models of `src/read/relations`: logistic regression of several classes over hashed features, by
 * stochastic gradient steps that shrink with use (AdaGrad), with a pull towards zero. The order of examples is seeded:
 * the same examples give the same bytes.
 */
import { type HashedModel, packWeights, placeOf, softmax } from '../../read/relations/hashed.ts'
import { randomFrom, shuffle } from './random.ts'

export interface Sample {
  readonly features: readonly string[]
  /** Index of its class. */
  readonly label: number
  readonly weight?: number
}

export interface Plan {
  readonly classes: readonly string[]
  readonly bits: number
  readonly rounds: number
  readonly step: number
  /** How strongly weights are pulled towards zero at each use. */
  readonly pull: number
  /** Features seen less often than this many times are left out. */
  readonly least: number
}

interface Hashed {
  readonly places: readonly number[]
  readonly label: number
  readonly weight: number
}

function hashed(samples: readonly Sample[], plan: Plan): readonly Hashed[] {
  const seen = new Map<string, number>()
  for (const { features } of samples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return samples.map(({ features, label, weight = 1 }) => ({
    places: features.filter(each => (seen.get(each) ?? 0) >= plan.least).map(each => placeOf(each, plan.bits)),
    label,
    weight,
  }))
}

class Trainer {
  private readonly plan: Plan
  private readonly count: number
  readonly weights: Float64Array
  private readonly squares: Float64Array

  constructor(plan: Plan) {
    this.plan = plan
    this.count = plan.classes.length
    this.weights = new Float64Array(this.count << plan.bits)
    this.squares = new Float64Array(this.count << plan.bits).fill(1e-6)
  }

  learn({ places, label, weight }: Hashed): void {
    const { count, weights, squares, plan } = this
    const scores = new Array<number>(count).fill(0)
    for (const place of places)
      for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + (weights[place * count + c] ?? 0)
    const chances = softmax(scores)
    for (const place of places)
      for (let c = 0; c < count; c++) {
        const at = place * count + c
        const now = weights[at] ?? 0
        const slope = weight * ((chances[c] ?? 0) - (c === label ? 1 : 0)) + plan.pull * now
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = now - (plan.step * slope) / Math.sqrt(squares[at] ?? 1)
      }
  }
}

export function trainLogistic(samples: readonly Sample[], plan: Plan): HashedModel {
  const random = randomFrom(5)
  const list = [...hashed(samples, plan)]
  const trainer = new Trainer(plan)
  for (let round = 0; round < plan.rounds; round++) {
    shuffle(list, random)
    for (const one of list) trainer.learn(one)
  }
  const most = trainer.weights.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-6)
  const unit = Number((most / 127).toPrecision(4))
  const weights = Int8Array.from(trainer.weights, each => Math.max(-127, Math.min(127, Math.round(each / unit))))
  return { classes: plan.classes, bits: plan.bits, unit, weights: packWeights(weights) }
}

/** A model as a module of TypeScript that exports it under `name`. */
export function modelModule(name: string, about: string, model: HashedModel): string {
  const classes = model.classes.map(each => `'${each}'`).join(', ')
  return `/** ${about} Made by \`src/cli/train-relations.ts\`, not written by hand. */
import type { HashedModel } from './hashed.ts'

export const ${name}: HashedModel = {
  classes: [${classes}],
  bits: ${model.bits},
  unit: ${model.unit},
  weights:
    '${model.weights}',
}
`
}
