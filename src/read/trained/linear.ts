/**
 * A linear model over hashed features: for every known feature a short list of classes with a weight each. The lists
 * lie in one array in order of the features' keys, and a table over the keys' upper bits tells where to look: a
 * feature costs about two places in memory.
 */
import { type FeatureList, KEY_BITS, KEY_SHIFT } from './hash.ts'

const BUCKET_BITS = 18
const LOW_BITS = KEY_BITS - BUCKET_BITS
const LOW_MASK = (1 << LOW_BITS) - 1
const BIAS = 128
/** So many neighbouring buckets share a full offset, so that a bucket itself costs two bytes. */
const GROUP_BITS = 6
const GROUP_MASK = (1 << GROUP_BITS) - 1
/** Size of the filter, and where a hash says which word and which bit of it is meant. */
const FILTER_BITS = 20
const BIT_SHIFT = 32 - FILTER_BITS
const WORD_SHIFT = BIT_SHIFT + 5
const MOST_FEATURES = 256

/** The parts of a model as they are stored. */
export interface LinearParts {
  readonly classes: number
  /** What one unit of score is worth, in leads that training asked for. */
  readonly unit: number
  /** Keys of the features, ascending, each below 2^26. */
  readonly keys: Int32Array
  /** How many weights each feature has. */
  readonly counts: Uint8Array
  /** Class of each weight, feature by feature. */
  readonly labels: Uint8Array
  /** Companded weights, -127…127: the weight is `sign(q) q²` in units of the model. */
  readonly weights: Int8Array
}

/** What decides among classes: given features, a score for each class. */
export interface Scorer {
  /** What one unit of score is worth, in leads that training asked for. */
  readonly unit: number
  /** Adds to the scores of all classes what the features say of them. */
  add(features: FeatureList, scores: Int32Array): void
}

export class LinearModel implements Scorer {
  readonly unit: number
  /** Where the features of a group of buckets begin in `entries`, and how far behind that those of a bucket do. */
  private readonly groups = new Int32Array((1 << (BUCKET_BITS - GROUP_BITS)) + 1)
  private readonly buckets = new Uint16Array((1 << BUCKET_BITS) + 1)
  /** For each feature `low bits of its key << 8 | count`, then for each weight `(weight + 128) << 8 | class`. */
  private readonly entries: Uint16Array
  /** One bit for every beginning of a key: without it, there is no such feature. */
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5))
  private readonly known = new Int32Array(MOST_FEATURES)
  private readonly starts = new Int32Array(MOST_FEATURES)
  private readonly heads = new Int32Array(MOST_FEATURES)

  constructor(parts: LinearParts) {
    this.unit = parts.unit
    this.entries = new Uint16Array(parts.keys.length + parts.labels.length + 1)
    this.fill(parts)
  }

  /** Opens the buckets from `bucket` up to `end`. Keys are hashes: no group holds more than a bucket's number can say. */
  private open(bucket: number, end: number, at: number): number {
    for (let next = bucket; next < end; next++) {
      if ((next & GROUP_MASK) === 0) this.groups[next >>> GROUP_BITS] = at
      this.buckets[next] = at - (this.groups[next >>> GROUP_BITS] ?? 0)
    }
    return Math.max(bucket, end)
  }

  /** In plain loops over local names: a model is read while someone waits, before the engine has learnt to be fast. */
  private fill({ keys, counts, labels, weights }: LinearParts): void {
    const { filter, entries } = this
    let at = 0
    let weight = 0
    let bucket = 0
    for (let feature = 0; feature < keys.length; feature++) {
      const key = keys[feature] ?? 0
      const count = counts[feature] ?? 0
      if (bucket <= key >>> LOW_BITS) bucket = this.open(bucket, (key >>> LOW_BITS) + 1, at)
      const word = key >>> (WORD_SHIFT - KEY_SHIFT)
      filter[word] = (filter[word] ?? 0) | (1 << ((key >>> (BIT_SHIFT - KEY_SHIFT)) & 31))
      entries[at++] = ((key & LOW_MASK) << 8) | count
      for (const end = weight + count; weight < end; weight++)
        entries[at++] = (((weights[weight] ?? 0) + BIAS) << 8) | (labels[weight] ?? 0)
    }
    this.open(bucket, this.buckets.length, at)
  }

  /**
   * In passes, since most of the time goes into waiting for memory: the first asks a small filter which features there
   * are, the next two only ask for what the last will need, so that many requests are under way at once.
   */
  add(features: FeatureList, scores: Int32Array): void {
    const { hashes, count } = features
    const { filter, groups, buckets, entries, known, starts, heads } = this
    let some = 0
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] ?? 0
      known[some] = hash
      some += ((filter[hash >>> WORD_SHIFT] ?? 0) >>> ((hash >>> BIT_SHIFT) & 31)) & 1
    }
    for (let i = 0; i < some; i++) {
      const bucket = (known[i] ?? 0) >>> (KEY_SHIFT + LOW_BITS)
      starts[i] = (groups[bucket >>> GROUP_BITS] ?? 0) + (buckets[bucket] ?? 0)
    }
    for (let i = 0; i < some; i++) heads[i] = entries[starts[i] ?? 0] ?? 0
    for (let i = 0; i < some; i++) this.addOne(known[i] ?? 0, starts[i] ?? 0, heads[i] ?? 0, scores)
  }

  private addOne(hash: number, start: number, first: number, scores: Int32Array): void {
    const { entries } = this
    const key = hash >>> KEY_SHIFT
    const low = key & LOW_MASK
    const next = (key >>> LOW_BITS) + 1
    const end = (this.groups[next >>> GROUP_BITS] ?? 0) + (this.buckets[next] ?? 0)
    let at = start
    let head = first
    while (at < end && head >>> 8 !== low) {
      at += (head & 255) + 1
      head = entries[at] ?? 0
    }
    if (at >= end) return
    for (const last = at + (head & 255); at < last; ) {
      const entry = entries[++at] ?? 0
      const weight = (entry >>> 8) - BIAS
      const label = entry & 255
      scores[label] = (scores[label] ?? 0) + Math.imul(weight, Math.abs(weight))
    }
  }
}
