/**
 * Reading the grammar of a paragraph with what is always at hand: sentences, tokens, tags, base forms. A trained parser
 * gives the same shape with heads and labels filled in.
 */

import { lemmaOf } from '../light/lemma.ts'
import { LIGHT_TABLES } from '../light/table.ts'
import { makeTagger, type Tagger } from '../light/tagger.ts'
import type { Token } from '../reading.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Span, tokenize } from '../text/tokens.ts'

/** A sentence as a parser hands it over. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly Token[]
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
  const found = new Set<string>()
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

/**
 * "computers cope": a base form behind a plain subject is tensed, unless something before it governs a bare verb.
 */
function tensed(spans: readonly { readonly form: string }[], tags: readonly string[], i: number): string {
  const own = tags[i] ?? 'NN'
  if (own !== 'VB') return own
  let k = i - 1
  while (k >= 0 && /^RB/.test(tags[k] ?? '')) k--
  if (!/^(?:NNS|NNPS|PRP)$/.test(tags[k] ?? '')) return own
  for (let b = k; b >= 0 && b > i - 7; b--)
    if (/^(?:MD|TO)$/.test(tags[b] ?? '') || GOVERNS.test(spans[b]?.form ?? '')) return own
  return 'VBP'
}

export const parseLightly: Parse = paragraph => {
  const { tagger, verbs } = light()
  return splitSentences(paragraph).map(span => {
    const spans = tokenize(paragraph, span)
    const tags: string[] = []
    for (let at = 0; at < spans.length; at += MAX_TOKENS)
      tags.push(...tagger.tag(spans.slice(at, at + MAX_TOKENS).map(token => token.form)))
    const tokens = spans.map((token, i): Token => {
      const xpos = tensed(spans, tags, i)
      const { start, end, form } = token
      return { start, end, form, xpos, lemma: lemmaOf(form, xpos, word => verbs.has(word)) }
    })
    return { start: span.start, end: span.end, tokens }
  })
}
