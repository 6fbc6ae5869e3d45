/**
 * M1: whether cards hide what people asked about. A gold answer is hit exactly by a card that overlaps its place with
 * the same words, softly by one that shares half of them (F1), and the same fact is asked where besides half of the
 * question's words of meaning stand on the card.
 */
import type { PieceSpan } from '../../../core/proposal.ts'
import type { BenchCard } from './cards.ts'
import { normOf, percent, sharedWords, stemsShared } from './measures.ts'

export interface Gold {
  readonly question: string
  readonly text: string
  readonly at: PieceSpan
}

export interface Hits {
  questions: number
  exact: number
  soft: number
  same: number
  cards: number
  texts: number
}

export const noHits = (): Hits => ({ questions: 0, exact: 0, soft: 0, same: 0, cards: 0, texts: 0 })

const overlaps = (a: PieceSpan, b: PieceSpan): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end

/** How well one card hits one gold answer: F1 of the words, 0 where the places differ. */
export const hitBy = (card: BenchCard, gold: Gold): number =>
  Math.max(0, ...card.answers.map(answer => (overlaps(answer.at, gold.at) ? sharedWords(answer.text, gold.text) : 0)))

const isExact = (card: BenchCard, gold: Gold): boolean =>
  card.answers.some(answer => overlaps(answer.at, gold.at) && normOf(answer.text) === normOf(gold.text))

/** Adds one text with its cards and questions. */
export function addHits(hits: Hits, cards: readonly BenchCard[], golds: readonly Gold[]): void {
  hits.texts++
  hits.cards += cards.length
  for (const gold of golds) {
    const soft = cards.filter(card => hitBy(card, gold) >= 0.5)
    hits.questions++
    if (cards.some(card => isExact(card, gold))) hits.exact++
    if (soft.length > 0) hits.soft++
    if (soft.some(card => stemsShared(card.prompt, gold.question) >= 0.5)) hits.same++
  }
}

export interface CoverageRow {
  readonly name: string
  readonly questions: number
  /** Shares of all questions, per cent. */
  readonly exact: number
  readonly soft: number
  readonly same: number
  readonly cardsPerText: number
}

export const coverageRow = (name: string, hits: Hits): CoverageRow => ({
  name,
  questions: hits.questions,
  exact: percent(hits.exact, hits.questions),
  soft: percent(hits.soft, hits.questions),
  same: percent(hits.same, hits.questions),
  cardsPerText: Math.round((10 * hits.cards) / Math.max(1, hits.texts)) / 10,
})
