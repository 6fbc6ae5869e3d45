/**
 * Sentences that a mere comma joins: "She is a potter by trade, she has let a shed in Orrin, and in June she sold the kiln."
 * The tree makes clauses inside others of them; each is a statement of its own.
 */
import { lower, opening, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import { isPlainSubject } from './told-plainly.ts'

/** Whether a clause has one of these pronouns for its subject, and no word that ties it to another. */
const isOfPronoun = (s: Sentence, { subject, marker }: Clause): boolean =>
  (marker === null || /^(?:and|but)$/.test(lower(s, marker.from))) &&
  subject !== null &&
  subject.to === subject.from + 1 &&
  tag(s, subject.from) === 'PRP' &&
  /^(?:he|she|they|it)$/.test(lower(s, subject.from))

/** Where a clause behind a comma begins: at its subject, or at the "in June" before that; -1 where no comma is near. */
function startOf(s: Sentence, subject: number): number {
  let at = subject
  if (/^(?:NN|CD)/.test(tag(s, at - 1))) {
    while (at > subject - 6 && (/^(?:NN|CD|DT|JJ)/.test(tag(s, at - 1)) || lower(s, at - 1) === 'of')) at--
    if (!/^(?:in|on|by|at|during|within|after)$/.test(lower(s, at - 1))) return -1
    at--
  }
  const joint = /^(?:and|but)$/.test(lower(s, at - 1)) ? at - 2 : at - 1
  return lower(s, joint) === ',' ? at : -1
}

/** The clause before it in a chain: the main one, whose subject comes first, with nothing but a verb and its words. */
const hasChain = (s: Sentence, subject: number): boolean => {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  return main?.sure === true && main.subject !== null && main.verb.to < subject && main.subject.from < main.verb.from
}

/** A clause that a comma splices on, as one that stands beside the others; any other clause as it is. */
export function spliced(s: Sentence, clause: Clause): Clause {
  const { kind, sure, subject, verb } = clause
  const inside = kind === 'relative' || (kind === 'coordinate' && !sure)
  if (!inside || subject === null || subject.to !== verb.from || !isOfPronoun(s, clause)) return clause
  const from = hasChain(s, subject.from) ? startOf(s, subject.from) : -1
  if (from < 0 || !/^VB[DZP]$/.test(tag(s, verb.finite)) || verb.modal !== null) return clause
  const fronted = from < subject.from ? { from, to: subject.from } : null
  return { ...clause, kind: 'coordinate', sure: true, marker: null, from, fronted }
}

export const isSpliced = (s: Sentence, clause: Clause): boolean => spliced(s, clause) !== clause

const OPENS = /^(?:when|after|while|once|because|although|though)$/

/**
 * "When fever came, and trade began to fail, Lysse was the first to …": the last clause is what the sentence says; the tree made
 * one of those before it the main clause.
 */
export function behindWhen(s: Sentence, clause: Clause): Clause {
  const { kind, sure, subject, verb } = clause
  const { start } = opening(s)
  if (kind !== 'coordinate' || sure || subject === null || subject.to !== verb.from) return clause
  if (!OPENS.test(lower(s, start)) || lower(s, subject.from - 1) !== ',' || verb.negated || verb.modal !== null)
    return clause
  const others = s.clauses.filter(each => each !== clause && /^(?:main|coordinate|adverbial)$/.test(each.kind))
  const plain = isPlainSubject(s, subject) && tag(s, verb.finite) === 'VBD'
  if (!plain || others.length === 0 || others.some(each => each.verb.from > subject.from)) return clause
  return { ...clause, kind: 'main', sure: true, from: start, fronted: { from: start, to: subject.from }, marker: null }
}

/** "paid Orrin for coal, it sent ships to Lysse": behind a mere comma another sentence begins, with a subject of its own. */
export function beforeSplice(s: Sentence, clause: Clause): Clause {
  const ends = s.clauses.flatMap(each => {
    if (each.verb.from < clause.verb.to || each.verb.from >= clause.to) return []
    const { kind, marker, subject, from } = spliced(s, each)
    if (kind !== 'coordinate' || marker !== null || subject === null) return []
    if (/^W/.test(tag(s, subject.from)) || subject.from <= clause.verb.to || subject.from >= clause.to) return []
    // "…, and in June she sold": with the time before its subject only where it is surely spliced on.
    const start = isSpliced(s, each) ? from : subject.from
    const comma = /^(?:and|but)$/.test(lower(s, start - 1)) && isSpliced(s, each) ? start - 2 : start - 1
    return lower(s, comma) === ',' ? [comma] : []
  })
  const [to] = ends
  return to === undefined ? clause : { ...clause, rest: { from: clause.rest.from, to }, to }
}
