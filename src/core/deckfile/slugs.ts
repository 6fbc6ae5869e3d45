/**
 * Ids for cards and statements that a person wrote without one. Given once: they come from the words at that moment, and
 * from then on stand in the file (or in the store), whatever becomes of the words.
 */
import { fnv1a } from '../hash.ts'
import { foldWord, wordsOf } from '../similar.ts'

const SKIP = new Set(
  'a an the of in on at to by for from and or is are was were be do does did has have had what which who whom whose when where why how that this it its as with according'.split(
    ' ',
  ),
)
const WORDS = 5
const UNITS = 40

/** A readable slug of the first telling words; a hash where the script has no letters for one. */
export function slugOf(text: string): string {
  const words = wordsOf(text)
    .map(w => foldWord(text.slice(w.start, w.end)).replace(/[^a-z0-9]+/g, ''))
    .filter(w => w !== '')
  const telling = words.filter(w => !SKIP.has(w))
  const chosen = (telling.length > 0 ? telling : words).slice(0, WORDS).join('-').slice(0, UNITS).replace(/-$/, '')
  return chosen === '' ? `card-${fnv1a(text).toString(36)}` : chosen
}

/** Hands out slugs that nobody else has. Many cards of the same words cost no more than as many different ones. */
export class Slugs {
  readonly #taken: Set<string>
  readonly #next = new Map<string, number>()
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }
  give(text: string): string {
    const base = slugOf(text)
    let n = this.#next.get(base) ?? 1
    let slug = n === 1 ? base : `${base}-${n}`
    while (this.#taken.has(slug)) slug = `${base}-${++n}`
    this.#next.set(base, n + 1)
    this.#taken.add(slug)
    return slug
  }
}
