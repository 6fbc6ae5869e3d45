/**
 * "Halden, which began this quarrel, paid 40 million crowns": a remark between commas, or behind the last one, that leans on the
 * piece. What is said of Halden is as true without it, so a card that leans nowhere else goes without it.
 */

import type { Sentence, TokenRange } from '../read/reading.ts'
import { baseAt, headAt, lowerAt, spanOf, type Tree, tagAt } from '../read/syntax/heads/tree.ts'
import { keepsTime } from './adjuncts.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { View } from './gates/view.ts'
import { treeAt } from './makers/heads/trees.ts'
import { without } from './wording/without.ts'

/** Words of a remark that a card could not do with. */
const LEANS =
  /^(?:this|that|these|those|such|it|its|he|his|him|she|her|they|them|their|the|here|now|then|today|my|our|we|us)$/

/** Words by which a remark holds the rest to a condition, or denies a part of it. */
const BINDS = /^(?:if|unless|provided|except|without|not|no|never|only|but|rather|instead)$/

/** Behind a noun: "which …", "for which …", "a number that …"; by the tree it says something more of that noun. */
function opensRemark(t: Tree, s: Sentence, comma: number, top: number): boolean {
  const first = comma + 1
  if (headAt(t, top) >= comma || !/^NN/.test(tagAt(t, headAt(t, top)))) return false
  if (baseAt(t, top) === 'appos') return /^(?:an?|the|that)$/.test(lowerAt(t, first)) && !/^NNP/.test(tagAt(t, top))
  if (baseAt(t, top) !== 'acl') return false
  const wh = /^(?:WDT|WP|WP\$|WRB)$/
  return wh.test(tagAt(t, first)) || (s.tokens[first]?.xpos === 'IN' && wh.test(tagAt(t, first + 1)))
}

/** Whether a word stands in a remark of its own. */
function isInside(t: Tree, i: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 9; at = headAt(t, at), steps++) {
    const { from } = spanOf(t, at)
    if (baseAt(t, at) === 'acl' && (lowerAt(t, from) === ',' || lowerAt(t, from - 1) === ',')) return true
  }
  return false
}

/** The remarks of a sentence, each with the comma before it and, in the middle of a clause, the one behind it. */
function remarksOf(s: Sentence, t: Tree): readonly TokenRange[] {
  return s.tokens.flatMap(({ deprel = '' }, top): readonly TokenRange[] => {
    if (!/^(?:acl|appos)/.test(deprel)) return []
    const { from, to } = spanOf(t, top)
    const first = lowerAt(t, from) === ',' ? from + 1 : from
    const last = lowerAt(t, to - 1) === ',' ? to - 1 : to
    if (lowerAt(t, first - 1) !== ',' || !opensRemark(t, s, first - 1, top)) return []
    const closed = lowerAt(t, last) === ','
    const ends = /^[.;]?$/.test(lowerAt(t, last))
    if (!closed && !ends) return []
    // The comma behind it closes what it stands in, too: "Lund, who led the guild, a body of 40, left".
    return [{ from: first - 1, to: closed && !isInside(t, first - 2) ? last + 1 : last }]
  })
}

const has = (t: Tree, { from, to }: TokenRange, words: RegExp): boolean => {
  for (let i = from; i < to; i++) if (words.test(lowerAt(t, i))) return true
  return false
}

/** The card without the first remark that leans on the piece; null where there is none. */
export function withoutRemark(view: View): Candidate | null {
  const { candidate, desk, front, back } = view
  const [sentence = -1] = candidate.sentences
  const s = desk.sentences[sentence]
  const t = candidate.kind === 'fact' && s !== undefined ? treeAt(s) : null
  if (s === undefined || t === null) return null
  const shown = new Set(front.filter(word => word.sentence === sentence).map(({ i }) => i))
  const answered = back.filter(word => word.sentence === sentence).map(({ i }) => i)
  const range = remarksOf(s, t).find(
    each =>
      has(t, each, LEANS) &&
      !has(t, each, BINDS) &&
      !answered.some(i => each.from <= i && i < each.to) &&
      keepsTime(view, sentence, each) &&
      // Both ends of it stand on the card: else it is no remark there.
      shown.has(each.from + 1) &&
      shown.has(each.to - 2),
  )
  if (range === undefined) return null
  return { ...candidate, body: onFront(candidate.body, line => without(desk, line, sentence, range)) }
}
