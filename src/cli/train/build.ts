/** Builds a whole model from examples. */
import { type LemmaTable, lemmaKey, lemmaOf } from '../../read/trained/lemma.ts'
import type { LinearParts } from '../../read/trained/linear.ts'
import type { SyntaxModel } from '../../read/trained/model.ts'
import type { TaggedWords } from '../../read/trained/parser-input.ts'
import { factsOf, partsOf } from '../../read/trained/tags.ts'
import { trimmed } from './pack.ts'
import { jackknifeTags, type Plan, type Report, type Ship, trainGuide, trainMain, trainTagger } from './stages.ts'
import { tagNames } from './tagger.ts'
import type { Example } from './treebank.ts'

/** What ships. */
export const FULL: Plan = {
  tagger: { rounds: 7, keep: 250_000 },
  taggerFolds: 4,
  guide: { rounds: 3, again: 1, keep: 400_000 },
  guideFolds: { folds: 3, rounds: 2 },
  parser: { rounds: 5, again: 2, keep: 750_000 },
  levels: 63,
  ship: { tagger: 200_000, guide: 330_000, parser: 620_000, levels: 31 },
}

/** Half the size, for half a point. */
export const SMALL: Plan = {
  ...FULL,
  ship: { tagger: 100_000, guide: 120_000, parser: 250_000, levels: 31 },
}

/** A few minutes, to see that everything works. */
export const QUICK: Plan = {
  tagger: { rounds: 3, keep: 200_000 },
  taggerFolds: 2,
  guide: { rounds: 2, again: 1, keep: 300_000 },
  guideFolds: { folds: 2, rounds: 1 },
  parser: { rounds: 2, again: 1, keep: 400_000 },
  levels: 63,
  ship: FULL.ship,
}

const PROPER = /^(?:NNPS?|ADD|GW|FW)$/

/** The lemmas that the rules get wrong, as most of the examples have them. */
export function lemmaExceptions(examples: readonly Example[]): LemmaTable {
  const counts = new Map<string, Map<string, number>>()
  for (const example of examples) {
    for (const [at, form] of example.forms.entries()) {
      const key = lemmaKey(form, example.xpos[at] ?? '')
      const lemma = example.lemmas[at] ?? form
      const seen = counts.get(key) ?? new Map<string, number>()
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
      counts.set(key, seen)
    }
  }
  const none = new Map<string, string>()
  const found = new Map<string, string>()
  for (const [key, seen] of counts) {
    const [xpos = '', word = ''] = key.split('\t')
    const best = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
    if (best !== undefined && !PROPER.test(xpos) && lemmaOf(word, xpos, none) !== best) found.set(key, best)
  }
  return found
}

const taggedWords = (
  forms: readonly string[],
  numbers: Int32Array,
  tags: readonly string[],
  lemmas: LemmaTable,
): TaggedWords => ({
  forms,
  tags: numbers,
  lemmas: forms.map((form, at) => lemmaOf(form, partsOf(tags[numbers[at] ?? 0] ?? '').xpos, lemmas)),
})

/** Trains every part in turn. The same examples and plan give the same model. */
export function buildModel(examples: readonly Example[], plan: Plan, report: Report): SyntaxModel {
  const tags = tagNames(examples)
  const labels = [...new Set(examples.flatMap(example => example.labels))].sort()
  report('tagger')
  const tagger = trainTagger(examples, tags, plan, report)
  const jackknifed = jackknifeTags(examples, tags, plan, report)
  const lemmas = lemmaExceptions(examples)
  const words = examples.map(({ forms }, at) =>
    taggedWords(forms, jackknifed[at] ?? new Int32Array(forms.length), tags, lemmas),
  )
  const material = { examples, words, facts: factsOf(tags), labels }
  report('first parser, from the end')
  const guide = trainGuide(material, plan, report)
  report('parser')
  const parser = trainMain(material, guide.guides, plan, report)
  return shipped(
    {
      tags,
      labels,
      lexicon: tagger.lexicon,
      lemmas,
      tagger: tagger.parts,
      guide: { table: guide.trained.table, parts: guide.trained.parts },
      parser: { table: parser.table, parts: parser.parts },
    },
    plan.levels,
    plan.ship,
  )
}

/** The model cut to the size that ships. */
export function shipped(model: SyntaxModel, from: number, ship: Ship): SyntaxModel {
  const cut = (parts: LinearParts, keep: number): LinearParts => trimmed(parts, keep, from, ship.levels)
  return {
    ...model,
    tagger: cut(model.tagger, ship.tagger),
    guide: { ...model.guide, parts: cut(model.guide.parts, ship.guide) },
    parser: { ...model.parser, parts: cut(model.parser.parts, ship.parser) },
  }
}
