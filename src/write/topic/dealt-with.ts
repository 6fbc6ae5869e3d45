/**
 * Who is given something, or sells it, where a sentence does not say: "The European Union has promised 3 million" of a piece
 * that is about one country was promised that one.
 */
import { lower } from '../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../read/reading.ts'
import type { View } from '../gates/view.ts'
import type { Nation } from './nation.ts'
import { UNION } from './nation.ts'
import { signsOf } from './signs.ts'

/** Verbs of which somebody stands at the other end. */
const DEALS =
  /^(?:promise|pledge|offer|give|grant|donate|lend|loan|provide|send|pay|owe|contribute|disburse|buy|purchase|import|order)$/

/** What would say who that is. */
const OTHER_END = /^(?:to|from|for)$/

/** Whether a clause has nobody at its other end. */
function isOpen(s: Sentence, { verb }: Clause): boolean {
  const { main } = verb
  return (
    !verb.passive &&
    DEALS.test(s.tokens[main]?.lemma ?? '') &&
    !s.tokens.some(
      ({ head, deprel = '' }, i) =>
        (head === main && deprel === 'iobj') ||
        (/^(?:obl|nmod)/.test(deprel) &&
          (head === main || s.tokens[head ?? -1]?.head === main) &&
          s.tokens.some((t, k) => t.head === i && OTHER_END.test(lower(s, k)))),
    )
  )
}

/** The subject of a clause; of "the union, which buys …" the union. */
function giverOf(s: Sentence, { subject, verb }: Clause): TokenRange | null {
  const which = subject?.from ?? verb.from - 1
  if (!/^W/.test(s.tokens[which]?.xpos ?? '')) return subject
  const end = s.tokens[which - 1]?.form === ',' ? which - 1 : which
  return s.phrases.find(({ to }) => to === end) ?? null
}

/** Whether a card tells what a union, or another country, gives or buys, in a paragraph that is the country’s up to there. */
export function isDealtWith({ desk, candidate, front, back }: View, nation: Nation): boolean {
  const [index = -1] = candidate.sentences
  const s = desk.sentences[index]
  const own = [...front, ...back].filter(({ sentence }) => sentence === index)
  const clause = s?.clauses.find(({ verb }) => own.some(({ i }) => i === verb.main))
  const subject = s === undefined || clause === undefined ? null : giverOf(s, clause)
  if (s === undefined || clause === undefined || subject === null || !isOpen(s, clause)) return false
  const end = Math.max(...own.map(({ i }) => i)) + 1
  const isSubject = (at: number): boolean => subject.from <= at && at < subject.to
  const signs = signsOf(desk)
  const gives =
    (signs[index] ?? []).some(({ at }) => isSubject(at)) ||
    s.tokens.some(({ form }, i) => isSubject(i) && UNION.test(form))
  const before = desk.sentences.flatMap((one, i) => (one.paragraph === s.paragraph && i < index ? [i] : []))
  const foreign = (i: number, upTo: number): boolean =>
    (signs[i] ?? []).some(
      ({ at, sign }) => at < upTo && sign.country !== nation.country && !(i === index && isSubject(at)),
    )
  // "has promised the weavers of Lysse 3 million"
  const named = (desk.mentions[index] ?? []).some(
    ({ kind, tokens }) => kind === 'name' && clause.verb.main < tokens.from && tokens.from < end,
  )
  return gives && !named && !foreign(index, end) && !before.some(i => foreign(i, Number.POSITIVE_INFINITY))
}
