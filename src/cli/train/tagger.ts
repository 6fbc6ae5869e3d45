/** Learns the tagger from tagged sentences. */
import { FeatureList } from '../../read/trained/hash.ts'
import { ambiguityOf, bandOf, type Lexicon, type WordEntry } from '../../read/trained/knowledge.ts'
import { TAGGER_FEATURES, type TaggerInput, tagFeatures } from '../../read/trained/tagger-features.ts'
import { WordShapes } from '../../read/trained/words.ts'
import { KeyTable, selectFeatures } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import { SparsePerceptron } from './sparse-perceptron.ts'
import type { Example } from './treebank.ts'

export interface TaggerSettings {
  readonly seed: number
  /** A feature must be seen this often. */
  readonly least: number
  /** By how much the right tag must lead. */
  readonly margin: number
  /** Share of features left out by chance. */
  readonly drop: number
}

/** A word this frequent takes only tags it was seen with. */
const WELL_KNOWN = 20
/** A tag rarer than this share of a word's uses does not count for its ambiguity class. */
const RARE = 0.05

export const tagOf = (example: Example, at: number): string => `${example.xpos[at] ?? '_'}|${example.upos[at] ?? '_'}`

/** All joint tags, in order of first use. */
export function tagNames(examples: readonly Example[]): readonly string[] {
  return [...new Set(examples.flatMap(example => example.forms.map((_, at) => tagOf(example, at))))].sort()
}

/**
 * What the examples know of each word that they have at least twice.
 * @param slip a well-known word cannot take tags rarer than this share of its uses
 */
export function buildLexicon(examples: readonly Example[], numbers: ReadonlyMap<string, number>, slip = 0): Lexicon {
  const shapes = new WordShapes()
  const counts = new Map<string, Map<number, number>>()
  for (const example of examples) {
    for (const [at, form] of example.forms.entries()) {
      const word = shapes.of(form).lowerText
      const tag = numbers.get(tagOf(example, at)) ?? 0
      const tags = counts.get(word) ?? new Map<number, number>()
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      counts.set(word, tags)
    }
  }
  const lexicon = new Map<string, WordEntry>()
  for (const [word, tags] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = entryOf(tags, slip)
    if (entry !== undefined) lexicon.set(word, entry)
  }
  return lexicon
}

function entryOf(tags: ReadonlyMap<number, number>, slip: number): WordEntry | undefined {
  const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
  if (total < 2) return undefined
  const sorted = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const main = sorted.filter(([, count]) => count >= total * RARE).slice(0, 4)
  const closed = total >= WELL_KNOWN
  const listed = (closed ? sorted.filter(([, count]) => count >= total * slip) : main).map(([tag]) => tag)
  const band = bandOf(total)
  const ambiguity = ambiguityOf(
    main.map(([tag]) => tag),
    band,
  )
  return { tags: listed, closed, main: main.length, band, ambiguity }
}

/** A sentence to learn from, in the order in which it is read. */
export interface TaggerExample {
  readonly input: TaggerInput
  readonly gold: Int32Array
}

function selectTaggerFeatures(prepared: readonly TaggerExample[], least: number): Int32Array {
  const counts = new KeyTable(22)
  const features = new FeatureList(TAGGER_FEATURES)
  for (const { input, gold } of prepared) {
    for (let at = 0; at < gold.length; at++) {
      tagFeatures(features, input, at, gold[at - 1] ?? -1, gold[at - 2] ?? -1)
      for (let i = 0; i < features.count; i++) counts.count(features.hashes[i] ?? 0)
    }
  }
  return selectFeatures(counts, least)
}

/** Learns and returns the perceptron with its averaged weights still inside. */
export class TaggerTrainer {
  readonly perceptron: SparsePerceptron
  private readonly features = new FeatureList(TAGGER_FEATURES)
  private readonly scores: Float64Array
  private readonly every: readonly number[]
  private readonly prepared: TaggerExample[]
  private readonly margin: number
  private readonly drop: number
  private readonly random: () => number

  constructor(examples: readonly TaggerExample[], tagCount: number, settings: TaggerSettings) {
    this.prepared = [...examples]
    this.every = Array.from({ length: tagCount }, (_, tag) => tag)
    this.margin = settings.margin
    this.drop = settings.drop
    this.random = randomFrom(settings.seed)
    this.scores = new Float64Array(tagCount)
    this.perceptron = new SparsePerceptron(selectTaggerFeatures(this.prepared, settings.least), tagCount)
  }

  /** One pass over all sentences in a new order; the share of wrong tags. */
  round(): number {
    shuffle(this.prepared, this.random)
    let wrong = 0
    let all = 0
    for (const { input, gold } of this.prepared) {
      all += gold.length
      wrong += this.sentence(input, gold)
    }
    return wrong / all
  }

  private sentence(input: TaggerInput, gold: Int32Array): number {
    let wrong = 0
    let last = -1
    let beforeLast = -1
    for (let at = 0; at < gold.length; at++) {
      const tag = this.decide(input, at, last, beforeLast, gold[at] ?? 0)
      if (tag !== gold[at]) wrong++
      beforeLast = last
      last = tag
    }
    return wrong
  }

  private decide(input: TaggerInput, at: number, last: number, beforeLast: number, gold: number): number {
    const open = input.words[at]?.only ?? this.every
    const { perceptron, scores } = this
    perceptron.tick()
    if (open.length === 1) return open[0] ?? 0
    tagFeatures(this.features, input, at, last, beforeLast)
    perceptron.activate(this.features, this.drop, this.random)
    perceptron.score(scores)
    let rival = -1
    for (const tag of open) {
      if (tag !== gold && (rival < 0 || (scores[tag] ?? 0) > (scores[rival] ?? 0))) rival = tag
    }
    const lead = (scores[gold] ?? 0) - (scores[rival] ?? 0)
    if (lead <= this.margin && rival >= 0 && open.includes(gold)) perceptron.update(gold, rival)
    return open.includes(gold) && lead > 0 ? gold : rival
  }
}
