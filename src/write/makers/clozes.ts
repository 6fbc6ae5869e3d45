/** Clozes: a clause that stands for itself with one figure, date, name or term hidden. */
import { lower, opening, tag, trimmed } from '../../read/argument/scene.ts'
import { HONORIFIC, ROLE } from '../../read/mentions/lists.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { LineBuilder, lineText } from '../wording/line.ts'
import { looseHad } from '../wording/pluperfect.ts'
import { restEnd } from '../wording/rest-end.ts'
import { hiddenOf } from './figures.ts'
import { isHalfScore, isMeasureOfTime, shareOf } from './halves.ts'
import { looseIn } from './heads/trees.ts'
import type { Maker } from './maker.ts'
import { asOf, holderAt, sentenceSpan, statementsAt, within } from './maker.ts'
import { isBetween } from './verb-rows.ts'
import { wholeClauses } from './whole-clauses.ts'

/** The words of a cloze: the clause without connectives, cut where a comment begins, unless what is hidden stands there. */
export function stretchOf(s: Sentence, clause: Clause, hidden: TokenRange): TokenRange {
  const marked = clause.marker !== null && clause.marker.from >= clause.from ? clause.marker.to : clause.from
  const from = behindScrap(s, clause, opening(s, marked).start)
  // Where the clauses were not told apart, what looks like a comment may be what the sentence says.
  const cut = clause.sure ? restEnd(s, clause) : pauseBehind(s, clause)
  const to = hidden.from < cut ? cut : clause.to
  return withClosing(s, trimmed(s, { from, to }))
}

const pauseBehind = (s: Sentence, { verb, to }: Clause): number => {
  const at = s.tokens.findIndex(({ form }, i) => i >= verb.to && i < to && /^[;:]$/.test(form))
  return at < 0 ? to : at
}

/** "Perhaps not in 1925; an eastern pact was mooted": before a semicolon that the subject follows stands no part of the clause. */
function behindScrap(s: Sentence, { subject }: Clause, from: number): number {
  const at = s.tokens.slice(from, subject?.from ?? from).findLastIndex(({ form }) => /^[;:]$/.test(form))
  return at < 0 ? from : from + at + 1
}

/** With the quotation mark that closes what was opened inside, and the full stop before it. */
function withClosing(s: Sentence, range: TokenRange): TokenRange {
  let open = false
  for (let i = range.from; i < range.to; i++)
    if (/^(?:``|“)$/.test(lower(s, i)) || (lower(s, i) === '"' && !open)) open = true
    else if (/^(?:''|”|")$/.test(lower(s, i))) open = false
  const at = [range.to, range.to + 1].find(i => /^(?:''|”|")$/.test(lower(s, i)))
  return open && at !== undefined && at < s.tokens.length ? { from: range.from, to: at + 1 } : range
}

const isBody = (desk: WriterDesk, mention: Mention): boolean =>
  desk.reading.entities[mention.entity ?? -1]?.kind === 'organisation'

/** Whether a name stands beside words that say who it is: "the defence minister, X,", "a merchant named X", "Pope X". */
function isDescribed(desk: WriterDesk, s: Sentence, mention: Mention): boolean {
  const { from, to } = mention.tokens
  if ((HONORIFIC.has(lower(s, from)) && !isBody(desk, mention)) || /^(?:named|called)$/.test(lower(s, from - 1)))
    return true
  if (ROLE.has(lower(s, from - 1)) || (lower(s, from - 1) === ',' && ROLE.has(lower(s, from - 2)))) return true
  if (lower(s, to) !== ',') return false
  for (let i = to + 1; i < Math.min(to + 8, s.tokens.length); i++) {
    if (lower(s, i) === ',') return false
    if (ROLE.has(lower(s, i))) return /^(?:a|an|the|then|its|his|her)$/.test(lower(s, to + 1))
  }
  return false
}

/** "a privilege called franking", "is known as": not "named avenues run north", where "named" only describes. */
const isCalled = (s: Sentence, { tokens: { from } }: Mention): boolean => {
  const verb = /^as$/.test(lower(s, from - 1)) ? from - 2 : from - 1
  return /^(?:NN|VB|RB|CC|MD|CD|JJ)|^[)”]$/.test(s.tokens[verb - 1]?.xpos ?? '')
}

const hasFigures = (s: Sentence, range: TokenRange): boolean =>
  s.tokens.slice(range.from, range.to).some(token => /\d/.test(token.form))

/** "the fort, two decades in the building,": a span of time that only comments. */
const isAppended = (s: Sentence, { tokens: { to } }: Mention): boolean =>
  /^(?:appos|parataxis|dep|root|acl|orphan|discourse)/.test(s.tokens[to - 1]?.deprel ?? '') &&
  /^(?:year|month|week|day|decade|century|hour|minute)/i.test(s.tokens[to - 1]?.lemma ?? '')

/** "for Seven Days": a number that is part of a title. */
const isTitle = (s: Sentence, { tokens: { from } }: Mention): boolean =>
  from > 0 && /^\p{Lu}\p{Ll}/u.test(s.tokens[from]?.form ?? '') && /^\p{Lu}/u.test(s.tokens[from + 1]?.form ?? '')

/** "(1.2 in)": the same in other units. */
export const inBrackets = (s: Sentence, range: TokenRange): boolean =>
  s.asides.some(({ kind, from, to }) => kind === 'bracket' && from < range.from && range.to < to)

function priorOf(desk: WriterDesk, s: Sentence, mention: Mention): number | null {
  switch (mention.kind) {
    case 'money':
    case 'percent':
      return 0.55
    case 'count':
    case 'measure':
      return isAppended(s, mention) || isTitle(s, mention) || inBrackets(s, mention.tokens) ? null : 0.48
    case 'date':
      return 0.42
    case 'period':
      if (isAppended(s, mention)) return null
      return hasFigures(s, mention.tokens) && !/^(?:NN|JJ)/.test(s.tokens[mention.tokens.to]?.xpos ?? '') ? 0.38 : null
    case 'term':
      return 0.52
    case 'name':
      return isDescribed(desk, s, mention) ? 0.5 : null
    default:
      return null
  }
}

/** What a cloze hides, and under which rule. */
export interface Hole {
  readonly rule: string
  readonly hidden: TokenRange
  readonly asks: Candidate['asks']
  readonly prior: number
  /** The entity that is hidden, so that the rest does not name it in full. */
  readonly entity?: number | undefined
  /** Template words before the full stop. */
  readonly tail?: string
}

const touches = (s: Sentence, left: number, right: number): boolean =>
  (s.tokens[left]?.end ?? 0) < (s.tokens[right]?.start ?? 0)

/** "now", "currently", "by now", which the date at the end says. */
const nowIn = (s: Sentence, { from, to }: TokenRange): readonly number[] =>
  s.tokens.flatMap(({ xpos }, i) => {
    if (i <= from || i >= to || xpos !== 'RB' || !/^(?:now|currently)$/.test(lower(s, i))) return []
    return lower(s, i - 1) === 'by' ? [i - 1, i] : [i]
  })

/** Whether the words before a place end a sentence by themselves: ".”", "U.S." */
const endsClosed = (s: Sentence, to: number): boolean =>
  (/^(?:”|''|")$/.test(s.tokens[to - 1]?.form ?? '') && s.tokens[to - 2]?.form === '.') ||
  /\p{L}\.$/u.test(s.tokens[to - 1]?.form ?? '')

/** Within what somebody is quoted to say: four words and more are no title. */
const isInQuotation = (s: Sentence, hidden: TokenRange): boolean =>
  s.asides.some(({ kind, from, to }) => kind === 'quote' && to - from > 6 && from < hidden.from && hidden.to < to)

/** A clause with one stretch of it hidden; null where the stretch is cut off with a comment. */
export function clozeOf(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  clause: Clause,
  { rule, hidden, asks, prior, entity, tail = '' }: Hole,
): Candidate | null {
  const whole = stretchOf(s, clause, hidden)
  if (!within(whole, hidden) || isInQuotation(s, hidden)) return null
  const named = new Set<number>(entity === undefined ? [] : [entity])
  const inAside = s.asides.some(aside => aside.kind !== 'quote' && within(aside, hidden))
  const had = looseHad(s, clause)
  const loose = new Set([...looseIn(s, clause, whole, hidden), ...(had === null ? [] : [had])])
  const skip = tail === '' ? loose : new Set([...loose, ...nowIn(s, whole)])
  const options = { resolve: true, bare: !inAside, skip }
  const before = new LineBuilder(desk, named).copy(
    sentence,
    { from: whole.from, to: hidden.from },
    { ...options, casing: 'upper' },
  )
  const after = new LineBuilder(desk, named).copy(sentence, { from: hidden.to, to: whole.to }, options)
  const gapBefore = hidden.from > whole.from && touches(s, hidden.from - 1, hidden.from)
  const stop = endsClosed(s, whole.to) && tail === '' ? '' : '.'
  const line = after.say(`${tail}${stop}`).line()
  // What stood right behind it may have been left out: "in 1929, exhausted, and …".
  const next = line.kept[0]?.token ?? hidden.to
  const gapAfter = next < whole.to && (next > hidden.to || touches(s, hidden.to - 1, next))
  const gap = new LineBuilder(desk).say(gapAfter && !/^[.,;:!?)]/.test(lineText(line)) ? ' ' : '').line()
  return {
    rule,
    kind: 'fact',
    link: null,
    body: {
      form: 'cloze',
      before: before.say(gapBefore ? ' ' : '').line(),
      hidden: new LineBuilder(desk).copy(sentence, hidden).line(),
      after: { runs: [...gap.runs, ...line.runs], kept: line.kept },
    },
    sentences: [sentence],
    anchors: [sentenceSpan(s)],
    statements: statementsAt(desk, sentence, clause),
    holder: holderAt(desk, sentence, clause),
    attributed: false,
    prior,
    asks,
  }
}

/** "The owner of a $50 mill spent $3 on it": a figure that only describes who acts, where another one tells what was done. */
function isBesidePoint(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, mention: Mention): boolean {
  const { subject, rest } = clause
  if (subject === null || !within(subject, mention.tokens) || subject.from === mention.tokens.from) return false
  const describes = lower(s, mention.tokens.from - 1) === 'a' || /^NN/.test(tag(s, mention.tokens.to))
  return (
    describes &&
    (desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === mention.kind && within(rest, tokens))
  )
}

function cloze(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, mention: Mention): Candidate | null {
  const prior = priorOf(desk, s, mention)
  if (
    mention.kind === 'name' &&
    (s.tokens[mention.tokens.from - 1]?.end ?? -1) === s.tokens[mention.tokens.from]?.start
  )
    if (!/^["“‘('`]+$/.test(lower(s, mention.tokens.from - 1))) return null
  // "in a St. Ansgar's hotel": half of the name.
  if (mention.kind === 'name' && /^st\.?$/.test(lower(s, mention.tokens.from)) && tag(s, mention.tokens.to) === 'POS')
    return null
  if (prior === null || isMeasureOfTime(s, mention) || mention.date?.deictic === true || mention.date?.resolved != null)
    return null
  if (mention.kind === 'term' && (clause.verb.negated || !isCalled(s, mention))) return null
  const figure = /^(?:money|percent|count|measure)$/.test(mention.kind)
  const hidden = figure ? shareOf(s, hiddenOf(s, mention)) : hiddenOf(s, mention)
  if (figure && (isHalfScore(s, hidden) || isBesidePoint(desk, sentence, s, clause, mention))) return null
  // "four euros in every ten come from three firms": of what money?
  if (mention.kind === 'money' && hidden.to > mention.tokens.to && lower(s, hidden.to) !== 'of') return null
  return clozeOf(desk, sentence, s, clause, {
    rule: `cloze-${mention.kind}`,
    hidden,
    prior,
    asks: /^(?:date|period)$/.test(mention.kind)
      ? 'time'
      : mention.kind === 'name'
        ? 'name'
        : mention.kind === 'term'
          ? 'term'
          : 'figure',
    entity: mention.entity,
    tail: figure ? asOf(desk, sentence, s, clause, mention.tokens) : '',
  })
}

/** All clozes that one sentence allows. */
export const makeClozes: Maker = (desk, sentence, s) =>
  wholeClauses(s)
    .filter(clause => !isBetween(s, clause))
    .flatMap(clause =>
      (desk.mentions[sentence] ?? [])
        .filter(mention => within(clause, mention.tokens))
        .flatMap(mention => {
          const made = cloze(desk, sentence, s, clause, mention)
          return made === null ? [] : [made]
        }),
    )
