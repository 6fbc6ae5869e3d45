/**
 * A word before a name that only has its capital because it opens the sentence: "Multiply Lysse.", "Poor Lysse." The name is
 * known alone from before, and the word is nobody's first name. A surname is no such case: the full name comes first there.
 */
import type { Token } from '../reading.ts'
import { FIRST_NAMES, HONORIFIC } from './lists.ts'
import type { Casing } from './name-features.ts'
import type { NameFound } from './names.ts'

const isTensed = ({ xpos }: Token): boolean => /^(?:VB[DZP]|MD)$/.test(xpos)

/** Whether a sentence's opening word belongs to the name behind it. */
function opensAlone(tokens: readonly Token[], name: NameFound, casing: Casing, alone: ReadonlySet<string>): boolean {
  const [first, second] = tokens
  if (name.from !== 0 || name.to !== 2 || first === undefined || second === undefined) return false
  const word = first.form.toLowerCase()
  if (FIRST_NAMES.has(word) || HONORIFIC.has(word) || casing.capital.has(word)) return false
  return alone.has(second.form) && !tokens.slice(2).some(isTensed)
}

/** The names of a sentence without an opener that is no part of one; `alone`: single names said before. */
export const withoutOpener = (
  tokens: readonly Token[],
  names: readonly NameFound[],
  casing: Casing,
  alone: ReadonlySet<string>,
): readonly NameFound[] =>
  names.map(name =>
    opensAlone(tokens, name, casing, alone) ? { ...name, from: name.from + 1, bare: { ...name.bare, from: 1 } } : name,
  )

/** Takes in the names of one word that a sentence says. */
export function noteAlone(tokens: readonly Token[], names: readonly NameFound[], alone: Set<string>): void {
  for (const { from, to } of names) {
    const form = tokens[from]?.form
    if (form !== undefined && to - from === 1) alone.add(form)
  }
}
