/** Links from one sentence to the next by the connective that opens it: "X. But Y.", "X. As a result, Y." */
import type { Clause, Sentence } from '../reading.ts'
import type { Desk, Finder } from './finder.ts'
import { clausePart, connect } from './finder.ts'
import { AUTHOR, holderOf } from './holders.ts'
import { mainClause, opening, wordsIn } from './scene.ts'

const AGAINST = new Set([
  'but',
  'yet',
  'however',
  'nevertheless',
  'nonetheless',
  'and yet',
  'even so',
  'by contrast',
  'in contrast',
  'on the other hand',
  'conversely',
])
const THEREFORE = new Set(['therefore', 'thus', 'hence', 'as a result', 'consequently', 'accordingly', 'so'])

/** A sentence's main clause when it is sure, plain and the author's own. */
function own(desk: Desk, index: number): { readonly s: Sentence; readonly clause: Clause } | null {
  const s = desk.scene.sentences[index]
  const clause = s === undefined ? null : mainClause(s)
  if (s === undefined || clause === null || !clause.sure || clause.subject === null || s.form !== 'statement')
    return null
  return holderOf(desk.scene, index, clause, desk.entities) === AUTHOR ? { s, clause } : null
}

/** Words that the first of two linked sentences may have at most: it goes on the front. */
const MAX_FIRST = 26

/** "X. But Y." and "X. As a result, Y." within a paragraph, where no closer kind of link was found. */
export const findTurn: Finder = (desk, index, s) => {
  const before = desk.scene.sentences[index - 1]
  if (before === undefined || before.paragraph !== s.paragraph) return
  const head = opening(s)
  const against = head.connectives.some(word => AGAINST.has(word))
  const therefore = head.connectives.some(word => THEREFORE.has(word))
  const here = own(desk, index)
  const there = own(desk, index - 1)
  if (here === null || there === null || against === therefore) return
  // A sentence that itself turns against another is no ground of its own.
  const first = clausePart(desk, index - 1, there.clause, therefore ? 'reason' : 'claim')
  const second = clausePart(desk, index, here.clause, 'claim')
  if (first === null || second === null || wordsIn(there.s, first.tokens) > MAX_FIRST) return
  if (therefore) connect(desk, first, 'supports', second, 'therefore', null, 0.65)
  else connect(desk, second, 'contrasts', first, 'but', null, 0.6)
}
