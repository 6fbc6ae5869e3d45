/** The one clock of the app and its one source of randomness. */
import type { Clock } from '../core/day.ts'
import type { Random32 } from '../core/ids.ts'

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  // Not a bare minus: in UTC that would be -0, which a database keeps and a backup file does not.
  utcOffsetMin: atMs => 0 - new Date(atMs).getTimezoneOffset(),
}

export const systemRandom: Random32 = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
