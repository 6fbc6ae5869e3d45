/** Who runs through a piece, and who is only mentioned: "Reagan" of one paragraph in a piece on Spain is no Spaniard. */
import type { Reading } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import type { View } from '../gates/view.ts'

const known = new WeakMap<Reading, ReadonlySet<number>>()

/** Entities that more than one paragraph names. Found once. */
function recurringIn({ reading, mentions, sentences }: WriterDesk): ReadonlySet<number> {
  const made = known.get(reading)
  if (made !== undefined) return made
  const first = new Map<number, number>()
  const found = new Set<number>()
  for (const [i, each] of mentions.entries())
    for (const { entity } of each) {
      const paragraph = sentences[i]?.paragraph ?? 0
      if (entity === undefined) continue
      if ((first.get(entity) ?? paragraph) !== paragraph) found.add(entity)
      else first.set(entity, paragraph)
    }
  known.set(reading, found)
  return found
}

/** Whether a card names somebody, or something that may be somebody, of whom only its own paragraph speaks. */
export function hasStranger({ desk, front, back }: View): boolean {
  const recurring = recurringIn(desk)
  return [...front, ...back].some(word =>
    (desk.mentions[word.sentence] ?? []).some(
      ({ kind, entity, tokens }) =>
        kind === 'name' &&
        entity !== undefined &&
        tokens.from <= word.i &&
        word.i < tokens.to &&
        /^(?:person|other)$/.test(desk.reading.entities[entity]?.kind ?? '') &&
        !recurring.has(entity),
    ),
  )
}

/** Whether the paragraph of a sentence names, up to there, somebody who runs through the piece. */
export function isOfRecurring(desk: WriterDesk, sentence: number): boolean {
  const { reading, mentions, sentences } = desk
  const recurring = recurringIn(desk)
  const paragraph = sentences[sentence]?.paragraph
  for (let i = sentence; i >= 0 && sentences[i]?.paragraph === paragraph; i--)
    for (const { entity } of mentions[i] ?? [])
      if (entity !== undefined && reading.entities[entity]?.kind === 'person' && recurring.has(entity)) return true
  return false
}
