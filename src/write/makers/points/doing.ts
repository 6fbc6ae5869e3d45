/** What the author says somebody or something does: the deed as an answer, and the question "What …, does X do …?". */
import { lemma, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { type Line, LineBuilder } from '../../wording/line.ts'
import { frontingOf, subjectTokens } from '../../wording/questions.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import type { Own } from './own.ts'

/** Whether a verb group can be asked for by "do": one finite verb, or a modal with its verb. */
function isPlainDeed(s: Sentence, { verb }: Clause): boolean {
  if (verb.passive || verb.negated || /^(?:be|have|do|seem|become)$/.test(lemma(s, verb.main))) return false
  return verb.modal === null ? verb.main === verb.finite : verb.main - verb.finite === 1
}

/** "phased out subsidies and raised tariffs": a participle behind "and" with something behind it is a verb as often. */
const isSecond = (s: Sentence, i: number, xpos: string): boolean =>
  (/^VB[DZP]$/.test(xpos) && /^(?:,|CC|RB)$/.test(tag(s, i - 1))) ||
  (xpos === 'VBN' && tag(s, i - 1) === 'CC' && /^(?:DT|NN|JJ|PRP\$|CD)/.test(tag(s, i + 1)))

/** A second verb that shares the subject: it would have to change its form with the first. */
export const hasSecondVerb = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.some(({ xpos }, i) => i > from && i < to && isSecond(s, i, xpos))

/** A deed in the base form of its verb: "bought a yacht" as "Buy a yacht". */
export function deedLine({ desk, sentence, s, clause }: Own, to: number): Line | null {
  const { verb } = clause
  const rest = trimmed(s, { from: verb.to, to })
  if (shortLength(s, rest) < 1 || hasSecondVerb(s, rest)) return null
  const base = lemma(s, verb.main)
  const out = new LineBuilder(desk).inflect(base.charAt(0).toUpperCase() + base.slice(1), sentence, verb.main).say(' ')
  return copyShort(out, sentence, s, rest, { bare: true }).line()
}

/** "What, according to A, did Halden do" and whatever `tail` adds. Null where it cannot be asked so. */
export function doingFront({ desk, sentence, s, clause }: Own, tail: (out: LineBuilder) => void): Line | null {
  const auxiliary = frontingOf(s, clause)
  if (auxiliary === null || clause.subject === null || !isPlainDeed(s, clause)) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `)
  // "Did" is not the verb of the piece: that is the answer.
  if (auxiliary.support) out.say(auxiliary.text)
  else out.inflect(auxiliary.text, sentence, clause.verb.finite)
  out.say(' ').copy(sentence, subjectTokens(s, clause.subject), QUOTING).say(' do')
  tail(out)
  return out.say('?').line()
}
