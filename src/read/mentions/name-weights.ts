/**
 * The namer's weights, from and to text. Rows go in the order of their keys: the step from the key before (seven bits a
 * byte), which labels have a weight (eleven bits in two bytes), and those weights, one byte each, companded by square root.
 */
import { KEY_SHIFT } from '../trained/hash.ts'
import { LABELS, type NameWeights } from './namer.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const STEPS = 31

export interface NameTable {
  /** The largest weight. */
  readonly scale: number
  readonly rows: number
  /** Base 64. */
  readonly data: string
}

function bytesOf(text: string): Uint8Array {
  const codes = new Uint8Array(128)
  for (let i = 0; i < 64; i++) codes[LETTERS.charCodeAt(i)] = i
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    let group = 0
    for (let k = 0; k < 4; k++) group = (group << 6) | (codes[text.charCodeAt(i + k)] ?? 0)
    bytes[at++] = group >> 16
    bytes[at++] = (group >> 8) & 255
    bytes[at++] = group & 255
  }
  return bytes
}

function base64(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += LETTERS.charAt((group >> shift) & 63)
  }
  return text
}

/** Weights, one row of `LABELS` a key, as a table; rows without weight are left out. */
export function packNames(keys: Int32Array, weights: Float32Array): NameTable {
  let scale = 0
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight))
  const bytes: number[] = []
  let last = 0
  let rows = 0
  keys.forEach((key, row) => {
    const steps = Array.from(weights.subarray(row * LABELS, (row + 1) * LABELS), weight =>
      Math.round(Math.sign(weight) * STEPS * Math.sqrt(Math.abs(weight) / scale)),
    )
    if (steps.every(step => step === 0)) return
    let rest = key - last
    last = key
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
    const mask = steps.reduce((sum, step, label) => sum | (step === 0 ? 0 : 1 << label), 0)
    bytes.push(mask & 255, mask >> 8)
    for (const step of steps) if (step !== 0) bytes.push(step + STEPS)
    rows++
  })
  return { scale, rows, data: base64(bytes) }
}

/** The weights of a table, ready to be asked. */
export function unpackNames(table: NameTable): NameWeights {
  const bytes = bytesOf(table.data)
  const rowOf = new Map<number, number>()
  const weights = new Float32Array(table.rows * LABELS)
  let at = 0
  let key = 0
  for (let row = 0; row < table.rows; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      key += (byte & 127) << shift
      if (byte < 128) break
    }
    rowOf.set(key, row * LABELS)
    const mask = (bytes[at++] ?? 0) | ((bytes[at++] ?? 0) << 8)
    for (let label = 0; label < LABELS; label++) {
      if ((mask & (1 << label)) === 0) continue
      const step = ((bytes[at++] ?? 0) - STEPS) / STEPS
      weights[row * LABELS + label] = Math.sign(step) * step * step * table.scale
    }
  }
  return {
    add: (hash, scores) => {
      const row = rowOf.get(hash >>> KEY_SHIFT)
      if (row === undefined) return
      for (let label = 0; label < LABELS; label++) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0)
    },
  }
}
