/**
 * A cloze as a person edits it: the sentence with [brackets] around what is hidden. `\[` and `\]` are plain brackets.
 * The number of a hole is the identity of its card, so an edit gives it back to the hole it belonged to.
 */
import type { ClozePart } from '../../core/note.ts'
import type { Result } from '../../core/result.ts'
import { err, ok } from '../../core/result.ts'

export type ClozeError = 'none' | 'empty' | 'unclosed' | 'unopened' | 'nested'

const escapeBrackets = (text: string): string => text.replaceAll(/[[\]\\]/g, match => `\\${match}`)

export const formatCloze = (parts: readonly ClozePart[]): string =>
  parts.map(part => (part.hole === null ? escapeBrackets(part.text) : `[${escapeBrackets(part.text)}]`)).join('')

/** `before`: the parts as they were, whose holes keep their numbers. */
export function parseCloze(text: string, before: readonly ClozePart[] = []): Result<readonly ClozePart[], ClozeError> {
  const stretches = split(text)
  if (!stretches.ok) return stretches
  const hidden = stretches.value.filter(stretch => stretch.hidden)
  if (hidden.length === 0) return err('none')
  const holes = numberHoles(
    hidden.map(stretch => stretch.text),
    before.filter(part => part.hole !== null),
  )
  let next = 0
  return ok(stretches.value.map(({ text, hidden }) => ({ text, hole: hidden ? (holes[next++] ?? 0) : null })))
}

interface Stretch {
  readonly text: string
  readonly hidden: boolean
}

function split(text: string): Result<readonly Stretch[], ClozeError> {
  const out: Stretch[] = []
  let open = false
  let piece = ''
  const flush = (hidden: boolean): void => {
    if (piece !== '') out.push({ text: piece, hidden })
    piece = ''
  }
  for (const [token] of text.matchAll(/\\[[\]\\]|./gsu)) {
    if (token === '[') {
      if (open) return err('nested')
      flush(false)
      open = true
    } else if (token === ']') {
      if (!open) return err('unopened')
      if (piece.trim() === '') return err('empty')
      flush(true)
      open = false
    } else piece += token.length > 1 && token.startsWith('\\') ? token.slice(1) : token
  }
  if (open) return err('unclosed')
  flush(false)
  return ok(out)
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
