/** All cards for what the author says in single sentences, whatever word marks it or none. */
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Maker } from '../maker.ts'
import { notThat, sideBySide } from './contrasts.ts'
import { demand, passiveDemand } from './demands.ts'
import { conceded } from './grants.ts'
import { since } from './grounds.ts'
import { lacks, maxim, upon, weighed } from './maxims.ts'
import { aim, by } from './means.ts'
import { forecast, judged } from './outlooks.ts'
import { type Own, ownClauses } from './own.ts'
import { corrected, notOnly, otherIs } from './pairs.ts'
import { letIf, option } from './proposals.ts'
import { inPassing, inWhich, ownAnswer, reports } from './reports.ts'
import { allowed, takenAs } from './rivals.ts'
import { stake } from './stakes.ts'
import { mine, stand } from './stands.ts'
import { heart, likeness, verdict } from './verdicts.ts'
import { answered } from './views.ts'

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
  notOnly,
  otherIs,
  maxim,
  weighed,
  lacks,
  upon,
  allowed,
  takenAs,
]

const OF_SENTENCE: readonly ((desk: WriterDesk, sentence: number, s: Sentence) => Candidate | null)[] = [
  answered,
  corrected,
  letIf,
  option,
  mine,
  inPassing,
  inWhich,
  ownAnswer,
  since,
]

export const makePoints: Maker = (desk, sentence, s) => {
  const own = ownClauses(desk, sentence, s).flatMap(clause => OF_CLAUSE.map(make => make(clause)))
  const several = [reports, conceded, stand].flatMap(make => make(desk, sentence, s))
  const others = [...several, ...OF_SENTENCE.map(make => make(desk, sentence, s))]
  return [...own, ...others].flatMap(made => (made === null ? [] : [made]))
}
