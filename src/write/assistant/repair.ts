/**
 * Text that holds JSON somewhere, as assistants write it, to values: in prose, in code fences, in several blocks, with
 * trailing commas, smart quotation marks, raw line breaks, comments, or a bracket missing; or cut off. Nothing is made up:
 * an object that did not come whole is marked so. Linear in the length: the work is counted and bounded.
 */
import type { Mend } from './cursor.ts'
import { Cursor } from './cursor.ts'

export interface JsonObject {
  readonly type: 'object'
  readonly entries: ReadonlyMap<string, Json>
  /** false: the text ended, or could not be read on, before the object did. */
  readonly whole: boolean
}

export interface JsonList {
  readonly type: 'list'
  readonly items: readonly Json[]
}

export type Json = string | number | boolean | null | JsonObject | JsonList

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && json.type === 'object'

/** Brackets within brackets. */
const DEEPEST = 16

/** Characters that may be looked at, as a multiple of the length, before the search gives up going back. */
const PATIENCE = 8

const WORDS: Readonly<Record<string, boolean | null>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  undefined: null,
}

type Parent = 'object' | 'list' | 'none'

class Parser {
  /** Why the reading ended early. */
  broken: 'end' | 'fault' | null = null
  readonly cursor: Cursor

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  /** undefined: there is no value here, and `broken` says why. */
  value(parent: Parent, depth: number): Json | undefined {
    const c = this.cursor.next()
    if (c === '') return this.fail('end')
    if (depth > DEEPEST) return this.fail('fault')
    if (c === '{') return this.object(parent, depth)
    if (c === '[') return this.list(parent, depth)
    if (this.cursor.opensString()) return this.string(parent === 'list' ? 'item' : 'value')
    if (/[\d-]/.test(c)) return this.cursor.number() ?? this.fail('fault')
    return this.word()
  }

  private fail(why: 'end' | 'fault'): undefined {
    this.broken ??= why
    return undefined
  }

  private string(place: 'key' | 'value' | 'item'): string | undefined {
    const read = this.cursor.string(place)
    return 'value' in read ? read.value : this.fail(read.broken)
  }

  private word(): boolean | null | undefined {
    const from = this.cursor.at
    const word = this.cursor.word()
    if (Object.hasOwn(WORDS, word)) {
      if (!/^[tfn]/.test(word)) this.cursor.mends.add('words for true and false')
      return WORDS[word]
    }
    this.cursor.at = from
    // A word that the end of the text cut off.
    return this.fail(word !== '' && from + word.length === this.cursor.text.length ? 'end' : 'fault')
  }

  private object(parent: Parent, depth: number): JsonObject {
    const entries = new Map<string, Json>()
    const done = (whole: boolean): JsonObject => ({ type: 'object', entries, whole })
    const commas = new Commas(this.cursor)
    this.cursor.at++
    while (this.broken === null) {
      const c = this.cursor.next()
      if (c === '}') {
        this.cursor.at++
        commas.atEnd()
        return done(true)
      }
      if (c === ',') commas.pass()
      else if (entries.size > 0 && parent === 'list' && (c === ']' || (c === '{' && this.isSibling(entries)))) {
        // The bracket that ends the list, or the next of its items: the one that ends this object was forgotten.
        this.cursor.mends.add('brackets')
        return done(true)
      } else {
        commas.beforeItem()
        this.entry(entries, depth)
      }
    }
    return done(false)
  }

  private entry(entries: Map<string, Json>, depth: number): void {
    const key = this.key()
    if (key === undefined) return
    if (this.cursor.next() !== ':') {
      this.fail(this.cursor.next() === '' ? 'end' : 'fault')
      return
    }
    this.cursor.at++
    const value = this.value('object', depth + 1)
    if (value !== undefined) entries.set(key, value)
  }

  private key(): string | undefined {
    if (this.cursor.next() === '') return this.fail('end')
    if (this.cursor.opensString()) return this.string('key')
    const word = this.cursor.word()
    if (word === '') return this.fail('fault')
    this.cursor.mends.add('quotation marks')
    return word
  }

  /** Whether the object that begins here has the same first key as one with these entries. */
  private isSibling(entries: ReadonlyMap<string, Json>): boolean {
    const [first = ''] = entries.keys()
    const ahead = /\{\s{0,40}\W?(\w{1,40})/y
    ahead.lastIndex = this.cursor.at
    return ahead.exec(this.cursor.text)?.[1] === first
  }

  private list(parent: Parent, depth: number): JsonList {
    const items: Json[] = []
    const commas = new Commas(this.cursor)
    this.cursor.at++
    while (this.broken === null) {
      const c = this.cursor.next()
      if (c === ']') {
        this.cursor.at++
        commas.atEnd()
        break
      }
      if (c === ',') commas.pass()
      else if (c === '}' && parent === 'object' && items.length > 0) {
        this.cursor.mends.add('brackets')
        break
      } else {
        commas.beforeItem()
        const value = this.value('list', depth + 1)
        if (value !== undefined) items.push(value)
      }
    }
    return { type: 'list', items }
  }
}

/** Commas of one object or list: too many and too few are passed over. */
class Commas {
  private since = 1
  private readonly cursor: Cursor

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  private first = true

  pass(): void {
    this.cursor.at++
    this.since++
    if (this.first || this.since > 1) this.cursor.mends.add('commas')
  }

  beforeItem(): void {
    if (!this.first && this.since === 0) this.cursor.mends.add('commas')
    this.first = false
    this.since = 0
  }

  atEnd(): void {
    if (!this.first && this.since > 0) this.cursor.mends.add('commas')
  }
}

export interface Found {
  readonly value: JsonObject | JsonList
  /** Why it is not whole, or null when it is. */
  readonly broken: 'end' | 'fault' | null
  readonly mends: ReadonlySet<Mend>
}

/**
 * Hands every object and list of a text to `take`, in order, until its end. `take` says whether it could use it: where one
 * that broke was of no use, what stands inside it is looked at by itself. Returns how many characters were looked at.
 */
export function eachJson(text: string, take: (found: Found) => boolean): number {
  const opening = /[{[]/g
  let work = 0
  for (let m = opening.exec(text); m !== null; m = opening.exec(text)) {
    const cursor = new Cursor(text, m.index)
    const parser = new Parser(cursor)
    const value = parser.value('none', 0)
    work += cursor.work
    const used =
      value !== null && typeof value === 'object' && take({ value, broken: parser.broken, mends: cursor.mends })
    const patient = work < PATIENCE * text.length
    const on = patient ? cursor.at : Math.max(cursor.at, cursor.far)
    const back = parser.broken !== null && !used && patient
    opening.lastIndex = back ? m.index + 1 : Math.max(on, m.index + 1)
  }
  return work
}
