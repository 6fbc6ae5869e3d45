/** From learnt weights to the parts of a linear model: pruned and companded. */
import type { LinearParts } from '../../read/trained/linear.ts'
import type { Weights } from './sparse-perceptron.ts'

/** The size of the weight at which exactly `keep` weights are as large or larger. */
export function threshold(weights: Float32Array, keep: number): number {
  const sizes = Float32Array.from(weights, Math.abs)
    .filter(size => size > 0)
    .sort()
  return sizes[Math.max(0, sizes.length - keep)] ?? 0
}

/** Keeps the largest weights; the others become 0. */
export function pruned(weights: Weights, keep: number): Weights {
  const least = threshold(weights.values, keep)
  return { ...weights, values: weights.values.map(value => (Math.abs(value) >= least ? value : 0)) }
}

/**
 * Companded to `levels` steps on each side: small weights, of which there are most, get fine steps.
 * @param levels at most 127
 * @param margin the lead that training asked for
 */
export function packModel(weights: Weights, classes: number, levels = 127, margin = 1): LinearParts {
  const { keys, starts, values } = weights
  let largest = 0
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  const step = (weight: number): number => {
    const size = Math.round(Math.sqrt(Math.abs(weight) / largest) * levels)
    return weight < 0 ? -size : size
  }
  const kept: number[] = []
  const counts: number[] = []
  const labels: number[] = []
  const steps: number[] = []
  for (const [row, key] of keys.entries()) {
    const before = steps.length
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const q = step(values[at] ?? 0)
      if (q === 0) continue
      labels.push(weights.labels[at] ?? 0)
      steps.push(q)
    }
    if (steps.length === before) continue
    kept.push(key)
    counts.push(steps.length - before)
  }
  return {
    classes,
    unit: Math.round((1e9 * largest) / (levels * levels * margin)) / 1e9,
    keys: Int32Array.from(kept),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(steps),
  }
}

/** Weights as a packed model has them, in leads that training asked for. */
function unpacked(parts: LinearParts): Weights {
  const starts = new Int32Array(parts.keys.length + 1)
  for (const [feature, count] of parts.counts.entries()) starts[feature + 1] = (starts[feature] ?? 0) + count
  const values = Float32Array.from(parts.weights, step => step * Math.abs(step) * parts.unit)
  return { keys: parts.keys, starts, labels: parts.labels, values }
}

/** The weights of one feature of a model, added to those of other models by class. */
function addFeature(sums: Map<number, number>, { starts, labels, values }: Weights, feature: number): void {
  for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
    const label = labels[at] ?? 0
    sums.set(label, (sums.get(label) ?? 0) + (values[at] ?? 0))
  }
}

/**
 * The mean of models that learnt the same in different orders: what they agree on stays, what was chance gets smaller.
 * @param levels steps of a weight on each side
 */
export function merged(models: readonly LinearParts[], levels: number): LinearParts {
  const all = models.map(unpacked)
  const keys = Int32Array.from(new Set(all.flatMap(one => [...one.keys]))).sort()
  const starts = new Int32Array(keys.length + 1)
  const labels: number[] = []
  const values: number[] = []
  const next = all.map(() => 0)
  for (const [at, key] of keys.entries()) {
    const sums = new Map<number, number>()
    for (const [which, one] of all.entries()) {
      const feature = next[which] ?? 0
      if (one.keys[feature] !== key) continue
      addFeature(sums, one, feature)
      next[which] = feature + 1
    }
    for (const [label, sum] of [...sums].sort((a, b) => a[0] - b[0])) {
      labels.push(label)
      values.push(sum / all.length)
    }
    starts[at + 1] = labels.length
  }
  const weights = { keys, starts, labels: Uint8Array.from(labels), values: Float32Array.from(values) }
  return packModel(weights, models[0]?.classes ?? 0, levels)
}

/**
 * A smaller model from a packed one: only the largest weights, in fewer steps. Tags and first trees for training come
 * from models before this cut; it costs less than a tenth of a point.
 * @param keep how many weights stay; of those of the same size as the last, the first ones
 * @param from steps of the packed weights on each side
 * @param levels steps wanted
 */
export function trimmed(parts: LinearParts, keep: number, from: number, levels: number): LinearParts {
  const sizes = Uint8Array.from(parts.weights, Math.abs).sort()
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0
  let room = keep - sizes.filter(size => size > least).length
  const stays = (weight: number): boolean => Math.abs(weight) > least || (Math.abs(weight) === least && room-- > 0)
  const keys: number[] = []
  const counts: number[] = []
  const labels: number[] = []
  const weights: number[] = []
  let at = 0
  for (const [row, key] of parts.keys.entries()) {
    const before = weights.length
    for (const end = at + (parts.counts[row] ?? 0); at < end; at++) {
      const weight = parts.weights[at] ?? 0
      const step = Math.round((weight / from) * levels)
      if (!stays(weight) || step === 0) continue
      labels.push(parts.labels[at] ?? 0)
      weights.push(step)
    }
    if (weights.length === before) continue
    keys.push(key)
    counts.push(weights.length - before)
  }
  return {
    classes: parts.classes,
    unit: Math.round(1e9 * parts.unit * (from / levels) ** 2) / 1e9,
    keys: Int32Array.from(keys),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(weights),
  }
}
