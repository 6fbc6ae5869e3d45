/** `parse FILE`: sentences, tags and trees by the trained reader, for reading or for any scorer that takes CoNLL-U. */
import { parseArgs } from 'node:util'
import type { Result } from '../core/result.ts'
import { ok, problem } from '../core/result.ts'
import { readConllu, writeConllu } from '../read/trained/conllu.ts'
import { type Analysis, createSyntax, type Syntax } from '../read/trained/syntax.ts'
import { causeOf } from './files.ts'
import type { Command } from './io.ts'
import { EXIT, refuse } from './io.ts'
import { loadText } from './load.ts'
import { readModel } from './model.ts'
import { sentenceToConllu, withAnalysis } from './parse-conllu.ts'

const USAGE = `Usage: tenet parse FILE|- [--conllu] [--model FILE]

Tags and parses FILE (- is standard input) with the trained parser alone; the
app hears the light tagger too (tenet reading). Plain text is taken as it is,
its paragraphs parted by empty lines, and printed as a table: number, word, base
form, tags, relation, head, and by how much that head led (from 1 on it is sure).

--conllu  prints CoNLL-U instead. A file that is CoNLL-U already keeps its
          words and comments and gets new columns.
--model   another model than the one that comes with Tenet.
`

interface Wanted {
  readonly file: string
  readonly conllu: boolean
  readonly model: string | undefined
}

export const run: Command = async (args, io) => {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE)
    return EXIT.done
  }
  const wanted = wantedOf(args)
  if (!wanted.ok) {
    io.error(`${wanted.error.message}\n\n${USAGE}`)
    return EXIT.usage
  }
  const { file, conllu, model } = wanted.value
  const text = await loadText(file)
  if (!text.ok) return refuse(io, text.error)
  const loaded = await readModel(model)
  if (!loaded.ok) return refuse(io, loaded.error)
  const syntax = createSyntax(loaded.value)
  if (!isConllu(file, text.value)) {
    parseText(syntax, text.value, conllu, io.out)
    return EXIT.done
  }
  const sentences = readConllu(text.value)
  if (!sentences.ok) return refuse(io, { ...sentences.error, message: `${file}: ${sentences.error.message}` })
  for (const sentence of sentences.value) {
    const found = syntax.analyse(sentence.words.map(word => word.form))
    io.out(writeConllu(withAnalysis(sentence, found)))
  }
  return EXIT.done
}

function wantedOf(args: readonly string[]): Result<Wanted> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { conllu: { type: 'boolean' }, model: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return problem('usage', 'Name one file, or - for standard input.')
    return ok({ file, conllu: values.conllu === true, model: values.model })
  } catch (cause) {
    return problem('usage', causeOf(cause))
  }
}

const isConllu = (file: string, text: string): boolean =>
  file.endsWith('.conllu') || /^(?:#[^\n]*\n)*1(?:-\d+)?\t(?:[^\t\n]*\t){8}/.test(text)

/** Paragraphs of plain text: what empty lines part. */
const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\r?\n[ \t]*\r?\n\s*/).filter(part => part.trim() !== '')

function parseText(syntax: Syntax, text: string, conllu: boolean, out: (text: string) => void): void {
  let count = 0
  for (const [at, paragraph] of paragraphsOf(text).entries()) {
    for (const [place, sentence] of syntax.parse(paragraph).entries()) {
      count++
      const comments = [...(place === 0 ? [`# newpar id = p${at + 1}`] : []), `# sent_id = ${count}`]
      out(conllu ? writeConllu(sentenceToConllu(paragraph, sentence, comments)) : tableOf(sentence.tokens))
    }
  }
}

/** Word, base form, tags, relation, head and margin, for reading. */
function tableOf(words: readonly Analysis[]): string {
  const lines = words.map((word, at) => {
    const head = word.head < 0 ? 'root' : (words[word.head]?.form ?? '')
    return [at + 1, word.form, word.lemma, word.upos, word.xpos, word.deprel, head, word.margin.toFixed(2)].join('\t')
  })
  return `${lines.join('\n')}\n\n`
}
