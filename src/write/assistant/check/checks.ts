/** The checks behind the quote, in the order in which they are made. */
import { figuresCheck } from './figures.ts'
import type { CardCheck } from './rule.ts'
import { wordsCheck } from './words.ts'

export const CHECKS: readonly CardCheck[] = [figuresCheck, wordsCheck]
