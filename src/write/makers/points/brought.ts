/**
 * What brought something about, told in the passive: "The strike was brought on by a cut in wages" as "What, according to A,
 * brought on the strike?"
 */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import { pastOf } from '../../../read/light/lemma.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { thirdOf } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'

/** Verbs that say what something came of, or what became of it through something. */
const CAUSES =
  /^(?:cause|bring|trigger|drive|explain|undo|doom|save|kill|undermine|fuel|spark|shape|hasten|delay|ruin|prompt|provoke|produce|spoil|inspire|force|sustain|weaken|strengthen|distort|justify|worsen|speed|slow|hamper|hinder|ease|rescue|transform)$/

/** The active form of a participle, by the time of its clause; null where it is another than the past or the present. */
function activeOf(own: Own, base: string): string | null {
  const { s, clause } = own
  const finite = lower(s, clause.verb.finite)
  if (clause.verb.main - clause.verb.finite > 2 || clause.verb.modal !== null) return null
  if (/^(?:was|were)$/.test(finite)) return pastOf(base)
  if (/^(?:is|are)$/.test(finite)) return thirdOf(base)
  return /^(?:has|have)$/.test(finite) && lower(s, clause.verb.finite + 1) === 'been'
    ? `has ${lower(s, clause.verb.main)}`
    : null
}

/** "on", "about" of "brought on by". */
const particleAt = (s: Sentence, at: number): boolean => /^(?:on|about|forward|down|up)$/.test(lower(s, at))

/** "was justified by the wish": a participle that was taken for an adjective makes a passive all the same. */
function asPassive({ desk, sentence, s, clause }: Own): Own {
  const { verb } = clause
  const at = verb.to
  const cause =
    verb.main === verb.finite && lemma(s, verb.main) === 'be' && tag(s, at) === 'JJ' && lower(s, at + 1) === 'by'
  const base = cause ? baseOf(lower(s, at)) : null
  if (base === null) return { desk, sentence, s, clause }
  return { desk, sentence, s, clause: { ...clause, verb: { ...verb, to: at + 1, main: at, passive: true } } }
}

/** The verb of "justified" or "caused" among those that say what something came of; null for another. */
const baseOf = (form: string): string | null =>
  [form.replace(/ied$/, 'y'), form.replace(/d$/, ''), form.replace(/ed$/, '')].find(base => CAUSES.test(base)) ?? null

/** "What, according to A, brought on the strike?" – "A cut in wages" */
export function broughtBy(given: Own): Candidate | null {
  const own = asPassive(given)
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || !verb.passive || verb.negated || isPronoun(s, clause) || hasCondition(s, clause)) return null
  const base = CAUSES.test(lemma(s, verb.main)) ? lemma(s, verb.main) : baseOf(lower(s, verb.main))
  if (base === null || frontOf(s, clause).kind === 'other') return null
  const particle = particleAt(s, verb.main + 1) ? 1 : 0
  const by = verb.main + 1 + particle
  const active = activeOf(own, base)
  if (lower(s, by) !== 'by' || tag(s, by + 1) === 'VBG' || active === null) return null
  const answer = trimmed(s, { from: by + 1, to: restEnd(s, clause) })
  if (
    !/^(?:DT|NN|JJ|CD|PRP\$|WP)/.test(tag(s, answer.from)) ||
    shortLength(s, answer) < 2 ||
    shortLength(s, answer) > 15
  )
    return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `).inflect(active, sentence, verb.main)
  if (particle === 1) out.say(' ').copy(sentence, { from: verb.main + 1, to: by })
  out.say(' ').copy(sentence, subjectTokens(s, subject), QUOTING)
  const ahead = frontOf(s, clause)
  if (ahead.kind === 'phrase') out.say(' ').copy(sentence, ahead.tokens, QUOTING)
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return pointOf(own, {
    rule: 'brought-by',
    link: 'cause',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.54,
  })
}
