/** What Review says of a card that will not stick. */
import { number } from '../format.ts'

export const forgottenWords = {
  times: (n: number) => `You have forgotten this card ${number(n)} times.`,
  mend: 'Mend it',
  or: ', or ',
  aside: 'set it aside',
  asked: '?',
} as const
