/**
 * A main clause that the tree lost its way in, but whose words leave no doubt: "In May 2003, at a court in Orrin, the Brandt
 * Company was fined £2m after …" is headed by its month for the parser, and by its verb for everybody else.
 */
import { lower, opening, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'

const TENSED = /^(?:VB[DZP]|MD|EX)$/

/** Words of the subject that are part of no plain phrase: a verb, a clause, a second sentence. */
const NO_PHRASE = /^(?:VB[DZPG]?|MD|EX|W.*|TO|PRP|:|``|''|RB)$/

/** "the mayor, Osric Tamm, ", "the ferry line, for all its age, ": what a subject says of itself stands between two commas. */
export function isPlainSubject(s: Sentence, { from, to }: TokenRange): boolean {
  const words = s.tokens.slice(from, to)
  if (!/^(?:DT|NNPS?|NNS?|CD|JJ|PRP\$)$/.test(tag(s, from)) || /^that$/i.test(lower(s, from))) return false
  if (words.some(({ xpos, form }) => NO_PHRASE.test(xpos) || /^(?:according|including)$/i.test(form))) return false
  const commas = words.flatMap(({ form }, i) => (form === ',' ? [i] : []))
  return commas.length === 0 || (commas.length === 2 && commas[0] !== 0 && commas[1] === words.length - 1)
}

/** Nothing, or phrases of time and place that end with a comma: a verb in them is that of a "where". */
function isPlainFront(s: Sentence, clause: Clause, subject: number): boolean {
  const { start, connectives } = opening(s)
  if (connectives.length > 0 && start >= subject) return false
  if (start === subject) return true
  if (!/^(?:in|on|at|by|between|from|within|during)$/.test(lower(s, start)) || lower(s, subject - 1) !== ',')
    return false
  return s.tokens
    .slice(start, subject)
    .every(
      ({ xpos, form }, k) =>
        (!TENSED.test(xpos) && !/^(?:and|but|if|when|while|after|because)$/i.test(form)) ||
        s.clauses.some(
          ({ kind, from, to }) =>
            kind === 'relative' && from > clause.from && from <= start + k && start + k < to && to < subject,
        ),
    )
}

/** Whether an unsure main clause of the past may be asked as it stands. */
export function isToldPlainly(s: Sentence, clause: Clause): boolean {
  const { kind, subject, verb, sure } = clause
  if (sure || kind !== 'main' || subject === null || subject.to !== verb.from) return false
  if (tag(s, verb.finite) !== 'VBD' || verb.negated || verb.modal !== null) return false
  const { start } = opening(s)
  return clause.from <= start && isPlainSubject(s, subject) && isPlainFront(s, clause, subject.from)
}
