/** One card for each link of the argument, worded after the form in which the link was expressed. */
import type { NoteLink } from '../../core/note.ts'
import { lemma, lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Device, ReadLink, ReadStatement, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate, CandidateBody } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { endsOf } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { questionAbout, restEnd } from '../wording/questions.ts'
import { sentenceSpan, spanOf, within } from './maker.ts'

/** A link with both ends and their sentences. */
export interface Bound {
  readonly link: ReadLink
  readonly from: ReadStatement
  readonly to: ReadStatement
  readonly fromSentence: Sentence
  readonly toSentence: Sentence
}

export type LinkMaker = (desk: WriterDesk, bound: Bound) => Candidate | null

export function bind(desk: WriterDesk, link: ReadLink): Bound | null {
  const ends = endsOf(desk, link)
  if (ends === null) return null
  const fromSentence = desk.sentences[ends.from.sentence]
  const toSentence = desk.sentences[ends.to.sentence]
  return fromSentence === undefined || toSentence === undefined ? null : { link, ...ends, fromSentence, toSentence }
}

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const
const ANSWER = { bare: true, casing: 'upper' } as const

/** "according to Ana Ruiz", or nobody when the view is not the author's. */
const according = (desk: WriterDesk, statement: ReadStatement): string =>
  statement.holder === 'author' ? `according to ${desk.author}` : ''

interface Made {
  readonly link: NoteLink
  readonly body: CandidateBody
  readonly prior: number
  readonly asks?: Candidate['asks']
  /** Sentences in the order answer, rest. */
  readonly answer: ReadStatement
}

function candidate(bound: Bound, made: Made): Candidate {
  const { from, to, fromSentence, toSentence, link } = bound
  const other = made.answer === from ? to : from
  const sentences = [...new Set([made.answer.sentence, other.sentence])]
  const spans =
    from.sentence === to.sentence
      ? [sentenceSpan(fromSentence)]
      : made.answer === from
        ? [sentenceSpan(fromSentence), sentenceSpan(toSentence)]
        : [sentenceSpan(toSentence), sentenceSpan(fromSentence)]
  return {
    rule: link.device,
    kind: 'argument',
    link: made.link,
    body: made.body,
    sentences,
    anchors: spans,
    statements: [from.id, to.id],
    holder: other.holder,
    attributed: true,
    prior: made.prior * (0.6 + 0.4 * link.confidence),
    asks: made.asks ?? 'clause',
  }
}

/** The clause that a statement is made of: the first whose verb stands in it. */
const clauseOf = (s: Sentence, range: TokenRange): Clause | null =>
  s.clauses.find(clause => clause.kind !== 'relative' && within(range, clause.verb)) ?? null

/** "Why, according to A, did X?" for a claim with a marked reason. */
function whyQuestion(
  desk: WriterDesk,
  claim: ReadStatement,
  s: Sentence,
  reason: ReadStatement,
): ReturnType<typeof questionAbout> {
  const clause = clauseOf(s, claim.tokens)
  if (clause === null) return null
  return questionAbout(desk, claim.sentence, clause, {
    wh: 'Why',
    according: according(desk, claim),
    without:
      reason.sentence === claim.sentence && reason.tokens.to <= clause.verb.from
        ? { from: opening(s).start, to: reason.tokens.to }
        : null,
    end: Math.min(claim.tokens.to, restEnd(s, clause)),
  })
}

const because: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence, link } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null) return null
  // "Because" itself is copied with the reason where it stands right before it.
  const at = from.tokens.from
  const word = lower(fromSentence, at - 1)
  const lead = link.device !== 'because' ? 0 : word === 'because' ? 1 : word === 'that' ? 2 : 0
  const back = new LineBuilder(desk).copy(from.sentence, { from: at - lead, to: from.tokens.to }, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.62, answer: from })
}

const becauseOf: LinkMaker = (desk, bound) => {
  const { from, to, toSentence, link } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null || link.marker === null) return null
  const start = bound.fromSentence.tokens.findIndex(token => token.start === link.marker?.start)
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

const purpose: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const front = whyQuestion(desk, to, toSentence, from)
  if (front === null) return null
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'reason', body: { form: 'question', front, back }, prior: 0.55, answer: from })
}

/** "What, according to A, led to X?" */
const leadsTo: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: from.tokens.from, to: to.tokens.to })
  if (clause === null || clause.verb.modal !== null) return null
  const who = according(desk, to)
  const out = new LineBuilder(desk)
    .say(who === '' ? 'What ' : `What, ${who}, `)
    .copy(to.sentence, { from: clause.verb.from, to: to.tokens.to }, { resolve: true, bare: true })
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, {
    link: 'cause',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.48,
    asks: 'phrase',
    answer: from,
  })
}

/** "What, according to A, does X suggest?" */
const shows: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: from.tokens.from, to: to.tokens.to })
  if (clause === null) return null
  const front = questionAbout(desk, from.sentence, clause, {
    wh: 'What',
    according: according(desk, to),
    without: { from: to.tokens.from, to: clause.to },
    end: clause.to,
  })
  if (front === null) return null
  const that = lower(fromSentence, to.tokens.from) === 'that' && tag(fromSentence, to.tokens.from) === 'IN' ? 1 : 0
  const end = Math.min(to.tokens.to, Math.max(restEnd(fromSentence, clause), to.tokens.from + 1))
  const back = new LineBuilder(desk)
    .copy(to.sentence, trimmed(fromSentence, { from: to.tokens.from + that, to: end }), ANSWER)
    .line()
  return candidate(bound, { link: 'evidence', body: { form: 'question', front, back }, prior: 0.52, answer: to })
}

/** "Who warned that X?" */
const says: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, link } = bound
  if (link.marker === null) return null
  const clause = fromSentence.clauses.find(
    other => /^(?:main|attribution)$/.test(other.kind) && tokenIn(fromSentence, other.verb.finite, link),
  )
  const verb = clause === undefined ? undefined : fromSentence.tokens[clause.verb.main]
  if (clause === undefined || verb === undefined || verb.lemma === 'tell') return null
  const quoted = fromSentence.asides.some(aside => aside.kind === 'quote' && within(aside, to.tokens))
  const out = new LineBuilder(desk, namedIn(desk, from)).say('Who ')
  const thrown = clause.kind === 'attribution' || quoted
  if (thrown && !/^VB[DZ]$/.test(verb.xpos)) return null
  out.copy(to.sentence, thrown ? { from: clause.verb.main, to: clause.verb.main + 1 } : clause.verb)
  if (thrown && quoted) out.say(', “').copy(to.sentence, to.tokens, { casing: 'upper' }).say('”')
  else quotable(out.say(' that '), to, fromSentence)
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  const body: CandidateBody = { form: 'question', front: out.say('?').line(), back }
  return candidate(bound, { link: 'attribution', body, prior: 0.5, asks: 'name', answer: from })
}

/** Copies a view; a full stop inside its last quotation mark stays behind, since the question goes on. */
function quotable(out: LineBuilder, view: ReadStatement, s: Sentence): void {
  const last = view.tokens.to - 1
  const stopped = /^(?:”|''|")$/.test(s.tokens[last]?.form ?? '') && /^[.,]$/.test(s.tokens[last - 1]?.form ?? '')
  if (!stopped) out.copy(view.sentence, view.tokens, QUOTING)
  else
    out
      .copy(view.sentence, { from: view.tokens.from, to: last - 1 }, QUOTING)
      .copy(view.sentence, { from: last, to: last + 1 })
}

const tokenIn = (s: Sentence, i: number, link: ReadLink): boolean => {
  const token = s.tokens[i]
  return token !== undefined && link.marker !== null && token.start >= link.marker.start && token.end <= link.marker.end
}

/** Entities that the answer names: the front must not write them out. */
const namedIn = (desk: WriterDesk, statement: ReadStatement): Set<number> =>
  new Set(
    (desk.mentions[statement.sentence] ?? []).flatMap(mention =>
      mention.entity !== undefined && within(statement.tokens, mention.tokens) ? [mention.entity] : [],
    ),
  )

/** "A concedes that X. How does A qualify this?" */
const granted: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const start = opening(fromSentence, from.tokens.from).start
  const main = clauseOf(fromSentence, { from: start, to: from.tokens.to })
  if (main === null) return null
  const full = from.tokens.to - start <= 32
  const end = full ? from.tokens.to : Math.min(from.tokens.to, restEnd(fromSentence, main))
  const front = new LineBuilder(desk)
    .say(`${capital(desk.author)} concedes that `)
    .copy(from.sentence, trimmed(fromSentence, { from: start, to: end }), QUOTING)
    .say(`. What does ${desk.author} say against this?`)
    .line()
  const back = new LineBuilder(desk).copy(to.sentence, to.tokens, ANSWER).line()
  return candidate(bound, { link: 'concession', body: { form: 'question', front, back }, prior: 0.58, answer: to })
}

/** "Although X, what does A maintain?" */
const although: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  if (from.holder !== 'author') return null
  const front = new LineBuilder(desk)
    .say(`${capital(desk.author)} grants that `)
    .copy(from.sentence, from.tokens, QUOTING)
    .say(`. What does ${desk.author} nevertheless maintain?`)
    .line()
  const back = new LineBuilder(desk).copy(to.sentence, to.tokens, ANSWER).line()
  return candidate(bound, { link: 'concession', body: { form: 'question', front, back }, prior: 0.5, answer: to })
}

/** "Despite X, what is the case according to A?" */
const despite: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  if (from.holder !== 'author') return null
  const front = new LineBuilder(desk)
    .say('Despite ')
    .copy(from.sentence, from.tokens, QUOTING)
    .say(`, what is nevertheless the case, according to ${desk.author}?`)
    .line()
  const back = new LineBuilder(desk).copy(to.sentence, to.tokens, ANSWER).line()
  return candidate(bound, { link: 'concession', body: { form: 'question', front, back }, prior: 0.48, answer: to })
}

/** "How does A answer the objection that X?" */
const objection: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const clause = clauseOf(toSentence, to.tokens)
  const cut = clause === null ? to.tokens.to : Math.min(to.tokens.to, appositionFrom(toSentence, to.tokens))
  const front = new LineBuilder(desk)
    .say(`How does ${desk.author} answer the objection that `)
    .copy(to.sentence, trimmed(toSentence, { from: to.tokens.from, to: cut }), QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'objection', body: { form: 'question', front, back }, prior: 0.62, answer: from })
}

/** ", a goal to which …": a comment at the end of a view. */
function appositionFrom(s: Sentence, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++)
    if (
      lower(s, i) === ',' &&
      /^(?:DT|WDT|WP)$/.test(tag(s, i + 1)) &&
      /^(?:a|an|the|which|who)$/.test(lower(s, i + 1)) &&
      s.clauses.some(clause => clause.verb.to <= i)
    )
      return i
  return range.to
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "What example does A give to show that X?" */
const example: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  const front = new LineBuilder(desk)
    .say(`What example does ${desk.author} give to show that `)
    .copy(to.sentence, to.tokens, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'example', body: { form: 'question', front, back }, prior: 0.5, answer: from })
}

/** "According to A, X is not B but […]." */
const notBut: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, { from: 0, to: to.tokens.to })
  if (clause === null || clause.subject === null) return null
  const start = opening(fromSentence, clause.from).start
  const end = trimmed(fromSentence, { from: from.tokens.from, to: restEndFrom(fromSentence, from.tokens) })
  const before = new LineBuilder(desk)
    .say(`According to ${desk.author}, `)
    .copy(to.sentence, { from: start, to: from.tokens.from }, QUOTING)
    .say(' ')
    .line()
  const hidden = new LineBuilder(desk).copy(from.sentence, end, { bare: true }).line()
  return candidate(bound, {
    link: 'contrast',
    body: { form: 'cloze', before, hidden, after: new LineBuilder(desk).say('.').line() },
    prior: 0.58,
    answer: from,
  })
}

const restEndFrom = (s: Sentence, range: TokenRange): number => {
  for (let i = range.from; i < range.to; i++) if (/^[;:–—]$/.test(lower(s, i))) return i
  return range.to
}

/** The author's own question and the answer that follows it. */
const question: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  const front = new LineBuilder(desk)
    .say(`How does ${desk.author} answer the question: “`)
    .copy(to.sentence, to.tokens, { resolve: true, casing: 'upper' })
    .say('?”')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, { casing: 'upper' }).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.46, answer: from })
}

/** "What, according to A, is the trouble with X?" */
const definition: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, toSentence } = bound
  const verb = toSentence.tokens.slice(to.tokens.to, from.tokens.from).find(token => token.lemma === 'be')
  if (verb === undefined || !/^(?:is|was|are|were)$/i.test(verb.form)) return null
  const bare =
    to.tokens.to - to.tokens.from <= 3 &&
    !toSentence.phrases.some(phrase => phrase.from > to.tokens.from && phrase.to <= to.tokens.to)
  const where = bare ? ` in ${desk.title}` : ''
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}${where}, ${verb.form.toLowerCase()} `)
    .copy(to.sentence, to.tokens, QUOTING)
    .say('?')
    .line()
  const that = lower(fromSentence, from.tokens.from) === 'that' && tag(fromSentence, from.tokens.from) !== 'DT' ? 1 : 0
  const back = new LineBuilder(desk)
    .copy(from.sentence, { from: from.tokens.from + that, to: from.tokens.to }, ANSWER)
    .line()
  return candidate(bound, {
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: bare ? 0.42 : 0.56,
    answer: from,
  })
}

/** "What, according to A, changed the country?" */
const cleft: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  if (lower(toSentence, to.tokens.from) !== 'what') return null
  // "What matters is", not "What he wanted was": with a subject of its own the order of words would change.
  if (!/^VB[DZP]$/.test(tag(toSentence, to.tokens.from + 1)) && tag(toSentence, to.tokens.from + 1) !== 'RB')
    return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(to.sentence, { from: to.tokens.from + 1, to: to.tokens.to }, { resolve: true, bare: true })
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.6, answer: from })
}

/** "What, according to A, will happen if X?" */
const ifThen: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const clause = clauseOf(toSentence, to.tokens)
  const modal = clause?.verb.modal
  if (modal == null || !/^(?:will|would|may|might|could)$/.test(modal)) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${modal} happen if `)
    .copy(from.sentence, from.tokens, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(to.sentence, to.tokens, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.5, answer: to })
}

/** "What, according to A, should X do?" */
const should: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence } = bound
  const clause = clauseOf(fromSentence, from.tokens)
  if (
    clause === null ||
    clause.verb.modal === null ||
    clause.verb.negated ||
    clause.verb.passive ||
    lemma(fromSentence, clause.verb.main) === 'be'
  )
    return null
  if (clause.verb.main - clause.verb.finite !== 1) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${clause.verb.modal} `)
    .copy(to.sentence, to.tokens, QUOTING)
    .say(' do?')
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, { from: clause.verb.main, to: from.tokens.to }, ANSWER).line()
  return candidate(bound, { link: 'conclusion', body: { form: 'question', front, back }, prior: 0.46, answer: from })
}

/** The wording for each form of a link; lists are worded together (`lists.ts`). */
export const LINK_MAKERS: Readonly<Record<Device, LinkMaker>> = {
  because,
  so: because,
  'that-is-why': because,
  'because-of': becauseOf,
  purpose,
  'leads-to': leadsTo,
  shows,
  says,
  granted,
  although,
  despite,
  objection,
  example,
  'not-but': notBut,
  question,
  definition,
  cleft,
  if: ifThen,
  should,
  enumeration: () => null,
}

export { spanOf }
