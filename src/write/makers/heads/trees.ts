/** The tree of a sentence and the comments of a clause, made once: many cards of one sentence ask for them. */
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import { type Tree, treeOf } from '../../../read/syntax/heads/tree.ts'
import { commentsBut, commentsOf } from './trim.ts'

const trees = new WeakMap<Sentence, { readonly tree: Tree | null }>()

export function treeAt(s: Sentence): Tree | null {
  const known = trees.get(s)
  if (known !== undefined) return known.tree
  const tree = treeOf(s.tokens)
  trees.set(s, { tree })
  return tree
}

const NONE: ReadonlySet<number> = new Set()
const comments = new WeakMap<Clause, ReadonlySet<number>>()

/** Tokens of a stretch of a clause that may go when `wanted` is asked for; none where there is no tree. */
export function looseIn(s: Sentence, clause: Clause, range: TokenRange, wanted: TokenRange): ReadonlySet<number> {
  const tree = treeAt(s)
  if (tree === null) return NONE
  const known = comments.get(clause)
  const found = known ?? commentsOf(tree, { from: clause.from, to: clause.to }, clause.verb, predicateAt(tree, clause))
  if (known === undefined) comments.set(clause, found)
  return commentsBut(found, { from: Math.max(range.from, wanted.from), to: wanted.to })
}
