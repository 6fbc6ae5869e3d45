/** Names by themselves, the letters by which a long name is called, and what the namer takes them for. */
import type { EntityKind } from '../reading.ts'
import type { NameUse } from './entities.ts'
import { bare } from './person-names.ts'

/** What the namer takes a name for most surely; null where it passed over all its uses. */
export function guessedOf(guesses: ReadonlyMap<EntityKind, number>): EntityKind | null {
  let found: EntityKind | null = null
  for (const [kind, votes] of guesses) if (found === null || votes > (guesses.get(found) ?? 0)) found = kind
  return found
}

/** A word that stands alone as a name: where first, and what the namer takes it for there most surely. */
export interface Alone {
  readonly first: number
  readonly kind: EntityKind | null
}

/** Every word that stands alone as a name. */
export function firstAlone(uses: readonly NameUse[]): ReadonlyMap<string, Alone> {
  const found = new Map<string, { readonly first: number; readonly guesses: Map<EntityKind, number> }>()
  for (const [i, use] of uses.entries()) {
    const words = bare(use.words)
    const [word] = words
    if (words.length !== 1 || word === undefined) continue
    const known = found.get(word.toLowerCase()) ?? { first: i, guesses: new Map<EntityKind, number>() }
    found.set(word.toLowerCase(), known)
    if (use.kind !== null) known.guesses.set(use.kind, Math.max(known.guesses.get(use.kind) ?? 0, use.lead))
  }
  return new Map([...found].map(([word, { first, guesses }]) => [word, { first, kind: guessedOf(guesses) }]))
}

/** Letters that a name was given in brackets, with the words of that name. */
export function shortForms(uses: readonly NameUse[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const use of uses) {
    const long = use.shortOf === null ? undefined : uses[use.shortOf]
    const short = use.words.join(' ')
    if (long !== undefined && !found.has(short)) found.set(short, bare(long.words))
  }
  return found
}
