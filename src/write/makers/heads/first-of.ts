/** "became the first woman to sit there": what only one can have become, so that who it was has one answer. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { kidsOf, relAt, spanOf } from '../../../read/syntax/heads/tree.ts'
import type { Frame } from './frame.ts'

/** The noun of "the first woman to …" behind "become"; -1 where there is none. */
export function firstOf({ s, t, at, clause }: Frame): number {
  if (lemma(s, clause.verb.main) !== 'become') return -1
  const head = kidsOf(t, at).find(kid => /^(?:xcomp|obj)$/.test(relAt(t, kid)) && kid >= clause.verb.to) ?? -1
  if (head < 0 || !/^NN/.test(tag(s, head))) return -1
  const { from } = spanOf(t, head)
  // Of whom, or to do what, must be told: "became the first" alone is of anything.
  const told = /^(?:to|of|since|in|on|from)$/.test(lower(s, lower(s, head + 1) === 'ever' ? head + 2 : head + 1))
  return lower(s, from) === 'the' && /^(?:first|only|last)$/.test(lower(s, from + 1)) && told ? head : -1
}
