/** Cards that will not stick: forgotten so often that another look at their words helps more than another review. */
import type { Card } from './card.ts'

/** Anki's measure: the eighth time a known card is forgotten, and every fourth after that. */
export const OFTEN_FORGOTTEN = 8
const AGAIN_EVERY = OFTEN_FORGOTTEN / 2

/** How often the card was forgotten, while it is learnt anew after a lapse that is worth a word; null else. */
export function lapsesToTell({ slot, memory }: Card): number | null {
  if (memory === null || slot !== 'learning' || memory.phase !== 'relearning') return null
  const beyond = memory.lapses - OFTEN_FORGOTTEN
  return beyond >= 0 && beyond % AGAIN_EVERY === 0 ? memory.lapses : null
}
