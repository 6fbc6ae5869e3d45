/** The values that the features of a parser state are made of, and the features. See parser-templates.ts for their sense. */
import { clusterValues } from './cluster-features.ts'
import { type FeatureList, mix } from './hash.ts'
import type { ParserInput } from './parser-input.ts'
import { AT, GUIDED, PARSER_VALUES, PLAIN } from './parser-templates.ts'
import type { Configuration } from './transitions.ts'
import { broadValues, clauseValues, guideValues, treeValues } from './tree-features.ts'

/** More than a state ever has. */
export const PARSER_FEATURES = 192

/** The words that a decision is about: top of the stack (s) and front of the buffer (b). */
export interface Focus {
  readonly s0: number
  readonly s1: number
  readonly s2: number
  readonly b0: number
  readonly b1: number
  readonly b2: number
  /** Stands for "no word". */
  readonly none: number
}

const distance = (from: number, to: number): number => {
  const d = to - from
  return d <= 3 ? Math.max(0, d) : d <= 5 ? 4 : d <= 9 ? 5 : 6
}

/** How many lie strictly between two places, at most 3. */
const between = (upTo: Int32Array, from: number, to: number): number =>
  to - from < 2 ? 0 : Math.min(3, (upTo[to - 1] ?? 0) - (upTo[from] ?? 0))

/** Scratch space: filled anew for every state. */
const values = new Int32Array(PARSER_VALUES)

/** Fills `into` with the features of the state. */
export function stateFeatures(into: FeatureList, input: ParserInput, state: Configuration): void {
  const all = input.guide === undefined ? PLAIN : GUIDED
  all.fill(into, stateValues(input, state))
}

/** The values that the features of a state are made of; they hold until the next call. */
export function stateValues(input: ParserInput, state: Configuration): Int32Array {
  const focus: Focus = {
    s0: state.fromTop(0),
    s1: state.fromTop(1),
    s2: state.fromTop(2),
    b0: state.ahead(0),
    b1: state.ahead(1),
    b2: state.ahead(2),
    none: input.size + 1,
  }
  wordValues(values, input, focus)
  gapValues(values, input, state, focus)
  treeValues(values, input, state, focus)
  clauseValues(values, input, state, focus)
  broadValues(values, input, focus)
  clusterValues(values, input, state, focus)
  if (input.guide !== undefined) guideValues(values, input, input.guide, focus)
  return values
}

/** Words and tags at hand, and their neighbours. */
function wordValues(into: Int32Array, input: ParserInput, focus: Focus): void {
  const { s0, s1, s2, b0, b1, b2, none } = focus
  const { word, tag, suffix } = input
  into[AT.s0w] = word[s0] ?? 0
  into[AT.s1w] = word[s1] ?? 0
  into[AT.s2w] = word[s2] ?? 0
  into[AT.b0w] = word[b0] ?? 0
  into[AT.b1w] = word[b1] ?? 0
  into[AT.b2w] = word[b2] ?? 0
  into[AT.s0t] = tag[s0] ?? 0
  into[AT.s1t] = tag[s1] ?? 0
  into[AT.s2t] = tag[s2] ?? 0
  into[AT.b0t] = tag[b0] ?? 0
  into[AT.b1t] = tag[b1] ?? 0
  into[AT.b2t] = tag[b2] ?? 0
  into[AT.s0x] = suffix[s0] ?? 0
  into[AT.b0x] = suffix[b0] ?? 0
  into[AT.b0pt] = tag[Math.max(0, b0 - 1)] ?? 0
  into[AT.s0pt] = tag[Math.max(0, s0 - 1)] ?? 0
  into[AT.s0pw] = word[Math.max(0, s0 - 1)] ?? 0
  into[AT.s0nw] = word[Math.min(none, s0 + 1)] ?? 0
  into[AT.s1nt] = tag[Math.min(none, s1 + 1)] ?? 0
}

/** Distances, and what lies between. */
function gapValues(into: Int32Array, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, none } = focus
  const { marksUpTo, verbsUpTo, conjunctionsUpTo } = input
  const { leftCount, rightCount } = state
  into[AT.near] = b0 === none ? 7 : distance(s0, b0)
  into[AT.far] = s1 === none ? 7 : distance(s1, s0)
  into[AT.s0left] = Math.min(3, leftCount[s0] ?? 0)
  into[AT.s0right] = Math.min(3, rightCount[s0] ?? 0)
  into[AT.s1left] = Math.min(3, leftCount[s1] ?? 0)
  into[AT.s1right] = Math.min(3, rightCount[s1] ?? 0)
  into[AT.b0left] = Math.min(3, leftCount[b0] ?? 0)
  const low = s1 === none ? s0 : s1
  const marks = between(marksUpTo, low, s0)
  into[AT.between] = mix(1, marks, between(verbsUpTo, low, s0), between(conjunctionsUpTo, low, s0))
  into[AT.marks] = between(marksUpTo, s0, b0)
  into[AT.verbs] = between(verbsUpTo, s0, b0) + 1
  into[AT.mixed] = mix(2, marks, input.tag[b0] ?? 0, state.kinds[s0] ?? 0)
}
