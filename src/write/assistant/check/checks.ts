/** The checks behind the quote, in the order in which they are made. */
import { causeCheck } from './cause.ts'
import { comparisonCheck, timeCheck } from './compare.ts'
import { figuresCheck } from './figures.ts'
import { forceCheck } from './force.ts'
import { holderCheck } from './holder.ts'
import { negationCheck } from './negation.ts'
import { cardCheck, keptCheck } from './ours.ts'
import { rolesCheck } from './roles.ts'
import type { CardCheck } from './rule.ts'
import { slotsCheck } from './slots.ts'
import { wordsCheck } from './words.ts'

export const CHECKS: readonly CardCheck[] = [
  figuresCheck,
  wordsCheck,
  slotsCheck,
  negationCheck,
  forceCheck,
  comparisonCheck,
  timeCheck,
  rolesCheck,
  causeCheck,
  holderCheck,
  keptCheck,
  cardCheck,
]
