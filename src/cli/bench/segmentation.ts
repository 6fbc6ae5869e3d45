/** Sentences and tokens from raw text: F1 by treebank and on GUM's news alone, and the sentence rules that are kept. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '../../read/text/sentences.ts'
import { type ConlluSentence, commentOf } from '../../read/trained/conllu.ts'
import { tokenizeParagraph } from '../../read/trained/syntax.ts'
import { share } from '../train/scores.ts'
import { readTreebank } from '../train/treebank.ts'
import { type GoldParagraph, goldParagraphs } from './raw.ts'

class Spans {
  private gold = 0
  private found = 0
  private right = 0

  add(gold: readonly string[], found: readonly string[]): void {
    const wanted = new Set(gold)
    this.gold += gold.length
    this.found += found.length
    for (const span of found) if (wanted.has(span)) this.right++
  }
  f1(): string {
    return share(2 * this.right, this.gold + this.found).toFixed(2)
  }
}

const nameOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`

/** Both scores of some paragraphs. */
export function segmentationLine(name: string, paragraphs: readonly GoldParagraph[]): string {
  const sentences = new Spans()
  const tokens = new Spans()
  for (const paragraph of paragraphs) {
    const found = tokenizeParagraph(paragraph.text)
    sentences.add(paragraph.sentences, found.map(nameOf))
    tokens.add(
      paragraph.words.map(nameOf),
      found.flatMap(sentence => sentence.tokens.map(nameOf)),
    )
  }
  return `raw text of ${name}: sentences F1 ${sentences.f1()}, tokens F1 ${tokens.f1()}`
}

/** Sentences of the documents of one genre, where the treebank tells. */
export function ofGenre(sentences: readonly ConlluSentence[], genre: string): readonly ConlluSentence[] {
  let current = ''
  return sentences.filter(sentence => {
    current = commentOf(sentence, 'meta::genre') ?? current
    return current === genre
  })
}

interface Rule {
  readonly text: string
  readonly sentences: readonly unknown[]
}

const isRule = (one: unknown): one is Rule =>
  typeof one === 'object' &&
  one !== null &&
  'text' in one &&
  typeof one.text === 'string' &&
  'sentences' in one &&
  Array.isArray(one.sentences)

const level = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether the sentences of a rule's text are those that it wants, white space apart. */
export function keepsRule({ text, sentences }: Rule): boolean {
  const found = splitSentences(text).map(span => level(text.slice(span.start, span.end)))
  return JSON.stringify(found) === JSON.stringify(sentences.map(each => level(String(each))))
}

/** The rules of a folder, the 51 golden ones first. */
export function sentenceRules(folder: string): readonly Rule[] {
  const path = join(folder, 'sentence-rules.json')
  if (!existsSync(path)) return []
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return (Array.isArray(parsed) ? parsed : []).filter(isRule)
}

/** All lines; treebanks that are not in the folder are passed over. */
export function segmentationLines(
  folder: string,
  names: readonly string[] = ['ewt-dev', 'gum-dev'],
): readonly string[] {
  const lines: string[] = []
  const rules = sentenceRules(folder)
  if (rules.length > 0) {
    const kept = rules.map(keepsRule)
    const golden = kept.slice(0, 51).filter(Boolean).length
    lines.push(`sentence rules: ${golden} of 51 golden, ${kept.filter(Boolean).length} of all ${rules.length}`)
  }
  for (const name of names) {
    if (!existsSync(join(folder, `${name}.conllu.gz`))) continue
    const sentences = readTreebank(folder, name)
    lines.push(segmentationLine(name, goldParagraphs(sentences)))
    const news = ofGenre(sentences, 'news')
    if (news.length > 0) lines.push(segmentationLine(`${name}, news alone`, goldParagraphs(news)))
  }
  return lines
}
