/** "The tax gives the council 12 per cent": a noun with its own article before a number is no part of a name for what is counted. */
import type { Arcs } from './arcs.ts'

const GIVES =
  /^(?:give|cost|pay|owe|charge|grant|lend|fine|earn|save|offer|award|leave|sell)(?:s|d|ed)?$|^(?:gave|given|lent|paid|left|sold)$/

/** Makes the noun before the number at `i` the one to whom the number of things is given. */
export function giveTo(t: Arcs, i: number): void {
  const [thing, one, verb] = [t.head(i), i - 1, t.head(t.head(i))]
  if (t.rel(i) !== 'nummod' || t.rel(thing) !== 'obj' || !GIVES.test(t.form(verb)) || verb > one) return
  if (t.rel(one) !== 'compound' || t.head(one) !== thing || !/^NNS?$/.test(t.tag(one))) return
  if (!t.kids(thing).some(k => k < one && /^(?:det|nmod:poss)$/.test(t.rel(k)))) return
  for (const k of t.kids(thing)) if (k < one && k > verb) t.set(k, one, t.rel(k))
  t.set(one, verb, 'iobj')
}
