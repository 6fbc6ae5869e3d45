/** What each card is worth by itself, and of two that test the same thing the better one. For the order see `choose.ts`. */
import type { Candidate } from './candidate.ts'
import { backLines } from './candidate.ts'
import type { WriterDesk } from './desk.ts'
import { featuresOf } from './features.ts'
import type { View } from './gates/view.ts'
import { countWords, stemsOf } from './gates/view.ts'
import type { Moves } from './learn.ts'
import { measuredOf, moveOf } from './learn.ts'
import type { RankerWeights } from './ranker.ts'
import { chanceFrom, chanceOf } from './ranker.ts'
import { lineText } from './wording/line.ts'

export interface Scored {
  readonly view: View
  readonly score: number
  /** The names of what was measured of it. */
  readonly measured: readonly string[]
}

/** What the ranker goes by: trained weights, and what the device learnt from choices. */
export interface Ranking {
  readonly weights: RankerWeights
  readonly moves: Moves
}

/** How much of a fact's worth is what people ask for; the rest is its kind's record. */
const SHARE = 0.7
/** From the least to the most that people may ask for a fact. */
const SPREAD = 0.7
/** What was learnt moves an argument as far as it moves a fact. */
const MOVED = SHARE * SPREAD

/** Of facts below a fifth blind readers kept one in nine, and three in four could not be mended by a word. */
const FLOOR = 0.14
/** Of common nouns hidden in a sentence they kept one in ten: only the surest are made. */
const NOUN_FLOOR = 0.26

/** Whether a fact is of a sort that is hardly ever worth a card. */
export const isUnlikely = ({ view: { candidate }, score }: Scored): boolean =>
  candidate.kind === 'fact' && score < (candidate.rule === 'cloze-noun' ? NOUN_FLOOR : FLOOR)

/** A hidden noun is for sentences of which no question can be asked. */
const isSpare = (candidate: Candidate, near: readonly Scored[]): boolean =>
  candidate.rule === 'cloze-noun' &&
  near.some(({ view }) => view.candidate.kind === 'fact' && view.candidate.body.form === 'question')

export const UNLIKELY = { rule: 'unlikely', why: 'Of cards like this one readers hardly ever kept any.' } as const

/** A question in natural words is better than a sentence with a hole in it. */
const QUESTION = 0.06

/** What counts against a fact: grammar that the reader was not sure of, a title in the place of a name, a view told as a fact. */
const AGAINST = { unsure: 0.05, muddled: 0.1, titled: 0.15, view: 0.08, undated: 0.05, before: 0.15 } as const
/** An arc led by less than this is one of two or three that would do; a card whose arcs lead by less than `clear` is muddled. */
const SURE = { arc: 0.5, clear: 2, most: 3 } as const

/** How sure the reader was of the sentence that a card shows. */
function doubt({ front, back }: View): number {
  const [first] = back
  const arcs = [...front, ...back].flatMap(({ s, token }) =>
    s === first?.s && token.margin !== undefined && token.upos !== 'PUNCT' ? [Math.min(SURE.most, token.margin)] : [],
  )
  if (arcs.length === 0) return 0
  const mean = arcs.reduce((sum, arc) => sum + arc, 0) / arcs.length
  const unsure = arcs.filter(arc => arc < SURE.arc).length
  return Math.min(2, unsure) * AGAINST.unsure + (mean < SURE.clear ? AGAINST.muddled : 0)
}

/** A sentence of the present without figure and date: rather what its author thinks than what anybody can check. */
function isView({ candidate, desk, front, back }: View): boolean {
  if (!/^(?:phrase|name)$/.test(candidate.asks)) return false
  const words = [...front, ...back]
  const told = words.some(word => /^VBD$/.test(word.token.xpos) || word.token.xpos === 'CD')
  const named = candidate.body.form === 'question' && words.some(word => /^NNP/.test(word.token.xpos))
  if (named) return false
  const dated = words.some(word =>
    (desk.mentions[word.sentence] ?? []).some(
      ({ kind, tokens }) => kind !== 'name' && tokens.from <= word.i && word.i < tokens.to,
    ),
  )
  return !told && !dated
}

/** A figure of the past without its time; worst where "had" counts back from a time that is not told. */
function undated({ candidate, desk, front, back }: View): number {
  const words = [...front, ...back]
  const dated = words.some(word =>
    (desk.mentions[word.sentence] ?? []).some(
      ({ date, tokens }) => date !== undefined && tokens.from <= word.i && word.i < tokens.to,
    ),
  )
  if (candidate.asks !== 'figure' || dated || !words.some(({ token }) => token.xpos === 'VBD')) return 0
  return words.some(({ lower, token }) => lower === 'had' && token.deprel === 'aux') ? AGAINST.before : AGAINST.undated
}

function against(desk: WriterDesk, view: View): number {
  const titled = view.frontText.includes(desk.title) ? AGAINST.titled : 0
  return doubt(view) + titled + undated(view) + (isView(view) ? AGAINST.view : 0)
}

/** A card with what it is worth by itself and by what that was measured. */
export function scored(desk: WriterDesk, view: View, { weights, moves }: Ranking): Scored {
  const features = featuresOf(view)
  const measured = measuredOf(view.candidate, features)
  const move = moveOf(measured, moves)
  const score =
    view.candidate.kind === 'fact'
      ? factScore(view, chanceOf(features, weights, move)) - against(desk, view)
      : argumentScore(desk, view) + MOVED * (chanceFrom(move) - 0.5)
  return { view, score: Math.max(0.01, Math.min(0.99, score)), measured }
}

/** A fact is weighed by what people ask for as well as by how often its kind was kept. */
const factScore = ({ candidate }: View, chance: number): number =>
  (1 - SHARE) * candidate.prior + SHARE * (0.12 + chance * SPREAD) + (candidate.body.form === 'cloze' ? 0 : QUESTION)

/** What an argument is worth: its kind's record, its place, its length, how much of it is resolved. */
function argumentScore(desk: WriterDesk, view: View): number {
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
  return score + Math.min(0.06, named.size * 0.02)
}

export const answerKey = (candidate: Candidate): string =>
  backLines(candidate.body).map(lineText).join('|').toLowerCase()

/** Where a fact's clause stands and what sort of thing it asks for: figure and year of one clause test each other. */
const clauseKey = (view: View): string => {
  const word = view.back[0] ?? view.front[0]
  if (word === undefined) return ''
  const clause = word.s.clauses.find(
    other => (other.kind === 'main' || other.kind === 'coordinate') && other.from <= word.i && word.i < other.to,
  )
  // Dates of events inside noun phrases are facts of their own.
  const inner = /^(?:year-of-event|gloss|apposed|who-was-led)$/.test(view.candidate.rule)
  const own = inner ? `${view.candidate.rule}${word.i}` : ''
  const measure = /^(?:time|figure)$/.test(view.candidate.asks)
  // Two holes of one clause are siblings: see `choose.ts`.
  // "by 62% in 2022 and by a third in 2023": two figures of one clause, each with its year.
  if (view.candidate.rule === 'by-how-much-question') return `${word.sentence}:by:${word.i}`
  const sort = own || (view.candidate.body.form === 'cloze' ? `${word.i}` : measure ? 'measure' : 'thing')
  return `${word.sentence}:${clause?.from ?? 0}:${sort}`
}

/** Most facts of one sentence. */
const SIBLINGS = 3

/** Between twins a question wins over a sentence with a hole that is not clearly better; and the figure that somebody tells over all that is told. */
const standing = ({ view: { candidate }, score }: Scored): number =>
  score +
  (candidate.body.form === 'cloze'
    ? 0
    : candidate.kind !== 'fact'
      ? 0.22
      : candidate.attributed && candidate.asks === 'figure'
        ? 0.45
        : 0.2)

/** The better of two cards that test the same thing stays. Returns what stays and the twins that gave way. */
export function withoutTwins(scored: readonly Scored[]): {
  readonly kept: readonly Scored[]
  readonly twins: readonly Scored[]
} {
  const order = [...scored].sort((a, b) => standing(b) - standing(a))
  const rows = order.filter(({ view }) => view.candidate.body.form === 'list')
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
    const siblings = candidate.kind === 'fact' ? near.filter(other => other.view.candidate.kind === 'fact').length : 0
    if (
      siblings >= SIBLINGS ||
      isSpare(candidate, near) ||
      keys.some(key => seen.has(key)) ||
      near.some(other => areTwins(one.view, other.view)) ||
      rows.some(row => tellsThesis(row.view, one.view)) ||
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
  if (sameQuestion(a.candidate, b.candidate) || overlap(a, b) || tellsView(b, a)) return true
  // Facts of one sentence that ask for different words are siblings, not twins: see `choose.ts`.
  const holed = a.candidate.body.form === 'cloze' || b.candidate.body.form === 'cloze'
  if (holed && a.candidate.kind === 'fact' && b.candidate.kind === 'fact') return false
  return shows(a, b) && shows(b, a)
}

/** Whether the answers share words of the piece: a fact that is part of an argument's answer is asked with it. */
const overlap = (a: View, b: View): boolean =>
  (a.candidate.kind === 'fact' || b.candidate.kind === 'fact') &&
  a.candidate.body.form !== 'list' &&
  b.candidate.body.form !== 'list' &&
  a.back.some(word => b.back.some(other => other.sentence === word.sentence && other.i === word.i))

/** "How does A answer the objection that P?" tells on its front what "What do critics say?" asks for. */
const tellsView = (a: View, b: View): boolean =>
  a.candidate.link === 'objection' && b.candidate.link === 'attribution' && shows(a, b)

/** "Which three reasons to think that P does A give?" tells on its front what "What does A argue?" asks for. */
const tellsThesis = (a: View, b: View): boolean =>
  b.candidate.link === 'thesis' && a.frontText.toLowerCase().includes(answerKey(b.candidate))

/** Whether the front of one card gives the answer of the other. */
function shows(a: View, b: View): boolean {
  // An answer goes without the "that" which joins a second view to its verb.
  const plain = (text: string): string => text.toLowerCase().replaceAll(/\b(and|but) that /g, '$1 ')
  const answer = plain(answerKey(b.candidate))
  return answer.length > 3 && a.candidate.body.form !== 'list' && plain(a.frontText).includes(answer)
}

function sameQuestion(a: Candidate, b: Candidate): boolean {
  if (a.body.form === 'list' || b.body.form === 'list') return false
  const links = a.kind === 'argument' && b.kind === 'argument'
  if (links && a.statements.length > 1 && a.statements.every(id => b.statements.includes(id))) return true
  if (!links && !(a.asks === 'name' && b.asks === 'name')) return false
  const [one, other] = [answerKey(a), answerKey(b)]
  return Math.min(one.length, other.length) > MIN_SHARED && (one.includes(other) || other.includes(one))
}
