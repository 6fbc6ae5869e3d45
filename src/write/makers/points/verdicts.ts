/** What the author calls a thing, likens it to, or names as the heart of a matter. */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import { HEART, ROLE_NOUN } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isPronoun, type Own, pointOf } from './own.ts'
import { topOf } from './tree.ts'

const QUOTING = { resolve: true, bare: true, casing: 'lower' } as const

/** Nouns and adjectives that judge: with one of them "X is a Y" is a verdict, not a description. */
const JUDGING =
  /^(?:mistake|failure|success|gamble|danger|threat|illusion|myth|disaster|scandal|farce|triumph|tragedy|burden|weapon|trap|tax|excuse|luxury|necessity|weakness|strength|problem|solution|bargain|betrayal|insult|step|sign|symptom|symbol|test|lesson|warning|risk|opportunity|chance|advantage|disadvantage|virtue|vice|skill|tool|weapon|duty|right|privilege|fiction|fantasy|distraction|nuisance|blessing|curse|obstacle|barrier|bottleneck|cause|result|consequence|product|reflection|recipe|victory|defeat|retreat|disgrace|absurdity|nonsense|truth|lie|way|instrument|means|form|kind|sort|matter|question|answer|key|core|heart|foundation|condition|price|cost|benefit|friend|enemy|rival|partner|link|measure|shield|bet|experiment|reminder|relic|puzzle|paradox|contradiction|invitation)$/

/** "What does A call the dam?" */
export function verdict(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (
    subject === null ||
    lemma(s, verb.main) !== 'be' ||
    verb.negated ||
    isPronoun(s, clause) ||
    hasCondition(s, clause)
  )
    return null
  if (verb.tense !== 'present' || verb.main !== verb.finite || frontOf(s, clause).kind !== 'none') return null
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  const start = /^RB/.test(tag(s, rest.from)) ? rest.from + 1 : rest.from
  const head = topOf(s, rest)
  if (!/^(?:a|an|one|no|nothing|little)$/.test(lower(s, start)) || start !== rest.from) return null
  if (
    !/^NN/.test(tag(s, head)) ||
    !JUDGING.test(lemma(s, head)) ||
    shortLength(s, rest) < 3 ||
    shortLength(s, rest) > 14
  )
    return null
  // "Ana Ruiz is a …" tells who somebody is.
  if (
    isSomebody(own, subject) ||
    /^(?:a|an|one|many|some|another)$/.test(lower(s, subject.from)) ||
    subject.to - subject.from > 14
  )
    return null
  const front = new LineBuilder(desk)
    .say(`What does ${desk.author} call `)
    .copy(sentence, trimmed(s, subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'verdict', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.5 })
}

/** "Land is the bottleneck": "What, according to A, is the bottleneck in “T”?" */
export function heart(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (
    subject === null ||
    lemma(s, verb.main) !== 'be' ||
    verb.negated ||
    isPronoun(s, clause) ||
    verb.main !== verb.finite
  )
    return null
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  const head = topOf(s, rest)
  if (lower(s, rest.from) !== 'the' || !/^NN/.test(tag(s, head)) || frontOf(s, clause).kind !== 'none') return null
  const noun = lemma(s, head)
  if (noun === 'view' || lower(s, head + 1) === 'that') return null
  if (
    s.tokens
      .slice(rest.from, head)
      .some(token => /^(?:usual|common|official|popular|obvious|so-called)$/.test(token.form))
  )
    return null
  if (
    !HEART.has(noun) &&
    !ROLE_NOUN.has(noun) &&
    !/^(?:bottleneck|obstacle|culprit|exception|reason|enemy)$/.test(noun)
  )
    return null
  if (
    /^(?:the|this|that|its|their|his|her)$/.test(lower(s, subject.from)) &&
    /^(?:first|second|third|other)$/.test(lower(s, subject.from + 1))
  )
    return null
  if (shortLength(s, subject) > 12) return null
  const where = head === rest.to - 1 ? ` in ${desk.title}` : ''
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}${where}, ${lower(s, verb.main)} `)
    .copy(sentence, rest, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, trimmed(s, subject), { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'heart',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.46,
    asks: 'phrase',
  })
}

/** The stretch behind "like" that a thing is likened to, at the head of the sentence or between commas behind the subject. */
function likened({ s, clause }: Own): TokenRange | null {
  const { subject } = clause
  if (subject === null) return null
  const start = opening(s, clause.from).start
  const ahead =
    lower(s, start) === 'like' && lower(s, subject.from - 1) === ',' ? { from: start + 1, to: subject.from } : null
  if (ahead !== null) return trimmed(s, ahead)
  for (let i = subject.from + 1; i < subject.to; i++)
    if (lower(s, i) === ',' && lower(s, i + 1) === 'like') return trimmed(s, { from: i + 2, to: subject.to })
  return null
}

/** "A says that a freeze conceals the disease. What is the comparison?" */
export function likeness(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const like = likened(own)
  const { subject } = clause
  if (
    like === null ||
    subject === null ||
    s.clauses.find(one => one.kind === 'main')?.verb !== clause.verb ||
    isPronoun(s, clause) ||
    !/^(?:DT|NN|JJ|CD)/.test(tag(s, like.from))
  )
    return null
  // Of another thing of the same kind it is no comparison: "like other cities".
  if (/^(?:other|others|many|most|all|any|some|so)$/.test(lower(s, like.from)) || shortLength(s, like) > 9) return null
  const bare = like.from < subject.from ? subject : { from: subject.from, to: like.from - 2 }
  const front = new LineBuilder(desk)
    .say('To what does ')
    .say(`${desk.author} liken `)
    .copy(sentence, subjectTokens(s, trimmed(s, bare)), QUOTING)
    .say(', saying that it ')
  if (/s$/.test(lower(s, clause.verb.finite)) === false) return null
  copyShort(front, sentence, s, trimmed(s, { from: clause.verb.from, to: restEndOf(own) }), {
    resolve: true,
    bare: true,
  })
  const back = new LineBuilder(desk).copy(sentence, like, { bare: true, casing: 'upper' }).line()
  return pointOf(own, {
    rule: 'likeness',
    link: 'contrast',
    body: { form: 'question', front: front.say('?').line(), back },
    prior: 0.52,
  })
}

/** The end of what is said, with what a second verb says of the same subject. */
function restEndOf({ s, clause }: Own): number {
  const next = s.clauses.find(
    other => other.kind === 'coordinate' && other.subject === null && other.verb.from > clause.verb.to && other.sure,
  )
  return next === undefined ? restEnd(s, clause) : Math.max(next.to, clause.to)
}

/** "“Reform” has become a way of saving money": "What, according to A, has “reform” become?" */
export function become(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'become' || verb.negated || isPronoun(s, clause)) return null
  if (lemma(s, verb.finite) !== 'have' || verb.modal !== null || hasCondition(s, clause)) return null
  if (frontOf(s, clause).kind !== 'none' || isSomebody(own, subject)) return null
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  const words = shortLength(s, rest)
  if (!/^(?:a|an|the|little|no|nothing|one)$/.test(lower(s, rest.from)) || words < 5 || words > 16) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: 'What',
    according: `according to ${desk.author}`,
    without: { from: verb.to, to: clause.to },
    end: null,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, { bare: true, casing: 'upper' }).line()
  return pointOf(own, { rule: 'verdict', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.52 })
}

/** Whether a subject is a person by name. */
const isSomebody = ({ desk, sentence }: Own, subject: TokenRange): boolean =>
  (desk.mentions[sentence] ?? []).some(
    mention =>
      within(subject, mention.tokens) && mention.tokens.to === subject.to && entityOf(desk, mention)?.kind === 'person',
  )
