/**
 * Features of a parser state, after Zhang and Nivre (2011), with what clause structure needs besides. The order of the
 * lines is the order of the templates: a change asks for a new model version.
 */
import { clusterFeatures } from './cluster-features.ts'
import { type FeatureList, mix } from './hash.ts'
import type { ParserInput } from './parser-input.ts'
import type { Configuration } from './transitions.ts'
import { broadFeatures, clauseFeatures, guideFeatures, treeFeatures } from './tree-features.ts'

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

/** Fills `into` with the features of the state. */
export function stateFeatures(into: FeatureList, input: ParserInput, state: Configuration): void {
  const focus: Focus = {
    s0: state.fromTop(0),
    s1: state.fromTop(1),
    s2: state.fromTop(2),
    b0: state.ahead(0),
    b1: state.ahead(1),
    b2: state.ahead(2),
    none: input.size + 1,
  }
  into.clear()
  into.add(0)
  singleFeatures(into, input, focus)
  pairFeatures(into, input, focus)
  tripleFeatures(into, input, focus)
  treeFeatures(into, input, state, focus)
  clauseFeatures(into, input, state, focus)
  gapFeatures(into, input, state, focus)
  broadFeatures(into, input, state, focus)
  clusterFeatures(into, input, state, focus)
  if (input.guide !== undefined) guideFeatures(into, input, input.guide, focus)
}

/** Words and tags at hand, one by one. */
function singleFeatures(into: FeatureList, input: ParserInput, focus: Focus): void {
  const { s0, s1, s2, b0, b1, b2 } = focus
  const { word, tag } = input
  const s0w = word[s0] ?? 0
  const s1w = word[s1] ?? 0
  const s2w = word[s2] ?? 0
  const b0w = word[b0] ?? 0
  const b1w = word[b1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const s2t = tag[s2] ?? 0
  const b0t = tag[b0] ?? 0
  const b1t = tag[b1] ?? 0
  const b2t = tag[b2] ?? 0
  into.add(s0w)
  into.add(s0t)
  into.add(s0w, s0t)
  into.add(s1w)
  into.add(s1t)
  into.add(s1w, s1t)
  into.add(b0w)
  into.add(b0t)
  into.add(b0w, b0t)
  into.add(b1w)
  into.add(b1t)
  into.add(b2t, b1t)
  into.add(s2t)
  into.add(word[b2] ?? 0)
  into.add(s2w, s2t)
}

/** Words and tags at hand, two by two. */
function pairFeatures(into: FeatureList, input: ParserInput, focus: Focus): void {
  const { s0, s1, b0, b1 } = focus
  const { word, tag } = input
  const s0w = word[s0] ?? 0
  const s1w = word[s1] ?? 0
  const b0w = word[b0] ?? 0
  const b1w = word[b1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const b1t = tag[b1] ?? 0
  into.add(s0w, b0w)
  into.add(s0w, b0t)
  into.add(s0t, b0w)
  into.add(s0t, b0t)
  into.add(s0w, s0t, b0t)
  into.add(s0t, b0w, b0t)
  into.add(s1w, s0w)
  into.add(s1w, s0t)
  into.add(s1t, s0w)
  into.add(s1t, s0t)
  into.add(s1t, b0t)
  into.add(s1w, b0t)
  into.add(b0t, b1t)
  into.add(b0w, b1t)
  into.add(b0w, b1w)
}

/** Tags at hand, three and four together. */
function tripleFeatures(into: FeatureList, input: ParserInput, focus: Focus): void {
  const { s0, s1, s2, b0, b1, b2 } = focus
  const { word, tag, suffix } = input
  const s0w = word[s0] ?? 0
  const s1w = word[s1] ?? 0
  const b0w = word[b0] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const s2t = tag[s2] ?? 0
  const b0t = tag[b0] ?? 0
  const b1t = tag[b1] ?? 0
  const b2t = tag[b2] ?? 0
  into.add(s0t, b0t, b1t)
  into.add(s1t, s0t, b0t)
  into.add(s2t, s1t, s0t)
  into.add(s1t, s0t, b0t, b1t)
  into.add(s0t, b0t, b1t, b2t)
  into.add(s1t, s0w, b0t)
  into.add(s1w, s0t, b0t)
  into.add(s1t, s0t, b0w)
  into.add(s0w, b0t, b1t)
  into.add(s2t, s1t, s0t, b0t)
  into.add(s0w, b0w, b1t)
  into.add(suffix[s0] ?? 0, s0t, s1t)
  into.add(suffix[b0] ?? 0, b0t, s0t)
}

/** Distances, neighbours, and what lies between. */
function gapFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, none } = focus
  const { word, tag } = input
  const s0w = word[s0] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const near = b0 === none ? 7 : distance(s0, b0)
  const far = s1 === none ? 7 : distance(s1, s0)
  into.add(s0t, b0t, near)
  into.add(s1t, s0t, far)
  into.add(s0w, near)
  into.add(word[s1] ?? 0, far)
  const s0left = Math.min(3, state.leftCount[s0] ?? 0)
  const s0right = Math.min(3, state.rightCount[s0] ?? 0)
  into.add(s0t, s0left, s0right)
  into.add(s0w, s0left, s0right)
  into.add(s1t, Math.min(3, state.leftCount[s1] ?? 0), Math.min(3, state.rightCount[s1] ?? 0))
  into.add(b0t, Math.min(3, state.leftCount[b0] ?? 0), s0t)
  const low = s1 === none ? s0 : s1
  const marks1 = between(input.marksUpTo, low, s0)
  const verbs1 = between(input.verbsUpTo, low, s0)
  const conjunctions1 = between(input.conjunctionsUpTo, low, s0)
  into.add(s1t, s0t, mix(1, marks1, verbs1, conjunctions1))
  into.add(s0t, b0t, between(input.marksUpTo, s0, b0), between(input.verbsUpTo, s0, b0) + 1)
  into.add(s1t, s0t, mix(2, marks1, b0t, state.kinds[s0] ?? 0))
  into.add(tag[Math.max(0, b0 - 1)] ?? 0, b0t, s0t)
  into.add(word[Math.max(0, s0 - 1)] ?? 0, s0t, s1t)
  into.add(word[Math.min(none, s0 + 1)] ?? 0, s0t, s1t)
  into.add(tag[Math.max(0, s0 - 1)] ?? 0, s0t, s1t, tag[Math.min(none, s1 + 1)] ?? 0)
}
