/** What somebody ought to do, as a clause says it. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { HAPPENS } from '../../../read/syntax/words.ts'
import type { Own } from './own.ts'

/** What must be noted or expected is no demand. */
export const MENTAL =
  /^(?:expect|see|say|note|remember|remark|confess|admit|grant|understand|know|add|observe|recall|stress|acknowledge|concede|regard|read|view|object|ask|be|have)$/
/** "should be obliged to …": what somebody should be made to do is asked of him as well. */
export const OBLIGED = /^(?:oblige|require|force|compel|make|forbid|allow|permit)$/

export interface Duty {
  /** "should", "must", "need to", "have to" as a question has it, with the auxiliary that opens the question. */
  readonly opens: string
  readonly close: string
  /** Where the deed begins. */
  readonly deed: number
}

export function dutyOf({ s, clause }: Own): Duty | null {
  const { verb } = clause
  if (verb.negated) return null
  const modal = verb.modal
  const plain = modal === 'should' || modal === 'must'
  if (plain && tag(s, verb.main) === 'VB' && !verb.passive) {
    const next = lower(s, verb.main)
    if (modal === 'should' && HAPPENS.test(lemma(s, verb.main))) return null
    if ((next === 'need' || next === 'have') && lower(s, verb.to) === 'to') return null
    return { opens: modal, close: ' do?', deed: verb.main }
  }
  // "should be obliged to sell": the deed is what they would have to do.
  if (plain && verb.passive && OBLIGED.test(lemma(s, verb.main)) && lower(s, verb.to) === 'to')
    return { opens: modal, close: ` be ${lower(s, verb.main)} to do?`, deed: verb.to + 1 }
  if (modal === 'ought' && lower(s, verb.to) === 'to') return { opens: 'should', close: ' do?', deed: verb.to + 1 }
  const main = lemma(s, verb.main)
  const toDo = lower(s, verb.to) === 'to' && tag(s, verb.to + 1) === 'VB'
  if (
    toDo &&
    verb.modal === null &&
    verb.tense === 'present' &&
    verb.main === verb.finite &&
    (main === 'need' || main === 'have')
  ) {
    const auxiliary = tag(s, verb.finite) === 'VBZ' ? 'does' : 'do'
    return { opens: auxiliary, close: ` ${main} to do?`, deed: verb.to + 1 }
  }
  return null
}
