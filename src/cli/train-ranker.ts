/**
 * `npm run train:ranker -- FOLDER [--folds]`: the weights of the writer's ranker from `xquad-dev` and `qamr-dev` in FOLDER,
 * into `src/write/ranker-weights.ts`. With --folds nothing is written: five parts by article, each ranked by weights
 * learnt from the other four, and M1 of what comes out. The same data and the same reader give the same file.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Parse } from '../read/syntax/light.ts'
import type { RankerWeights } from '../write/ranker.ts'
import { readQamr } from './bench/write/qamr.ts'
import { coverageOf } from './bench/write/run.ts'
import { type AskedPiece, readXquad } from './bench/write/xquad.ts'
import { grammarFor } from './model.ts'
import { type RankerSample, samplesOf, trainRanker } from './train/ranker.ts'

const OUT = join(import.meta.dirname, '..', 'write', 'ranker-weights.ts')
const FOLDS = 5
/** What a sample of each corpus counts: of single sentences people asked nearly everything. */
const WEIGHT = { xquad: 1, qamr: 0.3 } as const

const HEAD = `/** What speaks for and against a fact card, in hundredths. Made by \`npm run train:ranker\`, not written by hand; see NOTICE. */
export const WEIGHTS: Readonly<Record<string, number>> =`

const moduleOf = (weights: RankerWeights): string =>
  `${HEAD} {\n${Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`)
    .join('\n')}\n}\n`

interface Part {
  readonly asked: AskedPiece
  readonly samples: readonly RankerSample[]
}

function folds(parts: readonly Part[], more: readonly RankerSample[], parse: Parse): void {
  const groups = [...new Set(parts.map(({ asked }) => asked.group))]
  const foldOf = (part: Part): number => groups.indexOf(part.asked.group) % FOLDS
  const learnt = Array.from({ length: FOLDS }, (_, fold) =>
    trainRanker([...more, ...parts.filter(part => foldOf(part) !== fold).flatMap(part => part.samples)]),
  )
  const weightsOf = new Map(parts.map(part => [part.asked.piece.id, learnt[foldOf(part)]]))
  const found = coverageOf(
    parts.map(part => part.asked),
    parse,
    [3, 5, 8],
    piece => weightsOf.get(piece.id),
  )
  console.table(found.coverage)
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'boolean' } } })
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write('Usage: npm run train:ranker -- FOLDER [--folds]\n')
  process.exitCode = 2
} else {
  const { parse } = grammarFor({})
  const parts = readXquad(folder).map(asked => ({ asked, samples: samplesOf(asked, parse, 'xquad', WEIGHT.xquad) }))
  const more = readQamr(folder).flatMap(asked => samplesOf(asked, parse, 'qamr', WEIGHT.qamr))
  const all = [...more, ...parts.flatMap(part => part.samples)]
  console.log(`${all.length} cards, ${all.filter(sample => sample.wanted).length} of them asked for`)
  if (values.folds === true) folds(parts, more, parse)
  else writeFileSync(OUT, moduleOf(trainRanker(all)))
}
