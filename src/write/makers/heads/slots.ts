/** What hangs on a verb and can be asked for: each with its role, its preposition and its words. */
import type { Clause, TokenRange } from '../../../read/reading.ts'
import {
  baseAt,
  isMark,
  kidsOf,
  lowerAt,
  marginAt,
  relAt,
  spanOf,
  type Tree,
  tagAt,
} from '../../../read/syntax/heads/tree.ts'

export type Role = 'object' | 'oblique' | 'agent' | 'aim' | 'deed' | 'means' | 'complement'

export interface Slot {
  readonly role: Role
  readonly head: number
  /** With its preposition and with comments on it. */
  readonly whole: TokenRange
  /** The answer's words. */
  readonly tokens: TokenRange
  /** In small letters, of several words joined by blanks; empty where there is none. */
  readonly prep: string
  /** The lead of its arc over the next best. */
  readonly margin: number
}

const clean = (t: Tree, range: TokenRange): TokenRange => {
  let { from, to } = range
  while (to > from && isMark(t, to - 1) && !/^[)”"’%]|^''$/.test(lowerAt(t, to - 1))) to--
  while (from < to && isMark(t, from) && !/^[(“"‘$£€]|^``$/.test(lowerAt(t, from))) from++
  return { from, to }
}

/** Words of an answer end before a comment that a comma sets apart, unless a list goes on behind the comma. */
function withoutComments(t: Tree, head: number, range: TokenRange): TokenRange {
  let { to } = range
  for (const kid of kidsOf(t, head)) {
    if (kid <= head) continue
    const span = spanOf(t, kid)
    const apart = /^(?:[,;:–—(]|--)$/.test(lowerAt(t, span.from)) || /^(?:[,;:–—(]|--)$/.test(lowerAt(t, span.from - 1))
    if (apart && /^(?:acl|appos|parataxis|advcl|obl|nmod)$/.test(baseAt(t, kid))) to = Math.min(to, span.from)
  }
  return clean(t, { from: range.from, to: Math.max(head + 1, to) })
}

function prepositionOf(t: Tree, head: number): { readonly text: string; readonly to: number } {
  const words = kidsOf(t, head).filter(kid => kid < head && baseAt(t, kid) === 'case')
  const first = words[0]
  if (first === undefined) return { text: '', to: -1 }
  const fixed = kidsOf(t, first).filter(kid => baseAt(t, kid) === 'fixed')
  const all = [...words, ...fixed].sort((a, b) => a - b)
  return { text: all.map(i => lowerAt(t, i)).join(' '), to: (all.at(-1) ?? first) + 1 }
}

function roleOf(t: Tree, kid: number): Role | null {
  const mark = kidsOf(t, kid).find(each => each < kid && baseAt(t, each) === 'mark')
  const first = mark === undefined ? '' : lowerAt(t, mark)
  switch (baseAt(t, kid)) {
    case 'obj':
      return 'object'
    case 'obl':
      return relAt(t, kid) === 'obl:agent' ? 'agent' : 'oblique'
    case 'advcl':
      return first === 'to' && tagAt(t, kid) === 'VB'
        ? 'aim'
        : first === 'by' && tagAt(t, kid) === 'VBG'
          ? 'means'
          : null
    case 'xcomp':
      return first === 'to' && tagAt(t, kid) === 'VB' ? 'deed' : null
    default:
      return null
  }
}

function slotOf(t: Tree, kid: number, role: Role, range: TokenRange): Slot | null {
  const span = spanOf(t, kid)
  const bounded = clean(t, { from: Math.max(span.from, range.from), to: Math.min(span.to, range.to) })
  const words = withoutComments(t, kid, bounded)
  const { text, to } = role === 'oblique' || role === 'agent' ? prepositionOf(t, kid) : { text: '', to: -1 }
  const from = role === 'deed' ? words.from + 1 : Math.max(words.from, to)
  if (from >= words.to || kid < range.from || kid >= range.to) return null
  return { role, head: kid, whole: bounded, tokens: { from, to: words.to }, prep: text, margin: marginAt(t, kid) }
}

const ON_NOUN = /^(?:nmod|acl|amod|conj|fixed|flat|compound|nummod)$/

/** The noun or adjective behind a copula with what hangs on it, without what hangs on the clause. */
function complementOf(t: Tree, at: number, clause: Clause, range: TokenRange): Slot | null {
  if (at === clause.verb.main || at < clause.verb.to) return null
  let to = at + 1
  // "the first in the fens to offer it": of what, and to do what.
  const own = /^(?:first|last|only)$/.test(lowerAt(t, at)) ? /^(?:nmod|acl|obl|advcl)$/ : ON_NOUN
  for (const kid of kidsOf(t, at)) if (kid > at && own.test(baseAt(t, kid))) to = Math.max(to, spanOf(t, kid).to)
  const whole = clean(t, { from: clause.verb.to, to: Math.min(to, range.to) })
  return { role: 'complement', head: at, whole, tokens: withoutComments(t, at, whole), prep: '', margin: 9 }
}

export function slotsOf(t: Tree, at: number, clause: Clause, range: TokenRange): readonly Slot[] {
  const found = kidsOf(t, at).flatMap((kid): readonly Slot[] => {
    const role = roleOf(t, kid)
    const inside = clause.subject !== null && clause.subject.from <= kid && kid < clause.subject.to
    const slot = role === null || inside ? null : slotOf(t, kid, role, range)
    return slot === null ? [] : [slot]
  })
  const complement = complementOf(t, at, clause, range)
  return complement === null ? found : [complement, ...found]
}
