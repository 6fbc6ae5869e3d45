/**
 * Whether a question of an argument says by its own words what it is about: it has a name, a date, or a word of the piece's
 * title or topic. “Why are precise figures scarce?” may be asked of anything; readers kept none of such cards as they were.
 */
import { stemsOf } from './gates/view.ts'
import type { Scored } from './rank.ts'
import { topicOf } from './topic/topic.ts'

/** Words of so few letters tie nothing: "own", "new". */
const LEAST_LETTERS = 4
const STEM_LETTERS = 6
/** Words of meaning that tell a matter without a name. */
const TELLING = 7

const stem = (word: string): string => word.toLowerCase().slice(0, STEM_LETTERS)

/** "European yards": the adjective of a name, where no sentence's beginning gave it its capital. */
const isNational = (form: string, xpos: string, i: number): boolean =>
  xpos === 'JJ' && i > 0 && /^\p{Lu}\p{Ll}/u.test(form)

export function isPlaced({ view: { desk, candidate, front, frontText } }: Scored): boolean {
  // Of the whole piece, or with its members on the back.
  if (
    candidate.under !== undefined ||
    /^(?:thesis|standfirst|precedent)$/.test(candidate.rule) ||
    candidate.body.form === 'list'
  )
    return true
  // "What does A concede in “T”?": asked of the piece, and not of anything.
  if (frontText.endsWith(` in ${desk.title}?`)) return true
  // A question of so many words can be asked of one thing only.
  if (stemsOf(front).size >= TELLING) return true
  // What stands for another word is a name or a fuller phrase.
  const names = front.some(
    ({ token, resolved, i }) =>
      resolved ||
      /^NNPS?$/.test(token.xpos) ||
      (token.xpos === 'CD' && /\d{4}/.test(token.form)) ||
      isNational(token.form, token.xpos, i),
  )
  if (names) return true
  const topic = topicOf(desk)
  // The topic may have been put before the question.
  if (topic !== null && frontText.toLowerCase().includes(topic.text.toLowerCase())) return true
  const told = new Set([...desk.titleWords].filter(word => word.length >= LEAST_LETTERS).map(stem))
  return front.some(
    ({ token, lower }) => /^(?:NN|VB|JJ)/.test(token.xpos) && lower.length >= LEAST_LETTERS && told.has(stem(lower)),
  )
}
