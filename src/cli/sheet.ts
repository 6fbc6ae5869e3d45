/**
 * `npm run sheet -- FILE… [--out sheet.md] [--seed N] [--most N] [--each N] [--all | --refused]`: a page of proposed cards beside the sentences
 * that they rest on, shuffled, at most N of each rule where --each says so, for a reader who did not write the rules to mark. `npm run sheet -- --read MARKED.md [OTHER.md]`
 * tallies the marks, compares two readers, and with `--keep FILE.json` stores them without any text.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { paragraphText } from '../core/piece.ts'
import { gumPieces } from './bench/write/texts.ts'
import { loadPiece } from './load.ts'
import { grammarFor } from './model.ts'
import { itemsOf, type SheetItem } from './sheet/items.ts'
import { agreement, proseOfTally, tallyOf } from './sheet/marks.ts'
import { readSheet, sheetOf, storedMarks } from './sheet/page.ts'

const USAGE = `Usage: npm run sheet -- FILE… [--out sheet.md] [--seed N] [--most N] [--each N] [--all | --refused]
       npm run sheet -- --gum FOLDER [--treebank gum-dev] …
       npm run sheet -- --read MARKED.md [OTHER.md] [--keep FILE.json]
`

const OPTIONS = {
  out: { type: 'string' },
  seed: { type: 'string' },
  most: { type: 'string' },
  each: { type: 'string' },
  all: { type: 'boolean' },
  refused: { type: 'boolean' },
  gum: { type: 'string' },
  treebank: { type: 'string' },
  read: { type: 'boolean' },
  keep: { type: 'string' },
} as const

const fail = (message: string): void => {
  process.stderr.write(`${message}\n\n${USAGE}`)
  process.exitCode = 2
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })

async function gather(): Promise<readonly SheetItem[]> {
  const { parse } = grammarFor({})
  const pieces = values.gum === undefined ? [] : [...gumPieces(values.gum, values.treebank)]
  for (const file of positionals) {
    const loaded = await loadPiece(file, {})
    if (loaded.ok) pieces.push(loaded.value.piece)
    else fail(loaded.error.message)
  }
  return pieces.flatMap(piece =>
    itemsOf(piece, parse, {
      refused: values.refused === true,
      all: values.all === true,
      textOf: n => paragraphText(piece, n) ?? '',
    }),
  )
}

async function write(): Promise<void> {
  const seed = Number(values.seed ?? '1')
  const each = Number(values.each ?? '100000')
  const page = sheetOf(await gather(), { seed, most: Number(values.most ?? '100000'), each })
  if (values.out === undefined) process.stdout.write(page)
  else writeFileSync(values.out, page)
}

function tally(files: readonly string[]): void {
  const read = files.map(file => readSheet(readFileSync(file, 'utf8')))
  for (const [i, marks] of read.entries()) console.log(`${files[i] ?? ''}\n${proseOfTally(tallyOf(marks))}\n`)
  const [one, other] = read
  if (one === undefined) return
  if (other !== undefined) {
    const { both, kappa, same } = agreement(one, other)
    console.log(`Both marked ${both} cards; the same mark on ${same}; Cohen’s kappa ${kappa.toFixed(2)}.`)
  }
  if (values.keep !== undefined) writeFileSync(join(values.keep), storedMarks(read))
}

if (values.read === true) {
  if (positionals.length === 0) fail('Name one marked page, or two.')
  else tally(positionals)
} else if (positionals.length === 0 && values.gum === undefined) fail('Name at least one file.')
else await write()
