/** The nouns of phrases as pieces come back to them. */
import type { NounPhrase, Sentence } from '../../read/reading.ts'
import { isRestricted } from '../introduced/full-words.ts'

/** A word in small letters. */
export const low = (s: Sentence, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''

/** The noun of a phrase with the word that makes it another noun: "central bank", "space agency". */
export const PAIR = /^(?:central bank|space agency|health service)$/

/** A noun in its base form, in small letters; "start-up" in one. */
export function wordAt(s: Sentence, i: number): string {
  const noun = s.tokens[i]?.lemma.toLowerCase() ?? ''
  return s.tokens[i - 1]?.form === '-' ? `${low(s, i - 2)}-${noun}` : noun
}

/** What a phrase is called after, in small letters; empty where it ends in no noun. */
export function nounAt(s: Sentence, head: number): string {
  const token = s.tokens[head]
  if (token === undefined || !/^NNP?S?$/.test(token.xpos)) return ''
  const noun = wordAt(s, head)
  const pair = `${low(s, head - 1)} ${noun}`
  return PAIR.test(pair) ? pair : noun
}

/** "the alliance" of "the alliance’s birthday": whoever owns what a phrase speaks of. */
export function ownersIn(s: Sentence, { from, head }: NounPhrase): readonly NounPhrase[] {
  const mark = s.tokens.findIndex(({ xpos }, k) => k > from && k < head && xpos === 'POS')
  return mark < 0 ? [] : [{ from, head: mark - 1, to: mark }]
}

/** "a carmaker called Orlux" */
export const isCalled = (s: Sentence, i: number): boolean => /^(?:called|named|dubbed)$/.test(low(s, i))

/** Words behind a phrase that say nothing of which one it is: "the council itself", "a quarrel with the council over a road". */
const NO_LIMIT =
  /^(?:itself|alone|too|also|over|about|against|after|before|during|since|until|amid|despite|because|while|although)$/

/** Whether words behind a phrase say which one it is. */
export const isLimited = (s: Sentence, phrase: NounPhrase): boolean =>
  !NO_LIMIT.test(low(s, phrase.to)) && isRestricted(s, phrase)
