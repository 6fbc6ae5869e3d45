/**
 * Places that stand for those who rule there: "Moscow denied it", "the Kremlin’s plan". Only seats of power that the list
 * names, and only where the place does, owns or is dealt with as people are; "in Moscow" stays a place.
 */
import type { Token, TokenRange } from '../reading.ts'
import { SEATS } from './gazetteer.ts'

/** Verbs that places do too: "Moscow lies", "London has grown". */
const PLACE_VERB =
  /^(?:be|lie|sit|stand|have|grow|become|boast|host|remain|look|feel|see|fall|flood|freeze|burn|sleep|wake|stretch|house|attract|draw|get)$/
/** What a government has and a town does not. */
const OWNED =
  /^(?:ally|allies|government|leader|leaders|foreign|policy|decision|ambassador|envoy|army|troops|forces|relationship|relations|ties|interest|interests|demand|demands|position|stance|claim|claims|refusal|hand|leverage|influence|ambition|ambitions|strategy|plan|plans|promise|promises|offer|response|support|threat|threats|war|invasion|attempt|attempts|desire|efforts?|view|diplomats?|diplomacy|purchase|alliance|backing|quest|calculus|goals?|aims?|willingness|key|main|closest|rivals?|enemy|enemies|partners?)$/
const DEALT = /^(?:between|against|from|with|by|for|to|on)$/
const DEALING =
  /^(?:talk|talks|relation|relations|relationship|tie|ties|deal|alliance|pressure|sanction|sanctions|negotiation|negotiations|treaty|war|agreement|support|concession|concessions|message|signal|warning|help|aid|cooperation|trade|ally|sell|negotiate|deny|accuse|blame|urge|convince|persuade|press|allow|force|warn|sanction|isolate|anger)$/

const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.form.toLowerCase() ?? ''
const lemma = (tokens: readonly Token[], i: number): string => tokens[i]?.lemma.toLowerCase() ?? ''
const tag = (tokens: readonly Token[], i: number): string => tokens[i]?.xpos ?? ''

/** A building that hardly ever is meant as one. */
export const isSeat = (text: string): boolean =>
  /^(?:kremlin|pentagon|white house|downing street|whitehall|blue house)$/.test(text)

/** Whom the place at `name` stands for, or null when it is the place that is meant or nobody could say. */
export function metonymOf(tokens: readonly Token[], name: TokenRange): string | null {
  const words = tokens.slice(name.from, name.to).map(token => token.form)
  const text = words.join(' ').toLowerCase()
  const stands = SEATS.get(text)
  if (stands === undefined) return null
  const article = lower(tokens, name.from - 1) === 'the' ? 1 : 0
  const before = name.from - 1 - article
  const preposition = lower(tokens, before)
  if (/^(?:in|at|near|outside|inside|around|through|across|into|of|reach|leave|visit)$/.test(preposition)) return null
  if (isSeat(text) && !/^(?:to|from|on)$/.test(preposition)) return stands
  if (acts(tokens, name.to) && !/^(?:IN|TO)$/.test(tag(tokens, before))) return stands
  if (/^(?:'s|’s|'|’)$/.test(lower(tokens, name.to)))
    return OWNED.test(lower(tokens, name.to + 1)) || OWNED.test(lower(tokens, name.to + 2)) ? stands : null
  return DEALT.test(preposition) && DEALING.test(lemma(tokens, before - 1)) ? stands : null
}

/** Whether the place is followed by a verb that people do, past its helpers. */
function acts(tokens: readonly Token[], at: number): boolean {
  let i = at
  let helped = false
  while (i < at + 5 && (/^(?:MD|RB)$/.test(tag(tokens, i)) || /^(?:have|do|be)$/.test(lemma(tokens, i)))) {
    if (tag(tokens, i) !== 'RB') helped = true
    i++
  }
  // A past form before its object is no participle, whatever the tagger says.
  const past = tag(tokens, i) === 'VBN' && /^(?:DT|PRP|NN|CD|TO|JJ)/.test(tag(tokens, i + 1))
  const finite = /^VB[DZP]$/.test(tag(tokens, i)) || past || (helped && /^VB[NG]?$/.test(tag(tokens, i)))
  return finite && !PLACE_VERB.test(lemma(tokens, i))
}
