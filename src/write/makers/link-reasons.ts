/** Cards for reasons and causes: "Why, according to A, …?" */
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, ReadStatement, Sentence, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { sayVerb } from '../wording/agree.ts'
import type { Line } from '../wording/line.ts'
import { LineBuilder } from '../wording/line.ts'
import { frontOf, isPartedBy, questionAbout } from '../wording/questions.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { LinkMaker } from './link-tools.ts'
import { ANSWER, according, candidate, clauseOf, QUOTING } from './link-tools.ts'
import { copyShort, shortLength } from './points/compress.ts'

/** "Why, according to A, did X?" for a claim with a marked reason. */
function whyQuestion(
  desk: WriterDesk,
  claim: ReadStatement,
  s: Sentence,
  reason: ReadStatement,
  wh: 'Why' | 'How' = 'Why',
): ReturnType<typeof questionAbout> {
  const own = clauseOf(s, claim.tokens)
  const clause = own === null ? null : named(s, own, reason, claim)
  if (clause?.subject == null || isPartedBy(s, clause.subject, clause.verb.from)) return null
  const asked = questionAbout(desk, claim.sentence, clause, {
    wh,
    according: according(desk, claim),
    without:
      reason.sentence === claim.sentence && reason.tokens.to <= clause.verb.from
        ? { from: opening(s).start, to: reason.tokens.to }
        : null,
    end: beforeDegree(s, Math.min(claim.tokens.to, restEnd(s, clause))),
  })
  return asked ?? (wh === 'Why' ? whySaid(desk, claim, s, clause) : null)
}

/** "declared it void, | largely because …": how far a reason goes belongs to the reason. */
const DEGREE = /^(?:partly|mainly|largely|chiefly|mostly|primarily|principally)$/

const isDegree = (s: Sentence, at: number): boolean => DEGREE.test(lower(s, at)) && lower(s, at + 1) === 'because'

/** Where a claim ends before what says how far its reason goes. */
const beforeDegree = (s: Sentence, end: number): number =>
  isDegree(s, end - 1) ? (lower(s, end - 2) === ',' ? end - 2 : end - 1) : end

const MANY = /^NNP?S$/

/** "Poor families rent, so they pay": the pronoun of the second clause is the subject of the first, where they agree. */
function named(s: Sentence, clause: Clause, reason: ReadStatement, claim: ReadStatement): Clause {
  const first = clauseOf(s, reason.tokens)
  const pronoun = clause.subject === null ? '' : lower(s, clause.subject.from)
  if (reason.sentence !== claim.sentence || first?.subject == null || reason.tokens.to > claim.tokens.from)
    return clause
  if (clause.subject === null || clause.subject.to - clause.subject.from !== 1) return clause
  const head = s.phrases.find(({ from }) => from === first.subject?.from)?.head ?? -1
  const fits = pronoun === 'they' ? MANY.test(tag(s, head)) : pronoun === 'it' && tag(s, head) === 'NN'
  return fits ? { ...clause, subject: first.subject, kind: 'main', marker: null, from: first.subject.from } : clause
}

/** "Why does A say that X?", for a claim that cannot be turned round. */
function whySaid(desk: WriterDesk, claim: ReadStatement, s: Sentence, clause: Clause): Line | null {
  const { subject } = clause
  if (claim.holder !== 'author' || subject === null || !clause.sure || frontOf(s, clause).kind === 'other') return null
  const range = trimmed(s, { from: Math.max(claim.tokens.from, opening(s, clause.from).start), to: claim.tokens.to })
  if (shortLength(s, range) > 24) return null
  const out = new LineBuilder(desk).say(`Why does ${desk.author} say that `)
  return copyShort(out, claim.sentence, s, range, QUOTING).say('?').line()
}

/** "What evidence does A give that X?" */
export const evidence: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence } = bound
  const start = opening(toSentence, to.tokens.from).start
  const out = new LineBuilder(desk).say(`What evidence does ${desk.author} give that `)
  const claim = trimmed(toSentence, { from: start, to: to.tokens.to })
  const front = copyShort(out, to.sentence, toSentence, claim, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), from.sentence, fromSentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'evidence', body: { form: 'question', front, back }, prior: 0.56, answer: from })
}

/** "Why, according to A, X?", where only the reading says so. */
export const ground: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), from.sentence, fromSentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.52, answer: from })
}

export const because: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence, link } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null) return null
  // "Because" itself is copied with the reason where it stands right before it.
  const at = from.tokens.from
  const word = lower(fromSentence, at - 1)
  const lead =
    link.device !== 'because'
      ? 0
      : word === 'because'
        ? isDegree(fromSentence, at - 2)
          ? 2
          : 1
        : word === 'that'
          ? 2
          : 0
  const end = withoutLeaning(fromSentence, from.tokens)
  const back = new LineBuilder(desk).copy(from.sentence, { from: at - lead, to: end }, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.62, answer: from })
}

/** ", by people who never put it in those words": a comment that points elsewhere is left off a reason that stands without it. */
function withoutLeaning(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from + 5; i < to; i++) {
    if (lower(s, i) !== ',' || !/^(?:IN|W|VBG)/.test(tag(s, i + 1))) continue
    const points = s.tokens
      .slice(i, to)
      .some(({ form, xpos }) => /^(?:this|that|these|those)$/i.test(form) && xpos === 'DT')
    if (points && shortLength(s, { from, to: i }) >= 4) return i
  }
  return to
}

export const becauseOf: LinkMaker = (desk, bound) => {
  const { from, to, toSentence, link } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null || link.marker === null) return null
  const start = bound.fromSentence.tokens.findIndex(token => token.start === link.marker?.start)
  // "because of it": what "it" is, the question cannot say.
  const bare = bound.fromSentence.tokens
    .slice(from.tokens.from, from.tokens.to)
    .every(({ xpos }) => !/^(?:NN|VB|CD)/.test(xpos))
  if (bare) return null
  const back = new LineBuilder(desk)
    .copy(from.sentence, { from: start < 0 ? from.tokens.from : start, to: from.tokens.to }, ANSWER)
    .line()
  return candidate(bound, {
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.6,
    asks: 'phrase',
    answer: from,
  })
}

/** Verbs behind which "so that" says how a thing is made. */
const ARRANGES = /^(?:arrange|order|organise|organize|design|draw|build|write|frame|rig|set|word|structure)$/

export const purpose: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  // "It was not founded in order to …": that was not what for.
  const clause = clauseOf(toSentence, to.tokens)
  if (clause?.verb.negated !== false) return null
  // "arranged matters so that …": the manner, not what for.
  const how =
    ARRANGES.test(lemma(toSentence, clause.verb.main)) && lower(bound.fromSentence, from.tokens.from + 1) === 'that'
  const front = whyQuestion(desk, to, toSentence, from, how ? 'How' : 'Why')
  if (front === null) return null
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.55, answer: from })
}

/** A subject without a date at its end: "the inauguration of the president this week". */
function withoutDate(desk: WriterDesk, statement: ReadStatement): TokenRange {
  const last = (desk.mentions[statement.sentence] ?? []).find(
    mention => mention.date !== undefined && mention.tokens.to === statement.tokens.to,
  )
  return { from: statement.tokens.from, to: last === undefined ? statement.tokens.to : last.tokens.from }
}

/** "What, according to A, led to X?" */
export const leadsTo: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: from.tokens.from, to: to.tokens.to })
  if (clause === null || clause.verb.modal !== null) return null
  // What leads to nothing is no cause.
  if (/^(?:nothing|nobody|little|none|few|no)$/.test(lower(fromSentence, to.tokens.from))) return null
  const who = according(desk, to)
  const out = new LineBuilder(desk).say(who === '' ? 'What ' : `What, ${who}, `)
  sayVerb(out, fromSentence, to.sentence, clause, to.tokens.to)
  const front = frontOf(fromSentence, clause)
  if (front.kind === 'other') return null
  if (front.kind === 'phrase')
    out.say(' ').copy(to.sentence, front.tokens, { casing: 'lower', resolve: true, bare: true })
  const back = new LineBuilder(desk).copy(from.sentence, withoutDate(desk, from), ANSWER).line()
  return candidate(bound, {
    link: 'cause',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.5,
    asks: 'phrase',
    answer: from,
  })
}

/** "X. As a result, Y.": "Why, according to A, Y?" */
export const therefore: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null) return null
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.44, answer: from })
}
