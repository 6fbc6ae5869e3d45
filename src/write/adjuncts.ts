/**
 * A card that leans on the piece only in a circumstance which a comma sets apart ("was signed in 1987, two months after the
 * paper") goes without that circumstance: what is left of a plain past statement is as true without it.
 */
import type { Clause, Sentence, TokenRange } from '../read/reading.ts'
import { predicateAt } from '../read/statements/arguments.ts'
import { baseAt, kidsOf, lowerAt, spanOf, type Tree } from '../read/syntax/heads/tree.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import { isTheseDays } from './gates/pointing.ts'
import type { View } from './gates/view.ts'
import { treeAt } from './makers/heads/trees.ts'
import { without } from './wording/without.ts'

/** What a circumstance may hold that makes a card lean on the piece. */
export const LEANS_BESIDE = /^(?:loose-(?:definite|pronoun|demonstrative|comparison)|here-and-now)$/

/** How a circumstance begins that may go: where, when, with what, what for; never on what condition or by whose word. */
const MAY_GO =
  /^(?:after|before|amid|during|while|with|in|on|at|from|to|for|as|even|just|over|under|near|behind|across|without)$/

/** Words by which a statement holds only within what they belong to. */
const BINDS = /^(?:if|unless|provided|according|except|without|only|than|whether)$/

const LEANING = /^(?:the|this|that|these|those|such|it|its|he|his|him|she|her|they|them|their|my|our|we|us|last|next)$/

/** "two months after the paper": a distance from something. */
const isDistance = (t: Tree, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++)
    if (/^(?:after|before)$/.test(lowerAt(t, i)))
      return /^(?:year|month|week|day|hour|decade)s?$/.test(lowerAt(t, i - 1))
  return false
}

function leans(t: Tree, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (LEANING.test(lowerAt(t, i))) return true
  return false
}

function binds(t: Tree, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (BINDS.test(lowerAt(t, i)) && !isWithoutSuch(t, range, i)) return true
  return false
}

/** ", without any such test": what was left undone beside a deed that was done. */
const isWithoutSuch = (t: Tree, { from, to }: TokenRange, i: number): boolean =>
  lowerAt(t, i) === 'without' &&
  i <= from + 1 &&
  Array.from({ length: to - i }, (_, k) => lowerAt(t, i + k)).includes('such')

/** What goes, with the comma that sets it apart: at the end of a clause or before its subject; null where it is not set apart. */
function apart(t: Tree, clause: Clause, { from, to }: TokenRange): TokenRange | null {
  const first = lowerAt(t, from) === ',' ? from + 1 : from
  const last = lowerAt(t, to - 1) === ',' ? to - 1 : to
  if (!MAY_GO.test(lowerAt(t, first)) && !isDistance(t, { from: first, to: last })) return null
  if (first >= clause.verb.to) {
    const ends = /^[,.;]?$/.test(lowerAt(t, last)) || last >= clause.to
    return lowerAt(t, first - 1) === ',' && ends ? { from: first - 1, to: last } : null
  }
  // "On 5 May 2020, in the seventh week of the strike, the station closed": also behind another one.
  const opens = first === clause.from || (first > clause.from && lowerAt(t, first - 1) === ',')
  return lowerAt(t, last) === ',' && opens ? { from: first, to: last + 1 } : null
}

/** The circumstances of a plain past clause that may go, outermost first. */
function adjunctsOf(s: Sentence, t: Tree, clause: Clause): readonly TokenRange[] {
  const at = predicateAt(t, clause)
  if (at < 0) return []
  return kidsOf(t, at).flatMap(kid => {
    if (!/^(?:obl|advcl|nmod)$/.test(baseAt(t, kid))) return []
    const span = spanOf(t, kid)
    const range = apart(t, clause, span)
    return range === null || !leans(t, range) || binds(t, range) || range.to - range.from >= s.tokens.length / 2
      ? []
      : [range]
  })
}

/** "In the last fiscal year": a time also where it could not be written out. */
const TIME = /^(?:day|week|month|quarter|season|term|session|year|decade|century|spring|summer|autumn|winter)$/

/** Whether a circumstance is a time as a whole: not one that is only measured by it, "two months after the paper". */
const isTime = (s: Sentence | undefined, { from, to }: TokenRange): boolean =>
  s?.tokens.some(
    ({ lemma, head = -1 }, i) => from <= i && i < to && TIME.test(lemma) && (head < from || head >= to),
  ) === true

/** Whether a card still says when, or asks for it, without a stretch of its sentence. */
export function keepsTime({ desk, front, back }: View, sentence: number, range: TokenRange): boolean {
  const dates = (desk.mentions[sentence] ?? []).filter(({ date }) => date !== undefined)
  const inside = (i: number): boolean => range.from <= i && i < range.to
  if (!dates.some(({ tokens }) => inside(tokens.from)) && !isTime(desk.sentences[sentence], range)) return true
  return [...front, ...back].some(
    word =>
      word.sentence === sentence &&
      !inside(word.i) &&
      dates.some(({ tokens }) => tokens.from <= word.i && word.i < tokens.to),
  )
}

/** The card without the first circumstance that leans on the piece; null where there is none. */
export function withoutAdjunct(view: View): Candidate | null {
  const { candidate, desk, front, back } = view
  const [sentence = -1] = candidate.sentences
  const s = desk.sentences[sentence]
  const t = candidate.kind === 'fact' && s !== undefined ? treeAt(s) : null
  if (s === undefined || t === null) return null
  const shown = new Set(front.filter(word => word.sentence === sentence).map(({ i }) => i))
  const answered = back.filter(word => word.sentence === sentence).map(({ i }) => i)
  for (const clause of s.clauses) {
    const { verb } = clause
    if (!/^(?:main|coordinate)$/.test(clause.kind) || !shown.has(verb.main)) continue
    if (verb.tense !== 'past' || verb.negated || verb.modal !== null) continue
    const range = adjunctsOf(s, t, clause).find(
      each =>
        !answered.some(i => each.from <= i && i < each.to) &&
        keepsTime(view, sentence, each) &&
        [...shown].some(i => each.from <= i && i < each.to),
    )
    if (range !== undefined) {
      const body = onFront(candidate.body, line => without(desk, line, sentence, range))
      return { ...candidate, body }
    }
  }
  return null
}

/** Circumstances that no comma sets apart and that may go all the same: what for, behind what. */
const TAIL = /^(?:for|after|following|amid|despite)$/

/** "fined Orrin 4 million for breaching the rule": where such a circumstance ends what a question shows of its sentence; null for none. */
function tailOf(t: Tree, clause: Clause, shown: ReadonlySet<number>): TokenRange | null {
  const at = predicateAt(t, clause)
  const end = Math.max(...shown)
  const kids = at < 0 ? [] : kidsOf(t, at)
  const tail = kids.find(kid => {
    const { from, to } = spanOf(t, kid)
    const doing = t.tokens[from + 1]?.xpos === 'VBG'
    return (
      /^(?:obl|advcl)$/.test(baseAt(t, kid)) &&
      TAIL.test(lowerAt(t, from)) &&
      (lowerAt(t, from) !== 'for' || doing) &&
      to - 1 === end
    )
  })
  if (tail === undefined) return null
  const range = spanOf(t, tail)
  // A sum tells which deed is meant; of a mere judgment a reader asks for what.
  const sum = [...shown].some(i => i > at && i < range.from && /^[$€£]$/.test(t.tokens[i]?.form ?? ''))
  return sum && !binds(t, range) ? range : null
}

/** A question about the past without the circumstance at its end; null where there is none that may go. */
export function withoutTail(view: View): Candidate | null {
  const { candidate, desk, front, back } = view
  const [sentence = -1] = candidate.sentences
  const s = desk.sentences[sentence]
  const t = candidate.kind === 'fact' && candidate.body.form === 'question' && s !== undefined ? treeAt(s) : null
  if (s === undefined || t === null) return null
  const shown = new Set(front.filter(word => word.sentence === sentence).map(({ i }) => i))
  const clause = s.clauses.find(({ verb }) => shown.has(verb.main))
  if (clause === undefined || clause.verb.tense !== 'past' || clause.verb.negated || clause.verb.modal !== null)
    return null
  const range = tailOf(t, clause, shown)
  if (range === null || !keepsTime(view, sentence, range)) return null
  if (back.some(word => word.sentence === sentence && range.from <= word.i && word.i < range.to)) return null
  return { ...candidate, body: onFront(candidate.body, line => without(desk, line, sentence, range)) }
}

/** "How many ferries does it now run (as of May 2024)?": the date at the end says what "now" and "today" would say. */
export function withoutNow(view: View): Candidate | null {
  const { candidate, desk, front, frontText } = view
  if (!/ \(as of /.test(frontText)) return null
  const isWriting = (s: Sentence, i: number): boolean =>
    /^as$/i.test(s.tokens[i - 1]?.form ?? '') && s.tokens[i]?.form === 'I' && s.tokens[i + 1]?.form === 'write'
  const ranges = front.flatMap(({ sentence, lower, s, i }) => {
    const next = s.tokens[i + 1]?.form ?? ''
    if (isWriting(s, i)) return [{ sentence, from: i - 1, to: s.tokens[i + 2]?.form === ',' ? i + 3 : i + 2 }]
    if (isTheseDays({ s, i, lower })) return [{ sentence, from: i, to: i + 2 }]
    if (!/^(?:now|today|currently|nowadays)$/.test(lower) || /^(?:that|['’]s?)$/.test(next)) return []
    return [{ sentence, from: /^(?:by|as)$/i.test(s.tokens[i - 1]?.form ?? '') ? i - 1 : i, to: i + 1 }]
  })
  if (ranges.length === 0) return null
  const body = ranges.reduce(
    (made, { sentence, ...range }) => onFront(made, line => without(desk, line, sentence, range)),
    candidate.body,
  )
  return { ...candidate, body }
}
