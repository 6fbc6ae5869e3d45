/**
 * Reading the grammar of a paragraph with what is always at hand: sentences, tokens, tags, base forms. A trained parser
 * gives the same shape with heads and labels filled in.
 */

import { lemmaOf } from '../light/lemma.ts'
import { LIGHT_TABLES } from '../light/table.ts'
import { makeTagger, type Tagger } from '../light/tagger.ts'
import { MORE_VERBS } from '../light/verbs.ts'
import type { Token } from '../reading.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Span, tokenize } from '../text/tokens.ts'
import { SAYING } from './words.ts'

/** A sentence as a parser hands it over. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly Token[]
  /** The same tokens as the light tagger has them, where another parser read them: a second opinion. */
  readonly light?: readonly Token[]
}

/** What any parser is to the reader: a paragraph in, its sentences with tagged tokens out. Pure. */
export type Parse = (paragraph: string) => readonly ParsedSentence[]

interface Light {
  readonly tagger: Tagger
  readonly verbs: ReadonlySet<string>
}

let loaded: Light | null = null

/** Built on first use and kept: the tables never change. */
function light(): Light {
  loaded ??= { tagger: makeTagger(LIGHT_TABLES), verbs: baseForms(LIGHT_TABLES.words) }
  return loaded
}

/** The words that the tables know as base forms of verbs (tags VB and VBP). */
function baseForms(table: string): ReadonlySet<string> {
  const found = new Set<string>(MORE_VERBS)
  for (const line of table.split('\n')) {
    const [code, ...words] = line.split(' ')
    if (code !== undefined && /[ko]/.test(code)) for (const word of words) found.add(word)
  }
  return found
}

/** The longest stretch tagged as one: a sentence that never ends must not cost more than its length. */
const MAX_TOKENS = 400

const GOVERNS =
  /^(?:do|does|did|make|makes|made|let|lets|help|helps|helped|see|saw|hear|heard|watch|watched|have|had|has|suggest|suggested|demand|demanded|insist|insisted|recommend|recommended|require|required|to|please)$/i

/** "reported that most letters went": behind a verb of saying "that" opens a clause where one follows. */
function withComplementizers(tokens: readonly Token[]): readonly Token[] {
  const tags = tokens.map(token => token.xpos)
  return tokens.map((token, i) => {
    const said =
      token.xpos === 'DT' &&
      token.lemma === 'that' &&
      SAYING.has(tokens[i - 1]?.lemma ?? '') &&
      /^VB/.test(tags[i - 1] ?? '')
    return said && opensClause(tags, i) ? { ...token, xpos: 'IN' } : token
  })
}

function opensClause(tags: readonly string[], i: number): boolean {
  if (!/^(?:NN|JJ|CD|VBG|PRP|DT|RB|EX)/.test(tags[i + 1] ?? '')) return false
  for (let k = i + 2; k < Math.min(i + 14, tags.length); k++) if (/^(?:MD|VB[DZP])$/.test(tags[k] ?? '')) return true
  return false
}

/** Participles that do stand before an object of their own: "a man given a chance". */
const RAISED =
  /^(?:given|called|named|offered|awarded|paid|shown|told|asked|taught|denied|sent|dubbed|made|left|known|seen|done|gone|been)$/i

/** "met in Bern and founded": a participle joined to a past tense is one itself. */
function isJoined(tags: readonly string[], i: number): boolean {
  for (let k = i + 1; k < Math.min(i + 9, tags.length); k++) {
    if (tags[k] === 'CC') return tags[k + 1] === 'VBD' || (/^RB/.test(tags[k + 1] ?? '') && tags[k + 2] === 'VBD')
    if (/^(?:VB|MD|,|W)/.test(tags[k] ?? '')) return false
  }
  return false
}

/** "Agnew estimated that", "the failure delayed more than": a participle behind a noun with an object of its own is a past. */
function isPast(spans: readonly { readonly form: string }[], tags: readonly string[], i: number): boolean {
  const form = spans[i]?.form ?? ''
  const next = tags[i + 1] ?? ''
  const object =
    /^(?:DT|CD|PRP|PRP\$|JJR)$/.test(next) ||
    (/^RB/.test(tags[i - 1] ?? '') && /^NNP/.test(next)) ||
    (next === 'IN' && spans[i + 1]?.form === 'that')
  if (!(object || isJoined(tags, i)) || RAISED.test(form) || /(?:[aeo]wn|en)$/.test(form)) return false
  let k = i - 1
  while (k >= 0 && /^RB/.test(tags[k] ?? '')) k--
  if (!/^(?:NN|PRP$|,)/.test(tags[k] ?? '')) return false
  for (let b = k; b >= 0 && b > i - 6; b--)
    if (
      /^(?:be|is|are|was|were|been|being|has|have|had|having|get|gets|got|['’](?:s|ve|d|re))$/i.test(
        spans[b]?.form ?? '',
      ) &&
      !/^POS$/.test(tags[b] ?? '')
    )
      return false
  return true
}

/** "the Orrin accidents led": an -s word whose base is no known verb is a plural. */
const plain = (form: string, tag: string, verbs: ReadonlySet<string>): string =>
  tag === 'VBZ' && /^[a-z]{4,}s$/.test(form) && !verbs.has(lemmaOf(form, tag, word => verbs.has(word))) ? 'NNS' : tag

const INVARIANT = /^(?:set|put|cut|let|hit|cost|shut|split|spread|quit|burst|cast|hurt|read|beat|upset|cost)$/

/** Whether a modal, "to" or a verb like "make" before it asks for a bare verb. */
function governed(spans: readonly { readonly form: string }[], tags: readonly string[], i: number): boolean {
  for (let b = i - 1; b >= 0 && b > i - 8; b--)
    if (/^(?:MD|TO)$/.test(tags[b] ?? '') || GOVERNS.test(spans[b]?.form ?? '')) return true
  return false
}

/**
 * "computers cope": a base form behind a plain subject is tensed, unless something before it governs a bare verb.
 */
function tensed(
  spans: readonly { readonly form: string }[],
  tags: readonly string[],
  i: number,
  verbs: ReadonlySet<string>,
): string {
  const own = plain(spans[i]?.form ?? '', tags[i] ?? 'NN', verbs)
  // "the leap second was meant": right behind a noun it is the unit, "finished second" and "the second leap" are not.
  if (spans[i]?.form === 'second' && /^(?:RB|JJ)$/.test(own) && tags[i - 1] === 'NN') return 'NN'
  // No verb stands right behind an article or a possessive.
  // "Hill, a teacher, set out": some verbs have one form for all tenses, and no article or "to" before a tensed one.
  if (
    own === 'VB' &&
    INVARIANT.test(spans[i]?.form ?? '') &&
    /^(?:NN|,|-RRB-|CD)/.test(tags[i - 1] ?? '') &&
    !governed(spans, tags, i)
  )
    return 'VBD'
  // "a pamphlet called …"
  if (
    own === 'VBD' &&
    /^(?:called|named|entitled|titled|dubbed|known)$/.test(spans[i]?.form ?? '') &&
    tags[i - 1] === 'NN'
  )
    return 'VBN'
  // A capital inside a sentence makes a name of what looks like a verb; "to" before a name is no infinitive.
  const inside = i > 0 && !/^(?:[.:;“"‘(–—-]|``)$/.test(spans[i - 1]?.form ?? '')
  if (inside && /^VB/.test(own) && /^\p{Lu}\p{Ll}/u.test(spans[i]?.form ?? '')) return 'NNP'
  if (own === 'TO' && /^\p{Lu}\p{Ll}/u.test(spans[i + 1]?.form ?? '')) return 'IN'
  if (own === 'VBZ' && tags[i - 1] === 'POS') return 'NNS'
  if (/^VB[ZP]?$/.test(own) && /^(?:the|a|an|its|their|his|my|our|your)$/i.test(spans[i - 1]?.form ?? ''))
    return own === 'VBZ' ? 'NNS' : 'NN'
  if (own === 'DT' && spans[i]?.form.toLowerCase() === 'that' && /^(?:NNS|NNPS|DT|PRP\$?)$/.test(tags[i + 1] ?? ''))
    return 'IN'
  // "The truth is that time is short": behind "be" and before a noun with a verb to come it opens a clause.
  if (
    own === 'DT' &&
    /^that$/i.test(spans[i]?.form ?? '') &&
    /^(?:is|was|be|been)$/i.test(spans[i - 1]?.form ?? '') &&
    opensClause(tags, i)
  )
    return 'IN'
  if (own === 'VBN') return isPast(spans, tags, i) ? 'VBD' : own
  if (own !== 'VB') return own
  let k = i - 1
  while (k >= 0 && /^RB/.test(tags[k] ?? '')) k--
  if (!/^(?:NNS|NNPS|PRP)$/.test(tags[k] ?? '')) return own
  for (let b = k; b >= 0 && b > i - 7; b--)
    if (/^(?:MD|TO)$/.test(tags[b] ?? '') || GOVERNS.test(spans[b]?.form ?? '')) return own
  return 'VBP'
}

/**
 * Every stretch between ", and", semicolons and the ends of the sentence is a clause and wants a tensed verb; where it has
 * none but a participle right behind a noun, that was its past tense ("and the city rationed water").
 */
function withPast(spans: readonly { readonly form: string }[], tags: readonly string[]): readonly string[] {
  const out = [...tags]
  let from = 0
  for (let i = 0; i <= tags.length; i++) {
    const joint = tags[i] === ',' && tags[i + 1] === 'CC'
    const mark = /^(?:;|“|”|"|``|'')$/.test(spans[i]?.form ?? '')
    if (i < tags.length && !joint && !mark && !(tags[i] === ',' && reports(spans, i))) continue
    const at = lonePast(spans, tags, from, i)
    if (at >= 0) out[at] = 'VBD'
    from = i + 1
  }
  return out
}

/** ", officials say.": a comma before somebody to whom the rest is put down. */
function reports(spans: readonly { readonly form: string }[], comma: number): boolean {
  for (let k = comma + 1; k < comma + 7; k++)
    if (/^(?:say|says|said|argue|argues|argued|believe|believes|report|reports|reported)$/i.test(spans[k]?.form ?? ''))
      return /^[.,]$/.test(spans[k + 1]?.form ?? '')
  return false
}

function lonePast(
  spans: readonly { readonly form: string }[],
  tags: readonly string[],
  from: number,
  to: number,
): number {
  let found = -1
  for (let i = from; i < to; i++) {
    const tag = tags[i] ?? ''
    if (/^(?:MD|VB[DZP]|VBG|W.*)$/.test(tag) && !/^according$/i.test(spans[i]?.form ?? '')) return -1
    if (!(tag === 'VBN' || (tag === 'JJ' && /ed$/.test(spans[i]?.form ?? ''))) || found >= 0) continue
    const before = tags[i - 1] ?? ''
    const next = tags[i + 1] ?? ''
    const plain =
      /^(?:NN|CD|-RRB-)/.test(before) &&
      i - 1 > from &&
      !/^(?:be|been|being|have|has|had)$/i.test(spans[i - 1]?.form ?? '')
    if (
      plain &&
      /^(?:NN|JJ|DT|IN|RB|TO|PRP|CD|,|\.)/.test(next) &&
      (spans[i + 1]?.form !== 'by' || tags[i + 2] === 'CD') &&
      !/(?:[aeo]wn|en)$/.test(spans[i]?.form ?? '')
    )
      found = i
  }
  return to - from >= 5 ? found : -1
}

export const parseLightly: Parse = paragraph => {
  const { tagger, verbs } = light()
  return splitSentences(paragraph).map(span => {
    const spans = tokenize(paragraph, span)
    const tags: string[] = []
    for (let at = 0; at < spans.length; at += MAX_TOKENS)
      tags.push(...tagger.tag(spans.slice(at, at + MAX_TOKENS).map(token => token.form)))
    const fixed = withPast(
      spans,
      tags.map((_, i) => tensed(spans, tags, i, verbs)),
    )
    const tokens = spans.map((token, i): Token => {
      const xpos = fixed[i] ?? 'NN'
      const { start, end, form } = token
      return { start, end, form, xpos, lemma: lemmaOf(form, xpos, word => verbs.has(word)) }
    })
    return { start: span.start, end: span.end, tokens: withComplementizers(tokens) }
  })
}
