/** What a kind of thing holds or does "beside" something, told between two commas behind its verb: "contains, along with the rust, …". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { type Own, toldPoint } from './own.ts'

/** Most words of a remark that parts a verb from what it takes. */
const MOST_BESIDE = 7

/** "What, according to A, does a house that … hold, beside the clerks?": a phrase between commas stays with the question. */
export function besideObject({ desk, sentence, s, clause }: Own): Candidate | null {
  const { subject, verb } = clause
  const close = s.tokens.findIndex(({ form }, i) => i > verb.to && form === ',')
  if (subject === null || lower(s, verb.to) !== ',' || close < 0 || close - verb.to > MOST_BESIDE) return null
  const beside = { from: verb.to + 1, to: close }
  const answer = trimmed(s, { from: close + 1, to: restEnd(s, clause) })
  if (tag(s, beside.from) !== 'IN' || !/^(?:DT|JJ|NNS?|CD|PRP\$)$/.test(tag(s, answer.from))) return null
  if (shortLength(s, answer) < 2 || s.clauses.some(one => within(beside, one.verb) || within(answer, one.verb)))
    return null
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, does `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .inflect(lemma(s, verb.main), sentence, verb.main)
    .say(', ')
  // What is only added may go unsaid, but not that there is more.
  const added = /^(?:along|besides|together|in|beyond)$/.test(lower(s, beside.from))
  const front = (added ? out.say('among other things') : out.copy(sentence, beside, QUOTING)).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'maxim',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
