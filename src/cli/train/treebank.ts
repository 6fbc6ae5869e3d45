/** Treebanks as training material. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ConlluSentence, readConllu } from '../../read/trained/conllu.ts'

export interface Example {
  readonly forms: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly lemmas: readonly string[]
  /** Places counted from 1, 0 for the root: the parser's own count. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
}

/** Reads `name.conllu.gz` of the data folder. */
export function readTreebank(folder: string, name: string): readonly ConlluSentence[] {
  const read = readConllu(gunzipSync(readFileSync(join(folder, `${name}.conllu.gz`))).toString('utf8'))
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`)
  return read.value
}

export function exampleOf(sentence: ConlluSentence): Example {
  const { words } = sentence
  return {
    forms: words.map(word => word.form),
    upos: words.map(word => word.upos),
    xpos: words.map(word => word.xpos),
    lemmas: words.map(word => word.lemma),
    heads: words.map(word => word.head + 1),
    labels: words.map(word => word.deprel),
  }
}
