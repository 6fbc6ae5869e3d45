/** What an inner clause tells as having happened, as a sentence of its own: "when the dam at Orrin broke in 1911, …". */
import { lower, opening, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'

/** What opens a clause that is told as having happened. */
export const TOLD = /^(?:when|after|because|although|though|while|since)$/

/** Most words of an inner clause's subject: a longer one was hardly read right. */
const MOST = 9

/** The clause as if it stood alone, where it surely tells what somebody did; null for any other. */
export function alone(s: Sentence, clause: Clause): Clause | null {
  const { subject, verb } = clause
  if (subject === null || subject.to !== verb.from || subject.to - subject.from > MOST) return null
  const past = tag(s, verb.finite) === 'VBD' || (verb.tense === 'past' && verb.main === verb.finite)
  if (verb.negated || verb.modal !== null || !past) return null
  if (/^(?:EX|WP|WDT|DT)$/.test(tag(s, subject.from)) && subject.to - subject.from === 1) return null
  // A subject with a verb or a comma in it may be two things that were run together.
  const words = s.tokens.slice(subject.from, subject.to)
  if (words.some(({ xpos }) => /^(?:VB[DZP]|MD|:)$/.test(xpos))) return null
  if (words.some(({ form }) => form === ',') && !isNamedBeside(words)) return null
  const to = endOf(s, clause)
  const rest = { from: clause.rest.from, to: Math.min(clause.rest.to, to) }
  return { ...clause, kind: 'main', from: subject.from, marker: null, fronted: null, sure: true, rest, to }
}

/** "its mayor, Osric Tamm,": one person, by office and by name. */
function isNamedBeside(words: Sentence['tokens']): boolean {
  const [first, last] = [words.findIndex(({ form }) => form === ','), words.length - 1]
  const name = words.slice(first + 1, last)
  return words[last]?.form === ',' && first > 0 && name.length > 0 && name.every(({ xpos }) => /^NNPS?$/.test(xpos))
}

/** Before the comma that the subject of another clause follows: there the inner clause is over, whatever its range says. */
function endOf(s: Sentence, { verb, to }: Clause): number {
  const next = s.clauses.find(({ subject }) => subject !== null && subject.from > verb.to && subject.from < to)
  const from = next?.subject?.from ?? to
  return lower(s, from - 1) === ',' ? from - 1 : to
}

/** "When the court closed the yard, in May 2019, …": the clause at the head of a sentence, where it tells of the past. */
export function toldFirst(s: Sentence): Clause | null {
  const { start } = opening(s)
  if (!/^(?:when|after)$/.test(lower(s, start))) return null
  const first = s.clauses.find(({ subject }) => subject !== null && subject.from === start + 1)
  return first === undefined ? null : alone(s, first)
}
