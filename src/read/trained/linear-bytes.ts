/**
 * A linear model as bytes that compress well: each kind of number in a stream of its own, and the classes sorted by the
 * class that stands before them in the same feature, so that every stretch of bytes is alike in itself.
 */
import { BadBytes, type ByteReader, type ByteWriter } from './bytes.ts'
import type { LinearParts } from './linear.ts'

/** Stands before the first class of a feature. */
const FIRST = 256

function sumOf(numbers: Uint8Array | Int32Array): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] ?? 0
  return sum
}

/** How many classes follow each class. */
function followers({ counts, labels }: Pick<LinearParts, 'counts' | 'labels'>): Int32Array {
  const sizes = new Int32Array(FIRST + 1)
  let at = 0
  for (const count of counts) {
    let before = FIRST
    for (const end = at + count; at < end; at++) {
      sizes[before] = (sizes[before] ?? 0) + 1
      before = labels[at] ?? 0
    }
  }
  return sizes
}

/** Where each class's followers begin when they are sorted by it. */
function startsOf(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(FIRST + 1)
  let sum = 0
  for (let before = FIRST; before >= 0; before--) {
    starts[before] = sum
    sum += sizes[before] ?? 0
  }
  return starts
}

export function writeLinear(out: ByteWriter, parts: LinearParts): void {
  const { classes, unit, keys, counts, labels, weights } = parts
  for (const number of [classes, Math.round(unit * 1e9), keys.length, labels.length]) out.number(number)
  const gaps = keys.map((key, at) => key - (at === 0 ? 0 : (keys[at - 1] ?? 0)))
  out.raw(Uint8Array.from(gaps, gap => gap & 255))
  for (const gap of gaps) out.number(gap >>> 8)
  out.raw(counts)
  const sizes = followers(parts)
  for (const size of sizes) out.number(size)
  const places = startsOf(sizes)
  const sorted = new Uint8Array(labels.length)
  const steps = new Uint8Array(labels.length)
  let at = 0
  for (const count of counts) {
    let before = FIRST
    for (const end = at + count; at < end; at++) {
      const place = places[before] ?? 0
      places[before] = place + 1
      sorted[place] = labels[at] ?? 0
      steps[place] = weights[at] ?? 0
      before = labels[at] ?? 0
    }
  }
  out.raw(sorted)
  out.raw(steps)
}

export function readLinear(input: ByteReader): LinearParts {
  const classes = input.number()
  const unit = input.number() / 1e9
  const features = input.number()
  const total = input.number()
  if (features > total || total > input.left || classes > 256) throw new BadBytes('its counts are impossible')
  const keys = readKeys(input, features)
  const counts = input.raw(features)
  const sizes = Int32Array.from({ length: FIRST + 1 }, () => input.number())
  if (sumOf(counts) !== total || sumOf(sizes) !== total) throw new BadBytes('its counts are impossible')
  const sorted = input.raw(total)
  const steps = input.raw(total)
  const places = startsOf(sizes)
  const labels = new Uint8Array(total)
  const weights = new Int8Array(total)
  let at = 0
  for (let feature = 0; feature < features; feature++) {
    let before = FIRST
    for (const end = at + (counts[feature] ?? 0); at < end; at++) {
      const place = places[before] ?? 0
      places[before] = place + 1
      before = sorted[place] ?? 0
      labels[at] = before
      weights[at] = steps[place] ?? 0
    }
  }
  return { classes, unit, keys, counts, labels, weights }
}

function readKeys(input: ByteReader, features: number): Int32Array {
  const low = input.raw(features)
  const keys = new Int32Array(features)
  let key = 0
  for (let at = 0; at < features; at++) {
    key += (low[at] ?? 0) | (input.number() << 8)
    keys[at] = key
  }
  return keys
}
