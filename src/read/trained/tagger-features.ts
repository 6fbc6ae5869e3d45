/** The tagger's features: how a word is written, what stands around it, and what is known of each. */
import type { FeatureList } from './hash.ts'
import { type KnownWord, outside, type WordKnowledge } from './knowledge.ts'

export const TAGGER_FEATURES = 96

const BEFORE = outside('\u0002before')
const BEYOND = outside('\u0002beyond')

/** A sentence as the tagger sees it. */
export interface TaggerInput {
  readonly words: readonly KnownWord[]
  /** The whole sentence is in capitals. */
  readonly shouted: number
  /** The words are given from the sentence's end. */
  readonly reversed: boolean
  /** The place of the sentence's first word: 0, or the last place when it is read from its end. */
  readonly start: number
}

const isLong = (form: string): boolean => /\p{L}{3}/u.test(form)

/**
 * All capitals says nothing where everything is in capitals: such a sentence is read in small letters.
 * @param reversed the words are given from the sentence's end
 */
export function taggerInput(forms: readonly string[], knowledge: WordKnowledge, reversed: boolean): TaggerInput {
  const shouted = forms.length > 3 && forms.every(form => form === form.toUpperCase()) && forms.some(isLong)
  const words = forms.map(form => knowledge.of(form))
  return { words, shouted: shouted ? 1 : 0, reversed, start: reversed ? forms.length - 1 : 0 }
}

/**
 * The features for the word at `at`. The order of the lines is the order of the templates: a change asks for a new model
 * version.
 * @param last the tag of the word before, `beforeLast` that of the one before it; -1 outside
 */
export function tagFeatures(into: FeatureList, input: TaggerInput, at: number, last: number, beforeLast: number): void {
  into.clear()
  into.add(0)
  ownFeatures(into, input, at)
  neighbourFeatures(into, input, at, last, beforeLast)
  classFeatures(into, input, at, last, beforeLast)
  bookFeatures(into, input, at, last)
}

/** How the word is written. */
function ownFeatures(into: FeatureList, input: TaggerInput, at: number): void {
  const x = input.words[at] ?? BEYOND
  const first = at === input.start ? 1 : 0
  into.add(x.form)
  into.add(x.lower)
  into.add(x.suffix1)
  into.add(x.suffix2)
  into.add(x.suffix3)
  into.add(x.suffix4)
  into.add(x.prefix1)
  into.add(x.prefix2)
  into.add(x.prefix3)
  into.add(x.shape, first)
  into.add(x.capitals, first, input.shouted)
  into.add(x.marks, x.length)
}

/** The tags given so far, and two words on each side. */
function neighbourFeatures(into: FeatureList, input: TaggerInput, at: number, last: number, beforeLast: number): void {
  const { words: all } = input
  const x = all[at] ?? BEYOND
  const p = all[at - 1] ?? BEFORE
  const pp = all[at - 2] ?? BEFORE
  const n = all[at + 1] ?? BEYOND
  const nn = all[at + 2] ?? BEYOND
  into.add(last)
  into.add(last, beforeLast)
  into.add(last, x.lower)
  into.add(p.lower)
  into.add(pp.lower)
  into.add(n.lower)
  into.add(nn.lower)
  into.add(p.lower, x.lower)
  into.add(x.lower, n.lower)
  into.add(p.lower, n.lower)
  into.add(n.suffix3)
  into.add(p.suffix3)
  into.add(n.suffix2, x.suffix2)
  into.add(last, x.suffix3)
  into.add(last, n.lower)
  into.add(last, x.shape, x.suffix2)
  into.add(n.shape, x.shape)
  into.add(p.shape, x.shape)
  into.add(x.lower, n.suffix3)
  into.add(beforeLast, last, x.lower)
  into.add(p.lower, x.suffix3)
  into.add(x.lower, n.lower, nn.lower)
  into.add(last, x.lower, n.suffix2)
}

/** What the treebanks know of the word and of the two behind it. */
function classFeatures(into: FeatureList, input: TaggerInput, at: number, last: number, beforeLast: number): void {
  const x = input.words[at] ?? BEYOND
  const a0 = x.ambiguity
  const a1 = (input.words[at + 1] ?? BEYOND).ambiguity
  const a2 = (input.words[at + 2] ?? BEYOND).ambiguity
  into.add(a0)
  into.add(a1)
  into.add(a0, a1, last)
  into.add(a1, last)
  into.add(x.lower, a1)
  into.add(a0, last, beforeLast)
  into.add(a0, a1, a2)
  into.add(x.lower, a1, a2)
  into.add(x.capitals, a0, last, at === input.start ? 2 : 1)
  into.add(x.suffix3, x.capitals, a1)
  into.add(x.suffix3, x.prefix1, x.length)
}

/** What the word book knows of the word and of those around it. */
function bookFeatures(into: FeatureList, input: TaggerInput, at: number, last: number): void {
  const { words } = input
  const x = words[at] ?? BEYOND
  const p = words[at - 1] ?? BEFORE
  const pp = words[at - 2] ?? BEFORE
  const n = words[at + 1] ?? BEYOND
  const nn = words[at + 2] ?? BEYOND
  into.add(x.classes)
  into.add(n.classes)
  into.add(x.classes, last)
  into.add(x.classes, n.classes, last)
  into.add(x.classes, x.cluster)
  into.add(x.cluster)
  into.add(x.path7)
  into.add(x.path4, last)
  into.add(x.cluster, last)
  into.add(x.cluster, n.cluster)
  into.add(p.cluster, x.cluster)
  into.add(x.path7, n.path7, last)
  into.add(p.cluster)
  into.add(n.cluster)
  into.add(nn.cluster)
  into.add(pp.path7, p.path7)
  into.add(n.path7, nn.path7)
  into.add(x.lower, n.cluster)
  into.add(p.cluster, x.lower)
  into.add(x.ambiguity, n.cluster)
  into.add(x.suffix3, n.path7)
  into.add(p.path7, x.path7, n.path7)
  into.add(x.usual, x.capitals, at === input.start ? 1 : 0)
  into.add(x.usual, x.capitals, last, n.capitals)
  into.add(x.suffix2, x.classes, x.capitals)
}
