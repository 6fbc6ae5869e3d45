/** Who speaks: a name with as much as tells who that is, a group that a stranger knows, or the one person a "he" can mean. */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import { ROLE } from '../../../read/mentions/lists.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { isPersonal as isPerson } from '../heads/asking.ts'
import { besideEnd } from './roles.ts'

const STOPS = /^[,;:–—()]$|^--$/

/** "Last June, in the same hall, Clara Lund": a time that the tree took for a part of whoever speaks. */
function behindTime(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  whole: TokenRange,
): { readonly speaker: TokenRange; readonly setting: TokenRange } | null {
  const mentions = desk.mentions[sentence] ?? []
  const time = mentions.find(({ date, tokens }) => date?.resolved != null && tokens.from === whole.from)
  const name = mentions.find(({ kind, tokens }) => kind === 'name' && tokens.to === whole.to)
  if (time === undefined || name === undefined || lower(s, time.tokens.to) !== ',') return null
  return lower(s, name.tokens.from - 1) === ',' ? { speaker: name.tokens, setting: time.tokens } : null
}

/** A name with what follows it: the apposition without its own relative clause, and a setting that stands between commas. */
export function speakerOf(
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  subject: TokenRange,
): { readonly speaker: TokenRange; readonly setting: TokenRange | null } {
  const whole = trimmed(s, subject)
  const timed = behindTime(desk, sentence, s, whole)
  if (timed !== null) return timed
  let comma = -1
  for (let i = whole.from; i < whole.to && comma < 0; i++) if (lower(s, i) === ',') comma = i
  if (comma < 0) return { speaker: whole, setting: null }
  const names = (desk.mentions[sentence] ?? []).filter(({ kind }) => kind === 'name')
  // "its designer, Riccardo Morandi": the name alone tells.
  const behind = names.find(({ tokens }) => tokens.from === comma + 1)
  if (/^PRP\$$/.test(tag(s, whole.from)) && behind !== undefined) return { speaker: behind.tokens, setting: null }
  // "a study by the Harbour Board, published in 2024,": an apposition keeps the comma that closes it.
  const closing = lower(s, whole.to) === ',' && !s.tokens.slice(comma, whole.to).some(({ xpos }) => xpos === 'CC')
  const told = closing ? { from: whole.from, to: whole.to + 1 } : whole
  if (!names.some(({ tokens }) => tokens.to === comma)) return { speaker: told, setting: null }
  const bare = { from: whole.from, to: comma }
  let end = comma + 1
  while (end < whole.to && !STOPS.test(lower(s, end)) && !/^W/.test(tag(s, end))) end++
  // "Clara Lund, of the harbour board,": where somebody belongs is who that is.
  const belongs = /^(?:of|at|from)$/.test(lower(s, comma + 1)) && lower(s, end) === ',' && end - comma <= 10
  if (belongs) return { speaker: { from: whole.from, to: end + 1 }, setting: null }
  // "Clara Lund, who runs the ferry,"
  const who = besideEnd(s, comma)
  if (who > 0 && lower(s, comma + 1) === 'who' && lower(s, who) === ',')
    return { speaker: { from: whole.from, to: who + 1 }, setting: null }
  if (tag(s, comma + 1) === 'IN') return { speaker: bare, setting: { from: comma + 1, to: end } }
  // A whole apposition between its commas; of one that goes on, the name alone.
  const closed = lower(s, end) === ',' && end - comma > 1 && end - comma <= 10
  return { speaker: closed ? { from: whole.from, to: end + 1 } : bare, setting: null }
}

const GROUP =
  /^(?:supporter|critic|opponent|defender|proponent|advocate|sceptic|skeptic|optimist|pessimist|diplomat|official|expert|economist|scientist|historian|minister|politician|campaigner|activist|analyst|researcher|teacher|doctor|lawyer|curator|employer|union|government|company|firm|industry|group|libertarian|conservative|liberal|investor|banker|farmer|parent|apologist|detractor|enthusiast|purist|realist|maker|manufacturer|retailer|producer|study|report|survey|commission|inquiry|panel|court|judge|engineer|psychologist|philosopher|biologist|physicist|colleague|resident|voter|worker|trader|academic|scholar|commentator|pundit|observer|planner|regulator|executive|manager|environmentalist|climatologist|conservationist|reformer|hawk|dove|ally|insider|lender|landlord|tenant|commuter|backer|adviser|mandarin|bureaucrat|lawmaker|legislator|senator|member)s?$/

/** Those who are for something, or stand beside somebody: for what and beside whom must be told. */
const ASIDE =
  /^(?:supporter|defender|proponent|advocate|backer|ally|member|colleague|apologist|adviser|insider|reformer)$/

/** Whether a noun names people or a body that put views forward. */
export const isGroup = (noun: string): boolean =>
  GROUP.test(noun) || ROLE.has(noun) || /\w(?:owner|maker|holder|builder|keeper|grower|worker)$/.test(noun)

/** "some diplomats", "critics", "many in the trade": people of one sort, whom only what they say tells apart. */
export function isSort(s: Sentence, { from, to }: TokenRange): boolean {
  const quantified = /^(?:some|many|most|several|other)$/.test(lower(s, from))
  const head = s.phrases.find(phrase => phrase.from === from)?.head ?? to - 1
  const plural = tag(s, head) === 'NNS' && isGroup(lemma(s, head))
  // "supporters" alone: of what, only the piece says.
  if (to - from <= 2 && ASIDE.test(lemma(s, head))) return false
  const plain = s.tokens.slice(from, to).every(({ xpos, form }) => !/^(?:CD|PRP|W|CC|,)/.test(xpos) && form !== 'other')
  return plural && plain && head < to && (quantified || to - from === 1)
}

/** Whether a stranger can tell who speaks: a name, or a group with words that say which. */
export function isTold(desk: WriterDesk, sentence: number, s: Sentence, speaker: TokenRange): boolean {
  const { from, to } = speaker
  if (
    /^(?:this|that|these|those|such|one|some|many|most|few|several|others|another|my|our|i|we|you|nobody|no|any)$/.test(
      lower(s, from),
    )
  )
    return false
  // "38% of respondents": a count of people, no speaker; "a study of 40 clinics" is one study.
  const until = Math.min(to, (s.phrases.find(candidate => candidate.from === from)?.head ?? to - 1) + 1)
  if (s.tokens.slice(from, until).some(({ xpos, form }) => (xpos === 'CD' && !/^\d{4}$/.test(form)) || form === '%'))
    return false
  const named = (desk.mentions[sentence] ?? []).some(
    mention => mention.kind === 'name' && mention.tokens.from >= from && mention.tokens.to <= to,
  )
  if (named || desk.references[sentence]?.some(({ tokens }) => tokens.from === from && tokens.to === to) === true)
    return true
  const phrase = s.phrases.find(candidate => candidate.from === from)
  const head = lemma(s, phrase?.head ?? to - 1)
  return to - from >= 2 && isGroup(head) && (to - from >= 4 || !/^(?:a|an)$/.test(lower(s, from)))
}

/** Whether the speaker is a person or body by its name. */
export const isPersonal = (desk: WriterDesk, sentence: number, speaker: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(
    mention =>
      mention.tokens.from >= speaker.from &&
      mention.tokens.to <= speaker.to &&
      /^(?:person|organisation|group|other)$/.test(entityOf(desk, mention)?.kind ?? ''),
  )

/** Whether a speaker is told by a pronoun that only the sentence before explains: "the officer on his staff". */
export const leans = (desk: WriterDesk, sentence: number, s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.some(
    ({ xpos }, i) =>
      i >= from &&
      i < to &&
      /^PRP/.test(xpos) &&
      !/self$/.test(lower(s, i)) &&
      desk.references[sentence]?.some(({ tokens }) => tokens.from <= i && i < tokens.to) !== true,
  )

/** How many sentences back a name may stand that a "he" comes back to. */
const BACK = 3

/** Persons named in a stretch of a paragraph, and whether somebody else is spoken of there without a name. */
function personsIn(
  desk: WriterDesk,
  sentence: number,
  to: number,
): { readonly names: ReadonlySet<string>; readonly others: boolean } {
  const s = desk.sentences[sentence]
  const named = (desk.mentions[sentence] ?? []).filter(({ kind, tokens }) => kind === 'name' && tokens.to <= to)
  const people = named.filter(mention => entityOf(desk, mention)?.kind === 'person')
  const others = (s?.phrases ?? []).some(
    ({ head }) =>
      s !== undefined &&
      head < to &&
      tag(s, head) === 'NN' &&
      isPerson(s, head) &&
      // "Cal Newport, a computer scientist": what a name is said to be is nobody else.
      !people.some(({ tokens }) => Math.abs(head - tokens.from) <= 7 || Math.abs(head - tokens.to) <= 7),
  )
  return { names: new Set(people.map(mention => entityOf(desk, mention)?.name ?? '')), others }
}

/** The one person whom a "he" or "she" can mean: the only one spoken of in its paragraph just before. */
export function onlyPerson(desk: WriterDesk, sentence: number, s: Sentence, { from, to }: TokenRange): string | null {
  if (to - from !== 1 || !/^(?:he|she)$/.test(lower(s, from)) || desk.speakers.length > 0) return null
  const names = new Set(personsIn(desk, sentence, from).names)
  if (personsIn(desk, sentence, from).others) return null
  for (let k = sentence - 1; k >= Math.max(0, sentence - BACK) && desk.sentences[k]?.paragraph === s.paragraph; k--) {
    const found = personsIn(desk, k, desk.sentences[k]?.tokens.length ?? 0)
    if (found.others) return null
    for (const name of found.names) names.add(name)
  }
  const [only] = names
  return names.size === 1 && only !== undefined && only.includes(' ') ? only : null
}
