/**
 * What the reader refused, and by which rule. It is not stored: it can be had again by reading the piece once more, which
 * takes a moment; here it is kept for as long as the app is open.
 */
import type { DeckId } from '../../core/ids.ts'
import type { Refused } from '../ports.ts'

const refusedOf = new Map<DeckId, readonly Refused[]>()

export const rememberRefused = (deck: DeckId, refused: readonly Refused[]): void => void refusedOf.set(deck, refused)

export const recallRefused = (deck: DeckId): readonly Refused[] | null => refusedOf.get(deck) ?? null

export interface RefusedGroup {
  readonly rule: string
  readonly why: string
  readonly refused: readonly Refused[]
}

/** By rule, the most frequent first. */
export function groupRefused(refused: readonly Refused[]): readonly RefusedGroup[] {
  const groups = new Map<string, Refused[]>()
  for (const one of refused) {
    const group = groups.get(one.rule)
    if (group === undefined) groups.set(one.rule, [one])
    else group.push(one)
  }
  return [...groups]
    .map(([rule, group]) => ({ rule, why: group[0]?.why ?? '', refused: group }))
    .sort((a, b) => b.refused.length - a.refused.length)
}
