/** Builds a whole model from examples. */

import type { Lexicon } from '../../read/trained/knowledge.ts'
import { type LemmaTable, lemmaKey, lemmaOf } from '../../read/trained/lemma.ts'
import type { LinearParts } from '../../read/trained/linear.ts'
import type { ParserModel, SyntaxModel } from '../../read/trained/model.ts'
import type { WordBook } from '../../read/trained/wordbook.ts'
import { merged, trimmed } from './pack.ts'
import type { Pool } from './pool.ts'
import type { Fold, Material, ParserOutcome, Plan, Size } from './stages.ts'
import { buildLexicon, tagNames } from './tagger.ts'
import type { Example } from './treebank.ts'

/** What ships. */
export const FULL: Plan = {
  tagger: { rounds: 7, keep: 200_000 },
  taggerFolds: 4,
  guide: { rounds: 4, again: 1, keep: 400_000 },
  guideFolds: { folds: 4, rounds: 3, again: 0, keep: 400_000 },
  parser: { rounds: 6, again: 2, keep: 750_000 },
  seeds: [7, 8],
  levels: 63,
  ship: { tagger: 190_000, guide: 390_000, parser: 590_000, levels: 16 },
}

/** Half the size, for half a point. */
export const SMALL: Plan = {
  ...FULL,
  ship: { tagger: 80_000, guide: 140_000, parser: 250_000, levels: 16 },
}

/** A few minutes, to see that everything works. */
export const QUICK: Plan = {
  tagger: { rounds: 3, keep: 200_000 },
  taggerFolds: 2,
  guide: { rounds: 2, again: 1, keep: 300_000 },
  guideFolds: { folds: 2, rounds: 1, again: 0, keep: 300_000 },
  parser: { rounds: 2, again: 1, keep: 400_000 },
  seeds: [7],
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

export function materialOf(examples: readonly Example[], book: WordBook): Material {
  return {
    examples,
    tags: tagNames(examples),
    labels: [...new Set(examples.flatMap(example => example.labels))].sort(),
    lemmas: lemmaExceptions(examples),
    book,
  }
}

const folds = (of: number): readonly Fold[] => Array.from({ length: of }, (_, fold) => ({ fold, of }))

/** What tasks found for the examples that each had not seen, in the examples' order. */
function inOrder<T>(found: readonly ReadonlyMap<number, T>[]): readonly T[] {
  const all = found.flatMap(some => [...some])
  return all.sort((a, b) => a[0] - b[0]).map(([, one]) => one)
}

/** Without tags that are as rare as a slip of an annotator's pen: most words keep a single tag, and cost no time. */
const shippedLexicon = ({ examples, tags }: Material): Lexicon =>
  buildLexicon(examples, new Map(tags.map((tag, at) => [tag, at])), SLIP)

const SLIP = 0.003
const SEED = 7

const fromEnd = (size: Size, seed: number) => ({ size, seed, reversed: true }) as const

/** Steps of a mean's weights on each side: as fine as can be. */
const FINE = 127

/** The parser that ships. All outcomes have the same table: it comes from the examples. */
function mean(outcomes: readonly ParserOutcome[], keep: number, levels: number): ParserModel {
  const [first] = outcomes
  if (first === undefined) throw new RangeError('a plan without seeds')
  const parts = outcomes.map(each => each.parts)
  return { table: first.table, parts: trimmed(merged(parts, FINE), keep, FINE, levels) }
}

/** Trains every part. The same material and plan give the same model, whatever the pool. */
export async function buildModel(material: Material, plan: Plan, pool: Pool): Promise<SyntaxModel> {
  const { tags, labels, lemmas, book } = material
  const { levels, ship } = plan
  const jackknife = folds(plan.taggerFolds).map(unseen =>
    pool.tagger({ kind: 'tagger', name: `tags ${unseen.fold + 1}`, size: plan.tagger, levels, unseen }),
  )
  const whole = pool.tagger({ kind: 'tagger', name: 'tagger', size: plan.tagger, levels })
  const tagged = inOrder((await Promise.all(jackknife)).map(each => each.tagged))
  const shared = { kind: 'parser', levels, tagged } as const
  const firstTrees = folds(plan.guideFolds.folds).map(unseen =>
    pool.parser({ ...shared, name: `first trees ${unseen.fold + 1}`, ...fromEnd(plan.guideFolds, SEED), unseen }),
  )
  const guides = inOrder((await Promise.all(firstTrees)).map(each => each.guides))
  const seconds = plan.seeds.map(seed =>
    pool.parser({ ...shared, name: `parser ${seed}`, size: plan.parser, seed, reversed: false, guides }),
  )
  const first = pool.parser({ ...shared, name: 'first parser', ...fromEnd(plan.guide, SEED) })
  const parser = mean(await Promise.all(seconds), ship.parser, ship.levels)
  const guide = mean([await first], ship.guide, ship.levels)
  const { fromEnd: last, fromStart } = await whole
  const cut = (parts: LinearParts): LinearParts => trimmed(parts, ship.tagger, levels, ship.levels)
  const tagger = { fromEnd: cut(last), fromStart: cut(fromStart) }
  return { tags, labels, lexicon: shippedLexicon(material), lemmas, book, tagger, guide, parser }
}
