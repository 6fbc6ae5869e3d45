/** The check that who did it to whom is as in the piece. It speaks only where both clauses show subject and object. */
import type { Clause } from '../../../read/reading.ts'
import type { SeenWord } from './desk.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, CardWord } from './scene.ts'
import { cardRows } from './scope.ts'

interface Roles<W extends SeenWord> {
  readonly verb: W
  readonly agent: readonly W[]
  readonly patient: readonly W[]
}

const telling = <W extends SeenWord>(words: readonly W[]): readonly W[] =>
  words.filter(word => word.content || /\d/.test(word.lower))

/** Agent and patient of a clause; of a passive the words behind "by" act. */
function rolesOf<W extends SeenWord>(row: readonly W[], clause: Clause): Roles<W> | null {
  const verb = row[clause.verb.main]
  // "A is B" and "B is A" say the same.
  if (verb === undefined || clause.subject === null || verb.token.lemma === 'be') return null
  const subject = telling(row.slice(clause.subject.from, clause.subject.to))
  const rest = row.slice(clause.rest.from, Math.min(clause.rest.to, clause.rest.from + 12))
  const stop = rest.findIndex(word => /^[,;:.?!]$|^(?:because|that|which|who|since|although|but)$/.test(word.lower))
  const object = stop < 0 ? rest : rest.slice(0, stop)
  if (!clause.verb.passive) return { verb, agent: subject, patient: telling(object) }
  const by = object.findIndex(word => word.lower === 'by')
  return by < 0 ? null : { verb, agent: telling(object.slice(by + 1)), patient: subject }
}

const keysOf = (words: readonly SeenWord[]): ReadonlySet<string> => new Set(words.flatMap(word => word.keys))

const shared = (words: readonly CardWord[], keys: ReadonlySet<string>): number =>
  words.filter(word => word.keys.some(key => keys.has(key))).length

/** The answer put in the place of "who" and "what". */
function withAnswer(
  scene: CardScene,
  roles: Roles<CardWord>,
  row: readonly CardWord[],
  clause: Clause,
): Roles<CardWord> {
  const answer = telling(scene.words.filter(word => word.side === 'answer'))
  const asks = (from: number, to: number): boolean =>
    row.slice(from, to).some(word => /^(?:who|whom|what|which|whose)$/.test(word.lower))
  if (clause.subject !== null && asks(clause.subject.from, clause.subject.to))
    return { ...roles, agent: [...roles.agent, ...answer] }
  return asks(0, clause.subject?.from ?? 0) ? { ...roles, patient: [...roles.patient, ...answer] } : roles
}

function verdictOf(mine: Roles<CardWord>, theirs: Roles<SeenWord>): Verdict | null {
  const [agent, patient] = [keysOf(theirs.agent), keysOf(theirs.patient)]
  // Words that stand in both places tell nothing.
  const own = (words: readonly CardWord[], keys: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    shared(
      words.filter(word => !word.keys.some(key => other.has(key))),
      keys,
    )
  const straight = own(mine.agent, agent, patient) + own(mine.patient, patient, agent)
  const [cross, back] = [own(mine.agent, patient, agent), own(mine.patient, agent, patient)]
  if (cross > 0 && back > 0 && cross + back > straight)
    return failed(`The card exchanges who and whom of “${theirs.verb.token.form}”.`)
  return cross + back > straight + 1
    ? unsure(`Who and whom of “${theirs.verb.token.form}” could not be told apart.`)
    : null
}

export const rolesCheck: CardCheck = {
  rule: 'direction',
  asks: 'Who does something to whom is as in the piece.',
  judges: scene => {
    let open: Verdict | null = null
    for (const row of cardRows(scene))
      for (const clause of row[0]?.s.clauses ?? []) {
        const bare = rolesOf(row, clause)
        if (bare === null) continue
        const mine = withAnswer(scene, bare, row, clause)
        const verdicts = mine.verb.hits.flatMap(hit => {
          const there = hit.s.clauses.find(one => one.verb.main === hit.i)
          const theirs = there === undefined ? null : rolesOf(scene.desk.words(hit.sentence), there)
          return theirs === null ? [] : [verdictOf(mine, theirs)]
        })
        // One clause of the piece that has it the card's way is enough.
        if (verdicts.includes(null)) continue
        const wrong = verdicts.find(verdict => verdict?.verdict === 'failed')
        if (wrong != null) return wrong
        open ??= verdicts[0] ?? null
      }
    return open ?? passed('Who does what is as in the piece.')
  },
}
