/** Noun phrases by heads, without what follows their head: "the Russian defence minister", "nearly $30bn". */
import type { NounPhrase } from '../../reading.ts'
import { baseAt, headAt, kidsOf, lowerAt, relAt, spanOf, type Tree, tagAt } from './tree.ts'

const NOUN = /^(?:NNP?S?|CD|\$|PRP|EX|WP)$/
/** Words inside a phrase: their head speaks for them. */
const INNER = /^(?:compound|flat|nummod|det|amod|fixed|goeswith|case|cc|mark|advmod)$/
/** What stands before its noun and belongs to it. */
const BEFORE = /^(?:det|amod|compound|nummod|advmod|nmod|punct|flat|case|appos|obl|cc|conj|obj|goeswith|advcl|acl)$/
const BESIDE = /^(?:flat|compound|nummod|goeswith|fixed)$/

function isHead(t: Tree, i: number): boolean {
  const tag = tagAt(t, i)
  if (/^(?:yesterday|today|tomorrow|tonight)$/.test(lowerAt(t, i))) return true
  // "spent the siege years selling": a noun that the parser hung on a verb as if on a noun heads a phrase of its own.
  if (INNER.test(baseAt(t, i))) return /^NN/.test(tag) && /^(?:VB|MD)/.test(tagAt(t, headAt(t, i)))
  // "the most extraordinary", "the poor"
  if (/^JJ/.test(tag)) return kidsOf(t, i).some(kid => kid < i && relAt(t, kid) === 'det')
  return NOUN.test(tag) || (/^(?:NOUN|PROPN|PRON)$/.test(t.tokens[i]?.upos ?? '') && tag !== 'PRP$' && tag !== 'WP$')
}

const APPROXIMATE =
  /^(?:about|almost|nearly|around|roughly|approximately|over|under|more|less|some|only|just|at|up|exactly|fewer|as|not|far|well)$/

/** A mark, a preposition, or an adverb of the sentence ("currently 190 schools") at the left edge. */
const isOutside = (t: Tree, i: number): boolean =>
  /^(?:[,([]|``|''|[“”"‘’])$/.test(lowerAt(t, i)) ||
  (baseAt(t, i) === 'case' && tagAt(t, i) === 'IN') ||
  (tagAt(t, i) === 'RB' && /^(?:CD|\$)$/.test(tagAt(t, i + 1)) && !APPROXIMATE.test(lowerAt(t, i)))

/** The first word of the phrase: reaching left over dependents that stand before the head without a gap. */
function firstOf(t: Tree, head: number): number {
  let from = head
  const before = kidsOf(t, head).filter(kid => kid < head)
  for (const kid of [...before].reverse()) {
    const span = spanOf(t, kid)
    if (span.to !== from || !BEFORE.test(baseAt(t, kid)) || !belongs(t, kid, head)) break
    from = span.from
  }
  while (from < head && isOutside(t, from)) from++
  return from
}

/** "only the", "of the", "both": a case mark, a connective or an adverb of the sentence is not of the phrase. */
function belongs(t: Tree, kid: number, head: number): boolean {
  switch (baseAt(t, kid)) {
    case 'case':
    case 'cc':
      return false
    case 'advmod':
      return /^(?:CD|\$|JJ|VBN|VBG|HYPH)/.test(tagAt(t, kid + 1)) || /^(?:CD|\$)$/.test(tagAt(t, head))
    case 'nmod':
      return relAt(t, kid) === 'nmod:poss' || relAt(t, kid) === 'nmod:unmarked' || relAt(t, kid) === 'nmod:desc'
    case 'punct':
      return true
    case 'advcl':
    case 'acl':
    case 'obl':
    case 'obj':
    case 'conj':
    case 'appos':
      return false
    default:
      return true
  }
}

/** The last word: names and figures go on behind their first word ("Roy Tae", "May 2022", "$ 30bn"). */
function lastOf(t: Tree, head: number): number {
  let last = head
  for (const kid of kidsOf(t, head)) {
    if (kid < head) continue
    const span = spanOf(t, kid)
    const figure = relAt(t, kid) === 'nmod:unmarked' && /^(?:CD|NNP)$/.test(tagAt(t, kid))
    if (
      span.from !== last + 1 ||
      !NOUN.test(tagAt(t, span.from)) ||
      !(BESIDE.test(baseAt(t, kid)) || figure) ||
      !NOUN.test(tagAt(t, span.to - 1))
    )
      break
    last = span.to - 1
  }
  return last
}

/** All noun phrases of a sentence, from left to right; none begins inside another. */
export function phrasesByHeads(t: Tree): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let i = 0; i < t.tokens.length; i++) {
    if (!isHead(t, i)) continue
    const head = lastOf(t, i)
    found.push({ from: firstOf(t, i), to: head + 1, head })
  }
  const wide = found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return wide.filter(phrase => {
    if (phrase.from < end) return false
    end = phrase.to
    return true
  })
}
