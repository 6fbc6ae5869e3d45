/**
 * A small linear model over hashed features: every feature falls into one of 2^bits places and votes for each class with
 * a weight of one byte; votes become probabilities by the logistic function of several classes. The whole model is a
 * string, so that it is part of the program and needs no file beside it.
 */
import { hashText } from '../trained/hash.ts'

export interface HashedModel {
  readonly classes: readonly string[]
  readonly bits: number
  /** What a weight of 1 is worth in the logarithm of odds. */
  readonly unit: number
  /** Weights place by place, one for each class; standard base64. Pairs of zero bytes are common and are shortened: see `packWeights`. */
  readonly weights: string
}

/** The place of a feature among 2^bits. */
export const placeOf = (feature: string, bits: number): number => hashText(feature, 7) >>> (32 - bits)

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes to base64, without padding. */
export function toBase64(bytes: readonly number[]): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const digits = Math.min(4, bytes.length - i + 1)
    for (let d = 0; d < digits; d++) out += DIGITS[(three >> (18 - 6 * d)) & 63] ?? ''
  }
  return out
}

function fromBase64(text: string): readonly number[] {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const digit of text) {
    held = ((held << 6) | DIGITS.indexOf(digit)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
  }
  return bytes
}

/** Runs of zeros as a zero and their length (at most 255); other bytes as they are. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = []
  for (let i = 0; i < weights.length; ) {
    const weight = weights[i] ?? 0
    if (weight !== 0) {
      bytes.push(weight & 255)
      i++
      continue
    }
    let run = 1
    while (run < 255 && i + run < weights.length && weights[i + run] === 0) run++
    bytes.push(0, run)
    i += run
  }
  return toBase64(bytes)
}

function unpackWeights(text: string, size: number): Int8Array {
  const weights = new Int8Array(size)
  const bytes = fromBase64(text)
  for (let i = 0, at = 0; i < bytes.length && at < size; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) at += bytes[++i] ?? 0
    else weights[at++] = byte
  }
  return weights
}

export class Classifier {
  readonly classes: readonly string[]
  private readonly bits: number
  private readonly unit: number
  private readonly weights: Int8Array

  constructor(model: HashedModel) {
    this.classes = model.classes
    this.bits = model.bits
    this.unit = model.unit
    this.weights = unpackWeights(model.weights, model.classes.length << model.bits)
  }

  /** The probability of each class, in their order. */
  chances(features: readonly string[]): readonly number[] {
    const count = this.classes.length
    const scores = new Array<number>(count).fill(0)
    for (const feature of features) {
      const at = placeOf(feature, this.bits) * count
      for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + (this.weights[at + c] ?? 0)
    }
    return softmax(scores.map(score => score * this.unit))
  }
}

/** Scores as probabilities. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}
