/** What the makers of cards share. */
import type { StatementId } from '../../core/ids.ts'
import type { PieceSpan } from '../../core/proposal.ts'
import { toldBehindFrame } from '../../read/argument/framed.ts'
import { holderOf } from '../../read/argument/holders.ts'
import { lower, opening, tag } from '../../read/argument/scene.ts'
import { MONTHS } from '../../read/mentions/calendar.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { remembered } from '../remembered.ts'
import { isLasting } from './lasting.ts'
import { beforeSplice, behindWhen, spliced } from './spliced.ts'
import { isToldPlainly } from './told-plainly.ts'
import { beforeRow, isFurtherDeed } from './verb-rows.ts'

/** Makes the cards that one sentence, or the links at it, allow. */
export type Maker = (desk: WriterDesk, sentence: number, s: Sentence) => readonly Candidate[]

export const spanOf = (s: Sentence, range: TokenRange): PieceSpan => ({
  paragraph: s.paragraph,
  start: s.tokens[range.from]?.start ?? s.start,
  end: s.tokens[range.to - 1]?.end ?? s.end,
})

/** A whole sentence without white space around it. */
export const sentenceSpan = (s: Sentence): PieceSpan => ({ paragraph: s.paragraph, start: s.start, end: s.end })

/**
 * Clauses that can stand for themselves: main ones, joined ones with a subject of their own, and joined ones that share the
 * main clause's subject, given it back ("met in Bern and founded the Union").
 */
export function standing(s: Sentence): readonly Clause[] {
  const known = standingIn.get(s) ?? foundStanding(s)
  standingIn.set(s, known)
  return known
}

/** Every maker asks it. */
const standingIn = new WeakMap<Sentence, readonly Clause[]>()

function foundStanding(s: Sentence): readonly Clause[] {
  if (s.form !== 'statement' || isTurned(s)) return []
  const main = s.clauses.find(clause => clause.kind === 'main')
  // "I remember that the mill closed in 1993": of whoever remembers it nothing is asked.
  const framed = toldBehindFrame(s)
  if (framed !== null) return [withTornEnd(s, framed)]
  return s.clauses.flatMap((read): readonly Clause[] => {
    const found = behindWhen(s, spliced(s, read))
    const clause = beforeRow(s, beforeSplice(s, withTornEnd(s, found)))
    const further = isFurtherDeed(s, main, found)
    const plain = isToldPlainly(s, clause)
    if (!(clause.sure || further || plain) || (clause.kind !== 'main' && clause.kind !== 'coordinate')) return []
    if (losesComplement(s, clause) || isDeniedToo(s, clause) || isToldToo(s, clause)) return []
    if (clause.subject !== null) {
      if (isRowEnd(s, main, clause.subject)) return []
      // Makers know the main clause by itself, so that it stays the same one where nothing is changed.
      const told = behindFront(s, clause, clause.subject)
      return [plain ? { ...told, sure: true } : told]
    }
    if (main?.sure !== true || main.subject === null || !(further || isNextVerb(s, main, clause))) return []
    const shared = { from: main.from, fronted: main.fronted, subject: main.subject, marker: null }
    return [{ ...clause, ...shared, kind: 'main', sure: true }]
  })
}

/**
 * "Nor did Lysse pay …", "Had Halden paid, …": behind its "nor" a sentence says that something is not so, and a verb
 * at its head asks or only supposes.
 */
export function isTurned(s: Sentence): boolean {
  const { start, connectives } = opening(s)
  const { xpos = '', lemma = '' } = s.tokens[start] ?? {}
  const leads = xpos === 'MD' || (/^VB[DZP]$/.test(xpos) && /^(?:be|have|do)$/.test(lemma))
  return connectives.includes('nor') || leads
}

/** "…, nor did Lysse pay": what is told behind "nor" is not so. */
const isDeniedToo = (s: Sentence, { marker }: Clause): boolean =>
  marker !== null && /^(?:nor|neither)$/.test(lower(s, marker.from))

/** "says that Orrin paid, and that Lysse did not": the second of two things that are told is no sentence of its own. */
const isToldToo = (s: Sentence, { kind, fronted, subject }: Clause): boolean =>
  kind === 'coordinate' &&
  fronted !== null &&
  fronted.to === subject?.from &&
  fronted.to - fronted.from === 1 &&
  lower(s, fronted.from) === 'that' &&
  tag(s, fronted.from) === 'IN'

/** "told the council | that it would close": what was told begins where the clause was cut off. */
const losesComplement = (s: Sentence, { to }: Clause): boolean =>
  s.clauses.some(({ kind, marker }) => kind === 'complement' && marker?.from === to)

/**
 * "lost power after some lines in Halden | sagged into trees": a verb that nothing joins ends the clause of time before it,
 * which was taken for a mere noun.
 */
function withTornEnd(s: Sentence, clause: Clause): Clause {
  const next = s.clauses.find(
    ({ from, kind, subject, marker, verb }) =>
      from === clause.to && kind === 'coordinate' && subject === null && marker === null && verb.from === from,
  )
  if (next === undefined || next.sure) return clause
  const before = s.tokens.slice(clause.verb.to, clause.to)
  const opens = before.some(({ form }) => /^(?:after|before|when|because|since|until|while|as)$/i.test(form))
  if (!opens || before.at(-1)?.upos === 'PUNCT') return clause
  return { ...clause, rest: { from: clause.rest.from, to: next.to }, to: next.to }
}

/** Whether a standing clause has its subject from the clause before it: "met in Bern | and founded the Union". */
export const isSharing = (s: Sentence, clause: Clause): boolean =>
  !s.clauses.some(({ verb, subject }) => verb === clause.verb && subject !== null)

/** "Last June the board met": a time, before the subject. */
const isLastTime = (s: Sentence, i: number): boolean =>
  lower(s, i) === 'last' &&
  (/^(?:spring|summer|autumn|fall|winter|year|month)$/.test(lower(s, i + 1)) ||
    MONTHS.some(name => name.toLowerCase() === lower(s, i + 1)))

/** "At 12:33 on Monday 28 April 2025, Halden and Lysse went dark": a time that was read into the subject stands before it. */
function behindFront(s: Sentence, clause: Clause, subject: TokenRange): Clause {
  if (isLastTime(s, subject.from) && /^(?:DT|NNPS?|PRP)$/.test(s.tokens[subject.from + 2]?.xpos ?? ''))
    return { ...clause, subject: { from: subject.from + 2, to: subject.to } }
  if (!/^(?:at|on|in)$/.test(lower(s, subject.from)) || s.tokens[subject.from]?.xpos !== 'IN') return clause
  const at = s.tokens.findIndex(
    ({ form }, i) => i > subject.from && i < subject.to - 1 && form === ',' && s.tokens[i - 1]?.xpos === 'CD',
  )
  if (at < 0 || !/^(?:NN|DT|JJ|PRP)/.test(s.tokens[at + 1]?.xpos ?? '')) return clause
  return { ...clause, subject: { from: at + 1, to: subject.to } }
}

/**
 * "Clerks, porters, and cooks have left": the last of a row was taken for a subject, because no verb was found that the
 * others belong to.
 */
function isRowEnd(s: Sentence, main: Clause | undefined, { from }: TokenRange): boolean {
  if (!/^(?:and|or|nor)$/.test(lower(s, from - 1)) || (main?.sure === true && main.subject !== null)) return false
  let at = from - 2
  if (lower(s, at) === ',') at--
  if (!/^NN/.test(s.tokens[at]?.xpos ?? '')) return false
  while (at >= 0 && /^(?:NN|JJ|DT|CD|PRP\$|POS|VBN)/.test(s.tokens[at]?.xpos ?? '')) at--
  return lower(s, at) === ','
}

/** Whether nothing but "and" joins a verb to the main clause: with a clause between, the subject may be another one. */
function isNextVerb(s: Sentence, main: Clause, clause: Clause): boolean {
  const joint = clause.marker === null ? '' : lower(s, clause.marker.from)
  const before = s.clauses.slice(0, s.clauses.indexOf(clause))
  return /^(?:and|but)$/.test(joint) && before.every(other => other === main || other.verb.from < main.verb.from)
}

/** Who says what a clause says, by the reading's rules. */
export const holderAt = remembered((desk, sentence, clause: Clause): string =>
  holderOf(
    { sentences: desk.sentences, mentions: desk.mentions, author: desk.authorSlug, speakers: desk.speakers },
    sentence,
    clause,
    desk.reading.entities,
  ),
)

/** "recalls the flood that killed 40": a figure told of the past inside a clause of the present. */
const isOfPast = (s: Sentence, clause: Clause, figure: TokenRange): boolean =>
  s.clauses.some(
    other =>
      /^(?:relative|complement|adverbial)$/.test(other.kind) &&
      other.verb.tense === 'past' &&
      within(other, figure) &&
      other.verb.from > clause.verb.from &&
      other.verb.from < figure.from,
  )

/** " (as of March 2024)" for a figure of the present that carries no date of its own; else nothing. */
export function asOf(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause, figure?: TokenRange): string {
  if (figure !== undefined && isOfPast(s, clause, figure)) return ''
  // "As of the last count, …"
  if (lower(s, clause.from) === 'as' && lower(s, clause.from + 1) === 'of') return ''
  // "today" is the day of writing itself.
  const dated = (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) =>
      date !== undefined && within(clause, tokens) && !/^(?:today|currently|nowadays)$/.test(lower(s, tokens.from)),
  )
  if (isLasting(s, clause)) return ''
  const finite = s.tokens[clause.verb.finite]
  const current = clause.verb.tense === 'present' || finite?.lemma === 'have'
  return desk.written === '' || dated || !current || finite?.xpos === 'VBD' ? '' : ` (as of ${desk.written})`
}

/** The statements that hold a clause's verb. */
export const statementsAt = (desk: WriterDesk, sentence: number, clause: Clause): readonly StatementId[] =>
  (desk.said[sentence] ?? []).filter(statement => within(statement.tokens, clause.verb)).map(statement => statement.id)

export const within = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

const APPROXIMATE =
  /^(?:about|almost|nearly|around|roughly|approximately|over|under|above|below|more|less|than|some|only|just|well|slightly|at|least|most|up|to|upwards|of|no|not|as|many|much|few|little|in|excess|close|barely|estimated|circa|exactly|fewer)$/

/** The figure of a quantity without "nearly" and its like, and without a noun that it counts. */
export function figureOf(s: Sentence, mention: Mention): TokenRange {
  let { from } = mention.tokens
  while (from < mention.tokens.to - 1 && APPROXIMATE.test(lower(s, from))) from++
  return { from, to: mention.tokens.to }
}

/** What every fact of a clause has in common: where it rests, and whose it is. */
export const factAt = (desk: WriterDesk, sentence: number, s: Sentence, clause: Clause) => ({
  kind: 'fact' as const,
  link: null,
  sentences: [sentence],
  anchors: [sentenceSpan(s)],
  statements: statementsAt(desk, sentence, clause),
  holder: holderAt(desk, sentence, clause),
  attributed: false,
})
