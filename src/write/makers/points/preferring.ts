/** What somebody does in the place of something else: "instead of …", "rather than …", "far from …", "without …". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { deedLine, doingFront } from './doing.ts'
import { isPronoun, joined, type Own, pointOf } from './own.ts'

/** Words behind which stands what was not done. */
const IN_PLACE = [
  ['instead', 'of'],
  ['rather', 'than'],
  ['far', 'from'],
] as const

/** Whether such words stand at `i`. */
const isInPlace = (own: Own, i: number): boolean =>
  IN_PLACE.some(([first, second]) => lower(own.s, i) === first && lower(own.s, i + 1) === second)

/** Most words of what is set against a deed. */
const MOST = 14

/** "instead of repairing the locks", before the subject or behind the deed. */
function placed(own: Own): { readonly range: TokenRange; readonly end: number } | null {
  const { s, clause } = own
  const { subject, verb } = clause
  if (subject === null) return null
  // "Instead" may pass for a connective.
  const start = [clause.from, opening(s, clause.from).start].find(i => isInPlace(own, i))
  const end = restEnd(s, clause)
  if (start !== undefined && lower(s, subject.from - 1) === ',')
    return { range: trimmed(s, { from: start, to: subject.from }), end }
  for (let i = verb.to + 1; i < end; i++)
    if (isInPlace(own, i) && lower(s, i) !== 'far') return { range: trimmed(s, { from: i, to: end }), end: i }
  return null
}

/** "What, according to A, did Halden do instead of repairing the locks?" – "Buy a yacht" */
export function insteadOf(own: Own): Candidate | null {
  const { sentence, s, clause } = own
  const found = placed(own)
  const { subject } = clause
  if (found === null || subject === null || isPronoun(s, clause)) return null
  const { range, end } = found
  const verbal = /^(?:VB|JJR)/.test(tag(s, range.from + 2))
  // "prefers salt rather than sugar": of two things, not of two deeds, the object is what is asked for.
  if (!verbal || shortLength(s, range) > MOST) return null
  if (range.from > clause.verb.to && frontOf(s, clause).kind !== 'none') return null
  const front = doingFront(own, out => {
    out.say(lower(s, range.from) === 'far' ? ', ' : ' ')
    copyShort(out, sentence, s, range, QUOTING)
  })
  const back = deedLine(own, end)
  if (front === null || back === null) return null
  return pointOf(own, {
    rule: 'instead-of',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}

/** "What, according to A, would the council rather do than raise its rates?" – "Sell its parks" */
export function wouldRather(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || isPronoun(s, clause) || frontOf(s, clause).kind !== 'none' || verb.negated) return null
  if (lower(s, verb.finite) !== 'would' || lower(s, verb.finite + 1) !== 'rather') return null
  const deed = verb.finite + 2
  const end = restEnd(s, clause)
  const than = s.tokens.findIndex((_, i) => i > deed && i < end && lower(s, i) === 'than')
  if (tag(s, deed) !== 'VB' || than < 0 || tag(s, than + 1) !== 'VB') return null
  const other = trimmed(s, { from: than, to: end })
  if (shortLength(s, other) > MOST || than - deed < 2) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, would `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' rather do ')
    .copy(sentence, other, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, { from: deed, to: than }, ANSWER).line()
  return pointOf(own, { rule: 'instead-of', link: 'contrast', body: { form: 'question', front, back }, prior: 0.54 })
}

/** "Without doing what, according to A, did Halden build a port?" – "Asking who would use it" */
export function withoutDoing(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  if (isPronoun(s, clause) || verb.negated || verb.passive || frontOf(s, clause).kind !== 'none') return null
  const end = restEnd(s, clause)
  const at = s.tokens.findIndex(
    (_, i) => i > verb.to && i < end && lower(s, i) === 'without' && tag(s, i + 1) === 'VBG',
  )
  if (at < 0 || lemma(s, verb.main) === 'be' || lower(s, at - 1) === 'not') return null
  const act = trimmed(s, { from: at + 1, to: end })
  if (shortLength(s, act) < 3 || shortLength(s, act) > 12 || shortLength(s, { from: verb.to, to: at }) < 1) return null
  const front = questionAbout(desk, sentence, clause, {
    wh: '',
    according: `according to ${desk.author}`,
    without: { from: at, to: end },
    end: null,
  })
  if (front === null) return null
  const opens = new LineBuilder(desk).inflect('Without', sentence, at).say(' doing what').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, act, ANSWER).line()
  return pointOf(own, {
    rule: 'without-doing',
    link: 'contrast',
    body: { form: 'question', front: joined(opens, front), back },
    prior: 0.48,
  })
}
