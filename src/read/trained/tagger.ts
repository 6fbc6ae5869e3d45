/**
 * Part-of-speech tagger: one decision a word over joint tags "XPOS|UPOS", by linear models trained as averaged
 * perceptrons (Collins 2002). One reads the sentence from its end and goes by the tags behind a word, one from its
 * beginning; the second adds the first one's scores to its own, so that both sides of a word count. Words that are well
 * known may only take the tags they were seen with.
 */
import { FeatureList } from './hash.ts'
import type { WordKnowledge } from './knowledge.ts'
import type { Scorer } from './linear.ts'
import type { Step } from './steps.ts'
import { TAGGER_FEATURES, type TaggerInput, taggerInput, tagValues, turned } from './tagger-features.ts'
import { TAGGER_STEPS, type TaggerSteps } from './tagger-steps.ts'

const NONE = -1

/** A model that reads from the sentence's end, and one that reads from its beginning. */
export interface TaggerModels {
  readonly fromEnd: Scorer
  readonly fromStart: Scorer
}

/** A word whose tag was not plain: its next best tag, and how far behind it was, in leads that training asked for. */
export interface Doubt {
  readonly at: number
  readonly tag: number
  readonly lead: number
}

export interface Tagged {
  /** The tag of every word, as an index into the model's tags. */
  readonly tags: Int32Array
  /** In the order of the words; only those with a lead below `DOUBTFUL`. */
  readonly doubts: readonly Doubt[]
}

/** Below this lead a tag is kept in mind with its next best one. */
const DOUBTFUL = 2

/** Tags by two trained models. Keeps its scratch space; the answers depend on the sentence alone. */
export class Tagger {
  private readonly features = new FeatureList(TAGGER_FEATURES)
  private readonly scores: Int32Array
  private readonly models: TaggerModels
  private readonly knowledge: WordKnowledge
  private readonly every: readonly number[]
  private readonly tagCount: number
  private readonly steps: TaggerSteps
  /** What the first tagger makes of each tag, word by word in the sentence's order, in leads that training asked for. */
  private opinions = new Float64Array(0)
  /** Of the tag that `best` found, and the tag behind it. */
  private lead = 0
  private next = 0

  constructor(models: TaggerModels, knowledge: WordKnowledge, tagCount: number, steps: TaggerSteps = TAGGER_STEPS) {
    this.models = models
    this.knowledge = knowledge
    this.tagCount = tagCount
    this.steps = steps
    this.scores = new Int32Array(tagCount)
    this.every = Array.from({ length: tagCount }, (_, tag) => tag)
  }

  /** The tag of every word, as an index into the model's tags. */
  tag(forms: readonly string[]): Int32Array {
    return this.weigh(forms).tags
  }

  /** The same, with what else doubtful words may be. */
  weigh(forms: readonly string[]): Tagged {
    const input = taggerInput(forms, this.knowledge, false)
    const need = forms.length * this.tagCount
    if (this.opinions.length < need) this.opinions = new Float64Array(need * 2)
    this.opinions.fill(0, 0, need)
    this.read(turned(input), this.steps.fromEnd)
    return this.read(input, this.steps.fromStart)
  }

  private read(input: TaggerInput, steps: readonly Step[]): Tagged {
    const doubts: Doubt[] = []
    const { words, reversed } = input
    const size = words.length
    const tags = new Int32Array(size)
    let last = NONE
    let beforeLast = NONE
    for (let at = 0; at < size; at++) {
      const open = words[at]?.only ?? this.every
      const from = (reversed ? size - 1 - at : at) * this.tagCount
      let best = open[0] ?? 0
      if (open.length > 1) {
        this.scores.fill(0)
        if (!reversed) best = this.best(open, 0, from)
        if (reversed || this.lead < this.steps.settled)
          best = this.decide(open, tagValues(input, at, last, beforeLast), steps, from, reversed)
        if (this.lead < DOUBTFUL) doubts.push({ at, tag: this.next, lead: this.lead })
      }
      tags[at] = best
      beforeLast = last
      last = best
    }
    return { tags, doubts }
  }

  /** Asks for more features until it is sure, or there are no more; the first tagger writes down what it thinks. */
  private decide(
    open: readonly number[],
    values: Int32Array,
    steps: readonly Step[],
    from: number,
    first: boolean,
  ): number {
    const { features, scores, opinions } = this
    const model = first ? this.models.fromEnd : this.models.fromStart
    let best = 0
    for (const { templates, enough, share } of steps) {
      templates.fill(features, values)
      model.add(features, scores)
      best = this.best(open, model.unit, from)
      if (this.lead < enough) continue
      if (first) for (const tag of open) opinions[from + tag] = share * model.unit * (scores[tag] ?? 0)
      break
    }
    return best
  }

  /** The tag that both taggers' scores are for, and its lead over the next. */
  private best(open: readonly number[], unit: number, from: number): number {
    const { scores, opinions } = this
    let best = 0
    let next = 0
    let top = Number.NEGATIVE_INFINITY
    let second = Number.NEGATIVE_INFINITY
    for (const tag of open) {
      const score = (opinions[from + tag] ?? 0) + unit * (scores[tag] ?? 0)
      if (score > top) {
        second = top
        next = best
        top = score
        best = tag
      } else if (score > second) {
        second = score
        next = tag
      }
    }
    this.next = next
    this.lead = top - second
    return best
  }
}
