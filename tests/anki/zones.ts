/** The offset of a named zone at an instant, for tests that must not depend on the machine's own zone. */
import type { OffsetAt } from '../../src/core/day.ts'
import { MINUTE_MS } from '../../src/core/day.ts'

/** Half-hour and no daylight saving; northern and southern switches; a switch at midnight; far west and far east. */
export const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const

/** Minutes east of UTC. */
export function offsetIn(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  // Zones change on the quarter hour at most, so one answer serves that quarter.
  const known = new Map<number, number>()
  return atMs => {
    const quarter = Math.floor(atMs / (15 * MINUTE_MS))
    const before = known.get(quarter)
    if (before !== undefined) return before
    const at = quarter * 15 * MINUTE_MS
    const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const n = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0
    const local = Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'))
    const offset = Math.round((local - at) / MINUTE_MS)
    known.set(quarter, offset)
    return offset
  }
}
