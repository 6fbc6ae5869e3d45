/**
 * What the namer sees of a token: its form, its neighbours, the run of capitals that it stands in, and what lists of ours
 * say of both. Tags are those of whichever tagger read the sentence.
 */
import { type FeatureList, hashText } from '../trained/hash.ts'
import { BODIES, CITIES, COUNTRIES, EVENT_NOUN, LAW_NOUN, REGIONS } from './gazetteer.ts'
import { DEMONYM, FIRST_NAMES, GEOGRAPHIC, HONORIFIC, ORGANISATION, ROLE } from './lists.ts'

/** What is asked of a token; those of the trained and of the light reader both have it. */
export interface NameToken {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly xpos: string
}

/** Words of the whole piece, in lower case: those with a capital inside some sentence, and those written small. */
export interface Casing {
  readonly capital: ReadonlySet<string>
  readonly small: ReadonlySet<string>
}

const CAPITAL = /^[^\p{L}]*\p{Lu}/u
const JOINER =
  /^(?:of|for|de|da|di|du|del|della|la|le|von|van|der|den|bin|ibn|al|el|and|the|&|y|zu|on|in|-|–|'s|’s|'|’|\/|\.)$/
const CALENDAR =
  /^(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|easter|christmas|thanksgiving|am|pm|est|gmt)\.?$/

/** What the lists say of a word alone. */
function classOf(lower: string): string {
  if (CALENDAR.test(lower)) return 'c'
  if (HONORIFIC.has(lower)) return 'h'
  if (DEMONYM.has(lower)) return 'd'
  if (COUNTRIES.has(lower)) return 'n'
  if (REGIONS.has(lower) || CITIES.has(lower)) return 'p'
  if (FIRST_NAMES.has(lower)) return 'f'
  if (GEOGRAPHIC.has(lower)) return 'g'
  if (BODIES.has(lower)) return 'b'
  if (LAW_NOUN.has(lower)) return 'l'
  if (ORGANISATION.has(lower)) return 'o'
  if (EVENT_NOUN.has(lower)) return 'e'
  return ROLE.has(lower) ? 'r' : '-'
}

/** Letters as X, x and 9, runs cut to two. */
const shapeOf = (form: string): string =>
  form
    .slice(0, 24)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, '9')
    .replace(/(.)\1{2,}/gu, '$1$1')

const PLACES: ReadonlySet<string> = new Set([...COUNTRIES, ...REGIONS, ...CITIES])
const FIRST_OF_PLACES: ReadonlySet<string> = new Set([...PLACES].map(place => place.split(' ', 1)[0] ?? ''))

/** The longest name of a place in the lists that begins at `i`, in tokens; 0 when there is none. */
function listed(lowers: readonly string[], i: number): number {
  if (!FIRST_OF_PLACES.has(lowers[i] ?? '')) return 0
  let phrase = ''
  let best = 0
  for (let k = 0; k < 4 && i + k < lowers.length; k++) {
    phrase += `${k === 0 ? '' : ' '}${lowers[i + k] ?? ''}`
    if (PLACES.has(phrase)) best = k + 1
  }
  return best
}

const SEEDS = 16

/** What is seen of a form wherever it stands. */
interface FormView {
  readonly lower: string
  readonly word: number
  readonly shape: number
  readonly kind: string
}

const LIMIT = 20_000
const forms = new Map<string, FormView>()

/** Remembers what it has seen, up to a limit: the answers never depend on the memory. */
function formView(form: string): FormView {
  const known = forms.get(form)
  if (known !== undefined) return known
  if (forms.size >= LIMIT) forms.clear()
  const lower = form.toLowerCase()
  const view = { lower, word: hashText(lower, 1), shape: hashText(shapeOf(form), 2), kind: classOf(lower) }
  forms.set(form, view)
  return view
}

/** One sentence, looked at once for all its tokens. */
export class NameView {
  readonly tokens: readonly NameToken[]
  /** Tokens that may be part of a name whatever stands before them. */
  readonly open: readonly boolean[]
  private readonly lowers: readonly string[]
  private readonly word: Int32Array
  private readonly shape: Int32Array
  private readonly tag: Int32Array
  private readonly kind: readonly string[]
  /** 0 in no listed place; 1 at the beginning of one, 2 inside. */
  private readonly place: Uint8Array
  private readonly runFrom: Int32Array
  private readonly runTo: Int32Array
  private readonly shouted: boolean
  private readonly casing: Casing

  constructor(tokens: readonly NameToken[], casing: Casing) {
    this.tokens = tokens
    this.casing = casing
    const views = tokens.map(token => formView(token.form))
    this.lowers = views.map(({ lower }) => lower)
    this.kind = views.map(({ kind }) => kind)
    this.word = new Int32Array(tokens.length)
    this.shape = new Int32Array(tokens.length)
    this.tag = new Int32Array(tokens.length)
    for (let i = 0; i < tokens.length; i++) {
      this.word[i] = views[i]?.word ?? 0
      this.shape[i] = views[i]?.shape ?? 0
      this.tag[i] = hashText(tokens[i]?.xpos ?? '', 3)
    }
    this.place = new Uint8Array(tokens.length)
    const letters = tokens.filter(token => /\p{L}{2}/u.test(token.form))
    this.shouted = letters.length > 3 && letters.every(token => !/\p{Ll}/u.test(token.form))
    for (let i = 0; i < tokens.length; ) {
      const length = /^(?:VB|MD|PRP|IN|CC|DT|WP)/.test(tokens[i]?.xpos ?? '') ? 0 : listed(this.lowers, i)
      for (let k = 0; k < length; k++) this.place[i + k] = k === 0 ? 1 : 2
      i += Math.max(1, length)
    }
    this.open = tokens.map((token, i) => this.isOpen(token, i))
    this.runFrom = new Int32Array(tokens.length)
    this.runTo = new Int32Array(tokens.length)
    this.runs()
  }

  private isOpen(token: NameToken, i: number): boolean {
    return CAPITAL.test(token.form) || /^NNPS?$/.test(token.xpos) || (this.place[i] ?? 0) > 0
  }

  /** May token `i` go on a name that reaches to it? */
  continues(i: number): boolean {
    const token = this.tokens[i]
    if (token === undefined) return false
    if (this.open[i] === true || JOINER.test(token.form) || /^\p{N}/u.test(token.form)) return true
    return this.tokens[i - 1]?.end === token.start && /^\p{L}/u.test(token.form)
  }

  private runs(): void {
    let from = 0
    for (let i = 0; i <= this.tokens.length; i++) {
      const inside = i < this.tokens.length && this.open[i] === true
      if (inside) continue
      for (let k = from; k < i; k++) {
        this.runFrom[k] = from
        this.runTo[k] = i
      }
      if (i < this.tokens.length) {
        this.runFrom[i] = i
        this.runTo[i] = i + 1
      }
      from = i + 1
    }
  }

  private at(list: Int32Array, i: number): number {
    return list[i] ?? (i < 0 ? -1 : -2)
  }

  private classAt(i: number): number {
    return (this.kind[i] ?? '^').charCodeAt(0)
  }

  private seen(i: number): number {
    const lower = this.lowers[i] ?? ''
    return (this.casing.capital.has(lower) ? 1 : 0) + (this.casing.small.has(lower) ? 2 : 0)
  }

  private affix(i: number, length: number): number {
    const lower = this.lowers[i] ?? ''
    return hashText(length < 0 ? lower.slice(length) : lower.slice(0, length), SEEDS + length)
  }

  /** The features of token `i` when the labels before it are `last` and `before`. */
  features(i: number, last: number, before: number, out: FeatureList): void {
    out.clear()
    const { word, shape, tag } = this
    const w = this.at(word, i)
    const s = this.at(shape, i)
    const t = this.at(tag, i)
    const c = this.classAt(i)
    const flags = (i === 0 ? 1 : 0) + (this.shouted ? 2 : 0)
    out.add(last + 1)
    out.add(last + 1, before + 1)
    out.add(w)
    out.add(w, last + 1)
    out.add(s, last + 1)
    out.add(s, flags)
    out.add(t, last + 1)
    out.add(t, s, c)
    out.add(this.at(word, i - 1), last + 1)
    out.add(this.at(word, i + 1), last + 1)
    out.add(this.at(word, i - 1), s)
    out.add(this.at(word, i + 1), s)
    out.add(this.at(word, i - 2), this.at(tag, i - 1))
    out.add(this.at(word, i + 2), this.at(tag, i + 1))
    out.add(this.at(tag, i - 1), t)
    out.add(t, this.at(tag, i + 1))
    out.add(this.at(tag, i - 1), t, this.at(tag, i + 1))
    out.add(this.at(shape, i - 1), s, this.at(shape, i + 1))
    out.add(this.affix(i, -2))
    out.add(this.affix(i, -3))
    out.add(this.affix(i, -4))
    out.add(this.affix(i, 3))
    out.add(c, last + 1)
    out.add(c, this.classAt(i + 1))
    out.add(this.classAt(i - 1), c)
    out.add(this.classAt(i - 1), c, this.classAt(i + 1), last + 1)
    out.add(this.place[i] ?? 0, last + 1, t)
    out.add(this.seen(i), flags, t)
    out.add(this.seen(i), s, last + 1)
    this.runFeatures(i, last, out)
  }

  private runFeatures(i: number, last: number, out: FeatureList): void {
    const from = this.runFrom[i] ?? i
    const to = this.runTo[i] ?? i + 1
    const place = Math.min(i - from, 3) * 8 + Math.min(to - i, 4)
    const opened = from === 0 ? 1 : 0
    out.add(place, opened, last + 1)
    out.add(this.at(this.word, to - 1), last + 1)
    out.add(this.at(this.word, from), place)
    out.add(this.classAt(from), this.classAt(to - 1), place)
    out.add(this.classAt(to - 1), last + 1)
    out.add(this.at(this.word, from - 1), opened)
    out.add(this.at(this.word, to), opened)
    out.add(this.at(this.word, from - 1), this.at(this.word, to))
    out.add(this.at(this.word, to), this.classAt(from))
    out.add(this.at(this.word, from - 1), this.classAt(to - 1))
    out.add(this.at(this.tag, to), this.at(this.tag, from - 1), place)
    out.add(this.at(this.word, from - 2), this.at(this.word, from - 1))
    out.add(this.at(this.word, to), this.at(this.word, to + 1))
  }
}

/** As many as `features` adds. */
export const NAME_TEMPLATES = 42
