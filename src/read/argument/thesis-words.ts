/** What a piece's own words say of its thesis: the words of its title, and those that it comes back to. */
import type { Clause, Sentence, Token } from '../reading.ts'

const CONTENT = /^(?:NN|VB|JJ|CD|RB$)/
const EMPTY = new Set(
  'be have do make take get go say see come one more most very not so also just even then now there here same other such own many much first last new'.split(
    ' ',
  ),
)

/** Base forms of the words that carry meaning. */
export const contentOf = (s: Sentence): ReadonlySet<string> =>
  new Set(
    s.tokens
      .filter(token => CONTENT.test(token.xpos) && !EMPTY.has(token.lemma.toLowerCase()))
      .map(token => token.lemma.toLowerCase()),
  )

/** What the whole piece is measured by. */
export interface Measure {
  /** Stems of what a title that is a clause says in its predicate: its point. */
  readonly point: ReadonlySet<string>
  /** Stems of the title's words with what sharing one is worth. */
  readonly title: ReadonlyMap<string, number>
  readonly weights: ReadonlyMap<string, number>
  /** Whether the piece tells of the past throughout. */
  readonly past: boolean
}

/** The first letters of a word: enough to see that "desperation" and "desperate" are one. */
export const stem = (word: string): string => word.slice(0, 6)

/** A sentence that says what the headline says, in other words, bears it out. */
export function agreesWithTitle(s: Sentence, measure: Measure): boolean {
  const said = new Set([...contentOf(s)].map(stem).filter(word => measure.point.has(word)))
  return said.size > 0 && said.size * 2 >= measure.point.size
}

/** Whether all words of meaning of a short sentence stand in the title. */
export function repeatsTitle(s: Sentence, measure: Measure): boolean {
  const content = [...contentOf(s)]
  const shared = content.filter(word => measure.title.has(stem(word))).length
  return shared >= 3 && shared >= 0.6 * content.length && shared >= 0.8 * measure.title.size
}

export function lexicalVotes(s: Sentence, measure: Measure): number {
  const content = contentOf(s)
  let shared = 0
  let weight = 0
  for (const word of content) {
    shared += measure.title.get(stem(word)) ?? 0
    weight += measure.weights.get(word) ?? 0
  }
  const agrees = agreesWithTitle(s, measure) ? 0.9 : 0
  // A title that is no clause names a topic, which background shares too.
  const titled = measure.point.size > 0 ? Math.min(2.6, shared) : Math.min(1.4, 0.7 * shared)
  return agrees + titled + Math.min(1.2, weight / Math.max(4, content.size))
}

/** "A fire brigade that arrives late …": a picture, when none of its nouns is spoken of elsewhere. Short texts have no elsewhere. */
export function isStray(s: Sentence, main: Clause, { weights, title }: Measure): boolean {
  const nouns = s.tokens.slice(main.from, main.to).filter(({ xpos }) => /^NNS?$/.test(xpos))
  const known = ({ lemma: word }: Token): boolean =>
    weights.has(word.toLowerCase()) || title.has(stem(word.toLowerCase()))
  return weights.size > 15 && nouns.length >= 2 && !nouns.some(known)
}

/** How often each word of meaning stands in the piece, from 0 to 1. */
export function wordWeights(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const word of contentOf(s)) counts.set(word, (counts.get(word) ?? 0) + 1)
  // No spread: a book has more words than a call takes arguments.
  let most = 1
  for (const n of counts.values()) most = Math.max(most, n)
  return new Map([...counts].filter(([, n]) => n > 1).map(([word, n]) => [word, n / most]))
}

/**
 * Names in a title are everywhere in its piece; its other words are what it says of them. Where the title is a clause,
 * what follows its verb is its point.
 */
export function titleWeights(title: readonly Sentence[]): Pick<Measure, 'title' | 'point'> {
  const worth = new Map<string, number>()
  const point = new Set<string>()
  for (const s of title) {
    const verb = s.tokens.findLastIndex(token => /^(?:VB[DZP]|MD)$/.test(token.xpos))
    s.tokens.forEach((token, i) => {
      if (!CONTENT.test(token.xpos) || EMPTY.has(token.lemma.toLowerCase())) return
      const name = token.xpos.startsWith('NNP')
      const said = verb > 0 && i > verb && !name
      if (said) point.add(stem(token.lemma.toLowerCase()))
      worth.set(stem(token.lemma.toLowerCase()), name ? 0.3 : said ? 1 : 0.8)
    })
  }
  return { title: worth, point }
}
