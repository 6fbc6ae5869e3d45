/**
 * The tasks that a training is made of, each for itself, so that they can be done side by side. Every model that feeds another one is jackknifed: the tags and first trees that the parser
 * learns from come from models that have not seen the sentence, as they will not have when it is used.
 */

import { type Lexicon, WordKnowledge } from '../../read/trained/knowledge.ts'
import { type LemmaTable, lemmaOf } from '../../read/trained/lemma.ts'
import { LinearModel, type LinearParts } from '../../read/trained/linear.ts'
import { type ActionTable, Parser } from '../../read/trained/parser.ts'
import { type Guide, parserInput, type TaggedWords } from '../../read/trained/parser-input.ts'
import { GUIDED, PLAIN } from '../../read/trained/parser-templates.ts'
import { reversedGuide } from '../../read/trained/stack.ts'
import { atOnce } from '../../read/trained/steps.ts'
import { Tagger } from '../../read/trained/tagger.ts'
import { taggerInput } from '../../read/trained/tagger-features.ts'
import { ALL_STEPS } from '../../read/trained/tagger-steps.ts'
import { factsOf, partsOf } from '../../read/trained/tags.ts'
import type { WordBook } from '../../read/trained/wordbook.ts'
import { packModel, pruned } from './pack.ts'
import { actionTable, type ParserExample, ParserTrainer, parserExample } from './parser.ts'
import { buildLexicon, type TaggerExample, TaggerTrainer, tagOf } from './tagger.ts'
import type { Example } from './treebank.ts'

export type Report = (line: string) => void

/** How long and how large a training is. Rounds are passes over the material; `keep` is a number of weights. */
export interface Size {
  readonly rounds: number
  /** Rounds with the kept weights alone. */
  readonly again: number
  readonly keep: number
}

export interface Plan {
  readonly tagger: Omit<Size, 'again'>
  readonly taggerFolds: number
  readonly guide: Size
  readonly guideFolds: { readonly folds: number } & Size
  readonly parser: Size
  /** The second parser is the mean of as many as there are seeds. */
  readonly seeds: readonly number[]
  /** Steps of a companded weight on each side, while training. */
  readonly levels: number
  /** How much of it ships, and in how many steps. */
  readonly ship: Ship
}

/** Numbers of weights, and steps of a weight on each side. */
export interface Ship {
  readonly tagger: number
  readonly guide: number
  readonly parser: number
  readonly levels: number
}

const TAGGER = { seed: 1, least: 2, margin: 30, drop: 0.3 } as const
const PARSER = { least: 4, margin: 60, explore: 0.9, drop: 0.08 } as const
/** Sentences next to each other are alike: a fold takes them by tens. */
const BLOCK = 10

/** What every task learns from. */
export interface Material {
  readonly examples: readonly Example[]
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly lemmas: LemmaTable
  readonly book: WordBook
}

/** The part that a task must not see, and answers for; none when it learns from everything. */
export interface Fold {
  readonly fold: number
  readonly of: number
}

export interface TaggerTask {
  readonly kind: 'tagger'
  readonly name: string
  readonly size: Omit<Size, 'again'>
  readonly levels: number
  readonly unseen?: Fold
}

export interface ParserTask {
  readonly kind: 'parser'
  /** Of the order of the examples, and of what is left out by chance. */
  readonly seed: number
  readonly name: string
  readonly size: Size
  readonly levels: number
  /** Reads the sentence from its end. */
  readonly reversed: boolean
  /** The examples' tags as the reader itself would give them. */
  readonly tagged: readonly Int32Array[]
  readonly guides?: readonly Guide[]
  readonly unseen?: Fold
}

export interface TaggerOutcome {
  readonly fromEnd: LinearParts
  readonly fromStart: LinearParts
  readonly lexicon: Lexicon
  /** Tags of the unseen examples, at their places. */
  readonly tagged: ReadonlyMap<number, Int32Array>
}

export interface ParserOutcome {
  readonly parts: LinearParts
  readonly table: ActionTable
  /** Trees of the unseen examples, at their places. */
  readonly guides: ReadonlyMap<number, Guide>
}

const isUnseen = (at: number, unseen: Fold | undefined): boolean =>
  unseen !== undefined && Math.floor(at / BLOCK) % unseen.of === unseen.fold

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

export function trainTagger(material: Material, task: TaggerTask, report: Report): TaggerOutcome {
  const { tags, examples, book } = material
  const numbers = new Map(tags.map((tag, at) => [tag, at]))
  const seen = examples.filter((_, at) => !isUnseen(at, task.unseen))
  const lexicon = buildLexicon(seen, numbers)
  const knowledge = new WordKnowledge(lexicon, book)
  const learn = (reversed: boolean): LinearParts => {
    const name = `${task.name}, ${reversed ? 'from the end' : 'from the beginning'}`
    const trainer = new TaggerTrainer(taggerExamples(seen, reversed, knowledge, numbers), tags.length, TAGGER)
    for (let round = 1; round <= task.size.rounds; round++) {
      report(`${name}, round ${round}: ${percent(trainer.round())} wrong`)
    }
    return packModel(pruned(trainer.perceptron.averaged(), task.size.keep), tags.length, task.levels, TAGGER.margin)
  }
  const fromEnd = learn(true)
  const fromStart = learn(false)
  const models = { fromEnd: new LinearModel(fromEnd), fromStart: new LinearModel(fromStart) }
  const tagger = new Tagger(models, knowledge, tags.length, ALL_STEPS)
  const tagged = new Map<number, Int32Array>()
  for (const [at, { forms }] of examples.entries()) {
    if (isUnseen(at, task.unseen)) tagged.set(at, tagger.tag(forms))
  }
  return { fromEnd, fromStart, lexicon, tagged }
}

function taggerExamples(
  examples: readonly Example[],
  reversed: boolean,
  knowledge: WordKnowledge,
  numbers: ReadonlyMap<string, number>,
): readonly TaggerExample[] {
  return examples.map(example => {
    const gold = Int32Array.from(example.forms, (_, i) => numbers.get(tagOf(example, i)) ?? 0)
    const forms = reversed ? example.forms.toReversed() : example.forms
    return { input: taggerInput(forms, knowledge, reversed), gold: reversed ? gold.reverse() : gold }
  })
}

/**
 * Learns with all features, keeps the largest weights, and learns again with only these, so that they make up for
 * what was taken away.
 */
export function trainParser(material: Material, task: ParserTask, report: Report): ParserOutcome {
  const all = parserExamples(material, task)
  const table = actionTable(all, material.labels)
  const seen = all.filter((_, at) => !isUnseen(at, task.unseen))
  const trainer = new ParserTrainer(seen, table, { ...PARSER, seed: task.seed })
  const { perceptron } = trainer
  const { rounds, again, keep } = task.size
  report(`${task.name}: ${perceptron.keys.length} features, ${table.actions.length} classes`)
  for (let round = 1; round <= rounds; round++) {
    report(`${task.name}, round ${round}: ${percent(trainer.round())} wrong`)
  }
  let weights = pruned(perceptron.averaged(), keep)
  if (again > 0) perceptron.restart(weights)
  for (let round = 1; round <= again; round++) {
    report(`${task.name}, round ${round} again: ${percent(trainer.round())} wrong`)
  }
  if (again > 0) weights = pruned(perceptron.averaged(), keep)
  const parts = packModel(weights, perceptron.classes, task.levels, PARSER.margin)
  const parser = new Parser(new LinearModel(parts), table, atOnce(task.guides === undefined ? PLAIN : GUIDED))
  const guides = new Map<number, Guide>()
  for (const [at, example] of all.entries()) {
    if (isUnseen(at, task.unseen)) guides.set(at, reversedGuide(parser.parse(example.input)))
  }
  return { parts, table, guides }
}

const NO_TAGS = new Int32Array(0)

function parserExamples(material: Material, task: ParserTask): readonly ParserExample[] {
  const { examples, tags, labels, lemmas } = material
  const knowledge = new WordKnowledge(new Map(), material.book)
  const facts = factsOf(tags)
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const xpos = tags.map(tag => partsOf(tag).xpos)
  return examples.map((example, at) => {
    const { forms } = example
    const given = task.tagged[at] ?? NO_TAGS
    const words: TaggedWords = {
      forms,
      tags: given,
      lemmas: forms.map((form, i) => lemmaOf(form, xpos[given[i] ?? 0] ?? '', lemmas)),
    }
    const known = forms.map(form => knowledge.of(form))
    const input = parserInput(words, known, facts, task.reversed, task.guides?.[at])
    return parserExample(task.reversed ? mirrored(example) : example, input, numbers)
  })
}

/** The tree of the sentence read from its end. */
function mirrored({ heads, labels }: Example): Pick<Example, 'heads' | 'labels'> {
  const place = (head: number): number => (head === 0 ? 0 : heads.length + 1 - head)
  return { heads: heads.toReversed().map(place), labels: labels.toReversed() }
}
