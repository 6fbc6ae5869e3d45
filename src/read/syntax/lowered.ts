/**
 * A word in small letters, with straight apostrophes. Asked for the same few thousand words a hundred times each, so what
 * was found is kept; the cache is emptied when it has grown large, and never changes an answer.
 */
const KEPT = 40_000
const known = new Map<string, string>()

export function lowered(form: string): string {
  const before = known.get(form)
  if (before !== undefined) return before
  if (known.size >= KEPT) known.clear()
  const found = form.toLowerCase().replaceAll('’', "'")
  known.set(form, found)
  return found
}

const bases = new Map<string, string>()

/** A relation without its subtype: "acl" of "acl:relcl". There are some fifty. */
export function baseOf(relation: string): string {
  const before = bases.get(relation)
  if (before !== undefined) return before
  const found = relation.split(':')[0] ?? ''
  if (bases.size < 1000) bases.set(relation, found)
  return found
}
