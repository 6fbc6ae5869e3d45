/**
 * The thesis by vote: no single rule holds for all kinds of text (Peldszus and Stede's microtexts; see the bench), so
 * headline, place, modality, markers and holder each have a say. Candidates are whole main clauses of the author's.
 */
import type { Clause, Sentence } from '../reading.ts'
import { SAYING } from '../syntax/words.ts'
import type { Desk } from './finder.ts'
import { AUTHOR, holderOf } from './holders.ts'
import { claimOf, lemma, lower, mainClause, opening, tag, wordsIn } from './scene.ts'

export interface ThesisCandidate {
  readonly sentence: number
  readonly score: number
}

const CONTENT = /^(?:NN|VB|JJ|CD|RB$)/
const EMPTY = new Set(
  'be have do make take get go say see come one more most very not so also just even then now there here'.split(' '),
)

/** Base forms of the words that carry meaning. */
export const contentOf = (s: Sentence): ReadonlySet<string> =>
  new Set(
    s.tokens
      .filter(token => CONTENT.test(token.xpos) && !EMPTY.has(token.lemma.toLowerCase()))
      .map(token => token.lemma.toLowerCase()),
  )

const CONCLUDING = /^(?:therefore|thus|hence|so|in short|in sum|in the end|consequently|ultimately)$/
const CENTRAL = new Set(
  'problem point truth question answer lesson mistake solution reason case danger fact way time'.split(' '),
)
/** Views that a piece opens with in order to contradict them. */
const COMMON_VIEW = /^(?:usually|often|commonly|generally|widely|frequently|sometimes|always|traditionally)$/

/** What is not settled is no thesis. */
const OPEN = /^(?:unknown|unclear|uncertain|unlikely|possible)$/

/** What the whole piece is measured by. */
interface Measure {
  /** Stems of the title's words with what sharing one is worth. */
  readonly title: ReadonlyMap<string, number>
  readonly weights: ReadonlyMap<string, number>
  /** Whether the piece tells of the past throughout. */
  readonly past: boolean
}

/** The first letters of a word: enough to see that "desperation" and "desperate" are one. */
const stem = (word: string): string => word.slice(0, 6)

function lexicalVotes(s: Sentence, measure: Measure): number {
  const content = contentOf(s)
  let shared = 0
  let weight = 0
  for (const word of content) {
    shared += measure.title.get(stem(word)) ?? 0
    weight += measure.weights.get(word) ?? 0
  }
  return Math.min(2.4, shared) + Math.min(1.2, weight / Math.max(4, content.size))
}

function formVotes(s: Sentence, main: Clause, early: boolean): number {
  const head = opening(s)
  let score = 0
  if (
    /^(?:should|must|ought)$/.test(main.verb.modal ?? '') ||
    (lemma(s, main.verb.main) === 'need' && lower(s, main.verb.to) === 'to')
  )
    score += 1.6
  if (head.connectives.some(word => CONCLUDING.test(word))) score += 0.5
  if (head.connectives.some(word => /^(?:but|yet|instead|in fact)$/.test(word)) && early) score += 0.4
  if (
    lower(s, head.start) === 'what' &&
    /^(?:DT|NN|JJ)/.test(tag(s, main.verb.to)) &&
    lemma(s, main.verb.main) === 'be'
  )
    score += 0.8
  if (OPEN.test(lower(s, main.verb.to)) || OPEN.test(lower(s, main.verb.to + 1))) score -= 1
  const subject = main.subject ?? main
  for (let i = subject.from; i < subject.to; i++)
    if (CENTRAL.has(lemma(s, i)) && lower(s, subject.from) === 'the')
      score += lower(s, main.verb.to) === 'that' ? 1.2 : 0.4
  if (/^(?:PRP|DT)$/.test(tag(s, subject.from)) && subject.to - subject.from === 1) score -= 1.2
  // "Her collection is the oldest": a description of something, not a stand on it.
  if (/^(?:its|their|his|her)$/.test(lower(s, subject.from))) score -= 0.6
  if (
    lemma(s, main.verb.main) === 'be' &&
    s.tokens.slice(main.verb.to, main.verb.to + 4).some(token => token.xpos === 'JJS')
  )
    score -= 0.6
  for (let i = main.from; i < Math.min(main.to, main.verb.to + 2); i++) if (COMMON_VIEW.test(lower(s, i))) score -= 1
  return score
}

function votes(desk: Desk, index: number, s: Sentence, measure: Measure, place: number): number {
  const main = mainClause(s)
  if (main === null || !main.sure || main.subject === null || s.form !== 'statement') return Number.NEGATIVE_INFINITY
  if (holderOf(desk.scene, index, main, desk.entities) !== AUTHOR) return Number.NEGATIVE_INFINITY
  // "Many analysts argue that …" states somebody else's stand.
  const self = /^(?:i|we)$/.test(lower(s, main.subject.from))
  if (
    SAYING.has(lemma(s, main.verb.main)) &&
    !self &&
    s.clauses.some(clause => clause.kind === 'complement' && clause.verb.from > main.verb.to) &&
    !/^(?:mean|show|prove|suggest)$/.test(lemma(s, main.verb.main))
  )
    return Number.NEGATIVE_INFINITY
  const words = wordsIn(s, claimOf(s, main))
  if (words < 5 || words > 36) return Number.NEGATIVE_INFINITY
  const detail = (desk.scene.mentions[index] ?? []).some(mention =>
    /^(?:date|period|money|percent|count|measure)$/.test(mention.kind),
  )
  const past = main.verb.tense === 'past' && !measure.past
  return place + lexicalVotes(s, measure) + formVotes(s, main, place > 0.8) - (detail ? 0.8 : 0) - (past ? 0.7 : 0)
}

/** Place in the piece: the end of the first paragraphs and the last paragraph are where theses stand. */
function placeOf(s: Sentence, paragraphs: number, first: boolean, last: boolean): number {
  let score = 0
  if (s.paragraph === 1) score += 0.8 + (last ? 0.5 : 0)
  else if (s.paragraph === 2) score += 0.7
  else if (s.paragraph === 3) score += 0.3
  if (s.paragraph >= paragraphs - 1) score += 0.6 + (last && s.paragraph === paragraphs ? 0.3 : 0)
  return score + (first ? 0.2 : 0)
}

/** How often each word of meaning stands in the piece, from 0 to 1. */
function wordWeights(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const word of contentOf(s)) counts.set(word, (counts.get(word) ?? 0) + 1)
  // No spread: a book has more words than a call takes arguments.
  let most = 1
  for (const n of counts.values()) most = Math.max(most, n)
  return new Map([...counts].filter(([, n]) => n > 1).map(([word, n]) => [word, n / most]))
}

/** Names in a title are everywhere in its piece; its other words are what it says of them. */
function titleWeights(title: readonly Sentence[]): ReadonlyMap<string, number> {
  const worth = new Map<string, number>()
  for (const s of title)
    for (const token of s.tokens)
      if (CONTENT.test(token.xpos) && !EMPTY.has(token.lemma.toLowerCase()))
        worth.set(stem(token.lemma.toLowerCase()), token.xpos.startsWith('NNP') ? 0.3 : 0.8)
  return worth
}

/** The likeliest theses, best first, at most three. */
export function thesisCandidates(
  desk: Desk,
  title: readonly Sentence[],
  paragraphs: number,
): readonly ThesisCandidate[] {
  const { sentences } = desk.scene
  const tenses = sentences.flatMap(s => s.clauses.map(clause => clause.verb.tense))
  const past = tenses.filter(tense => tense === 'past').length > tenses.length * 0.55
  const measure: Measure = { title: titleWeights(title), weights: wordWeights(sentences), past }
  const scored: ThesisCandidate[] = []
  sentences.forEach((s, index) => {
    const first = sentences[index - 1]?.paragraph !== s.paragraph
    const last = sentences[index + 1]?.paragraph !== s.paragraph
    const score = votes(desk, index, s, measure, placeOf(s, paragraphs, first, last))
    if (score > 1.2) scored.push({ sentence: index, score })
  })
  return scored.sort((a, b) => b.score - a.score || a.sentence - b.sentence).slice(0, 3)
}
