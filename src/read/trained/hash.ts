/** Hashes of features. Plain 32-bit integer arithmetic, the same on every engine. */

/** Bits of a feature's key that are kept; the key is the top of the 32-bit hash. */
export const KEY_BITS = 26
export const KEY_SHIFT = 32 - KEY_BITS

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo), started from `seed` so that equal strings can mean different things. */
export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Where the hashes of a template begin. */
export const seedOf = (template: number): number => Math.imul(template + 0x51ed, 0x9e3779b1)

/** One feature from a template number and up to three values. Multipliers from murmur3's finaliser (Appleby). */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(seedOf(template) ^ a, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 14)
}

/** The features of one decision, in the order of their templates: the place in the list is the template's number. */
export class FeatureList {
  readonly hashes: Int32Array
  count = 0

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity)
  }

  clear(): void {
    this.count = 0
  }

  add(a: number, b = 0, c = 0, d = 0): void {
    const hash = mix(this.count, a, b, d === 0 ? c : mix(this.count, c, d, 0))
    this.hashes[this.count] = hash
    this.count++
  }
}
