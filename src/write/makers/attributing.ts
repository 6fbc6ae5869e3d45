/**
 * Facts that the piece tells on somebody's word, asked with whose word it is: "According to Union lawyers, how many dockers
 * did …?" Who says it may have stood at the head, in the middle or at the end of the sentence.
 */
import { AUTHOR } from '../../read/argument/holders.ts'
import { lower, tag } from '../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import { backLines, frontLines, underSource } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { beginsWithName, viewOf } from '../gates/view.ts'
import type { Line } from '../wording/line.ts'
import { LineBuilder } from '../wording/line.ts'
import type { Maker } from './maker.ts'
import { within } from './maker.ts'
import type { Source } from './sources.ts'
import { sourceOf, speaksOf } from './sources.ts'

/** "officials", "two analysts", "some": nobody whom a stranger could find. */
function isSomebody(desk: WriterDesk, sentence: number, s: Sentence, who: TokenRange): boolean {
  if ((desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'name' && within(who, tokens))) return true
  return /^(?:the|its|their|his|her)$/.test(lower(s, who.from)) || tag(s, who.from) === 'PRP'
}

/** "According to Union lawyers, "; `when`: the date at which they said so. */
export function leadFrom(
  desk: WriterDesk,
  sentence: number,
  { who, lead }: Pick<Source, 'who' | 'lead'>,
  when: TokenRange | null = null,
): Line | null {
  const s = desk.sentences[sentence]
  if (s === undefined || !isSomebody(desk, sentence, s, who)) return null
  // "Osric Tamm, of the harbour board, ": the comma that ends it stands behind the date.
  const named = lower(s, who.to - 1) === ',' ? { from: who.from, to: who.to - 1 } : who
  const out = new LineBuilder(desk)
    .say(`${lead} `)
    .copy(sentence, named, { casing: 'lower', resolve: true, bare: true })
  if (when !== null) {
    // "as long ago as 1969": in that year.
    const bare = /^\d{4}$/.test(lower(s, when.from))
    out.say(bare ? ' in ' : ' ').copy(sentence, when, { casing: 'lower', resolve: true })
  }
  return out.say(', ').line()
}

/** A card under the words that say whose it is; as it is where they stand on it already, null where that cannot be said. */
export function told(desk: WriterDesk, candidate: Candidate, lead: Line): Candidate | null {
  return underSource(candidate, desk, beginsWithName(viewOf(desk, candidate)), lead)
}

/** "…, after weeks of protest in which, by the Board’s estimate, 40 died": whose word that is does not reach before its "which". */
function isOfRelative(s: Sentence, { gone }: Source, shown: readonly number[]): boolean {
  const at = gone.from - 1
  return /^W/.test(tag(s, at)) && shown.every(token => token < at)
}

function attributed(desk: WriterDesk, sentence: number, s: Sentence, source: Source, card: Candidate): Candidate {
  const shown = [...frontLines(card.body), ...backLines(card.body)].flatMap(({ kept }) => kept)
  const words = shown.filter(kept => kept.sentence === sentence)
  if (
    isOfRelative(
      s,
      source,
      words.map(({ token }) => token),
    )
  )
    return card
  if (card.attributed || words.some(({ token }) => within(source.who, { from: token, to: token + 1 }))) return card
  const [first] = words
  const clause = s.clauses.find(
    ({ kind, from, to }) =>
      first !== undefined && /^(?:main|coordinate)$/.test(kind) && from <= first.token && first.token < to,
  )
  const lead =
    clause !== undefined && speaksOf(s, source, clause) ? leadFrom(desk, sentence, source, source.when) : null
  // Who says it is gone from the card: without its lead it is nobody's, and the gate for that refuses it.
  const nobodys = card.holder === AUTHOR ? { ...card, holder: 'unnamed' } : card
  return (lead === null ? null : told(desk, card, lead)) ?? nobodys
}

/** A maker whose cards say on whose word the piece tells what they ask. */
export const attributing =
  (make: Maker): Maker =>
  (desk, sentence, s) => {
    const made = make(desk, sentence, s)
    const source = made.length === 0 ? null : sourceOf(s)
    return source === null ? made : made.map(card => attributed(desk, sentence, s, source, card))
  }
