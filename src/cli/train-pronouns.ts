/**
 * `npm run train:pronouns -- FOLDER`: weights for what pronouns stand for, from `gum-train.conllu.gz` and
 * `gap-development.tsv.gz` in FOLDER, into `src/read/reference/pronouns/weights.ts`. The same data and the same model
 * of the grammar give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Weights } from '../read/reference/pronouns/ranker.ts'
import { loadModel } from '../read/trained/model.ts'
import { createSyntax } from '../read/trained/syntax.ts'
import { MODEL_FILE } from './model.ts'
import { goldDocuments } from './train/coreference.ts'
import { gapExamples } from './train/gap.ts'
import { examplesOf, trainPronouns } from './train/pronouns.ts'
import { readTreebank } from './train/treebank.ts'

const OUT = join(import.meta.dirname, '..', 'read', 'reference', 'pronouns', 'weights.ts')

/** Hundredths; what rounds to less than this is left out. */
const LEAST = 5

const HEAD = `/**
 * What speaks for and against a phrase that a pronoun could stand for, in hundredths. Trained by \`npm run train:pronouns\`
 * on GUM (annotations CC BY 4.0) and GAP (Apache-2.0); see NOTICE.
 */
export const WEIGHTS =
`

/** Features of one weight stand together: the weight, then their names. */
function tableOf(weights: Weights): string {
  const rows = new Map<number, string[]>()
  for (const [feature, weight] of weights) {
    const value = Math.round(weight * 100)
    if (Math.abs(value) >= LEAST) rows.set(value, [...(rows.get(value) ?? []), feature])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([value, features]) => `${value} ${features.sort().join(' ')}`)
    .join('\n')
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Usage: npm run train:pronouns -- FOLDER\n')
  process.exitCode = 2
} else {
  const model = loadModel(new Uint8Array(readFileSync(MODEL_FILE)))
  if (!model.ok) throw new Error(model.error.message)
  const syntax = createSyntax(model.value)
  const gum = goldDocuments(syntax, readTreebank(folder, 'gum-train')).flatMap(examplesOf)
  const gap = gapExamples(syntax, folder)
  const weights = trainPronouns([...gap, ...gum], { rounds: 5, rate: 0.15, decay: 0.001, least: 6 })
  const table = tableOf(weights)
  writeFileSync(OUT, `${HEAD}  ${JSON.stringify(table)}\n`)
  console.log(
    `${gum.length} pronouns of GUM, ${gap.length} of GAP; ${weights.size} features, ${(table.length / 1000).toFixed(0)} kB`,
  )
}
