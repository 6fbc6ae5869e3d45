/**
 * Decisions that were weighed before. Branches of a parse meet states whose every value a decision rests on is known from
 * the first one: it is looked up, not weighed again.
 */

const BITS = 12
const SIZE = 1 << BITS
const MASK = SIZE - 1
/** Places that are looked at before a decision is not kept. */
const TRIES = 6

/** A table of fixed size, by two hashes of the values (64 bits: two states of a sentence never share them). */
export class Memo {
  private readonly keys = new Int32Array(SIZE)
  private readonly checks = new Int32Array(SIZE)
  /** When a place was filled; older than `time`: it is free. */
  private readonly times = new Int32Array(SIZE)
  private readonly bests = new Int16Array(SIZE)
  private readonly nexts = new Int16Array(SIZE)
  private readonly leads = new Float64Array(SIZE)
  private time = 1
  private key = 0
  private check = 0
  private at = 0

  /** Begins another sentence. */
  forget(): void {
    this.time++
  }

  /** Whether these values, with these moves open, were met; what `best`, `next` and `lead` then say. */
  has(values: Int32Array, moves: number): boolean {
    let key = moves
    let check = ~moves
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0
      key = Math.imul(key ^ value, 0x01000193)
      key ^= key >>> 15
      check = Math.imul(check + value, 0x85ebca6b)
      check ^= check >>> 13
    }
    this.key = key
    this.check = check
    this.at = (key ^ (key >>> 16)) & MASK
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.times[this.at] !== this.time) return false
      if (this.keys[this.at] === key && this.checks[this.at] === check) return true
      this.at = (this.at + 1) & MASK
    }
    return false
  }

  get best(): number {
    return this.bests[this.at] ?? 0
  }

  get next(): number {
    return this.nexts[this.at] ?? 0
  }

  get lead(): number {
    return this.leads[this.at] ?? 0
  }

  /** Keeps what was decided over the values that were asked for last. */
  put(best: number, next: number, lead: number): void {
    const { at } = this
    this.times[at] = this.time
    this.keys[at] = this.key
    this.checks[at] = this.check
    this.bests[at] = best
    this.nexts[at] = next
    this.leads[at] = lead
  }
}
