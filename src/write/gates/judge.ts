/** A card's verdict: through all gates, or refused by one; once more with its piece named where that mends it. */
import { AUTHOR } from '../../read/argument/holders.ts'
import { slug } from '../../read/argument/scene.ts'
import type { Candidate } from '../candidate.ts'
import { underSpeaker, underTitle } from '../candidate.ts'
import { withTopic } from '../context.ts'
import { withDatedAnswer } from '../dated-answer.ts'
import type { WriterDesk } from '../desk.ts'
import { withFuller } from '../fuller.ts'
import { LEANS, withLeadIn } from '../lead-in.ts'
import { underNation, withNation } from '../national.ts'
import { withToldAgain } from '../told-again.ts'
import { refusalOf } from './gates.ts'
import type { View } from './view.ts'
import { beginsWithName, viewOf } from './view.ts'

export interface Judged {
  readonly view: View
  readonly refusal: { readonly rule: string; readonly why: string } | null
}

/** What the name of the piece can mend: "the council", and a fact that nothing else ties to one matter. */
const NEEDS_PIECE = /^(?:loose-definite|thin-cue)$/

/** What the name of its country can mend. */
const NEEDS_COUNTRY = /^(?:loose-definite|loose-noun|thin-cue)$/

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

/** Asks the gates; a card that only needs fuller words or its piece named is given them and asked again. */
export function judge(desk: WriterDesk, made: Candidate): Judged {
  const judged = judgedOnce(desk, made)
  if (judged.refusal !== null) return judged
  const full = passing(desk, withToldAgain(judged.view)) ?? judged.view
  const national = passing(desk, withNation(full)) ?? full
  const told = withTopic(national)
  if (told !== null) return { view: viewOf(desk, told), refusal: null }
  return { view: passing(desk, underNation(national)) ?? national, refusal: null }
}

/** A card that the gates let pass; null for none. */
function passing(desk: WriterDesk, candidate: Candidate | null): View | null {
  const judged = candidate === null ? null : judgeAs(desk, candidate)
  return judged?.refusal === null ? judged.view : null
}

function judgedOnce(desk: WriterDesk, undated: Candidate): Judged {
  const drafted = withDatedAnswer(desk, undated)
  const signed = toldByAuthor(desk, drafted) ?? drafted
  const made = toldBySpeaker(desk, signed)
  const first = judgeAs(desk, made)
  const rule = first.refusal?.rule ?? ''
  const mended = [
    ...(rule === 'loose-definite' ? [withFuller(desk, made), withToldAgain(first.view)] : []),
    ...(NEEDS_COUNTRY.test(rule) ? [withNation(first.view), withTopic(first.view), underNation(first.view)] : []),
    ...(LEANS.test(rule) && made === signed ? ledBy(desk, made, NEEDS_COUNTRY.test(rule)) : []),
    ...(NEEDS_PIECE.test(rule) && made === signed ? [withTitle(desk, first.view)] : []),
  ]
  for (const other of mended) {
    const again = other === null ? null : judgeAs(desk, other)
    if (again?.refusal === null) return again
  }
  return first
}

/** The card behind the sentence before it; where that only needs it, the same with country or topic named. */
function ledBy(desk: WriterDesk, made: Candidate, named: boolean): readonly (Candidate | null)[] {
  const led = withLeadIn(desk, made)
  if (led === null || !named) return [led]
  const view = viewOf(desk, led)
  return [led, withNation(view), withToldAgain(view)]
}

function judgeAs(desk: WriterDesk, made: Candidate): Judged {
  const view = viewOf(desk, made)
  return { view, refusal: refusalOf(view) }
}

/** The card under the title of its piece; null where it names that, or where a title tells nothing of a fact. */
function withTitle(desk: WriterDesk, view: View): Candidate | null {
  const { candidate, frontText } = view
  if (candidate.kind === 'fact' && !canTellFacts(desk)) return null
  // What the front already names, no title tells better.
  if (frontText.includes(desk.title)) return null
  return underTitle(candidate, desk, beginsWithName(view))
}
