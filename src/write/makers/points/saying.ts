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
import { shortLength } from './compress.ts'
import { isTold, leans, onlyPerson, speakerOf } from './speakers.ts'

/** Verbs that put a view or a finding forward. */
export const REPORTS =
  /^(?:say|argue|claim|believe|think|warn|insist|maintain|suggest|contend|assert|declare|object|complain|fear|predict|expect|concede|admit|acknowledge|propose|conclude|estimate|assume|deny|observe|find|note|write|calculate|reckon|report|explain|remark|discover|show|demonstrate|recommend|stress|emphasise|emphasize|retort|counter|protest|allege|caution|doubt)$/

export interface Said {
  readonly sentence: number
  readonly s: Sentence
  /** The verb of saying. */
  readonly verb: number
  readonly speaker: TokenRange
  /** Whom a pronoun stands for that speaks. */
  readonly standsFor: string | null
  /** "in a short paper of 1983", "for years": behind the verb of a question. */
  readonly setting: readonly TokenRange[]
  readonly view: TokenRange
  /** What the view is about: its subject, where it has one in few words. */
  readonly topic: TokenRange | null
}

const FINITE = /^(?:VB[DZP]|MD)$/
/** With participles, for which the tagger takes a past tense now and then. */
const TENSED = /^(?:VB[DZPN]|MD)$/
const STOPS = /^[,;:–—()]$|^--$/

/** Where the view begins: behind "that", at most a short setting away from the verb; -1 where none does. */
export function viewFrom(s: Sentence, verb: number): { readonly at: number; readonly setting: TokenRange } | null {
  for (let i = verb + 1; i < Math.min(s.tokens.length, verb + 8); i++) {
    const word = lower(s, i)
    if (word === 'that' && hasVerb(s, i + 1)) return { at: i + 1, setting: { from: verb + 1, to: i } }
    if (STOPS.test(word) || FINITE.test(tag(s, i)) || /^W/.test(tag(s, i))) return null
  }
  return null
}

/** Whether a clause begins here: "that argument" alone is no view. */
function hasVerb(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length && !/^[;:]$/.test(lower(s, i)); i++) if (TENSED.test(tag(s, i))) return true
  return false
}

/** Words behind a comma that go on with something else than the view. */
const GOES_ON = /^(?:and|but|which|who|although|though|while|whereas|yet|since|because|as|so|for|or|nor)$/

/** Tokens of a view that is left whole. */
const ROOM = 26

/** The end of a view: the sentence's, or a comma behind which a further clause begins. */
export function viewEnd(s: Sentence, from: number): number {
  let told = false
  // What a colon opens says the same in other words: it stays where there is room.
  const room = s.tokens.length - from <= ROOM
  for (let i = from; i < s.tokens.length; i++) {
    const word = lower(s, i)
    if ((/^(?:;|–|—|--)$/.test(word) || (word === ':' && !room)) && told) return i
    // A verb taken for a noun ("an aid cost $90") must not let the view run on for ever.
    if (FINITE.test(tag(s, i)) || i - from >= 6) told = true
    if (word !== ',' || !told || !GOES_ON.test(lower(s, i + 1))) continue
    // A clause with a verb of its own before the next comma; "cheap, small, and slow" goes on.
    let k = i + 2
    while (k < s.tokens.length && !STOPS.test(lower(s, k)) && !FINITE.test(tag(s, k))) k++
    if (FINITE.test(tag(s, k)) || /^W/.test(tag(s, i + 1))) return i
  }
  return s.tokens.length
}

/** The subject of a view, where it is a noun phrase of few words that tells what the view is about. */
export function topicOf(s: Sentence, view: TokenRange): TokenRange | null {
  if (!/^(?:DT|NN|JJ|VBG|VBN|VBD|CD|PDT)/.test(tag(s, view.from))) return null
  if (/^(?:JJR|RBR|JJS)$/.test(tag(s, view.from + 1))) return null
  if (
    /^(?:it|there|this|that|these|those|all|both|each|nothing|nobody|no|some|many|most|any|every)$/.test(
      lower(s, view.from),
    )
  )
    return null
  const plain = s.tokens.slice(view.from, view.to).some(({ xpos }) => FINITE.test(xpos))
  const verbs = plain ? FINITE : TENSED
  let noun = false
  for (let i = view.from; i < Math.min(view.to, view.from + 9); i++) {
    const xpos = tag(s, i)
    if (STOPS.test(lower(s, i)) || /^W|^PRP|^TO$/.test(xpos)) return null
    // "elected governments": a participle before the noun is no verb.
    if (noun && verbs.test(xpos)) {
      const to = /^RB$|^``$|^''$/.test(tag(s, i - 1)) || /^[“"]$/.test(lower(s, i - 1)) ? i - 1 : i
      return { from: view.from, to }
    }
    if (/^NN|^VBG/.test(xpos)) noun = true
    else if (FINITE.test(xpos) && i > view.from) return null
  }
  return null
}

/** What a view may be asked by: its topic, and the piece alone where the topic would give too much away. */
export const topicsOf = (s: Sentence, view: TokenRange): readonly (TokenRange | null)[] => {
  const topic = topicOf(s, view)
  // "about the phrase": which one, only the piece says.
  const bare = topic !== null && topic.to - topic.from === 2 && lower(s, topic.from) === 'the'
  return topic === null || bare ? [null] : [topic, null]
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

/** "X argues that P" as a clause that stands for itself; null where one of its parts cannot be told. */
export function saidIn(desk: WriterDesk, sentence: number, s: Sentence, clause: Clause): Said | null {
  const { subject, verb } = clause
  if (subject === null || verb.negated || verb.passive || verb.modal !== null || !REPORTS.test(lemma(s, verb.main)))
    return null
  const found = viewFrom(s, verb.main) ?? bareView(s, clause)
  if (found === null || isAuthors(desk, sentence, subject)) return null
  const { speaker, setting } = speakerOf(desk, sentence, s, subject)
  const standsFor = onlyPerson(desk, sentence, s, speaker)
  const told = isTold(desk, sentence, s, speaker) && !leans(desk, sentence, s, speaker)
  if (standsFor === null && !told) return null
  const view = trimmed(s, { from: found.at, to: viewEnd(s, found.at) })
  if (shortLength(s, view) < 4) return null
  // "afterwards" alone says no time.
  const settings = [...(setting === null ? [] : [setting]), found.setting].filter(
    ({ from, to }) => to > from && !(to - from === 1 && tag(s, from) === 'RB'),
  )
  if (settings.some(range => !/^(?:IN|TO)/.test(tag(s, range.from)))) return null
  return { sentence, s, verb: verb.main, speaker, standsFor, setting: settings, view, topic: topicOf(s, view) }
}

/** Where the tree found no clause of saying: its subject and its verb by words alone. */
function flatPlace(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
): { readonly subject: TokenRange; readonly verb: number } | null {
  const isReport = (i: number): boolean => /^VB[DN]$/.test(tag(s, i)) && REPORTS.test(lemma(s, i))
  // "In his 2012 book he argued that P"
  for (let i = 0; i < Math.min(9, s.tokens.length) && !STOPS.test(lower(s, i)); i++)
    if (/^(?:he|she)$/.test(lower(s, i)))
      return isReport(i + 1) ? { subject: { from: i, to: i + 1 }, verb: i + 1 } : null
  // "Clara Lund, a retired engineer, warned that P", where the verb was taken for a participle
  const name = (desk.mentions[sentence] ?? []).find(({ kind, tokens }) => kind === 'name' && tokens.from <= 1)
  if (name === undefined || lower(s, name.tokens.to) !== ',') return null
  let close = name.tokens.to + 1
  while (close < s.tokens.length && !STOPS.test(lower(s, close)) && !FINITE.test(tag(s, close))) close++
  return lower(s, close) === ',' && isReport(close + 1)
    ? { subject: { from: 0, to: close + 1 }, verb: close + 1 }
    : null
}

/** A clause of saying that the tree did not find, in a sentence for which it found no main clause at all. */
export function flatSaying(desk: WriterDesk, sentence: number, s: Sentence): Clause | null {
  if (s.clauses.some(({ kind, sure }) => kind === 'main' && sure)) return null
  const found = flatPlace(desk, sentence, s)
  if (found === null) return null
  const { subject, verb } = found
  const to = s.tokens.length
  const group = {
    from: verb,
    to: verb + 1,
    finite: verb,
    main: verb,
    tense: 'past',
    modal: null,
    negated: false,
    passive: false,
  } as const
  return {
    kind: 'main',
    marker: null,
    fronted: null,
    subject,
    verb: group,
    rest: { from: verb + 1, to },
    sure: true,
    from: 0,
    to,
  }
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
