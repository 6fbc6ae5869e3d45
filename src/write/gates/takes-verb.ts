/** Words that need a verb for themselves: a sentence with a gap must have one more verb than it has of these. */
import type { Sentence } from '../../read/reading.ts'
import type { Word } from './view.ts'

/** Before a gerund or a noun alone: read as the opening of a clause they were read wrong. */
const MERE_PREPOSITION = /^(?:up|on|in|at|by|of|from|with|under|over|through|between)$/i

/**
 * Not "up to 10 million", "without asking", "for having asked", "proposed that it be shared", nor the "on" of "On 3 May":
 * what follows has no verb that shows a tense.
 */
function needsFinite(s: Sentence, head: number, mark: number): boolean {
  const top = s.tokens[head]
  if (top?.xpos === 'VBG' || MERE_PREPOSITION.test(s.tokens[mark]?.form ?? '')) return false
  const own = s.tokens.filter((token, i) => i > mark && i <= head && (i === head || token.head === head))
  return !(own.some(({ xpos }) => /^VBG?$/.test(xpos)) && !own.some(({ xpos }) => /^(?:VB[DZP]|MD|TO)$/.test(xpos)))
}

/** "which briefly cut off half of its coal": a past that was taken for a participle is the verb of its "which". */
function isBeforePast(s: Sentence, which: number): boolean {
  const verb = s.tokens.findIndex(({ xpos }, k) => k > which && xpos !== 'RB')
  return s.tokens[which]?.xpos === 'WDT' && s.tokens[verb]?.xpos === 'VBN'
}

/** "a price that strikes us": a verb that was taken for a noun in the plural, right behind its own "that". */
const isBeforePlural = (s: Sentence, which: number): boolean =>
  s.tokens[which + 1]?.xpos === 'NNS' && /^(?:PRP|DT)$/.test(s.tokens[which + 2]?.xpos ?? '')

/** "the body whose favour …", "when the dam broke": words that need a verb for themselves. */
export const takesVerb = ({ token, s, i }: Word): boolean =>
  /^(?:WDT|WP|WP\$)$/.test(token.xpos)
    ? s.tokens[i + 1]?.xpos !== 'TO' && !isBeforePast(s, i) && !isBeforePlural(s, i)
    : (token.deprel === 'mark' && token.xpos === 'IN' && needsFinite(s, token.head ?? -1, i)) ||
      (/^(?:when|where)$/i.test(token.form) && token.deprel === 'advmod' && i > 0)
