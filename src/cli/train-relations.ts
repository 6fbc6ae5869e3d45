/**
 * `npm run train:relations -- FOLDER`: rebuilds the models of connectives and of unmarked relations from
 * `gum-train.conllu.gz` in FOLDER (annotation CC BY 4.0, see NOTICE) and writes them as modules into `src/read/relations`.
 * The same data give the same bytes. Words are tagged as they will be when the models serve: by the trained reader and by
 * the light one. `--folds` also measures each on fifths of the documents that it has not seen. Two minutes on one core.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConnectiveReader } from '../read/relations/connectives.ts'
import { RelationReader } from '../read/relations/unmarked.ts'
import { connectiveReport } from './bench/connectives.ts'
import { relationReport } from './bench/relations.ts'
import { writeWhole } from './files.ts'
import { LIGHT, type Tagged, trainedWords } from './train/analyses.ts'
import { type Discourse, discourses } from './train/discourse.ts'
import { modelModule } from './train/logistic.ts'
import { connectiveModel, relationModel } from './train/relation-models.ts'
import { readTreebank } from './train/treebank.ts'

const FOLDS = 5
const ABOUT = 'learnt from UD English GUM, genres with free texts (annotation CC BY 4.0).'

async function write(
  file: string,
  name: string,
  about: string,
  model: Parameters<typeof modelModule>[2],
): Promise<void> {
  const path = join(import.meta.dirname, '..', 'read', 'relations', file)
  const written = await writeWhole(path, new TextEncoder().encode(modelModule(name, about, model)))
  if (!written.ok) throw new Error(written.error.message)
  console.log(`${file}: ${(model.weights.length / 1000).toFixed(1)} kB`)
}

/** Each fifth of the documents, read by models that learnt from the others. */
function folds(documents: readonly Discourse[], analyses: readonly Tagged[]): void {
  const full = analyses[0] ?? LIGHT
  const parts = Array.from({ length: FOLDS }, (_, k) => ({
    seen: documents.filter((_, i) => i % FOLDS !== k),
    unseen: documents.filter((_, i) => i % FOLDS === k),
  }))
  const connectives = parts.map(({ seen, unseen }) => ({
    documents: unseen,
    reader: new ConnectiveReader(connectiveModel(seen, analyses)),
  }))
  for (const line of connectiveReport('gum-train, five folds', connectives, full)) console.log(line)
  const relations = parts.map(({ seen, unseen }) => ({
    documents: unseen,
    reader: new RelationReader(relationModel(seen, analyses)),
  }))
  for (const line of relationReport('gum-train, five folds', relations, full)) console.log(line)
}

async function train(folder: string, measured: boolean): Promise<void> {
  const documents = discourses(readTreebank(folder, 'gum-train'))
  const full = await trainedWords()
  if (full === null) throw new Error('The trained reader’s model is missing: run `npm run train` first.')
  const analyses = [full, LIGHT]
  await write(
    'connective-table.ts',
    'CONNECTIVE_MODEL',
    `How connectives are told: ${ABOUT}`,
    connectiveModel(documents, analyses),
  )
  await write(
    'unmarked-table.ts',
    'UNMARKED_MODEL',
    `How unmarked relations are told: ${ABOUT}`,
    relationModel(documents, analyses),
  )
  if (measured) folds(documents, analyses)
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'boolean' } } })
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write('Usage: npm run train:relations -- FOLDER [--folds]\n')
  process.exitCode = 2
} else await train(folder, values.folds === true)
