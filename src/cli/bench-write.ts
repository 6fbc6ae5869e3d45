/**
 * `npm run bench:write -- FOLDER [--json] [--light]`: what the writer's cards cover, miss, give away and cost, on data that
 * nobody here wrote (`xquad-dev`, `qamr-dev`, `qadiscourse-*-dev`, `gum-dev` in FOLDER) and on the pieces in `decks`.
 */
import { parseArgs } from 'node:util'
import { readQamr } from './bench/write/qamr.ts'
import { type Counted, countsOf, coverageOf, type GuessRow, relationsOf } from './bench/write/run.ts'
import { deckPieces, gumPieces } from './bench/write/texts.ts'
import { readXquad } from './bench/write/xquad.ts'
import { grammarFor } from './model.ts'

const USAGE = 'Usage: npm run bench:write -- FOLDER [--json] [--light]\n'

async function measured(folder: string, light: boolean) {
  const { parse } = grammarFor({ light })
  const decks = countsOf('decks', await deckPieces(), parse)
  const gum = countsOf('gum-dev', gumPieces(folder), parse)
  const xquad = coverageOf(readXquad(folder), parse, [3, 5, 8])
  const qamr = coverageOf(readQamr(folder), parse, [2])
  const guesses: readonly GuessRow[] = [
    ...xquad.guesses.map(row => ({ ...row, name: `xquad-dev, ${row.name}` })),
    gum.guesses,
    decks.guesses,
  ]
  return {
    xquad: xquad.coverage,
    qamr: qamr.coverage,
    relations: relationsOf(folder, parse),
    guesses,
    counts: [decks, gum],
  }
}

type Cell = string | number
const tableOf = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const per1000 = (n: number, words: number): string => ((1000 * n) / Math.max(1, words)).toFixed(1)

const listOf = ({ words }: Counted, rows: readonly (readonly [string, number])[]): string =>
  rows.map(([rule, n]) => `${rule} ${per1000(n, words)}`).join(', ')

const coverageTable = (name: string, rows: Awaited<ReturnType<typeof measured>>['xquad']): string =>
  `${name}\n\n${tableOf(
    ['cards', 'a text', 'exact %', 'soft %', 'same fact %'],
    rows.map(row => [row.name, row.cardsPerText, row.exact, row.soft, row.same]),
  )}`

function prose(found: Awaited<ReturnType<typeof measured>>): string {
  const { xquad, qamr, relations, guesses, counts } = found
  return [
    coverageTable(`M1, xquad-dev (${xquad[0]?.questions ?? 0} questions)`, xquad),
    coverageTable(`qamr-dev, single sentences (${qamr[0]?.questions ?? 0} answers)`, qamr),
    `qadiscourse-dev, questions of relation\n\n${tableOf(
      ['part', 'answers', 'given by a card of the class %', 'by any %', 'relation cards', 'right %'],
      relations.map(row => [row.name, row.questions, row.same, row.any, row.cards, row.precision]),
    )}`,
    `M6, guessable\n\n${tableOf(
      ['cards', 'n', '%'],
      guesses.map(row => [row.name, row.cards, row.guessed]),
    )}`,
    `For 1,000 words\n\n${tableOf(
      ['pieces', 'words', 'ms', 'cards', 'offered at once', 'arguments'],
      counts.map(each => [
        ...[each.name, each.words, per1000(each.milliseconds, each.words)],
        ...[per1000(each.cards, each.words), per1000(each.offered, each.words), per1000(each.arguments, each.words)],
      ]),
    )}`,
    ...counts.map(
      each => `${each.name}: cards by rule: ${listOf(each, each.rules)}\n\nrefused: ${listOf(each, each.refused)}`,
    ),
  ].join('\n\n')
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, light: { type: 'boolean' } },
})
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const found = await measured(folder, values.light === true)
  console.log(values.json === true ? JSON.stringify(found, null, 2) : prose(found))
}
