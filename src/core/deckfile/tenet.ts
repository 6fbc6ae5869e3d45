/** The line that Tenet adds: `<!-- tenet key=value … -->`, and the anchors in it. */
import type { Findings } from './findings.ts'
import type { Fragment } from './lines.ts'
import type { FileAnchor, Spot } from './types.ts'

export interface TenetValue extends Spot {
  readonly value: string
}

export interface TenetLine {
  readonly at: Spot
  readonly values: ReadonlyMap<string, TenetValue>
}

/** Reads a line for which `isTenetLine` holds. A key without a value (`reverse`) has the value `yes`. */
export function readTenetLine(line: Fragment, keys: readonly string[], findings: Findings): TenetLine {
  const open = /^\s*<!--\s*tenet\b/.exec(line.text)?.[0] ?? ''
  const at = { line: line.line, column: line.column + open.length - open.trimStart().length }
  const values = new Map<string, TenetValue>()
  const end = line.text.indexOf('-->', open.length)
  if (end < 0) {
    findings.error(at, 'tenet-unclosed', 'This line is not closed: it must end with -->.')
    return { at, values }
  }
  if (line.text.slice(end + 3).trim() !== '') {
    findings.error(
      { line: line.line, column: line.column + end + 3 },
      'tenet-after',
      'Nothing may follow --> on this line.',
    )
  }
  for (const m of line.text.slice(open.length, end).matchAll(/\S+/g)) {
    const spot = { line: line.line, column: line.column + open.length + m.index }
    const [key = '', value] = splitOnce(m[0])
    if (values.has(key)) findings.error(spot, 'duplicate-key', `“${key}” stands twice on this line.`)
    else if (!keys.includes(key)) findings.drop(spot, 'unknown-key', `There is no key “${key}” here; it is ignored.`)
    else values.set(key, { value: value ?? 'yes', line: spot.line, column: spot.column + key.length + 1 })
  }
  return { at, values }
}

function splitOnce(pair: string): readonly [string, string?] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** The values of a list `a,b`, each with its place; empty ones are left out. */
export function listOf(entry: TenetValue | undefined): readonly TenetValue[] {
  if (entry === undefined) return []
  const out: TenetValue[] = []
  let offset = 0
  for (const value of entry.value.split(',')) {
    if (value !== '') out.push({ value, line: entry.line, column: entry.column + offset })
    offset += value.length + 1
  }
  return out
}

/** `at=3,5:10-40`. `paragraphs` is how many the piece has, 0 when that is not known. */
export function readAnchors(
  entry: TenetValue | undefined,
  paragraphs: number,
  findings: Findings,
): readonly FileAnchor[] {
  const anchors: FileAnchor[] = []
  for (const item of listOf(entry)) {
    const m = /^(\d{1,6})(?::(\d{1,9})-(\d{1,9}))?$/.exec(item.value)
    if (m === null) {
      findings.error(
        item,
        'anchor',
        `“${item.value}” is no place: write a paragraph (3) or a stretch of one (3:10-40).`,
      )
      continue
    }
    const paragraph = Number(m[1])
    const range = m[2] === undefined ? null : { start: Number(m[2]), end: Number(m[3]) }
    if (paragraph < 1 || (paragraphs > 0 && paragraph > paragraphs)) {
      const has = paragraphs > 0 ? `The piece has ${paragraphs} paragraphs` : 'Paragraphs count from 1'
      findings.error(item, 'anchor-outside', `${has}; paragraph ${paragraph} is outside it.`)
    } else if (range !== null && range.start >= range.end) {
      findings.error(
        item,
        'anchor',
        `The stretch ${range.start}-${range.end} is empty: its end must be greater than its start.`,
      )
    } else anchors.push({ paragraph, range })
  }
  return anchors
}

export const writeAnchors = (anchors: readonly FileAnchor[]): string =>
  anchors.map(a => (a.range === null ? `${a.paragraph}` : `${a.paragraph}:${a.range.start}-${a.range.end}`)).join(',')

/** A word that can stand as a value or in a list: no spaces, commas or quotes, no brackets (hashcards would hide them). */
export const plainValue = (s: string): string =>
  s
    .trim()
    .replace(/[\s",<>=[\]]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')

/** Writes the line; keys with an empty value are left out. */
export function writeTenetLine(values: readonly (readonly [string, string])[]): string {
  const pairs = values.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`)
  return `<!-- tenet ${pairs.join(' ')} -->`
}
