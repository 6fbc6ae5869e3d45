/**
 * Averaged perceptron with a margin over a fixed set of features (Collins 2002). Weights are kept dense while learning:
 * one row a feature, one column a class.
 */
import { type FeatureList, KEY_SHIFT } from '../../read/trained/hash.ts'

const GOLDEN = 0x9e3779b1

/** Keys of features with a number each: open addressing over a power of two. Key 0 stands for "empty" and is shifted by one. */
export class KeyTable {
  private keys: Int32Array
  private values: Int32Array
  private bits: number
  size = 0

  constructor(bits = 20) {
    this.bits = bits
    this.keys = new Int32Array(1 << bits)
    this.values = new Int32Array(1 << bits)
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let at = Math.imul(key, GOLDEN) >>> (32 - this.bits)
    for (;;) {
      const held = this.keys[at]
      if (held === key || held === 0) return at
      at = (at + 1) & mask
    }
  }

  /** The value of a hash, or -1. */
  get(hash: number): number {
    const at = this.slot((hash >>> KEY_SHIFT) + 1)
    return this.keys[at] === 0 ? -1 : (this.values[at] ?? -1)
  }

  set(hash: number, value: number): void {
    const key = (hash >>> KEY_SHIFT) + 1
    const at = this.slot(key)
    if (this.keys[at] === 0) {
      this.keys[at] = key
      this.size++
    }
    this.values[at] = value
    if (this.size * 2 > this.keys.length) this.grow()
  }

  /** Adds one to the value of a hash. */
  count(hash: number): void {
    this.set(hash, Math.max(0, this.get(hash)) + 1)
  }

  *entries(): IterableIterator<readonly [key: number, value: number]> {
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at] ?? 0
      if (key !== 0) yield [key - 1, this.values[at] ?? 0]
    }
  }

  private grow(): void {
    const { keys, values } = this
    this.bits++
    this.keys = new Int32Array(1 << this.bits)
    this.values = new Int32Array(1 << this.bits)
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0
      if (key === 0) continue
      const slot = this.slot(key)
      this.keys[slot] = key
      this.values[slot] = values[at] ?? 0
    }
  }
}

/** The features seen at least `least` times, numbered in order of their keys. */
export function selectFeatures(counts: KeyTable, least: number): Int32Array {
  const kept: number[] = []
  for (const [key, count] of counts.entries()) if (count >= least) kept.push(key)
  return Int32Array.from(kept).sort()
}

export class Perceptron {
  readonly keys: Int32Array
  readonly classes: number
  readonly weights: Float32Array
  private totals: Float32Array
  private readonly rowOf: KeyTable
  private readonly rows = new Int32Array(256)
  private active = 0
  private clock = 1
  /** Weights that may change, one bit each; all when undefined. */
  private mask: Uint8Array | undefined

  constructor(keys: Int32Array, classes: number) {
    this.keys = keys
    this.classes = classes
    this.weights = new Float32Array(keys.length * classes)
    this.totals = new Float32Array(keys.length * classes)
    this.rowOf = new KeyTable(Math.ceil(Math.log2(Math.max(1024, keys.length * 2))))
    keys.forEach((key, row) => {
      this.rowOf.set(key << KEY_SHIFT, row)
    })
  }

  /**
   * Looks the features up; scores and updates are about them until the next call.
   * @param drop share of the features to leave out by chance, so that no few of them carry everything
   *   (Søgaard and Johannsen 2012)
   */
  activate(features: FeatureList, drop: number, random: () => number): void {
    let active = 0
    for (let i = 0; i < features.count; i++) {
      if (drop > 0 && random() < drop) continue
      const row = this.rowOf.get(features.hashes[i] ?? 0)
      if (row >= 0) this.rows[active++] = row * this.classes
    }
    this.active = active
  }

  /** Scores of some classes, at the places of the classes. */
  scoreSome(open: ArrayLike<number>, scores: Float64Array): void {
    const { weights, rows, active } = this
    for (let i = 0; i < open.length; i++) scores[open[i] ?? 0] = 0
    for (let j = 0; j < active; j++) {
      const row = rows[j] ?? 0
      for (let i = 0; i < open.length; i++) {
        const label = open[i] ?? 0
        scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0)
      }
    }
  }

  update(right: number, wrong: number): void {
    this.nudge(right, 1)
    this.nudge(wrong, -1)
  }

  private nudge(label: number, by: number): void {
    const { weights, totals, rows, clock, mask } = this
    for (let j = 0; j < this.active; j++) {
      const at = (rows[j] ?? 0) + label
      if (mask !== undefined && mask[at] === 0) continue
      weights[at] = (weights[at] ?? 0) + by
      totals[at] = (totals[at] ?? 0) + by * clock
    }
  }

  tick(): void {
    this.clock++
  }

  /** The mean of all weights so far. */
  averaged(): Float32Array {
    const { weights, totals, clock } = this
    const mean = new Float32Array(weights.length)
    for (let i = 0; i < mean.length; i++) mean[i] = (weights[i] ?? 0) - (totals[i] ?? 0) / clock
    return mean
  }

  /** Goes on from these weights; those that are 0 stay 0. */
  restart(weights: Float32Array): void {
    this.weights.set(weights)
    this.totals.fill(0)
    this.clock = 1
    this.mask = new Uint8Array(weights.length)
    for (let i = 0; i < weights.length; i++) this.mask[i] = weights[i] === 0 ? 0 : 1
  }
}
