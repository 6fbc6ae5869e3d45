/** Small questions about a sentence's tree. Where no parser read there is none: every word is without kids and rests on itself. */
import type { Sentence, TokenRange } from '../../../read/reading.ts'

/** The label of a word's arc without its subtype: "acl" of "acl:relcl". */
export const relOf = (s: Sentence, i: number): string => s.tokens[i]?.deprel?.split(':')[0] ?? ''

/** The words that hang on word `i`, in order. */
export function kidsOf(s: Sentence, i: number): readonly number[] {
  const found: number[] = []
  s.tokens.forEach((token, k) => {
    if (token.head === i && k !== i) found.push(k)
  })
  return found
}

/** From the first to the last word of what hangs on word `i`, itself among them. */
export function spanOf(s: Sentence, i: number): TokenRange {
  let [from, to] = [i, i + 1]
  const open = [i]
  const seen = new Set(open)
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const kid of kidsOf(s, at)) {
      if (seen.has(kid)) continue
      seen.add(kid)
      open.push(kid)
      from = Math.min(from, kid)
      to = Math.max(to, kid + 1)
    }
  return { from, to }
}

/** The first word of a range whose head lies outside it; its first word where there is no tree. */
export function topOf(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) {
    const { head = -2, deprel } = s.tokens[i] ?? {}
    if (head !== -2 && (head < from || head >= to) && deprel !== 'punct') return i
  }
  return from
}
