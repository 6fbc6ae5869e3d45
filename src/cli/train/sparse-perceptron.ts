/**
 * Averaged perceptron with a margin over a fixed set of features (Collins 2002), for many features with few weights each:
 * only weights that were ever changed are kept, and those of one feature lie side by side, since most of the time of
 * learning goes into fetching them.
 */
import { type FeatureList, KEY_SHIFT } from '../../read/trained/hash.ts'

const GOLDEN = 0x9e3779b1

/** Weights by feature: those of feature `f` are at the places `starts[f]` up to `starts[f + 1]`, in order of class. */
export interface Weights {
  /** Keys of the features, ascending. */
  readonly keys: Int32Array
  readonly starts: Int32Array
  readonly labels: Uint8Array
  readonly values: Float32Array
}

/** Places of a feature in the table: its key + 1, where its weights begin, how many there are, room for how many. */
const STRIDE = 4
const LABEL_BITS = 8
const LABEL_MASK = (1 << LABEL_BITS) - 1

export class SparsePerceptron {
  readonly keys: Int32Array
  readonly classes: number
  private readonly table: Int32Array
  private readonly bits: number
  /** Weights, each `weight << 8 | class`: whole numbers, since every change is by one. */
  private entries = new Int32Array(1 << 20)
  private totals = new Float64Array(1 << 20)
  private used = 0
  private readonly active: Int32Array
  private activeCount = 0
  private clock = 1
  /** No weights beyond those that there are. */
  private frozen = false

  constructor(keys: Int32Array, classes: number) {
    this.keys = keys
    this.classes = classes
    this.active = new Int32Array(256)
    this.bits = Math.max(10, Math.ceil(Math.log2(keys.length * 1.6 + 1)))
    this.table = new Int32Array(STRIDE << this.bits)
    for (const key of keys) this.table[this.slot(key + 1)] = key + 1
  }

  /** The place of a key, or of the empty slot where it would be. */
  private slot(key: number): number {
    const { table } = this
    const mask = table.length - 1
    let at = (Math.imul(key, GOLDEN) >>> (32 - this.bits)) * STRIDE
    for (;;) {
      const held = table[at]
      if (held === key || held === 0) return at
      at = (at + STRIDE) & mask
    }
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
      const at = this.slot(((features.hashes[i] ?? 0) >>> KEY_SHIFT) + 1)
      if (this.table[at] !== 0) this.active[active++] = at
    }
    this.activeCount = active
  }

  /** Scores of all classes. */
  score(scores: Float64Array): void {
    const { table, entries, active, activeCount } = this
    scores.fill(0)
    for (let j = 0; j < activeCount; j++) {
      const row = active[j] ?? 0
      const start = table[row + 1] ?? 0
      const end = start + (table[row + 2] ?? 0)
      for (let at = start; at < end; at++) {
        const entry = entries[at] ?? 0
        const label = entry & LABEL_MASK
        scores[label] = (scores[label] ?? 0) + (entry >> LABEL_BITS)
      }
    }
  }

  update(right: number, wrong: number): void {
    for (let j = 0; j < this.activeCount; j++) {
      const row = this.active[j] ?? 0
      this.nudge(row, right, 1)
      this.nudge(row, wrong, -1)
    }
  }

  private nudge(row: number, label: number, by: number): void {
    const { table } = this
    const start = table[row + 1] ?? 0
    const end = start + (table[row + 2] ?? 0)
    let at = start
    while (at < end && ((this.entries[at] ?? 0) & LABEL_MASK) !== label) at++
    if (at === end) {
      if (this.frozen) return
      at = this.append(row, label)
    }
    this.entries[at] = (this.entries[at] ?? 0) + (by << LABEL_BITS)
    this.totals[at] = (this.totals[at] ?? 0) + by * this.clock
  }

  /** A new weight of 0; the feature's weights move to the end when they have no room. */
  private append(row: number, label: number): number {
    const { table } = this
    const count = table[row + 2] ?? 0
    const room = table[row + 3] ?? 0
    if (count === room) this.move(row, Math.max(2, room * 2))
    const at = (table[row + 1] ?? 0) + count
    this.entries[at] = label
    this.totals[at] = 0
    table[row + 2] = count + 1
    return at
  }

  private move(row: number, room: number): void {
    if (this.used + room > this.entries.length) this.grow()
    const start = this.table[row + 1] ?? 0
    const end = start + (this.table[row + 2] ?? 0)
    this.entries.copyWithin(this.used, start, end)
    this.totals.copyWithin(this.used, start, end)
    this.table[row + 1] = this.used
    this.table[row + 3] = room
    this.used += room
  }

  private grow(): void {
    const { entries, totals } = this
    this.entries = new Int32Array(entries.length * 2)
    this.entries.set(entries)
    this.totals = new Float64Array(totals.length * 2)
    this.totals.set(totals)
  }

  tick(): void {
    this.clock++
  }

  /** The mean of all weights so far. */
  averaged(): Weights {
    const starts = new Int32Array(this.keys.length + 1)
    const labels = new Uint8Array(this.used)
    const values = new Float32Array(this.used)
    let to = 0
    for (const [feature, key] of this.keys.entries()) {
      const row = this.slot(key + 1)
      const start = this.table[row + 1] ?? 0
      const places = Array.from({ length: this.table[row + 2] ?? 0 }, (_, i) => start + i)
      for (const at of places.sort((a, b) => this.labelAt(a) - this.labelAt(b))) {
        labels[to] = this.labelAt(at)
        values[to++] = ((this.entries[at] ?? 0) >> LABEL_BITS) - (this.totals[at] ?? 0) / this.clock
      }
      starts[feature + 1] = to
    }
    return { keys: this.keys, starts, labels: labels.slice(0, to), values: values.slice(0, to) }
  }

  private labelAt(at: number): number {
    return (this.entries[at] ?? 0) & LABEL_MASK
  }

  /** Goes on from these weights, rounded, and with no others. */
  restart({ starts, labels, values }: Weights): void {
    this.used = 0
    this.clock = 1
    for (const [feature, key] of this.keys.entries()) {
      const row = this.slot(key + 1)
      this.table.fill(0, row + 1, row + STRIDE)
      for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
        const value = values[at] ?? 0
        if (value === 0) continue
        const place = this.append(row, labels[at] ?? 0)
        this.entries[place] = (Math.round(value) << LABEL_BITS) | (labels[at] ?? 0)
      }
    }
    this.frozen = true
  }
}
