/** The front of a view: who says it, with who that is, how, about what, when and where: "What did Lena Oster, a pilot, warn …?" */
import type { PieceSpan } from '../../../core/proposal.ts'
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, TokenRange } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { TIES } from '../../wording/cuts.ts'
import type { Line } from '../../wording/line.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontingOf, frontOf } from '../../wording/questions.ts'
import { sentenceSpan, within } from '../maker.ts'
import { type About, sayAbout } from './about.ts'
import { bareName, type Introduced, introductionOf } from './roles.ts'
import type { Said } from './saying.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

const NOTHING = { kind: 'none' } as const

/** What stands at the head of a sentence and says when: of its main clause, for a joined one too. */
export function settingsOf(desk: WriterDesk, said: Said, clause: Clause): readonly TokenRange[] | null {
  const { s, sentence } = said
  const main = s.clauses.find(({ kind }) => kind === 'main') ?? clause
  // "…, where defenders of the bridge maintain that P": nothing stands between.
  const joined = clause.kind !== 'main' && /^(?:where|while|whereas|although|though)$/.test(lower(s, clause.from))
  const ahead = joined && clause.subject?.from === clause.from + 1 ? NOTHING : frontOf(s, clause)
  const first = frontOf(s, main)
  // "Writing for the majority, …": how somebody came to say so may go.
  const participle = tag(s, opening(s, clause.from).start) === 'VBG'
  if (ahead.kind === 'other' && !participle) return null
  const dated = (range: TokenRange): boolean =>
    (desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && within(range, tokens))
  const shared = clause !== main && ahead.kind === 'none' && first.kind === 'phrase' && dated(first.tokens)
  const own = ahead.kind === 'phrase' ? [ahead.tokens] : shared ? [first.tokens] : []
  const all = [...said.setting, ...own]
  if (all.some(range => isLoose(desk, said, range))) return null
  return all.flatMap(range => withYear(desk, said, range))
}

/** "had told deputies in Orrin in January": a date of no year, which the card does without. */
function withYear(desk: WriterDesk, { sentence }: Said, { from, to }: TokenRange): readonly TokenRange[] {
  const bare = (desk.mentions[sentence] ?? []).find(
    ({ date, tokens }) => date?.deictic === true && date.resolved === null && tokens.from > from && tokens.to === to,
  )
  const end = bare === undefined ? to : bare.tokens.from - 1
  return end > from ? [{ from, to: end }] : []
}

/** "In it she alleged that P": in what, only the sentence before says. */
const isLoose = (desk: WriterDesk, { s, sentence }: Said, { from, to }: TokenRange): boolean =>
  s.tokens.some(
    ({ form }, i) =>
      i >= from &&
      i < to &&
      /^(?:it|them|this|these|those)$/i.test(form) &&
      desk.references[sentence]?.some(({ tokens }) => tokens.from <= i && i < tokens.to) !== true,
  )

/** "According to Ada Quill, what ": who tells of a view; of a piece that nobody signed, its title. Null where neither is known. */
export function tellerOf(desk: WriterDesk): string | null {
  const signed = desk.reading.piece.author !== '' && desk.speakers.length === 0
  if (signed) return desk.author
  return desk.title === 'this piece' ? null : desk.title
}

/** Who speaks, and where. */
export type Speaking = Pick<Said, 's' | 'sentence' | 'speaker' | 'standsFor'>

/** Who somebody is, where the piece has said so and the speaker is a bare name here. */
export function introduced(desk: WriterDesk, { sentence, speaker, standsFor }: Speaking): Introduced | null {
  const mention = standsFor === null ? bareName(desk, sentence, speaker) : null
  const entity =
    standsFor === null
      ? (mention?.entity ?? -1)
      : desk.reading.entities.findIndex(({ name, kind }) => name === standsFor && kind === 'person')
  const intro = entity < 0 ? null : introductionOf(desk, entity)
  // Of two persons with one name the introduction may be another's.
  const named = mention === null || entityOf(desk, mention)?.name.includes(' ') === true
  return named && intro?.sentence !== sentence ? intro : null
}

/** The sentence that brings a speaker in, where the front takes its words. */
export function introducedAt(desk: WriterDesk, said: Speaking): readonly PieceSpan[] {
  const intro = introduced(desk, said)
  const s = intro === null ? undefined : desk.sentences[intro.sentence]
  return s === undefined ? [] : [sentenceSpan(s)]
}

/** "the juntas that now rule": a "now" on the day of writing. */
const nows = ({ s, speaker }: Speaking): ReadonlySet<number> =>
  new Set(
    Array.from({ length: speaker.to - speaker.from }, (_, k) => speaker.from + k).filter(
      i => lower(s, i) === 'now' && /^(?:that|who|which)$/.test(lower(s, i - 1)),
    ),
  )

/** "Chief Anand": a title keeps its capital before its name. */
const casingOf = ({ s, speaker: { from } }: Speaking): 'keep' | 'lower' =>
  /^NNP?$/.test(tag(s, from)) && /^NNP/.test(tag(s, from + 1)) ? 'keep' : 'lower'

export function saySpeaker(out: LineBuilder, desk: WriterDesk, said: Speaking): void {
  const intro = introduced(desk, said)
  if (intro !== null) {
    out.copy(intro.sentence, intro.tokens, { ...QUOTING, resolve: false })
    const beside = desk.sentences[intro.sentence]?.tokens.slice(intro.tokens.from, intro.tokens.to) ?? []
    if (beside.some(({ form }) => form === ',')) out.say(',')
  } else if (said.standsFor === null)
    out.copy(said.sentence, said.speaker, { ...QUOTING, casing: casingOf(said), skip: nows(said) })
  else out.stand(said.standsFor, said.sentence, said.speaker)
}

/** Adverbs that only tie a sentence to the one before, or count from its day. */
const LOOSE =
  /^(?:then|later|afterwards|now|however|though|recently|soon|earlier|first|already|again|even|only|not|never)$/

/** The verb group behind the subject, with the adverbs in it: "has repeatedly said". */
function sayVerbs(out: LineBuilder, { s, sentence, verb, speaker, manner }: Said, clause: Clause, front: string): void {
  const plain = front === 'did' || front === 'do' || front === 'does'
  for (let i = Math.max(clause.verb.from, speaker.to); i < verb; i++) {
    if (i === clause.verb.finite || TIES.test(s.tokens[i]?.form ?? '') || LOOSE.test(lower(s, i))) continue
    if (/^RB/.test(tag(s, i)) || (/^VB/.test(tag(s, i)) && !plain)) out.say(' ').copy(sentence, { from: i, to: i + 1 })
  }
  out.say(' ')
  // "told them that P", where whom is left out
  if (plain && lemma(s, verb) === 'tell' && manner === null) out.inflect('say', sentence, verb)
  else if (plain) out.inflect(lemma(s, verb), sentence, verb)
  else out.copy(sentence, { from: verb, to: verb + 1 })
}

export interface Asked {
  readonly about: About | null
  readonly settings: readonly TokenRange[]
  /** "According to Ada Quill, …": where no name tells who speaks, or nothing else when and where. */
  readonly told: boolean
  /** "he would not": of a deed that the speaker speaks of, up to its verb. */
  readonly doing?: TokenRange
}

/** "Why does Tomas Brandt, the mayor of Orrin, argue": what goes on with the view that somebody holds. */
export function whyFor(desk: WriterDesk, said: Said, clause: Clause): LineBuilder | null {
  const { s, sentence } = said
  const past = clause.verb.tense === 'past' && clause.verb.main === clause.verb.finite
  const auxiliary = past ? { text: 'did' } : frontingOf(s, clause)
  if (auxiliary === null) return null
  const out = new LineBuilder(desk).say('Why ').inflect(auxiliary.text, sentence, clause.verb.finite).say(' ')
  saySpeaker(out, desk, said)
  sayVerbs(out, said, clause, auxiliary.text)
  return out
}

/** "last July" as a setting of its own, written out: "in July 2023"; null where it is anything else. */
function timeAt(desk: WriterDesk, sentence: number, { from, to }: TokenRange): string | null {
  const found = (desk.mentions[sentence] ?? []).find(({ tokens }) => tokens.from === from && tokens.to === to)
  const text = found?.date?.resolved ?? null
  if (text === null || /^(?:from|between) /.test(text)) return text
  return `${/^\d{1,2} /.test(text) ? 'on' : 'in'} ${text}`
}

export function frontFor(
  desk: WriterDesk,
  said: Said,
  clause: Clause,
  { about, settings, told, doing }: Asked,
): Line | null {
  const { s, sentence, verb } = said
  const past = clause.verb.tense === 'past' && clause.verb.main === clause.verb.finite
  const auxiliary = past ? { text: 'did', support: true } : frontingOf(s, clause)
  const teller = told ? tellerOf(desk) : ''
  if (auxiliary === null || teller === null) return null
  const out = new LineBuilder(desk).say(teller === '' ? 'What ' : `According to ${teller}, what `)
  // "had warned" is asked as "did … warn": the card has no time before which it was.
  const going = s.tokens.slice(clause.verb.finite + 1, verb).some(({ form }) => form === 'been')
  const front = auxiliary.text === 'had' && !going ? 'did' : auxiliary.text
  out.inflect(front, sentence, clause.verb.finite).say(' ')
  saySpeaker(out, desk, said)
  sayVerbs(out, said, clause, front)
  if (said.manner !== null) out.say(' ').copy(sentence, said.manner, QUOTING)
  if (about !== null) sayAbout(out, sentence, about)
  // "her 2012 book" is hers whose name has just been written; "in May" has its year.
  const isHers = ({ from, to }: TokenRange): boolean => s.tokens.slice(from, to).some(({ xpos }) => xpos === 'PRP$')
  for (const setting of settings) {
    const time = timeAt(desk, sentence, setting)
    if (time !== null) {
      out.say(' ').stand(time, sentence, setting)
      continue
    }
    const resolve = said.standsFor === null || !isHers(setting)
    out.say(' ').copy(sentence, trimmed(s, setting), { ...QUOTING, resolve })
  }
  if (doing !== undefined) out.say(' that ').copy(sentence, doing).say(' do')
  return out.say('?').line()
}
