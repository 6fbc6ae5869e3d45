/** Causes in a phrase: “X because of Y”, “thanks to Y, X”, “on account of Y”. */
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import type { Finder } from './finder.ts'
import { connect } from './finder.ts'
import { holderOf } from './holders.ts'
import { after, claimOf, lemma, lower, mainClause, opening, tag, trimmed } from './scene.ts'

/** A range without an inner one that stands at its beginning or end; null when it stands in the middle. */
export function withoutInner(s: Sentence, outer: TokenRange, inner: TokenRange): TokenRange | null {
  if (inner.to <= outer.from || inner.from >= outer.to) return outer
  const head = trimmed(s, { from: outer.from, to: inner.from })
  const tail = trimmed(s, { from: inner.to, to: outer.to })
  if (tail.to <= tail.from) return head.to > head.from ? head : null
  return head.to <= head.from ? tail : null
}

const BECAUSE_OF = [
  'because of',
  'thanks to',
  'owing to',
  'as a result of',
  'as a consequence of',
  'due to',
  'on account of',
  'for want of',
  'for lack of',
  'by virtue of',
] as const

/** "X because of Y", "Thanks to Y, X". */
export const findBecauseOf: Finder = (desk, index, s) => {
  const clause = mainClause(s)
  if (clause === null || !clause.sure || clause.subject === null) return
  for (let i = 0; i < s.tokens.length; i++) {
    for (const phrase of BECAUSE_OF) {
      const to = after(s, i, phrase)
      if (to < 0 || (phrase === 'due to' && lemma(s, i - 1) === 'be') || /^(?:not|n't)$/.test(lower(s, i - 1))) continue
      const fronted = i <= opening(s).start
      const end = fronted ? commaFrom(s, to) : endOfPhrase(s, to, clause.to)
      if (end <= to || (fronted && end >= clause.verb.from) || (!fronted && (i < clause.verb.to || end < clause.to)))
        continue
      if (clause.verb.negated && !fronted && lower(s, i - 1) !== ',') continue
      if (!fronted && (isInside(s, clause, i) || hasMark(s, clause.verb.to, i))) continue
      const claim = withoutInner(s, claimOf(s, clause), { from: i, to: end })
      if (claim === null) continue
      const holder = holderOf(desk.scene, index, clause, desk.entities)
      connect(
        desk,
        { sentence: index, tokens: { from: to, to: end }, role: 'reason', holder },
        'causes',
        { sentence: index, tokens: claim, role: 'claim', holder },
        'because-of',
        { sentence: index, tokens: { from: i, to } },
        0.8,
      )
      return
    }
  }
}

/** "the view that ferries sink due to their age": a cause of what an inner clause says. */
const isInside = (s: Sentence, main: Clause, at: number): boolean =>
  s.clauses.some(
    ({ kind, verb }) => /^(?:complement|relative)$/.test(kind) && verb.from >= main.verb.to && verb.to <= at,
  ) && s.tokens[s.tokens[at]?.head ?? -1]?.head !== main.verb.main

/** "There is a symmetry: one century killed on account of …": what a mark opens has its own causes. */
const hasMark = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some(({ form }) => /^(?:[:;–—]|--)$/.test(form))

const commaFrom = (s: Sentence, from: number): number => {
  for (let i = from; i < s.tokens.length; i++) if (lower(s, i) === ',') return i
  return from
}

/** A phrase at the end of a clause, up to a comma that begins something else. */
export function endOfPhrase(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (/^[,;:]$/.test(lower(s, i)) && /^(?:W|IN|VBG|CC)/.test(tag(s, i + 1)) && lower(s, i + 1) !== 'and') return i
  return to
}
