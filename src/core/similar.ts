/**
 * Finding words again after small edits: approximate matching of a short pattern in a longer text, by whole words.
 * Sellers' algorithm (1980): edit distance with a free start and end in the text.
 */

export interface Match {
  readonly start: number
  readonly end: number
  /** Share of the pattern's words that were changed, dropped or added, 0–1. */
  readonly cost: number
}

interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** Words with their place; quotes, dashes, case and accents are folded so that typographic edits cost nothing. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const m of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)) {
    words.push({ start: m.index, end: m.index + m[0].length, key: foldWord(m[0]) })
  }
  return words
}

/** Lower case, no accents, straight apostrophes. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()

/** The best place of `pattern` in `text` with at most `tolerance` of its words changed, or null. O(words × words). */
export function nearestMatch(pattern: string, text: string, tolerance: number): Match | null {
  const wanted = wordsOf(pattern)
  const words = wordsOf(text)
  if (wanted.length === 0 || words.length === 0) return null
  // previous[j]: cost of matching wanted[0..i) so that it ends before words[j]; from[j]: the word that match starts at.
  let previous = new Array<number>(words.length + 1).fill(0)
  let from = Array.from({ length: words.length + 1 }, (_, j) => j)
  for (let i = 1; i <= wanted.length; i++) {
    const cost = [i]
    const start = [0]
    for (let j = 1; j <= words.length; j++) {
      const change = (previous[j - 1] ?? i) + (wanted[i - 1]?.key === words[j - 1]?.key ? 0 : 1)
      const drop = (previous[j] ?? i) + 1
      const add = (cost[j - 1] ?? i) + 1
      const least = Math.min(change, drop, add)
      cost.push(least)
      start.push((least === change ? from[j - 1] : least === drop ? from[j] : start[j - 1]) ?? 0)
    }
    previous = cost
    from = start
  }
  let end = 0
  for (let j = 1; j <= words.length; j++) if ((previous[j] ?? 0) < (previous[end] ?? 0)) end = j
  const share = (previous[end] ?? wanted.length) / wanted.length
  const first = words[from[end] ?? 0]
  const last = words[end - 1]
  if (share > tolerance || first === undefined || last === undefined) return null
  return { start: first.start, end: last.end, cost: share }
}
