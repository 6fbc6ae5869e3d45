/** What the app says about restoring a backup. */

import type { Holdings } from '../../core/holdings.ts'
import { count, number } from '../format.ts'
import { instant } from '../format-more.ts'

const held = ({ decks, cards, answers }: Holdings): string => {
  const [d, c] = [count(decks, { one: 'deck', other: 'decks' }), count(cards, { one: 'card', other: 'cards' })]
  return `${d}, ${c}, ${answers === 0 ? 'no answers' : count(answers, { one: 'answer', other: 'answers' })}`
}

export const keepingWords = {
  restore: 'Restore a backup',
  looking: 'Looking at the file…',
  inside: (name: string, createdAtMs: number, inside: Holdings) =>
    createdAtMs === 0 ? `“${name}”: ${held(inside)}.` : `“${name}”, saved on ${instant(createdAtMs)}: ${held(inside)}.`,
  here: (here: Holdings) =>
    here.decks + here.answers === 0 ? 'On this device there is nothing yet.' : `On this device: ${held(here)}.`,
  /** Said where a backup holds less than what it would replace. */
  fewer: (n: number) => `The backup has ${number(n)} fewer answers than this device.`,
  restoreYes: 'Replace everything',
  restoreEmpty: 'Take it in',
  /** Said where no copy of what is here could be made, so that it could not be put back. */
  unkept: (why: string) => `What is on this device could not be copied first: ${why} If it is replaced, it is gone.`,
  restoreUnkept: 'Replace it without a copy',
  restoring: 'Restoring…',
  restored: 'Restored',
  restoreUndo: 'Put back what was here before',
  restoreUndoAbout: 'That is kept until you leave this page.',
  restoreUndone: 'Everything is as it was before.',
} as const
