/**
 * `npx tsx src/cli/train-names.ts FOLDER [--out FILE]`: rebuilds the namer's table from `gum-train.conllu.gz` (names as
 * annotated) and `ewt-train.conllu.gz` (proper nouns, their kinds guessed by a first model) in FOLDER. The same data give
 * the same bytes. Takes a few minutes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packNames, unpackNames } from '../read/mentions/name-weights.ts'
import type { NameWeights } from '../read/mentions/namer.ts'
import type { ConlluSentence } from '../read/trained/conllu.ts'
import type { LearnedNames, Lesson, NamePlan } from './train/names.ts'
import { casingOf, documentsOf, learnNames, lessonsOf } from './train/names.ts'
import type { NameSpan } from './train/names-data.ts'
import { silverNames } from './train/names-silver.ts'
import { readTreebank } from './train/treebank.ts'

const OUT = join(import.meta.dirname, '..', 'read', 'mentions', 'name-table.ts')
const FIRST: NamePlan = { rounds: 8, least: 3, seed: 1, keep: 0, more: 0 }
const LAST: NamePlan = { ...FIRST, keep: 50_000, more: 4 }

const HEAD = `/**
 * Weights of the namer, made by \`src/cli/train-names.ts\` from the training parts of UD English GUM (annotation CC BY 4.0)
 * and of UD English EWT (CC BY-SA 4.0). Not written by hand.
 */
import type { NameTable } from './name-weights.ts'
`

const weightsOf = ({ keys, weights }: LearnedNames): NameWeights => unpackNames(packNames(keys, weights))

function silverLessons(treebank: readonly ConlluSentence[], first: NameWeights): readonly Lesson[] {
  return documentsOf(treebank).flatMap(document => {
    const casing = casingOf(document.map(sentence => sentence.words))
    const names = new Map<ConlluSentence, readonly NameSpan[]>()
    for (const sentence of document) {
      const found = silverNames(sentence, casing, first)
      if (found !== null) names.set(sentence, found)
    }
    return lessonsOf(document, sentence => names.get(sentence) ?? []).filter((_, i) => {
      const sentence = document[i >> 1]
      return sentence !== undefined && names.has(sentence)
    })
  })
}

function train(folder: string, out: string): void {
  const gum = lessonsOf(readTreebank(folder, 'gum-train'))
  const ewt = readTreebank(folder, 'ewt-train')
  let learned = learnNames(gum, FIRST)
  for (const plan of [FIRST, LAST]) learned = learnNames([...gum, ...silverLessons(ewt, weightsOf(learned))], plan)
  const { scale, rows, data } = packNames(learned.keys, learned.weights)
  const table = `export const NAME_TABLE: NameTable = {\n  scale: ${scale},\n  rows: ${rows},\n  data: '${data}',\n}\n`
  writeFileSync(out, `${HEAD}\n${table}`)
  console.log(`${rows} features, ${data.length} characters, written to ${out}`)
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write('Usage: npx tsx src/cli/train-names.ts FOLDER [--out FILE]\n')
  process.exitCode = 2
} else train(folder, values.out ?? OUT)
