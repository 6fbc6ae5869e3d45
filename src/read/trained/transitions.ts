/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, and three moves.
 * Word 0 is the artificial root at the bottom of the stack, words 1…n are the sentence, n + 1 stands for "no word".
 */

export const SHIFT = 0
/** The top of the stack becomes a dependent of the first word of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2

export const CAN_SHIFT = 1
export const CAN_LEFT = 2
export const CAN_RIGHT = 4

const START_CAPACITY = 256

/** A state of the parser: what is read, what waits, and the arcs made so far. */
export class Configuration {
  size = 0
  depth = 0
  buffer = 1
  stack = new Int32Array(START_CAPACITY)
  head = new Int32Array(START_CAPACITY)
  label = new Int32Array(START_CAPACITY)
  left1 = new Int32Array(START_CAPACITY)
  left2 = new Int32Array(START_CAPACITY)
  right1 = new Int32Array(START_CAPACITY)
  right2 = new Int32Array(START_CAPACITY)
  leftCount = new Int32Array(START_CAPACITY)
  rightCount = new Int32Array(START_CAPACITY)
  /** Leftmost word of the part of the tree below a word. */
  edge = new Int32Array(START_CAPACITY)
  /** Last dependent that marks case or subordination. */
  marker = new Int32Array(START_CAPACITY)
  /** What kinds of dependents a word has, as bits; see `bitOf` in parser.ts. */
  kinds = new Int32Array(START_CAPACITY)

  /** Begins a sentence of `size` words. */
  reset(size: number): void {
    if (size + 2 > this.stack.length) this.grow(size + 2)
    const none = size + 1
    const end = size + 2
    this.size = size
    this.head.fill(-1, 0, end)
    this.label.fill(-1, 0, end)
    for (const list of [this.left1, this.left2, this.right1, this.right2, this.marker]) list.fill(none, 0, end)
    for (const list of [this.leftCount, this.rightCount, this.kinds]) list.fill(0, 0, end)
    for (let word = 0; word < end; word++) this.edge[word] = word
    this.stack[0] = 0
    this.depth = 1
    this.buffer = 1
  }

  private grow(need: number): void {
    const capacity = Math.max(need, this.stack.length * 2)
    this.stack = new Int32Array(capacity)
    this.head = new Int32Array(capacity)
    this.label = new Int32Array(capacity)
    this.left1 = new Int32Array(capacity)
    this.left2 = new Int32Array(capacity)
    this.right1 = new Int32Array(capacity)
    this.right2 = new Int32Array(capacity)
    this.leftCount = new Int32Array(capacity)
    this.rightCount = new Int32Array(capacity)
    this.edge = new Int32Array(capacity)
    this.marker = new Int32Array(capacity)
    this.kinds = new Int32Array(capacity)
  }

  get done(): boolean {
    return this.depth === 1 && this.buffer > this.size
  }

  /** The word at `down` places from the top of the stack, or "no word". */
  fromTop(down: number): number {
    return down < this.depth ? (this.stack[this.depth - 1 - down] ?? 0) : this.size + 1
  }

  /** The word at `ahead` places in the buffer, or "no word". */
  ahead(places: number): number {
    return Math.min(this.buffer + places, this.size + 1)
  }

  /**
   * The moves that lead on, as bits. The root takes one dependent, and only when the buffer is empty: every tree
   * has one root.
   */
  moves(): number {
    let moves = 0
    if (this.buffer <= this.size) moves |= CAN_SHIFT
    if (this.depth > 1) {
      if (this.buffer <= this.size) moves |= CAN_LEFT
      if (this.depth > 2) moves |= CAN_RIGHT
      else if (this.buffer > this.size) moves |= CAN_RIGHT
    }
    return moves
  }

  shift(): void {
    this.stack[this.depth] = this.buffer
    this.depth++
    this.buffer++
  }

  /**
   * Attaches the top of the stack and takes it off.
   * @param kind bits to add to what the head is known to have
   * @param marks the dependent marks case or subordination
   */
  attach(move: number, label: number, kind: number, marks: boolean): void {
    const word = this.fromTop(0)
    const head = move === LEFT ? this.buffer : this.fromTop(1)
    this.depth--
    this.head[word] = head
    this.label[word] = label
    if (move === LEFT) {
      this.left2[head] = this.left1[head] ?? 0
      this.left1[head] = word
      this.leftCount[head] = (this.leftCount[head] ?? 0) + 1
      this.edge[head] = Math.min(this.edge[head] ?? head, this.edge[word] ?? word)
    } else {
      this.right2[head] = this.right1[head] ?? 0
      this.right1[head] = word
      this.rightCount[head] = (this.rightCount[head] ?? 0) + 1
    }
    this.kinds[head] = (this.kinds[head] ?? 0) | kind
    if (marks) this.marker[head] = word
  }
}
