/**
 * The same word in as little room as its letters take. Engines keep every word that is cut out of a text with one curly
 * quotation mark in two bytes a letter, and then build each pattern that such words are asked for once more; rebuilt from
 * its letters a plain word takes one. What was found is kept; the cache is emptied when it has grown large.
 */
const KEPT = 40_000
const known = new Map<string, string>()

export function narrow(form: string): string {
  const before = known.get(form)
  if (before !== undefined) return before
  if (known.size >= KEPT) known.clear()
  let found = ''
  for (let i = 0; i < form.length; i++) found += form.charAt(i)
  known.set(form, found)
  return found
}
