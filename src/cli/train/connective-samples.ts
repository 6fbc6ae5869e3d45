/** Training material for connectives: candidates of GUM's sentences with the family that its labels give them. */
import type { Word } from '../../read/relations/connectives.ts'
import { candidatesIn, connectiveFeatures } from '../../read/relations/connectives.ts'
import { type Entry, FAMILIES, type Family } from '../../read/relations/lexicon.ts'
import type { Discourse } from './discourse.ts'
import type { Sample } from './logistic.ts'

/** What reads the words of a sentence: a trained parser, or tags alone. */
export type Analyse = (forms: readonly string[]) => readonly Word[]

const BY_RELATION: ReadonlyMap<string, Family> = new Map([
  ['causal', 'cause'],
  ['explanation', 'cause'],
  ['adversative', 'adversative'],
  ['contingency', 'condition'],
  ['purpose-goal', 'purpose'],
  ['restatement', 'detail'],
])

/**
 * The family of an annotated connective: that of its relation when the form can have it; else `other` for forms that
 * often only tell of time or addition ("as", "while", "since", "for"), and the form's first family for all others.
 */
export function familyOf(entry: Entry, relation: string): Family {
  const family = BY_RELATION.get(relation) ?? BY_RELATION.get(relation.split('-')[0] ?? '')
  if (family !== undefined && entry.senses.has(family)) return family
  return entry.senses.has('other') ? 'other' : entry.family
}

/** The candidates of a document, sentence by sentence, with gold families. */
export function* goldCandidates(document: Discourse, analyse: Analyse) {
  for (const [index, sentence] of document.sentences.entries()) {
    const words = analyse(sentence.words.map(word => word.form))
    const gold = document.connectives.filter(each => each.sentence === index)
    for (const candidate of candidatesIn(words)) {
      const tie = gold.find(each => each.word >= candidate.from && each.word < candidate.to)
      const family: Family = tie === undefined ? 'none' : familyOf(candidate.entry, tie.relation)
      yield { index, words, candidate, family }
    }
  }
}

export function connectiveSamples(documents: readonly Discourse[], analyses: readonly Analyse[]): readonly Sample[] {
  const samples: Sample[] = []
  for (const document of documents)
    for (const analyse of analyses)
      for (const { words, candidate, family } of goldCandidates(document, analyse))
        samples.push({ features: connectiveFeatures(words, candidate), label: FAMILIES.indexOf(family) })
  return samples
}
