/**
 * Features of a parser state by cluster: words used alike govern alike and are governed alike (Koo, Carreras and Collins
 * 2008).
 */
import { type FeatureList, mix } from './hash.ts'
import type { Focus } from './parser-features.ts'
import type { ParserInput } from './parser-input.ts'
import type { Configuration } from './transitions.ts'

/** How many steps from the root two paths share, at most 7. */
const shared = (one: number, other: number): number => {
  const differ = (one ^ other) & 127
  return one === 0 || other === 0 ? 8 : differ === 0 ? 7 : 31 - Math.clz32(differ & -differ)
}

/** By cluster, for the words at hand and what they already govern. */
export function clusterFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  clusterPairs(into, input, focus)
  clusterFrames(into, input, state, focus)
}

function clusterPairs(into: FeatureList, input: ParserInput, focus: Focus): void {
  const { s0, s1, b0 } = focus
  const { cluster, path, tag, upos } = input
  const s0c = cluster[s0] ?? 0
  const s1c = cluster[s1] ?? 0
  const b0c = cluster[b0] ?? 0
  const s0p = path[s0] ?? 0
  const s1p = path[s1] ?? 0
  const b0p = path[b0] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const u0 = upos[s0] ?? 0
  const u1 = upos[s1] ?? 0
  const ub = upos[b0] ?? 0
  into.add(s0c, b0t)
  into.add(s0t, b0c)
  into.add(s0c, b0c)
  into.add(s0p & 127, b0p & 127, u0, ub)
  into.add(s0p & 15, b0p & 15, s0t, b0t)
  into.add(s1c, s0t)
  into.add(s1t, s0c)
  into.add(s1c, s0c)
  into.add(s1p & 127, s0p & 127, u1, u0)
  into.add(s1p & 15, s0p & 15, s1t, s0t)
  into.add(s1p & 15, mix(1, s0p & 15, b0p & 15, ub), u1, u0)
}

function clusterFrames(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, b1, none } = focus
  const { cluster, path, tag, upos } = input
  const s0c = cluster[s0] ?? 0
  const s1c = cluster[s1] ?? 0
  const s0p = path[s0] ?? 0
  const s1p = path[s1] ?? 0
  const u0 = upos[s0] ?? 0
  const u1 = upos[s1] ?? 0
  const s0k = state.kinds[s0] ?? 0
  const s1k = state.kinds[s1] ?? 0
  const s0m = input.word[state.marker[s0] ?? 0] ?? 0
  const s1r = state.right1[s1] ?? none
  into.add(s1c, s0m, u0)
  into.add(s0c, s0m, tag[s1] ?? 0)
  into.add(s1p & 127, s0p & 127, s0m)
  into.add(s1c, s1k, u0)
  into.add(s0c, s0k, upos[b0] ?? 0)
  into.add(s1p & 127, s1k, s0k, u0)
  into.add(s0p & 127, cluster[state.left1[s0] ?? none] ?? 0, u1)
  into.add(s1p & 127, cluster[s1r] ?? 0, u0)
  into.add(shared(s0p, s1p), s0k & 384, u0, u1)
  into.add(shared(path[s1r] ?? 0, s0p), upos[s1r] ?? 0, u0, s0k & 384)
  into.add(tag[s0] ?? 0, (path[b0] ?? 0) & 127, cluster[b1] ?? 0)
  into.add(s0p & 127, tag[b0] ?? 0, tag[b1] ?? 0)
}
