/** "The city" behind "Warsaw" on the same card: a definite phrase that comes back to a name of its kind. */
import type { EntityKind } from '../../read/reading.ts'
import type { View, Word } from './view.ts'

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

/** Whether the card names, in the same sentence and before the phrase, one thing alone that a noun can come back to. */
export function isBridged(view: View, word: Word, noun: string, side: readonly Word[]): boolean {
  const kinds = KINDS.find(([pattern]) => pattern.test(noun))?.[1]
  if (kinds === undefined) return false
  const before = new Set(
    side.filter(other => other.sentence === word.sentence && other.i < word.i).map(other => other.i),
  )
  const entities = new Set(
    (view.desk.mentions[word.sentence] ?? []).flatMap(mention => {
      const kind = view.desk.reading.entities[mention.entity ?? -1]?.kind
      const shown = before.has(mention.tokens.from) && before.has(mention.tokens.to - 1)
      return mention.entity !== undefined && kind !== undefined && kinds.includes(kind) && shown ? [mention.entity] : []
    }),
  )
  return entities.size === 1
}
