/** Training material for `src/read/reference/definites`: GUM's bare definite phrases, and which of them lean. */
import { barePhrases, type DefinitePhrase } from '../../read/reference/definites/leaning.ts'
import type { HashedModel } from '../../read/relations/hashed.ts'
import { type ConlluSentence, commentOf } from '../../read/trained/conllu.ts'
import type { Tagged } from './analyses.ts'
import { readMentions } from './coreference.ts'
import { trainLogistic } from './logistic.ts'

export interface GoldPhrase {
  readonly phrase: DefinitePhrase
  readonly leans: boolean
}

/** What GUM says of a mention that begins at a word: `cluster-type-status…`, outermost first. */
const statusOf = (misc: string, cluster: string): string =>
  new RegExp(`\\(${cluster}-[^-()]*-([^-()|]*)`).exec(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '')?.[1] ?? ''

/** The clusters from which one is inferred ("the roof" from a house). */
const sourcesOf = (misc: string, cluster: string): ReadonlySet<string> =>
  new Set(
    [...(/(?:^|\|)Bridge=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(/(\d+)<(\d+)/g)].flatMap(([, from = '', to]) =>
      to === cluster ? [from] : [],
    ),
  )

/** A phrase leans when it is given, or inferred from something, that the same sentence does not name before it. */
export function goldPhrases(document: readonly ConlluSentence[], analyse: Tagged): readonly GoldPhrase[] {
  const mentions = readMentions(document)
  const words = document.map(sentence => analyse(sentence.words.map(word => word.form)))
  return barePhrases(words).map(phrase => {
    const { sentence, article, noun } = phrase
    const [own] = mentions
      .filter(one => one.sentence === sentence && one.from === article && one.to > noun)
      .sort((a, b) => a.to - b.to)
    if (own === undefined) return { phrase, leans: false }
    const misc = document[sentence]?.words[article]?.misc ?? ''
    const status = statusOf(misc, own.cluster)
    const sources = status === 'acc:inf' ? sourcesOf(misc, own.cluster) : new Set([own.cluster])
    const named = mentions.some(one => one.sentence === sentence && one.to <= article && sources.has(one.cluster))
    return { phrase, leans: (status.startsWith('giv') || status === 'acc:inf') && !named }
  })
}

/** A treebank's sentences by document. */
export function documentsOf(treebank: readonly ConlluSentence[]): readonly (readonly ConlluSentence[])[] {
  const documents: ConlluSentence[][] = []
  for (const sentence of treebank) {
    if (commentOf(sentence, 'newdoc id') !== undefined) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents
}

const PLAN = { classes: ['stands', 'leans'], bits: 12, rounds: 6, step: 0.05, pull: 3e-3, least: 2 }

export const leaningModel = (phrases: readonly GoldPhrase[]): HashedModel =>
  trainLogistic(
    phrases.map(({ phrase, leans }) => ({ features: phrase.features, label: leans ? 1 : 0 })),
    PLAN,
  )
