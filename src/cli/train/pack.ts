/** From learnt weights to the parts of a linear model: pruned and companded. */
import type { LinearParts } from '../../read/trained/linear.ts'

/** The size of the weight at which exactly `keep` weights are as large or larger. */
export function threshold(weights: Float32Array, keep: number): number {
  let used = 0
  for (const weight of weights) if (weight !== 0) used++
  const sizes = new Float32Array(used)
  for (const weight of weights) if (weight !== 0) sizes[--used] = Math.abs(weight)
  sizes.sort()
  return sizes[Math.max(0, sizes.length - keep)] ?? 0
}

/** Keeps the largest weights. */
export function pruned(weights: Float32Array, keep: number): Float32Array {
  const least = threshold(weights, keep)
  const kept = new Float32Array(weights.length)
  for (let i = 0; i < kept.length; i++) {
    const weight = weights[i] ?? 0
    kept[i] = Math.abs(weight) >= least ? weight : 0
  }
  return kept
}

/**
 * Companded to `levels` steps on each side: small weights, of which there are most, get fine steps.
 * @param levels at most 127
 * @param margin the lead that training asked for
 */
export function packModel(
  keys: Int32Array,
  weights: Float32Array,
  classes: number,
  levels = 127,
  margin = 1,
): LinearParts {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const step = (weight: number): number => {
    const size = Math.round(Math.sqrt(Math.abs(weight) / largest) * levels)
    return weight < 0 ? -size : size
  }
  const kept: number[] = []
  const counts: number[] = []
  const labels: number[] = []
  const steps: number[] = []
  for (let row = 0; row < keys.length; row++) {
    const before = steps.length
    for (let label = 0; label < classes; label++) {
      const q = step(weights[row * classes + label] ?? 0)
      if (q === 0) continue
      labels.push(label)
      steps.push(q)
    }
    if (steps.length === before) continue
    kept.push(keys[row] ?? 0)
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

/**
 * A smaller model from a packed one: only the largest weights, in fewer steps. Tags and first trees for training come
 * from models before this cut; it costs less than a tenth of a point.
 * @param keep how many weights stay, give or take those of the same size as the last
 * @param from steps of the packed weights on each side
 * @param levels steps wanted
 */
export function trimmed(parts: LinearParts, keep: number, from: number, levels: number): LinearParts {
  const sizes = Uint8Array.from(parts.weights, Math.abs).sort()
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0
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
      if (Math.abs(weight) < least || step === 0) continue
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
