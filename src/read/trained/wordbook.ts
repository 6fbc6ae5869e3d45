/**
 * The word book: what large collections know of English words that treebanks are too small to know. For each word in
 * lower case, its Brown cluster (words used alike share the beginning of a path; Brown et al. 1992), the parts of
 * speech that WordNet lists it under, and how it is usually capitalised. See `src/cli/train/wordbook.ts` for its sources.
 */
import type { ByteReader, ByteWriter } from './bytes.ts'
import { BadBytes } from './bytes.ts'

export interface WordBook {
  /** Path of each cluster from the root of the tree, lowest bit first; cluster 0 is "none". */
  readonly paths: readonly number[]
  /** Facts by word: cluster (10 bits), WordNet classes (4 bits), capitals (2 bits). */
  readonly facts: ReadonlyMap<string, number>
}

export const CLASSES_SHIFT = 10
export const CAPITALS_SHIFT = 14
const CLUSTER_MASK = (1 << CLASSES_SHIFT) - 1

/** Bits of the WordNet classes. */
export const WORDNET = { noun: 1, verb: 2, adj: 4, adv: 8 } as const

export const clusterOf = (fact: number): number => fact & CLUSTER_MASK
export const classesOf = (fact: number): number => (fact >>> CLASSES_SHIFT) & 15
/** 0 usually small, 1 either, 2 usually with a capital first, 3 usually all capitals. */
export const capitalsOf = (fact: number): number => (fact >>> CAPITALS_SHIFT) & 3

/** The facts of a word in lower case; of a compound with a hyphen that the book does not have, those of its last part. */
export function factOf(word: string, book: WordBook): number {
  const known = book.facts.get(word)
  if (known !== undefined) return known
  const hyphen = word.lastIndexOf('-')
  return hyphen > 0 ? (book.facts.get(word.slice(hyphen + 1)) ?? 0) : 0
}

/** Whether WordNet lists a word in lower case as a verb. */
export const isVerbIn =
  (book: WordBook) =>
  (word: string): boolean =>
    (classesOf(factOf(word, book)) & WORDNET.verb) !== 0

export const EMPTY_BOOK: WordBook = { paths: [0], facts: new Map() }

const byText = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : a > b ? 1 : 0)

export function writeWordBook(out: ByteWriter, book: WordBook): void {
  out.list(book.paths, path => out.number(path))
  const entries = [...book.facts].sort(byText)
  out.sortedTexts(entries.map(([word]) => word))
  for (const [, fact] of entries) out.byte(fact & 255)
  for (const [, fact] of entries) out.byte(fact >>> 8)
}

export function readWordBook(input: ByteReader): WordBook {
  const paths = input.list(() => input.number())
  const words = input.sortedTexts()
  const low = input.raw(words.length)
  const high = input.raw(words.length)
  const facts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const fact = (low[at] ?? 0) | ((high[at] ?? 0) << 8)
    if (clusterOf(fact) >= paths.length) throw new BadBytes('its clusters are impossible')
    facts.set(word, fact)
  }
  return { paths, facts }
}
