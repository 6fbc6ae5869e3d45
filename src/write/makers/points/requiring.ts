/** What could be made a rule, in the author's view: "A province can order, at no cost to the capital, that …". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isPronoun, type Own, pointOf } from './own.ts'
import { viewEnd } from './saying.ts'

const RULES = /^(?:require|demand|stipulate|guarantee|order|decree|ensure|provide|specify)$/
const WORDS = { least: 4, most: 20 } as const
/** Words at most between commas before "that". */
const MOST_REMARK = 9

/** Where "that" stands behind the verb, at once or behind a remark between commas; -1 where it does not. */
function thatAt(s: Sentence, verb: number): number {
  const isThat = (i: number): boolean => lower(s, i) === 'that' && tag(s, i) === 'IN'
  if (isThat(verb)) return verb
  if (lower(s, verb) !== ',' || tag(s, verb + 1) !== 'IN') return -1
  for (let i = verb + 2; i < verb + 2 + MOST_REMARK; i++) {
    if (lower(s, i) === ',') return isThat(i + 1) ? i + 1 : -1
    if (/^(?:VB[DPZ]|MD|W..?)$/.test(tag(s, i))) return -1
  }
  return -1
}

/** "What, according to A, can a province order?" – "That every harbour publish its depth". */
export function requires(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || verb.passive || verb.negated || isPronoun(s, clause) || !RULES.test(lemma(s, verb.main)))
    return null
  if (!/^(?:can|could|should|must|may|might)$/.test(verb.modal ?? '') || frontOf(s, clause).kind !== 'none') return null
  const that = thatAt(s, verb.to)
  if (that < 0) return null
  const said = trimmed(s, { from: that, to: viewEnd(s, that + 1) })
  const words = shortLength(s, said)
  if (words < WORDS.least || words > WORDS.most) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${verb.modal ?? ''} `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .inflect(lemma(s, verb.main), sentence, verb.main)
  if (that > verb.to) front.say(' ').copy(sentence, { from: verb.to + 1, to: that - 1 }, QUOTING)
  front.say('?')
  const back = copyShort(new LineBuilder(desk), sentence, s, said, { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'require',
    link: 'conclusion',
    body: { form: 'question', front: front.line(), back },
    prior: 0.58,
  })
}
