/** What somebody named expects of something: "The harbour board expects traffic to double by 2040". */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { standing } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { toldPoint } from './own.ts'
import { introducedAt, saySpeaker } from './said-front.ts'
import { isPersonal, isTold, leans, speakerOf } from './speakers.ts'

/** Verbs with what something is to do behind them. */
const EXPECTS = /^(?:expect|forecast)$/

/** Most words of what it is expected of, and fewest of what is expected. */
const MOST_THING = 10
const LEAST_DEED = 4

/** No thing of which something is expected. */
const ANY = /^(?:nobody|none|no|nothing|few|little|everyone|everybody|anyone|anybody)$/

interface Expected {
  readonly thing: TokenRange
  /** From the bare verb behind "to". */
  readonly deed: TokenRange
}

/** "traffic on the Lune [to] double by 2040": of what it is expected, and what. */
function expectedIn(s: Sentence, clause: Clause): Expected | null {
  const { verb } = clause
  // "expects nobody to pay": what nobody does is not asked for.
  if (ANY.test(lower(s, verb.to))) return null
  for (let i = verb.to; i <= verb.to + MOST_THING; i++) {
    if (lower(s, i) === 'to' && tag(s, i + 1) === 'VB') {
      const deed = trimmed(s, { from: i + 1, to: restEnd(s, clause) })
      return i > verb.to && !/^(?:be|have)$/.test(lemma(s, i + 1)) && shortLength(s, deed) >= LEAST_DEED
        ? { thing: { from: verb.to, to: i }, deed }
        : null
    }
    if (/^(?:VB[DZP]|MD|W|PRP|,|:)/.test(tag(s, i))) return null
  }
  return null
}

/** "What does the harbour board expect traffic on the Lune to do?" – "Double by 2040" */
export function expecting(desk: WriterDesk, sentence: number, s: Sentence): readonly Candidate[] {
  return standing(s).flatMap((clause): readonly Candidate[] => {
    const { subject, verb } = clause
    const simple = verb.main === verb.finite && !verb.negated && !verb.passive && verb.modal === null
    if (subject === null || !clause.sure || !simple || !EXPECTS.test(lemma(s, verb.main))) return []
    const expected = expectedIn(s, clause)
    const { speaker, setting } = speakerOf(desk, sentence, s, subject)
    const known = isTold(desk, sentence, s, speaker) && isPersonal(desk, sentence, speaker)
    if (expected === null || setting !== null || !known || leans(desk, sentence, s, speaker)) return []
    if (frontOf(s, clause).kind !== 'none') return []
    const does = verb.tense === 'past' ? 'did' : tag(s, verb.main) === 'VBZ' ? 'does' : 'do'
    const said = { s, sentence, speaker, standsFor: null }
    const out = new LineBuilder(desk).say('What ').inflect(does, sentence, verb.main).say(' ')
    saySpeaker(out, desk, said)
    out.say(' ').inflect(lemma(s, verb.main), sentence, verb.main).say(' ')
    const front = out.copy(sentence, expected.thing, QUOTING).say(' to do?').line()
    const back = copyShort(new LineBuilder(desk), sentence, s, expected.deed, ANSWER).line()
    const card = toldPoint(desk, sentence, {
      rule: 'expecting',
      link: 'attribution',
      body: { form: 'question', front, back },
      prior: 0.56,
    })
    return [{ ...card, anchors: [...card.anchors, ...introducedAt(desk, said)] }]
  })
}
