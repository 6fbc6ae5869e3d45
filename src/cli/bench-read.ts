/**
 * `npm run bench:read -- FOLDER [--model FILE] [--only NAME,…]`: how well and how fast the reader works: the trained
 * stages on `NAME.conllu.gz` in FOLDER (`ewt-dev` and `gum-dev` unless named otherwise), and what is built on them on
 * whatever else lies there (`bench/understanding.ts`).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type ConlluSentence, commentOf } from '../read/trained/conllu.ts'
import { loadModel, type SyntaxModel } from '../read/trained/model.ts'
import type { Tree } from '../read/trained/parser.ts'
import { createSyntax, Stages, tokenizeParagraph } from '../read/trained/syntax.ts'
import type { Tagged } from '../read/trained/tagger.ts'
import { goldParagraphs, RawScores } from './bench/raw.ts'
import { understandingLines } from './bench/understanding.ts'
import { MODEL_FILE } from './model.ts'
import { addSentence, emptyScores, labelF1, type Scores, scoreLine } from './train/scores.ts'
import { exampleOf, readTreebank } from './train/treebank.ts'

const say = (line: string): void => console.log(line)

const average = (total: number, milliseconds: number): string => `${Math.round((1000 * total) / milliseconds)}`

function byLabel(scores: Scores): string {
  const labels = [...scores.labels].filter(([, count]) => count.gold >= 20).sort((a, b) => b[1].gold - a[1].gold)
  return labels.map(([label, count]) => `${label} ${labelF1(scores, label).toFixed(1)} (${count.gold})`).join(', ')
}

/** Each sentence's document's genre, where the treebank tells. */
function withGenre(sentences: readonly ConlluSentence[], genre: string): readonly ConlluSentence[] {
  let current = ''
  return sentences.filter(sentence => {
    current = commentOf(sentence, 'meta::genre') ?? current
    return current === genre
  })
}

function treebank(model: SyntaxModel, folder: string, name: string): void {
  const syntax = createSyntax(model)
  const sentences = readTreebank(folder, name)
  const scores = emptyScores()
  for (const example of sentences.map(exampleOf)) addSentence(scores, example, syntax.analyse(example.forms))
  say(`\n${name}, gold tokens: ${scoreLine(scores)}`)
  say(`  LAS by label (F1, subtypes counted): ${byLabel(scores)}`)
  const raw = (label: string, part: readonly ConlluSentence[]): void => {
    const found = new RawScores()
    for (const paragraph of goldParagraphs(part)) found.add(paragraph, syntax.parse(paragraph.text))
    say(`${label}, raw text: ${found.line()}`)
  }
  raw(name, sentences)
  const news = withGenre(sentences, 'news')
  if (news.length > 0) raw(`${name}, news alone`, news)
}

const treeOf = (stages: Stages, forms: readonly string[], { tags, doubts }: Tagged): Tree =>
  stages.parse({ forms, lemmas: stages.lemmas(forms, tags), tags }, doubts).tree

function speed(model: SyntaxModel, folder: string, name: string): void {
  const paragraphs = goldParagraphs(readTreebank(folder, name)).map(paragraph => paragraph.text)
  const stages = new Stages(model)
  const syntax = createSyntax(model)
  for (const paragraph of paragraphs.slice(0, 400)) syntax.parse(paragraph)
  const begun = performance.now()
  const sentences = paragraphs.flatMap(tokenizeParagraph).map(sentence => sentence.tokens.map(token => token.form))
  const cut = performance.now()
  const tags = sentences.map(forms => stages.tagger.weigh(forms))
  const tagged = performance.now()
  const trees = sentences.flatMap((forms, at) => {
    const own = tags[at]
    return own === undefined ? [] : [treeOf(stages, forms, own)]
  })
  const parsed = performance.now()
  for (const paragraph of paragraphs) syntax.parse(paragraph)
  const all = performance.now() - parsed
  const words = trees.reduce((sum, tree) => sum + tree.head.length - 1, 0)
  say(
    `\nwords a second (${name}, one core): sentences and tokens ${average(words, cut - begun)}, tags ${average(words, tagged - cut)}, trees ${average(words, parsed - tagged)}, raw text to readings ${average(words, all)}`,
  )
}

const USAGE = 'Usage: npm run bench:read -- FOLDER [--model FILE] [--only NAME,…]\n'
const mega = (size: number): string => `${(size / 1e6).toFixed(2)} MB`

async function bench(folder: string, path: string, names: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path))
  const begun = performance.now()
  const loaded = loadModel(bytes)
  if (!loaded.ok) throw new Error(`${path}: ${loaded.error.message}`)
  createSyntax(loaded.value)
  const time = performance.now() - begun
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  const zipped = `gzip ${mega(gzipSync(bytes, { level: 9 }).length)}, brotli ${mega(brotliCompressSync(bytes).length)}`
  say(
    `model ${mega(bytes.length)}, ${zipped}; loaded in ${time.toFixed(0)} ms; memory ${mega(arrayBuffers + heapUsed)}`,
  )
  for (const name of names) treebank(loaded.value, folder, name)
  speed(loaded.value, folder, names[0] ?? 'ewt-dev')
  say('')
  for await (const line of understandingLines(loaded.value, folder, names)) say(line)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, only: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else await bench(folder, values.model ?? MODEL_FILE, values.only?.split(',') ?? ['ewt-dev', 'gum-dev'])
