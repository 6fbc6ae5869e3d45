/**
 * A clause in fewer words, with nothing lost that its truth hangs on: comments between commas go (relative clauses, participles,
 * appositions of names); negation, modals, quantities, conditions and whatever tells which one is meant stay.
 */
import { lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { CopyOptions, LineBuilder } from '../../wording/line.ts'
import { kidsOf, relOf, spanOf } from './tree.ts'

/** Words that the truth of a clause may hang on, wherever they stand. */
const BINDING =
  /^(?:not|n't|no|never|only|if|unless|until|except|without|mostly|mainly|partly|perhaps|may|might|could)$/

/** What hangs on a word, without the marks around it: in most trees the comma that opens a comment belongs to it. */
function wordsOf(s: Sentence, i: number): TokenRange {
  let { from, to } = spanOf(s, i)
  // A participle may be all that is said: "is a free rider, living off its neighbours".
  if (!/^(?:acl:relcl|appos)/.test(s.tokens[i]?.deprel ?? '')) return { from, to }
  while (from < i && lower(s, from) === ',') from++
  while (to > i + 1 && lower(s, to - 1) === ',') to--
  return { from, to }
}

/** Whether the word `i` of a clause heads a comment on `head`. */
function isCommentHead(s: Sentence, i: number): boolean {
  const arc = s.tokens[i]?.deprel ?? ''
  const { from } = wordsOf(s, i)
  if (lower(s, from - 1) !== ',') return false
  if (arc === 'acl:relcl') return /^W/.test(tag(s, from)) || (tag(s, from) === 'IN' && /^W/.test(tag(s, from + 1)))
  if (arc === 'acl') return /^VB[NG]$/.test(tag(s, i))
  if (arc === 'advcl') return tag(s, from) === 'VBG'
  const governor = s.tokens[i]?.head ?? -1
  return relOf(s, i) === 'appos' && /^NNP/.test(tag(s, governor)) && !/^NNP|^CD/.test(tag(s, i))
}

/** A comment with the comma before it and the one that closes it; null when it cannot be cut cleanly. */
function cutOf(s: Sentence, i: number, range: TokenRange): TokenRange | null {
  const { from, to } = wordsOf(s, i)
  if (from - 1 <= range.from || to > range.to) return null
  for (let k = from; k < to; k++) if (BINDING.test(lower(s, k)) && relOf(s, i) === 'advcl') return null
  // A closing comma goes with the comment, unless a list or an equal clause goes on behind it.
  const closed = lower(s, to) === ',' && !/^CC$/.test(tag(s, to + 1)) ? to + 1 : to
  if (closed === to && to < range.to && !/^[,;:]$/.test(lower(s, to))) return null
  return { from: from - 1, to: Math.min(closed, range.to) }
}

/** The parts of a range that are left when its comments are cut. */
export function compressed(s: Sentence, range: TokenRange): readonly TokenRange[] {
  const cuts: TokenRange[] = []
  for (let i = range.from + 1; i < range.to; i++) {
    const inside = cuts.some(cut => cut.from <= i && i < cut.to)
    const cut = inside || !isCommentHead(s, i) || kidsOf(s, i).length === 0 ? null : cutOf(s, i, range)
    if (cut !== null && !cuts.some(other => cut.from < other.to && other.from < cut.to)) cuts.push(cut)
  }
  const parts: TokenRange[] = []
  let at = range.from
  for (const cut of cuts.sort((a, b) => a.from - b.from)) {
    if (cut.from > at) parts.push({ from: at, to: cut.from })
    at = Math.max(at, cut.to)
  }
  if (at < range.to) parts.push({ from: at, to: range.to })
  const last = parts.at(-1)
  return last === undefined ? [range] : [...parts.slice(0, -1), trimmed(s, last)].filter(part => part.to > part.from)
}

/** Copies a range without its comments. */
export function copyShort(
  out: LineBuilder,
  sentence: number,
  s: Sentence,
  range: TokenRange,
  options: CopyOptions,
): LineBuilder {
  compressed(s, range).forEach((part, k) => {
    if (k > 0 && !/^[,;:]$/.test(lower(s, part.from))) out.say(' ')
    out.copy(sentence, part, k === 0 ? options : { ...options, casing: 'keep' })
  })
  return out
}

/** Words left of a range when its comments are cut. */
export const shortLength = (s: Sentence, range: TokenRange): number =>
  compressed(s, range).reduce(
    (sum, part) =>
      sum +
      s.tokens
        .slice(part.from, part.to)
        .filter(token => /^[\p{L}\p{N}$£€]/u.test(token.form) && !/^['’]/.test(token.form)).length,
    0,
  )
