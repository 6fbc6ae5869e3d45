/**
 * Features of the part of the tree that is already built: nearest dependents, the word that marks a phrase's case or
 * subordination, the first word of a phrase, what a head has already got, and what a first tree says.
 */
import type { FeatureList } from './hash.ts'
import type { Focus } from './parser-features.ts'
import type { Guide, ParserInput } from './parser-input.ts'
import type { Configuration } from './transitions.ts'

const GONE = -1

/** The nearest dependents on both sides, and their labels. */
export function treeFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, none } = focus
  const { word, tag } = input
  const { label, left1, left2, right1, right2 } = state
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const s0l = left1[s0] ?? none
  const s0r = right1[s0] ?? none
  const s1l = left1[s1] ?? none
  const s1r = right1[s1] ?? none
  const b0l = left1[b0] ?? none
  const s0lLabel = label[s0l] ?? GONE
  const s0rLabel = label[s0r] ?? GONE
  const s1rLabel = label[s1r] ?? GONE
  const b0lLabel = label[b0l] ?? GONE
  into.add(s0t, b0t, tag[s0l] ?? 0)
  into.add(s0t, b0t, tag[s0r] ?? 0)
  into.add(s0t, b0t, tag[b0l] ?? 0)
  into.add(s1t, s0t, tag[s1l] ?? 0)
  into.add(s1t, s0t, tag[s1r] ?? 0)
  into.add(s1t, s0t, tag[s0l] ?? 0)
  into.add(s1t, s0t, tag[s0r] ?? 0)
  into.add(s0t, s0lLabel, s0rLabel)
  into.add(s1t, label[s1l] ?? GONE, s1rLabel)
  into.add(word[s0] ?? 0, s0rLabel, s0lLabel)
  into.add(word[s1] ?? 0, s1rLabel, label[right2[s1] ?? none] ?? GONE)
  into.add(b0t, b0lLabel, label[left2[b0] ?? none] ?? GONE)
  into.add(word[b0] ?? 0, b0lLabel)
  into.add(word[s0] ?? 0, word[s0l] ?? 0, s1t)
  into.add(s0t, word[s0l] ?? 0, word[s1] ?? 0)
  into.add(s1t, s1rLabel, s0t, label[left2[s0] ?? none] ?? GONE)
  into.add(word[s1r] ?? 0, s1t, s0t)
}

/** Markers and kinds of dependents, then first words of phrases: what decides where a clause belongs. */
export function clauseFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, s2, b0 } = focus
  const { word, tag } = input
  const s0w = word[s0] ?? 0
  const s1w = word[s1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const s2t = tag[s2] ?? 0
  const b0t = tag[b0] ?? 0
  const s0m = word[state.marker[s0] ?? 0] ?? 0
  const s1m = word[state.marker[s1] ?? 0] ?? 0
  const b0m = word[state.marker[b0] ?? 0] ?? 0
  const s0k = state.kinds[s0] ?? 0
  const s1k = state.kinds[s1] ?? 0
  const b0k = state.kinds[b0] ?? 0
  into.add(s1w, s0m)
  into.add(s1t, s0t, s0m)
  into.add(word[s2] ?? 0, s0m, s1t)
  into.add(s2t, s1t, s0m)
  into.add(s1w, s0m, s0w)
  into.add(s0w, s0m, s1t)
  into.add(s0t, s0m, b0t)
  into.add(s1t, s1m, s0t)
  into.add(b0t, b0m, s0t)
  into.add(s0k, s0t, b0t)
  into.add(s1k, s1t, s0t)
  into.add(b0k, b0t, s0t)
  into.add(s1k, s0k, s1t, s0t)
  into.add(s0k, b0k, s0t, b0t)
  into.add(s0w, s0k)
  into.add(s1w, s1k, s0t)
  into.add(s1w, s1k, b0t, s0m)
  into.add(s1w, s1k, s0t, s0k)
  edgeFeatures(into, input, state, focus)
}

/** First words of phrases. */
function edgeFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0 } = focus
  const { word, tag } = input
  const s1w = word[s1] ?? 0
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const s0k = state.kinds[s0] ?? 0
  const s0e = state.edge[s0] ?? 0
  const s1e = state.edge[s1] ?? 0
  into.add(word[s0e] ?? 0, s0t, s1t)
  into.add(word[s0e] ?? 0, s0t, s1t, s0k)
  into.add(word[s0e] ?? 0, tag[s0e + 1] ?? 0, s0t, s1t)
  into.add(tag[s0e] ?? 0, s1w, s0t)
  into.add(word[s1e] ?? 0, s1t, s0t, b0t)
  into.add(tag[Math.max(0, s0e - 1)] ?? 0, tag[s0e] ?? 0, s0t, s1t)
  into.add(input.closing, s1t, s0t, s0k)
}

/** By lemma and by universal tag, for words and tags that are rare; and whether two words could stand side by side. */
export function broadFeatures(into: FeatureList, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, s2, b0, b1 } = focus
  const { lemma, tag, upos, word } = input
  const s0l = lemma[s0] ?? 0
  const s1l = lemma[s1] ?? 0
  const u0 = upos[s0] ?? 0
  const u1 = upos[s1] ?? 0
  const ub = upos[b0] ?? 0
  const s0k = state.kinds[s0] ?? 0
  const s1k = state.kinds[s1] ?? 0
  const s0m = word[state.marker[s0] ?? 0] ?? 0
  const s1m = word[state.marker[s1] ?? 0] ?? 0
  const first = word[state.edge[s0] ?? 0] ?? 0
  into.add(u0, u1, ub)
  into.add(u0, ub, upos[b1] ?? 0, u1)
  into.add(u0, u1, upos[s2] ?? 0, ub)
  into.add(s0l, ub)
  into.add(s1l, u0)
  into.add(s1l, s0l)
  into.add(s0l, lemma[b0] ?? 0)
  into.add(s1l, s0m, u0)
  into.add(s1l, s1k, u0)
  into.add(s1l, s0k, u0)
  into.add(s0l, s0k, ub)
  into.add(first, s1l, u0)
  into.add(u1, u0, s0k, s1k)
  const alike = (tag[s0] === tag[s1] ? 1 : 0) + (input.suffix[s0] === input.suffix[s1] ? 2 : 0) + (s0m === s1m ? 4 : 0)
  into.add(alike, first, u0, u1)
  into.add(alike, s0k & 384, u0, u1)
  into.add(s1m, s0m, u0, u1)
}

/** What the first tree says of the words at hand. */
export function guideFeatures(into: FeatureList, input: ParserInput, guide: Guide, focus: Focus): void {
  const { s0, s1, b0 } = focus
  const { tag } = input
  const s0t = tag[s0] ?? 0
  const s1t = tag[s1] ?? 0
  const b0t = tag[b0] ?? 0
  const s0h = guide.head[s0] ?? GONE
  const b0h = guide.head[b0] ?? GONE
  const s0l = guide.label[s0] ?? GONE
  const place = s0h === s1 ? 1 : s0h === b0 ? 2 : s0h > b0 ? 3 : s0h < s1 ? 4 : 5
  const next = b0h === s0 ? 1 : b0h === s1 ? 2 : b0h > b0 ? 3 : 4
  into.add(place)
  into.add(place, s0l)
  into.add(place, next)
  into.add(place, s0l, s0t)
  into.add(place, s0l, s1t)
  into.add(place, s0l, b0t)
  into.add(place, next, s0t, b0t)
  into.add(place, next, s1t, s0t)
  into.add(next, guide.label[b0] ?? GONE, s0t)
  into.add(place, s0l, s1t, s0t)
  into.add(place, tag[Math.max(0, s0h)] ?? 0, s0t)
  into.add(place, input.word[s0] ?? 0, s0l)
  const sure = guide.sure[s0] ?? 0
  into.add(place, sure, s0l)
  into.add(place, sure, next, guide.sure[b0] ?? 0)
  into.add(place, s0l, guide.label[s1] ?? GONE, s1t)
}
