/**
 * A small part-of-speech tagger: words and endings say which tags are possible, runs of three tags say which follow each
 * other, and the likeliest path is taken (Brants, "TnT", 2000). It is what reads when no trained parser is at hand, so it
 * is kept small rather than best. Linear in the number of tokens.
 */
import { indexOfLetter, letterOf, TAGS, type Tag, tagIndex, tagName } from './tagset.ts'
import type { Tables } from './train.ts'
import { MAX_ENDING, wordKey } from './train.ts'
import { MORE_VERBS } from './verbs.ts'

/** Possible tags with the logarithm of how much better than chance each fits. */
type Options = readonly { readonly tag: number; readonly score: number }[]

export interface Tagger {
  /** The tag of each form of one sentence. */
  readonly tag: (forms: readonly string[]) => readonly Tag[]
}

interface Context {
  readonly total: number
  readonly counts: ReadonlyMap<number, number>
}

function parseRows(table: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [code, ...keys] = line.split(' ')
    if (code === undefined) continue
    for (const key of keys) rows.set(key, code)
  }
  return rows
}

function parseRuns(table: string): ReadonlyMap<string, Context> {
  const runs = new Map<string, Context>()
  for (const line of table.split('\n')) {
    const parts = /^(.*?) (\d+) (.*)$/.exec(line)
    if (parts === null) continue
    const counts = new Map<number, number>()
    for (const pair of (parts[3] ?? '').matchAll(/([a-zA-Z])(\d+)/g))
      counts.set(indexOfLetter(pair[1] ?? ''), Number(pair[2]))
    runs.set(parts[1] ?? '', { total: Number(parts[2]), counts })
  }
  return runs
}

/** Letters by the number of a tag; the last number, which is no tag's, stands before a sentence. */
const LETTER = [...TAGS.map((_, i) => letterOf(i)), '^']
const START = TAGS.length
/** A pair of tags as one number. */
const pairOf = (before: number, last: number): number => before * LETTER.length + last

/** Weights of one, two and three tags in a run; found on the treebanks' dev parts. */
const MIX = { one: 0.04, two: 0.34, three: 0.62 }

class Model {
  private readonly words: ReadonlyMap<string, string>
  private readonly endings: ReadonlyMap<string, string>
  private readonly runs: ReadonlyMap<string, Context>
  /** Forms of the verbs that the tables know by their base form. */
  private readonly derived: ReadonlyMap<string, readonly string[]>
  private readonly seen = new Map<string, Options>()
  /** By pairs of tags. */
  private readonly steps: Float64Array[] = []

  constructor(tables: Tables) {
    this.words = parseRows(tables.words)
    this.endings = parseRows(tables.endings)
    this.runs = parseRuns(tables.runs)
    this.derived = formsOf(
      [...this.words].filter(([word, code]) => /k[5-9]/.test(code) && word.length > 3).map(([word]) => word),
    )
  }

  /** The verb forms that a word may be besides what was seen of it. */
  private verbForms(form: string, seen: boolean): readonly string[] {
    const word = form.toLowerCase()
    return EXTRA.get(word) ?? (seen ? [] : (this.derived.get(word) ?? []))
  }

  private prior(tag: number): number {
    const all = this.runs.get('')
    return all === undefined ? 1 : ((all.counts.get(tag) ?? 0) + 0.5) / all.total
  }

  /** Log-probabilities of every tag behind two others. */
  step(before: number, last: number): Float64Array {
    const pair = pairOf(before, last)
    const known = this.steps[pair]
    if (known !== undefined) return known
    const letter = LETTER[last] ?? ''
    const two = this.runs.get(letter)
    const three = this.runs.get((LETTER[before] ?? '') + letter)
    const row = new Float64Array(TAGS.length)
    for (let tag = 0; tag < row.length; tag++) {
      const pairs = (two?.counts.get(tag) ?? 0) / (two?.total ?? 1)
      const triples = three === undefined ? pairs : (three.counts.get(tag) ?? 0) / three.total
      row[tag] = Math.log(MIX.one * this.prior(tag) + MIX.two * pairs + MIX.three * triples + 1e-7)
    }
    this.steps[pair] = row
    return row
  }

  options(form: string, first: boolean): Options {
    const key = first ? `^${form}` : form
    const known = this.seen.get(key)
    if (known !== undefined) return known
    const shares = this.shares(form, first)
    const options = [...shares].map(([tag, share]) => ({ tag, score: Math.log(share / this.prior(tag)) }))
    if (this.seen.size < 50_000) this.seen.set(key, options)
    return options
  }

  private shares(form: string, first: boolean): ReadonlyMap<number, number> {
    const exact = this.words.get(wordKey(form, false))
    const lower = this.words.get(wordKey(form.toLowerCase(), false))
    if (!/^\p{Lu}/u.test(form))
      return widened(
        exact !== undefined ? decode(exact) : this.unknown(form),
        form,
        this.verbForms(form, exact !== undefined),
      )
    const name = new Map([
      [tagIndex(form.endsWith('s') && !form.endsWith('ss') ? 'NNPS' : 'NNP'), 0.1],
      [tagIndex('NNP'), 0.9],
    ])
    if (first || form === form.toUpperCase()) {
      if (lower === undefined && exact === undefined) return blend(name, 0.7, this.unknown(form.toLowerCase()), 0.3)
      if (lower === undefined) return decode(exact ?? '')
      return exact === undefined
        ? blend(widened(decode(lower), form, this.verbForms(form, true)), 0.97, name, 0.03)
        : blend(decode(exact), 0.5, decode(lower), 0.5)
    }
    if (exact !== undefined) return blend(decode(exact), 0.95, name, 0.05)
    if (lower !== undefined) return blend(name, 0.9, decode(lower), 0.1)
    return blend(name, 0.94, this.unknown(form.toLowerCase()), 0.06)
  }

  private unknown(form: string): ReadonlyMap<number, number> {
    if (/\d/.test(form))
      return new Map([
        [tagIndex('CD'), 0.8],
        [tagIndex('JJ'), 0.1],
        [tagIndex('NN'), 0.1],
      ])
    if (!/\p{L}/u.test(form))
      return new Map([
        [tagIndex('SYM'), 0.5],
        [tagIndex(':'), 0.5],
      ])
    for (let k = Math.min(MAX_ENDING, form.length - 2); k >= 1; k--) {
      const row = this.endings.get(form.slice(-k))
      if (row !== undefined) return decode(row)
    }
    return new Map([
      [tagIndex('NN'), 0.6],
      [tagIndex('JJ'), 0.2],
      [tagIndex('VB'), 0.1],
      [tagIndex('FW'), 0.1],
    ])
  }
}

function decode(code: string): ReadonlyMap<number, number> {
  const shares = new Map<number, number>()
  for (const pair of code.matchAll(/([a-zA-Z])(\d)/g))
    shares.set(indexOfLetter(pair[1] ?? ''), 2 ** (Number(pair[2]) - 9))
  return shares
}

function blend(
  a: ReadonlyMap<number, number>,
  x: number,
  b: ReadonlyMap<number, number>,
  y: number,
): ReadonlyMap<number, number> {
  const out = new Map<number, number>()
  for (const [tag, share] of a) out.set(tag, share * x)
  for (const [tag, share] of b) out.set(tag, (out.get(tag) ?? 0) + share * y)
  return out
}

const SISTERS: readonly (readonly [string, string])[] = [
  ['VBD', 'VBN'],
  ['VB', 'VBP'],
]

/** Every form of some verbs with its tags: a word that was not seen, or seen otherwise, may be one of them. */
function formsOf(bases: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>()
  for (const base of bases) {
    const stem = base.endsWith('e') ? base.slice(0, -1) : base
    const ies = /[^aeiou]y$/.test(base)
    const third = ies ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
    const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.slice(-1) : stem
    const past = ies ? `${base.slice(0, -1)}ied` : `${doubled}ed`
    forms.set(base, ['VB', 'VBP']).set(third, ['VBZ']).set(past, ['VBD', 'VBN']).set(`${doubled}ing`, ['VBG'])
  }
  return forms
}

const EXTRA = formsOf(MORE_VERBS)

/** Share given to each tag of a known verb that the tables do not know as one. */
const VERB_SHARE = 0.4

/** A word seen as one of two forms that are written alike may be the other too. */
function widened(
  shares: ReadonlyMap<number, number>,
  form: string,
  verbForms: readonly string[],
): ReadonlyMap<number, number> {
  const out = new Map(shares)
  for (const name of verbForms) {
    const tag = tagIndex(name)
    out.set(tag, Math.max(out.get(tag) ?? 0, VERB_SHARE))
  }
  for (const [a, b] of SISTERS) {
    const x = tagIndex(a)
    const y = tagIndex(b)
    if (a === 'VBD' && !form.endsWith('ed')) continue
    const most = Math.max(out.get(x) ?? 0, out.get(y) ?? 0)
    if (most === 0) continue
    out.set(x, Math.max(out.get(x) ?? 0, most / 12))
    out.set(y, Math.max(out.get(y) ?? 0, most / 12))
  }
  return out
}

/** The best path so far that ends in two tags. */
interface Cell {
  readonly before: number
  readonly tag: number
  readonly score: number
  readonly from: Cell | null
}

/** How many paths are kept at each word. */
const BEAM = 12

function best(model: Model, forms: readonly string[]): readonly number[] {
  let paths: readonly Cell[] = [{ before: START, tag: START, score: 0, from: null }]
  forms.forEach((form, i) => {
    const next = new Map<number, Cell>()
    const options = model.options(form, i === 0 || isOpening(forms[i - 1]))
    for (const path of paths) {
      const step = model.step(path.before, path.tag)
      for (const option of options) {
        const score = path.score + option.score + (step[option.tag] ?? -20)
        const pair = pairOf(path.tag, option.tag)
        if (score > (next.get(pair)?.score ?? Number.NEGATIVE_INFINITY))
          next.set(pair, { before: path.tag, tag: option.tag, score, from: path })
      }
    }
    paths = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
  })
  const tags: number[] = []
  for (let cell: Cell | null = paths[0] ?? null; cell !== null && cell.from !== null; cell = cell.from)
    tags.push(cell.tag)
  return tags.reverse()
}

/** Behind an opening quotation mark or a colon a capital says little. */
const isOpening = (form: string | undefined): boolean => form !== undefined && /^["“‘«:([–—-]$/u.test(form)

/** Builds a tagger from its tables; takes some milliseconds. */
export function makeTagger(tables: Tables): Tagger {
  const model = new Model(tables)
  return { tag: forms => best(model, forms).map(tagName) }
}
