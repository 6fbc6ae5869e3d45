/** Quotes that are altered, and quotes that are true but of something else. */
import { paragraphText } from '../../../core/piece.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import type { Bench, Damage } from './damage.ts'

const withQuote = (card: ReplyCard, k: number, s: number, quote: string): ReplyCard => ({
  ...card,
  evidence: card.evidence.map((one, i) => (i === k ? { s, quote } : one)),
})

/** A letter of the longest word changed; and a word left out. */
function altered(card: ReplyCard): readonly ReplyCard[] {
  return card.evidence.flatMap(({ s, quote }, k) => {
    const words = quote.split(' ')
    const longest = words.filter(word => /\p{L}{3}/u.test(word)).sort((a, b) => b.length - a.length)[0] ?? ''
    const letter = longest.replace(/\p{L}(?=\P{L}*$)/u, c => (c === 'n' ? 'm' : 'n'))
    const middle = Math.floor(words.length / 2)
    return [
      withQuote(card, k, s, quote.replace(longest, letter)),
      withQuote(card, k, s, words.filter((_, i) => i !== middle).join(' ')),
    ]
  })
}

/** All quotes taken from one sentence of another paragraph. */
function elsewhere(card: ReplyCard, { reading }: Bench): readonly ReplyCard[] {
  const here = new Set(card.evidence.map(({ s }) => reading.sentences[s - 1]?.paragraph))
  const count = reading.sentences.length
  const first = (card.evidence[0]?.s ?? 1) - 1
  for (let step = Math.floor(count / 3); step < count; step++) {
    const index = (first + step) % count
    const s = reading.sentences[index]
    if (s === undefined || here.has(s.paragraph) || s.tokens.length < 8) continue
    const quote = (paragraphText(reading.piece, s.paragraph) ?? '').slice(s.start, s.end)
    return [{ ...card, evidence: [{ s: index + 1, quote }] }]
  }
  return []
}

export const DAMAGE_OF_QUOTES: readonly Damage[] = [
  { kind: 'quote altered', lexical: true, make: altered },
  { kind: 'quote from another sentence', lexical: true, make: elsewhere },
]
