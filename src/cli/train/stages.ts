/**
 * The stages of training. Every model that feeds another one is jackknifed: the tags and first trees that the parser
 * learns from come from models that have not seen the sentence, as they will not have when it is used.
 */
import { LinearModel, type LinearParts } from '../../read/trained/linear.ts'
import { type ActionTable, Parser } from '../../read/trained/parser.ts'
import { type Guide, reversedWords, type TagFacts, type TaggedWords } from '../../read/trained/parser-input.ts'
import { reversedGuide } from '../../read/trained/stack.ts'
import { type Lexicon, Tagger } from '../../read/trained/tagger.ts'
import { packModel, pruned } from './pack.ts'
import { actionTable, type ParserExample, ParserTrainer, parserExample } from './parser.ts'
import type { Perceptron } from './perceptron.ts'
import { buildLexicon, TaggerTrainer } from './tagger.ts'
import type { Example } from './treebank.ts'

export type Report = (line: string) => void

/** How long and how large. Rounds are passes over the material; `keep` is a number of weights. */
export interface Plan {
  readonly tagger: { readonly rounds: number; readonly keep: number }
  readonly taggerFolds: number
  readonly guide: { readonly rounds: number; readonly again: number; readonly keep: number }
  readonly guideFolds: { readonly folds: number; readonly rounds: number }
  readonly parser: { readonly rounds: number; readonly again: number; readonly keep: number }
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

const TAGGER = { seed: 1, least: 2, margin: 30, drop: 0.15 } as const
const PARSER = { seed: 7, least: 3, margin: 60, explore: 0.9, drop: 0.05 } as const
/** Sentences next to each other are alike: a fold takes them by tens. */
const BLOCK = 10

const foldOf = (at: number, folds: number): number => Math.floor(at / BLOCK) % folds

export interface TrainedTagger {
  readonly parts: LinearParts
  readonly lexicon: Lexicon
  readonly tagger: Tagger
}

export function trainTagger(
  examples: readonly Example[],
  tags: readonly string[],
  plan: Plan,
  report: Report,
): TrainedTagger {
  const lexicon = buildLexicon(examples, new Map(tags.map((tag, at) => [tag, at])))
  const trainer = new TaggerTrainer(examples, tags, lexicon, { ...TAGGER, rounds: plan.tagger.rounds })
  for (let round = 1; round <= plan.tagger.rounds; round++) {
    report(`  tagger round ${round}: ${percent(trainer.round())} wrong`)
  }
  const { perceptron } = trainer
  const weights = pruned(perceptron.averaged(), plan.tagger.keep)
  const parts = packModel(perceptron.keys, weights, tags.length, plan.levels, TAGGER.margin)
  return { parts, lexicon, tagger: new Tagger(new LinearModel(parts), lexicon, tags.length) }
}

/** Tags for every example from taggers that have not seen it. */
export function jackknifeTags(
  examples: readonly Example[],
  tags: readonly string[],
  plan: Plan,
  report: Report,
): readonly Int32Array[] {
  const found: Int32Array[] = []
  for (let fold = 0; fold < plan.taggerFolds; fold++) {
    report(` tags, fold ${fold + 1} of ${plan.taggerFolds}`)
    const rest = examples.filter((_, at) => foldOf(at, plan.taggerFolds) !== fold)
    const { tagger } = trainTagger(rest, tags, plan, () => undefined)
    for (const [at, example] of examples.entries()) {
      if (foldOf(at, plan.taggerFolds) === fold) found[at] = tagger.tag(example.forms)
    }
  }
  return found
}

export interface TrainedParser {
  readonly parts: LinearParts
  readonly table: ActionTable
  readonly parser: Parser
}

/**
 * Learns with all features, keeps the largest weights, and learns again with only these, so that they make up for
 * what was taken away.
 */
export function trainParser(
  examples: readonly ParserExample[],
  table: ActionTable,
  size: { readonly rounds: number; readonly again: number; readonly keep: number; readonly levels: number },
  report: Report,
): TrainedParser {
  const trainer = new ParserTrainer(examples, table, PARSER)
  const { perceptron } = trainer
  report(`  ${perceptron.keys.length} features, ${table.actions.length} classes`)
  for (let round = 1; round <= size.rounds; round++) report(`  round ${round}: ${percent(trainer.round())} wrong`)
  let weights = pruned(perceptron.averaged(), size.keep)
  if (size.again > 0) perceptron.restart(weights)
  for (let round = 1; round <= size.again; round++) report(`  again ${round}: ${percent(trainer.round())} wrong`)
  if (size.again > 0) weights = pruned(perceptron.averaged(), size.keep)
  return packed(perceptron, weights, table, size.levels)
}

function packed(perceptron: Perceptron, weights: Float32Array, table: ActionTable, levels: number): TrainedParser {
  const parts = packModel(perceptron.keys, weights, perceptron.classes, levels, PARSER.margin)
  return { parts, table, parser: new Parser(new LinearModel(parts), table) }
}

/** What all parser stages share. */
export interface ParserMaterial {
  readonly examples: readonly Example[]
  /** The examples' words with tags and lemmas as the reader itself would give them. */
  readonly words: readonly TaggedWords[]
  readonly facts: readonly TagFacts[]
  readonly labels: readonly string[]
}

const labelNumbers = (labels: readonly string[]): ReadonlyMap<string, number> =>
  new Map(labels.map((label, at) => [label, at]))

const NO_WORDS: TaggedWords = { forms: [], lemmas: [], tags: [] }

const mirrored = (head: number, size: number): number => (head === 0 ? 0 : size + 1 - head)

/** The sentences read from their end, for the first parser. */
function reversedExamples(material: ParserMaterial): readonly ParserExample[] {
  const numbers = labelNumbers(material.labels)
  return material.words.map((words, at) => {
    const { heads = [], labels = [] } = material.examples[at] ?? {}
    const size = words.forms.length
    const turned = reversedWords(words)
    const arcs = { heads: heads.toReversed().map(head => mirrored(head, size)), labels: labels.toReversed() }
    return parserExample({ ...arcs, forms: turned.forms }, turned, material.facts, numbers)
  })
}

/** The first parser, which reads from the end, and first trees for every example from parsers that have not seen it. */
export function trainGuide(
  material: ParserMaterial,
  plan: Plan,
  report: Report,
): { readonly trained: TrainedParser; readonly guides: readonly Guide[] } {
  const turned = reversedExamples(material)
  const table = actionTable(turned, material.labels)
  const { folds, rounds } = plan.guideFolds
  const guides: Guide[] = []
  for (let fold = 0; fold < folds; fold++) {
    report(` first trees, fold ${fold + 1} of ${folds}`)
    const rest = turned.filter((_, at) => foldOf(at, folds) !== fold)
    const { parser } = trainParser(
      rest,
      table,
      { rounds, again: 0, keep: plan.guide.keep, levels: plan.levels },
      report,
    )
    for (const [at, example] of turned.entries()) {
      if (foldOf(at, folds) === fold) guides[at] = reversedGuide(parser.parse(example.input))
    }
  }
  report(' first parser, all material')
  return { trained: trainParser(turned, table, { ...plan.guide, levels: plan.levels }, report), guides }
}

/** The parser that reads forward and sees the first tree. */
export function trainMain(
  material: ParserMaterial,
  guides: readonly Guide[],
  plan: Plan,
  report: Report,
): TrainedParser {
  const numbers = labelNumbers(material.labels)
  const examples = material.examples.map((example, at) =>
    parserExample(example, material.words[at] ?? NO_WORDS, material.facts, numbers, guides[at]),
  )
  return trainParser(examples, actionTable(examples, material.labels), { ...plan.parser, levels: plan.levels }, report)
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
