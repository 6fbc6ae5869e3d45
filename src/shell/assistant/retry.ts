/** When to ask again: exponential back-off with jitter, or when the server says. */
import type { Random32 } from '../../core/ids.ts'

/** Requests in all, the first included. */
export const TRIES = 4

const FIRST_MS = 2000
const LONGEST_MS = 60_000

/**
 * Milliseconds to wait after the `tried`-th try (from 1). `afterMs`: what the server asks for, when it does. null: longer
 * than a person should be kept waiting; to come sooner than asked would only make it worse.
 */
export function waitMs(tried: number, afterMs: number | null, random: Random32): number | null {
  if (afterMs !== null && afterMs > LONGEST_MS) return null
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tried - 1))
  // Between half and all of it, so that many who were refused together do not come back together.
  const own = Math.round(most * (0.5 + random() / 2 ** 33))
  return Math.max(own, afterMs ?? 0)
}

/** The milliseconds that a `Retry-After` asks for: seconds, or a date. null when it says nothing that can be read. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  const date = Date.parse(text)
  return /[a-z]/i.test(text) && !Number.isNaN(date) ? Math.max(0, date - nowMs) : null
}
