/** "The city" behind "Warsaw" on the same card: a definite phrase that comes back to a name of its kind. */
import type { EntityKind } from '../../read/reading.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

const KINDS: readonly (readonly [RegExp, readonly EntityKind[]])[] = [
  [
    /^(?:city|town|village|country|nation|region|area|province|state|district|county|island|river|kingdom|capital|neighbourhood|neighborhood|valley|lake|continent|republic|territory|colony|borough|suburb|port|place|site|population|economy|inhabitant|border|peninsula)$/,
    ['place'],
  ],
  [
    /^(?:company|firm|party|museum|school|university|college|club|team|band|group|organisation|organization|agency|council|bank|charity|church|institute|newspaper|ministry|court|committee|union|body|society|foundation|hospital|army|parliament|airline|league)$/,
    ['organisation', 'group'],
  ],
  [/^(?:battle|war|treaty|agreement|conference|festival|tournament|match|game|revolution|ceremony)$/, ['event', 'law']],
  [/^(?:book|novel|film|play|song|album|poem|essay|report|paper|work|series|show)$/, ['work']],
]

/** The kinds of names that a noun can come back to; undefined where it may be any. */
export const kindsOf = (noun: string): readonly EntityKind[] | undefined =>
  KINDS.find(([pattern]) => pattern.test(noun))?.[1]

/** Whether the card names, in the same sentence or the one before it, one thing alone that a noun can come back to. */
export function isBridged(view: View, word: Word, noun: string, side: readonly Word[]): boolean {
  const kinds = kindsOf(noun)
  if (kinds === undefined) return false
  const named = (sentence: number, words: readonly Word[]): boolean => {
    const shown = new Set(words.filter(other => other.sentence === sentence).map(({ i }) => i))
    const entities = (view.desk.mentions[sentence] ?? []).flatMap(({ entity, tokens }) => {
      const kind = view.desk.reading.entities[entity ?? -1]?.kind
      const fits = kind !== undefined && kinds.includes(kind) && shown.has(tokens.from) && shown.has(tokens.to - 1)
      return entity !== undefined && fits ? [entity] : []
    })
    return new Set(entities).size === 1
  }
  const { leadIn } = view.candidate
  return (
    named(
      word.sentence,
      side.filter(({ i }) => i < word.i),
    ) ||
    (leadIn !== undefined && isLed(view, word) && named(leadIn, side))
  )
}
