/**
 * What ties two stretches of text that no connective joins: a guess with a chance for each of six classes, so that later
 * stages can abstain. A linear model trained on the rhetorical relations of UD English GUM by `src/cli/train-relations.ts`:
 *
 * | class | GUM's relations |
 * | --- | --- |
 * | cause | explanation-evidence, -justify, -motivation; causal-cause, -result: one gives a ground of the other |
 * | adversative | adversative-concession, -contrast, -antithesis |
 * | elaboration | elaboration-additional, -attribute: the later says more, or gives an example |
 * | restatement | restatement-partial, -repetition |
 * | evaluation | evaluation-comment: one says what to think of the other |
 * | other | everything else, and neighbours that have no tie |
 */
import type { Word } from './connectives.ts'
import { Classifier, type HashedModel } from './hashed.ts'
import { UNMARKED_MODEL } from './unmarked-table.ts'

export const RELATIONS = ['other', 'cause', 'adversative', 'elaboration', 'restatement', 'evaluation'] as const
export type Relation = (typeof RELATIONS)[number]

/** A stretch of one sentence: a clause, or the whole. */
export interface Stretch {
  readonly words: readonly Word[]
  readonly from: number
  readonly to: number
}

/** Two stretches in the order of the text. */
export interface Pair {
  readonly first: Stretch
  readonly second: Stretch
  /** Sentences between them, counted from 0 for two clauses of one sentence. */
  readonly distance: number
  /** Whether a paragraph begins between them. */
  readonly broken: boolean
}

export interface Guess {
  readonly relation: Relation
  /** 0–1, as often right as it says on text like the treebank's. */
  readonly confidence: number
}

const low = (word: Word | undefined): string => word?.form.toLowerCase().replaceAll('’', "'") ?? ''
const CONTENT = /^(?:NN|VB|JJ|CD|RB$)/
const EMPTY = new Set('be have do make take get go say one more most very not so also'.split(' '))
const GOOD =
  /^(?:good|great|best|better|important|interesting|beautiful|nice|wonderful|amazing|excellent|fine|right|true|easy|fun|happy|proud|perfect|useful|worth|clear|crucial|vital|popular|lovely|remarkable)$/
const BAD =
  /^(?:bad|worst|worse|wrong|terrible|awful|hard|difficult|sad|poor|false|horrible|dangerous|strange|weird|unfortunate|tragic|shameful|absurd|ridiculous|mistake|shame|pity)$/
const FEELING = /^(?:think|feel|believe|hope|love|like|seem|guess|wish|want|mean|matter|deserve)$/
const NEGATIVE = /^(?:not|n't|no|never|nothing|nobody|none|neither|nor|cannot|without|few|little)$/

const slice = ({ words, from, to }: Stretch): readonly Word[] => words.slice(from, to)

/** The word of a stretch whose head lies outside it; the first verb, or the first word, where there are no heads. */
export function headOf({ words, from, to }: Stretch): number {
  let verb = -1
  for (let i = from; i < to; i++) {
    const { head, xpos, deprel } = words[i] ?? { xpos: '' }
    if (head !== undefined && (head < from || head >= to) && deprel !== 'punct') return i
    if (verb < 0 && head === undefined && /^(?:VB[DZP]|MD)$/.test(xpos)) verb = i
  }
  return verb < 0 ? from : verb
}

const stems = (list: readonly Word[]): ReadonlySet<string> =>
  new Set(
    list
      .filter(word => CONTENT.test(word.xpos) && !EMPTY.has(word.lemma.toLowerCase()))
      .map(word => word.lemma.toLowerCase().slice(0, 7)),
  )

const size = (n: number): string => (n < 4 ? 's' : n < 9 ? 'm' : n < 18 ? 'l' : n < 32 ? 'x' : 'y')

/** Features of one stretch, each with the stretch's own mark. */
function own(mark: string, stretch: Stretch): readonly string[] {
  const list = slice(stretch)
  const head = stretch.words[headOf(stretch)]
  const tags = new Set(list.map(word => word.xpos))
  const has = (name: string, test: (word: Word) => boolean): readonly string[] =>
    list.some(test) ? [`${mark}:${name}`] : []
  const start = list[0] !== undefined && /^\W+$/.test(list[0].form) ? 1 : 0
  return [
    `${mark}:n=${size(list.length)}`,
    `${mark}:1=${low(list[start])}`,
    `${mark}:1t=${list[start]?.xpos}`,
    `${mark}:2t=${list[start]?.xpos},${list[start + 1]?.xpos}`,
    `${mark}:12=${low(list[start])} ${low(list[start + 1])}`,
    `${mark}:p=${start === 1 ? list[0]?.form : ''}`,
    `${mark}:h=${head?.lemma.toLowerCase()}`,
    `${mark}:ht=${head?.xpos},${head?.deprel?.split(':')[0] ?? '?'}`,
    `${mark}:z=${list.at(-1)?.form}`,
    ...has('neg', word => NEGATIVE.test(low(word))),
    ...has('good', word => GOOD.test(low(word))),
    ...has('bad', word => BAD.test(low(word))),
    ...has('feel', word => FEELING.test(word.lemma.toLowerCase())),
    ...has('digit', word => /\d/.test(word.form)),
    ...has('name', word => word.xpos.startsWith('NNP')),
    ...has('quote', word => /^(?:["“”]|``|'')$/.test(word.form)),
    ...has('colon', word => word.form === ':'),
    ...has('more', word => /^(?:JJR|RBR)$/.test(word.xpos)),
    ...has('most', word => /^(?:JJS|RBS)$/.test(word.xpos)),
    ...has('this', word => /^(?:this|these|that|those|such)$/.test(low(word)) && word.xpos === 'DT'),
    ...has('i', word => /^(?:i|we|my|our)$/.test(low(word))),
    ...has('you', word => /^(?:you|your)$/.test(low(word))),
    ...['MD', 'VBD', 'VBG', 'VBN', 'VBZ', 'VBP', 'WDT', 'WP', 'TO', 'UH']
      .filter(tag => tags.has(tag))
      .map(tag => `${mark}:t=${tag}`),
  ]
}

/** The features of a pair. */
export function pairFeatures({ first, second, distance, broken }: Pair): readonly string[] {
  const a = stems(slice(first))
  const b = stems(slice(second))
  let shared = 0
  for (const stem of b) if (a.has(stem)) shared++
  const same = distance === 0
  const where = same ? 'in' : distance === 1 ? 'next' : 'far'
  const secondHead = headOf(second)
  const firstHead = headOf(first)
  const above = second.words[secondHead]?.head ?? -2
  const aboveFirst = first.words[firstHead]?.head ?? -2
  const hangs = !same
    ? ''
    : above >= first.from && above < first.to
      ? 'b'
      : aboveFirst >= second.from && aboveFirst < second.to
        ? 'a'
        : '-'
  const hanging = hangs === 'a' ? first : second
  const hung = hanging.words[headOf(hanging)]
  const tie = same ? `${hangs},${hung?.deprel ?? '?'},${hung?.xpos}` : ''
  const base = [
    ...own('a', first),
    ...own('b', second),
    `o=${Math.min(3, shared)}`,
    `or=${b.size === 0 ? 0 : Math.round((3 * shared) / b.size)}`,
    `br=${broken}`,
    `gap=${Math.min(4, distance)}`,
    `nn=${size(first.to - first.from)}${size(second.to - second.from)}`,
    `vv=${verbs(first)}${verbs(second)}`,
    `neg=${polarity(first)}${polarity(second)}`,
  ]
  const inner = same
    ? [
        `tie=${tie}`,
        `ti1=${hangs},${hung?.deprel},${low(hanging.words[hanging.from])}`,
        `mark=${low(second.words[second.from - 1])}|${low(second.words[second.from])}`,
        `hl=${hangs},${hung?.lemma.toLowerCase()}`,
      ]
    : []
  const words = [...b].map(stem => `bw=${stem}`)
  return [
    where,
    ...base,
    ...base.map(text => `${where}|${text}`),
    ...inner,
    ...words,
    ...(same ? [] : [...a].map(stem => `aw=${stem}`)),
  ]
}

const verbs = (stretch: Stretch): string => {
  const found = slice(stretch).find(word => /^(?:VB[DZP]|MD)$/.test(word.xpos))
  return found === undefined ? '-' : found.xpos === 'VBD' ? 'd' : found.xpos === 'MD' ? 'm' : 'p'
}

const polarity = (stretch: Stretch): string => (slice(stretch).some(word => NEGATIVE.test(low(word))) ? '-' : '+')

/** A guesser with its model; the shipped one when none is given. */
export class RelationReader {
  private readonly classifier: Classifier

  constructor(model: HashedModel = UNMARKED_MODEL) {
    this.classifier = new Classifier(model)
  }

  /** Chances of the classes in the order of `RELATIONS`. */
  chances(pair: Pair): readonly number[] {
    return this.classifier.chances(pairFeatures(pair))
  }

  guess(pair: Pair): Guess {
    const chances = this.chances(pair)
    let best = 0
    for (let k = 1; k < chances.length; k++) if ((chances[k] ?? 0) > (chances[best] ?? 0)) best = k
    return { relation: RELATIONS[best] ?? 'other', confidence: chances[best] ?? 0 }
  }
}
