/**
 * Twins out, the rest in order. The order is greedy: at each place the card that is best once what is already above it is
 * taken into account (same sentence, same paragraph, too many of one kind), so that any first few are a fair deck.
 */
import type { Candidate } from './candidate.ts'
import { backLines } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import type { View } from './gates/view.ts'
import { countWords, stemsOf } from './gates/view.ts'
import { lineText } from './wording/line.ts'

export interface Scored {
  readonly view: View
  readonly score: number
}

/** How many cards a person is offered at once, for a piece of so many words. */
export const budgetFor = (words: number): number => Math.max(6, Math.round((12 * words) / 1000))

/** What a card is worth by itself: its kind's record, its place, its length, how much of it is resolved. */
export function scoreOf(desk: WriterDesk, view: View): number {
  const { candidate } = view
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  const words = countWords(view.frontText)
  let score = candidate.prior
  if (s?.paragraph === 1) score += 0.02
  if (words > 26) score -= 0.05
  if (words > 36) score -= 0.05
  if (view.front.some(word => word.resolved)) score -= 0.02
  const own = (desk.said[candidate.sentences[0] ?? -1] ?? []).some(
    statement => statement.role === 'thesis' && candidate.statements.includes(statement.id),
  )
  if (own) score += 0.05
  const named = new Set(
    view.front.flatMap(word =>
      (desk.mentions[word.sentence] ?? [])
        .filter(mention => mention.kind === 'name' && mention.tokens.from <= word.i && word.i < mention.tokens.to)
        .map(mention => mention.entity),
    ),
  )
  score += Math.min(0.06, named.size * 0.02)
  return Math.max(0.01, Math.min(0.99, score))
}

const answerKey = (candidate: Candidate): string => backLines(candidate.body).map(lineText).join('|').toLowerCase()

/** Where a fact's clause stands and what sort of thing it asks for: figure and year of one clause test each other. */
const clauseKey = (view: View): string => {
  const word = view.back[0] ?? view.front[0]
  if (word === undefined) return ''
  const clause = word.s.clauses.find(
    other => (other.kind === 'main' || other.kind === 'coordinate') && other.from <= word.i && word.i < other.to,
  )
  // Dates of events inside noun phrases are facts of their own.
  const inner = /^(?:year-of-event|gloss|who-was-led)$/.test(view.candidate.rule)
  const own = inner ? `${view.candidate.rule}${word.i}` : ''
  const sort = own || (/^(?:time|figure)$/.test(view.candidate.asks) ? 'measure' : 'thing')
  return `${word.sentence}:${clause?.from ?? 0}:${sort}`
}

/** The better of two cards that test the same thing stays. Returns what stays and the twins that gave way. */
export function withoutTwins(scored: readonly Scored[]): {
  readonly kept: readonly Scored[]
  readonly twins: readonly Scored[]
} {
  const order = [...scored].sort((a, b) => b.score - a.score)
  const kept: Scored[] = []
  const twins: Scored[] = []
  const seen = new Set<string>()
  const bySentence = new Map<number, Scored[]>()
  const byAnswer = new Map<string, Scored[]>()
  for (const one of order) {
    const { candidate, frontText } = one.view
    const keys = [`front:${frontText}`, `answer:${candidate.sentences.join(',')}:${answerKey(candidate)}`]
    if (candidate.kind === 'fact') keys.push(`clause:${clauseKey(one.view)}`)
    const near = candidate.sentences.flatMap(sentence => bySentence.get(sentence) ?? [])
    const alike = byAnswer.get(answerKey(candidate)) ?? []
    if (
      keys.some(key => seen.has(key)) ||
      near.some(other => areTwins(one.view, other.view)) ||
      alike.some(other => asksAlike(one.view, other.view))
    ) {
      twins.push(one)
      continue
    }
    kept.push(one)
    for (const key of keys) seen.add(key)
    byAnswer.set(answerKey(candidate), [...alike.slice(-20), one])
    for (const sentence of candidate.sentences) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one])
  }
  return { kept, twins }
}

/** Whether most words of meaning on the shorter of two fronts with one answer stand on the other too. */
function asksAlike(a: View, b: View): boolean {
  const [one, other] = [stemsOf(a.front), stemsOf(b.front)]
  const shared = [...one].filter(stem => other.has(stem)).length
  return shared >= Math.min(one.size, other.size) * 0.7
}

/** Shorter answers than this, in characters, may stand in each other by chance. */
const MIN_SHARED = 8

/** Whether two cards that share a sentence ask the same: the same link, one answer within the other, or each other's. */
function areTwins(a: View, b: View): boolean {
  return sameQuestion(a.candidate, b.candidate) || (shows(a, b) && shows(b, a))
}

/** Whether the front of one card gives the answer of the other. */
function shows(a: View, b: View): boolean {
  const answer = answerKey(b.candidate)
  return answer.length > 3 && a.candidate.body.form !== 'list' && a.frontText.toLowerCase().includes(answer)
}

function sameQuestion(a: Candidate, b: Candidate): boolean {
  if (a.body.form === 'list' || b.body.form === 'list') return false
  const links = a.kind === 'argument' && b.kind === 'argument'
  if (links && a.statements.length > 1 && a.statements.every(id => b.statements.includes(id))) return true
  if (!links && !(a.asks === 'name' && b.asks === 'name')) return false
  const [one, other] = [answerKey(a), answerKey(b)]
  return Math.min(one.length, other.length) > MIN_SHARED && (one.includes(other) || other.includes(one))
}

const PENALTY = { sentence: 0.15, paragraph: 0.03, kind: 0.12 } as const
/** How many of the best open cards are compared for the next place: keeps the order linear in their number. */
const WINDOW = 60

/** Best first. Scores never rise on the way down. */
export function ordered(scored: readonly Scored[]): readonly Scored[] {
  const open = [...scored].sort((a, b) => b.score - a.score || a.view.frontText.localeCompare(b.view.frontText, 'en'))
  const out: Scored[] = []
  const sentences = new Map<number, number>()
  const paragraphs = new Map<number, number>()
  let facts = 0
  let ceiling = 1
  while (open.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (let i = 0; i < Math.min(WINDOW, open.length); i++) {
      const one = open[i]
      if (one === undefined) continue
      const { candidate } = one.view
      const sentence = candidate.sentences[0] ?? -1
      const paragraph = candidate.anchors[0]?.paragraph ?? 0
      const share = out.length === 0 ? 0.5 : facts / out.length
      const tilt = candidate.kind === 'fact' ? share - 0.5 : 0.5 - share
      const score =
        one.score -
        PENALTY.sentence * (sentences.get(sentence) ?? 0) -
        PENALTY.paragraph * (paragraphs.get(paragraph) ?? 0) -
        PENALTY.kind * Math.max(0, tilt)
      if (score > bestScore) {
        best = i
        bestScore = score
      }
    }
    const [one] = open.splice(best, 1)
    if (one === undefined) break
    const { candidate } = one.view
    for (const sentence of candidate.sentences) sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
    const paragraph = candidate.anchors[0]?.paragraph ?? 0
    paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + 1)
    if (candidate.kind === 'fact') facts++
    ceiling = Math.min(ceiling, Math.max(0.01, bestScore))
    out.push({ view: one.view, score: Math.round(ceiling * 1000) / 1000 })
  }
  return out
}
