/** Training material for unmarked relations: pairs of GUM's units whose tie no connective names, and neighbours without a tie. */
import type { Pair, Relation } from '../../read/relations/unmarked.ts'
import { opensParagraph } from '../../read/trained/conllu.ts'
import type { Tagged } from './analyses.ts'
import type { Discourse, Tie, Unit } from './discourse.ts'

export interface GoldPair {
  readonly pair: Pair
  readonly relation: Relation
  /** GUM's own name, or `none` for neighbours without a tie. */
  readonly label: string
}

const CLASSES: ReadonlyMap<string, Relation> = new Map([
  ['explanation', 'cause'],
  ['causal', 'cause'],
  ['adversative', 'adversative'],
  ['elaboration', 'elaboration'],
  ['restatement', 'restatement'],
  ['evaluation', 'evaluation'],
])

export const classOf = (relation: string): Relation => CLASSES.get(relation.split('-')[0] ?? '') ?? 'other'

const isMarked = (tie: Tie): boolean => tie.signals.some(signal => /^(?:dm|orp)-/.test(signal))

/** Clauses that are cut in two by another, and the root, are no pair. */
const isPair = (tie: Tie | undefined): tie is Tie =>
  tie !== undefined && tie.relation !== 'ROOT' && !tie.relation.startsWith('same-unit')

/** Sentences between two units of a pair, at most. */
const REACH = 4

/** The pairs of a document. Clauses of one sentence are pairs of units; over sentences the whole sentences are compared. */
export function goldPairs(document: Discourse, analyse: Tagged): readonly GoldPair[] {
  const words = document.sentences.map(sentence => analyse(sentence.words.map(word => word.form)))
  const paragraphs: number[] = []
  for (const sentence of document.sentences)
    paragraphs.push((paragraphs.at(-1) ?? 0) + (opensParagraph(sentence) ? 1 : 0))
  const whole = (index: number) => ({ words: words[index] ?? [], from: 0, to: words[index]?.length ?? 0 })
  const stretch = ({ sentence, from, to }: Unit) => ({ words: words[sentence] ?? [], from, to })
  const found: GoldPair[] = []
  const tied = new Set<number>()
  for (const unit of document.units) {
    const [tie] = unit.ties
    const other = isPair(tie) ? document.units[tie.to - 1] : undefined
    if (!isPair(tie) || other === undefined) continue
    const [a, b] = unit.id < other.id ? [unit, other] : [other, unit]
    const distance = b.sentence - a.sentence
    if (distance === 1) tied.add(b.sentence)
    if (isMarked(tie) || distance > REACH) continue
    const broken = paragraphs[a.sentence] !== paragraphs[b.sentence]
    const pair =
      distance === 0
        ? { first: stretch(a), second: stretch(b), distance, broken }
        : { first: whole(a.sentence), second: whole(b.sentence), distance, broken }
    found.push({ pair, relation: classOf(tie.relation), label: tie.relation })
  }
  for (let index = 1; index < words.length; index++) {
    if (tied.has(index)) continue
    const broken = paragraphs[index] !== paragraphs[index - 1]
    found.push({
      pair: { first: whole(index - 1), second: whole(index), distance: 1, broken },
      relation: 'other',
      label: 'none',
    })
  }
  return found
}
