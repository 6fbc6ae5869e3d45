/** What all checks of a reply look at: the reading with its words by sentence. Made once for a reply. */
import type { Mention, Reading, Sentence, Token } from '../../../read/reading.ts'
import type { Parse } from '../../../read/syntax/light.ts'
import type { WriterDesk } from '../../desk.ts'
import { writerDesk } from '../../desk.ts'
import { foldForm, isContent, keysOf } from './lexicon.ts'
import { QuoteFinder } from './quote.ts'

/** A word of the piece, or of a card, as the checks compare it. */
export interface SeenWord {
  readonly s: Sentence
  /** Index into the piece's sentences; -1 for a word of a card. */
  readonly sentence: number
  /** Index into the sentence's tokens. */
  readonly i: number
  readonly token: Token
  readonly lower: string
  readonly keys: readonly string[]
  readonly content: boolean
}

export function seenWords(s: Sentence, sentence: number): readonly SeenWord[] {
  return s.tokens.map((token, i) => ({
    s,
    sentence,
    i,
    token,
    lower: foldForm(token.form),
    keys: keysOf(token.form, token.lemma),
    content: isContent(token.form) && isContent(token.lemma),
  }))
}

export interface CheckDesk {
  readonly reading: Reading
  readonly writer: WriterDesk
  readonly parse: Parse
  readonly finder: QuoteFinder
  /** Words of a sentence of the piece. */
  readonly words: (sentence: number) => readonly SeenWord[]
  /** Indexes of the sentences of a paragraph (from 1). */
  readonly inParagraph: (paragraph: number) => readonly number[]
  readonly mentions: (sentence: number) => readonly Mention[]
  /** Title, author, publication and date, as text. */
  readonly head: string
}

export function checkDesk(reading: Reading, parse: Parse): CheckDesk {
  const writer = writerDesk(reading)
  const cache: (readonly SeenWord[] | undefined)[] = []
  const paragraphs = new Map<number, number[]>()
  reading.sentences.forEach((s, index) => {
    const row = paragraphs.get(s.paragraph)
    if (row === undefined) paragraphs.set(s.paragraph, [index])
    else row.push(index)
  })
  const { title, author, publication } = reading.piece
  return {
    reading,
    writer,
    parse,
    finder: new QuoteFinder(reading),
    words: index => {
      const known = cache[index]
      if (known !== undefined) return known
      const s = reading.sentences[index]
      const made = s === undefined ? [] : seenWords(s, index)
      cache[index] = made
      return made
    },
    inParagraph: paragraph => paragraphs.get(paragraph) ?? [],
    mentions: sentence => writer.mentions[sentence] ?? [],
    head: [title, author, publication, writer.written].join(' · '),
  }
}

/** Dates that sentences only imply ("this year", "in July"), written out by the reading. */
export const resolvedDates = (desk: CheckDesk, sentences: readonly number[]): readonly string[] =>
  sentences
    .flatMap(index => desk.mentions(index))
    .flatMap(mention => (mention.date?.resolved == null ? [] : [mention.date.resolved]))
