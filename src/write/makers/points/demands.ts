/** What the author says somebody should do, need not do, or should be told. */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, restEnd, subjectTokens } from '../../wording/questions.ts'
import { copyShort, shortLength } from './compress.ts'
import { type Own, pointOf } from './own.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** What must be noted or expected is no demand. */
const MENTAL =
  /^(?:expect|see|say|note|remember|remark|confess|admit|grant|understand|know|add|observe|recall|stress|acknowledge|concede|regard|read|view|object|ask|be|have)$/
/** "We must be told that …": what is told can be asked for. */
const TOLD = /^(?:tell|teach|remind|warn|ask|give|allow|assure)$/

interface Duty {
  /** "should", "must", "need to", "have to" as a question has it, with the auxiliary that opens the question. */
  readonly opens: string
  readonly close: string
  /** Where the deed begins. */
  readonly deed: number
}

function dutyOf({ s, clause }: Own): Duty | null {
  const { verb } = clause
  if (verb.negated) return null
  const modal = verb.modal
  const plain = modal === 'should' || modal === 'must'
  if (plain && tag(s, verb.main) === 'VB' && !verb.passive) {
    const next = lower(s, verb.main)
    if ((next === 'need' || next === 'have') && lower(s, verb.to) === 'to') return null
    return { opens: modal, close: ' do?', deed: verb.main }
  }
  if (modal === 'ought' && lower(s, verb.to) === 'to') return { opens: 'should', close: ' do?', deed: verb.to + 1 }
  const main = lemma(s, verb.main)
  const toDo = lower(s, verb.to) === 'to' && tag(s, verb.to + 1) === 'VB'
  if (
    toDo &&
    verb.modal === null &&
    verb.tense === 'present' &&
    verb.main === verb.finite &&
    (main === 'need' || main === 'have')
  ) {
    const auxiliary = tag(s, verb.finite) === 'VBZ' ? 'does' : 'do'
    return { opens: auxiliary, close: ` ${main} to do?`, deed: verb.to + 1 }
  }
  return null
}

/** "What, according to A, should the minister do?" */
export function demand(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const duty = dutyOf(own)
  const { subject } = clause
  if (duty === null || subject === null || MENTAL.test(lemma(s, duty.deed)) || frontOf(s, clause).kind === 'other')
    return null
  const deed = trimmed(s, { from: duty.deed, to: restEnd(s, clause) })
  if (shortLength(s, deed) < 2) return null
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
