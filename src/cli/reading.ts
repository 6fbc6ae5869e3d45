/** `reading FILE`: what the reader understood of a piece. */
import { read } from '../read/read.ts'
import type { Reading } from '../read/reading.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { loadPiece, parsePieceArgs } from './load.ts'
import { grammarFor } from './model.ts'

const USAGE = `Usage: tenet reading FILE|- [--title T] [--author A] [--published YYYY-MM-DD] [--light] [--json]

Reads FILE (plain text, Markdown or HTML; - is standard input) and prints its
statements, who holds each, and the links between them. --json adds the places
of all sentences.
`

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = parsePieceArgs(args)
  if (!wanted.ok) {
    io.error(`${wanted.error.message}\n\n${USAGE}`)
    return EXIT.usage
  }
  const { files, options, json } = wanted.value
  const loaded = await loadPiece(files[0] ?? '-', options)
  if (!loaded.ok) return refuse(io, loaded.error)
  const reading = read(loaded.value.piece, { parse: grammarFor(options).parse })
  if (!reading.ok) return refuse(io, reading.error)
  io.out(json ? `${JSON.stringify(jsonOf(reading.value), null, 2)}\n` : proseOf(reading.value))
  return EXIT.done
}

const jsonOf = ({ sentences, statements, links }: Reading) => ({
  sentences: sentences.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
  statements: statements.map(({ id, role, holder, quote, paragraph, start, end }) => ({
    id,
    role,
    holder,
    quote,
    paragraph,
    start,
    end,
  })),
  links: links.map(({ from, to, kind }) => ({ from, to, kind })),
})

function proseOf({ sentences, statements, links }: Reading): string {
  const number = new Map(statements.map((statement, i) => [statement.id, i + 1]))
  const said = statements.map(
    ({ role, holder, quote, paragraph }, i) => `${i + 1}. ${role}, ${holder}, ¶ ${paragraph}: ${quote}`,
  )
  const linked = links.map(({ from, kind, to }) => `${number.get(from)} ${kind} ${number.get(to)}`)
  return `${[`${sentences.length} sentences, ${statements.length} statements.`, '', ...said, '', ...linked].join('\n')}\n`
}
