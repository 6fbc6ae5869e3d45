/** In what way, in the author's view: "treats its rivers the way a gambler treats his salary", "behaves as if …", "will never …". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'

/** "How, according to A, does Halden treat its rivers?" – "The way a gambler treats his salary" */
export function theWay(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (verb.negated || verb.passive || lemma(s, verb.main) === 'be' || isPronoun(s, clause)) return null
  if (verb.tense === 'past' || frontOf(s, clause).kind !== 'none') return null
  const end = restEnd(s, clause)
  const at = s.tokens.findIndex((_, i) => {
    if (i < verb.to || i >= end) return false
    if (lower(s, i) === 'the' && lower(s, i + 1) === 'way')
      return /^(?:DT|NN|PRP|JJ)/.test(tag(s, i + 2)) && i > verb.to
    return lower(s, i) === 'as' && /^(?:if|though)$/.test(lower(s, i + 1))
  })
  if (at < 0) return null
  const answer = trimmed(s, { from: at, to: end })
  if (shortLength(s, answer) < 4 || shortLength(s, answer) > 15) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'How',
    according: `according to ${desk.author}`,
    without: { from: at, to: end },
    end: null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, { rule: 'the-way', link: 'contrast', body: { form: 'question', front, back }, prior: 0.52 })
}

/** "What, according to A, will the Lysse tunnel never do?" – "Pay for itself" */
export function neverWill(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.passive || isPronoun(s, clause) || hasCondition(s, clause)) return null
  const never = verb.finite + 1
  if (!/^(?:will|can|could)$/.test(lower(s, verb.finite)) || lower(s, never) !== 'never') return null
  const deed = verb.main
  if (deed !== never + 1 || tag(s, deed) !== 'VB' || /^(?:be|have|know|forget)$/.test(lemma(s, deed))) return null
  if (frontOf(s, clause).kind !== 'none') return null
  const answer = trimmed(s, { from: deed, to: restEnd(s, clause) })
  if (shortLength(s, answer) < 3 || shortLength(s, answer) > 14) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .copy(sentence, { from: never, to: never + 1 })
    .say(' do?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, { rule: 'never-will', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.5 })
}
