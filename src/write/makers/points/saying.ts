/**
 * Who says what, ready to be asked: the speaker with as much of an apposition as tells who that is, when and where it was
 * said, the view itself, and what the view is about. A view is cut only where the rest is a further one.
 */
import { AUTHOR, holderNamed } from '../../../read/argument/holders.ts'
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { isAbsolute } from '../../wording/rest-end.ts'
import { shortLength } from './compress.ts'
import { isSort, isTold, leans, onlyPerson, speakerOf } from './speakers.ts'

/** Verbs that put a view or a finding forward. */
export const REPORTS =
  /^(?:say|argue|claim|believe|think|warn|insist|maintain|suggest|contend|assert|declare|object|complain|fear|predict|expect|concede|admit|acknowledge|propose|conclude|estimate|assume|deny|observe|find|note|write|calculate|reckon|report|explain|remark|discover|show|demonstrate|recommend|stress|emphasise|emphasize|retort|counter|protest|allege|caution|doubt|reply|respond|answer|boast|suspect|promise|hope|worry|lament|grumble|concur|agree|hold|testify|imply|quip|joke|reason|add|point|announce|decide|rule|disclose|reveal|confirm|state)$/

/** Verbs with whoever hears it right behind them: "told the council that", "warned captains that". */
const TELLS = /^(?:tell|warn|remind|assure|inform|advise|caution)$/

export interface Said {
  readonly sentence: number
  readonly s: Sentence
  /** The verb of saying. */
  readonly verb: number
  readonly speaker: TokenRange
  /** Whom a pronoun stands for that speaks. */
  readonly standsFor: string | null
  /** "privately", "the council": how it was said, or to whom it was told, right behind the verb. */
  readonly manner: TokenRange | null
  /** "in a short paper of 1983", "for years": behind the verb of a question. */
  readonly setting: readonly TokenRange[]
  readonly view: TokenRange
}

export const FINITE = /^(?:VB[DZP]|MD)$/
/** With participles, for which the tagger takes a past tense now and then. */
export const TENSED = /^(?:VB[DZPN]|MD)$/
export const STOPS = /^[,;:–—()]$|^--$/

/** "that elected teachers give": a participle before its noun, which the tagger took for a past. */
const isBeforeNoun = (s: Sentence, i: number): boolean =>
  tag(s, i) === 'VBD' && tag(s, i + 1) === 'NNS' && hasVerb(s, i + 2)

/** How far from its verb a view may begin: "told an audience in Halden on 3 November that". */
const MOST_SETTING = 12

/** "declared that whole act unlawful": of what the verb is done to, by the tree. */
const isArticle = (s: Sentence, that: number, verb: number): boolean => {
  const { deprel, head = -1 } = s.tokens[that] ?? {}
  return deprel === 'det' && s.tokens[head]?.deprel === 'obj' && s.tokens[head]?.head === verb
}

/** Where the view begins: behind "that", at most a short setting away from the verb; -1 where none does. */
export function viewFrom(s: Sentence, verb: number): { readonly at: number; readonly setting: TokenRange } | null {
  const remark = remarkBefore(s, verb)
  if (remark !== null) return { at: remark.to + 1, setting: { from: verb + 1, to: remark.from } }
  for (let i = verb + 1; i < Math.min(s.tokens.length, verb + MOST_SETTING); i++) {
    const word = lower(s, i)
    if (word === 'that' && isArticle(s, i, verb)) continue
    // "thinks that may be the reason": there "that" is what it is said of.
    if (word === 'that' && FINITE.test(tag(s, i + 1)) && !isBeforeNoun(s, i + 1)) return null
    if (word === 'that' && hasVerb(s, i + 1)) return { at: i + 1, setting: { from: verb + 1, to: i } }
    if (STOPS.test(word) || FINITE.test(tag(s, i)) || /^W/.test(tag(s, i))) return null
  }
  return null
}

/** Most words of a remark between commas before "that". */
const MOST_REMARK = 8

/** "wrote in 1764, with no figures whatever, that P": the remark between commas, with both; null where there is none. */
function remarkBefore(s: Sentence, verb: number): TokenRange | null {
  let from = verb + 1
  while (from < verb + 5 && !STOPS.test(lower(s, from)) && !FINITE.test(tag(s, from))) from++
  if (lower(s, from) !== ',' || tag(s, from + 1) !== 'IN' || lower(s, from + 1) === 'that') return null
  for (let i = from + 2; i < from + MOST_REMARK + 2; i++) {
    if (lower(s, i) === ',') return lower(s, i + 1) === 'that' && hasVerb(s, i + 2) ? { from, to: i + 1 } : null
    if (FINITE.test(tag(s, i)) || (/^W/.test(tag(s, i)) && !/^what(?:so)?ever$/.test(lower(s, i)))) return null
  }
  return null
}

/** Whether a clause begins here: "that argument" alone is no view. */
export function hasVerb(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length && !/^[;:]$/.test(lower(s, i)); i++) if (TENSED.test(tag(s, i))) return true
  return false
}

/** Words behind a comma that go on with something else than the view. */
const GOES_ON = /^(?:and|but|which|who|although|though|while|whereas|yet|since|because|as|so|for|or|nor)$/

/** Tokens of a view that is left whole. */
const ROOM = 26

/** Least lead of the arc by which a second verb hangs on the verb of saying. */
export const SURE = 1.5

/** "thought it a trap and said so": where the verb of saying is joined by another of its own, at its "and"; -1 where none is. */
function secondVerb(s: Sentence, verb: number, from: number): number {
  for (let i = from; i < s.tokens.length; i++) {
    const { head, deprel, margin = 0 } = s.tokens[i] ?? {}
    if (head !== verb || deprel !== 'conj' || margin < SURE || !FINITE.test(tag(s, i))) continue
    let k = i - 1
    while (k > from && !/^(?:CC|,)$/.test(tag(s, k)) && !FINITE.test(tag(s, k))) k--
    // "found that A and that B": the second view hangs there too.
    if (tag(s, k) === 'CC' && lower(s, k + 1) !== 'that') return k
  }
  return -1
}

/** The end of a view: the sentence's, or a comma behind which a further clause begins. */
export function viewEnd(s: Sentence, from: number, verb = -1): number {
  const second = verb < 0 ? -1 : secondVerb(s, verb, from)
  return second > from ? Math.min(second, innerEnd(s, from)) : innerEnd(s, from)
}

function innerEnd(s: Sentence, from: number): number {
  let told = false
  // What a colon opens says the same in other words: it stays where there is room.
  const room = s.tokens.length - from <= ROOM
  for (let i = from; i < s.tokens.length; i++) {
    const word = lower(s, i)
    if ((/^(?:;|–|—|--)$/.test(word) || (word === ':' && !room)) && told) return i
    // A verb taken for a noun ("an aid cost $90") must not let the view run on for ever.
    if (FINITE.test(tag(s, i)) || i - from >= 6) told = true
    if (told && isAbsolute(s, i)) return i
    if (word !== ',' || !told || !GOES_ON.test(lower(s, i + 1))) continue
    // A clause with a verb of its own before the next comma; "cheap, small, and slow" goes on.
    let k = i + 2
    while (k < s.tokens.length && !STOPS.test(lower(s, k)) && !FINITE.test(tag(s, k))) k++
    if (FINITE.test(tag(s, k)) || /^W/.test(tag(s, i + 1))) return i
  }
  return s.tokens.length
}

/** "What does A VERB about TOPIC?", "What does A VERB in “T”?" */
export function askedOf(desk: WriterDesk, sentence: number, verb: string, topic: TokenRange | null): Line {
  const out = new LineBuilder(desk).say(`What does ${desk.author} ${verb}`)
  if (topic === null) out.say(` in ${desk.title}`)
  else out.say(' about ').copy(sentence, topic, { resolve: true, bare: true, casing: 'lower' })
  return out.say('?').line()
}

/** Whether the author is who speaks. */
const isAuthors = (desk: WriterDesk, sentence: number, subject: TokenRange): boolean =>
  holderNamed(
    { sentences: desk.sentences, mentions: desk.mentions, author: desk.authorSlug },
    sentence,
    subject,
    desk.reading.entities,
  ) === AUTHOR

/** What stands between "say" and "that": an adverb of manner and a setting; "afterwards" alone says no time. */
function mannerIn(
  s: Sentence,
  { from, to }: TokenRange,
  tells: boolean,
  time: number,
): { readonly manner: TokenRange | null; readonly behind: TokenRange } {
  // "told them that": whom a pronoun means the card does not say, and need not.
  if (tells && tag(s, from) === 'PRP') return { manner: null, behind: { from: from + 1, to } }
  // "told the council that": whom.
  const told = s.phrases.find(phrase => phrase.from === from && phrase.to <= to)
  if (tells && told !== undefined) {
    // "told a crowd of pilots that": of whom belongs to them.
    const of =
      lower(s, told.to) === 'of' ? s.phrases.find(phrase => phrase.from === told.to + 1 && phrase.to <= to) : told
    // "told a reporter last July that": the time is no part of whom.
    const end = time > from ? Math.min(time, of?.to ?? told.to) : (of?.to ?? told.to)
    return { manner: { from, to: end }, behind: { from: end, to } }
  }
  const adverb = to > from && tag(s, from) === 'RB'
  const manner = adverb && /ly$/.test(lower(s, from)) ? { from, to: from + 1 } : null
  return { manner, behind: adverb ? { from: from + 1, to } : { from, to } }
}

/** Where a clause that stands before the main one ends: at the comma before the main clause's subject, or at its own last word. */
function ownEnd(s: Sentence, clause: Clause): number {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (main?.subject == null || main.verb.from < clause.verb.from) return s.tokens.length
  for (let i = main.subject.from; i > clause.verb.to; i--) if (lower(s, i) === ',') return i
  return clause.verb.to
}

/** "last July": a time that its date brings a preposition with. */
const isTime = (desk: WriterDesk, sentence: number, { from, to }: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ date, tokens }) => date?.resolved != null && tokens.from === from && tokens.to === to,
  )

/** Where a time begins that stands in a stretch without a preposition; -1 where none does. */
const timeIn = (desk: WriterDesk, sentence: number, range: TokenRange): number =>
  (desk.mentions[sentence] ?? []).find(
    ({ tokens }) => tokens.from > range.from && tokens.to === range.to && isTime(desk, sentence, tokens),
  )?.tokens.from ?? -1

/** "X argues that P" as a clause that stands for itself; null where one of its parts cannot be told. */
export function saidIn(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Said | null {
  const { subject, verb } = clause
  const tells = TELLS.test(lemma(s, verb.main))
  if (subject === null || verb.negated || verb.passive || verb.modal !== null) return null
  if (!tells && !REPORTS.test(lemma(s, verb.main))) return null
  const found = viewFrom(s, verb.main) ?? bareView(s, clause)
  if (found === null || isAuthors(desk, sentence, subject)) return null
  const { speaker, setting } = speakerOf(desk, sentence, s, subject)
  const standsFor = onlyPerson(desk, sentence, s, speaker)
  const known = isTold(desk, sentence, s, speaker) || isSort(s, speaker)
  const told = known && !leans(desk, sentence, s, speaker)
  if (standsFor === null && !told) return null
  const end = viewEnd(s, found.at, verb.main)
  // "While pilots say that P, Q": what the main clause says is not theirs.
  const view = trimmed(s, {
    from: found.at,
    to: /^(?:main|coordinate)$/.test(clause.kind) ? end : Math.min(end, ownEnd(s, clause)),
  })
  if (shortLength(s, view) < 4) return null
  const { manner, behind } = mannerIn(s, found.setting, tells, timeIn(desk, sentence, found.setting))
  const settings = [...(setting === null ? [] : [setting]), behind].filter(({ from, to }) => to > from)
  if (settings.some(range => !/^(?:IN|TO)/.test(tag(s, range.from)) && !isTime(desk, sentence, range))) return null
  return { sentence, s, verb: verb.main, speaker, standsFor, manner, setting: settings, view }
}

/** "…, and that Q": further views behind the first, each as one of its own. */
export function furtherViews(said: Said): readonly Said[] {
  const { s, view, verb } = said
  const comma = lower(s, view.to) === ',' ? view.to + 1 : view.to
  const from = comma + 2
  if (!/^(?:and|but)$/.test(lower(s, comma)) || lower(s, comma + 1) !== 'that' || !hasVerb(s, from)) return []
  const next: Said = { ...said, view: trimmed(s, { from, to: viewEnd(s, from, verb) }) }
  return shortLength(s, next.view) < 4 ? [] : [next, ...furtherViews(next)]
}

/** "She said they trusted their bank": the view follows without "that". */
function bareView(s: Sentence, clause: Clause): { readonly at: number; readonly setting: TokenRange } | null {
  const at = clause.verb.to
  const inner = s.clauses.find(
    other =>
      other.kind === 'complement' && other.from === at && other.marker === null && other.subject !== null && other.sure,
  )
  return inner === undefined ? null : { at, setting: { from: at, to: at } }
}
