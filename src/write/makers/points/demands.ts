/** What the author says somebody should do, need not do, or should be told. */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, restEnd, subjectTokens } from '../../wording/questions.ts'
import { copyShort, shortLength } from './compress.ts'
import { isShared } from './duties.ts'
import { dutyOf, MENTAL } from './duty.ts'
import { type Own, pointOf } from './own.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** "We must be told that …": what is told can be asked for. */
const TOLD = /^(?:tell|teach|remind|warn|ask|give|allow|assure)$/

/** "What, according to A, should the minister do?" Where the piece asks more than one thing of him, see `duties.ts`. */
export function demand(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const duty = dutyOf(own)
  const { subject } = clause
  if (duty === null || subject === null || MENTAL.test(lemma(s, duty.deed)) || frontOf(s, clause).kind === 'other')
    return null
  const deed = trimmed(s, { from: duty.deed, to: restEnd(s, clause) })
  if (
    shortLength(s, deed) < 2 ||
    (lemma(s, duty.deed) === 'do' && /^(?:so|this|that|it)$/.test(lower(s, duty.deed + 1)))
  )
    return null
  if (isShared(own)) return null
  const ahead = frontOf(s, clause)
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${duty.opens} `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(duty.close.slice(0, -1))
  if (ahead.kind === 'phrase') out.say(' ').copy(sentence, ahead.tokens, QUOTING)
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'should',
    link: 'conclusion',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.56,
  })
}

/** "What, according to A, must the council be told?", "What should be done with X?" */
export function passiveDemand(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || !verb.passive || verb.negated || !/^(?:should|must)$/.test(verb.modal ?? '')) return null
  const main = lemma(s, verb.main)
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  if (TOLD.test(main) && shortLength(s, rest) >= 2) {
    const that = lower(s, rest.from) === 'that' ? 1 : 0
    const opens = /^(?:DT|NN|IN|TO|CD)/.test(tag(s, rest.from)) && (that === 1 || tag(s, rest.from) !== 'IN')
    const act = tag(s, rest.from) === 'TO' ? 1 : 0
    const front = questionAbout(desk, sentence, clause, {
      wh: 'What',
      according: `according to ${desk.author}`,
      without: rest,
      end: null,
      ...(act === 1 ? { close: ' to do?' } : {}),
    })
    if (front === null || !opens) return null
    const back = copyShort(
      new LineBuilder(desk),
      sentence,
      s,
      { from: rest.from + that + act, to: rest.to },
      { bare: true, casing: 'upper' },
    )
    return pointOf(own, {
      rule: 'demand',
      link: 'conclusion',
      body: { form: 'question', front, back: back.line() },
      prior: 0.5,
    })
  }
  if (frontOf(s, clause).kind !== 'none' || MENTAL.test(main) || shortLength(s, rest) < 1) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${verb.modal} be done with `)
    .copy(sentence, trimmed(s, subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(
    new LineBuilder(desk),
    sentence,
    s,
    { from: verb.main, to: rest.to },
    { bare: true, casing: 'upper' },
  )
  return pointOf(own, {
    rule: 'demand',
    link: 'conclusion',
    body: { form: 'question', front, back: back.line() },
    prior: 0.42,
  })
}
