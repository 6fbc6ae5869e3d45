/**
 * Reading what may be anything: single fields of unknown data, and the list of what was mended or left out on the way.
 * Only own fields are read, by name, and every record is built anew: what is not asked for does not come in.
 */

export type Subject = 'settings' | 'deck' | 'piece' | 'note' | 'card' | 'review' | 'proposal'

/** The same thing found on `count` records; `examples` names the first few. `why` completes "…: " for a person. */
export interface Finding {
  readonly what: Subject
  readonly why: string
  readonly count: number
  readonly examples: readonly string[]
}

/** What was found on one record. */
export interface Report {
  readonly mended: (why: string) => void
  /** Returns null, so that a refusal is one line. */
  readonly refused: (why: string) => null
}

export interface Findings {
  readonly on: (what: Subject, id: unknown) => Report
  readonly mended: () => readonly Finding[]
  readonly refused: () => readonly Finding[]
}

const EXAMPLES = 5
const NAME_LENGTH = 80

export function createFindings(): Findings {
  const mended = new Map<string, Finding>()
  const refused = new Map<string, Finding>()
  const add = (to: Map<string, Finding>, what: Subject, why: string, id: unknown): void => {
    const key = `${what}: ${why}`
    const { count, examples }: Omit<Finding, 'what' | 'why'> = to.get(key) ?? { count: 0, examples: [] }
    const name = typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, NAME_LENGTH) : ''
    const more = name === '' || examples.length >= EXAMPLES || examples.includes(name) ? examples : [...examples, name]
    to.set(key, { what, why, count: count + 1, examples: more })
  }
  return {
    on: (what, id) => ({
      mended: why => add(mended, what, why, id),
      refused: why => {
        add(refused, what, why, id)
        return null
      },
    }),
    mended: () => [...mended.values()],
    refused: () => [...refused.values()],
  }
}

export const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** A field of a record; undefined when it is not there or the data is no record. Inherited fields are not there. */
export const field = (data: unknown, name: string): unknown =>
  isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined

/** A text of at most `max` UTF-16 units, or null. */
export const textIn = (data: unknown, max: number): string | null =>
  typeof data === 'string' && data.length <= max ? data : null

/** A whole number from `min` to `max`, or null. Minus zero becomes zero, as it does in every file. */
export const wholeIn = (data: unknown, min: number, max: number): number | null =>
  typeof data === 'number' && Number.isSafeInteger(data) && data >= min && data <= max ? data + 0 : null

/** A number from `min` to `max`, or null. */
export const numberIn = (data: unknown, min: number, max: number): number | null =>
  typeof data === 'number' && data >= min && data <= max ? data + 0 : null

/** The items of a list, at most `max` of them; empty when it is no list. */
export const listIn = (data: unknown, max: number): readonly unknown[] =>
  Array.isArray(data) ? data.slice(0, max) : []

/** The value, or a fallback that is reported. */
export function or<T>(value: T | null, fallback: T, report: Report, why: string): T {
  if (value !== null) return value
  report.mended(why)
  return fallback
}

/** The items that could be read, and a report when some could not. */
export function readable<T>(
  data: unknown,
  max: number,
  read: (item: unknown) => T | null,
  report: Report,
  why: string,
): readonly T[] {
  const good: T[] = []
  for (const item of listIn(data, max)) {
    const value = read(item)
    if (value !== null) good.push(value)
  }
  if (!Array.isArray(data) || good.length < data.length) report.mended(why)
  return good
}

/** An instant, ms since the epoch. */
export const instantIn = (data: unknown): number | null => wholeIn(data, 0, 8.64e15)

/** A study day within some 2,700 years of 1970. */
export const dayIn = (data: unknown): number | null => wholeIn(data, -1_000_000, 1_000_000)
