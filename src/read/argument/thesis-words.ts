/**
 * What a piece's own words say of its thesis: the words of its title and of its standfirst, and those that it comes back to.
 * A standfirst is its editor's: it votes, and is no sentence of the body. A card may ask for it (`write/makers/standfirst.ts`).
 */
import type { Clause, Sentence, Token, TokenRange } from '../reading.ts'

const CONTENT = /^(?:NN|VB|JJ|CD|RB$)/
const EMPTY = new Set(
  'be have do make take get go say see come one more most very not so also just even then now there here same other such own many much first last new'.split(
    ' ',
  ),
)

/** Base forms of the words that carry meaning. */
export function contentOf(
  s: Sentence,
  { from, to }: TokenRange = { from: 0, to: s.tokens.length },
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const token of s.tokens.slice(from, to)) {
    if (!CONTENT.test(token.xpos)) continue
    const word = token.lemma.toLowerCase()
    if (!EMPTY.has(word)) found.add(word)
  }
  return found
}

/** What the whole piece is measured by. */
export interface Measure {
  /** Stems of what a title that is a clause says in its predicate: its point. */
  readonly point: ReadonlySet<string>
  /** Stems of the title's words with what sharing one is worth. */
  readonly title: ReadonlyMap<string, number>
  /** The same of the standfirst's. */
  readonly standfirst: ReadonlyMap<string, number>
  readonly weights: ReadonlyMap<string, number>
  /** Whether the piece tells of the past throughout. */
  readonly past: boolean
}

/** The first letters of a word: enough to see that "desperation" and "desperate" are one, and "moving" and "moves". */
export const stem = (word: string): string => {
  const bare = word.replace(/(?:ing|ed|es?|s)$/, '')
  return (bare.length < 3 ? word : bare).slice(0, 6)
}

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

/** What a sentence shares with words that are worth something each. */
const sharedWith = (content: ReadonlySet<string>, worth: ReadonlyMap<string, number>): number =>
  [...new Set([...content].map(stem))].reduce((sum, word) => sum + (worth.get(word) ?? 0), 0)

export function lexicalVotes(s: Sentence, measure: Measure): number {
  const content = contentOf(s)
  const shared = sharedWith(content, measure.title)
  let weight = 0
  for (const word of content) weight += measure.weights.get(word) ?? 0
  const agrees = agreesWithTitle(s, measure) ? 0.9 : 0
  // A title that is no clause names a topic, which background shares too.
  const titled = measure.point.size > 0 ? Math.min(2.6, shared) : Math.min(1.4, 0.7 * shared)
  // A single word in common with a standfirst, which is longer, may be chance.
  const standfirst = Math.min(1.2, Math.max(0, sharedWith(content, measure.standfirst) - 0.3))
  return agrees + titled + standfirst + Math.min(1.2, weight / Math.max(4, content.size))
}

/** "A fire brigade that arrives late …": a picture, when none of its nouns is spoken of elsewhere. Short texts have no elsewhere. */
export function isStray(s: Sentence, main: Clause, { weights, title, standfirst }: Measure): boolean {
  const nouns = s.tokens.slice(main.from, main.to).filter(({ xpos }) => /^NNS?$/.test(xpos))
  const known = ({ lemma: word }: Token): boolean => {
    const key = word.toLowerCase()
    return weights.has(key) || title.has(stem(key)) || standfirst.has(stem(key))
  }
  return weights.size > 15 && nouns.length >= 2 && !nouns.some(known)
}

/** Paragraphs from which on a word's weight is in how many of them it stands, rather than in how many sentences. */
const LONG = 6

/** Through how much of the piece each word of meaning runs, from 0 to 1: what it comes back to, it is about. */
export function wordWeights(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const paragraphs = new Set(sentences.map(s => s.paragraph)).size
  const places = new Map<string, Set<number>>()
  for (const [i, s] of sentences.entries())
    for (const word of contentOf(s))
      places.set(word, (places.get(word) ?? new Set()).add(paragraphs < LONG ? i : s.paragraph))
  // No spread: a book has more words than a call takes arguments.
  let most = 1
  for (const { size } of places.values()) most = Math.max(most, size)
  return new Map([...places].filter(([, { size }]) => size > 1).map(([word, { size }]) => [word, size / most]))
}

/** Of a longer piece, the stems that stand in every second paragraph: they are its topic, and say little of its point. */
export function commonStems(sentences: readonly Sentence[]): ReadonlySet<string> {
  const places = new Map<string, Set<number>>()
  for (const s of sentences)
    for (const word of contentOf(s)) places.set(stem(word), (places.get(stem(word)) ?? new Set()).add(s.paragraph))
  const paragraphs = new Set(sentences.map(s => s.paragraph)).size
  return new Set(
    [...places].filter(([, { size }]) => paragraphs >= LONG && size * 2 >= paragraphs).map(([word]) => word),
  )
}

/** Sentences at either end of a piece that are looked through for what is said twice. */
const ENDS = 12

/** Of each sentence, whether its rarer words come back together in one sentence at the other end of the piece. */
export function echoes(sentences: readonly Sentence[], weights: ReadonlyMap<string, number>): readonly boolean[] {
  const telling = sentences.map(s => new Set([...contentOf(s)].filter(word => (weights.get(word) ?? 1) < 0.75)))
  const near = (i: number, k: number): boolean => {
    const shared = [...(telling[i] ?? [])].filter(word => telling[k]?.has(word) === true).length
    return shared >= 3
  }
  const half = sentences.length / 2
  return sentences.map((_, i) => {
    if (sentences.length < 2 * ENDS) return false
    const from = i < half ? sentences.length - ENDS : 0
    for (let k = from; k < from + ENDS; k++) if (near(i, k)) return true
    return false
  })
}

/**
 * Names in a title are everywhere in its piece; its other words are what it says of them. Where the title is a clause,
 * what follows its verb is its point.
 */
export function titleWeights(
  title: readonly Sentence[],
  body: ReadonlySet<string>,
  common: ReadonlySet<string>,
): Pick<Measure, 'title' | 'point'> {
  const worth = new Map<string, number>()
  const point = new Set<string>()
  for (const s of title) {
    const verb = s.tokens.findLastIndex(token => /^(?:VB[DZP]|MD)$/.test(token.xpos))
    s.tokens.forEach((token, i) => {
      if (!CONTENT.test(token.xpos) || EMPTY.has(token.lemma.toLowerCase())) return
      // In a title every word may be great: what the body has small is no name.
      const name = token.xpos.startsWith('NNP') && !body.has(token.form.toLowerCase())
      const said = verb > 0 && i > verb && !name
      if (said) point.add(stem(token.lemma.toLowerCase()))
      const key = stem(token.lemma.toLowerCase())
      worth.set(key, name || common.has(key) ? 0.3 : said ? 1 : 0.8)
    })
  }
  return { title: worth, point }
}

/** What sharing a word with the standfirst is worth: names are everywhere in the piece, and so is its topic. */
export function standfirstWeights(
  lines: readonly Sentence[],
  common: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const worth = new Map<string, number>()
  for (const s of lines)
    for (const token of s.tokens)
      if (CONTENT.test(token.xpos) && !EMPTY.has(token.lemma.toLowerCase()))
        worth.set(
          stem(token.lemma.toLowerCase()),
          token.xpos.startsWith('NNP') || common.has(stem(token.lemma.toLowerCase())) ? 0.1 : 0.4,
        )
  return worth
}
