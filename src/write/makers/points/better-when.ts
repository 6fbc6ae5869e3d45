/** On what something hangs that goes better or worse, in the author's view: "Pilots steer better when they have slept". */
import { lower, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, questionAbout } from '../../wording/questions.ts'
import { ANSWER } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isPronoun, type Own, pointOf } from './own.ts'

/** Words of a condition: fewest and most. */
const WORDS = { least: 4, most: 16 } as const

/** "when they have slept" at the end of a clause that compares. */
function conditionOf(s: Sentence, { verb }: Clause): Clause | null {
  const found = s.clauses.find(
    ({ kind, marker, subject, sure }) =>
      kind === 'adverbial' &&
      sure &&
      subject !== null &&
      marker !== null &&
      marker.from > verb.to &&
      /^(?:when|where)$/.test(lower(s, marker.from)),
  )
  if (found?.marker == null) return null
  const between = s.tokens.slice(verb.to, found.marker.from)
  const compares =
    between.some(({ xpos }) => /^(?:JJR|RBR|RBS)$/.test(xpos)) &&
    !between.some(({ form }) => /^(?:than|[,;:–—])$/.test(form))
  return compares ? found : null
}

/** "When, according to A, do pilots steer better?" */
export function betterWhen(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { verb } = clause
  const condition = conditionOf(s, clause)
  if (condition?.marker == null || isPronoun(s, clause) || frontOf(s, clause).kind !== 'none') return null
  if (verb.tense !== 'present' || verb.negated || verb.modal !== null || verb.main !== verb.finite) return null
  const from = condition.marker.from
  const end = s.tokens.findIndex(({ form }, i) => i > from && /^[,;:.–—]$/.test(form))
  const said = trimmed(s, { from, to: end < 0 ? s.tokens.length : end })
  if (shortLength(s, said) < WORDS.least || shortLength(s, said) > WORDS.most) return null
  const where = lower(s, from) === 'where'
  const front = questionAbout(desk, sentence, clause, {
    wh: where ? 'Where' : 'When',
    according: `according to ${desk.author}`,
    without: { from, to: s.tokens.length },
    end: s.tokens.length,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return pointOf(own, { rule: 'better-when', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.54 })
}
