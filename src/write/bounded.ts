/** How much of what was made of a long piece is handed on: a book of 200,000 words refuses some 14,000 cards. */

/** Most refused cards of one rule that are handed on; they show what the rule does, and are not all looked at. */
export const MOST_OF_A_RULE = 120

/** The first `most` of each rule, in their order. */
export function fewOfEach<T extends { readonly rule: string }>(
  refused: readonly T[],
  most = MOST_OF_A_RULE,
): readonly T[] {
  const counts = new Map<string, number>()
  return refused.filter(({ rule }) => {
    const before = counts.get(rule) ?? 0
    counts.set(rule, before + 1)
    return before < most
  })
}

/** Most cards proposed for a piece, however long: ten for each page of a long book. */
export const MOST_CARDS = 4000
