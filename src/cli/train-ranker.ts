/**
 * `npm run train:ranker -- FOLDER [--folds]`: the weights of the writer's ranker, into `src/write/ranker-weights.ts`, from
 * `xquad-dev` and `qamr-dev` in FOLDER and from our own marks (`tests/write/marks`) of cards for GUM's documents there. With --folds nothing is written: five parts by article, each ranked by weights
 * learnt from the other four, and M1 of what comes out. The same data and the same reader give the same file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Parse } from '../read/syntax/light.ts'
import type { RankerWeights } from '../write/ranker.ts'
import { readQamr } from './bench/write/qamr.ts'
import { coverageOf } from './bench/write/run.ts'
import { gumPieces } from './bench/write/texts.ts'
import { type AskedPiece, readXquad } from './bench/write/xquad.ts'
import { grammarFor } from './model.ts'
import type { Mark } from './sheet/marks.ts'
import { marksIn } from './sheet/page.ts'
import { markedSamples, type RankerSample, samplesOf, trainRanker } from './train/ranker.ts'

const MARKS = join(import.meta.dirname, '..', '..', 'tests', 'write', 'marks')
const OUT = join(import.meta.dirname, '..', 'write', 'ranker-weights.ts')
const FOLDS = 5
/** What a sample of each corpus counts: of single sentences people asked nearly everything. */
const WEIGHT = { xquad: 1, qamr: 0.3, marks: 6 } as const

const HEAD = `/** What speaks for and against a fact card, in hundredths. Made by \`npm run train:ranker\`, not written by hand; see NOTICE. */
export const WEIGHTS: Readonly<Record<string, number>> =`

const moduleOf = (weights: RankerWeights): string =>
  `${HEAD} {\n${Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`)
    .join('\n')}\n}\n`

/** All marks in `tests/write/marks`, by card. */
function readMarks(): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>()
  for (const file of readdirSync(MARKS).filter(name => name.endsWith('.json')))
    for (const { id, mark } of marksIn(readFileSync(join(MARKS, file), 'utf8')))
      found.set(id, [...(found.get(id) ?? []), mark])
  return found
}

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
  const marked = [...gumPieces(folder, 'gum-train'), ...gumPieces(folder, 'gum-dev')]
  const kept = markedSamples(marked, readMarks(), parse, WEIGHT.marks)
  console.log(`${kept.length} marks of cards that are still made`)
  const all = [...kept, ...more, ...parts.flatMap(part => part.samples)]
  console.log(`${all.length} cards, ${all.filter(sample => sample.wanted >= 0.5).length} of them asked for or kept`)
  if (values.folds === true) folds(parts, [...kept, ...more], parse)
  else writeFileSync(OUT, moduleOf(trainRanker(all)))
}
