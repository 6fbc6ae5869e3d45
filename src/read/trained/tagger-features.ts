/** The tagger's features: how a word is written, what stands around it, and what is known of each. */
import type { FeatureList } from './hash.ts'
import { type KnownWord, outside, type WordKnowledge } from './knowledge.ts'
import { AT, TAGGER_VALUES, WORD } from './tagger-templates.ts'

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

/** The same sentence read from its other end. */
export const turned = ({ words, shouted, reversed }: TaggerInput): TaggerInput => ({
  words: words.toReversed(),
  shouted,
  reversed: !reversed,
  start: reversed ? 0 : words.length - 1,
})

/** Scratch space: filled anew for every word. */
const values = new Int32Array(TAGGER_VALUES)

/**
 * The features for the word at `at`.
 * @param last the tag of the word before, `beforeLast` that of the one before it; -1 outside
 */
export function tagFeatures(into: FeatureList, input: TaggerInput, at: number, last: number, beforeLast: number): void {
  WORD.fill(into, tagValues(input, at, last, beforeLast))
}

/** The values that these features are made of; they hold until the next call. */
export function tagValues(input: TaggerInput, at: number, last: number, beforeLast: number): Int32Array {
  const { words, shouted, start } = input
  values[AT.last] = last
  values[AT.before] = beforeLast
  values[AT.first] = at === start ? 1 : 0
  values[AT.opens] = at === start ? 2 : 1
  values[AT.shouted] = shouted
  ownValues(values, words[at] ?? BEYOND)
  valuesBefore(values, words[at - 1] ?? BEFORE, words[at - 2] ?? BEFORE)
  valuesBehind(values, words[at + 1] ?? BEYOND, words[at + 2] ?? BEYOND)
  return values
}

/** The word itself. */
function ownValues(into: Int32Array, x: KnownWord): void {
  into[AT.xForm] = x.form
  into[AT.xWord] = x.lower
  into[AT.xS1] = x.suffix1
  into[AT.xS2] = x.suffix2
  into[AT.xS3] = x.suffix3
  into[AT.xS4] = x.suffix4
  into[AT.xP1] = x.prefix1
  into[AT.xP2] = x.prefix2
  into[AT.xP3] = x.prefix3
  into[AT.xShape] = x.shape
  into[AT.xCaps] = x.capitals
  into[AT.xMarks] = x.marks
  into[AT.xLength] = x.length
  into[AT.xAmb] = x.ambiguity
  into[AT.xClass] = x.classes
  into[AT.xCluster] = x.cluster
  into[AT.xPath7] = x.path7
  into[AT.xPath4] = x.path4
  into[AT.xUsual] = x.usual
}

/** Two words before it. */
function valuesBefore(into: Int32Array, p: KnownWord, pp: KnownWord): void {
  into[AT.pWord] = p.lower
  into[AT.pS3] = p.suffix3
  into[AT.pShape] = p.shape
  into[AT.pCluster] = p.cluster
  into[AT.pPath7] = p.path7
  into[AT.ppWord] = pp.lower
  into[AT.ppPath7] = pp.path7
}

/** Two words behind it. */
function valuesBehind(into: Int32Array, n: KnownWord, nn: KnownWord): void {
  into[AT.nWord] = n.lower
  into[AT.nS3] = n.suffix3
  into[AT.nS2] = n.suffix2
  into[AT.nShape] = n.shape
  into[AT.nAmb] = n.ambiguity
  into[AT.nClass] = n.classes
  into[AT.nCluster] = n.cluster
  into[AT.nPath7] = n.path7
  into[AT.nCaps] = n.capitals
  into[AT.nnWord] = nn.lower
  into[AT.nnAmb] = nn.ambiguity
  into[AT.nnCluster] = nn.cluster
  into[AT.nnPath7] = nn.path7
}
