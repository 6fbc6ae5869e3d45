/** Learns the parser: greedy arc-hybrid with a dynamic oracle, exploring its own mistakes. */
import { FeatureList } from '../../read/trained/hash.ts'
import { type Action, type ActionTable, actionOf, apply, Candidates } from '../../read/trained/parser.ts'
import { PARSER_FEATURES, stateFeatures } from '../../read/trained/parser-features.ts'
import type { ParserInput } from '../../read/trained/parser-input.ts'
import { CAN_LEFT, CAN_RIGHT, CAN_SHIFT, Configuration, LEFT, RIGHT, SHIFT } from '../../read/trained/transitions.ts'
import { KeyTable, selectFeatures } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import { SparsePerceptron } from './sparse-perceptron.ts'
import type { Example } from './treebank.ts'

export interface ParserSettings {
  readonly seed: number
  readonly least: number
  readonly margin: number
  /** Share of features left out by chance. */
  readonly drop: number
  /** How often the parser follows its own choice while learning. */
  readonly explore: number
}

/** A sentence to learn from. */
export interface ParserExample {
  readonly input: ParserInput
  /** Heads at places 1…n; place 0 is unused. */
  readonly heads: Int32Array
  readonly labels: Int32Array
}

export function parserExample(
  arcs: Pick<Example, 'heads' | 'labels'>,
  input: ParserInput,
  labelNumbers: ReadonlyMap<string, number>,
): ParserExample {
  return {
    input,
    heads: Int32Array.from([-1, ...arcs.heads]),
    labels: Int32Array.from([-1, ...arcs.labels.map(label => labelNumbers.get(label) ?? 0)]),
  }
}

/** What each move costs: how many arcs of the right tree can no longer be made after it. */
class Costs {
  shift = 0
  left = 0
  right = 0

  of(move: number): number {
    return move === SHIFT ? this.shift : move === LEFT ? this.left : this.right
  }

  /** Costs for arc-hybrid after Goldberg and Nivre (2013). */
  measure(state: Configuration, heads: Int32Array): void {
    const s0 = state.fromTop(0)
    const s1 = state.depth > 1 ? state.fromTop(1) : -1
    const b0 = state.buffer
    this.shift = 0
    for (let i = 0; i < state.depth; i++) {
      const word = state.stack[i] ?? 0
      if (i < state.depth - 1 && heads[b0] === word) this.shift++
      if (word !== 0 && heads[word] === b0) this.shift++
    }
    let waiting = 0
    for (let word = b0; word <= state.size; word++) if (heads[word] === s0) waiting++
    const head = heads[s0] ?? -1
    this.left = waiting + (head !== b0 && (head === s1 || head > b0) ? 1 : 0)
    this.right = waiting + (head >= b0 ? 1 : 0)
  }

  least(moves: number): number {
    let least = Number.POSITIVE_INFINITY
    if ((moves & CAN_SHIFT) !== 0) least = Math.min(least, this.shift)
    if ((moves & CAN_LEFT) !== 0) least = Math.min(least, this.left)
    if ((moves & CAN_RIGHT) !== 0) least = Math.min(least, this.right)
    return least
  }
}

interface Arc {
  readonly move: number
  readonly pair: number
  readonly label: number
}

function arcsOf(example: ParserExample): readonly Arc[] {
  const { upos, size } = example.input
  const arcs: Arc[] = []
  for (let word = 1; word <= size; word++) {
    const head = example.heads[word] ?? 0
    if (head === 0) continue
    const pair = (upos[word] ?? 0) * 32 + (upos[head] ?? 0)
    arcs.push({ move: head > word ? LEFT : RIGHT, pair, label: example.labels[word] ?? 0 })
  }
  return arcs
}

const byCount = (a: readonly [number, number], b: readonly [number, number]): number => b[1] - a[1] || a[0] - b[0]

/** The moves of a treebank and the labels that occur between two kinds of words. */
export function actionTable(examples: readonly ParserExample[], labels: readonly string[]): ActionTable {
  const actions: Action[] = [actionOf(SHIFT, -1, labels)]
  const numbers = new Map<number, number>()
  const pairs = new Map<number, Map<number, number>>()
  const totals = new Map<number, number>()
  for (const arc of examples.flatMap(arcsOf)) {
    const code = arc.move * 1000 + arc.label
    let number = numbers.get(code)
    if (number === undefined) {
      number = actions.push(actionOf(arc.move, arc.label, labels)) - 1
      numbers.set(code, number)
    }
    const pair = arc.move * 1024 + arc.pair
    const seen = pairs.get(pair) ?? new Map<number, number>()
    seen.set(number, (seen.get(number) ?? 0) + 1)
    pairs.set(pair, seen)
    totals.set(number, (totals.get(number) ?? 0) + 1)
  }
  const root = actions.push(actionOf(RIGHT, labels.indexOf('root'), labels)) - 1
  return { actions, shift: 0, root, ...usual(pairs), ...anyOf(totals, actions) }
}

function usual(pairs: ReadonlyMap<number, ReadonlyMap<number, number>>): Pick<ActionTable, 'left' | 'right'> {
  const left = new Map<number, readonly number[]>()
  const right = new Map<number, readonly number[]>()
  for (const [pair, seen] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0)
    const kept = [...seen].filter(([, count]) => count >= 2 || total < 10).sort(byCount)
    const side = pair >= RIGHT * 1024 ? right : left
    side.set(
      pair & 1023,
      kept.map(([action]) => action),
    )
  }
  return { left, right }
}

function anyOf(
  totals: ReadonlyMap<number, number>,
  actions: readonly Action[],
): Pick<ActionTable, 'anyLeft' | 'anyRight'> {
  const sorted = [...totals].sort(byCount).map(([action]) => action)
  return {
    anyLeft: sorted.filter(action => actions[action]?.move === LEFT).slice(0, 8),
    anyRight: sorted.filter(action => actions[action]?.move === RIGHT).slice(0, 10),
  }
}

export class ParserTrainer {
  readonly perceptron: SparsePerceptron
  readonly table: ActionTable
  private readonly examples: ParserExample[]
  private readonly features = new FeatureList(PARSER_FEATURES)
  private readonly scores: Float64Array
  private readonly state = new Configuration()
  private readonly costs = new Costs()
  private readonly candidates: Candidates
  private readonly settings: ParserSettings
  private readonly random: () => number
  private readonly numbers: ReadonlyMap<number, number>
  private rounds = 0

  constructor(examples: readonly ParserExample[], table: ActionTable, settings: ParserSettings) {
    this.examples = [...examples]
    this.table = table
    this.settings = settings
    this.random = randomFrom(settings.seed)
    this.scores = new Float64Array(table.actions.length)
    this.candidates = new Candidates(table)
    this.numbers = new Map(table.actions.map((action, at) => [action.move * 1000 + action.label, at]))
    this.perceptron = new SparsePerceptron(this.selectParserFeatures(), table.actions.length)
  }

  /** The features of the states on the way to the right trees. */
  private selectParserFeatures(): Int32Array {
    const counts = new KeyTable(24)
    for (const example of this.examples) {
      this.state.reset(example.input.size)
      while (!this.state.done) {
        stateFeatures(this.features, example.input, this.state)
        for (let i = 0; i < this.features.count; i++) counts.count(this.features.hashes[i] ?? 0)
        apply(this.state, this.action(this.leading(example)))
      }
    }
    return selectFeatures(counts, this.settings.least)
  }

  private action(number: number): Action {
    const action = this.table.actions[number]
    if (action === undefined) throw new RangeError(`no action ${number}`)
    return action
  }

  /** A cheapest move: attach when that is right, otherwise what costs least. */
  private leading(example: ParserExample): number {
    const { state, costs, table } = this
    const moves = state.moves()
    costs.measure(state, example.heads)
    const least = costs.least(moves)
    const right = this.rightArc(example, moves)
    if (right >= 0 && costs.of(this.action(right).move) === least) return right
    if ((moves & CAN_SHIFT) !== 0 && costs.shift === least) return table.shift
    return (
      this.candidates.of(example.input, state, moves).find(number => costs.of(this.action(number).move) === least) ??
      table.shift
    )
  }

  /** The class that makes the right arc for the top of the stack now, or -1. */
  private rightArc(example: ParserExample, moves: number): number {
    const { state, table } = this
    const word = state.fromTop(0)
    const head = example.heads[word] ?? -1
    const label = example.labels[word] ?? 0
    if ((moves & CAN_LEFT) !== 0 && head === state.buffer) return this.numbers.get(LEFT * 1000 + label) ?? -1
    if ((moves & CAN_RIGHT) !== 0 && state.depth > 1 && head === state.fromTop(1)) {
      return head === 0 ? table.root : (this.numbers.get(RIGHT * 1000 + label) ?? -1)
    }
    return -1
  }

  /** One pass in a new order; the share of decisions that cost something. */
  round(): number {
    shuffle(this.examples, this.random)
    let wrong = 0
    let all = 0
    for (const example of this.examples) {
      this.state.reset(example.input.size)
      while (!this.state.done) {
        all++
        if (this.decide(example)) wrong++
      }
    }
    this.rounds++
    return wrong / all
  }

  private decide(example: ParserExample): boolean {
    const { state, costs, perceptron, scores, settings } = this
    const moves = state.moves()
    const open = this.candidates.of(example.input, state, moves)
    stateFeatures(this.features, example.input, state)
    perceptron.activate(this.features, settings.drop, this.random)
    perceptron.score(scores)
    costs.measure(state, example.heads)
    const least = costs.least(moves)
    const right = this.rightArc(example, moves)
    let good = -1
    let bad = -1
    for (let i = 0; i < open.length; i++) {
      const number = open[i] ?? 0
      const score = scores[number] ?? 0
      if (this.isGood(number, least, right)) {
        if (good < 0 || score > (scores[good] ?? 0)) good = number
      } else if (bad < 0 || score > (scores[bad] ?? 0)) bad = number
    }
    perceptron.tick()
    const unlisted = good < 0
    if (unlisted) good = right
    const lead = unlisted ? -1 : bad < 0 ? Number.POSITIVE_INFINITY : (scores[good] ?? 0) - (scores[bad] ?? 0)
    if (good >= 0 && bad >= 0 && lead <= settings.margin) perceptron.update(good, bad)
    const mistaken = good < 0 || lead <= 0
    const follow = good < 0 || (this.rounds > 0 && this.random() < settings.explore)
    apply(state, this.action(mistaken && follow ? bad : good))
    return mistaken
  }

  /** Costs least and, where it makes the right arc, gives it the right label. */
  private isGood(number: number, least: number, right: number): boolean {
    const { move } = this.action(number)
    if (this.costs.of(move) !== least) return false
    return right < 0 || this.action(right).move !== move || number === right
  }
}
