/** `tenet`: the same reading, writing and Anki as in the app, from a terminal. Each command is loaded when it is called. */
import manifest from '../../package.json' with { type: 'json' }
import type { Command, Io } from './io.ts'
import { EXIT } from './io.ts'

const USAGE = `Usage: tenet COMMAND …

  cards FILE     the cards proposed for a piece, best first
  reading FILE   its statements, who holds them, and the links between them
  request FILE   what to give to an assistant, so that it writes cards or better questions
  accept FILE    its answer, checked against the piece
  export FILE…   the cards as a package for Anki
  deck …         check, format and export deck files; import packages of Anki
  parse FILE     tags and trees of plain text by the trained reader, also as CoNLL-U

tenet COMMAND --help says more. FILE is plain text, Markdown or HTML.
Exit codes: 0 done, 1 refused input, 2 wrong usage.
`

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  cards: async () => (await import('./cards.ts')).run,
  reading: async () => (await import('./reading.ts')).run,
  request: async () => (await import('./request.ts')).run,
  accept: async () => (await import('./accept.ts')).run,
  export: async () => {
    const [{ exportCommand }, { notesForFile }] = await Promise.all([import('./export.ts'), import('./notes.ts')])
    return exportCommand(notesForFile)
  },
  deck: async () => (await import('./deck.ts')).run,
  parse: async () => (await import('./parse.ts')).run,
}

/** Runs a command line (without the program's own name) and gives the exit code. */
export const tenet: Command = async (args, io) => {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(USAGE)
    return EXIT.done
  }
  if (name === '--version') {
    io.out(`${manifest.version}\n`)
    return EXIT.done
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    io.error(name === undefined ? USAGE : `There is no command “${name}”.\n\n${USAGE}`)
    return EXIT.usage
  }
  return (await load())(rest, io)
}

const terminal: Io = {
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
}

if (process.argv[1]?.endsWith('tenet.ts')) {
  // A reader that stops early (`| head`) is no failure.
  process.stdout.on('error', () => process.exit(EXIT.done))
  process.exitCode = await tenet(process.argv.slice(2), terminal)
}
