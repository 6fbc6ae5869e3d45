/** GUM's documents with who is who: the `Entity` annotations of the MISC column, as spans with a cluster. */
import type { Sentence } from '../../read/reading.ts'
import { type ConlluSentence, commentOf, opensParagraph } from '../../read/trained/conllu.ts'
import type { Syntax } from '../../read/trained/syntax.ts'

export interface GoldMention {
  readonly cluster: string
  readonly sentence: number
  readonly from: number
  readonly to: number
}

export interface GoldDocument {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly GoldMention[]
}

const bare = { start: 0, end: 0, form: 'statement', asides: [], phrases: [], clauses: [] } as const

/** The gold words, with tags and trees of the reader's own. Offsets are not kept. */
function sentenceOf(syntax: Syntax, gold: ConlluSentence, paragraph: number): Sentence {
  const words = syntax.analyse(gold.words.map(word => word.form))
  return { ...bare, paragraph, tokens: words.map(word => ({ ...word, start: 0, end: 0 })) }
}

class Mentions {
  readonly found: GoldMention[] = []
  private readonly open: { readonly cluster: string; readonly sentence: number; readonly from: number }[] = []

  add(sentence: number, at: number, misc: string): void {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const part of entity.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (part[1] !== undefined) {
        const cluster = part[1].split('-')[0] ?? ''
        if (part[2] === undefined) this.open.push({ cluster, sentence, from: at })
        else this.found.push({ cluster, sentence, from: at, to: at + 1 })
      } else this.close(part[3] ?? '', at)
    }
  }

  private close(cluster: string, at: number): void {
    const k = this.open.findLastIndex(one => one.cluster === cluster)
    const [one] = k < 0 ? [] : this.open.splice(k, 1)
    if (one !== undefined) this.found.push({ ...one, to: at + 1 })
  }
}

/** The mentions of a document's sentences. */
export function readMentions(sentences: readonly ConlluSentence[]): readonly GoldMention[] {
  const marks = new Mentions()
  for (const [sentence, gold] of sentences.entries())
    for (const [at, word] of gold.words.entries()) marks.add(sentence, at, word.misc)
  return marks.found
}

/** All documents of a treebank with `Entity` annotations. */
export function goldDocuments(syntax: Syntax, treebank: readonly ConlluSentence[]): readonly GoldDocument[] {
  const out: { id: string; genre: string; sentences: Sentence[]; marks: Mentions; paragraph: number }[] = []
  for (const gold of treebank) {
    const id = commentOf(gold, 'newdoc id')
    if (id !== undefined)
      out.push({ id, genre: commentOf(gold, 'meta::genre') ?? '', sentences: [], marks: new Mentions(), paragraph: 0 })
    const doc = out.at(-1)
    if (doc === undefined) continue
    if (opensParagraph(gold)) doc.paragraph++
    for (const [at, word] of gold.words.entries()) doc.marks.add(doc.sentences.length, at, word.misc)
    doc.sentences.push(sentenceOf(syntax, gold, doc.paragraph))
  }
  return out.map(({ id, genre, sentences, marks }) => ({ id, genre, sentences, mentions: marks.found }))
}
