/**
 * How well explicit connectives are found. Gold: the connectives that UD English GUM names in MISC (`dm-…` and `orp-…`
 * signals of a rhetorical relation), where the relation argues: causal, explanation, adversative, contingency,
 * purpose-goal, restatement; a form that has no other service ("because", "but", "for example") counts under any relation.
 * "and", "also", "then", "when", "by", "with" and their like argue nothing by themselves and are left out, and so are
 * forms that the lexicon does not hold. Found is a connective that covers the first word of a gold one.
 *
 * Two sets: all forms of the lexicon, and its plain forms, which leaves out those that are mostly something else ("as",
 * "for", "still", "whether"). The baseline takes every place where such a form stands.
 */
import { ConnectiveReader, candidatesIn, type Word } from '../../read/relations/connectives.ts'
import { CONNECTIVES, type Entry, type Family } from '../../read/relations/lexicon.ts'
import { LIGHT, type Tagged, trainedWords } from '../train/analyses.ts'
import { familyOf } from '../train/connective-samples.ts'
import { type Discourse, discourses } from '../train/discourse.ts'
import { readTreebank } from '../train/treebank.ts'

interface Found {
  readonly entry: Entry
  readonly from: number
  readonly to: number
  readonly family: Family
}

interface Counts {
  right: number
  found: number
  gold: number
  family: number
}

type Find = (words: readonly Word[]) => readonly Found[]

const BY_FORM: ReadonlyMap<string, Entry> = new Map(CONNECTIVES.map(entry => [entry.form, entry]))

/** "if … then", "not only … but": a connective in two parts counts as its first that the lexicon knows. */
const entryOf = (form: string): Entry | undefined => BY_FORM.get(form) ?? BY_FORM.get(form.replace(/ (?:then|or)$/, ''))

const argues = (family: Family): boolean => family !== 'none' && family !== 'other'

/** Counts over documents. `counted` picks the forms that take part. */
export function countConnectives(
  documents: readonly Discourse[],
  analyse: Tagged,
  find: Find,
  counted: (entry: Entry) => boolean,
): Counts {
  const counts: Counts = { right: 0, found: 0, gold: 0, family: 0 }
  for (const document of documents)
    document.sentences.forEach((sentence, index) => {
      const gold = document.connectives.flatMap(each => {
        const entry = each.sentence === index ? entryOf(each.form) : undefined
        const family = entry === undefined ? 'none' : familyOf(entry, each.relation)
        return entry !== undefined && counted(entry) && argues(family) ? [{ word: each.word, family }] : []
      })
      const found = find(analyse(sentence.words.map(word => word.form))).filter(each => counted(each.entry))
      counts.gold += gold.length
      counts.found += found.length
      for (const { word, family } of gold) {
        const hit = found.find(each => word >= each.from && word < each.to)
        if (hit === undefined) continue
        counts.right++
        if (hit.family === family) counts.family++
      }
    })
  return counts
}

const part = (n: number, of: number): string => (of === 0 ? 0 : n / of).toFixed(3)

export function countsLine({ right, found, gold, family }: Counts): string {
  return `P ${part(right, found)} R ${part(right, gold)} F1 ${part(2 * right, found + gold)}, family right ${part(family, right)} (${gold} gold)`
}

/** Documents with the reader that is measured on them: one part, or folds that each have their own. */
export interface Measured<Reader> {
  readonly documents: readonly Discourse[]
  readonly reader: Reader
}

const every: Find = words =>
  candidatesIn(words).flatMap(each => (argues(each.entry.family) ? [{ ...each, family: each.entry.family }] : []))

function summed(all: readonly Counts[]): Counts {
  const sum: Counts = { right: 0, found: 0, gold: 0, family: 0 }
  for (const each of all) {
    sum.right += each.right
    sum.found += each.found
    sum.gold += each.gold
    sum.family += each.family
  }
  return sum
}

const SETS: readonly (readonly [string, (entry: Entry) => boolean])[] = [
  ['plain forms', entry => !entry.doubtful],
  ['all forms', () => true],
]

/** Lines for parts that were not learnt from; `full` reads with heads. */
export function connectiveReport(
  name: string,
  parts: readonly Measured<ConnectiveReader>[],
  full: Tagged | null,
): readonly string[] {
  return SETS.flatMap(([label, counted]) => {
    const line = (analyse: Tagged, find: (reader: ConnectiveReader) => Find): string =>
      countsLine(
        summed(parts.map(({ documents, reader }) => countConnectives(documents, analyse, find(reader), counted))),
      )
    const read =
      (reader: ConnectiveReader): Find =>
      words =>
        reader.read(words)
    return [
      `${name}, connectives that argue, ${label}: every place ${line(LIGHT, () => every)}`,
      `  read with tags alone: ${line(LIGHT, read)}`,
      ...(full === null ? [] : [`  read with heads: ${line(full, read)}`]),
    ]
  })
}

/** The bench's lines for `NAME.conllu.gz` of a folder. */
export async function connectiveLines(folder: string, name = 'gum-dev'): Promise<readonly string[]> {
  const documents = discourses(readTreebank(folder, name))
  return connectiveReport(name, [{ documents, reader: new ConnectiveReader() }], await trainedWords())
}
