/** "What did a captain have to prove?", for the "that …" of what had to be shown, and of what was let be known. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import type { TokenRange } from '../../../read/reading.ts'
import { baseAt, kidsOf, marginAt, spanOf, type Tree } from '../../../read/syntax/heads/tree.ts'
import type { Frame } from './frame.ts'
import { type Ask, common, fits } from './kit.ts'
import { askBehind, cueOf } from './questions.ts'

/** What one has to do with a "that …". */
const SHOWN = /^(?:show|prove|demonstrate|establish|swear|certify|ensure|guarantee)$/

/** The "that …" that hangs on a verb; -1 for none. */
const thatOn = (t: Tree, verb: number): number =>
  kidsOf(t, verb).find(
    kid =>
      kid > verb &&
      baseAt(t, kid) === 'ccomp' &&
      marginAt(t, kid) >= 1 &&
      kidsOf(t, kid).some(mark => mark < kid && baseAt(t, mark) === 'mark'),
  ) ?? -1

/** What somebody is reported to have said. */
const SAID = /^(?:argue|say|claim|suggest|admit|warn|promise|complain|tell|declare|predict)$/
const REPORTED = /^(?:report|say|allege|rumour|rumor|understand|claim|believe)$/

/** The verb whose "that …" is asked for: of "had to show", of "was reported to have argued"; -1 for none. */
function deedIn({ s, t, at, clause: { verb } }: Frame): number {
  const deed = kidsOf(t, at).find(kid => baseAt(t, kid) === 'xcomp' && kid >= verb.to) ?? -1
  if (lemma(s, at) === 'have') return lower(s, deed - 1) === 'to' && SHOWN.test(lemma(s, deed)) ? deed : -1
  const told =
    verb.passive && REPORTED.test(lemma(s, at)) && `${lower(s, deed - 2)} ${lower(s, deed - 1)}` === 'to have'
  return told && SAID.test(lemma(s, deed)) ? deed : -1
}

/** "had to show | that the crew had been paid", up to the clause's end. */
function shownIn(frame: Frame): TokenRange | null {
  const { s, t, rest } = frame
  const deed = deedIn(frame)
  const told = deed < 0 ? -1 : thatOn(t, deed)
  if (told < 0) return null
  const { from, to } = spanOf(t, told)
  return lower(s, from) === 'that' && from === deed + 1 && to >= rest.to - 1
    ? { from, to: Math.min(to, rest.to) }
    : null
}

export const askForThat: Ask = (desk, frame) => {
  const { s, clause } = frame
  if (clause.verb.negated || clause.verb.modal !== null) return []
  const answer = shownIn(frame)
  // Who "they" in it are, the question says only of whom it names.
  const leans =
    answer !== null && s.tokens.slice(answer.from, answer.to).some((_, k) => /^PRP/.test(tag(s, answer.from + k)))
  if (answer === null || leans || !fits(frame, answer) || cueOf(frame, answer) < 3) return []
  return [askBehind(desk, frame, { ...common, rule: 'that-question', wh: 'What', answer, without: answer, prior: 0.5 })]
}
