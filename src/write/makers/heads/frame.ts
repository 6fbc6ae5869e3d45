/**
 * A clause made ready to be asked about, by its tree: subject, verb, what hangs on the verb, and which comments may go
 * without changing what is said. Only the trained reader gives trees; without one there are no frames.
 */
import { lower, opening } from '../../../read/argument/scene.ts'
import { MONTHS } from '../../../read/mentions/calendar.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import { baseAt, isMark, kidsOf, lowerAt, type Tree, tagAt } from '../../../read/syntax/heads/tree.ts'
import { remembered } from '../../remembered.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { isSharing } from '../maker.ts'
import { sourceOf } from '../sources.ts'
import { type Slot, slotsOf } from './slots.ts'
import { treeAt } from './trees.ts'
import { commentsOf } from './trim.ts'

export interface Frame {
  readonly s: Sentence
  readonly sentence: number
  readonly t: Tree
  readonly clause: Clause
  /** The token that carries the clause's arguments. */
  readonly at: number
  readonly subject: TokenRange
  /** What stands before the subject and is said of the whole clause; empty where there is nothing. */
  readonly fronted: TokenRange
  /** What follows the verb. */
  readonly rest: TokenRange
  /** Tokens that may go. */
  readonly comments: ReadonlySet<number>
  readonly slots: readonly Slot[]
  /** "was", where the clause has no tensed verb of its own ("the bridge, built in 1901, …"). */
  readonly helper: string | null
  /** Of a clause inside another: the noun that it tells of, which its own "who" or "which" stands for. */
  readonly told: number | null
  /** "a radar station at Velden, which …": as the subject of a question it is "the radar station". */
  readonly definite?: boolean
}

/** Where a clause's own words begin: behind its marker and its connectives. */
const startOf = (s: Sentence, clause: Clause): number => {
  const marked = clause.marker !== null && clause.marker.from >= clause.from ? clause.marker.to : clause.from
  return opening(s, marked).start
}

/** Whether the tree and the clause mean the same subject. */
function hasOwnSubject(t: Tree, at: number, clause: Clause): boolean {
  const { subject } = clause
  return (
    subject !== null &&
    kidsOf(t, at).some(
      kid =>
        // "Cooling takes a tenth": a deed in one word is a noun like others.
        (/^(?:nsubj|expl)/.test(baseAt(t, kid)) || (baseAt(t, kid) === 'csubj' && subject.to === subject.from + 1)) &&
        subject.from <= kid &&
        kid < subject.to &&
        tagAt(t, kid) !== 'EX',
    )
  )
}

/** Who says it is told at the head of the card, not among what is said. */
function withoutSource(s: Sentence, comments: ReadonlySet<number>): ReadonlySet<number> {
  const source = sourceOf(s)
  if (source === null) return comments
  const all = new Set(comments)
  for (let i = source.gone.from; i < source.gone.to; i++) all.add(i)
  return all
}

/** The frame of a clause that stands for itself; null where tree and clause differ. */
export function frameOf(s: Sentence, sentence: number, t: Tree, clause: Clause, shared: boolean): Frame | null {
  const { subject, verb } = clause
  if (subject === null || subject.to > verb.from || clause.rest.to < verb.to) return null
  const at = predicateAt(t, clause)
  if (at < 0 || (!shared && !hasOwnSubject(t, at, clause))) return null
  return framed(s, sentence, t, at, clause, behindDate(s, subject))
}

/** The frame of one of a sentence's standing clauses (`standing`). */
export const standingFrame = remembered((desk, sentence, clause: Clause): Frame | null => {
  const s = desk.sentences[sentence]
  const t = s === undefined ? null : treeAt(s)
  return s === undefined || t === null ? null : frameOf(s, sentence, t, clause, isSharing(s, clause))
})

/** "By 1962 daily sailings", "in March 2022, the guard": a date that was taken for a part of the subject. */
function behindDate(s: Sentence, subject: TokenRange): TokenRange {
  const { from, to } = subject
  if (!/^(?:in|by|since|until|on)$/.test(lower(s, from))) return subject
  const month = MONTHS.findIndex(name => name.toLowerCase() === lower(s, from + 1)) >= 0 ? 1 : 0
  const year = from + 1 + month
  if (!/^(?:1[5-9]|20)\d\d$/.test(lower(s, year))) return subject
  const next = lower(s, year + 1) === ',' ? year + 2 : year + 1
  return next < to ? { from: next, to } : subject
}

/** "When fever came, and trade fell, ": of two things that happened then one tells the time. */
function secondOfWhen(s: Sentence, from: number, subject: number): ReadonlySet<number> {
  const comma = lower(s, from) === 'when' && lower(s, subject - 1) === ',' ? commaAnd(s, from, subject - 2) : -1
  const told = comma > 0 && s.clauses.some(({ verb }) => verb.from > comma && verb.to < subject)
  return new Set(told ? Array.from({ length: subject - 1 - comma }, (_, k) => comma + k) : [])
}

const commaAnd = (s: Sentence, from: number, to: number): number =>
  s.tokens.findIndex(({ form }, i) => i > from && i < to && form === ',' && lower(s, i + 1) === 'and')

/** A frame around a subject that the tree need not know. */
export function framed(s: Sentence, sentence: number, t: Tree, at: number, clause: Clause, subject: TokenRange): Frame {
  const { verb } = clause
  const from = Math.min(startOf(s, clause), subject.from)
  const to = Math.max(verb.to, restEnd(s, clause))
  const range = { from, to }
  return {
    s,
    sentence,
    t,
    clause,
    at,
    subject,
    fronted: { from, to: subject.from },
    rest: { from: verb.to, to },
    comments: new Set([...withoutSource(s, commentsOf(t, range, verb, at)), ...secondOfWhen(s, from, subject.from)]),
    slots: slotsOf(t, at, clause, range),
    helper: null,
    told: null,
  }
}

export interface Seen {
  readonly range: TokenRange
  /** Tokens of the range that are left out. */
  readonly skip: ReadonlySet<number>
}

/** What is left to see of a stretch: without comments, without what is asked for, without marks at its ends. */
export function visible({ t, comments }: Frame, range: TokenRange, without: TokenRange | null): Seen {
  const skip = new Set(comments)
  if (without !== null) {
    for (let i = without.from; i < without.to; i++) skip.add(i)
    if (lowerAt(t, without.from - 1) === ',') skip.add(without.from - 1)
    if (lowerAt(t, without.to) === ',') skip.add(without.to)
  }
  const gone = (i: number): boolean => skip.has(i) || (isMark(t, i) && !/^[)”"’$£€%\]]|^''$/.test(lowerAt(t, i)))
  const silent = (i: number): boolean => skip.has(i) || (isMark(t, i) && !/^[(“"‘$£€%[]|^``$/.test(lowerAt(t, i)))
  let { from, to } = range
  while (to > from && gone(to - 1)) to--
  while (from < to && silent(from)) from++
  return { range: { from, to }, skip }
}
