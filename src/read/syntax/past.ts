/**
 * Verbs whose past looks like their present ("they quit", "the cuts hit"): which of the two is meant, the rest of the
 * sentence says. A tag of the present would make a question of now out of a fact of then.
 */
import type { Token } from '../reading.ts'

const SAME =
  /^(?:quit|cut|put|hit|set|let|cost|read|split|spread|shut|shed|cast|burst|hurt|bid|beat|bet|thrust|upset|offset|broadcast|forecast|rid|wed|slit)$/

const YEAR = /^(?:1[5-9]|20)\d\d$/
const CLAUSE = /^(?:root|conj|parataxis|advcl|ccomp)/

/** Whether a year is told of the verb at `i`: "in 2019", "in August 2022", "on 3 May 2021". */
function isDated(tokens: readonly Token[], i: number): boolean {
  return tokens.some(({ form }, k) => {
    if (!YEAR.test(form)) return false
    for (let at = k, steps = 0; at >= 0 && steps < 4; steps++) {
      const { head = -1, deprel = '' } = tokens[at] ?? {}
      if (head === i) return /^obl/.test(deprel)
      if (!/^(?:nmod|nummod|compound|flat|appos|conj)/.test(deprel)) return false
      at = head
    }
    return false
  })
}

/** "The mayor quit": with one subject of the third person the present would have an "s". */
const isOne = (tokens: readonly Token[], i: number): boolean =>
  tokens.some(
    ({ head, deprel = '', xpos, form }, k) =>
      head === i &&
      deprel.startsWith('nsubj') &&
      k < i &&
      (/^(?:he|she|it)$/i.test(form) || /^NNP?$/.test(xpos)) &&
      !/^(?:police|people|majority|number|half|lot|rest|most|team|staff|public)$/i.test(form) &&
      !tokens.some(other => other.head === k && /^(?:conj|cc)/.test(other.deprel ?? '')),
  )

/** "When the mill shut, the owners cut wages and left": a past that is joined to the verb, or that it is joined to. */
function isAmongPast(tokens: readonly Token[], i: number): boolean {
  const own = tokens[i]
  const joined = (token: Token | undefined, at: number): boolean =>
    token?.xpos === 'VBD' && (token.head === i || own?.head === at) && !/relcl/.test(token.deprel ?? '')
  return tokens.some(
    (token, at) => joined(token, at) && CLAUSE.test(own?.head === at ? (own.deprel ?? '') : (token.deprel ?? '')),
  )
}

function isPast(tokens: readonly Token[], i: number): boolean {
  const { form = '', xpos = '', deprel = '' } = tokens[i] ?? {}
  if (xpos !== 'VBP' || !SAME.test(form.toLowerCase()) || !/^(?:root|conj|parataxis|advcl|ccomp|acl)/.test(deprel))
    return false
  if (tokens.some(({ head, xpos: tag }) => head === i && /^(?:MD|TO)$/.test(tag))) return false
  return isOne(tokens, i) || isDated(tokens, i) || isAmongPast(tokens, i)
}

/** The places of verbs in a tree that are tagged as of the present and are of the past. */
export const pastVerbs = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap((_, i) => (isPast(tokens, i) ? [i] : []))
