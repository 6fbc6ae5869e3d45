/** The header: `key = "string"` lines between two lines of three hyphens. A small part of TOML, which hashcards reads. */
import { isPartialDate } from '../piece.ts'
import type { Findings } from './findings.ts'
import type { Fragment } from './lines.ts'
import { isSeparator } from './lines.ts'
import type { DeckHeader, Spot } from './types.ts'
import { MAX_DECK_ID, SLUG } from './types.ts'

const KEYS = ['name', 'id', 'title', 'author', 'publication', 'published', 'address', 'language', 'paragraphs'] as const
type Key = (typeof KEYS)[number]
const isKey = (s: string): s is Key => KEYS.some(key => key === s)

/** More paragraphs than any book has; a larger figure is a slip. */
const MAX_PARAGRAPHS = 100_000

interface Entry extends Spot {
  readonly value: string
}

export interface ReadHeader {
  readonly entries: ReadonlyMap<Key, Entry>
  /** Index of the first line after the header. */
  readonly next: number
}

/** Reads the header, or nothing when the file has none (as a plain hashcards file may). */
export function readHeader(lines: readonly Fragment[], findings: Findings): ReadHeader {
  const entries = new Map<Key, Entry>()
  const first = lines[0]
  if (first === undefined || !isSeparator(first.text)) return { entries, next: 0 }
  let i = 1
  for (let line = lines[i]; line !== undefined && !isSeparator(line.text); line = lines[++i]) {
    readEntry(line, entries, findings)
  }
  if (lines[i] === undefined) {
    const message = 'The header that begins here is not closed: a line of three hyphens (---) must follow it.'
    findings.error(first, 'header-unclosed', message)
  }
  return { entries, next: i + 1 }
}

function readEntry(line: Fragment, entries: Map<Key, Entry>, findings: Findings): void {
  if (/^\s*(?:#.*)?$/.test(line.text)) return
  const m = /^(\s*)([A-Za-z0-9_-]+)(\s*=\s*)(.*)$/s.exec(line.text)
  const [, indent = '', key = '', between = '', rest = ''] = m ?? []
  const at = { line: line.line, column: indent.length + 1 }
  const valueAt = { line: line.line, column: at.column + key.length + between.length }
  const value = tomlValue(rest)
  if (m === null) findings.error(line, 'header-line', 'A header line reads: key = "value".')
  else if (!isKey(key)) findings.drop(at, 'unknown-key', `The header has no key “${key}”; it is ignored.`)
  else if (entries.has(key)) findings.error(at, 'duplicate-key', `The header has “${key}” twice.`)
  else if (value === null) {
    findings.error(valueAt, 'header-value', `The value of “${key}” must stand in double quotes: ${key} = "…".`)
  } else entries.set(key, { value, ...valueAt })
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }

/** A TOML string on one line, or a whole number as text; null for anything else. */
function tomlValue(source: string): string | null {
  const plain = /^(\d+)\s*(?:#.*)?$/.exec(source) ?? /^'([^']*)'\s*(?:#.*)?$/.exec(source)
  if (plain !== null) return plain[1] ?? ''
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(source)
  if (quoted === null) return null
  let ok = true
  const value = (quoted[1] ?? '').replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
    const known = ESCAPES[code]
    if (known === undefined) ok = false
    return known ?? ''
  })
  return ok ? value : null
}

/** A TOML basic string. */
export function tomlString(value: string): string {
  const escaped = value.replace(/["\\]|\p{Cc}/gu, c => {
    if (c === '"' || c === '\\') return `\\${c}`
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `"${escaped}"`
}

export const isAddress = (s: string): boolean => /^https?:\/\/\S+$/.test(s)

interface Check {
  readonly key: Key
  readonly valid: (value: string) => boolean
  readonly message: string
  /** Whether the deck can do without the value: then it is left empty, with a warning. */
  readonly optional: boolean
}

const CHECKS: readonly Check[] = [
  { key: 'name', valid: v => v.trim() !== '', message: 'The deck needs a name.', optional: false },
  {
    key: 'id',
    valid: v => SLUG.test(v) && v.length <= MAX_DECK_ID,
    message: `A deck’s id has letters, digits, dots, hyphens and underscores, ${MAX_DECK_ID} at most.`,
    optional: false,
  },
  {
    key: 'published',
    valid: v => v === '' || isPartialDate(v),
    message: 'A date reads 2023, 2023-09 or 2023-09-05.',
    optional: true,
  },
  {
    key: 'address',
    valid: v => v === '' || isAddress(v),
    message: 'An address begins with https:// or http:// and has no spaces; this one is ignored.',
    optional: true,
  },
  {
    key: 'paragraphs',
    valid: v => /^\d+$/.test(v) && Number(v) <= MAX_PARAGRAPHS,
    message: 'The number of paragraphs is a whole number in figures.',
    optional: false,
  },
]

/** The header's values, checked. `fallback` stands in where it has none. */
export function headerFrom(
  { entries }: ReadHeader,
  fallback: { readonly name: string; readonly id: string; readonly paragraphs: number },
  findings: Findings,
): DeckHeader {
  const values = new Map([...entries].map(([key, entry]) => [key, entry.value]))
  for (const { key, valid, message, optional } of CHECKS) {
    const entry = entries.get(key)
    if (entry === undefined || valid(entry.value)) continue
    if (optional) findings.drop(entry, `header-${key}`, message)
    else findings.error(entry, `header-${key}`, message)
    values.set(key, '')
  }
  if (!entries.has('id')) {
    const message = `The file has no id; it is taken in as “${fallback.id}”. Formatting it writes the id down.`
    findings.warn({ line: 1, column: 1 }, 'deck-id', message)
  }
  const text = (key: Key): string => values.get(key) ?? ''
  return {
    name: values.get('name') ?? fallback.name,
    id: values.get('id') ?? fallback.id,
    title: text('title'),
    author: text('author'),
    publication: text('publication'),
    published: text('published'),
    address: text('address'),
    language: text('language') === '' ? 'en' : text('language'),
    paragraphs: values.has('paragraphs') ? Number(text('paragraphs')) : fallback.paragraphs,
  }
}

/** The header as lines of the file, all keys in their order. */
export const writeHeader = (header: DeckHeader): string =>
  ['---', ...KEYS.map(key => `${key} = ${tomlString(String(header[key]))}`), '---'].join('\n')
