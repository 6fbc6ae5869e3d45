/** `reading FILE`: what the reader understood of a piece. */
import { paragraphText } from '../core/piece.ts'
import { read } from '../read/read.ts'
import type { Reading, TokenRange } from '../read/reading.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { loadPiece, parsePieceArgs } from './load.ts'
import { grammarFor } from './model.ts'

const USAGE = `Usage: tenet reading FILE|- [--title T] [--author A] [--published YYYY-MM-DD] [--light] [--json]

Reads FILE (plain text, Markdown or HTML; - is standard input) and prints its
statements, who holds each, and the links between them.

--json   everything: tokens with heads, names, references, propositions (who did
         what to whom, when, where, how much, how surely, and who says so)
--light  reads by tags alone, without the trained parser, for comparison
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

/** The piece itself is left out: whoever asks has it. Propositions also give their parts as words, to be read. */
function jsonOf({ piece, propositions, ...reading }: Reading) {
  const words = (sentence: number, range: TokenRange | null): string | null => {
    const s = reading.sentences[sentence]
    const first = range === null ? undefined : s?.tokens[range.from]
    const last = range === null ? undefined : s?.tokens[range.to - 1]
    if (s === undefined || first === undefined || last === undefined) return null
    return (paragraphText(piece, s.paragraph) ?? '').slice(first.start, last.end)
  }
  return {
    ...reading,
    propositions: propositions.map(each => ({
      ...each,
      words: {
        who: words(each.sentence, each.who),
        did: words(each.sentence, each.did),
        what: words(each.sentence, each.what),
        toWhom: words(each.sentence, each.toWhom),
        when: words(each.sentence, each.when),
        where: words(each.sentence, each.where),
        howMuch: words(each.sentence, each.howMuch),
      },
    })),
  }
}

function proseOf({ sentences, statements, links }: Reading): string {
  const number = new Map(statements.map((statement, i) => [statement.id, i + 1]))
  const said = statements.map(
    ({ role, holder, quote, paragraph }, i) => `${i + 1}. ${role}, ${holder}, ¶ ${paragraph}: ${quote}`,
  )
  const linked = links.map(({ from, kind, to }) => `${number.get(from)} ${kind} ${number.get(to)}`)
  return `${[`${sentences.length} sentences, ${statements.length} statements.`, '', ...said, '', ...linked].join('\n')}\n`
}
