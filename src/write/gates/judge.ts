/** A card's verdict: through all gates, or refused by one; once more with its piece named where that mends it. */
import { AUTHOR } from '../../read/argument/holders.ts'
import { slug } from '../../read/argument/scene.ts'
import { LEANS_BESIDE, withoutAdjunct, withoutNow, withoutTail } from '../adjuncts.ts'
import { withNames } from '../by-name.ts'
import type { Candidate } from '../candidate.ts'
import { underSpeaker, underTitle } from '../candidate.ts'
import { withTopic } from '../context.ts'
import { withDatedAnswer } from '../dated-answer.ts'
import type { WriterDesk } from '../desk.ts'
import { withFirstHalf } from '../first-half.ts'
import { withFullName } from '../full-names.ts'
import { withFuller } from '../fuller.ts'
import { LACKS_DATE, LEANS, withDatedLead, withLeadIn } from '../lead-in.ts'
import { withNameAlone } from '../name-alone.ts'
import { withNation, withNationInAnswer } from '../national.ts'
import { withNowDated } from '../now-dated.ts'
import { withPlaceTold } from '../place-told.ts'
import { withSubject } from '../referent.ts'
import { withoutRemark } from '../remarks.ts'
import { withShorterAnswer } from '../shorter.ts'
import { LACKS_TIME, withTimeFrame } from '../time-frame.ts'
import { withToldAgain } from '../told-again.ts'
import { underNation } from '../under-nation.ts'
import { isUntoldView } from '../untold.ts'
import { refusalOf } from './gates.ts'
import type { View } from './view.ts'
import { beginsWithName, viewOf } from './view.ts'

export interface Judged {
  readonly view: View
  readonly refusal: { readonly rule: string; readonly why: string } | null
}

/** What the name of the piece can mend: "the council", and a fact that nothing else ties to one matter. */
const NEEDS_PIECE = /^(?:loose-definite|loose-wish|thin-cue|nowhere)$/

/** What fuller words can mend: "the fund", "this levy". */
const IS_SHORT = /^loose-(?:definite|demonstrative|answer|noun)$/

/** What a name that stands beside it can mend: "its founder, Ilka Brandt,". */
const LACKS_OWNER = /^loose-(?:definite|pronoun|demonstrative|noun)$/

/** What the first half of the card's own sentence can mend. */
const LEANS_ON_HALF = /^loose-(?:pronoun|demonstrative|pointer)$/

/** What the name of its country can mend. */
const NEEDS_COUNTRY = /^(?:loose-definite|loose-answer|loose-noun|thin-cue|nowhere)$/

/** Most words of a title that a fact may stand under, and characters. */
const SHORT = { words: 9, letters: 60 } as const

/** Whether the piece has a title short enough to say of which piece's "council" a fact is. */
const canTellFacts = ({ title, reading: { piece } }: WriterDesk): boolean =>
  piece.title !== '' && piece.title.split(' ').length <= SHORT.words && title.length <= SHORT.letters

/** A fact that a speaker of a conversation tells, as told by that speaker; else as it is. */
function toldBySpeaker(desk: WriterDesk, candidate: Candidate): Candidate {
  if (candidate.kind !== 'fact' || desk.speakers.length === 0) return candidate
  const paragraph = desk.sentences[candidate.sentences[0] ?? -1]?.paragraph ?? 0
  const name = desk.speakers[paragraph - 1]?.name ?? ''
  if (name === '' || slug(name) !== candidate.holder) return candidate
  return underSpeaker(candidate, desk, beginsWithName(viewOf(desk, candidate)), name) ?? candidate
}

/**
 * "How many troops are there in Orrin?" of a piece without a date: a figure of the present is what its author wrote, and
 * nobody else can say of when it is.
 */
function toldByAuthor(desk: WriterDesk, candidate: Candidate): Candidate | null {
  const { author } = desk.reading.piece
  const s = desk.sentences[candidate.sentences[0] ?? -1]
  if (candidate.asks !== 'figure' || candidate.kind !== 'fact' || candidate.holder !== AUTHOR || s === undefined)
    return null
  if (author === '' || desk.written !== '' || candidate.attributed || desk.speakers.length > 0) return null
  const view = viewOf(desk, candidate)
  const shown = [...view.front, ...view.back].filter(({ sentence }) => sentence === candidate.sentences[0])
  const dated = (desk.mentions[candidate.sentences[0] ?? -1] ?? []).some(
    ({ date, tokens }) => date !== undefined && shown.some(({ i }) => tokens.from <= i && i < tokens.to),
  )
  const present = s.clauses.some(
    ({ kind, verb }) =>
      (kind === 'main' || kind === 'coordinate') &&
      verb.tense === 'present' &&
      // "Nurses say that 40 beds …": the piece's author is not the one who says it.
      !/^(?:say|report|claim|estimate|believe|think|reckon|argue|maintain|suggest)$/.test(
        s.tokens[verb.main]?.lemma ?? '',
      ) &&
      shown.some(({ i }) => i === verb.main || i === verb.finite),
  )
  return present && !dated ? underSpeaker(candidate, desk, beginsWithName(view), desk.author) : null
}

/** A way to say what a refused card lacks, and the refusals that it may mend. */
interface Way {
  readonly mends: RegExp
  readonly mend: (view: View) => Candidate | null
}

/** In the order in which they are tried: what changes least of the piece's own words first. */
const WAYS: readonly Way[] = [
  { mends: LACKS_TIME, mend: withTimeFrame },
  { mends: IS_SHORT, mend: withNames },
  { mends: IS_SHORT, mend: ({ desk, candidate }) => withFuller(desk, candidate) },
  { mends: IS_SHORT, mend: withToldAgain },
  { mends: /^loose-definite$/, mend: withPlaceTold },
  { mends: LACKS_OWNER, mend: withNameAlone },
  { mends: /^loose-pronoun$/, mend: withSubject },
  { mends: NEEDS_COUNTRY, mend: withNation },
  { mends: NEEDS_COUNTRY, mend: withTopic },
  { mends: NEEDS_COUNTRY, mend: underNation },
  { mends: /^loose-answer$/, mend: withNationInAnswer },
  { mends: /^(?:here-and-now|loose-demonstrative)$/, mend: withoutNow },
  { mends: /^here-and-now$/, mend: withNowDated },
  { mends: LEANS_BESIDE, mend: withoutRemark },
  { mends: LEANS_BESIDE, mend: withoutAdjunct },
  { mends: /^long-answer$/, mend: withShorterAnswer },
  { mends: LEANS_ON_HALF, mend: ({ desk, candidate }) => withFirstHalf(desk, candidate) },
  { mends: LEANS, mend: ({ desk, candidate }) => withLeadIn(desk, candidate) },
  { mends: LACKS_DATE, mend: ({ desk, candidate }) => withDatedLead(desk, candidate) },
  { mends: NEEDS_PIECE, mend: withTitle },
]
/** Of a conversation only what is meant may be filled in: its sentences stand in somebody's turn. */
const IN_TURNS = WAYS.slice(0, 5)

/** The card as one way mends it, or where none does, `more` ways together; null where it stays refused. */
function mended({ view, refusal }: Judged, ways: readonly Way[], more: number): Judged | null {
  const halves: Judged[] = []
  for (const { mends, mend } of ways) {
    const other = mends.test(refusal?.rule ?? '') ? mend(view) : null
    if (other === null) continue
    const again = judgeAs(view.desk, other)
    if (again.refusal === null) return again
    // Where it is refused for the very same thing the way has led nowhere.
    if (again.refusal.why !== refusal?.why) halves.push(again)
  }
  for (const half of more > 0 ? halves : []) {
    const again = mended(half, ways, more - 1)
    if (again !== null) return again
  }
  return null
}

/** Asks the gates; a card that lacks only what the piece can tell of it is given that and asked again. */
export function judge(desk: WriterDesk, made: Candidate): Judged {
  const dated = withDatedAnswer(desk, made)
  const signed = toldByAuthor(desk, dated) ?? dated
  const told = toldBySpeaker(desk, signed)
  const first = judgeAs(desk, told)
  // Of common nouns that are hidden readers keep one in ten: it is not worth looking for what one of them lacks.
  const ways = made.rule === 'cloze-noun' ? [] : told === signed ? WAYS : IN_TURNS
  const judged = first.refusal === null ? first : mended(first, ways, 1)
  return judged === null ? first : { view: told === signed ? brief(named(judged.view)) : judged.view, refusal: null }
}

/** Without the circumstance at its end where that is all that leaves a stranger asking "which?". */
function brief(view: View): View {
  const shorter = isUntoldView(view) ? passing(view.desk, withoutTail(view)) : null
  return shorter === null || isUntoldView(shorter) ? view : shorter
}

/** Words for a place that a card had better name, also where another name stands beside them. */
const PLACE = /\bthe (?:country|city|town|province|island|region)\b/

/** What the gates let pass because the piece is about it is named all the same, where the piece names it. */
function named(view: View): View {
  const { desk } = view
  const known = passing(desk, withNames(view)) ?? view
  const short = view.candidate.kind === 'argument' || PLACE.test(view.frontText)
  const fuller = passing(desk, short ? withFuller(desk, known.candidate) : null) ?? known
  const called = passing(desk, withFullName(fuller)) ?? fuller
  const full = passing(desk, withToldAgain(called)) ?? called
  const national = passing(desk, withNation(full)) ?? full
  const topical = withTopic(national)
  if (topical !== null) return viewOf(desk, topical)
  return passing(desk, underNation(national)) ?? passing(desk, withNationInAnswer(national)) ?? national
}

/** A card that the gates let pass; null for none. */
function passing(desk: WriterDesk, candidate: Candidate | null): View | null {
  const judged = candidate === null ? null : judgeAs(desk, candidate)
  return judged?.refusal === null ? judged.view : null
}

function judgeAs(desk: WriterDesk, made: Candidate): Judged {
  const view = viewOf(desk, made)
  return { view, refusal: refusalOf(view) }
}

/** The card under the title of its piece; null where it names that, or where a title tells nothing of a fact. */
function withTitle(view: View): Candidate | null {
  const { candidate, desk, frontText } = view
  if (candidate.kind === 'fact' && !canTellFacts(desk)) return null
  // What the front already names, no title tells better.
  if (frontText.includes(desk.title)) return null
  return underTitle(candidate, desk, beginsWithName(view))
}
