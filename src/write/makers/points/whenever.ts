/** What follows whenever something is so: "When tolls rise, hauliers drive through the villages", "Unless P, Q will …". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import { SAYING } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { copyAsOne, meansAnybody } from '../../wording/anyone.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

const RULE = /^(?:when|whenever|once|unless|until|if|where|wherever)$/

interface Rule {
  /** The condition with the word that opens it. */
  readonly given: TokenRange
  readonly condition: Clause
  readonly outcome: Clause
}

/** The rule of a sentence, where the condition stands first and a comma parts it from what follows. */
function ruleIn(s: Sentence): Rule | null {
  const { start } = opening(s)
  const condition = s.clauses.find(({ kind, marker }) => kind === 'adverbial' && marker?.from === start)
  const outcome = s.clauses.find(({ kind }) => kind === 'main')
  if (!RULE.test(lower(s, start)) || condition?.sure !== true || outcome?.sure !== true) return null
  if (outcome.subject === null || condition.verb.tense !== 'present' || condition.verb.modal !== null) return null
  const comma = outcome.subject.from - 1
  return lower(s, comma) === ',' && comma > condition.verb.from
    ? { given: { from: start, to: comma }, condition, outcome }
    : null
}

/** "When it comes to water": what is spoken of, no condition. */
const isNoCondition = (s: Sentence, { from }: TokenRange): boolean =>
  lower(s, from + 1) === 'it' && lower(s, from + 2) === 'comes' && lower(s, from + 3) === 'to'

/** Where what follows ends: at a mark, or where a second thing begins. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++)
    if (/^[;:–—]$/.test(lower(s, i)) || (lower(s, i) === ',' && /^(?:W|CC)/.test(tag(s, i + 1)))) return i
  return s.tokens.length
}

/** "What, according to A, happens when tolls rise?" – "Hauliers drive through the villages" */
export function whenever(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = ruleIn(s)
  if (found?.outcome.subject == null || !isOwnSentence(desk, sentence, s)) return null
  const { given, outcome } = found
  const { modal, tense } = outcome.verb
  if (modal === null ? tense !== 'present' : !/^(?:will|would|may|might|can|could)$/.test(modal)) return null
  // "When people say that": it is the saying that is answered.
  if (SAYING.has(lemma(s, found.condition.verb.main)) || isNoCondition(s, given)) return null
  const said = trimmed(s, { from: outcome.subject?.from ?? given.to, to: endOf(s, outcome.verb.to) })
  if (shortLength(s, given) < 3 || shortLength(s, given) > 14) return null
  if (shortLength(s, said) < 3 || shortLength(s, said) > 16) return null
  if (lower(s, said.from) === 'it' || /^(?:this|that|there)$/.test(lower(s, said.from))) return null
  const happens = modal === null ? 'happens' : `${modal} happen`
  const copy = meansAnybody(s) ? copyAsOne : copyShort
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, ${happens} `)
  const front = copy(out, sentence, s, given, QUOTING).say('?').line()
  const back = copy(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'whenever',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.5,
  })
}
