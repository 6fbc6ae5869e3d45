/** What the reader refused, by which rule: it is not stored, and can be had again by reading the piece once more. */
import type { Refused } from '../ports.ts'

export interface RefusedGroup {
  /** The reason as far as all of them share it: the words that each is about are left out. */
  readonly why: string
  readonly refused: readonly Refused[]
}

/** What a better card asks already broke no rule: it comes behind what did. */
export const TWIN = 'twin'

/** By reason, the most frequent first. */
export function groupRefused(refused: readonly Refused[]): readonly RefusedGroup[] {
  const groups = new Map<string, Refused[]>()
  for (const one of refused) {
    const why = inGeneral(one.why)
    const group = groups.get(why)
    if (group === undefined) groups.set(why, [one])
    else group.push(one)
  }
  const places = (group: readonly Refused[]): number => (group[0]?.rule === TWIN ? 0 : group.length)
  return [...groups]
    .map(([why, group]) => ({
      why: new Set(group.map(one => one.why)).size > 1 ? why : (group[0]?.why ?? why),
      refused: group,
    }))
    .sort((a, b) => places(b.refused) - places(a.refused))
}

/** “it” stands for something → “…” stands for something. */
const inGeneral = (why: string): string => why.replace(/“[^”]*”/gu, '“…”')
