/** What the author thinks of doing something, and what he expects somebody to do. */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import { ROLE } from '../../../read/mentions/lists.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** What may be said of a deed: of "possible" or "time" nobody would ask. */
const OF_DEEDS =
  /^(?:absurd|rash|wrong|right|foolish|unwise|wise|dangerous|risky|unfair|fair|unjust|necessary|essential|vital|crucial|important|pointless|naive|reckless|irresponsible|premature|unreasonable|reasonable|tempting|misleading|dishonest|cruel|cheaper|easier|harder|better|worse|safer|hard|difficult|easy|mistaken|incumbent|imperative|critical|fitting|shameful|perverse|odd|strange|hypocritical)$/

/** "It would be wrong to pretend that …": the author turns to what others may say; what he thinks of it is no point. */
const OF_WORDS =
  /^(?:pretend|conclude|say|think|suppose|imagine|argue|claim|believe|deny|assume|dismiss|object|insist|complain|note|add|reply|answer|ask|wonder)$/

/** "It would be rash to promise too much": "What, according to A, would be rash?" */
export function judged(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || subject.to - subject.from !== 1 || lower(s, subject.from) !== 'it') return null
  if (lemma(s, verb.main) !== 'be' || verb.negated || verb.tense === 'past' || frontOf(s, clause).kind !== 'none')
    return null
  const adverb = /^RB/.test(tag(s, verb.to)) ? 1 : 0
  const word = verb.to + adverb
  const to = word + 1
  const deed = trimmed(s, { from: to, to: restEnd(s, clause) })
  if (!OF_DEEDS.test(lower(s, word)) || adverb === 1 || lower(s, to) !== 'to' || tag(s, to + 1) !== 'VB') return null
  if (shortLength(s, deed) < 3 || OF_WORDS.test(lemma(s, to + 1))) return null
  const front = new LineBuilder(desk).say(`What, according to ${desk.author} in ${desk.title}, `)
  front.copy(sentence, { from: verb.from, to: word + 1 }).say('?')
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'judged',
    link: 'conclusion',
    body: { form: 'question', front: front.line(), back },
    prior: 0.48,
  })
}

/** Nouns of people and of bodies that act. */
export const PEOPLE =
  /^(?:people|voters?|citizens?|parents?|teachers?|workers?|leaders?|governments?|ministers?|politicians?|firms?|companies|company|investors?|builders?|owners?|landlords?|tenants?|courts?|judges?|banks?|allies|critics?|supporters?|children|students?|farmers?|scientists?|researchers?|states?|countries|country|cities|city|nations?|consumers?|employers?|readers?|users?|drivers?|patients?|doctors?|museums?|schools?|universities|students|engineers?|generals?|soldiers?|descendants)$/

/** Whether a subject is somebody who can be said to do something. */
function acts({ desk, sentence, s, clause }: Own): boolean {
  const { subject } = clause
  if (subject === null) return false
  const name = (desk.mentions[sentence] ?? []).find(
    mention => mention.kind === 'name' && within(subject, mention.tokens) && mention.tokens.from <= subject.from + 1,
  )
  const entity = name === undefined ? null : entityOf(desk, name)
  if (entity !== null) return /^(?:person|place|organisation|group)$/.test(entity.kind)
  const phrase = s.phrases.find(candidate => candidate.from === subject.from)
  const head = phrase?.head ?? subject.from
  return PEOPLE.test(lower(s, head)) || ROLE.has(lemma(s, head))
}

/** "; it has no need to …": what follows belongs to what was said, and often turns it. */
const goesOn = (s: Sentence, at: number): boolean =>
  lower(s, at) === ';' && /^(?:it|they|he|she)$/.test(lower(s, at + 1))

/**
 * "What, according to A, will Voss do?" What somebody would, may or could do is as often a jest or a turn of phrase: blind
 * readers kept none of those.
 */
export function forecast(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (verb.modal !== 'will' || verb.negated || verb.passive || isPronoun(s, clause)) return null
  if (hasCondition(s, clause) || tag(s, verb.main) !== 'VB' || lemma(s, verb.main) === 'be' || !acts(own)) return null
  if (OF_WORDS.test(lemma(s, verb.main))) return null
  if (frontOf(s, clause).kind !== 'none' || verb.main - verb.finite > 1) return null
  const deed = trimmed(s, { from: verb.main, to: restEnd(s, clause) })
  const words = shortLength(s, deed)
  if (words < 3 || words > 16 || goesOn(s, deed.to)) return null
  const front = questionAbout(
    desk,
    sentence,
    { ...clause, verb: { ...verb, to: verb.main } },
    {
      wh: 'What',
      according: `according to ${desk.author}`,
      without: { from: verb.main, to: clause.to },
      end: null,
      close: ' do?',
    },
  )
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'forecast',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.46,
  })
}

/** "What, according to A, is the plan unlikely to do?" */
export function likely(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || isPronoun(s, clause) || lemma(s, verb.main) !== 'be' || verb.main !== verb.finite) return null
  if (verb.negated || verb.tense !== 'present' || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none')
    return null
  const adverb = /^(?:very|most|more|almost|hardly|scarcely|also|now|therefore)$/.test(lower(s, verb.to)) ? 1 : 0
  const word = verb.to + adverb
  if (!/^(?:likely|unlikely|bound|certain|doomed)$/.test(lower(s, word)) || lower(s, word + 1) !== 'to') return null
  const deed = trimmed(s, { from: word + 2, to: restEnd(s, clause) })
  if (tag(s, word + 2) !== 'VB' || lemma(s, word + 2) === 'be' || shortLength(s, deed) < 3) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), { resolve: true, bare: true, casing: 'lower' })
    .say(' ')
    .copy(sentence, { from: verb.to, to: word + 2 })
    .say(' do?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'likely', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54 })
}

const SUSPECTS = /^(?:suspect|think|believe|fear|expect|hope|predict|imagine|guess|reckon)$/

/** "They will, I suspect, talk to …": "What does A suspect the colonels will do?" Taken by its words: the aside breaks the tree. */
export function suspected(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const modal = s.tokens.findIndex(({ xpos }, i) => i > start && xpos === 'MD')
  const [verb, deed] = [modal + 3, modal + 5]
  if (modal < 0 || modal - start > 8 || lower(s, modal + 1) !== ',' || lower(s, modal + 2) !== 'i') return null
  if (!SUSPECTS.test(lemma(s, verb)) || lower(s, verb + 1) !== ',' || !/^(?:VB|NN)$/.test(tag(s, deed))) return null
  if (!/^(?:will|would|may|might)$/.test(lower(s, modal)) || lemma(s, deed) === 'be') return null
  if (s.tokens.slice(start, modal).some(({ xpos }) => /^(?:VB|W|RB|,)/.test(xpos)) || !isOwnSentence(desk, sentence, s))
    return null
  const said = trimmed(s, { from: deed, to: viewEnd(s, deed) })
  if (shortLength(s, said) < 3) return null
  const front = new LineBuilder(desk)
    .say(`What does ${desk.author} `)
    .copy(sentence, { from: verb, to: verb + 1 })
    .say(' ')
    .copy(sentence, { from: start, to: modal }, { resolve: true, bare: true, casing: 'lower' })
    .say(` ${lower(s, modal)} do?`)
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'suspected',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
