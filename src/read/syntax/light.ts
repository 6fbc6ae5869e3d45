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

export const parseLightly: Parse = paragraph => {
  const { tagger, verbs } = light()
  return splitSentences(paragraph).map(span => {
    const spans = tokenize(paragraph, span)
    const tags: string[] = []
    for (let at = 0; at < spans.length; at += MAX_TOKENS)
      tags.push(...tagger.tag(spans.slice(at, at + MAX_TOKENS).map(token => token.form)))
    const tokens = spans.map((token, i): Token => {
      const xpos = tags[i] ?? 'NN'
      const { start, end, form } = token
      return { start, end, form, xpos, lemma: lemmaOf(form, xpos, word => verbs.has(word)) }
    })
    return { start: span.start, end: span.end, tokens }
  })
}
