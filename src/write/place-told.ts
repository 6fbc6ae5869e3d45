/** "The city" of a piece on Halden: on a card the place's name stands in the place of the bare words, once. */
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { View } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import { meansTitledPlace, titledPlace } from './topic/titled-place.ts'
import { put } from './wording/put.ts'

/** The card with the name of the place after which its piece is called; null where it has that, or no words that mean it. */
export function withPlaceTold(view: View): Candidate | null {
  const { candidate, desk, front, frontText, backTexts } = view
  const place = titledPlace(desk)
  if (place === null || [frontText, ...backTexts].some(text => text.includes(place.name))) return null
  const word = front.find(one => !one.resolved && meansTitledPlace(desk, one) && !isQuoted(view, one))
  if (word === undefined) return null
  let changed = false
  const body = onFront(candidate.body, line => {
    const next = changed ? null : put(desk, line, word.sentence, { from: word.i, to: word.i + 2 }, place.name)
    if (next !== null) changed = true
    return next ?? line
  })
  return changed ? { ...candidate, body } : null
}
