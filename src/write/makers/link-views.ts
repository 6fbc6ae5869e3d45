/** Cards for views: who holds them, what is conceded, how an objection is answered. */

import { objectedIn } from '../../read/argument/objections.ts'
import { lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import type { ReadLink, ReadStatement, Sentence, TokenRange } from '../../read/reading.ts'
import type { CandidateBody } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { sayVerb } from '../wording/agree.ts'
import { LineBuilder } from '../wording/line.ts'
import { restEnd } from '../wording/rest-end.ts'
import type { LinkMaker } from './link-tools.ts'
import { ANSWER, candidate, capital, clauseOf, QUOTING } from './link-tools.ts'
import { within } from './maker.ts'
import { saidIn } from './points/saying.ts'

/** "Who warned that X?" */
export const says: LinkMaker = (desk, bound) => {
  const { from, to, fromSentence, link } = bound
  // "…, and the pilots said so": what ends on its "and" is no whole view.
  if (link.marker === null || tag(fromSentence, to.tokens.to - 1) === 'CC') return null
  const clause = fromSentence.clauses.find(
    other => /^(?:main|attribution)$/.test(other.kind) && tokenIn(fromSentence, other.verb.finite, link),
  )
  const verb = clause === undefined ? undefined : fromSentence.tokens[clause.verb.main]
  if (clause === undefined || verb === undefined || verb.lemma === 'tell' || clause.verb.passive) return null
  const quoted = fromSentence.asides.some(aside => aside.kind === 'quote' && within(aside, to.tokens))
  const out = new LineBuilder(desk, namedIn(desk, from)).say('Who ')
  const thrown = clause.kind === 'attribution' || quoted
  // What somebody says is asked of the name, not the other way round (`points/reports.ts`).
  if (!thrown && saidIn(desk, to.sentence, fromSentence, clause) !== null) return null
  if (thrown && !/^VB[DZ]$/.test(verb.xpos)) return null
  if (thrown) out.copy(to.sentence, { from: clause.verb.main, to: clause.verb.main + 1 })
  else sayVerb(out, fromSentence, to.sentence, clause, clause.verb.to)
  if (thrown && quoted) out.say(', “').copy(to.sentence, to.tokens, { casing: 'upper' }).say('”')
  else quotable(out.say(' that '), to, fromSentence)
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  const body: CandidateBody = { form: 'question', front: out.say('?').line(), back }
  return candidate(bound, {
    link: 'attribution',
    body,
    prior: quoted && thrown ? 0.4 : 0.5,
    asks: 'name',
    answer: from,
  })
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
export const granted: LinkMaker = (desk, bound) => {
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
export const although: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  // "although not, as it turned out, Brandt": no clause of its own.
  if (from.holder !== 'author' || lower(bound.fromSentence, from.tokens.from) === 'not') return null
  const front = new LineBuilder(desk)
    .say(`${capital(desk.author)} grants that `)
    .copy(from.sentence, from.tokens, QUOTING)
    .say(`. What does ${desk.author} nevertheless maintain?`)
    .line()
  const back = new LineBuilder(desk).copy(to.sentence, to.tokens, ANSWER).line()
  return candidate(bound, { link: 'concession', body: { form: 'question', front, back }, prior: 0.5, answer: to })
}

/** "Despite X, what is the case according to A?" */
export const despite: LinkMaker = (desk, bound) => {
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

/** "There was a cheer. But the mayor had not finished": what happened next, and no claim that is set against another. */
function isScene(s: Sentence, { tokens }: ReadStatement): boolean {
  const clause = clauseOf(s, tokens)
  if (clause?.subject == null || clause.verb.tense !== 'past') return false
  const there = tag(s, clause.subject.from) === 'EX'
  const ahead = lower(s, clause.verb.finite) === 'had' && clause.verb.main > clause.verb.finite
  const going = /^(?:was|were)$/.test(lower(s, clause.verb.finite)) && tag(s, clause.verb.main) === 'VBG'
  return there || ahead || going
}

/** "X. But Y.": "A notes that X. What does A set against this?" */
export const but: LinkMaker = (desk, bound) => {
  const { from, to } = bound
  if (isScene(bound.toSentence, to) && isScene(bound.fromSentence, from)) return null
  const front = new LineBuilder(desk)
    .say(`${capital(desk.author)} notes that `)
    .copy(to.sentence, to.tokens, QUOTING)
    .say(`. What does ${desk.author} set against this?`)
    .line()
  const back = new LineBuilder(desk).copy(from.sentence, from.tokens, ANSWER).line()
  return candidate(bound, { link: 'contrast', body: { form: 'question', front, back }, prior: 0.42, answer: from })
}

/** "How does A answer the objection that X?" */
export const objection: LinkMaker = (desk, bound) => {
  const { from, to, toSentence } = bound
  const clause = clauseOf(toSentence, to.tokens)
  const cut = clause === null ? to.tokens.to : Math.min(to.tokens.to, appositionFrom(toSentence, to.tokens))
  const objected = objectedIn(toSentence)
  const named = objected?.named ?? null
  const out = new LineBuilder(desk).say(`How does ${desk.author} answer the `)
  if (objected?.received !== undefined)
    out.copy(to.sentence, { from: objected.received, to: objected.received + 1 }, QUOTING).say(' view')
  else if (named === null) out.say('objection')
  else out.copy(to.sentence, named, QUOTING)
  const front = out
    .say(' that ')
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
