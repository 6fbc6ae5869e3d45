/** Choosing a run of sentences one by one. */

/** A run of sentences with the `i`-th one in it or out of it: one is always left. */
export function toggled(chosen: ReadonlySet<number>, i: number, count: number): ReadonlySet<number> {
  const all = [...Array(count).keys()]
  const first = Math.min(...chosen)
  const last = Math.max(...chosen)
  if (!chosen.has(i)) return new Set(all.slice(Math.min(first, i), Math.max(last, i) + 1))
  if (first === last) return chosen
  return new Set(i === first ? all.slice(first + 1, last + 1) : all.slice(first, i))
}
