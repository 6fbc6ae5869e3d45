/**
 * `npm run train -- FOLDER [--out FILE] [--small | --quick]`: rebuilds the trained reader's model from the treebanks'
 * training parts, `ewt-train.conllu.gz` and `gum-train.conllu.gz` in FOLDER. The same data give the same bytes. The
 * development parts beside them are only measured.
 *
 * Tags and first trees that a stage learns from come from models that have not seen the sentence (jackknifing). After the
 * first rounds only the largest weights stay, and are trained again; the parser is the mean of two that saw the sentences
 * in different orders; weights are companded to 16 steps (square root). Two tasks run side by side, each in a process of
 * its own: about 25 minutes of one core in all, and 2 GB of memory. The words' clusters and classes come from
 * `train/wordbook.bin.gz`. A change of a feature or of the file's layout asks for a new `MODEL_VERSION` and a new model.
 */
import { parseArgs } from 'node:util'
import { constants, deflateRawSync } from 'node:zlib'
import { loadModel, type Pack, type SyntaxModel, writeModel } from '../read/trained/model.ts'
import { createSyntax } from '../read/trained/syntax.ts'
import { writeWhole } from './files.ts'
import { MODEL_FILE } from './model.ts'
import { buildModel, FULL, materialOf, QUICK, SMALL } from './train/build.ts'
import { processPool } from './train/pool.ts'
import { addSentence, emptyScores, labelF1, scoreLine } from './train/scores.ts'
import type { Plan, Report } from './train/stages.ts'
import { exampleOf, readTreebank } from './train/treebank.ts'
import { loadWordBook } from './train/wordbook.ts'

const WATCHED = [
  'nsubj',
  'obj',
  'ccomp',
  'xcomp',
  'acl:relcl',
  'advcl',
  'appos',
  'conj',
  'obl',
  'nmod',
  'parataxis',
] as const

function measure(model: SyntaxModel, folder: string, report: Report): void {
  const syntax = createSyntax(model)
  for (const name of ['ewt-dev', 'gum-dev'] as const) {
    const scores = emptyScores()
    for (const example of readTreebank(folder, name).map(exampleOf))
      addSentence(scores, example, syntax.analyse(example.forms))
    report(`${name}: ${scoreLine(scores)}`)
    report(`  ${WATCHED.map(label => `${label} ${labelF1(scores, label).toFixed(1)}`).join('  ')}`)
  }
}

/** Codes for bytes alone, without repetitions. */
const packNumbers: Pack = bytes => deflateRawSync(bytes, { level: 9, strategy: constants.Z_HUFFMAN_ONLY })

const USAGE = 'Usage: npm run train -- FOLDER [--out FILE] [--small | --quick]\n'
const mega = (size: number): string => `${(size / 1e6).toFixed(2)} MB`

async function train(folder: string, plan: Plan, out: string): Promise<void> {
  const begun = performance.now()
  const report: Report = line =>
    console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const examples = ['ewt-train', 'gum-train'].flatMap(name => readTreebank(folder, name).map(exampleOf))
  report(`${examples.length} sentences`)
  const material = materialOf(examples, loadWordBook())
  const bytes = writeModel(await buildModel(material, plan, processPool(material, 2, report)), packNumbers)
  const written = await writeWhole(out, bytes)
  if (!written.ok) throw new Error(written.error.message)
  report(`${out}: ${mega(bytes.length)}`)
  const loaded = loadModel(bytes)
  if (!loaded.ok) throw new Error(loaded.error.message)
  measure(loaded.value, folder, report)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, small: { type: 'boolean' }, quick: { type: 'boolean' } },
})
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const plan = values.quick === true ? QUICK : values.small === true ? SMALL : FULL
  await train(folder, plan, values.out ?? MODEL_FILE)
}
