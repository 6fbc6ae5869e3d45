/**
 * "The court declared that whole act unlawful": with no verb behind it "that" opens no clause, it points at the act. Read as
 * a clause, the sentence would be told as what the court declared.
 */
import type { Arcs } from './arcs.ts'

/** Words from "that" to its noun, at most. */
const REACH = 4

/** Makes a "that" right behind its verb the article of the noun behind it, where nothing there is a verb. */
export function pointAt(t: Arcs, that: number): void {
  const head = t.head(that)
  const verb = that - 1
  if (t.rel(that) !== 'mark' || t.rel(head) !== 'ccomp' || t.head(head) !== verb) return
  if (/^(?:VB|MD)/.test(t.tag(head)) || t.kid(head, /^(?:cop|aux)/) >= 0) return
  let noun = that + 1
  while (noun < that + REACH && /^(?:JJ|RB)$/.test(t.tag(noun))) noun++
  if (t.tag(noun) !== 'NN' || !(noun === head || (head === noun + 1 && t.head(noun) === head))) return
  // "assumes that official time is never far away": a verb that the tree hung elsewhere.
  if (/^(?:VB|MD)/.test(t.tag(head + 1))) return
  t.set(that, noun, 'det', 'DT')
  if (noun !== head) t.set(head, verb, 'xcomp')
  t.set(noun, verb, 'obj')
}
