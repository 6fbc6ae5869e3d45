/** One card of a reply: its fields looked at, one by one. What does not fit makes a fault of this card alone. */
import { wordCount } from '../../core/piece.ts'
import type { CardFault, Evidence, ReplyCard, ReplyKind, RequestMode } from './format.ts'
import { isReplyKind, LIMITS, REPLY_KINDS } from './format.ts'
import type { Json } from './repair.ts'
import { isObject } from './repair.ts'

const KEYS = ['id', 'kind', 'prompt', 'answer', 'holder', 'inferred', 'evidence']
const EVIDENCE_KEYS = ['s', 'quote']
/** Unknown keys that are told of. */
const TOLD = 5

/** What is noted while the cards of a reply are read. */
export interface Notes {
  /** Keys that the format does not name. */
  readonly unknown: Set<string>
  /** Cards that named more places than are read. */
  evidence: number
}

type Entries = ReadonlyMap<string, Json>

/** Turns the direction of writing about, or is not seen at all: a card must not look other than it is. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]|\p{Surrogate}/gu

/** Text as it is shown and compared: no control characters, no halves of characters, spaces single. Markup stays text. */
export const tidy = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** A whole number stands for its figures: years and counts are often sent so. */
function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return tidy(value)
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null
}

const isMissing = (value: Json | undefined): boolean => value === undefined || value === null

/** A card for `mode`, or what is wrong with it. `author` is the piece's, as far as known. */
export function readCard(
  json: Json,
  mode: RequestMode,
  author: string,
  notes: Notes,
): { readonly card: ReplyCard } | { readonly fault: CardFault } {
  const entries: Entries = isObject(json) ? json.entries : new Map<string, Json>()
  const form = new Form(entries, notes)
  if (!isObject(json)) form.misfit('A card is not an object with a question and an answer.', null)
  const card = mode === 'rewrite' ? rewritten(form, author) : proposed(form, author)
  if (form.why === null) return { card }
  const show = (key: string): string => (textOf(entries.get(key)) ?? '').slice(0, LIMITS.answer.most)
  return { fault: { prompt: show('prompt'), answer: show('answer'), rule: 'schema', why: form.why } }
}

const proposed = (form: Form, author: string): ReplyCard => ({
  id: null,
  kind: form.kind(),
  prompt: form.within('question', 'prompt', LIMITS.prompt),
  answer: form.within('answer', 'answer', LIMITS.answer),
  holder: form.holder(author),
  inferred: form.inferred(),
  evidence: form.evidence(),
})

const rewritten = (form: Form, author: string): ReplyCard => ({
  id: form.id(),
  kind: form.has('kind') ? form.kind() : 'fact',
  prompt: form.within('question', 'prompt', LIMITS.prompt),
  answer: form.has('answer') ? form.within('answer', 'answer', { least: 0, most: LIMITS.reply }) : '',
  holder: form.holder(author),
  inferred: form.inferred(),
  evidence: form.has('evidence') ? form.evidence() : [],
})

/** The fields of one card, and the first thing that is wrong with them. */
class Form {
  why: string | null = null
  private readonly entries: Entries
  private readonly notes: Notes

  constructor(entries: Entries, notes: Notes) {
    this.entries = entries
    this.notes = notes
    this.noteUnknown(entries, KEYS)
  }

  misfit<T>(why: string, instead: T): T {
    this.why ??= why
    return instead
  }

  /** Whether something was sent: an empty list is nothing. */
  has(key: string): boolean {
    const value = this.entries.get(key)
    if (typeof value === 'object' && value !== null && !isObject(value)) return value.items.length > 0
    return !isMissing(value)
  }

  id(): string {
    const id = textOf(this.entries.get('id'))?.toLowerCase() ?? ''
    return /^c\d{1,6}$/.test(id) ? id : this.misfit('It does not say which card it means (“id”).', id)
  }

  within(what: string, key: string, { least, most }: { readonly least: number; readonly most: number }): string {
    const text = textOf(this.entries.get(key))
    if (text === null) return this.misfit(`Its ${what} is missing, or is not text.`, '')
    const { length } = text
    if (length < least) return this.misfit(`Its ${what} has ${length} characters; at least ${least} are needed.`, text)
    if (length > most) return this.misfit(`Its ${what} has ${length} characters; at most ${most} are read.`, text)
    return text
  }

  kind(): ReplyKind {
    const kind = textOf(this.entries.get('kind'))?.toLowerCase() ?? ''
    if (kind === 'reply') return 'rebuttal'
    return isReplyKind(kind) ? kind : this.misfit(`Its kind is none of ${REPLY_KINDS.join(', ')}.`, 'fact')
  }

  /** `author` when nothing is said: that is what is checked most strictly. A name is the author's or somebody else's. */
  holder(author: string): 'author' | 'other' {
    const value = this.entries.get('holder')
    if (isMissing(value)) return 'author'
    if (typeof value !== 'string') return this.misfit('Its holder is neither “author” nor “other”.', 'author')
    const name = tidy(author).toLowerCase()
    const own = ['', 'author', 'the author', 'writer', 'the writer', name, name.split(' ').at(-1)]
    return own.includes(tidy(value).toLowerCase()) ? 'author' : 'other'
  }

  inferred(): boolean {
    const value = this.entries.get('inferred')
    if (typeof value === 'boolean' || isMissing(value)) return value === true
    const word = textOf(value)?.toLowerCase()
    if (word === 'true' || word === 'false') return word === 'true'
    return this.misfit('Its “inferred” is neither true nor false.', true)
  }

  evidence(): readonly Evidence[] {
    const value = this.entries.get('evidence')
    const places = isObject(value) ? [value] : typeof value === 'object' && value !== null ? value.items : []
    if (places.length === 0) return this.misfit('It names no place in the piece (“evidence”).', [])
    if (places.length > LIMITS.evidence) this.notes.evidence++
    return places.slice(0, LIMITS.evidence).map(place => this.place(place))
  }

  private place(json: Json): Evidence {
    if (!isObject(json))
      return this.misfit('A place it names is not an object with a sentence number and a quote.', { s: 0, quote: '' })
    const { entries } = json
    this.noteUnknown(entries, EVIDENCE_KEYS)
    const digits = /^\[?(\d{1,9})\]?$/.exec(textOf(entries.get('s')) ?? '')?.[1]
    if (digits === undefined) this.misfit('A place it names has no sentence number.', null)
    const sent = entries.get('quote')
    const quote = typeof sent === 'string' ? tidy(sent) : this.misfit('A place it names has no quote.', '')
    const words = wordCount(quote)
    const { least, most } = LIMITS.quote
    if (words < least) this.misfit(`A quote has ${words} words; at least ${least} are needed.`, null)
    if (words > most) this.misfit(`A quote has ${words} words; at most ${most} are read.`, null)
    return { s: Number(digits ?? 0), quote }
  }

  private noteUnknown(entries: Entries, known: readonly string[]): void {
    const { unknown } = this.notes
    for (const key of entries.keys())
      if (unknown.size < TOLD && !known.includes(key)) unknown.add(tidy(key).slice(0, 30))
  }
}
