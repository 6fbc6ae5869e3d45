/**
 * Walks through text that is nearly JSON: space, comments, strings, numbers and words. A string is read to the quotation
 * mark that ends it, which is one that something of JSON follows; so marks that were not escaped do no harm.
 */

/** What had to be mended. */
export type Mend =
  | 'commas'
  | 'quotation marks'
  | 'line breaks'
  | 'comments'
  | 'brackets'
  | 'escapes'
  | 'words for true and false'

/** Marks that open a string, with those that may end it. */
const MARKS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“‟"',
  '”': '”“‟"',
  '„': '”“‟"',
  '‟': '”“‟"',
  '«': '»',
  "'": "'",
  '‘': "’‘'",
  '’': "’‘'",
}

const ESCAPES: Readonly<Record<string, string>> = { b: ' ', f: ' ', n: '\n', r: '\r', t: '\t' }

const TELLING = /["“”„‟«»'‘’\\\n]/g

/** Characters of one string: far more than any field may have. It bounds how far a missing mark leads astray. */
const LONGEST = 4_000

const SPACE = /[\s\u200B\u2060\uFEFF]*/y
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[A-Za-z_$][\w$]*/y

const KEY = String.raw`["“”„‟«'‘’][^"“”«»\n]{1,40}["“”‟»'’‘]`
const BARE_KEY = String.raw`[A-Za-z_$][\w$]{0,40}\s*:`
/**
 * What follows the end of a value in an object and of one in a list; keys hold no marks. No two parts share white space.
 * After a comma whatever looks like a key ends the value, with its colon or without: better to lose a card than to join
 * two fields.
 */
const AFTER = {
  key: null,
  value: new RegExp(String.raw`\s*(?:$|[}\]]|/[/*]|${KEY}\s*:|,\s*(?:$|[}\]{]|/[/*]|${KEY}|${BARE_KEY}))`, 'y'),
  item: /\s*(?:$|[}\]]|\/[/*]|,\s*(?:$|[\]{["“”„'‘«\d/tfnTFN-]))/y,
} as const

export type Place = keyof typeof AFTER

export class Cursor {
  at: number
  /** Characters looked at so far. */
  work = 0
  /** How far a string was followed that did not end. */
  far = 0
  readonly mends = new Set<Mend>()
  readonly text: string

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  /** The character here, after space and comments; empty at the end. */
  next(): string {
    for (;;) {
      this.take(SPACE)
      if (this.text[this.at] !== '/') return this.text[this.at] ?? ''
      if (!this.comment()) return '/'
    }
  }

  private comment(): boolean {
    const kind = this.text[this.at + 1]
    if (kind !== '/' && kind !== '*') return false
    const end = this.text.indexOf(kind === '/' ? '\n' : '*/', this.at + 2)
    const to = end < 0 ? this.text.length : end + (kind === '/' ? 1 : 2)
    this.work += to - this.at
    this.at = to
    this.mends.add('comments')
    return true
  }

  /** What a sticky pattern matches here, empty when it does not. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    this.work += found.length + 1
    return found
  }

  number(): number | null {
    const found = this.take(NUMBER)
    return found === '' ? null : Number(found)
  }

  word(): string {
    return this.take(WORD)
  }

  opensString(): boolean {
    return Object.hasOwn(MARKS, this.text[this.at] ?? '')
  }

  /** The string that begins here, or why there is none; then the cursor stays. */
  string(place: Place): { readonly value: string } | { readonly broken: 'end' | 'fault' } {
    const closers = MARKS[this.text[this.at] ?? ''] ?? ''
    const last = Math.min(this.text.length, this.at + LONGEST)
    const parts: string[] = []
    const mends: Mend[] = this.text[this.at] === '"' ? [] : ['quotation marks']
    let from = this.at + 1
    for (let i = this.telling(from); i < last; i = this.telling(i + 1)) {
      const c = this.text[i] ?? ''
      if (c === '\\') {
        const { text, length } = this.escape(i)
        parts.push(this.text.slice(from, i), text)
        i += length - 1
        from = i + 1
      } else if (closers.includes(c) && this.endsAt(i + 1, place)) {
        for (const mend of mends) this.mends.add(mend)
        parts.push(this.text.slice(from, i))
        this.work += i - this.at
        this.at = i + 1
        return { value: parts.join('') }
      }
      // A fence in the middle of a string: the answer broke off, and something else begins.
      else if (c === '\n' && this.text.startsWith('```', i + 1)) return this.unended(i, 'end')
      else if (c === '\n') mends.push('line breaks')
      else if (c === '"') mends.push('quotation marks')
    }
    return this.unended(last, last === this.text.length ? 'end' : 'fault')
  }

  /** The next character from `at` that may mean something inside a string. */
  private telling(at: number): number {
    TELLING.lastIndex = at
    return TELLING.exec(this.text)?.index ?? this.text.length
  }

  private unended(at: number, broken: 'end' | 'fault'): { readonly broken: 'end' | 'fault' } {
    this.work += at - this.at
    this.far = at
    return { broken }
  }

  private endsAt(i: number, place: Place): boolean {
    const pattern = AFTER[place]
    if (pattern === null) return true
    pattern.lastIndex = i
    const found = pattern.exec(this.text)
    this.work += (found?.[0].length ?? 0) + 1
    return found !== null
  }

  private escape(i: number): { readonly text: string; readonly length: number } {
    const c = this.text[i + 1] ?? ''
    if (c === 'u') {
      const hex = this.text.slice(i + 2, i + 6)
      if (/^[0-9a-fA-F]{4}$/.test(hex)) return { text: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 }
    }
    if (!/["\\/bfnrtu]/.test(c)) this.mends.add('escapes')
    return { text: Object.hasOwn(ESCAPES, c) ? (ESCAPES[c] ?? '') : c, length: 2 }
  }
}
