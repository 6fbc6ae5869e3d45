/** The checks behind the quote, in the order in which they are made. */
import { causeCheck } from './cause.ts'
import { comparisonCheck, timeCheck } from './compare.ts'
import { figuresCheck } from './figures.ts'
import { forceCheck } from './force.ts'
import { holderCheck } from './holder.ts'
import { negationCheck } from './negation.ts'
import { rolesCheck } from './roles.ts'
import type { CardCheck } from './rule.ts'
import { wordsCheck } from './words.ts'

export const CHECKS: readonly CardCheck[] = [
  figuresCheck,
  wordsCheck,
  negationCheck,
  forceCheck,
  comparisonCheck,
  timeCheck,
  rolesCheck,
  causeCheck,
  holderCheck,
]
