/** One thing told by another: "What ruined the mill was not A but B", "The toll is best understood as a tax". */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { subjectTokens } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** "What, according to A, ruined the Halden mill, if not the tariff?" – of "What ruined the mill was not A but B". */
export function whatWasNot(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'what' || !/^(?:VB[DZ]|MD)$/.test(tag(s, start + 1)) || !isOwnSentence(desk, sentence, s))
    return null
  const not = s.tokens.findIndex(
    (_, i) => i > start + 2 && /^(?:not|n['’]t)$/.test(lower(s, i)) && /^(?:is|was)$/.test(lower(s, i - 1)),
  )
  const but = s.tokens.findIndex((_, i) => i > not && /^(?:but)$/.test(lower(s, i)))
  if (not < 0 || but < 0 || lower(s, not + 1) === 'only') return null
  const end = s.tokens.findIndex((_, i) => i > but && /^[,;:.–—]$/.test(lower(s, i)))
  const [below, above] = [
    trimmed(s, { from: not + 1, to: but }),
    trimmed(s, { from: but + 1, to: end < 0 ? s.tokens.length : end }),
  ]
  const deed = { from: start + 1, to: not - 1 }
  const phrases = [below, above].every(
    ({ from, to }) =>
      /^(?:DT|NN|JJ|PRP\$|VBG|CD)/.test(tag(s, from)) &&
      !s.tokens.slice(from, to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos)),
  )
  if (!phrases || shortLength(s, deed) < 2 || shortLength(s, above) > 14) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, deed, QUOTING)
    .say(', if not ')
    .copy(sentence, below, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, above, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'it-is-not',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}

/** "As what, according to A, is the Orrin toll best understood?" – "A tax on poverty" */
export function bestSeenAs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  if (main?.subject == null || !main.sure || isPronoun(s, main) || !isOwnSentence(desk, sentence, s)) return null
  const { subject, verb } = main
  const best = [verb.finite + 1, verb.main - 1].find(i => lower(s, i) === 'best')
  if (opening(s).start !== subject.from || !/^(?:is|are|was|were)$/.test(lower(s, verb.finite)) || best === undefined)
    return null
  const seen = best + 1
  if (!/^(?:understand|see|read|describe|think|regard|view|treat)$/.test(lemma(s, seen)) || tag(s, seen) !== 'VBN')
    return null
  const as = lower(s, seen + 1) === 'of' ? seen + 2 : seen + 1
  if (lower(s, as) !== 'as') return null
  const said = trimmed(s, { from: as + 1, to: viewEnd(s, as + 1) })
  if (!/^(?:DT|NN|JJ|PRP\$|VBG|RB)/.test(tag(s, said.from)) || shortLength(s, said) < 2 || shortLength(s, said) > 14)
    return null
  const front = new LineBuilder(desk)
    .say(`As what, according to ${desk.author}, `)
    .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
    .say(' ')
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say(' ')
    .copy(sentence, { from: best, to: as })
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'seen-as',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.54,
  })
}

const FINITE = /^(?:VB[DZP]|MD)$/
/** "What matters is", "what is missing": of a bare verb nobody can say what it is asked of. */
const LEAST_ASKED = 3
const ANSWER_WORDS = { least: 2, most: 15 } as const

/** Where "is" or "was" parts "What holds the port back" from what it is; -1 where another verb stands between, or a mark. */
function parting(s: Sentence, verb: number): number {
  for (let i = verb + 2; i < s.tokens.length; i++) {
    if (/^(?:is|was|are|were)$/.test(lower(s, i)) && /^VB/.test(tag(s, i))) return i
    // "What mattered was whether the ships were sound": the verb behind belongs to another clause.
    if (/^(?:whether|if|that|than|because)$/.test(lower(s, i))) return -1
    if (FINITE.test(tag(s, i)) || /^(?:[,:;]|W.*|-[LR]RB-|``|'')$/.test(tag(s, i)) || lower(s, i) === '–') return -1
  }
  return -1
}

/** "What, according to A, holds back the Halden yards?" – "Dear coal and a shallow harbour" */
export function whatDoes(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const verb = tag(s, start + 1) === 'RB' ? start + 2 : start + 1
  if (lower(s, start) !== 'what' || !FINITE.test(tag(s, verb)) || s.form !== 'statement') return null
  const be = lemma(s, verb) === 'be' || !isOwnSentence(desk, sentence, s) ? -1 : parting(s, verb)
  const asked = { from: start + 1, to: be }
  if (be < 0 || shortLength(s, asked) < LEAST_ASKED || !/^NN/.test(tag(s, be - 1))) return null
  const that = lower(s, be + 1) === 'that' && tag(s, be + 1) === 'IN' ? 1 : 0
  const said = trimmed(s, { from: be + 1 + that, to: viewEnd(s, be + 1 + that) })
  const words = shortLength(s, said)
  if (!/^(?:DT|NN|JJ|PRP\$|CD|VBG)/.test(tag(s, said.from)) || /^(?:this|that|it)$/.test(lower(s, said.from)))
    return null
  if (words < ANSWER_WORDS.least || words > ANSWER_WORDS.most) return null
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, `)
    .copy(sentence, asked, { ...QUOTING, casing: 'keep' })
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'what-does',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
