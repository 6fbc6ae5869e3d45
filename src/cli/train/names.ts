/** Learns the namer's weights: averaged perceptron over GUM's names, each sentence once with its own tags and once with the light tagger's. */
import { LIGHT_TABLES } from '../../read/light/table.ts'
import { makeTagger } from '../../read/light/tagger.ts'
import type { Casing, NameToken } from '../../read/mentions/name-features.ts'
import { NAME_TEMPLATES, NameView } from '../../read/mentions/name-features.ts'
import { beginOf, LABELS, NAMED, openLabels } from '../../read/mentions/namer.ts'
import type { ConlluSentence } from '../../read/trained/conllu.ts'
import { FeatureList } from '../../read/trained/hash.ts'
import { goldNames, type NameSpan, placed } from './names-data.ts'
import { KeyTable, Perceptron, selectFeatures } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'

export interface Lesson {
  readonly tokens: readonly NameToken[]
  readonly casing: Casing
  readonly names: readonly NameSpan[]
}

/** Words with capitals and without, over the sentences of one document. */
export function casingOf(sentences: readonly (readonly { readonly form: string }[])[]): Casing {
  const capital = new Set<string>()
  const small = new Set<string>()
  for (const tokens of sentences) {
    tokens.forEach(({ form }, i) => {
      const before = tokens[i - 1]?.form ?? ''
      if (/^\p{Ll}/u.test(form)) small.add(form.toLowerCase())
      else if (i > 0 && !/^["“‘«:(]$/.test(before) && /^\p{Lu}\p{Ll}/u.test(form)) capital.add(form.toLowerCase())
    })
  }
  return { capital, small }
}

/** The sentences of a treebank by document. */
export function documentsOf(sentences: readonly ConlluSentence[]): readonly (readonly ConlluSentence[])[] {
  const found: ConlluSentence[][] = []
  for (const sentence of sentences) {
    if (found.length === 0 || sentence.comments.some(line => line.startsWith('# newdoc'))) found.push([])
    found.at(-1)?.push(sentence)
  }
  return found
}

/** Each sentence twice: with its own tags and with those of the light tagger. */
export function lessonsOf(
  sentences: readonly ConlluSentence[],
  names: (sentence: ConlluSentence) => readonly NameSpan[] = goldNames,
): readonly Lesson[] {
  const light = makeTagger(LIGHT_TABLES)
  return documentsOf(sentences).flatMap(document => {
    const casing = casingOf(document.map(sentence => sentence.words))
    return document.flatMap(sentence => {
      const gold = names(sentence)
      const own = sentence.words.map(word => word.xpos)
      const other = light.tag(sentence.words.map(word => word.form))
      return [own, other].map(xpos => ({ tokens: placed(sentence, xpos), casing, names: gold }))
    })
  })
}

const labelsOf = ({ tokens, names }: Lesson): Int32Array => {
  const labels = new Int32Array(tokens.length)
  for (const { from, to, kind } of names) {
    const begin = beginOf(NAMED.indexOf(kind))
    for (let i = from; i < to; i++) labels[i] = i === from ? begin : begin + 1
  }
  return labels
}

interface Prepared {
  readonly view: NameView
  readonly gold: Int32Array
}

export interface NamePlan {
  readonly rounds: number
  readonly least: number
  readonly seed: number
  /** How many weights stay; they are learned again for `more` rounds. */
  readonly keep: number
  readonly more: number
}

export interface LearnedNames {
  readonly keys: Int32Array
  /** One row of `LABELS` a key. */
  readonly weights: Float32Array
}

/** The label of the best score among those open. */
function bestOf(open: readonly number[], scores: Float64Array): number {
  let best = open[0] ?? 0
  for (const label of open) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
  return best
}

/** Learns in the order that the seed gives; the same lessons give the same weights. */
export function learnNames(lessons: readonly Lesson[], plan: NamePlan): LearnedNames {
  const prepared = lessons.map((lesson): Prepared => {
    return { view: new NameView(lesson.tokens, lesson.casing), gold: labelsOf(lesson) }
  })
  const features = new FeatureList(NAME_TEMPLATES + 8)
  const counts = new KeyTable()
  for (const { view, gold } of prepared) {
    for (let i = 0; i < gold.length; i++) {
      if (openLabels(view, i, gold[i - 1] ?? 0).length < 2) continue
      view.features(i, gold[i - 1] ?? 0, gold[i - 2] ?? 0, features)
      for (let k = 0; k < features.count; k++) counts.count(features.hashes[k] ?? 0)
    }
  }
  const model = new Perceptron(selectFeatures(counts, plan.least), LABELS)
  const random = randomFrom(plan.seed)
  const order = [...prepared]
  const learn = (rounds: number): void => {
    for (let round = 0; round < rounds; round++) {
      shuffle(order, random)
      for (const each of order) learnSentence(model, each, features, random)
    }
  }
  learn(plan.rounds)
  if (plan.keep > 0) {
    model.restart(largest(model.averaged(), plan.keep))
    learn(plan.more)
  }
  return { keys: model.keys, weights: model.averaged() }
}

/** The weights with all but the largest `keep` set to 0. */
function largest(weights: Float32Array, keep: number): Float32Array {
  const sizes = weights.map(Math.abs).sort().reverse()
  const least = sizes[Math.min(keep, sizes.length - 1)] ?? 0
  return weights.map(weight => (Math.abs(weight) <= least ? 0 : weight))
}

const DROP = 0.15
const MARGIN = 4

function learnSentence(model: Perceptron, { view, gold }: Prepared, features: FeatureList, random: () => number): void {
  const scores = new Float64Array(LABELS)
  let last = 0
  let before = 0
  for (let i = 0; i < gold.length; i++) {
    const open = openLabels(view, i, last)
    let given = 0
    if (open.length > 1) {
      view.features(i, last, before, features)
      model.activate(features, DROP, random)
      model.scoreSome(open, scores)
      given = bestOf(open, scores)
      // After a mistake the gold label may no longer be open: then the best that is, no name, is right.
      const right = open.includes(gold[i] ?? 0) ? (gold[i] ?? 0) : 0
      const rivals = open.filter(label => label !== right)
      const rival = bestOf(rivals, scores)
      if ((scores[right] ?? 0) < (scores[rival] ?? 0) + MARGIN) model.update(right, rival)
      model.tick()
    }
    before = last
    last = given
  }
}
