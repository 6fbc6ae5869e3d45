/** One card beside its evidence, word by word. */
import type { Sentence } from '../../../read/reading.ts'
import { readParagraph } from '../../../read/sentences.ts'
import type { ReplyCard } from '../format.ts'
import type { CheckDesk, SeenWord } from './desk.ts'
import { seenWords } from './desk.ts'
import type { FoundQuote } from './quote.ts'

export type Side = 'prompt' | 'answer'

/** A word of the card with the words of its evidence that are the same. */
export interface CardWord extends SeenWord {
  readonly side: Side
  /** Which of the card's sentences it stands in. */
  readonly nth: number
  /** In the sentences quoted. */
  readonly hits: readonly SeenWord[]
  /** In the sentences right before and behind, or what a word of the evidence stands for. */
  readonly near: boolean
}

export interface CardScene {
  readonly desk: CheckDesk
  readonly card: ReplyCard
  readonly prompt: string
  readonly answer: string
  readonly quotes: readonly FoundQuote[]
  /** Indexes of the sentences quoted, ascending. */
  readonly evidence: readonly number[]
  /** The same with one sentence before and one behind each. */
  readonly around: readonly number[]
  /** The same with the whole paragraphs. */
  readonly paragraphs: readonly number[]
  readonly source: readonly SeenWord[]
  readonly words: readonly CardWord[]
  readonly sentences: readonly { readonly side: Side; readonly s: Sentence }[]
}

const ascending = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)

function index(words: readonly SeenWord[]): ReadonlyMap<string, SeenWord[]> {
  const map = new Map<string, SeenWord[]>()
  for (const word of words)
    for (const key of word.keys) {
      const row = map.get(key)
      if (row === undefined) map.set(key, [word])
      else row.push(word)
    }
  return map
}

/** Words that the reading would write in the place of pronouns and short names of the evidence. */
function resolvedKeys(desk: CheckDesk, evidence: readonly number[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const sentence of evidence)
    for (const { text } of desk.writer.references[sentence] ?? [])
      for (const s of readParagraph({ kind: 'body', text }, 0, desk.parse))
        for (const word of seenWords(s, -1)) for (const key of word.keys) keys.add(key)
  return keys
}

export function cardScene(desk: CheckDesk, card: ReplyCard, quotes: readonly FoundQuote[]): CardScene {
  const evidence = ascending(quotes.flatMap(quote => quote.sentences))
  const count = desk.reading.sentences.length
  const around = ascending(evidence.flatMap(i => [i - 1, i, i + 1]).filter(i => i >= 0 && i < count))
  const paragraphs = ascending([...around, ...quotes.flatMap(quote => desk.inParagraph(quote.paragraph))])
  const source = evidence.flatMap(desk.words)
  const hits = index(source)
  const nearby = index(around.flatMap(desk.words))
  const resolved = resolvedKeys(desk, evidence)
  const sentences: { side: Side; s: Sentence }[] = []
  const words: CardWord[] = []
  for (const side of ['prompt', 'answer'] as const)
    for (const s of readParagraph({ kind: 'body', text: card[side] }, 0, desk.parse)) {
      const nth = sentences.length
      sentences.push({ side, s })
      for (const word of seenWords(s, -1)) {
        const same = new Set(word.keys.flatMap(key => hits.get(key) ?? []))
        const near = word.keys.some(key => nearby.has(key) || resolved.has(key))
        words.push({ ...word, side, nth, hits: [...same], near })
      }
    }
  return {
    desk,
    card,
    prompt: card.prompt,
    answer: card.answer,
    quotes,
    evidence,
    around,
    paragraphs,
    source,
    words,
    sentences,
  }
}

/** Words of meaning on a side that the evidence, or what stands beside it, has: how many of how many. */
export function coverage(scene: CardScene, side: Side, wide = true): { readonly found: number; readonly of: number } {
  const content = scene.words.filter(word => word.side === side && word.content)
  const found = content.filter(word => word.hits.length > 0 || (wide && word.near)).length
  return { found, of: content.length }
}
