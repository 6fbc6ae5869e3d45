/**
 * What stands beside a name: "Loran, a chain of transmitters," says what Loran is, and "Halden, the town that the army
 * retook in 2023," when that was. Both are asked for themselves; the sentence around them is left out.
 */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, Mention, Sentence, TokenRange } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import { baseAt, headAt, kidsOf, lowerAt, marginAt, relAt, spanOf, type Tree } from '../../../read/syntax/heads/tree.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { factAt } from '../maker.ts'
import { isPersonal, nameAt } from './asking.ts'
import { LEANING, LIGHT } from './kit.ts'
import { isNamedThing } from './lifted.ts'

/** A name with the article that belongs to it. */
const withArticle = (s: Sentence, { from, to }: TokenRange): TokenRange =>
  lower(s, from - 1) === 'the' ? { from: from - 1, to } : { from, to }

/** The stretch of a phrase without the comma that sets it apart. */
function spanBehind(t: Tree, i: number): TokenRange {
  const { from, to } = spanOf(t, i)
  return { from: lowerAt(t, from) === ',' ? from + 1 : from, to }
}

/** Least lead of an apposition's arc: commas, article and name have to be right as well. */
const LEAST = 0.5

/** The name that a phrase behind a comma tells of: it ends right before that comma. */
function nameBefore(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, apposed: number): Mention | null {
  const { from } = spanBehind(t, apposed)
  if (baseAt(t, apposed) !== 'appos' || lower(s, from - 1) !== ',' || marginAt(t, apposed) < LEAST) return null
  const mention = nameAt(desk, sentence, headAt(t, apposed))
  if (mention === null || mention.tokens.to !== from - 1) return null
  const joined = [apposed, headAt(t, apposed)].some(
    i => baseAt(t, i) === 'conj' || kidsOf(t, i).some(kid => /^(?:conj|cc)$/.test(baseAt(t, kid))),
  )
  // "the Hald company's pier": a part of a greater name; "Orrin, Velden, a port": a place within another.
  const part = /^(?:NN|POS|JJ)/.test(tag(s, mention.tokens.from - 1)) || lower(s, mention.tokens.from - 1) === ','
  return joined || part ? null : mention
}

const END = /^(?:[,.;:)—–]|--)$/

/** "a chain of long-wave transmitters", up to its comma; null where it leans on other words or goes on too long. */
function meaningOf(s: Sentence, t: Tree, apposed: number): TokenRange | null {
  const { from, to } = spanBehind(t, apposed)
  let end = to
  // "a ship's clerk from Halden who had lost two posts before": what came of him is told behind the "who".
  for (let i = from; i < to; i++)
    if (END.test(lower(s, i)) || (i > apposed + 1 && lower(s, i) === 'who')) end = Math.min(end, i)
  const words = s.tokens.slice(from, end)
  if (!/^(?:a|an|the)$/.test(lower(s, from)) || words.length < 4 || words.length > 14 || end <= apposed) return null
  if (!/^(?:[,.;:)—–]|--|who)$/.test(lower(s, end)) || /^(?:and|or)$/.test(lower(s, end + 1))) return null
  if (words.some(({ xpos }) => /^(?:PRP\$?|WP.*|WDT|WRB|VB[DZP]|MD|EX)$/.test(xpos))) return null
  if (words.slice(1).some(({ form }) => LEANING.test(form.toLowerCase()))) return null
  return { from, to: end }
}

function meaning(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, apposed: number): Candidate | null {
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (main === undefined || !/^NNS?$/.test(tag(s, apposed))) return null
  const mention = nameBefore(desk, sentence, s, t, apposed)
  const answer = mention === null ? null : meaningOf(s, t, apposed)
  if (mention === null || answer === null) return null
  const entity = entityOf(desk, mention)
  const who = isPersonal(s, apposed) || lower(s, answer.to) === 'who'
  // Of a person what they are, and of nothing else; who wrote the piece, its reader knows.
  if (entity === null || who !== (entity.kind === 'person' || (who && entity.kind === 'other'))) return null
  if (
    (!who && entity.likely === 'person' && entity.name.includes(' ')) ||
    desk.author.toLowerCase().includes(entity.name.toLowerCase())
  )
    return null
  const many = tag(s, apposed) === 'NNS'
  // "Many recall Lund, a pilot from Orrin who refused in 1969 to …": of the past by what came of her.
  const gone = lower(s, answer.to) === 'who' && tag(s, answer.to + 1) === 'VBD'
  const past = main.verb.tense === 'past' || gone
  const be = many ? (past ? 'were' : 'are') : past ? 'was' : 'is'
  const front = new LineBuilder(desk)
    .say(`${who ? 'Who' : 'What'} ${be} `)
    .copy(sentence, withArticle(s, mention.tokens), { resolve: true, bare: true, casing: 'lower' })
    .say('?')
    .line()
  return {
    ...factAt(desk, sentence, s, main),
    rule: 'apposed',
    body: { form: 'question', front, back: new LineBuilder(desk).copy(sentence, answer, { casing: 'upper' }).line() },
    prior: 0.5,
    asks: 'phrase',
  }
}

/** The name that a relative clause's noun is, or stands beside. */
function nameOfNoun(desk: WriterDesk, sentence: number, s: Sentence, t: Tree, noun: number): TokenRange | null {
  const own = nameAt(desk, sentence, noun)
  if (own !== null && own.tokens.to > noun) return own.tokens
  const beside = nameBefore(desk, sentence, s, t, noun)
  if (beside !== null) return beside.tokens
  const phrase = s.phrases.find(({ head }) => head === noun)
  return phrase !== undefined && isNamedThing(desk, s, sentence, t, phrase) ? phrase : null
}

/** "which the council had closed in 1961": a clause whose object its noun is, with the date right behind the verb. */
function doneTo(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, clause: Clause): Candidate | null {
  const { subject, verb } = clause
  const at = predicateAt(t, clause)
  if (clause.kind !== 'relative' || subject === null || at < 0 || verb.passive || verb.negated) return null
  const active = verb.main === verb.finite ? /^VB[DN]$/ : /^VBN$/
  if (
    verb.tense !== 'past' ||
    verb.modal !== null ||
    !active.test(tag(s, verb.main)) ||
    LIGHT.test(lemma(s, verb.main))
  )
    return null
  const word = subject.from - 1
  if (!/^(?:that|which|whom)$/.test(lower(s, word)) || relAt(t, at) !== 'acl:relcl') return null
  if (relAt(t, word) !== 'obj' || headAt(t, word) !== at) return null
  const noun = headAt(t, at)
  const phrase = s.phrases.find(({ from, to }) => from <= noun && noun < to)
  const gap = lower(s, word - 1) === ',' ? 1 : 0
  const name = nameOfNoun(desk, sentence, s, t, noun)
  const date = (desk.mentions[sentence] ?? []).find(({ tokens }) => tokens.from === verb.to + 1)
  if (phrase?.to !== word - gap || name === null || date?.kind !== 'date' || date.date === undefined) return null
  if (!/^(?:in|on)$/.test(lower(s, verb.to)) || date.date.deictic || date.date.resolved !== null) return null
  return whenDone(desk, s, sentence, clause, subject, withArticle(s, name), date)
}

function whenDone(
  desk: WriterDesk,
  s: Sentence,
  sentence: number,
  clause: Clause,
  subject: TokenRange,
  name: TokenRange,
  date: Mention,
): Candidate {
  const { verb } = clause
  const wh = date.date?.grain === 'year' ? 'In what year did ' : 'When did '
  const when = new LineBuilder(desk)
    .say(wh)
    .copy(sentence, subject, { resolve: true, bare: true, casing: 'lower' })
    .say(' ')
    .inflect(lemma(s, verb.main), sentence, verb.main)
    .say(' ')
    .copy(sentence, name, { resolve: true, bare: true, casing: 'lower' })
    .say('?')
    .line()
  return {
    ...factAt(desk, sentence, s, clause),
    rule: 'when-question',
    body: { form: 'question', front: when, back: new LineBuilder(desk).copy(sentence, date.tokens).line() },
    prior: 0.58,
    asks: 'time',
  }
}

export const besideNames = (desk: WriterDesk, s: Sentence, sentence: number, t: Tree): readonly Candidate[] => [
  ...t.tokens.flatMap((_, i) => meaning(desk, s, sentence, t, i) ?? []),
  ...s.clauses.flatMap(clause => doneTo(desk, s, sentence, t, clause) ?? []),
]
