/**
 * What somebody should do, or be made to do, before or when something is so: "Before a town sells a pier it should be obliged
 * to find a buyer". Read by its words: without a comma the tree often takes the demand for a part of the condition.
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { HAPPENS } from '../../../read/syntax/words.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { MENTAL, OBLIGED } from './duty.ts'
import { isOwnSentence, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

const FINITE = /^(?:VB[DZP]|MD)$/
/** Words of a condition at most, of a deed, and of a deed at least. */
const MOST = { condition: 14, deed: 18 } as const
const LEAST = 3

interface Demanded {
  readonly condition: TokenRange
  readonly pronoun: number
  readonly modal: number
  /** "be obliged to", or nothing where the deed follows at once. */
  readonly made: TokenRange | null
  readonly deed: number
}

/** Whether "it" or "they" can only be what the condition speaks of first. */
const agrees = (s: Sentence, head: number, pronoun: number): boolean =>
  (lower(s, pronoun) === 'it' && /^NNP?$/.test(tag(s, head))) ||
  (lower(s, pronoun) === 'they' && /^NNP?S$/.test(tag(s, head)))

function demandedIn(s: Sentence): Demanded | null {
  const { start } = opening(s)
  if (!/^(?:before|when|whenever|once|if)$/.test(lower(s, start)) || s.form !== 'statement') return null
  const who = s.phrases.find(({ from }) => from === start + 1)
  const modal = s.tokens.findIndex(({ xpos }, i) => i > start && xpos === 'MD')
  const pronoun = modal - 1
  if (who === undefined || pronoun <= who.to || !/^(?:should|must)$/.test(lower(s, modal))) return null
  const comma = lower(s, pronoun - 1) === ',' ? 1 : 0
  const condition = { from: start, to: pronoun - comma }
  const verbs = s.tokens.slice(who.to, condition.to).filter(({ xpos }) => FINITE.test(xpos))
  const [verb] = verbs
  if (verbs.length !== 1 || !/^VB[PZ]$/.test(verb?.xpos ?? '') || !agrees(s, who.head, pronoun)) return null
  // "If the pilots, who earn little, strike": too much to be told before the question.
  if (s.tokens.slice(who.to, condition.to).some(({ form }) => form === ',')) return null
  const passive = lower(s, modal + 1) === 'be' && OBLIGED.test(lemma(s, modal + 2)) && tag(s, modal + 3) === 'TO'
  const deed = passive ? modal + 4 : modal + 1
  if (tag(s, deed) !== 'VB' || MENTAL.test(lemma(s, deed))) return null
  // "If the pipe is cold it must lead to the sea", "it should rain": inferred, or to be expected.
  if (!passive && (lower(s, modal) === 'must' || HAPPENS.test(lemma(s, deed)))) return null
  return { condition, pronoun, modal, made: passive ? { from: modal + 1, to: modal + 4 } : null, deed }
}

/** "Before a town sells a pier, what, according to A, should it be obliged to do?" */
export function obliged(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = demandedIn(s)
  if (found === null || !isOwnSentence(desk, sentence, s)) return null
  const { condition, pronoun, modal, made, deed } = found
  const said = trimmed(s, { from: deed, to: viewEnd(s, deed) })
  const words = shortLength(s, said)
  if (words < LEAST || words > MOST.deed || shortLength(s, condition) > MOST.condition) return null
  const front = new LineBuilder(desk)
    .copy(sentence, condition, { ...QUOTING, casing: 'upper' })
    .say(`, what, according to ${desk.author}, `)
    .copy(sentence, { from: modal, to: modal + 1 })
    .say(' ')
    .copy(sentence, { from: pronoun, to: pronoun + 1 })
  if (made !== null) front.say(' ').copy(sentence, made)
  front.say(' do?')
  const back = copyShort(new LineBuilder(desk), sentence, s, said, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'should',
    link: 'conclusion',
    body: { form: 'question', front: front.line(), back },
    prior: 0.6,
  })
}
