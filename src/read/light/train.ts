/**
 * Makes the light tagger's tables from tagged sentences: how often a word, an ending and a run of tags occur. Pure, and
 * the same bytes from the same sentences. The treebanks are CC BY-SA 4.0 (EWT) and CC BY 4.0 (GUM); so are the tables.
 */
import { letterOf, TAGS } from './tagset.ts'

export interface TaggedToken {
  readonly form: string
  /** Index into `TAGS`. */
  readonly tag: number
}

export interface Tables {
  readonly words: string
  readonly endings: string
  readonly runs: string
}

type Counts = Map<string, number[]>

const bump = (counts: Counts, key: string, tag: number): void => {
  const row = counts.get(key) ?? new Array<number>(TAGS.length).fill(0)
  row[tag] = (row[tag] ?? 0) + 1
  counts.set(key, row)
}

const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0)

/** Shares on a scale of 1 to 9, halving from 9 down; what is rarer than one in 256 is dropped. */
const quantised = (row: readonly number[]): string => {
  const total = sum(row)
  let out = ''
  row.forEach((n, tag) => {
    const level = n === 0 ? 0 : Math.round(9 + Math.log2(n / total))
    if (level > 0) out += `${letterOf(tag)}${level}`
  })
  return out
}

/** Groups keys by their row, so that the many words with one tag cost a byte or two more than their letters. */
function grouped(counts: Counts): string {
  const groups = new Map<string, string[]>()
  for (const [key, row] of counts) {
    const code = quantised(row)
    groups.set(code, [...(groups.get(code) ?? []), key])
  }
  return [...groups]
    .map(([code, keys]) => `${code} ${keys.sort().join(' ')}`)
    .sort()
    .join('\n')
}

/** The key of a word in the table: figures are alike; a capital inside a sentence is part of the word. */
export function wordKey(form: string, first: boolean): string {
  const plain = form.replaceAll('’', "'")
  if (/\d/.test(plain)) return plain.replace(/\d+/g, '0')
  return first ? plain.toLowerCase() : plain
}

export const MAX_ENDING = 4

/** Counts what the tagger needs; words seen once are left to their endings. */
export function trainTables(sentences: readonly (readonly TaggedToken[])[]): Tables {
  const words: Counts = new Map()
  const endings: Counts = new Map()
  const runs: Counts = new Map()
  for (const sentence of sentences) {
    let a = '^'
    let b = '^'
    sentence.forEach((token, i) => {
      bump(words, wordKey(token.form, i === 0), token.tag)
      bump(runs, '', token.tag)
      bump(runs, b, token.tag)
      bump(runs, a + b, token.tag)
      a = b
      b = letterOf(token.tag)
    })
  }
  for (const [key, row] of words) {
    const n = sum(row)
    if (n > 12 || !/^\p{Ll}/u.test(key)) continue
    row.forEach((count, tag) => {
      for (let k = 1; k <= Math.min(MAX_ENDING, key.length - 2); k++)
        for (let c = 0; c < count; c++) bump(endings, key.slice(-k), tag)
    })
  }
  for (const [key, row] of words) if (sum(row) < 2 || (/^\p{Lu}/u.test(key) && sum(row) < 3)) words.delete(key)
  for (const [key, row] of endings) if (sum(row) < (key.length > 2 ? 12 : 5)) endings.delete(key)
  return { words: grouped(words), endings: grouped(endings), runs: runsTable(runs) }
}

/** Contexts of two tags, one, none, with counts of what follows; rare ones fall back on the shorter context. */
function runsTable(runs: Counts): string {
  const lines: string[] = []
  for (const [context, row] of runs) {
    const least = context.length === 2 ? 3 : 1
    const kept = row.map((n, tag) => (n >= least ? `${letterOf(tag)}${n}` : '')).join('')
    if (kept !== '' && sum(row) >= least) lines.push(`${context} ${sum(row)} ${kept}`)
  }
  return lines.sort().join('\n')
}
