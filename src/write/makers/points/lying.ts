/** What a fault or a remedy consists in: "The mistake in Halden’s plan lay in treating …". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Candidate } from '../../candidate.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { PROMISING } from './announced.ts'
import { copyShort, shortLength } from './compress.ts'
import { type Own, pointOf } from './own.ts'

const WORDS = { least: 3, most: 18 } as const

/** "What, according to A, was the mistake in Halden’s plan?" – "Treating …"; of "the error" alone nobody knows which. */
export function liesIn(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  const phrase = s.phrases.find(({ from }) => from === subject?.from)
  if (subject === null || phrase === undefined || !PROMISING.test(lemma(s, phrase.head))) return null
  const lies = /^(?:lie|consist)$/.test(lemma(s, verb.main)) && lower(s, verb.to) === 'in'
  if (!lies || verb.negated || verb.modal !== null || frontOf(s, clause).kind !== 'none') return null
  const told = trimmed(s, subject)
  // "the error of both was", "this error": what is meant the sentence before says.
  const behind = told.to - phrase.head >= 3 && /^(?:IN|TO)$/.test(tag(s, phrase.head + 1))
  // "the Orrin error": a name before it tells as much.
  const before = phrase.head - told.from >= 2 && /^NNP/.test(tag(s, phrase.head - 1))
  if (lower(s, told.from) !== 'the' || !(behind || before)) return null
  const said = trimmed(s, { from: verb.to + 1, to: restEnd(s, clause) })
  const words = shortLength(s, said)
  // "The answer lies in the archive": that is where it is, not what.
  if (tag(s, said.from) !== 'VBG' || words < WORDS.least || words > WORDS.most) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, ${/^VBD$/.test(tag(s, verb.finite)) ? 'was' : 'is'} `)
    .copy(sentence, told, QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return pointOf(own, { rule: 'announced', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.58 })
}
