/**
 * Names: those that the trained namer finds, with its kinds, and runs of capitalised words with what joins them that it
 * passed over. A title before a person's name is part of the mention, not of the name itself.
 */
import type { EntityKind, Token, TokenRange } from '../reading.ts'
import { isListed, kindOfThing } from './kinds.ts'
import { DEMONYM, HONORIFIC, ORGANISATION } from './lists.ts'
import type { Casing } from './name-features.ts'
import { NAME_TABLE } from './name-table.ts'
import { unpackNames } from './name-weights.ts'
import { decodeNames, type NamedSpan, type NameWeights } from './namer.ts'

export interface NameFound extends TokenRange {
  /** Without the title. */
  readonly bare: TokenRange
  /** What the namer takes it for; null when only its capitals speak for a name. */
  readonly kind: EntityKind | null
  /** How far that led over the next kind (see `NamedSpan.lead`). */
  readonly lead: number
}

const CAPITAL = /^(?:\p{Lu}[\p{L}\p{M}.'’&]*|\p{Lu}\.|(?:\p{L}\.){2,})$/u
const JOINER = /^(?:of|for|on|de|da|di|du|del|della|la|le|von|van|der|den|bin|ibn|al|el|and|the|&|y|zu)$/
const NOT_NAMES = new Set(
  'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms yes no ok god bc ad bce ce tv am pm'.split(
    ' ',
  ),
)

const isName = (token: Token | undefined): boolean =>
  token !== undefined && CAPITAL.test(token.form) && !NOT_NAMES.has(token.form.toLowerCase())

/** Whether the capital at `i` may be there only because a sentence or a quotation begins. */
const opens = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || /^["“‘«:([–—-]$|^``$/.test(tokens[i - 1]?.form ?? '')

let weights: NameWeights | null = null

/** Unpacked on first use and kept: the table never changes. */
function namer(): NameWeights {
  weights ??= unpackNames(NAME_TABLE)
  return weights
}

/** The longest stretch read at once: a sentence that never ends must not cost more than its length. */
const MAX_TOKENS = 400

function learned(tokens: readonly Token[], casing: Casing): readonly NamedSpan[] {
  const found: NamedSpan[] = []
  for (let at = 0; at < tokens.length; at += MAX_TOKENS) {
    for (const name of decodeNames(tokens.slice(at, at + MAX_TOKENS), casing, namer()))
      found.push({ ...name, from: at + name.from, to: at + name.to })
  }
  return found
}

/**
 * The names of one sentence, in order, none overlapping.
 * @param casing words of the piece, in lower case: those with a capital inside some sentence, and those written small
 */
export function namesOf(tokens: readonly Token[], casing: Casing): readonly NameFound[] {
  const capitals = byCapitals(tokens, casing.capital)
  const wide = new Map<number, TokenRange>()
  for (const name of capitals) for (let i = name.from; i < name.to; i++) wide.set(i, name)
  const trained = learned(tokens, casing).flatMap(name => fitted(tokens, widened(name, wide, tokens)) ?? [])
  const held = new Set<number>()
  const kept: NameFound[] = []
  for (const name of trained) {
    // Two that were widened to the same words are one.
    if (heldWithin(held, name)) continue
    kept.push(name)
    for (let i = name.from; i < name.to; i++) held.add(i)
  }
  for (const name of capitals) if (!heldWithin(held, name)) kept.push({ ...name, bare: name, kind: null, lead: 0 })
  return kept.sort((a, b) => a.from - b.from)
}

/** "Gregory" in "Gregory XIII", "Bureau" in "Bureau of Weights and Measures": what joins and counts belongs to the name. */
function widened(name: NamedSpan, capitals: ReadonlyMap<number, TokenRange>, tokens: readonly Token[]): NamedSpan {
  const opened = behindOpener(name, tokens)
  if (opened !== name) return opened
  const wide = capitals.get(name.from)
  const next = tokens[name.to]?.form ?? ''
  const goes =
    /^[IVX]+$/.test(next) || (/^(?:of|for|on|and)$/.test(next) && name.kind !== 'person' && name.kind !== 'place')
  return wide === undefined || wide.to <= name.to || !goes ? name : { ...name, to: wide.to }
}

/** "Clean Rivers Watch": at a sentence's head an adjective of the name's own plural may be taken for no part of it. */
function behindOpener(name: NamedSpan, tokens: readonly Token[]): NamedSpan {
  const [opener, next] = tokens
  const own =
    name.from === 1 &&
    name.to > 2 &&
    opener?.xpos === 'JJ' &&
    opener.deprel === 'amod' &&
    opener.head === 1 &&
    /^NNP?S$/.test(next?.xpos ?? '')
  return own && !DEMONYM.has(opener.form.toLowerCase()) ? { ...name, from: 0 } : name
}

const heldWithin = (held: ReadonlySet<number>, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (held.has(i)) return true
  return false
}

/** A trained name with its title; null for what is only an office or a mark. */
function fitted(tokens: readonly Token[], name: NamedSpan): NameFound | null {
  const inside = tokens.slice(name.from, name.to)
  if (!inside.some(token => /\p{L}/u.test(token.form))) return null
  const only = inside.length === 1 ? (inside[0]?.form.toLowerCase() ?? '') : ''
  if (only !== '' && (HONORIFIC.has(only) || NOT_NAMES.has(only))) return null
  const words = inside.map(token => token.form)
  // The light tagger calls many a small word a name.
  if (inside[0]?.upos === undefined && !inside.some(token => /\p{Lu}/u.test(token.form))) return null
  let { from } = name
  if (name.kind === 'person') while (isTitle(tokens[from - 1])) from--
  // "Vice President Lund", "Deputy Mayor Lund": less than all of it would be another office.
  if (from < name.from && /^(?:Vice|Deputy|Acting)$/.test(tokens[from - 1]?.form ?? '')) from--
  const bare = { from: name.from, to: name.to }
  return { from, to: name.to, bare, kind: name.kind === 'thing' ? kindOfThing(words) : name.kind, lead: name.lead }
}

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.form) && HONORIFIC.has(token.form.toLowerCase())

function byCapitals(tokens: readonly Token[], known: ReadonlySet<string>): readonly TokenRange[] {
  const found: TokenRange[] = []
  // In a sentence of capitals they say nothing.
  if (tokens.length > 3 && !tokens.some(token => /^\p{Ll}{2}/u.test(token.form))) return found
  for (let i = 0; i < tokens.length; ) {
    const end = starts(tokens, i, known) ? endOfName(tokens, i) : i
    // "President of the Society", "the Senator from Alaska": an office, nobody's name.
    const office = end === i + 1 && HONORIFIC.has(tokens[i]?.form.toLowerCase() ?? '')
    if (end > i && !office) found.push({ from: i, to: end })
    i = Math.max(end, i + 1)
  }
  return found
}

function starts(tokens: readonly Token[], i: number, known: ReadonlySet<string>): boolean {
  const token = tokens[i]
  if (token === undefined || !isName(token)) return false
  if (DEMONYM.has(token.form.toLowerCase())) return true
  if (!opens(tokens, i)) return /^(?:NN|JJ|FW|CD)/.test(token.xpos) || isName(tokens[i + 1])
  return known.has(token.form.toLowerCase()) && /^(?:NN|JJ)/.test(token.xpos)
    ? true
    : /^NNPS?$/.test(token.xpos) &&
        (isName(tokens[i + 1]) || !/[a-z]/.test(token.form) || isListed(token.form.toLowerCase()))
}

function endOfName(tokens: readonly Token[], start: number): number {
  let end = start + 1
  while (end < tokens.length) {
    const token = tokens[end]
    if (token === undefined) break
    const glued = tokens[end - 1]?.end === token.start
    if (isName(token) && !/^(?:VB[DZP]|MD|PRP|DT|IN|CC|WP|WRB)$/.test(token.xpos)) end++
    else if (
      token.form === '-' &&
      glued &&
      tokens[end + 1]?.start === token.end &&
      /^\p{L}/u.test(tokens[end + 1]?.form ?? '') &&
      isPart(tokens, end)
    )
      end += 2
    else if (JOINER.test(token.form)) {
      const next = joined(tokens, end)
      if (next === end) break
      end = next
    } else if (
      /^(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,3}|XI{1,3}V?)$/.test(token.form) ||
      (/^\d{1,3}$/.test(token.form) && ORGANISATION.has(tokens[end - 1]?.lemma.toLowerCase() ?? ''))
    )
      end++
    else break
  }
  return end
}

/** "Jong-un", "Riis-Knudsen", "Ho-Chunk", but not "Russian-occupied". */
const isPart = (tokens: readonly Token[], hyphen: number): boolean => {
  const next = tokens[hyphen + 1]
  return next !== undefined && (/^\p{Lu}/u.test(next.form) || next.form.length <= 4) && !/^(?:VB|JJ)/.test(next.xpos)
}

/** "of Lords", "of the United Nations", "bin Salman": the joiner counts when a name goes on behind it. */
function joined(tokens: readonly Token[], at: number): number {
  const joiner = tokens[at]?.form ?? ''
  const article = /^(?:of|for|on)$/.test(joiner) && tokens[at + 1]?.form === 'the' ? 1 : 0
  if (joiner === 'the') return at
  const next = at + 1 + article
  if (!isName(tokens[next])) return at
  if (joiner === 'and') return isPairName(tokens, at) ? next + 1 : at
  if (joiner === 'of' || joiner === 'for' || joiner === 'on')
    return ORGANISATION.has(tokens[at - 1]?.form.toLowerCase() ?? '') ? next + 1 : at
  return next + 1
}

/** "Ministry of Health and Welfare", "Weights and Measures": only inside an organisation's name. */
function isPairName(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 8 && i >= 0; i--)
    if (/^(?:of|for|on)$/.test(tokens[i]?.form ?? '')) return ORGANISATION.has(tokens[i - 1]?.form.toLowerCase() ?? '')
  return false
}
