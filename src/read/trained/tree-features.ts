/**
 * Values from the part of the tree that is already built: nearest dependents, the word that marks a phrase's case or
 * subordination, the first word of a phrase, what a head has already got, and what a first tree says.
 */
import type { Focus } from './parser-features.ts'
import type { Guide, ParserInput } from './parser-input.ts'
import { AT } from './parser-templates.ts'
import type { Configuration } from './transitions.ts'

const GONE = -1

/** Kinds of dependents that determine or coordinate: bits of "det" and "cc". */
const FRAMED = 384

/** The nearest dependents on both sides, and their labels. */
export function treeValues(into: Int32Array, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, none } = focus
  const { word, tag, cluster } = input
  const { label, left1, left2, right1, right2 } = state
  const s0l = left1[s0] ?? none
  const s0r = right1[s0] ?? none
  const s1l = left1[s1] ?? none
  const s1r = right1[s1] ?? none
  const b0l = left1[b0] ?? none
  into[AT.s0lt] = tag[s0l] ?? 0
  into[AT.s0rt] = tag[s0r] ?? 0
  into[AT.s1lt] = tag[s1l] ?? 0
  into[AT.s1rt] = tag[s1r] ?? 0
  into[AT.b0lt] = tag[b0l] ?? 0
  into[AT.s0lw] = word[s0l] ?? 0
  into[AT.s1rw] = word[s1r] ?? 0
  into[AT.s0lc] = cluster[s0l] ?? 0
  into[AT.s1rc] = cluster[s1r] ?? 0
  into[AT.s0ld] = label[s0l] ?? GONE
  into[AT.s0rd] = label[s0r] ?? GONE
  into[AT.s1ld] = label[s1l] ?? GONE
  into[AT.s1rd] = label[s1r] ?? GONE
  into[AT.b0ld] = label[b0l] ?? GONE
  into[AT.s02d] = label[left2[s0] ?? none] ?? GONE
  into[AT.s12d] = label[right2[s1] ?? none] ?? GONE
  into[AT.b02d] = label[left2[b0] ?? none] ?? GONE
}

/** Markers, kinds of dependents and first words of phrases: what decides where a clause belongs. */
export function clauseValues(into: Int32Array, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0 } = focus
  const { word, tag } = input
  const { marker, kinds, edge } = state
  const s0e = edge[s0] ?? 0
  const s0k = kinds[s0] ?? 0
  into[AT.s0m] = word[marker[s0] ?? 0] ?? 0
  into[AT.s1m] = word[marker[s1] ?? 0] ?? 0
  into[AT.b0m] = word[marker[b0] ?? 0] ?? 0
  into[AT.s0k] = s0k
  into[AT.s1k] = kinds[s1] ?? 0
  into[AT.b0k] = kinds[b0] ?? 0
  into[AT.framed] = s0k & FRAMED
  into[AT.s0e] = word[s0e] ?? 0
  into[AT.s0et] = tag[s0e] ?? 0
  into[AT.s0ent] = tag[s0e + 1] ?? 0
  into[AT.s0ept] = tag[Math.max(0, s0e - 1)] ?? 0
  into[AT.s1e] = word[edge[s1] ?? 0] ?? 0
  into[AT.closing] = input.closing
}

/** Lemmas and universal tags, and whether two words could stand side by side. Needs the markers. */
export function broadValues(into: Int32Array, input: ParserInput, focus: Focus): void {
  const { s0, s1, s2, b0, b1 } = focus
  const { lemma, tag, upos, suffix } = input
  into[AT.s0f] = lemma[s0] ?? 0
  into[AT.s1f] = lemma[s1] ?? 0
  into[AT.b0f] = lemma[b0] ?? 0
  into[AT.u0] = upos[s0] ?? 0
  into[AT.u1] = upos[s1] ?? 0
  into[AT.u2] = upos[s2] ?? 0
  into[AT.ub] = upos[b0] ?? 0
  into[AT.v1] = upos[b1] ?? 0
  into[AT.alike] =
    (tag[s0] === tag[s1] ? 1 : 0) + (suffix[s0] === suffix[s1] ? 2 : 0) + (into[AT.s0m] === into[AT.s1m] ? 4 : 0)
}

/** What the first tree says of the words at hand. */
export function guideValues(into: Int32Array, input: ParserInput, guide: Guide, focus: Focus): void {
  const { s0, s1, b0 } = focus
  const { head, label, sure } = guide
  const s0h = head[s0] ?? GONE
  const b0h = head[b0] ?? GONE
  into[AT.place] = s0h === s1 ? 1 : s0h === b0 ? 2 : s0h > b0 ? 3 : s0h < s1 ? 4 : 5
  into[AT.next] = b0h === s0 ? 1 : b0h === s1 ? 2 : b0h > b0 ? 3 : 4
  into[AT.s0g] = label[s0] ?? GONE
  into[AT.s1g] = label[s1] ?? GONE
  into[AT.b0g] = label[b0] ?? GONE
  into[AT.s0ht] = input.tag[Math.max(0, s0h)] ?? 0
  into[AT.s0sure] = sure[s0] ?? 0
  into[AT.b0sure] = sure[b0] ?? 0
}
