/**
 * Part-of-speech tagger: left to right, one decision a word over joint tags "XPOS|UPOS", by a linear model trained as
 * an averaged perceptron (Collins 2002). Words that are well known may only take the tags they were seen with.
 */
import { FeatureList, hashText } from './hash.ts'
import type { Scorer } from './linear.ts'
import { type WordShape, WordShapes } from './words.ts'

/** What the treebanks know of a word in lower case: its tags, most frequent first, and how well it is known. */
export interface WordEntry {
  readonly tags: readonly number[]
  /** The tags are all there are. */
  readonly closed: boolean
  /** How many of the tags, from the first on, make up the ambiguity class. */
  readonly main: number
  /** Frequency band. */
  readonly band: number
  /** Hash over the main tags and the band: the word's ambiguity class. */
  readonly ambiguity: number
}

export type Lexicon = ReadonlyMap<string, WordEntry>

/** Frequency bands that an ambiguity class tells apart. */
export const bandOf = (count: number): number => (count >= 10 ? 1 : count >= 3 ? 2 : 3)

export const ambiguityOf = (tags: readonly number[], band: number): number => hashText(tags.join(','), 100 + band)

export const TAGGER_FEATURES = 64
const NONE = -1
const OUTSIDE = -2

/** A sentence as the tagger sees it. */
export interface TaggerInput {
  readonly shapes: readonly WordShape[]
  readonly ambiguity: Int32Array
  /** The whole sentence is in capitals. */
  readonly shouted: number
}

const shapes = new WordShapes()
const BEFORE = shapes.of('\u0002before')
const BEYOND = shapes.of('\u0002beyond')

/** All capitals says nothing where everything is in capitals: such a sentence is read in small letters. */
export function taggerInput(forms: readonly string[], lexicon: Lexicon): TaggerInput {
  const shouted = forms.length > 3 && forms.every(form => form === form.toUpperCase()) && forms.some(isLong)
  const seen = forms.map(form => shapes.of(form))
  const ambiguity = Int32Array.from(seen, shape => lexicon.get(shape.lowerText)?.ambiguity ?? guessOf(shape, lexicon))
  return { shapes: seen, ambiguity, shouted: shouted ? 1 : 0 }
}

/** Endings with what may have stood in their place, and beginnings that a word may do without. */
const ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['', 'le']],
  ['ier', ['y']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ness', ['', 'y']],
  ['ment', ['']],
]
const BEGINNINGS = ['un', 're', 'non', 'pre', 'over', 'anti', 'mis', 'dis', 'sub', 'co', 'counter', 'inter'] as const

/** The class of a word nobody has seen, by the class of a known word that it is made from. */
function guessOf(shape: WordShape, lexicon: Lexicon): number {
  const word = shape.lowerText
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
    for (const known of [...instead.map(end => stem + end), ...doubled]) {
      const entry = lexicon.get(known)
      if (entry !== undefined) return hashText(ending, entry.ambiguity)
    }
  }
  for (const beginning of BEGINNINGS) {
    if (!word.startsWith(beginning) || word.length < beginning.length + 4) continue
    const entry = lexicon.get(word.slice(beginning.length).replace(/^-/, ''))
    if (entry !== undefined) return hashText('+', entry.ambiguity)
  }
  return NONE
}

const isLong = (form: string): boolean => /\p{L}{3}/u.test(form)

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
}

/** How the word is written. */
function ownFeatures(into: FeatureList, input: TaggerInput, at: number): void {
  const x = input.shapes[at] ?? BEYOND
  const first = at === 0 ? 1 : 0
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
  const { shapes: all } = input
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
  const x = input.shapes[at] ?? BEYOND
  const a0 = input.ambiguity[at] ?? OUTSIDE
  const a1 = input.ambiguity[at + 1] ?? OUTSIDE
  const a2 = input.ambiguity[at + 2] ?? OUTSIDE
  into.add(a0)
  into.add(a1)
  into.add(a0, a1, last)
  into.add(a1, last)
  into.add(x.lower, a1)
  into.add(a0, last, beforeLast)
  into.add(a0, a1, a2)
  into.add(x.lower, a1, a2)
  into.add(x.capitals, a0, last, at === 0 ? 2 : 1)
  into.add(x.suffix3, x.capitals, a1)
  into.add(x.suffix3, x.prefix1, x.length)
}

/** Tags by a trained model. Keeps its scratch space; the answers depend on the sentence alone. */
export class Tagger {
  private readonly features = new FeatureList(TAGGER_FEATURES)
  private readonly scores: Int32Array
  private readonly scorer: Scorer
  private readonly lexicon: Lexicon
  private readonly every: readonly number[]

  constructor(scorer: Scorer, lexicon: Lexicon, tagCount: number) {
    this.scorer = scorer
    this.lexicon = lexicon
    this.scores = new Int32Array(tagCount)
    this.every = Array.from({ length: tagCount }, (_, tag) => tag)
  }

  /** The tag of every word, as an index into the model's tags. */
  tag(forms: readonly string[]): Int32Array {
    const input = taggerInput(forms, this.lexicon)
    const tags = new Int32Array(forms.length)
    let last = NONE
    let beforeLast = NONE
    for (let at = 0; at < forms.length; at++) {
      const tag = this.decide(input, at, last, beforeLast)
      tags[at] = tag
      beforeLast = last
      last = tag
    }
    return tags
  }

  private decide(input: TaggerInput, at: number, last: number, beforeLast: number): number {
    const candidates = candidatesOf(input, at, this.lexicon, this.every)
    const only = candidates[0] ?? 0
    if (candidates.length === 1) return only
    tagFeatures(this.features, input, at, last, beforeLast)
    this.scorer.score(this.features, this.scores)
    let best = only
    for (const tag of candidates) if ((this.scores[tag] ?? 0) > (this.scores[best] ?? 0)) best = tag
    return best
  }
}

/** The tags that the word at `at` may take. */
export function candidatesOf(
  input: TaggerInput,
  at: number,
  lexicon: Lexicon,
  every: readonly number[],
): readonly number[] {
  const entry = lexicon.get(input.shapes[at]?.lowerText ?? '')
  return entry?.closed === true ? entry.tags : every
}
