/**
 * Turning a clause into a question: the auxiliary before the subject, "did" where there is none, what is asked for left
 * out, everything else kept. A clause that cannot be turned without losing or inventing something gives null.
 */
import { opening, trimmed } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { isPastUnseen } from './agree.ts'
import { isTimeTie, TIES } from './cuts.ts'
import type { Line } from './line.ts'
import { LineBuilder } from './line.ts'
import { plainPast, sinceTold } from './pluperfect.ts'
import { restEnd } from './rest-end.ts'
import { isStress } from './skips.ts'

/** What stands before the subject once connectives are off: nothing, a prepositional phrase to keep, or something else. */
export type Front =
  | { readonly kind: 'none' }
  | { readonly kind: 'phrase'; readonly tokens: TokenRange }
  | { readonly kind: 'other' }

const clauseInside = (s: Sentence, clause: Clause, tokens: TokenRange): boolean =>
  s.clauses.some(other => other !== clause && other.verb.from >= tokens.from && other.verb.to <= tokens.to)

export function frontOf(s: Sentence, clause: Clause, behind = 0): Front {
  const subject = clause.subject
  if (subject === null) return { kind: 'other' }
  const opens =
    clause.kind === 'main'
      ? clause.from
      : clause.marker !== null && clause.marker.from >= clause.from
        ? clause.marker.to
        : clause.from
  const start = opening(s, opens).start
  const said = accordingIn(s, clause)
  // "in Lysse, where the union lost": the place alone stands before what is told of it.
  const where = s.tokens[subject.from - 1]?.form === 'where' ? subject.from - 1 : subject.from
  const tokens = trimmed(s, { from: Math.max(said?.to ?? 0, start, opens, behind), to: where })
  if (tokens.to <= tokens.from) return { kind: 'none' }
  const first = s.tokens[tokens.from]
  const set = s.asides.filter(aside => aside.kind !== 'quote' && aside.from >= tokens.from && aside.to <= tokens.to)
  // "Despite these considerations": what is only granted may go, and must where it hangs in the air.
  const granted =
    /^(?:despite|notwithstanding)$/i.test(first?.form ?? '') &&
    s.tokens
      .slice(tokens.from, tokens.to)
      .some(token => /^(?:this|these|that|those|such|its|their|his|her)$/i.test(token.form))
  if (granted && !clauseInside(s, clause, tokens)) return { kind: 'none' }
  const short = tokens.to - tokens.from - set.reduce((sum, aside) => sum + aside.to - aside.from, 0) <= 9
  // "As long ago as 1969", "as early as 1904": a time.
  const early = /^as (?:long|early|late|recently|far)$/i.test(`${first?.form} ${s.tokens[tokens.from + 1]?.form}`)
  if (
    short &&
    !clauseInside(s, clause, tokens) &&
    (early ||
      (first?.xpos === 'IN' &&
        !/^(?:if|unless|because|although|though|as|like|unlike|with|without)$/i.test(first.form)) ||
      isLast(s, tokens))
  )
    return { kind: 'phrase', tokens }
  const date = beforeCircumstance(s, clause, tokens)
  return date === null ? { kind: 'other' } : { kind: 'phrase', tokens: date }
}

/** "Last autumn", "this June": a time without its preposition, which its date brings with it. */
const isLast = (s: Sentence, { from, to }: TokenRange): boolean =>
  to - from === 2 && /^(?:last|this)$/i.test(s.tokens[from]?.form ?? '') && SPAN.test(s.tokens[from + 1]?.form ?? '')

const SPAN =
  /^(?:spring|summer|autumn|fall|winter|year|month|January|February|March|April|May|June|July|August|September|October|November|December)$/i

/** "Last June, in a suit of two brothers, the court ruled": what is left at the head once what is asked for is out. */
function frontBut(s: Sentence, clause: Clause, without: TokenRange | null): Front {
  const front = frontOf(s, clause)
  const head = without !== null && clause.subject !== null && without.to <= clause.subject.from
  return front.kind === 'other' && head && without.from <= opening(s, clause.from).start
    ? frontOf(s, clause, without.to)
    : front
}

/** "In June 2023, after talks so long that nobody slept, lenders agreed": a time, without the circumstance behind it. */
function beforeCircumstance(s: Sentence, clause: Clause, { from, to }: TokenRange): TokenRange | null {
  const comma = s.tokens.findIndex(({ form }, i) => i > from && i < to && form === ',')
  if (comma < 0 || comma - from > 6) return null
  const dated =
    s.tokens[from]?.xpos === 'IN' && s.tokens.slice(from, comma).some(({ form }) => /^(?:1[0-9]|20)\d\d$/.test(form))
  if (!dated && !isLast(s, { from, to: comma })) return null
  const next = s.tokens[comma + 1]?.form ?? ''
  const circumstance = /^(?:after|before|amid|following|with|within|when|as|while|despite|although|though)$/.test(next)
  return circumstance && !clauseInside(s, clause, { from, to: comma }) ? { from, to: comma } : null
}

const CLIPPED: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ['ca', 'can'],
  ['wo', 'will'],
])

export interface Fronting {
  /** The word before the subject. */
  readonly text: string
  /** Whether "do" was brought in, so that the verb goes back to its base form. */
  readonly support: boolean
}

/** The auxiliary of a question about this clause. */
export function frontingOf(s: Sentence, clause: Clause): Fronting | null {
  const finite = s.tokens[clause.verb.finite]
  if (finite === undefined) return null
  const form = finite.form.toLowerCase().replaceAll('’', "'")
  const clipped = CLIPPED.get(form)
  if (clipped !== undefined) return { text: clipped, support: false }
  if (form.startsWith("'"))
    return form === "'s" && !/^VBN$/.test(s.tokens[clause.verb.main]?.xpos ?? '')
      ? { text: 'is', support: false }
      : null
  const auxiliary = clause.verb.main !== clause.verb.finite || finite.lemma === 'be' || finite.xpos === 'MD'
  if (auxiliary) return { text: form, support: false }
  // Without an auxiliary a participle is a past that was tagged amiss.
  const past = /^VB[DN]$/.test(finite.xpos) || isPastUnseen(s, finite)
  if (past) return { text: 'did', support: true }
  return { text: finite.xpos === 'VBZ' ? 'does' : 'do', support: true }
}

/** "According to Agnew, …" at the head of a clause: who says it, ready to be put behind the question word. */
export function accordingIn(s: Sentence, clause: Clause): TokenRange | null {
  const start = opening(s, clause.from).start
  if (clause.subject === null || s.tokens[start]?.form.toLowerCase() !== 'according') return null
  for (let i = start; i < clause.subject.from; i++) if (s.tokens[i]?.form === ',') return { from: start, to: i }
  return null
}

export interface Asked {
  /** "Why", "In what year", … */
  readonly wh: string
  /** "according to …", between commas behind the question word; empty for plain facts. */
  readonly according: string
  /** Tokens left out: what is asked for, with its preposition. */
  readonly without: TokenRange | null
  /** Where the clause ends for this question; `restEnd` when null. */
  readonly end: number | null
  readonly named?: Set<number>
  /** Tokens of comments that go with their commas. */
  readonly skip?: ReadonlySet<number>
  /** How the question ends; "?" unless something must come before it (" to do?"). */
  readonly close?: string
}

/**
 * "the water, | salted every winter, | ran down the legs": a lone comma between subject and verb parts them, and the verb is
 * none but a participle.
 */
export const isPartedBy = (s: Sentence, subject: TokenRange, verb: number): boolean =>
  s.tokens[verb - 1]?.form === ',' &&
  /^VB[DN]$/.test(s.tokens[verb]?.xpos ?? '') &&
  !s.tokens.slice(subject.from, verb - 1).some(({ form }) => /^(?:[,–—()]|--)$/.test(form))

/** "Ilka Brandt, whose council sold the pier": the name that "whose" stands for; null for none. */
function ownerOf(desk: WriterDesk, sentence: number, s: Sentence, { from }: TokenRange): TokenRange | null {
  if (s.tokens[from]?.xpos !== 'WP$' || s.tokens[from - 1]?.form !== ',') return null
  const name = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'name' && tokens.to === from - 1)
  return name?.tokens ?? null
}

/** The question about a clause with its subject kept. Null when the clause does not allow it. */
export function questionAbout(desk: WriterDesk, sentence: number, clause: Clause, asked: Asked): Line | null {
  const s = desk.sentences[sentence]
  const { subject } = clause
  if (s === undefined || subject === null || !clause.sure || isPartedBy(s, subject, clause.verb.from)) return null
  const owner = ownerOf(desk, sentence, s, subject)
  if (owner === null && s.tokens[subject.from]?.xpos === 'WP$') return null
  const front = frontBut(s, clause, asked.without)
  const auxiliary = frontingOf(s, clause)
  // What stands at the head would come between the question and its end.
  if (asked.close?.startsWith(' do') === true || asked.close?.startsWith(' to') === true)
    if (front.kind === 'phrase') return null
  if (auxiliary === null || (front.kind === 'other' && !covers(asked.without, clause, s))) return null
  const out = new LineBuilder(desk, asked.named)
  const options = { resolve: true, bare: true, ...(asked.skip === undefined ? {} : { skip: asked.skip }) }
  const said = accordingIn(s, clause)
  const end = asked.end ?? restEnd(s, clause)
  const lead = said === null && asked.according === '' ? leadOf(s, clause, front, asked.without, end) : null
  if (lead === null) out.say(asked.wh)
  else {
    out.copy(sentence, lead, { casing: 'upper', resolve: true, bare: true })
    out.say(`, ${asked.wh.charAt(0).toLowerCase()}${asked.wh.slice(1)}`)
  }
  if (said === null) out.say(asked.according === '' ? ' ' : `, ${asked.according}, `)
  else out.say(', ').copy(sentence, said, { casing: 'lower', resolve: true, bare: true }).say(', ')
  const told = /^(?:when|in what year)$/i.test(asked.wh) ? sinceTold(s, clause) : plainPast(s, clause)
  out.inflect(told === null ? auxiliary.text : 'did', sentence, clause.verb.finite).say(' ')
  if (owner !== null) out.copy(sentence, owner, { resolve: true, bare: true }).say('’s ')
  const own = owner === null ? subject : { from: subject.from + 1, to: subject.to }
  out.copy(sentence, subjectTokens(s, own), { ...options, casing: 'lower' })
  sayRest(out, s, sentence, told ?? clause, told !== null || auxiliary.support)
  const behind = { from: clause.verb.to, to: trimmed(s, { from: clause.verb.to, to: end }).to }
  for (const part of rests(behind, asked.without)) {
    const tokens = trimmed(s, part)
    const put = part.from === clause.verb.to && isPutBetween(s, part)
    if (!hasWords(tokens, asked.skip)) continue
    if (put) out.copy(sentence, { from: part.from, to: tokens.to }, options)
    else out.say(' ').copy(sentence, tokens, options)
  }
  if (front.kind === 'phrase' && lead === null) {
    for (const part of rests(front.tokens, asked.without)) {
      const tokens = trimmed(s, part)
      // "In 1904, two months before the vote,": without the year, what stood beside it is a remark.
      const apart = /^(?:CD|DT)$/.test(s.tokens[tokens.from]?.xpos ?? '')
      const remark = tokens.from > front.tokens.from && apart ? ', ' : ' '
      if (tokens.to > tokens.from)
        out.say(remark).copy(sentence, tokens, { casing: 'lower', resolve: true, bare: true })
    }
  }
  return out.say(asked.close ?? '?').line()
}

/** "announced, in a hurry, that …": the comma behind the verb stays where its partner does. */
const isPutBetween = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens[from]?.form === ',' && s.tokens.slice(from + 2, Math.min(to - 1, from + 8)).some(({ form }) => form === ',')

const hasWords = ({ from, to }: TokenRange, skip: ReadonlySet<number> = new Set()): boolean => {
  for (let i = from; i < to; i++) if (!skip.has(i)) return true
  return false
}

/** "In Orrin, when did she sign the pact that ended the war?": at the end the place would be the war's. */
function leadOf(s: Sentence, clause: Clause, front: Front, without: TokenRange | null, end: number): TokenRange | null {
  if (front.kind !== 'phrase') return null
  const parts = rests(front.tokens, without)
    .map(part => trimmed(s, part))
    .filter(({ from, to }) => to > from)
  const [only] = parts
  const inner = s.clauses.some(({ verb }) => verb.from >= clause.verb.to && verb.to <= end)
  return only !== undefined && parts.length === 1 && inner ? only : null
}

/** A subject without its closing comma, unless the comma closes an apposition. */
export function subjectTokens(s: Sentence, subject: TokenRange): TokenRange {
  const tokens = trimmed(s, subject)
  const inner = s.tokens.slice(tokens.from, tokens.to).some(token => token.form === ',')
  return inner && s.tokens[tokens.to]?.form === ',' && tokens.to < subject.to
    ? { from: tokens.from, to: tokens.to + 1 }
    : tokens
}

/** Whether all that stands before the subject is what the question leaves out. */
function covers(without: TokenRange | null, clause: Clause, s: Sentence): boolean {
  if (without === null || clause.subject === null) return false
  const start = opening(s, clause.from).start
  return (
    without.from <= start &&
    trimmed(s, { from: without.to, to: clause.subject.from }).to <=
      trimmed(s, { from: without.to, to: clause.subject.from }).from
  )
}

/** The verb group behind the subject: adverbs and verbs without the one that went to the front; `all`: none went there. */
export function sayRest(
  out: LineBuilder,
  s: Sentence,
  sentence: number,
  clause: Clause,
  support: boolean,
  all = false,
): void {
  for (let i = clause.verb.from; i < clause.verb.to; i++) {
    const token = s.tokens[i]
    if (token === undefined || (i === clause.verb.finite && !support && !all)) continue
    if (/^n['’]t$/.test(token.form)) out.say(' ').inflect('not', sentence, i)
    else if (support && i === clause.verb.main) out.say(' ').inflect(token.lemma, sentence, i)
    else if (token.form !== ',' && !TIES.test(token.form) && !isTimeTie(s, i) && !isStress(s, i))
      out.say(' ').copy(sentence, { from: i, to: i + 1 }, { casing: 'lower' })
  }
}

/** A range without a part of it. */
export function rests(range: TokenRange, without: TokenRange | null): readonly TokenRange[] {
  if (without === null || without.to <= range.from || without.from >= range.to) return [range]
  return [
    { from: range.from, to: Math.max(range.from, without.from) },
    { from: Math.min(range.to, without.to), to: range.to },
  ].filter(part => part.to > part.from)
}
