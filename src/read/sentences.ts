/**
 * The sentences of a piece with their grammar: tokens, asides, noun phrases, clauses. Where a parser gave heads, phrases
 * and clauses follow the tree; else they are told from tags alone.
 */
import type { Paragraph } from '../core/piece.ts'
import type { Aside, NounPhrase, Sentence, SentenceForm, Token } from './reading.ts'
import { asidesOf, properTokens } from './syntax/asides.ts'
import { clausesOf } from './syntax/clauses.ts'
import { clausesByHeads } from './syntax/heads/clauses.ts'
import { phrasesByHeads } from './syntax/heads/phrases.ts'
import { treeOf } from './syntax/heads/tree.ts'
import type { Parse, ParsedSentence } from './syntax/light.ts'
import { pastVerbs } from './syntax/past.ts'
import { phrasesOf } from './syntax/phrases.ts'
import type { Span } from './text/tokens.ts'

const CLOSING = /^(?:["”’)\]]|'')$/

function formOf(tokens: readonly Token[], clauses: number): SentenceForm {
  let last = tokens.length - 1
  while (last > 0 && CLOSING.test(tokens[last]?.form ?? '')) last--
  const mark = tokens[last]?.form ?? ''
  if (mark.includes('?')) return 'question'
  if (clauses === 0) return 'fragment'
  return mark.includes('!') ? 'exclamation' : 'statement'
}

/** The noun phrases of the sentence proper and of what is set apart in it. */
function allPhrases(
  tokens: readonly Token[],
  order: readonly number[],
  asides: readonly Aside[],
): readonly NounPhrase[] {
  const inner = asides
    .filter(aside => aside.kind !== 'quote')
    .flatMap(aside =>
      phrasesOf({ tokens, order: Array.from({ length: aside.to - aside.from }, (_, k) => aside.from + k) }),
    )
  if (inner.length === 0) return phrasesOf({ tokens, order })
  const seen = new Set<number>()
  return [...phrasesOf({ tokens, order }), ...inner]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(phrase => !seen.has(phrase.from) && seen.add(phrase.from) !== undefined)
}

/** Beyond this a sentence is no sentence (a table, a log, text without full stops): it gets no clauses. */
const MAX_TOKENS = 160

/** The same words, counted from `skip` UTF-16 units further left. */
const moved = <T extends Span>(spans: readonly T[], skip: number): readonly T[] =>
  spans.map(span => ({ ...span, start: span.start + skip, end: span.end + skip }))

/** The sentences of a paragraph behind its first `skip` units (a speaker's label), with their places in the whole. */
function parsedBehind(text: string, skip: number, parse: Parse): readonly ParsedSentence[] {
  if (skip === 0) return parse(text)
  return moved(parse(text.slice(skip)), skip).map(({ light, ...sentence }) => ({
    ...sentence,
    tokens: moved(sentence.tokens, skip),
    ...(light === undefined ? {} : { light: moved(light, skip) }),
  }))
}

/** With the tags of the past where "they quit" is told of it, for both readings of the sentence. */
function withPast(parsed: ParsedSentence): ParsedSentence {
  const past = pastVerbs(parsed.tokens)
  if (past.length === 0) return parsed
  const told = (tokens: readonly Token[]): readonly Token[] =>
    tokens.map((token, i) => (past.includes(i) ? { ...token, xpos: 'VBD' } : token))
  const { light } = parsed
  return { ...parsed, tokens: told(parsed.tokens), ...(light === undefined ? {} : { light: told(light) }) }
}

/** Reads one paragraph; `number` counts from 1. Depends on nothing but the paragraph, and on where its words begin. */
export function readParagraph(paragraph: Paragraph, number: number, parse: Parse, skip = 0): readonly Sentence[] {
  return parsedBehind(paragraph.text, skip, parse).map(each => {
    const parsed = withPast(each)
    const { start, end, tokens } = parsed
    const asides = asidesOf(tokens)
    const order = tokens.length > MAX_TOKENS ? [] : properTokens(tokens, asides)
    const tree = order.length === 0 ? null : treeOf(tokens)
    const byTags = clausesOf(parsed.light ?? tokens, order)
    const clauses = tree === null ? byTags : clausesByHeads(tree, order, byTags)
    const phrases = tree === null ? allPhrases(tokens, order, asides) : phrasesByHeads(tree)
    return { paragraph: number, start, end, tokens, asides, phrases, clauses, form: formOf(tokens, clauses.length) }
  })
}
