/** Names beside the noun that tells their kind: "BYD, a Chinese carmaker", "her party, Semara,", "the newspaper Semara". */
import type { Mention, NounPhrase, Sentence, TokenRange } from '../../read/reading.ts'
import { isCalled, low } from './nouns.ts'

export const isCapital = (s: Sentence, i: number): boolean => /^\p{Lu}/u.test(s.tokens[i]?.form ?? '')

/** Whether a name stands between commas, as what it names is also called. */
const isAside = (s: Sentence, { from, to }: TokenRange): boolean =>
  s.tokens.slice(from, to).some(({ deprel }) => deprel === 'appos') && /^(?:[,.;:)]|—|–)$/.test(low(s, to))

/** The name in apposition to a phrase, before or behind it, or of which the phrase is said: "BYD, a Chinese carmaker". */
export function appositeOf(s: Sentence, mentions: readonly Mention[], phrase: NounPhrase): Mention | undefined {
  const { head, from, to } = phrase
  const own = s.tokens[head]
  if (own === undefined || !/^NNS?$/.test(own.xpos)) return undefined
  return mentions.find(({ kind, tokens }) => {
    if (kind !== 'name') return false
    const governs = (inner: number, outer: TokenRange): boolean => {
      const over = s.tokens[inner]?.head ?? -1
      return outer.from <= over && over < outer.to
    }
    const last = tokens.to - 1
    if (own.deprel === 'appos' && tokens.to === from - 1 && low(s, tokens.to) === ',' && governs(head, tokens))
      return true
    // "her party, Semara, ", "a carmaker called Orlux"
    const governed = governs(last, { from: head, to: head + 1 }) || governs(tokens.from, { from: head, to: head + 1 })
    if (tokens.from === head + 2 && own.xpos === 'NN' && low(s, head + 1) === ',' && governed && isAside(s, tokens))
      return true
    if (tokens.from === head + 2 && own.xpos === 'NN' && isCalled(s, head + 1)) return true
    // "the carmaker BYD"
    if (
      tokens.from === head + 1 &&
      to >= head + 1 &&
      /^(?:appos|flat|compound|nmod)/.test(s.tokens[last]?.deprel ?? '')
    )
      return true
    const copula = s.tokens.some(token => token.head === head && token.deprel === 'cop')
    return (
      copula &&
      tokens.to <= from &&
      s.tokens.slice(tokens.from, tokens.to).some(t => t.head === head && t.deprel === 'nsubj')
    )
  })
}

/** "the newspaper enSemara": a name that begins small, which is read as no name. */
export const beginsSmall = (s: Sentence, i: number): boolean =>
  /^\p{Ll}+\p{Lu}\p{Ll}/u.test(s.tokens[i]?.form ?? '') &&
  s.tokens[i - 1]?.xpos === 'NN' &&
  s.tokens[i - 1]?.deprel === 'compound' &&
  low(s, i - 2) === 'the'

/** The noun that tells a name's kind right before it, where the two were read as one: "the newspaper Semara"; null for none. */
export function kindBefore(s: Sentence, { kind, tokens }: Mention): number | null {
  const at = tokens.from - 1
  const own = s.tokens[at]
  if (kind !== 'name' || own?.xpos !== 'NN' || isCapital(s, at) || own.deprel !== 'compound') return null
  const over = own.head ?? -1
  return tokens.from <= over && over < tokens.to && /^(?:the|an?)$/i.test(low(s, at - 1)) ? at : null
}
