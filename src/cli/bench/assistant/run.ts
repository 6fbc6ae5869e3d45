/** Checks true and damaged cards, and counts. Counts only: the same on every machine. */
import { checkDesk } from '../../../write/assistant/check/desk.ts'
import { checkCard } from '../../../write/assistant/check.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import type { PieceCards } from './cards.ts'
import { parse } from './cards.ts'
import { DAMAGES } from './damage.ts'

export interface Tally {
  readonly n: number
  readonly refused: number
  readonly unsure: number
}

export interface Outcome {
  readonly card: ReplyCard
  readonly verdict: 'passed' | 'unsure' | 'refused'
  /** The rules that refused it or were unsure, and what they said. */
  readonly says: readonly string[]
}

export interface KindOutcome {
  readonly kind: string
  readonly lexical: boolean
  readonly outcomes: readonly Outcome[]
}

export interface BenchResult {
  readonly written: readonly Outcome[]
  readonly ours: readonly Outcome[]
  readonly kinds: readonly KindOutcome[]
}

export const tally = (outcomes: readonly Outcome[]): Tally => ({
  n: outcomes.length,
  refused: outcomes.filter(one => one.verdict === 'refused').length,
  unsure: outcomes.filter(one => one.verdict === 'unsure').length,
})

/** True cards of the pieces, and all damage done to those of them that are not refused. */
export function runBench(pieces: readonly PieceCards[]): BenchResult {
  const written: Outcome[] = []
  const ours: Outcome[] = []
  const kinds = new Map(DAMAGES.map(({ kind }) => [kind, [] as Outcome[]]))
  for (const piece of pieces) {
    const desk = checkDesk(piece.reading, parse)
    const judge = (card: ReplyCard): Outcome => {
      const result = checkCard(desk, card, 'the bench')
      if (!result.ok) return { card, verdict: 'refused', says: [`${result.error.rule}: ${result.error.why}`] }
      const open = (result.value.second?.checks ?? []).filter(check => check.verdict === 'unsure')
      return {
        card,
        verdict: open.length === 0 ? 'passed' : 'unsure',
        says: open.map(check => `${check.rule}: ${check.says}`),
      }
    }
    written.push(...piece.written.map(judge))
    ours.push(...piece.ours.map(judge))
    const cards = [...piece.written, ...piece.ours]
    // Damage to a card that is refused as it is would count as caught for nothing.
    const sound = cards.filter(card => judge(card).verdict !== 'refused')
    for (const { kind, make } of DAMAGES)
      for (const card of sound)
        for (const damaged of make(card, { reading: piece.reading, cards })) kinds.get(kind)?.push(judge(damaged))
  }
  return {
    written,
    ours,
    kinds: DAMAGES.map(({ kind, lexical }) => ({ kind, lexical, outcomes: kinds.get(kind) ?? [] })),
  }
}
