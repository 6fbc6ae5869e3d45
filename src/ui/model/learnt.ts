/** What choices about proposals teach, on the way to the store and from it. */
import type { Learnt, Lesson, Verdict } from '../../core/learnt.ts'
import { NOTHING_LEARNT } from '../../core/learnt.ts'
import type { Proposal } from '../../core/proposal.ts'
import type { Model } from './model.ts'

/** A help, never a hindrance: where it cannot be read, cards are ranked as if nothing had been learnt. */
export async function learntOf({ ports, writes }: Model): Promise<Learnt> {
  try {
    await writes.settled()
    return await ports.store.learnt()
  } catch {
    return NOTHING_LEARNT
  }
}

/** What it teaches that proposals became so; taken back, the same with signs turned. */
export const lessonsOf = (before: readonly Proposal[], after: readonly Proposal[]): readonly Lesson[] => [
  ...before.flatMap(proposal => lessonOf(proposal, -1)),
  ...after.flatMap(proposal => lessonOf(proposal, 1)),
]

function lessonOf(proposal: Proposal, sign: 1 | -1): readonly Lesson[] {
  const { measured } = proposal.draft
  const verdict = verdictOn(proposal)
  return measured === undefined || verdict === null ? [] : [{ measured, verdict, sign }]
}

function verdictOn({ status, mended }: Proposal): Verdict | null {
  if (status === 'open') return null
  return status === 'kept' && mended !== null ? 'mended' : status
}
