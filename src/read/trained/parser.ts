/**
 * Greedy dependency parser over arc-hybrid transitions. Trained with a dynamic oracle (Goldberg and Nivre 2013), so
 * that it has learnt to go on well after a slip of its own.
 */
import { FeatureList } from './hash.ts'
import type { Scorer } from './linear.ts'
import { Memo } from './memo.ts'
import { PARSER_FEATURES, stateValues } from './parser-features.ts'
import { NO_UPOS, type ParserInput } from './parser-input.ts'
import type { Step } from './steps.ts'
import { CAN_LEFT, CAN_RIGHT, CAN_SHIFT, Configuration, SHIFT } from './transitions.ts'

/** What a decision class does. */
export interface Action {
  readonly move: number
  /** Index of the label; -1 for a shift. */
  readonly label: number
  readonly kind: number
  readonly marks: boolean
}

/** Everything about moves that is fixed by the treebank. */
export interface ActionTable {
  readonly actions: readonly Action[]
  readonly shift: number
  readonly root: number
  /** Classes seen for a pair of universal tags: `dependent * 32 + head`. */
  readonly left: ReadonlyMap<number, readonly number[]>
  readonly right: ReadonlyMap<number, readonly number[]>
  /** For pairs never seen. */
  readonly anyLeft: readonly number[]
  readonly anyRight: readonly number[]
}

/** The decisions that made a tree, in the order in which they were taken. */
export interface Decisions {
  /** What was done, and the next best class; both are indices into the table's actions. */
  readonly taken: readonly number[]
  readonly next: readonly number[]
  /** Lead of the best class over the next, in leads that training asked for; below 0 where the next was taken. */
  readonly leads: readonly number[]
}

/** A tree: place 0 is unused (the root), places 1…n are the words. */
export interface Tree {
  readonly head: Int32Array
  readonly label: Int32Array
  /** Lead of the chosen move over the best other one when the arc was made, in leads that training asked for. */
  readonly margin: Float64Array
  readonly decisions: Decisions
}

/** How far in front of the buffer's first word a decision looks. */
const LOOKS_AHEAD = 2

const KINDS: Readonly<Record<string, number>> = {
  nsubj: 1,
  csubj: 1,
  expl: 1,
  obj: 2,
  iobj: 4,
  cop: 8,
  aux: 16,
  mark: 32,
  case: 64,
  det: 128,
  cc: 256,
  conj: 512,
  xcomp: 1024,
  ccomp: 1024,
  advcl: 2048,
  acl: 4096,
  obl: 8192,
  nmod: 8192,
  punct: 16384,
  appos: 32768,
  advmod: 65536,
}

/** The margin of a move that had no alternative. */
export const SURE = 100

/** The bit that a dependent with this label adds to what its head has. */
export function bitOf(label: string): number {
  if (label === 'nmod:poss') return 128
  return KINDS[label.split(':')[0] ?? ''] ?? 0
}

/**
 * The class that makes a move.
 * @param label index among the labels; -1 for a shift
 */
export function actionOf(move: number, label: number, labels: readonly string[]): Action {
  const name = labels[label] ?? ''
  return { move, label, kind: bitOf(name), marks: name === 'case' || name === 'mark' }
}

/** The classes open in a state, given the legal moves. */
export class Candidates {
  private readonly known = new Map<number, Int32Array>()
  private readonly table: ActionTable

  constructor(table: ActionTable) {
    this.table = table
  }

  of(input: ParserInput, state: Configuration, moves: number): Int32Array {
    const s1 = state.fromTop(1)
    const u0 = input.upos[state.fromTop(0)] ?? 0
    const u1 = s1 === 0 ? 0 : (input.upos[s1] ?? 0)
    const ub = state.buffer <= state.size ? (input.upos[state.buffer] ?? 0) : NO_UPOS
    const key = (((u0 << 5) | u1) << 8) | (ub << 3) | moves
    const known = this.known.get(key)
    if (known !== undefined) return known
    const found = this.list(u0, u1, ub, moves)
    this.known.set(key, found)
    return found
  }

  private list(u0: number, u1: number, ub: number, moves: number): Int32Array {
    const { table } = this
    const found: number[] = []
    if ((moves & CAN_SHIFT) !== 0) found.push(table.shift)
    if ((moves & CAN_LEFT) !== 0) found.push(...(table.left.get(u0 * 32 + ub) ?? table.anyLeft))
    if ((moves & CAN_RIGHT) !== 0) {
      if (u1 === 0) found.push(table.root)
      else found.push(...(table.right.get(u0 * 32 + u1) ?? table.anyRight))
    }
    return Int32Array.from(found)
  }
}

export function apply(state: Configuration, action: Action): void {
  if (action.move === SHIFT) state.shift()
  else state.attach(action.move, action.label, action.kind, action.marks)
}

/** Parses with a trained model. Keeps its scratch space; the answers depend on the sentence alone. */
export class Parser {
  private readonly state = new Configuration()
  private readonly features = new FeatureList(PARSER_FEATURES)
  private readonly scores: Int32Array
  private readonly candidates: Candidates
  private readonly scorer: Scorer
  private readonly table: ActionTable
  private readonly steps: readonly Step[]
  /** Of the class that `decide` found, and the class behind it. */
  private lead = 0
  private next = 0
  private taken: number[] = []
  private nexts: number[] = []
  private leads: number[] = []
  private margin = new Float64Array(0)
  private readonly memo = new Memo()

  constructor(scorer: Scorer, table: ActionTable, steps: readonly Step[]) {
    this.scorer = scorer
    this.table = table
    this.steps = steps
    this.scores = new Int32Array(table.actions.length)
    this.candidates = new Candidates(table)
  }

  parse(input: ParserInput): Tree {
    this.memo.forget()
    this.begin(input)
    return this.finish(input)
  }

  /** The tree that the next best class leads to at one of the decisions of another tree of the same input. */
  turned(input: ParserInput, { decisions }: Tree, at: number): Tree {
    this.begin(input)
    for (let k = 0; k < at; k++) this.again(decisions, k)
    this.take(decisions.next[at] ?? 0, decisions.taken[at] ?? 0, -(decisions.leads[at] ?? 0))
    return this.finish(input)
  }

  /** The tree of an input that differs from another tree's only from the word at `place` on. */
  resumed(input: ParserInput, { decisions }: Tree, place: number): Tree {
    this.begin(input)
    for (let k = 0; k < decisions.taken.length && this.state.buffer + LOOKS_AHEAD < place; k++) this.again(decisions, k)
    return this.finish(input)
  }

  private begin({ size }: ParserInput): void {
    this.state.reset(size)
    this.margin = new Float64Array(size + 2)
    this.taken = []
    this.nexts = []
    this.leads = []
  }

  private again({ taken, next, leads }: Decisions, k: number): void {
    this.take(taken[k] ?? 0, next[k] ?? 0, leads[k] ?? 0)
  }

  private finish(input: ParserInput): Tree {
    const { state, taken, nexts, leads, margin } = this
    while (!state.done) this.step(input)
    const end = input.size + 1
    const decisions = { taken, next: nexts, leads }
    return { head: state.head.slice(0, end), label: state.label.slice(0, end), margin, decisions }
  }

  private step(input: ParserInput): void {
    const { state } = this
    const open = this.candidates.of(input, state, state.moves())
    this.lead = SURE
    this.next = open[0] ?? 0
    const best = open.length > 1 ? this.recall(open, stateValues(input, state)) : this.next
    this.take(best, this.next, this.lead)
  }

  private take(chosen: number, next: number, lead: number): void {
    const { state } = this
    const action = this.table.actions[chosen]
    if (action === undefined) throw new RangeError(`the parser has no action ${chosen}`)
    this.taken.push(chosen)
    this.nexts.push(next)
    this.leads.push(lead)
    if (action.move !== SHIFT) this.margin[state.fromTop(0)] = Math.abs(lead)
    apply(state, action)
  }

  private recall(open: Int32Array, values: Int32Array): number {
    const { memo } = this
    if (memo.has(values, this.state.moves())) {
      this.next = memo.next
      this.lead = memo.lead
      return memo.best
    }
    const best = this.decide(open, values)
    memo.put(best, this.next, this.lead)
    return best
  }

  /** The best of some classes. Asks for more features until it is sure, or there are no more. */
  private decide(open: Int32Array, values: Int32Array): number {
    const { features, scorer, scores } = this
    scores.fill(0)
    let best = 0
    for (const { templates, enough, share } of this.steps) {
      templates.fill(features, values)
      scorer.add(features, scores)
      best = this.best(open)
      if (this.lead >= enough) {
        this.lead *= share
        break
      }
    }
    return best
  }

  /** The class with the highest score, and its lead over the next. */
  private best(open: Int32Array): number {
    const { scores } = this
    let best = open[0] ?? 0
    let next = best
    let top = scores[best] ?? 0
    let second = Number.NEGATIVE_INFINITY
    for (let i = 1; i < open.length; i++) {
      const action = open[i] ?? 0
      const score = scores[action] ?? 0
      if (score > top) {
        second = top
        next = best
        top = score
        best = action
      } else if (score > second) {
        second = score
        next = action
      }
    }
    this.next = next
    this.lead = (top - second) * this.scorer.unit
    return best
  }
}
