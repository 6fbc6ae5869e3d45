/**
 * How well unmarked relations are told on UD English GUM. Gold: every tie of the tree that no connective marks (no `dm`
 * or `orp` signal), between clauses of one sentence or between sentences at most four apart, and neighbours without a
 * tie as `other`; six classes, see `src/read/relations/unmarked.ts`. Macro-F1 is the mean over the six, also where a
 * class is never given. Baselines: the largest class; and the class that the connectives found in the later stretch
 * suggest, else the largest.
 */
import { ConnectiveReader } from '../../read/relations/connectives.ts'
import type { Family } from '../../read/relations/lexicon.ts'
import { type Guess, type Pair, RELATIONS, type Relation, RelationReader } from '../../read/relations/unmarked.ts'
import { LIGHT, type Tagged, trainedWords } from '../train/analyses.ts'
import { discourses } from '../train/discourse.ts'
import { type GoldPair, goldPairs } from '../train/relation-samples.ts'
import { readTreebank } from '../train/treebank.ts'
import type { Measured } from './connectives.ts'

interface Judged {
  readonly gold: Relation
  readonly guess: Guess
  readonly apart: boolean
}

/** Macro-F1 and the F1 of each class. */
function f1Of(rows: readonly Judged[]): string {
  const each = RELATIONS.map(relation => {
    const right = rows.filter(row => row.gold === relation && row.guess.relation === relation).length
    const both =
      rows.filter(row => row.gold === relation).length + rows.filter(row => row.guess.relation === relation).length
    return both === 0 ? 0 : (2 * right) / both
  })
  const macro = each.reduce((a, b) => a + b, 0) / each.length
  return `macro-F1 ${macro.toFixed(3)} (${RELATIONS.map((relation, k) => `${relation} ${(each[k] ?? 0).toFixed(2)}`).join(', ')})`
}

const BY_FAMILY: ReadonlyMap<Family, Relation> = new Map([
  ['cause', 'cause'],
  ['adversative', 'adversative'],
  ['detail', 'elaboration'],
])

/** What connectives alone suggest. */
function byConnective(reader: ConnectiveReader, pair: Pair): Guess {
  const found = [pair.second, pair.first].flatMap(({ words, from, to }) =>
    reader.read(words).filter(each => each.from >= from && each.to <= to),
  )
  return { relation: BY_FAMILY.get(found[0]?.family ?? 'none') ?? 'other', confidence: 1 }
}

function judged<Reader>(
  parts: readonly Measured<Reader>[],
  analyse: Tagged,
  guess: (reader: Reader, gold: GoldPair) => Guess,
): readonly Judged[] {
  return parts.flatMap(({ documents, reader }) =>
    documents
      .flatMap(document => goldPairs(document, analyse))
      .map(gold => ({ gold: gold.relation, guess: guess(reader, gold), apart: gold.pair.distance > 0 })),
  )
}

/** What share is right among guesses of at least so much confidence. */
function calibration(rows: readonly Judged[]): string {
  const steps = [0.4, 0.6, 0.8, 0.9].map(least => {
    const kept = rows.filter(row => row.guess.confidence >= least && row.guess.relation !== 'other')
    const right = kept.filter(row => row.guess.relation === row.gold).length
    return `≥ ${least}: ${(kept.length === 0 ? 0 : right / kept.length).toFixed(2)} of ${kept.length}`
  })
  return steps.join(', ')
}

/** Lines for parts that were not learnt from; `full` reads with heads. */
export function relationReport(
  name: string,
  parts: readonly Measured<RelationReader>[],
  full: Tagged | null,
): readonly string[] {
  const connectives = new ConnectiveReader()
  const ways: readonly (readonly [string, Tagged])[] = [
    ['tags alone', LIGHT],
    ...(full === null ? [] : [['heads', full] as const]),
  ]
  const major = judged(parts, LIGHT, () => ({ relation: 'other', confidence: 1 }))
  const marked = judged(parts, full ?? LIGHT, (_, gold) => byConnective(connectives, gold.pair))
  return [
    `${name}, unmarked relations (${major.length} pairs): majority ${f1Of(major)}`,
    `  by connectives alone: ${f1Of(marked)}`,
    ...ways.flatMap(([label, analyse]) => {
      const rows = judged(parts, analyse, (reader, gold) => reader.guess(gold.pair))
      return [
        `  read with ${label}: ${f1Of(rows)}`,
        `    between sentences: ${f1Of(rows.filter(row => row.apart))}; majority ${f1Of(major.filter(row => row.apart))}`,
        `    right when it names a relation with confidence ${calibration(rows)}`,
      ]
    }),
  ]
}

/** The bench's lines for `NAME.conllu.gz` of a folder. */
export async function relationLines(folder: string, name = 'gum-dev'): Promise<readonly string[]> {
  const documents = discourses(readTreebank(folder, name))
  return relationReport(name, [{ documents, reader: new RelationReader() }], await trainedWords())
}
