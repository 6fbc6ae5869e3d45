/** All cards for what the author says in single sentences, whatever word marks it or none. */
import type { Candidate } from '../../candidate.ts'
import type { Maker } from '../maker.ts'
import { notThat, sideBySide } from './contrasts.ts'
import { demand, passiveDemand } from './demands.ts'
import { aim, by } from './means.ts'
import { forecast, judged } from './outlooks.ts'
import { type Own, ownClauses } from './own.ts'
import { stake } from './stakes.ts'
import { heart, likeness, verdict } from './verdicts.ts'
import { answered, holds } from './views.ts'

const OF_CLAUSE: readonly ((own: Own) => Candidate | null)[] = [
  stake,
  demand,
  passiveDemand,
  notThat,
  sideBySide,
  by,
  aim,
  verdict,
  heart,
  likeness,
  judged,
  forecast,
]

export const makePoints: Maker = (desk, sentence, s) => {
  const own = ownClauses(desk, sentence, s).flatMap(clause => OF_CLAUSE.map(make => make(clause)))
  return [...own, holds(desk, sentence, s), answered(desk, sentence, s)].flatMap(made => (made === null ? [] : [made]))
}
