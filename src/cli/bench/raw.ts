/** Scores from raw text, after the CoNLL 2018 shared task: words count as found when their characters are the same. */
import { type ConlluSentence, opensParagraph } from '../../read/trained/conllu.ts'
import type { ParsedSentence } from '../../read/trained/syntax.ts'
import { share } from '../train/scores.ts'

interface GoldWord {
  readonly start: number
  readonly end: number
  /** Index among the paragraph's words; -1 for a root. */
  readonly head: number
  readonly deprel: string
  readonly upos: string
}

export interface GoldParagraph {
  readonly text: string
  readonly words: readonly GoldWord[]
  /** First and last offset of each sentence. */
  readonly sentences: readonly string[]
}

/** Words of one sentence with their surface: parts of a fused word that spell it out have places of their own. */
function surfaces(sentence: ConlluSentence): readonly { readonly form: string; readonly space: boolean }[] {
  const spaced = (misc: string): boolean => !misc.includes('SpaceAfter=No')
  const ranges = new Map(
    sentence.ranges.flatMap(range =>
      Array.from({ length: range.to - range.from + 1 }, (_, i) => [range.from + i, range] as const),
    ),
  )
  return sentence.words.map((word, at) => {
    const range = ranges.get(at)
    if (range === undefined) return { form: word.form, space: spaced(word.misc) }
    return { form: word.form, space: at === range.to && spaced(range.misc) }
  })
}

class ParagraphBuilder {
  text = ''
  readonly words: GoldWord[] = []
  readonly sentences: string[] = []

  add(sentence: ConlluSentence): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' '
    const first = this.words.length
    const start = this.text.length
    for (const [at, surface] of surfaces(sentence).entries()) {
      const word = sentence.words[at]
      if (word === undefined) continue
      const head = word.head < 0 ? -1 : first + word.head
      const from = this.text.length
      this.text += surface.form
      this.words.push({ start: from, end: this.text.length, head, deprel: word.deprel, upos: word.upos })
      if (surface.space) this.text += ' '
    }
    this.sentences.push(`${start}-${this.text.trimEnd().length}`)
  }
}

/** The paragraphs of a treebank as raw text with what should be found. */
export function goldParagraphs(sentences: readonly ConlluSentence[]): readonly GoldParagraph[] {
  const found: ParagraphBuilder[] = []
  for (const sentence of sentences) {
    let last = found.at(-1)
    if (last === undefined || opensParagraph(sentence)) {
      last = new ParagraphBuilder()
      found.push(last)
    }
    last.add(sentence)
  }
  return found
}

export class RawScores {
  private gold = 0
  private found = 0
  private words = 0
  private upos = 0
  private heads = 0
  private labelled = 0
  private goldSentences = 0
  private foundSentences = 0
  private sentences = 0

  add(gold: GoldParagraph, found: readonly ParsedSentence[]): void {
    const byPlace = new Map(gold.words.map((word, at) => [`${word.start}-${word.end}`, at]))
    const ends = new Set(gold.sentences)
    this.gold += gold.words.length
    this.goldSentences += gold.sentences.length
    this.foundSentences += found.length
    for (const sentence of found) {
      if (ends.has(`${sentence.start}-${sentence.end}`)) this.sentences++
      this.sentence(gold, byPlace, sentence)
    }
  }

  private sentence(gold: GoldParagraph, byPlace: ReadonlyMap<string, number>, sentence: ParsedSentence): void {
    const places = sentence.tokens.map(token => byPlace.get(`${token.start}-${token.end}`))
    this.found += places.length
    for (const [at, place] of places.entries()) {
      const word = place === undefined ? undefined : gold.words[place]
      const token = sentence.tokens[at]
      if (word === undefined || token === undefined) continue
      this.words++
      if (word.upos === token.upos) this.upos++
      const head = token.head < 0 ? -1 : places[token.head]
      if (head !== word.head) continue
      this.heads++
      if (token.deprel.split(':')[0] === word.deprel.split(':')[0]) this.labelled++
    }
  }

  line(): string {
    const f1 = (right: number): string => share(2 * right, this.gold + this.found).toFixed(2)
    const sentences = share(2 * this.sentences, this.goldSentences + this.foundSentences).toFixed(2)
    return `tokens F1 ${f1(this.words)}  sentences F1 ${sentences}  UPOS ${f1(this.upos)}  UAS ${f1(this.heads)}  LAS ${f1(this.labelled)}`
  }
}
