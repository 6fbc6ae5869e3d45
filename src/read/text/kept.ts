/**
 * A function of a word that keeps what it found: the same few thousand words are asked for a hundred times each. The cache is
 * emptied when it has grown large, and never changes an answer.
 */
const MOST = 40_000

export function kept(find: (form: string) => string): (form: string) => string {
  const known = new Map<string, string>()
  return form => {
    const before = known.get(form)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const found = find(form)
    known.set(form, found)
    return found
  }
}
