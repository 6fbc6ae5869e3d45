/** Every place where a piece names a body, a law or a firm, with the nouns by which it may come back to it. */
import type { Mention, Sentence, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import { appositeOf, beginsSmall, isCapital, kindBefore } from './beside.ts'
import { bodiesIn } from './bodies.ts'
import { beginsName, endsName, endsNameSmall, nounsFor } from './kinds.ts'
import { low, wordAt } from './nouns.ts'

/** A name where it stands. */
export interface Named extends TokenRange {
  readonly sentence: number
  readonly key: string
  /** To be written in the place of "the alliance"; empty where the whole name could not be told. */
  readonly text: string
  /** Whether "the" stands before it. */
  readonly article: boolean
}

/** A thing that the piece names. */
export interface Thing {
  readonly text: string
  readonly nouns: ReadonlySet<string>
  /** How often the piece names it. */
  readonly times: number
  /** All words of its names, in small letters. */
  readonly words: ReadonlySet<string>
}

export interface Names {
  /** In the order of the text. */
  readonly all: readonly Named[]
  /** By sentence. */
  readonly here: readonly (readonly Named[])[]
  readonly things: ReadonlyMap<string, Thing>
  /** By noun: the places where the things are named that may be called so, in the order of the text. */
  readonly called: ReadonlyMap<string, readonly Named[]>
}

const isNamePart = (s: Sentence, i: number): boolean =>
  isCapital(s, i) && /^(?:NNPS?|NNS?|JJ|VB[GN])$/.test(s.tokens[i]?.xpos ?? '')

/** Where a name that ends with a word begins: all words with capitals right before it. */
function startOf(s: Sentence, end: number): number {
  let from = end
  while (from > 0 && isNamePart(s, from - 1)) from--
  return from
}

/** Where a name that begins with "University of" ends. */
function endOf(s: Sentence, at: number): number {
  let to = at + 2
  while (isNamePart(s, to) || (/^(?:of|and|for)$/.test(low(s, to)) && isNamePart(s, to + 1))) to++
  return to
}

/** Where the name of whoever owns a named thing begins: "Orrin’s" of "Orrin’s Court of Appeal". */
function ownerOf(s: Sentence, from: number): number {
  if (s.tokens[from - 1]?.xpos !== 'POS' || !isCapital(s, from - 2)) return from
  return startOf(s, from - 2)
}

interface Written extends TokenRange {
  readonly noun: string
  readonly whole: boolean
}

/** Full names that tell their kind by a word of their own. */
function fullNames(s: Sentence): readonly Written[] {
  const found: Written[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    if (!isNamePart(s, i)) continue
    const noun = low(s, i)
    // "left West Halden University for Lysse": whole already.
    const opens = /^(?:of|for)$/.test(low(s, i + 1)) && (low(s, i + 1) === 'of' || startOf(s, i) === i)
    if (beginsName(noun) && opens && isNamePart(s, i + 2)) {
      const to = endOf(s, i)
      // "the University of Orrin and the Lysse Bank": nobody knows where a name with "and" ends.
      const whole = !s.tokens.slice(i, to).some((_, k) => low(s, i + k) === 'and')
      found.push({ from: startOf(s, i), to, noun, whole })
      i = to - 1
    } else if (endsName(noun) && !isNamePart(s, i + 1)) {
      const from = startOf(s, i)
      // "the Ports and Markets Authority"; "Lysse and Markets Authority" may be two.
      const joined = /^(?:and|&|for|of)$/.test(low(s, from - 1)) && isNamePart(s, from - 2)
      const first = joined && low(s, from - 1) !== 'of' ? startOf(s, from - 2) : from
      const whole = !joined || (first < from && low(s, first - 1) === 'the')
      if (i > from) found.push({ from: whole ? first : from, to: i + 1, noun, whole })
    }
  }
  return found
}

/** "the Suez canal": names whose last word is written small. Without their "the" they may be a part of something else. */
function smallNames(s: Sentence): readonly Written[] {
  return s.phrases.flatMap(({ head }): readonly Written[] => {
    const noun = low(s, head)
    if (!endsNameSmall(noun) || s.tokens[head]?.xpos !== 'NN' || isCapital(s, head)) return []
    const from = startOf(s, head)
    const names = s.tokens.slice(from, head)
    const whole = names.length > 0 && names.every(({ xpos }) => xpos.startsWith('NNP')) && low(s, from - 1) === 'the'
    return whole ? [{ from, to: head + 1, noun, whole }] : []
  })
}

/** "UNITED STATES SENATE": nobody knows how it is written. */
const isShouted = (words: string): boolean => words === words.toUpperCase()

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

/** A name with its article where the piece writes it with one as a rule. */
function inText(names: readonly Named[]): string {
  if (names.length === 0 || names.some(({ text }) => text === '')) return ''
  const [first] = names
  const bare = first?.text ?? ''
  if (bare.startsWith('the ')) return bare
  const articled = names.filter(({ article }) => article).length
  return articled * 2 >= names.length || / of /.test(bare) ? `the ${bare}` : bare
}

function addTo(lists: Map<string, Named[]>, key: string, one: Named): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [one])
  else known.push(one)
}

class Gatherer {
  private readonly desk: WriterDesk
  /** By sentence. */
  private readonly here: Named[][]
  private readonly nouns = new Map<string, Set<string>>()
  /** Whose entity is known by which key. */
  private readonly keys = new Map<number, string>()

  constructor(desk: WriterDesk) {
    this.desk = desk
    this.here = desk.sentences.map(() => [])
  }

  private call(key: string, nouns: readonly string[]): void {
    const known = this.nouns.get(key) ?? new Set()
    this.nouns.set(key, known)
    for (const noun of nouns) known.add(noun)
  }

  private add(sentence: number, s: Sentence, { from, to }: TokenRange, key: string, text: string): void {
    const here = this.here[sentence] ?? []
    if (here.some(one => overlaps(one, { from, to }))) return
    here.push({ sentence, from, to, key, text, article: low(s, from - 1) === 'the' })
  }

  private entityAt(index: number, range: TokenRange): number | undefined {
    return (this.desk.mentions[index] ?? []).find(
      ({ kind, tokens }) => kind === 'name' && tokens.from >= range.from - 1 && tokens.to === range.to,
    )?.entity
  }

  private written(s: Sentence, { from, to }: TokenRange): string {
    return textOf(this.desk, s.paragraph).slice(s.tokens[from]?.start ?? 0, s.tokens[to - 1]?.end ?? 0)
  }

  /** Names that say by themselves what they are. */
  private own(index: number, s: Sentence): void {
    const note = (range: TokenRange, key: string, text: string, nouns: readonly string[]): void => {
      this.add(index, s, range, key, text)
      this.call(key, nouns)
      const entity = this.entityAt(index, range)
      if (entity !== undefined && !this.keys.has(entity)) this.keys.set(entity, key)
    }
    const known = bodiesIn(s)
    for (const { from, to, body, text } of known) {
      const owner = ownerOf(s, from)
      // "India’s Supreme Court" is not the one of every other country.
      const own = owner === from || body.key !== 'supreme court' ? null : this.written(s, { from: owner, to })
      note({ from, to }, own?.toLowerCase() ?? body.key, own ?? text, body.nouns)
    }
    for (const name of [...fullNames(s), ...smallNames(s)]) {
      if (known.some(one => overlaps(one, name))) continue
      const words = this.written(s, { from: ownerOf(s, name.from), to: name.to })
      const whole = name.whole && !isShouted(words)
      const text = !whole ? '' : beginsName(low(s, name.from)) ? `the ${words}` : words
      note(name, words.toLowerCase(), text, nounsFor(name.noun))
    }
  }

  private small(index: number, s: Sentence): void {
    for (const [i, { form }] of s.tokens.entries()) {
      const nouns = beginsSmall(s, i) ? nounsFor(wordAt(s, i - 1)) : []
      if (nouns.length === 0) continue
      this.add(index, s, { from: i, to: i + 1 }, form.toLowerCase(), form)
      this.call(form.toLowerCase(), nouns)
    }
  }

  /** What the piece says of a name: "BYD, a Chinese carmaker", "the newspaper Semara". */
  private told(index: number, s: Sentence): void {
    const mentions = this.desk.mentions[index] ?? []
    for (const phrase of s.phrases) {
      const nouns = nounsFor(wordAt(s, phrase.head))
      if (nouns.length > 0) this.callAs(appositeOf(s, mentions, phrase), nouns)
    }
    for (const mention of mentions) {
      const at = kindBefore(s, mention)
      if (at !== null) this.callAs(mention, nounsFor(wordAt(s, at)))
    }
  }

  private callAs(mention: Mention | undefined, nouns: readonly string[]): void {
    const entity = this.desk.reading.entities[mention?.entity ?? -1]
    if (mention?.entity === undefined || entity === undefined || nouns.length === 0) return
    if (entity.kind === 'person' || entity.kind === 'place') return
    const key = this.keys.get(mention.entity) ?? entity.name.toLowerCase()
    this.keys.set(mention.entity, key)
    this.call(key, nouns)
  }

  /** Every other place where a thing is named, by whichever of its names. */
  private again(index: number, s: Sentence): void {
    for (const { kind, entity, tokens } of this.desk.mentions[index] ?? []) {
      const key = this.keys.get(entity ?? -1)
      const name = this.desk.reading.entities[entity ?? -1]?.name.replace(/^the /i, '')
      if (kind === 'name' && key !== undefined && name !== undefined) this.add(index, s, tokens, key, name)
    }
  }

  run(): Names {
    const { sentences } = this.desk
    sentences.forEach((s, index) => {
      this.own(index, s)
      this.small(index, s)
    })
    sentences.forEach((s, index) => {
      this.told(index, s)
    })
    sentences.forEach((s, index) => {
      this.again(index, s)
    })
    const all = this.here.flatMap(here => here.sort((a, b) => a.from - b.from))
    const byKey = new Map<string, Named[]>()
    for (const one of all) addTo(byKey, one.key, one)
    const things = new Map<string, Thing>()
    for (const [key, nouns] of this.nouns) {
      const own = byKey.get(key) ?? []
      const words = new Set(own.flatMap(({ text }) => text.toLowerCase().split(/[\s-]+/)))
      things.set(key, { text: inText(own), nouns, times: own.length, words })
    }
    const called = new Map<string, Named[]>()
    for (const one of all) for (const noun of this.nouns.get(one.key) ?? []) addTo(called, noun, one)
    return { all, here: this.here, things, called }
  }
}

const gathered = new WeakMap<WriterDesk, Names>()

/** All names of bodies, laws and firms in a piece. Worked out once. */
export function namesIn(desk: WriterDesk): Names {
  const known = gathered.get(desk)
  if (known !== undefined) return known
  const made = new Gatherer(desk).run()
  gathered.set(desk, made)
  return made
}
