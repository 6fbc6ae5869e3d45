/**
 * `npm run train:definites -- FOLDER`: rebuilds the model of definite phrases from `gum-train.conllu.gz` in FOLDER
 * (annotation CC BY 4.0, see NOTICE) and writes it as a module into `src/read/reference/definites`. The same data and the
 * same model of the grammar give the same bytes. It also says how it does on fifths of the documents that it has not
 * seen. One minute on one core.
 */
import { join } from 'node:path'
import { LeaningReader } from '../read/reference/definites/leaning.ts'
import { writeWhole } from './files.ts'
import { trainedWords } from './train/analyses.ts'
import { documentsOf, type GoldPhrase, goldPhrases, leaningModel } from './train/definites.ts'
import { modelModule } from './train/logistic.ts'
import { readTreebank } from './train/treebank.ts'

const FOLDS = 5

/** How many of the phrases let through stand by themselves, and what share of all such phrases they are. */
function report(documents: readonly (readonly GoldPhrase[])[]): void {
  const judged = Array.from({ length: FOLDS }, (_, k) => {
    const reader = new LeaningReader(leaningModel(documents.filter((_, i) => i % FOLDS !== k).flat()))
    const unseen = documents.filter((_, i) => i % FOLDS === k).flat()
    return unseen.map(({ phrase, leans }) => ({ let: reader.stands(phrase), leans }))
  }).flat()
  const stand = judged.filter(({ leans }) => !leans).length
  const passed = judged.filter(one => one.let)
  const right = passed.filter(({ leans }) => !leans).length
  const share = (n: number, all: number): string => `${((100 * n) / Math.max(1, all)).toFixed(0)} %`
  console.log(
    `${judged.length} bare definite phrases, ${stand} stand by themselves; let through ${passed.length}: ${share(right, passed.length)} stand, ${share(right, stand)} of those that do`,
  )
}

async function train(folder: string): Promise<void> {
  const analyse = await trainedWords()
  if (analyse === null) throw new Error('The trained reader’s model is missing: run `npm run train` first.')
  const documents = documentsOf(readTreebank(folder, 'gum-train')).map(document => goldPhrases(document, analyse))
  const model = leaningModel(documents.flat())
  const about =
    'How definite phrases that lean on what went before are told: learnt from UD English GUM, genres with free texts (annotation CC BY 4.0).'
  const text = modelModule('LEANING_MODEL', about, model)
    .replace('train-relations', 'train-definites')
    .replace("'./hashed.ts'", "'../../relations/hashed.ts'")
  const path = join(import.meta.dirname, '..', 'read', 'reference', 'definites', 'leaning-table.ts')
  const written = await writeWhole(path, new TextEncoder().encode(text))
  if (!written.ok) throw new Error(written.error.message)
  console.log(`leaning-table.ts: ${(model.weights.length / 1000).toFixed(1)} kB`)
  report(documents)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Usage: npm run train:definites -- FOLDER\n')
  process.exitCode = 2
} else await train(folder)
