/** Scores against a treebank. Labels are compared without subtypes, as in the CoNLL 2018 shared task (Zeman et al.). */
import type { Analysis } from '../../read/trained/syntax.ts'
import type { Example } from './treebank.ts'

export interface LabelCount {
  gold: number
  predicted: number
  right: number
}

export interface Scores {
  words: number
  upos: number
  xpos: number
  lemma: number
  heads: number
  labelled: number
  readonly labels: Map<string, LabelCount>
}

export const emptyScores = (): Scores => ({
  words: 0,
  upos: 0,
  xpos: 0,
  lemma: 0,
  heads: 0,
  labelled: 0,
  labels: new Map(),
})

const base = (label: string): string => label.split(':')[0] ?? label

function labelCount(scores: Scores, label: string): LabelCount {
  const known = scores.labels.get(label)
  if (known !== undefined) return known
  const fresh = { gold: 0, predicted: 0, right: 0 }
  scores.labels.set(label, fresh)
  return fresh
}

/** Adds one sentence with gold tokens. */
export function addSentence(scores: Scores, gold: Example, found: readonly Analysis[]): void {
  for (const [at, word] of found.entries()) {
    const label = gold.labels[at] ?? ''
    const headRight = word.head + 1 === gold.heads[at]
    scores.words++
    if (word.upos === gold.upos[at]) scores.upos++
    if (word.xpos === gold.xpos[at]) scores.xpos++
    if (word.lemma === gold.lemmas[at]) scores.lemma++
    if (headRight) scores.heads++
    if (headRight && base(word.deprel) === base(label)) scores.labelled++
    labelCount(scores, label).gold++
    labelCount(scores, word.deprel).predicted++
    if (headRight && word.deprel === label) labelCount(scores, label).right++
  }
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** F1 of arcs with this label, subtype counted. */
export function labelF1(scores: Scores, label: string): number {
  const count = scores.labels.get(label)
  return count === undefined ? 0 : share(2 * count.right, count.gold + count.predicted)
}

/** One line: UPOS, XPOS, lemma, UAS / LAS. */
export function scoreLine(scores: Scores): string {
  const of = (part: number): string => share(part, scores.words).toFixed(2)
  return `UPOS ${of(scores.upos)}  XPOS ${of(scores.xpos)}  lemma ${of(scores.lemma)}  UAS ${of(scores.heads)}  LAS ${of(scores.labelled)}`
}
