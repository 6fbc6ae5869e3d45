/**
 * Finite clauses without a parser: verb groups are handed to the subordinators and relative words that wait for one; what
 * is left is the main clause and its equals. Where two readings are open the clause is marked unsure, and the writer
 * leaves it alone.
 */
import type { Clause, Token, TokenRange, VerbGroup } from '../reading.ts'
import type { Found } from './assign.ts'
import { assign } from './assign.ts'
import type { Proper } from './phrases.ts'
import { lemmaAt, phraseAt, tagAt } from './phrases.ts'
import { subjectIn } from './subjects.ts'
import type { PlacedGroup } from './verbs.ts'
import { groupsOf } from './verbs.ts'

const rangeOf = (s: Proper, from: number, to: number): TokenRange | null => {
  const first = s.order[from]
  const last = s.order[to - 1]
  return to <= from || first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/** A subject up to its verb: what stands in brackets behind it ("Russia (and China) vetoed") belongs to it. */
function reaching(s: Proper, placed: { readonly from: number; readonly to: number }, verb: number): TokenRange | null {
  const range = rangeOf(s, placed.from, placed.to)
  const next = s.order[placed.to]
  return range === null || next === undefined || placed.to > verb ? range : { from: range.from, to: next }
}

const verbOf = (s: Proper, group: PlacedGroup): VerbGroup => {
  const range = rangeOf(s, group.from, group.to) ?? { from: 0, to: 0 }
  const { tense, modal, negated, passive } = group
  return {
    ...range,
    finite: s.order[group.finite] ?? 0,
    main: s.order[group.main] ?? 0,
    tense,
    modal,
    negated,
    passive,
  }
}

/** Where the words that belong to clause `i` end. */
function endOfClause(s: Proper, found: readonly Found[], i: number): number {
  const own = found[i]
  let end = s.order.length
  if (own === undefined) return end
  while (end > own.group.to && /^[.]$/.test(tagAt(s, end - 1))) end--
  const level = own.kind === 'main' || own.kind === 'coordinate'
  for (const later of found.slice(i + 1)) {
    if (later.kind === 'main') return Math.min(end, frontEdge(s, own.group.to, later.group.from))
    if (later.kind === 'coordinate') return Math.min(end, jointEdge(s, later))
    if (later.kind === 'attribution') return Math.min(end, attributionEdge(s, later.start))
    if (!level && later.start > own.group.to && tagAt(s, later.start - 1) === ',') return later.start - 1
  }
  return end
}

/** A fronted or embedded clause ends at the last comma before the main subject, or at the main verb. */
function frontEdge(s: Proper, from: number, to: number): number {
  for (let q = to - 1; q >= from; q--) if (tagAt(s, q) === ',') return q
  return to
}

const attributionEdge = (s: Proper, start: number): number => {
  let at = start
  while (at > 0 && /^(?:,|''|``)$/.test(tagAt(s, at - 1))) at--
  return at
}

const jointEdge = (s: Proper, later: Found): number => {
  let at = later.marker >= 0 ? later.marker : later.start
  while (at > 0 && tagAt(s, at - 1) === ',') at--
  return at
}

const SINGULAR = /^(?:NN|NNP|VBG)$/

/** Whether subject and verb agree in number as far as their forms tell. */
function agrees(s: Proper, subject: { readonly from: number; readonly to: number }, group: PlacedGroup): boolean {
  const tag = tagAt(s, group.finite)
  const lemma = lemmaAt(s, group.finite)
  if (tag === 'MD' || (tag === 'VBD' && lemma !== 'be')) return true
  const head = phraseAt(s, subject.from)
  if (head === null || head.to > subject.to) return true
  const form = s.tokens[s.order[group.finite] ?? -1]?.form.toLowerCase() ?? ''
  const wantsMany = tag === 'VBP' && form !== 'am' ? true : form === 'were'
  const wantsOne = tag === 'VBZ' || form === 'was'
  let joined = false
  for (let q = head.to; q < subject.to; q++) if (tagAt(s, q) === 'CC' && lemmaAt(s, q) === 'and') joined = true
  const one = SINGULAR.test(tagAt(s, head.head)) && !joined
  if (
    wantsOne &&
    tagAt(s, head.head) === 'NNS' &&
    !joined &&
    !/^(?:series|news|politics|economics|means|headquarters|species)$/i.test(lemmaAt(s, head.head))
  )
    return false
  return !(wantsMany && one && /^(?:a|an|this|that|each|every)$/.test(lemmaAt(s, head.from)))
}

/** All finite clauses of a sentence, by the place of their verb. */
export function clausesOf(tokens: readonly Token[], order: readonly number[]): readonly Clause[] {
  const s: Proper = { tokens, order }
  const found = assign(s, groupsOf(s))
  return found.flatMap((own, i): Clause[] => {
    const end = Math.max(own.group.to, endOfClause(s, found, i))
    const start = Math.min(own.start, own.group.from)
    const words = own.marker === own.start ? own.start + 1 : own.start
    const subject = subjectIn(s, words, own.group.from, own.kind === 'main' || own.kind === 'coordinate')
    const range = rangeOf(s, start, end)
    if (range === null) return []
    const placed = subject.subject
    const agreed = placed === null || agrees(s, placed, own.group)
    return [
      {
        ...range,
        kind: own.kind,
        marker: own.marker < 0 ? null : rangeOf(s, own.marker, own.marker + 1),
        fronted: subject.fronted === null ? null : rangeOf(s, subject.fronted.from, subject.fronted.to),
        subject: placed === null ? null : reaching(s, placed, own.group.from),
        verb: verbOf(s, own.group),
        rest: rangeOf(s, own.group.to, end) ?? { from: range.to, to: range.to },
        sure: own.sure && agreed && (placed !== null || own.kind !== 'main'),
      },
    ]
  })
}
