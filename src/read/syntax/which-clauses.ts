/**
 * "The Board, which opened its inquiry in May, is expected to close it": by the time the parser comes to the second verb it has
 * given the subject to the first, which belongs to "which". Behind the comma that closes the remark a tensed verb without a
 * subject is the sentence's own; the verb of "which" only says more of the noun.
 */
import type { Arcs } from './arcs.ts'

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const TENSED = /^(?:MD|VB[DPZ])$/
/** What joins the words of one noun phrase. */
const WITHIN = /^(?:nmod|nmod:desc|flat|compound|conj|appos)$/

/** Furthest that a remark reaches, in words. */
const REACH = 40

/** The head of the noun phrase that ends right before a comma. */
function nounBefore(t: Arcs, comma: number): number {
  let at = comma - 1
  for (let steps = 0; steps < 6; steps++) {
    const up = t.head(at)
    if (!WITHIN.test(t.rel(at)) || up < 0 || up >= comma || !/^(?:NN|CD)/.test(t.tag(up))) break
    at = up
  }
  return /^(?:NN|CD)/.test(t.tag(at)) ? at : -1
}

/** The verb, or what is said with "is", behind the comma that closes a remark; with the place of that comma. */
function verbBehind(t: Arcs, inner: number): { readonly verb: number; readonly comma: number } | null {
  for (let k = inner + 1; k < Math.min(t.tokens.length - 2, inner + REACH); k++) {
    // "…, now has a port": before its verb an adverb may stand.
    const first = t.tag(k + 1) === 'RB' ? k + 2 : k + 1
    if (t.form(k) !== ',' || !TENSED.test(t.tag(first))) continue
    const verb = /^(?:aux|cop)/.test(t.rel(first)) ? t.head(first) : first
    return verb > k && t.up(verb).includes(inner) && t.kid(verb, /^(?:[nc]subj|expl)/) < 0 ? { verb, comma: k } : null
  }
  return null
}

/** "In May Lysse, which …": the month is when it was, and no part of the name. */
function freeMonth(t: Arcs, noun: number, verb: number): void {
  const month = t.kids(noun).find(k => k < noun && MONTH.test(t.form(k))) ?? -1
  const lead = t.kid(noun, /^case$/)
  if (month < 0 || lead !== month - 1) return
  t.set(month, verb, 'obl')
  t.set(lead, month, 'case')
}

/** Gives the verb behind the remark its subject and its place, where the remark has taken both. */
function giveVerb(
  t: Arcs,
  noun: number,
  inner: number,
  { verb, comma }: { readonly verb: number; readonly comma: number },
): void {
  const [over, place] = [t.head(inner), t.rel(inner)]
  const first = Math.min(noun, ...t.kids(noun))
  if (t.head(noun) === inner) t.set(verb, over, place)
  else if (over === noun) t.set(verb, t.head(noun), t.rel(noun))
  else if (over === t.head(noun) && over > verb && t.head(over) === -1) {
    t.set(verb, -1, 'root')
    t.set(over, verb, 'parataxis')
  } else return
  for (const k of t.kids(inner)) if (k !== verb && (k > comma || (k < first && k !== noun))) t.set(k, verb, t.rel(k))
  freeMonth(t, noun, verb)
  t.set(noun, verb, t.kid(verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass')
  t.set(inner, noun, 'acl:relcl')
  t.assure(noun)
}

/** Mends what stands around the "which", "who" or "whose" at `i`. */
export function closeRemark(t: Arcs, i: number): void {
  if (!/^(?:which|who|whose)$/.test(t.form(i)) || t.form(i - 1) !== ',' || !/^W/.test(t.tag(i))) return
  const inner = t.form(i) === 'whose' ? t.head(t.head(i)) : t.head(i)
  if (inner < i || /^acl/.test(t.rel(inner)) || !t.isTensed(inner)) return
  const noun = nounBefore(t, i - 1)
  const found = noun < 0 ? null : verbBehind(t, inner)
  if (found !== null) giveVerb(t, noun, inner, found)
  // Whatever else stands before its comma, the verb of a "which" that hangs on that noun says more of it.
  else if (noun >= 0 && t.head(inner) === noun && /^(?:conj|parataxis|appos)$/.test(t.rel(inner)))
    t.set(inner, noun, 'acl:relcl')
}
