/** What came of something, told behind it: "Halden cut the ferry, which meant that nurses came late", "…, with the result that …". */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

const FINITE = /^(?:VB[DZP]|MD)$/

/** Words of a claim that can be asked with, and of what comes of it. */
const CLAIM = { least: 5, most: 24 } as const
const EFFECT = { least: 3, most: 18 } as const

const hasSize = (s: Sentence, range: TokenRange, { least, most }: { least: number; most: number }): boolean =>
  shortLength(s, range) >= least && shortLength(s, range) <= most

/** "mean" with its time as a question has it. */
const askedMean = (s: Sentence, verb: number): string | null =>
  tag(s, verb) === 'VBD' ? 'did' : tag(s, verb) === 'VBZ' ? 'does' : null

/** ", which meant (that) P": the verb, and where P begins. */
function whichMeant(s: Sentence): { readonly comma: number; readonly verb: number; readonly at: number } | null {
  const comma = s.tokens.findIndex(
    (_, i) => lower(s, i) === ',' && lower(s, i + 1) === 'which' && lemma(s, i + 2) === 'mean',
  )
  if (comma < 0) return null
  const that = lower(s, comma + 3) === 'that' ? 1 : 0
  return { comma, verb: comma + 2, at: comma + 3 + that }
}

interface Effect {
  readonly claim: TokenRange
  readonly verb: number
  readonly effect: TokenRange
}

/** What the main clause of a sentence is said to have meant. */
function meantIn(desk: WriterDesk, sentence: number, s: Sentence): Effect | null {
  const found = whichMeant(s)
  const main = mainClause(s)
  if (found === null || main?.sure !== true || main.subject === null || isPronoun(s, main)) return null
  if (main.verb.from >= found.comma || !isOwnSentence(desk, sentence, s)) return null
  const claim = trimmed(s, { from: opening(s).start, to: found.comma })
  // "left a debt to his sons, which meant": what is meant may be no more than the last of several things told.
  if (s.tokens.slice(claim.from, claim.to).some(({ form }) => /^[;:–—“”]$/.test(form))) return null
  return { claim, verb: found.verb, effect: trimmed(s, { from: found.at, to: viewEnd(s, found.at) }) }
}

/** "What, according to A, did it mean that Halden cut the ferry?" – "Nurses came late" */
export function meant(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  if (s.form !== 'statement') return null
  const found = meantIn(desk, sentence, s)
  const asks = found === null ? null : askedMean(s, found.verb)
  if (found === null || asks === null) return null
  if (!hasSize(s, found.claim, CLAIM) || !hasSize(s, found.effect, EFFECT)) return null
  if (!s.tokens.slice(found.effect.from, found.effect.to).some(({ xpos }) => FINITE.test(xpos))) return null
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .inflect(asks, sentence, found.verb)
    .say(' it mean that ')
  const front = copyShort(out, sentence, s, found.claim, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.effect, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'meant',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}

/** "With what result, according to A, did Halden cut the ferry?" – "Nurses came late" */
export function withResult(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const at = s.tokens.findIndex(
    (_, i) => lower(s, i) === 'with' && lower(s, i + 2) === 'result' && lower(s, i + 3) === 'that',
  )
  const main = mainClause(s)
  if (at < 0 || s.form !== 'statement' || main?.sure !== true || main.verb.to > at || main.verb.negated) return null
  if (main.subject === null || !isOwnSentence(desk, sentence, s)) return null
  if (
    s.clauses.some(
      ({ kind, verb }) => kind !== 'relative' && verb !== main.verb && verb.from > main.verb.to && verb.to < at,
    )
  )
    return null
  const effect = trimmed(s, { from: at + 4, to: viewEnd(s, at + 4) })
  if (!hasSize(s, effect, EFFECT)) return null
  const front = questionAbout(desk, sentence, main, {
    wh: 'With what result',
    according: `according to ${desk.author}`,
    without: null,
    end: lower(s, at - 1) === ',' ? at - 1 : at,
  })
  if (front === null) return null
  const back = copyShort(new LineBuilder(desk), sentence, s, effect, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'with-result',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}
