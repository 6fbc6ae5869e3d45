/** What doing something does: "Raising the toll would empty the bridge", asked of the act. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { frontOf } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { shortLength } from './compress.ts'
import { deedLine, doingFront } from './doing.ts'
import { hasCondition, type Own, pointOf } from './own.ts'
import { stake } from './stakes.ts'
import { urges } from './urging.ts'

/** "What, according to A, would raising the Orrin toll do?" – "Empty the bridge" */
export function actDoes(own: Own): Candidate | null {
  const { s, clause } = own
  const { subject, verb } = clause
  if (subject === null || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none') return null
  // An act with what it is done to: "Lending" alone is a trade.
  if (tag(s, subject.from) !== 'VBG' || shortLength(s, subject) < 3 || shortLength(s, subject) > 14) return null
  if (verb.tense === 'past' || /^(?:should|must|ought|may|might)$/.test(verb.modal ?? '')) return null
  if (/^(?:mean|require|take|seem|look|cost|need|involve)$/.test(lemma(s, verb.main)) || lower(s, verb.to) === 'that')
    return null
  const end = restEnd(s, clause)
  const words = shortLength(s, { from: verb.main, to: end })
  if (words < 3 || words > 14 || stake(own) !== null || urges(own) !== null) return null
  const front = doingFront(own, () => undefined)
  const back = deedLine(own, end)
  if (front === null || back === null) return null
  return pointOf(own, { rule: 'act-does', link: 'cause', body: { form: 'question', front, back }, prior: 0.54 })
}
