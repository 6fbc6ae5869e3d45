/** `request FILE`: what to give to an assistant, so that it writes cards for a piece or words ours better. */
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { makeRequest } from '../write/assistant/request.ts'
import { propose } from '../write/propose.ts'
import type { AssistantArgs } from './assistant-args.ts'
import { parseAssistantArgs } from './assistant-args.ts'
import { writeWhole } from './files.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { loadPiece } from './load.ts'
import { grammarFor } from './model.ts'

const USAGE = `Usage: tenet request FILE|- [--mode propose|rewrite] [--part N] [--out OUT]
                    [--title T] [--author A] [--published YYYY-MM-DD]

Prints a text to give to any assistant: the piece with its sentences numbered, what
a good card is, and the form of the answer. What it answers goes to tenet accept.

--mode propose   cards of its own, above all for what the argument leaves unsaid
--mode rewrite   better questions for the cards that tenet cards proposes
--part N         one part only; a long piece is sent in several, each by itself
--out OUT        into a file instead
`

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = parseAssistantArgs('request', args)
  if (!wanted.ok) {
    io.error(`${wanted.error.message}\n\n${USAGE}`)
    return EXIT.usage
  }
  const parts = await partsOf(wanted.value)
  if (!parts.ok) return refuse(io, parts.error)
  const { part, out } = wanted.value
  const chosen = part === null ? parts.value : parts.value.slice(part - 1, part)
  if (chosen.length > 1) io.error(`The piece is long: ${chosen.length} parts follow. --part 1 gives the first alone.\n`)
  const text = chosen.join(`\n${'- '.repeat(40)}\n\n`)
  if (out === null) {
    io.out(text)
    return EXIT.done
  }
  const written = await writeWhole(out, text)
  return written.ok ? EXIT.done : refuse(io, written.error)
}

async function partsOf({ file, piece, mode, part }: AssistantArgs): Promise<Result<readonly string[]>> {
  const loaded = await loadPiece(file, piece)
  if (!loaded.ok) return loaded
  const made = propose(loaded.value.piece, grammarFor({}))
  if (!made.ok) return made
  const request = makeRequest(made.value.reading, made.value.drafts, mode)
  if (!request.ok) return request
  const { parts } = request.value
  if (part !== null && part > parts.length)
    return problem(
      'no-such-part',
      `There is no part ${part}: the request has ${parts.length === 1 ? 'one part' : `${parts.length} parts`}.`,
    )
  return ok(parts)
}
