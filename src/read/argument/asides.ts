/**
 * Reasons that no subordinator marks: ", for the road was closed".
 */
import type { Clause, Sentence } from '../reading.ts'
import type { Finder } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { lower, tag, trimmed, wordsIn } from './scene.ts'

const FINITE = /^(?:VB[DPZ]|MD)$/

/** Whether behind "for" a clause begins: a subject in one piece and its verb, not a phrase. */
function isClause(s: Sentence, from: number): boolean {
  if (
    !/^(?:DT|NN|PRP|PRP\$|JJ|EX|CD)/.test(tag(s, from)) ||
    /^(?:example|instance|years|decades|now|once)$/.test(lower(s, from))
  )
    return false
  for (let i = from + 1; i < Math.min(s.tokens.length, from + 9); i++) {
    if (FINITE.test(tag(s, i))) return true
    if (/^(?:W|,|:|TO)/.test(tag(s, i)) || lower(s, i) === 'that' || (tag(s, i) === 'PRP' && i > from)) return false
  }
  return false
}

/** Most words of a reason that reaches to the end of its sentence. */
const MOST = 24

/** "X, for Y.": the reason stands behind the comma, up to the end. */
export const findFor: Finder = (desk, index, s) => {
  if (s.form !== 'statement') return
  for (let i = 3; i + 2 < s.tokens.length; i++) {
    if (lower(s, i) !== 'for' || lower(s, i - 1) !== ',' || !isClause(s, i + 1)) continue
    const host = hostBefore(s, i)
    const claim = host === null ? null : clausePart(desk, index, host, 'claim')
    const reason = trimmed(s, { from: i + 1, to: endOf(s, i + 1) })
    if (
      host === null ||
      claim === null ||
      wordsIn(s, reason) > MOST ||
      s.asides.some(aside => aside.from < i && i < aside.to)
    )
      return
    const tokens = trimmed(s, { from: claim.tokens.from, to: i - 1 })
    connect(
      desk,
      { sentence: index, tokens: reason, role: 'reason', holder: claim.holder },
      'supports',
      { ...claim, tokens },
      'because',
      { sentence: index, tokens: { from: i, to: i + 1 } },
      0.6,
    )
    return
  }
}

/** The clause of its own rank that ends where a reason begins. */
function hostBefore(s: Sentence, at: number): Clause | null {
  const before = s.clauses.filter(clause => clause.verb.to <= at)
  const last = before.findLast(({ kind }) => kind === 'main' || kind === 'coordinate')
  if (last === undefined || !last.sure || last.subject === null) return null
  const inner = before.some(({ kind, verb }) => kind !== 'relative' && kind !== 'main' && verb.from > last.verb.from)
  return inner || last.verb.negated ? null : last
}

function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++) if (/^[;:–—]$/.test(lower(s, i))) return i
  return s.tokens.length
}
