/**
 * `npx tsx src/cli/train/wordbook.ts FOLDER`: makes `wordbook.bin.gz` beside this file, once, from the tables of the
 * Python package spacy-lookups-data 1.0.5 (MIT, https://github.com/explosion/spacy-lookups-data), folder
 * `spacy_lookups_data/data`: Brown clusters and frequencies of English words, and the words of WordNet 3.0 by part of
 * speech. Training takes the file as it is, and needs neither the package nor the network.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ByteReader, ByteWriter } from '../../read/trained/bytes.ts'
import {
  CAPITALS_SHIFT,
  CLASSES_SHIFT,
  readWordBook,
  WORDNET,
  type WordBook,
  writeWordBook,
} from '../../read/trained/wordbook.ts'

export const WORDBOOK_FILE = join(import.meta.dirname, 'wordbook.bin.gz')

/** Of the words by frequency, as written, those that come before are taken for their cluster, or for WordNet. */
const FREQUENT = 100_000
const IN_WORDNET = 300_000
const WORD = /^[a-z][a-z'.-]*$/
/** A way of writing counts as the usual one from this share on. */
const USUAL = 0.6

export function loadWordBook(): WordBook {
  return readWordBook(new ByteReader(gunzipSync(readFileSync(WORDBOOK_FILE))))
}

const table = (folder: string, name: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.json.gz`))).toString('utf8'))

function numbers(read: unknown): ReadonlyMap<string, number> {
  if (typeof read !== 'object' || read === null) throw new Error('no table of numbers')
  return new Map(Object.entries(read).map(([word, value]) => [word, Number(value)]))
}

function wordNet(read: unknown): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [name, bit] of Object.entries(WORDNET)) {
    const words: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined
    if (!Array.isArray(words)) throw new Error(`no list of ${name}s`)
    for (const word of words.map(String)) found.set(word, (found.get(word) ?? 0) | bit)
  }
  return found
}

interface Collected {
  /** Place in the order of frequency, of the most frequent way of writing. */
  readonly rank: number
  cluster: number
  small: number
  title: number
  upper: number
}

function collect(
  clusters: ReadonlyMap<string, number>,
  logs: ReadonlyMap<string, number>,
): ReadonlyMap<string, Collected> {
  const order = [...logs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const found = new Map<string, Collected>()
  for (const [rank, [word, log]] of order.entries()) {
    const lower = word.toLowerCase()
    if (!WORD.test(lower)) continue
    const known = found.get(lower) ?? { rank, cluster: 0, small: 0, title: 0, upper: 0 }
    if (known.cluster === 0) known.cluster = clusters.get(word) ?? 0
    const share = Math.exp(log)
    if (word === lower) known.small += share
    else if (word.length > 1 && word === word.toUpperCase()) known.upper += share
    else known.title += share
    found.set(lower, known)
  }
  return found
}

function capitals({ small, title, upper }: Collected): number {
  const least = USUAL * (small + title + upper)
  return small >= least ? 0 : title >= least ? 2 : upper >= least ? 3 : 1
}

/** Lowest bit first, so that related clusters are neighbours. */
const reversed = (path: number): string => [...path.toString(2)].reverse().join('')

function build(folder: string): WordBook {
  const words = collect(numbers(table(folder, 'en_lexeme_cluster')), numbers(table(folder, 'en_lexeme_prob')))
  const classes = wordNet(table(folder, 'en_lemma_index'))
  const kept = [...words].filter(
    ([word, { rank, cluster }]) => (cluster > 0 && rank < FREQUENT) || (classes.has(word) && rank < IN_WORDNET),
  )
  const used = [...new Set(kept.map(([, { cluster }]) => cluster))].filter(path => path > 0)
  const paths = [0, ...used.sort((a, b) => (reversed(a) < reversed(b) ? -1 : 1))]
  const numberOf = new Map(paths.map((path, at) => [path, at]))
  const fact = (word: string, one: Collected): number =>
    (numberOf.get(one.cluster) ?? 0) | ((classes.get(word) ?? 0) << CLASSES_SHIFT) | (capitals(one) << CAPITALS_SHIFT)
  return { paths, facts: new Map(kept.map(([word, one]) => [word, fact(word, one)])) }
}

const [, script, folder] = process.argv
if (script === import.meta.filename && folder !== undefined) {
  const out = new ByteWriter()
  const book = build(folder)
  writeWordBook(out, book)
  const bytes = gzipSync(out.finish(), { level: 9 })
  writeFileSync(WORDBOOK_FILE, bytes)
  console.log(`${WORDBOOK_FILE}: ${book.facts.size} words, ${book.paths.length} clusters, ${bytes.length} bytes`)
}
