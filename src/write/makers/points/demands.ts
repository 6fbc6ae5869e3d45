/** What the author says somebody should do, need not do, or should be told. */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import { antecedentOf } from '../../../read/argument/thesis-claim.ts'
import type { Antecedent, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { TIES } from '../../wording/cuts.ts'
import { LineBuilder, lineText } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { statementsAt } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isShared } from './duties.ts'
import { type Duty, dutyOf, MENTAL } from './duty.ts'
import { type Own, pointOf, toldPoint } from './own.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** "We must be told that …": what is told can be asked for. */
const TOLD = /^(?:tell|teach|remind|warn|ask|give|allow|assure)$/

/** Further deeds joined to the first: "sell the bridge, buy a ferry, and ask the fishermen". */
const furtherDeeds = (s: Sentence, deed: number): readonly number[] =>
  kidsOf(s, deed).filter(
    kid =>
      kid > deed &&
      relOf(s, kid) === 'conj' &&
      /^VBP?$/.test(tag(s, kid)) &&
      !kidsOf(s, kid).some(inner => /^(?:nsubj|aux)$/.test(relOf(s, inner))),
  )

/** "Appropriate it", "abolish both": what is meant, the deed does not say before it names anything. */
function isLoose(s: Sentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    // "decide whether it wants to keep the promise": who acts is whoever the question names.
    if (/^NN/.test(tag(s, i)) || relOf(s, i) === 'nsubj') return false
    if (
      /^(?:it|them|him|her|this|these|both|either|neither)$/.test(lower(s, i)) &&
      /^(?:PRP|DT|CC|PDT)$/.test(tag(s, i))
    )
      return true
  }
  return false
}

/** How many deeds there may be, in words. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']

/** Several deeds of one sentence as a list: none of them may be lost. */
function severalDeeds(own: Own, duty: Duty, deeds: readonly number[]): Candidate | null {
  const { desk, sentence, s, clause } = own
  const number = NUMBERS[deeds.length]
  if (number === undefined || clause.subject === null || frontOf(s, clause).kind !== 'none') return null
  const last = spanOf(s, deeds.at(-1) ?? duty.deed).to
  const items = deeds.map((from, k) => {
    const to = deeds[k + 1] ?? last
    return trimmed(s, { from, to: /^(?:and|or)$/.test(lower(s, to - 1)) ? to - 1 : to })
  })
  const behind = s.tokens.slice(last).some(({ form }) => /^\p{L}/u.test(form))
  if (behind || items.some(item => isLoose(s, item) || shortLength(s, item) < 2 || shortLength(s, item) > 18))
    return null
  const front = new LineBuilder(desk)
    .say(`Which ${number} things, according to ${desk.author}, ${duty.opens} `)
    .copy(sentence, subjectTokens(s, clause.subject), QUOTING)
    .say(`${duty.close.slice(0, -1)}?`)
    .line()
  const lines = items.map(item =>
    copyShort(new LineBuilder(desk), sentence, s, item, { bare: true, casing: 'upper' }).line(),
  )
  return pointOf(own, {
    rule: 'should',
    link: 'list',
    body: { form: 'list', front, items: lines },
    prior: 0.6,
    asks: 'list',
  })
}

/** Where a deed ends: before ", but …", behind which somebody else's begins. */
function deedEnd(s: Sentence, from: number, to: number): number {
  for (let i = from + 2; i < to; i++) if (lower(s, i) === ',' && lower(s, i + 1) === 'but') return i
  return to
}

/** "must eventually sell": an adverb between the two verbs is part of what is to be done. */
const withAdverb = (s: Sentence, deed: number): number =>
  /^RB/.test(tag(s, deed - 1)) &&
  tag(s, deed - 2) === 'MD' &&
  !TIES.test(lower(s, deed - 1)) &&
  !/^(?:not|never|just|simply|really|surely|certainly|clearly|now|still|always|at)$/.test(lower(s, deed - 1))
    ? deed - 1
    : deed

/**
 * "The council took a vote. It was late, and it should sign the grant.": whom a demand of "it" is made of, when the sentence
 * begins with that same word and the one before tells who acted.
 */
function askedBefore({ desk, sentence, s, clause }: Own): Antecedent | null {
  const [main, subject] = [mainClause(s), clause.subject]
  if (main?.subject == null || subject === null || subject.to - subject.from !== 1) return null
  if (lower(s, subject.from) !== lower(s, main.subject.from)) return null
  if ((desk.references[sentence] ?? []).some(({ tokens }) => tokens.from === subject.from)) return null
  const scene = { sentences: desk.sentences, mentions: desk.mentions, author: desk.authorSlug }
  const from = opening(s).start
  return antecedentOf({ scene, entities: desk.reading.entities }, sentence, s, main, { from, to: s.tokens.length })
}

/**
 * "should lodge with the harbour, and post on the quay, a list of its cargoes": two deeds without an object each, and the one
 * object of both behind them; null where there is none.
 */
function lateObject(
  s: Sentence,
  { from, to }: TokenRange,
): { readonly deeds: TokenRange; readonly object: TokenRange } | null {
  const and = s.tokens.findIndex(({ form }, i) => i > from && i < to && /^(?:and|or)$/.test(form))
  const bare = (verb: number): boolean => /^VBP?$/.test(tag(s, verb)) && tag(s, verb + 1) === 'IN'
  if (and < 0 || lower(s, and - 1) !== ',' || !bare(from) || !bare(and + 1)) return null
  const comma = s.tokens.findIndex(({ form }, i) => i > and && form === ',')
  if (comma < 0 || !/^(?:DT|PRP\$)$/.test(tag(s, comma + 1))) return null
  const end = s.tokens.findIndex(({ form }, i) => i > comma && /^[,;:.–—]$/.test(form))
  const object = trimmed(s, { from: comma + 1, to: end < 0 ? s.tokens.length : end })
  return { deeds: { from, to: comma }, object }
}

/** "What, according to A, should the minister do?" Where the piece asks more than one thing of him, see `duties.ts`. */
export function demand(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const duty = dutyOf(own)
  const { subject } = clause
  // "It ought to cost something, surely": what others would say.
  if (s.tokens.some(({ form }) => /^(?:surely|supposedly|presumably)$/i.test(form))) return null
  if (duty === null || subject === null || MENTAL.test(lemma(s, duty.deed)) || frontOf(s, clause).kind === 'other')
    return null
  const deed = trimmed(s, { from: withAdverb(s, duty.deed), to: deedEnd(s, duty.deed, restEnd(s, clause)) })
  if (
    shortLength(s, deed) < 2 ||
    (lemma(s, duty.deed) === 'do' && /^(?:so|this|that|it)$/.test(lower(s, duty.deed + 1)))
  )
    return null
  if (isShared(own) || isLoose(s, deed)) return null
  const further = furtherDeeds(s, duty.deed)
  if (further.some(at => at >= deed.to)) return severalDeeds(own, duty, [duty.deed, ...further])
  const ahead = frontOf(s, clause)
  const before = askedBefore(own)
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, ${duty.opens} `)
  if (before === null) out.copy(sentence, subjectTokens(s, subject), QUOTING)
  else {
    const named = new LineBuilder(desk).copy(before.sentence, before.tokens, QUOTING).line()
    out.stand(lineText(named), sentence, subject)
  }
  const late = lateObject(s, deed)
  if (late === null) out.say(duty.close.slice(0, -1))
  else out.say(' ').copy(sentence, late.deeds, QUOTING)
  if (ahead.kind === 'phrase') out.say(' ').copy(sentence, ahead.tokens, QUOTING)
  const back = copyShort(new LineBuilder(desk), sentence, s, late?.object ?? deed, {
    bare: true,
    casing: 'upper',
  }).line()
  return toldPoint(desk, sentence, {
    rule: 'should',
    link: 'conclusion',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.56,
    statements: statementsAt(desk, sentence, clause),
    also: before === null ? [] : [before.sentence],
  })
}

/** "If Halden wants to keep its school, what, according to A, should it do?": with what is asked only where something else is so. */
export function ifShould(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const duty = dutyOf(own)
  const { subject } = clause
  const start = opening(s).start
  const condition = s.clauses.find(({ kind, marker }) => kind === 'adverbial' && marker?.from === start)
  if (duty === null || subject === null || condition?.subject == null || clause.kind !== 'main') return null
  if (!/^(?:if|when|before|until|once)$/.test(lower(s, start)) || MENTAL.test(lemma(s, duty.deed))) return null
  const then = lower(s, subject.from - 1) === 'then' ? 1 : 0
  // From the condition's comma the main clause goes on at once.
  if (!condition.sure || lower(s, condition.to) !== ',' || condition.to + 1 + then !== subject.from) return null
  const deed = trimmed(s, { from: duty.deed, to: restEnd(s, clause) })
  const given = { from: start, to: condition.to }
  if (shortLength(s, deed) < 3 || isLoose(s, deed) || shortLength(s, given) > 16) return null
  if (furtherDeeds(s, duty.deed).some(at => at >= deed.to)) return null
  const front = copyShort(new LineBuilder(desk), sentence, s, given, { ...QUOTING, casing: 'upper' })
    .say(`, what, according to ${desk.author}, ${duty.opens} `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(`${duty.close.slice(0, -1)}?`)
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'should', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.56 })
}

/** "What, according to A, must the council be told?", "What should be done with X?" */
export function passiveDemand(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || !verb.passive || verb.negated || !/^(?:should|must)$/.test(verb.modal ?? '')) return null
  // "a share, which we would put at half": whose figure that is, the question cannot carry.
  if (s.tokens.slice(subject.from, subject.to).some(({ form }) => /^(?:I|we)$/i.test(form))) return null
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
