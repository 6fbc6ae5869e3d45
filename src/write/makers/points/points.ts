/** All cards for what the author says in single sentences, whatever word marks it or none. */
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Maker } from '../maker.ts'
import { actDoes } from './acts.ts'
import { announced, precedent, reasonIs } from './announced.ts'
import { askedWhy } from './asked-why.ts'
import { betterWhen } from './better-when.ts'
import { bidding } from './biddings.ts'
import { broughtBy } from './brought.ts'
import { called } from './calling.ts'
import { bestSeenAs, whatDoes, whatWasNot } from './clefts.ts'
import { asLongAs, inverted, onlyIf, theMore, without } from './conditions.ts'
import { notThat, sideBySide } from './contrasts.ts'
import { demand, ifShould, passiveDemand } from './demands.ts'
import { effects, setOff } from './effects.ts'
import { expecting } from './expecting.ts'
import { soThat, tooTo } from './extent.ts'
import { flatCondition } from './flat-conditions.ts'
import { isToWhat, itWasNot, neverWas, notObjectBut } from './focusing.ts'
import { following } from './following.ts'
import { foundOut } from './found-out.ts'
import { conceded, grantedTo } from './grants.ts'
import { since } from './grounds.ts'
import { having } from './having.ts'
import { imagined } from './imagined.ts'
import { isBut, itIsNot, lessThan, notBecause } from './instead.ts'
import { alsoIs, kindIs } from './kinds.ts'
import { doingIsLike, isLike, whichIsLike } from './likened.ts'
import { liesIn } from './lying.ts'
import { neverWill, theWay } from './manner.ts'
import { markedReason } from './marked-reasons.ts'
import { deeds, flatMaxim, lacks, maxim, upon, weighed } from './maxims.ts'
import { aim, by } from './means.ts'
import { nothingMore, onlyThis } from './most-of-all.ts'
import { counted, hasOne, nobodyHas, noEvidence } from './named-points.ts'
import { neededTo, peaksWhen } from './needed-to.ts'
import { notBecauseBut } from './not-because.ts'
import { notUntil } from './not-until.ts'
import { obliged } from './obliged.ts'
import { onlyWay, whatDid } from './only-way.ts'
import { forecast, judged, likely, suspected } from './outlooks.ts'
import { type Own, ownClauses } from './own.ts'
import { ownsUp } from './owning-up.ts'
import { corrected, correctedDeed, notOnly, otherIs } from './pairs.ts'
import { triedBefore } from './precedents.ts'
import { insteadOf, withoutDoing, wouldRather } from './preferring.ts'
import { promised } from './promised.ts'
import { betterWay, letIf, letting, option } from './proposals.ts'
import { inPassing, inWhich, ownAnswer, reports } from './reports.ts'
import { requires } from './requiring.ts'
import { allowed, takenAs } from './rivals.ts'
import { saidIf } from './said-if.ts'
import { dueTo, owes, stemsFrom } from './sprung.ts'
import { stake } from './stakes.ts'
import { mine, stand, takesSide } from './stands.ts'
import { flatSupposes, supposes } from './supposing.ts'
import { terms } from './terms.ts'
import { theirReasons } from './their-reasons.ts'
import { troubleIs, troubleWith } from './troubles.ts'
import { meant, withResult } from './upshot.ts'
import { madeSo, toldByDoing, urges } from './urging.ts'
import { become, heart, likeness, verdict } from './verdicts.ts'
import { answered, opponents } from './views.ts'
import { whenever } from './whenever.ts'
import { doAndYouWill } from './you-will.ts'

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
  without,
  lessThan,
  notBecause,
  isBut,
  isLike,
  deeds,
  ifShould,
  likely,
  betterWay,
  become,
  urges,
  madeSo,
  insteadOf,
  wouldRather,
  withoutDoing,
  alsoIs,
  neverWas,
  notObjectBut,
  isToWhat,
  broughtBy,
  theWay,
  neverWill,
  effects,
  actDoes,
  supposes,
  betterWhen,
  soThat,
  tooTo,
  terms,
  foundOut,
  onlyWay,
  peaksWhen,
  liesIn,
  requires,
  dueTo,
  owes,
  stemsFrom,
]

const SEVERAL: readonly Maker[] = [reports, expecting, conceded, ownsUp, stand, called, theirReasons]

const OF_SENTENCE: readonly ((desk: WriterDesk, sentence: number, s: Sentence) => Candidate | null)[] = [
  answered,
  grantedTo,
  corrected,
  letIf,
  option,
  mine,
  inPassing,
  inWhich,
  ownAnswer,
  since,
  markedReason,
  inverted,
  asLongAs,
  onlyIf,
  theMore,
  itIsNot,
  announced,
  reasonIs,
  precedent,
  triedBefore,
  whichIsLike,
  flatMaxim,
  suspected,
  doingIsLike,
  correctedDeed,
  takesSide,
  letting,
  bidding,
  obliged,
  opponents,
  nothingMore,
  onlyThis,
  itWasNot,
  doAndYouWill,
  troubleWith,
  troubleIs,
  kindIs,
  whenever,
  setOff,
  toldByDoing,
  counted,
  hasOne,
  noEvidence,
  nobodyHas,
  whatWasNot,
  whatDoes,
  bestSeenAs,
  flatSupposes,
  saidIf,
  meant,
  withResult,
  whatDid,
  notUntil,
  having,
  neededTo,
  promised,
  flatCondition,
  following,
  imagined,
  askedWhy,
  notBecauseBut,
]

export const makePoints: Maker = (desk, sentence, s) => {
  const found: Candidate[] = []
  // In plain loops: each is asked of every sentence, and nearly all of them find nothing.
  for (const clause of ownClauses(desk, sentence, s))
    for (const make of OF_CLAUSE) {
      const made = make(clause)
      if (made !== null) found.push(made)
    }
  for (const make of SEVERAL) found.push(...make(desk, sentence, s))
  for (const make of OF_SENTENCE) {
    const made = make(desk, sentence, s)
    if (made !== null) found.push(made)
  }
  return found
}
