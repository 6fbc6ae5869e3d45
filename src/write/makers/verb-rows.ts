/**
 * "Orrin called the ruling a disgrace, appealed in July and announced a new fee": three deeds of one subject, of which only the
 * last is joined by a word. Each may be asked about by itself; none may take the next one's words for its own.
 */
import { lower, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'

const isFiniteVerb = (xpos: string): boolean => /^VB[DZP]$/.test(xpos)

/** Whether a verb hangs on another one by nothing but a row. */
function isInRow(s: Sentence, verb: number, first: number): boolean {
  let at = verb
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    if (at === first) return steps > 0
    if (!/^(?:conj|parataxis)$/.test(s.tokens[at]?.deprel ?? '')) return false
    at = s.tokens[at]?.head ?? -1
  }
  return false
}

/** The deeds behind the first one, each behind a comma, and the last of them with "and". */
function othersOf(s: Sentence, main: Clause): readonly Clause[] {
  const form = tag(s, main.verb.finite)
  if (!isFiniteVerb(form) || main.verb.finite !== main.verb.main) return []
  const bare = s.clauses.filter(
    ({ kind, subject, verb }) =>
      kind === 'coordinate' &&
      subject === null &&
      verb.from === verb.main &&
      verb.from > main.verb.to &&
      tag(s, verb.finite) === form &&
      isInRow(s, verb.main, main.verb.main) &&
      // "and cancelled, three days after, the levy": too much stands between.
      lower(s, verb.to) !== ',',
  )
  const last = bare.at(-1)
  const others = bare.filter(
    ({ marker, verb }) => marker === null && lower(s, verb.from - 1) === ',' && verb.from < (last?.verb.from ?? 0),
  )
  const joined = last !== undefined && /^(?:and|but)$/.test(lower(s, last.marker?.from ?? -1))
  return joined && others.length > 0 ? [...others, last] : []
}

/** The first deed of a row without the others; any other clause as it is. */
export function beforeRow(s: Sentence, clause: Clause): Clause {
  const next = clause.kind === 'main' ? othersOf(s, clause)[0] : undefined
  if (next === undefined) return clause
  const to = next.verb.from - 1
  return to >= clause.to ? clause : { ...clause, rest: { from: clause.rest.from, to }, to }
}

/** Whether a clause is a deed of a row that others follow: with those before it and without those behind it nobody would write it. */
export function isBetween(s: Sentence, { verb }: Clause): boolean {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  return (
    main !== undefined &&
    othersOf(s, main)
      .slice(0, -1)
      .some(other => other.verb === verb)
  )
}

/** Whether a clause is a deed of a row behind its first. */
export const isFurtherDeed = (s: Sentence, main: Clause | undefined, clause: Clause): boolean =>
  main?.sure === true && othersOf(s, main).some(({ verb }) => verb === clause.verb)
