/** Words that point at something said before: “this”, “those”, “such a”. */
import type { View, Word } from './view.ts'

/** Idioms that point at nothing in particular. */
const IDIOM = /^(?:time|point|way|sense|respect|kind|sort)$/

/**
 * "this" in an answer that can only mean what the front says: a noun that stands there too, or, in a reply, the view that is
 * replied to.
 */
export function isAnswered(view: View, word: Word): boolean {
  const { s, i } = word
  const phrase = s.phrases.find(candidate => candidate.from <= i && i < candidate.to)
  const head = phrase === undefined || phrase.head === i ? undefined : s.tokens[phrase.head]
  if (view.candidate.link === 'thesis') return false
  // "… since that takes a vote": what a reason begins with is what it is a reason for.
  const opens = view.candidate.link === 'reason' && view.back.slice(0, 2).includes(word)
  if (head === undefined) return (opens || view.candidate.link === 'objection') && /^(?:this|that)$/.test(word.lower)
  if (IDIOM.test(head.lemma) && s.tokens[i - 1]?.xpos === 'IN') return true
  return view.front.some(other => other.token.lemma.toLowerCase() === head.lemma.toLowerCase())
}

/** "By 1911 that many people had left": it joins nothing, since what it would hang on is the sentence itself. */
const isOfRoot = ({ s, token }: Word): boolean => s.tokens[token.head ?? -1]?.head === -1

/** "These days": now. */
export const isTheseDays = ({ s, i, lower }: Pick<Word, 's' | 'i' | 'lower'>): boolean =>
  lower === 'these' &&
  s.tokens[i + 1]?.form === 'days' &&
  !/^(?:of|when|that|which|in|on)$/.test(s.tokens[i + 2]?.form ?? '') &&
  !/^(?:IN|TO)$/.test(s.tokens[i - 1]?.xpos ?? '')

/** "such writing as there was": what "as" leads on to says of what sort. */
const isSuchAs = ({ s, i }: Word): boolean =>
  /^NN/.test(s.tokens[i + 1]?.xpos ?? '') &&
  s.tokens[i + 2]?.form === 'as' &&
  /^(?:EX|PRP|DT|NN|WP|VB)/.test(s.tokens[i + 3]?.xpos ?? '')

/** "the official view was that power was too dear": tagged as if it pointed at its noun, it opens what was thought. */
const isBeforeClause = ({ s, i }: Word): boolean =>
  s.tokens[i - 1]?.lemma === 'be' &&
  /^NN/.test(s.tokens[i - 2]?.xpos ?? '') &&
  /^(?:NN|JJ)/.test(s.tokens[i + 1]?.xpos ?? '') &&
  s.tokens.slice(i + 2, i + 5).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos))

/** "those they trust", "those where it had not": whoever or whatever what stands right behind is said of. */
const isWhoever = ({ s, i }: Word): boolean =>
  /^(?:where|whom|when)$/.test(s.tokens[i + 1]?.form ?? '') ||
  (/^(?:they|we|he|she|it|you|I)$/.test(s.tokens[i + 1]?.form ?? '') &&
    /^(?:VB[DPZ]|MD)$/.test(s.tokens[i + 2]?.xpos ?? ''))

/** "this", "these", "such a": words that point back. */
export function isPointing(word: Word): boolean {
  const { s, i, lower, token } = word
  const next = s.tokens[i + 1]?.form.toLowerCase() ?? ''
  if (word.resolved || isTheseDays(word)) return false
  // "that many people": as many as were told before.
  if (/^(?:this|that)$/.test(lower) && /^(?:many|much|few)$/.test(next) && (token.deprel !== 'mark' || isOfRoot(word)))
    return true
  // "estimated that drug-resistant infections …": tagged amiss, but the tree knows that it only joins.
  if (lower === 'that' && token.deprel === 'mark') return false
  if (lower === 'such') return next !== 'as' && !isSuchAs(word)
  if (lower === 'that' && isBeforeClause(word)) return false
  if (lower === 'those' && isWhoever(word)) return false
  if (!/^(?:this|these|those|that)$/.test(lower) || !/^(?:DT|PDT)$/.test(token.xpos)) return false
  // "grasped this in 1964": only "that" and "those" lead on to what they mean.
  if (/^th(?:is|ese)$/.test(lower)) return true
  // "those charged with enforcing it": whoever is.
  if (lower === 'those' && s.tokens[i + 1]?.xpos === 'VBN' && !/^(?:NN|JJ)/.test(s.tokens[i + 2]?.xpos ?? ''))
    return false
  return !/^(?:who|where|when|of|that|which|in|whose|with|from|without|at|on|under|over)$/.test(next)
}
