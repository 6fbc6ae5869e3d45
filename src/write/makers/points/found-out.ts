/** What somebody found out and acted upon: "closed the bridge when it learned that the cables had rusted". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasSecondVerb } from './doing.ts'
import { isPronoun, type Own, pointOf } from './own.ts'

const FINDS = /^(?:find|learn|discover|realise|realize|hear|notice)$/

/** "Why did Halden close the bridge?" – "It learned that the cables had rusted" */
export function foundOut(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb, subject } = clause
  if (subject === null || verb.tense !== 'past' || verb.modal !== null || verb.negated || isPronoun(s, clause))
    return null
  const found = s.clauses.find(
    other =>
      other.kind === 'adverbial' &&
      other.marker !== null &&
      other.marker.from > verb.to &&
      /^(?:when|after|once)$/.test(lower(s, other.marker.from)) &&
      FINDS.test(lemma(s, other.verb.main)) &&
      other.verb.tense === 'past' &&
      !other.verb.negated &&
      !other.verb.passive,
  )
  // Whoever finds out is whoever acts.
  if (found?.marker == null || found.subject === null || !/^(?:it|they|he|she)$/.test(lower(s, found.subject.from)))
    return null
  if (
    /^(?:find|learn|hear|discover)$/.test(lemma(s, verb.main)) ||
    hasSecondVerb(s, { from: verb.main, to: found.marker.from })
  )
    return null
  // "that P", or "the steel had buckled": something that is so.
  const told = s.tokens.slice(found.verb.to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  let end = found.verb.to
  while (end < s.tokens.length && !/^[,;:.–—]$/.test(lower(s, end))) end++
  const reason = trimmed(s, { from: found.subject.from, to: end })
  if (!told || shortLength(s, reason) < 5 || shortLength(s, reason) > 18 || /^W/.test(tag(s, found.verb.to)))
    return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'Why',
    according: '',
    without: { from: found.marker.from, to: s.tokens.length },
    end: found.marker.from,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, reason, ANSWER).line()
  return pointOf(own, { rule: 'found-out', link: 'reason', body: { form: 'question', front, back }, prior: 0.56 })
}
