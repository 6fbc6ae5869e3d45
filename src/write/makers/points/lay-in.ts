/** Where a mistake or its like lay: "The error lay in supposing that a toll pays for a bridge". */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'

/** Nouns that lie in what somebody does or thinks; a town lies in a valley. */
const LIES =
  /^(?:mistake|error|fault|flaw|trouble|problem|difficulty|weakness|strength|secret|genius|danger|risk|answer|solution|remedy|cause|reason|origin|roots?|difference|appeal|merit|value|power|irony|trick|blame|source)$/

/** "In what, according to A, did the Orrin error lie?" – "Supposing that a toll pays for a bridge" */
export function layIn(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.main !== verb.finite || verb.negated || hasCondition(s, clause)) return null
  if (lower(s, verb.main) !== 'lay' || lower(s, verb.to) !== 'in' || isPronoun(s, clause)) return null
  const head = s.phrases.find(({ from }) => from === subject.from)?.head ?? subject.to - 1
  if (!LIES.test(lower(s, head)) || frontOf(s, clause).kind !== 'none') return null
  const answer = trimmed(s, { from: verb.to + 1, to: restEnd(s, clause) })
  if (!/^(?:DT|NN|JJ|VBG|PRP\$|WP|WRB)/.test(tag(s, answer.from))) return null
  if (shortLength(s, answer) < 3 || shortLength(s, answer) > 16) return null
  const front = new LineBuilder(desk)
    .say(`In what, according to ${desk.author}, did `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .inflect('lie', sentence, verb.main)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, { rule: 'lay-in', link: 'reason', body: { form: 'question', front, back }, prior: 0.56 })
}
