/**
 * What came of something, and what set it off: "Power cuts closed mills, spoiled fish, and sent barbers home", "When the city
 * went dark, the trigger was a relay".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { PEOPLE } from './outlooks.ts'
import { isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'
import { kidsOf, relOf, spanOf, topOf } from './tree.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']

/** Whether a subject is a thing: what somebody does is a deed, not an effect. */
function isThing({ desk, sentence, s, clause }: Own): boolean {
  const { subject } = clause
  if (subject === null || isPronoun(s, clause)) return false
  const head = topOf(s, subject)
  const named = (desk.mentions[sentence] ?? []).some(
    mention =>
      within(subject, mention.tokens) &&
      mention.tokens.from <= head &&
      head < mention.tokens.to &&
      /^(?:person|organisation|group|place)$/.test(entityOf(desk, mention)?.kind ?? ''),
  )
  return !named && /^NNS?$/.test(tag(s, head)) && !PEOPLE.test(lower(s, head))
}

/** "Which three things, according to A, did power cuts do?" */
export function effects(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || !isThing(own) || verb.passive || verb.negated || verb.main !== verb.finite) return null
  if (!/^VB[DZ]$/.test(tag(s, verb.main)) || frontOf(s, clause).kind !== 'none') return null
  const further = kidsOf(s, verb.main).filter(
    kid => kid > verb.main && relOf(s, kid) === 'conj' && tag(s, kid) === tag(s, verb.main),
  )
  const verbs = [verb.main, ...further]
  const number = NUMBERS[verbs.length]
  // Two things may be told of as one; of a verb with a subject of its own another is spoken of.
  if (number === undefined || verbs.length < 3) return null
  if (further.some(kid => kidsOf(s, kid).some(inner => /^(?:nsubj|aux|mark)$/.test(relOf(s, inner))))) return null
  if (verbs.some(at => /^(?:be|have|do|say|seem)$/.test(lemma(s, at)))) return null
  const last = spanOf(s, further.at(-1) ?? verb.main).to
  if (s.tokens.slice(last).some(({ form }) => /^\p{L}/u.test(form))) return null
  const items = verbs.map((from, k) => {
    const to = verbs[k + 1] ?? last
    return { from, rest: trimmed(s, { from: from + 1, to: /^(?:and|or)$/.test(lower(s, to - 1)) ? to - 1 : to }) }
  })
  if (items.some(({ rest }) => shortLength(s, rest) < 1 || shortLength(s, rest) > 12)) return null
  const front = new LineBuilder(desk)
    .say(`Which ${number} things, according to ${desk.author}, ${tag(s, verb.main) === 'VBD' ? 'did' : 'does'} `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' do?')
    .line()
  const lines = items.map(({ from, rest }) => {
    const base = lemma(s, from)
    const out = new LineBuilder(desk).inflect(base.charAt(0).toUpperCase() + base.slice(1), sentence, from).say(' ')
    return copyShort(out, sentence, s, rest, { bare: true }).line()
  })
  return pointOf(own, {
    rule: 'effects',
    link: 'list',
    body: { form: 'list', front, items: lines },
    prior: 0.54,
    asks: 'list',
  })
}

const SET_OFF =
  /^(?:trigger|cause|culprit|reason|result|effect|outcome|upshot|consequence|remedy|answer|excuse|pretext)$/

/** "What, according to A, was the trigger when the city went dark in 1965?" – "A relay set too low" */
export function setOff(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const given = s.clauses.find(({ kind, marker }) => kind === 'adverbial' && marker?.from === start)
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (!/^(?:when|after)$/.test(lower(s, start)) || given?.sure !== true || main?.sure !== true) return null
  const { subject, verb } = main
  if (subject === null || lower(s, subject.from - 1) !== ',' || lower(s, subject.from) !== 'the') return null
  if (subject.to - subject.from !== 2 || !SET_OFF.test(lemma(s, subject.to - 1)) || verb.negated) return null
  if (lemma(s, verb.main) !== 'be' || verb.main !== verb.finite || !isOwnSentence(desk, sentence, s)) return null
  const end = s.tokens.findIndex((_, i) => i > verb.to && /^[,;:.–—]$/.test(lower(s, i)))
  const answer = trimmed(s, { from: verb.to, to: end < 0 ? s.tokens.length : end })
  if (!/^(?:DT|NN|JJ|CD)/.test(tag(s, answer.from)) || shortLength(s, answer) < 2 || shortLength(s, answer) > 15)
    return null
  const condition = { from: start, to: subject.from - 1 }
  if (shortLength(s, condition) < 4 || shortLength(s, condition) > 18) return null
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subject, QUOTING)
    .say(' ')
  const front = copyShort(out, sentence, s, condition, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, answer, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'set-off',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}
