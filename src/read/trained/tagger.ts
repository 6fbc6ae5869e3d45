/**
 * Part-of-speech tagger: one decision a word over joint tags "XPOS|UPOS", by linear models trained as averaged
 * perceptrons (Collins 2002). One reads the sentence from its end and goes by the tags behind a word, one from its
 * beginning; the second adds the first one's scores to its own, so that both sides of a word count. Words that are well
 * known may only take the tags they were seen with.
 */
import { FeatureList } from './hash.ts'
import type { WordKnowledge } from './knowledge.ts'
import type { Scorer } from './linear.ts'
import { TAGGER_FEATURES, type TaggerInput, tagFeatures, taggerInput } from './tagger-features.ts'

const NONE = -1

/** A model that reads from the sentence's end, and one that reads from its beginning. */
export interface TaggerModels {
  readonly fromEnd: Scorer
  readonly fromStart: Scorer
}

/** Tags by two trained models. Keeps its scratch space; the answers depend on the sentence alone. */
export class Tagger {
  private readonly features = new FeatureList(TAGGER_FEATURES)
  private readonly scores: Int32Array
  private readonly models: TaggerModels
  private readonly knowledge: WordKnowledge
  private readonly every: readonly number[]
  private readonly tagCount: number

  constructor(models: TaggerModels, knowledge: WordKnowledge, tagCount: number) {
    this.models = models
    this.knowledge = knowledge
    this.tagCount = tagCount
    this.scores = new Int32Array(tagCount)
    this.every = Array.from({ length: tagCount }, (_, tag) => tag)
  }

  /** The tag of every word, as an index into the model's tags. */
  tag(forms: readonly string[]): Int32Array {
    const { fromEnd, fromStart } = this.models
    const behind = new Float64Array(forms.length * this.tagCount)
    this.read(taggerInput(forms.toReversed(), this.knowledge, true), fromEnd, behind)
    return this.read(taggerInput(forms, this.knowledge, false), fromStart, behind)
  }

  /** One reading; `opinions` holds the scores of the words in the sentence's order, and gets this reading's added. */
  private read(input: TaggerInput, model: Scorer, opinions: Float64Array): Int32Array {
    const size = input.words.length
    const tags = new Int32Array(size)
    let last = NONE
    let beforeLast = NONE
    for (let at = 0; at < size; at++) {
      const open = input.words[at]?.only ?? this.every
      let best = open[0] ?? 0
      if (open.length > 1) {
        tagFeatures(this.features, input, at, last, beforeLast)
        model.score(this.features, this.scores)
        best = this.best(open, model.unit, opinions, (input.reversed ? size - 1 - at : at) * this.tagCount)
      }
      tags[at] = best
      beforeLast = last
      last = best
    }
    return tags
  }

  private best(open: readonly number[], unit: number, opinions: Float64Array, from: number): number {
    let best = open[0] ?? 0
    for (const tag of open) {
      opinions[from + tag] = (opinions[from + tag] ?? 0) + unit * (this.scores[tag] ?? 0)
      if ((opinions[from + tag] ?? 0) > (opinions[from + best] ?? 0)) best = tag
    }
    return best
  }
}
