/**
 * How well clauses are found, by heads and by tags alone: against the clauses that the treebank's own heads give, read
 * from raw text. A clause counts as found when its verb is the same word and its subject the same words, marks at the
 * ends left out.
 */
import { readFileSync } from 'node:fs'
import type { Clause, Token, TokenRange } from '../../read/reading.ts'
import { asidesOf, properTokens } from '../../read/syntax/asides.ts'
import { clausesOf } from '../../read/syntax/clauses.ts'
import { clausesByHeads } from '../../read/syntax/heads/clauses.ts'
import { treeOf } from '../../read/syntax/heads/tree.ts'
import { type Parse, type ParsedSentence, parseLightly } from '../../read/syntax/light.ts'
import { parseTrained } from '../../read/syntax/trained.ts'
import { type ConlluSentence, commentOf } from '../../read/trained/conllu.ts'
import { loadModel } from '../../read/trained/model.ts'
import { MODEL_FILE } from '../model.ts'
import { share } from '../train/scores.ts'
import { readTreebank } from '../train/treebank.ts'
import { goldParagraphs } from './raw.ts'

/** Edited prose, as people read it in this app. */
const GENRES = /^(?:news|speech|bio|academic|textbook|interview)$/

/** A clause by offsets in its paragraph. */
interface Found {
  readonly verb: string
  readonly subject: string
  readonly kind: string
  readonly sure: boolean
}

const isWord = (token: Token | undefined): boolean => token !== undefined && /[\p{L}\p{N}$£€]/u.test(token.form)

function place(tokens: readonly Token[], range: TokenRange | null): string {
  if (range === null) return '–'
  let { from, to } = range
  while (to > from && !isWord(tokens[to - 1])) to--
  while (from < to && !isWord(tokens[from])) from++
  return `${tokens[from]?.start}-${tokens[to - 1]?.end}`
}

const foundOf = (tokens: readonly Token[], clauses: readonly Clause[]): readonly Found[] =>
  clauses.map(({ verb, subject, kind, sure }) => ({
    verb: place(tokens, { from: verb.main, to: verb.main + 1 }),
    subject: place(tokens, subject),
    kind,
    sure,
  }))

/** The clauses of a sentence; of the treebank's own ones by its heads alone. */
function read({ tokens, light }: Pick<ParsedSentence, 'tokens' | 'light'>, gold = false): readonly Found[] {
  const order = properTokens(tokens, asidesOf(tokens))
  const tree = treeOf(tokens)
  const byTags = gold ? [] : clausesOf(light ?? tokens, order)
  return foundOf(tokens, tree === null ? byTags : clausesByHeads(tree, order, byTags))
}

interface Counts {
  gold: number
  found: number
  verbs: number
  subjects: number
  kinds: number
  sure: number
  sureRight: number
}

function add(counts: Counts, gold: readonly Found[], found: readonly Found[]): void {
  const known = new Map(gold.map(one => [one.verb, one] as const))
  counts.gold += gold.length
  counts.found += found.length
  for (const one of found) {
    const right = known.get(one.verb)
    const subject = right?.subject === one.subject
    if (right !== undefined) counts.verbs++
    if (subject) counts.subjects++
    if (subject && right?.kind === one.kind) counts.kinds++
    if (one.sure) counts.sure++
    if (one.sure && subject && right?.kind === one.kind) counts.sureRight++
  }
}

const line = (name: string, counts: Counts): string => {
  const f1 = (right: number): string => share(2 * right, counts.gold + counts.found).toFixed(1)
  const sure = `sure: ${share(counts.sureRight, counts.sure).toFixed(1)} % of ${counts.sure} all right`
  return `clauses, ${name}: verb F1 ${f1(counts.verbs)}  verb and subject ${f1(counts.subjects)}  and kind ${f1(counts.kinds)}  ${sure}`
}

const none = (): Counts => ({ gold: 0, found: 0, verbs: 0, subjects: 0, kinds: 0, sure: 0, sureRight: 0 })

/** The tokens of a treebank's sentence, at their places in the raw text of its paragraph. */
function goldTokens(sentences: readonly ConlluSentence[], words: readonly { start: number; end: number }[]): Token[][] {
  let at = 0
  return sentences.map(sentence =>
    sentence.words.map(({ form, lemma, xpos, upos, head, deprel }): Token => {
      const { start = 0, end = 0 } = words[at++] ?? {}
      return { start, end, form, lemma, xpos, upos, head, deprel, margin: 9 }
    }),
  )
}

function withGenre(sentences: readonly ConlluSentence[]): readonly ConlluSentence[] {
  let current = ''
  return sentences.filter(sentence => {
    current = commentOf(sentence, 'meta::genre') ?? current
    return GENRES.test(current)
  })
}

/** One line for each way of reading, on the development part of GUM in `folder`. */
export function clauseLines(folder: string): readonly string[] {
  const loaded = loadModel(readFileSync(MODEL_FILE))
  if (!loaded.ok) throw new Error(loaded.error.message)
  const ways: readonly (readonly [string, Parse])[] = [
    ['by tags alone', parseLightly],
    ['by heads', parseTrained(loaded.value)],
  ]
  const sentences = withGenre(readTreebank(folder, 'gum-dev'))
  const paragraphs = goldParagraphs(sentences)
  const counts = ways.map(() => ({ all: none(), main: none() }))
  let next = 0
  for (const paragraph of paragraphs) {
    const own = sentences.slice(next, next + paragraph.sentences.length)
    next += own.length
    const gold = goldTokens(own, paragraph.words).flatMap(tokens => read({ tokens }, true))
    for (const [way, [, parse]] of ways.entries()) {
      const found = parse(paragraph.text).flatMap(sentence => read(sentence))
      const count = counts[way]
      if (count === undefined) continue
      add(count.all, gold, found)
      const top = (list: readonly Found[]): readonly Found[] => list.filter(one => one.kind === 'main')
      add(count.main, top(gold), top(found))
    }
  }
  return ways.flatMap(([name], way) => {
    const count = counts[way]
    return count === undefined ? [] : [line(name, count.all), line(`${name}, main clauses`, count.main)]
  })
}
