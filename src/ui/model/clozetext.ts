/**
 * A cloze as a person edits it: the sentence with [brackets] around what is hidden, written as in a deck file. The number
 * of a hole is the identity of its card, so an edit gives each hole its number back.
 */
import type { ClozeFault } from '../../core/deckfile/cloze.ts'
import { mergeParts, readCloze, writeCloze } from '../../core/deckfile/cloze.ts'
import type { ClozePart } from '../../core/note.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'

export type ClozeError = ClozeFault | 'none'

export const formatCloze = (parts: readonly ClozePart[]): string => writeCloze(mergeParts(parts))

/** `before`: the parts as they were, whose holes keep their numbers. */
export function parseCloze(text: string, before: readonly ClozePart[] = []): Result<readonly ClozePart[], ClozeError> {
  const { parts, fault } = readCloze(text)
  if (fault !== null) return err(fault.what)
  const hidden = parts.filter(part => part.hole !== null).map(part => part.text)
  if (hidden.length === 0) return err('none')
  const holes = numberHoles(
    hidden,
    before.filter(part => part.hole !== null),
  )
  return ok(parts.map(part => (part.hole === null ? part : { ...part, hole: holes[part.hole] ?? part.hole })))
}

/** The same words keep their number; then, when as many are hidden as before, the same place does; the rest are new. */
function numberHoles(hidden: readonly string[], before: readonly ClozePart[]): readonly number[] {
  const free = before.map(part => part.hole)
  const take = (at: number): number | null => {
    const hole = free[at] ?? null
    free[at] = null
    return hole
  }
  const numbers = hidden.map(text => {
    const at = before.findIndex((part, i) => free[i] !== null && part.text === text)
    return at < 0 ? null : take(at)
  })
  let next = before.reduce((most, part) => Math.max(most, (part.hole ?? -1) + 1), 0)
  return numbers.map((hole, i) => hole ?? (hidden.length === before.length ? take(i) : null) ?? next++)
}
