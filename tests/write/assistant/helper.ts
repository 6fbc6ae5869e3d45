/** Replies for tests: made, read, and refused. */
import type { ReadReply, ReplyProblem } from '../../../src/write/assistant/format.ts'
import { FORMAT } from '../../../src/write/assistant/format.ts'
import { readReply } from '../../../src/write/assistant/reply.ts'

/** What a reply holds that can be read. */
export function good(text: string, author?: string): ReadReply {
  const made = readReply(text, author)
  if (!made.ok) throw new Error(`${made.error.code}: ${made.error.message}`)
  return made.value
}

/** What is wrong with a reply that cannot. */
export function bad(text: string): ReplyProblem {
  const made = readReply(text)
  if (made.ok) throw new Error('it was read')
  return made.error
}

type Fields = Readonly<Record<string, unknown>>

/** A card that fits, but for the fields given. */
export const card = (over: Fields = {}): Fields => ({
  kind: 'fact',
  prompt: 'In which year did Britain’s penny post begin?',
  answer: '1840',
  holder: 'author',
  inferred: false,
  evidence: [{ s: 1, quote: 'On 10 January 1840 it became possible' }],
  ...over,
})

/** A reply in the form asked for. */
export const reply = (cards: readonly unknown[], over: Fields = {}): string =>
  JSON.stringify({ format: FORMAT, mode: 'propose', cards, ...over })
