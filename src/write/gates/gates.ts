/** All gates in the order in which they are asked; the first that refuses names the rule. */
import { ALONE_GATES } from './alone.ts'
import { ANSWER_GATES } from './answers.ts'
import { ARGUMENT_GATES } from './argument.ts'
import { BORROWED_GATES } from './borrowed.ts'
import { BY_THE_WAY_GATES } from './by-the-way.ts'
import { COLOUR_GATES } from './colour.ts'
import { CUT_GATES } from './cut.ts'
import { EMPTY_DEED_GATES } from './empty-deed.ts'
import { FIRST_NAME_GATES } from './first-name.ts'
import { FORM_GATES } from './form.ts'
import type { Gate } from './gate.ts'
import { GENRE_GATES, LETTER_GATES } from './genre.ts'
import { GIVEN_GATES } from './given.ts'
import { HALF_GATES } from './halves.ts'
import { POINTER_GATES } from './pointers.ts'
import { RELATIONAL_GATES } from './relational.ts'
import { SHORT_GATES } from './short-of.ts'
import { SIGNPOST_GATES } from './signposts.ts'
import { TORN_GATES } from './torn.ts'
import { TRUTH_GATES } from './truth.ts'
import { UNREAL_GATES } from './unreal.ts'
import { UNSIGNED_GATES } from './unsigned.ts'
import type { View } from './view.ts'
import { WHERE_GATES } from './where.ts'
import { WHOLE_GATES } from './whole.ts'
import { WHOSE_GATES } from './whose.ts'
import { WORTH_GATES } from './worth.ts'

export const GATES: readonly Gate[] = [
  ...TRUTH_GATES,
  ...GENRE_GATES,
  ...ALONE_GATES,
  ...FIRST_NAME_GATES,
  ...FORM_GATES,
  ...POINTER_GATES,
  ...RELATIONAL_GATES,
  ...WHOLE_GATES,
  ...WHOSE_GATES,
  ...TORN_GATES,
  ...SHORT_GATES,
  ...EMPTY_DEED_GATES,
  ...CUT_GATES,
  ...HALF_GATES,
  ...ANSWER_GATES,
  ...UNREAL_GATES,
  ...COLOUR_GATES,
  ...BY_THE_WAY_GATES,
  ...GIVEN_GATES,
  ...SIGNPOST_GATES,
  ...WORTH_GATES,
  ...WHERE_GATES,
  ...ARGUMENT_GATES,
  ...BORROWED_GATES,
  ...UNSIGNED_GATES,
  ...LETTER_GATES,
]

/** The first gate that refuses a card with its reason, or null when all let it pass. */
export function refusalOf(view: View): { rule: string; why: string } | null {
  for (const gate of GATES) {
    const why = gate.refuses(view)
    if (why !== null) return { rule: gate.rule, why }
  }
  return null
}
