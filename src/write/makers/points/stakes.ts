/** What something does, needs, risks or brings, in the author's view: the object of a verb that makes a point. */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { CAUSING } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import { entityOf } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { PEOPLE } from './outlooks.ts'
import { hasCondition, type Own, pointOf } from './own.ts'
import { kidsOf, relOf, spanOf, topOf } from './tree.ts'
import { urges } from './urging.ts'

/** Verbs by which an author says what is at stake; their object is the point. */
const STAKE = new Set(
  'risk need lack deny offer require threaten deserve face undermine encourage discourage reward punish ignore overlook obscure hide mask weaken strengthen erode destroy preserve protect guarantee ensure prevent shift favour favor distort reinforce perpetuate promote foster fuel invite underestimate overestimate misunderstand demand symbolise symbolize represent embody teach replace reduce increase raise limit restrict create deepen widen generate give cost bring conceal reveal mean spare waste burden serve save hurt harm betray expose subsidise subsidize earn gain lose win shape change turn sacrifice abandon neglect reject provide support explain determine define drive concern hit'.split(
    ' ',
  ),
)
/** What somebody who is named may be said to do in an author's view; all else a person does is a deed. */
const OF_PERSONS =
  /^(?:risk|need|lack|deny|deserve|face|undermine|ignore|overlook|underestimate|overestimate|misunderstand|threaten|depend|rely)$/
/** Fewest words of a point: “a driver” is none. */
const LEAST_WORDS = 3
/** With these the point follows a preposition that stays with the question. */
const WITH: ReadonlyMap<string, RegExp> = new Map([
  ['depend', /^(?:on|upon)$/],
  ['rest', /^(?:on|upon)$/],
  ['rely', /^(?:on|upon)$/],
  ['amount', /^to$/],
  ['stem', /^from$/],
  ['lie', /^in$/],
  ['hinge', /^on$/],
  ['lead', /^to$/],
  ['belong', /^to$/],
  ['suffer', /^from$/],
  ['benefit', /^from$/],
  ['consist', /^(?:of|in)$/],
])
/** Behind these words the rest of a clause says when or where: it stays on the front. */
const SETTING = /^(?:in|on|at|during|after|before|since|until|by|within|over|between|throughout)$/

/** The words asked for: the object, and what makes one thing with it. */
interface Asked {
  readonly answer: TokenRange
  /** Words of the front that the answer displaces. */
  readonly without: TokenRange
}

/** Verbs with two objects: the first stays with the question, the second is asked for. */
const TWOFOLD = /^(?:give|offer|cost|spare|teach|deny|grant|bring|save|earn|win|provide)$/
/** Verbs of change: what becomes of the thing is asked for. */
const CHANGE = /^(?:turn|transform|convert|translate)$/

/** The object of a verb with two; null when there is one alone. */
function secondOf(s: Sentence, from: number, to: number): Asked | null {
  const first = s.phrases.find(phrase => phrase.from === from)
  const second = s.phrases.find(phrase => phrase.from === first?.to)
  const clause = /^(?:what|whatever)$/.test(lower(s, first?.to ?? to))
  if (first === undefined || (second === undefined && !clause) || first.to >= to) return null
  return whole(s, first.to, to)
}

/** "turns each gram into [a cost]". */
function outcomeOf(s: Sentence, from: number, to: number): Asked | null {
  for (let i = from; i < to; i++) if (lower(s, i) === 'into') return whole(s, i + 1, to)
  return null
}

function objectOf(s: Sentence, from: number, to: number, verb: number): Asked | null {
  if (CHANGE.test(lemma(s, verb))) return outcomeOf(s, from, to)
  const second = TWOFOLD.test(lemma(s, verb)) ? secondOf(s, from, to) : null
  if (second !== null) return second
  // "give its enemies less to discover": which of the two is asked for, the reader does not know.
  if (TWOFOLD.test(lemma(s, verb)) && kidsOf(s, verb).some(kid => relOf(s, kid) === 'iobj')) return null
  const object = kidsOf(s, verb).find(kid => relOf(s, kid) === 'obj' && kid >= from && kid < to)
  if (object === undefined) return whole(s, from, to)
  const span = spanOf(s, object)
  if (span.from < from || span.to > to) return whole(s, from, to)
  const tail = lower(s, span.to)
  // "until it agrees", "in 2019": when and where stay with the question; all else belongs to the point.
  const asked = SETTING.test(tail) ? { from: span.from, to: span.to } : { from: span.from, to }
  return { answer: trimmed(s, asked), without: asked }
}

const whole = (s: Sentence, from: number, to: number): Asked => ({
  answer: trimmed(s, { from, to }),
  without: { from, to },
})

const OPENS = /^(?:DT|NN|JJ|VBG|PRP\$|CD|TO|PDT|RB|WP)/

/** Whether a range that should be one phrase holds a second verb that the first one's subject has. */
const hasSecond = (s: Sentence, range: TokenRange): boolean =>
  s.tokens.some(
    (token, i) => i > range.from && i < range.to && /^VB[DPZ]?$/.test(token.xpos) && /^(?:,|CC)$/.test(tag(s, i - 1)),
  )

/** What "we" do is asked only where it is at stake for all. */
const isUs = ({ s, clause }: Own): boolean => /^(?:we|i|you)$/.test(lower(s, clause.subject?.from ?? -1))

/** What a person, or "we", did. */
const isDeed = (own: Own): boolean =>
  isUs(own) ||
  (own.desk.mentions[own.sentence] ?? []).some(
    mention =>
      own.clause.subject !== null &&
      within(own.clause.subject, mention.tokens) &&
      entityOf(own.desk, mention)?.kind === 'person',
  )

/** "He brought …": what a person did, who is only a pronoun here. */
const isPerson = ({ s, clause }: Own): boolean => /^(?:he|she)$/.test(lower(s, clause.subject?.from ?? -1))

/** Whether what came of a deed is a figure, or somebody by name. */
const isFigured = ({ desk, sentence, s }: Own, from: number, to: number): boolean =>
  /^NNPS?$/.test(tag(s, from)) ||
  (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens }) =>
      kind !== 'name' &&
      within({ from, to }, tokens) &&
      s.tokens.slice(tokens.from, tokens.to).some(({ form }) => /\d/.test(form)),
  )

const isDated = ({ desk, sentence, clause }: Own): boolean =>
  (desk.mentions[sentence] ?? []).some(({ date, tokens }) => date !== undefined && within(clause, tokens))

/** "could have cooled": what did not happen. */
const hasHave = (s: Sentence, { verb }: Clause): boolean => {
  for (let i = verb.from; i < verb.main; i++) if (verb.modal !== null && lower(s, i) === 'have') return true
  return false
}

/** "What, according to A, does the Kremlin risk by …?" */
export function stake(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const verb = lemma(s, clause.verb.main)
  const link = WITH.get(verb)
  if (clause.verb.passive || clause.verb.negated || hasCondition(s, clause)) return null
  if (/^(?:should|must|ought)$/.test(clause.verb.modal ?? '') || hasHave(s, clause)) return null
  const takes = verb === 'take' && /^(?:will|would)$/.test(clause.verb.modal ?? '')
  if (link === undefined ? !STAKE.has(verb) && !CAUSING.has(verb) && !takes : !link.test(lower(s, clause.verb.to)))
    return null
  // What somebody did once is a fact, which others ask for.
  if (
    clause.verb.tense === 'past' &&
    !CAUSING.has(verb) &&
    !/^(?:protect|change|mean|teach|shape|explain|cost)$/.test(verb)
  )
    return null
  // What happened on a day, or has been done since, is a fact too.
  if (lemma(s, clause.verb.finite) === 'have' && clause.verb.main !== clause.verb.finite) return null
  if (clause.verb.tense === 'past' && (isDated(own) || isDeed(own))) return null
  if (!isUs(own) && isDeed(own) && !OF_PERSONS.test(verb)) return null
  if (isUs(own) && !/^(?:need|face|lack|risk|deserve|owe)$/.test(verb)) return null
  const from = clause.verb.to + (link === undefined ? 0 : 1)
  const end = restEnd(s, clause)
  // "brought back two rooms", "raised its rate to 9 percent": what was done once, with a name or a figure for what came of it.
  if (clause.verb.tense === 'past' && (isPerson(own) || isFigured(own, from, end))) return null
  // "encourages hauliers to drive at night": what they are to do is asked for elsewhere.
  if (urges(own) !== null) return null
  const asked = link === undefined ? objectOf(s, from, end, clause.verb.main) : whole(s, from, end)
  if (asked === null) return null
  const { answer, without } = asked
  const words = shortLength(s, answer)
  if (words < LEAST_WORDS || !OPENS.test(tag(s, answer.from)) || hasSecond(s, answer)) return null
  // "threatens to thwart" is asked as "threaten to do".
  const act = tag(s, answer.from) === 'TO' ? 1 : 0
  if (act === 1 && (tag(s, answer.from + 1) !== 'VB' || lemma(s, answer.from + 1) === 'be')) return null
  if (
    act === 0 &&
    /^(?:RB)$/.test(tag(s, answer.from)) &&
    !/^(?:only|not|almost|nearly|just)$/.test(lower(s, answer.from))
  )
    return null
  const front = questionAbout(desk, sentence, clause, {
    wh: PEOPLE.test(lower(s, topOf(s, answer))) || lower(s, answer.from) === 'those' ? 'Whom' : 'What',
    according: `according to ${desk.author}`,
    without,
    end: null,
    ...(act === 1 ? { close: ' to do?' } : {}),
  })
  if (front === null) return null
  const back = copyShort(
    new LineBuilder(desk),
    sentence,
    s,
    { from: answer.from + act, to: answer.to },
    { bare: true, casing: 'upper' },
  )
  return pointOf(own, {
    rule: 'stake',
    link: CAUSING.has(verb) ? 'cause' : 'reason',
    body: { form: 'question', front, back: back.line() },
    prior: 0.46,
  })
}
