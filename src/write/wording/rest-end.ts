/** Where a clause may end on a card: before a comment behind its verb that changes nothing of what it says. */
import type { Clause, Sentence } from '../../read/reading.ts'

const NONRESTRICTIVE = /^(?:WDT|WP|WP\$|WRB|VBG)$/
const SUBORDINATE =
  /^(?:although|though|while|whereas|because|since|as|for|so|with|leaving|making|which|meaning|despite)$/i

/** Where what follows the verb may be cut without changing what is said: before a comment behind a comma or a colon. */
export function restEnd(s: Sentence, clause: Clause): number {
  let end = cutAt(s, clause)
  while (
    end > clause.verb.to + 1 &&
    /^(?:though|too|however|though|either|instead|anyway)$/i.test(s.tokens[end - 1]?.form ?? '')
  )
    end--
  return isStranded(s, end) ? end + 1 : end
}

/** "all that the slopes were good for, and …": a preposition that stands alone before a mark goes with what stands before it. */
const isStranded = (s: Sentence, i: number): boolean =>
  s.tokens[i]?.xpos === 'IN' &&
  /^(?:VB[NG]|JJ|RP)$/.test(s.tokens[i - 1]?.xpos ?? '') &&
  /^[,;]$/.test(s.tokens[i + 1]?.form ?? '')

/** "paid £4 million, a record": what the whole comes to, said behind it. */
function isVerdict(s: Sentence, comma: number, end: number): boolean {
  const own = s.tokens.slice(comma + 1, end).filter(({ upos }) => upos !== 'PUNCT')
  return (
    /^an?$/i.test(own[0]?.form ?? '') &&
    own.length <= 4 &&
    own.at(-1)?.xpos === 'NN' &&
    (/^(?:record|first|rarity|rise|fall|increase|drop|gain|loss|feat)$/.test(own.at(-1)?.form ?? '') ||
      !/^NNP/.test(s.tokens[comma - 1]?.xpos ?? ''))
  )
}

/** "paid the fee, 4 pounds each, for two boats": here "for" governs a noun and brings in no reason. */
const isGoverning = (s: Sentence, i: number): boolean =>
  /^(?:for|since)$/i.test(s.tokens[i]?.form ?? '') && s.tokens[i]?.deprel === 'case'

/**
 * "found that the Orrin bridge, which carries a road, had begun to sink": the comment stands before the verb of its own
 * noun, and what says something of that noun comes behind it.
 */
function isBeforeVerb(s: Sentence, comma: number, end: number): boolean {
  const inside = s.clauses.find(({ kind, from }) => kind === 'relative' && (from === comma + 1 || from === comma + 2))
  if (inside === undefined || s.tokens[inside.to]?.form !== ',') return false
  const isSubject = (i: number): boolean => {
    const { deprel = '', head = -1 } = s.tokens[i] ?? {}
    return /^nsubj/.test(deprel) && head > inside.to && head < end
  }
  for (let i = comma - 1; i >= 0 && i > comma - 8; i--) if (isSubject(i)) return true
  return false
}

/** "rounded up builders, guaranteed a price and …": what the same subject did next, in a row of verbs. */
const isNextVerb = (s: Sentence, { verb }: Clause, i: number): boolean =>
  /^VB[DZN]$/.test(s.tokens[i]?.xpos ?? '') && s.tokens[i]?.deprel === 'conj' && s.tokens[i]?.head === verb.main

const YEAR = /^(?:1[0-9]|20)\d\d$/
const UNIT = /^(?:year|month|week|day|hour)s?$/

/**
 * "in June 2018, a great day for the yard", "on 3 May 1929, three weeks before the sale": behind a year and its comma stands
 * what is only said beside it, unless it is the verb's own object that comes so late.
 */
function isBesideDate(s: Sentence, { verb, rest }: Clause, comma: number): boolean {
  const next = s.tokens[comma + 1]
  if (!YEAR.test(s.tokens[comma - 1]?.form ?? '') || next?.head === undefined) return false
  const span = next.xpos === 'CD' && UNIT.test(s.tokens[comma + 2]?.form ?? '')
  const described = /^(?:an?|the|more|less|fewer|exhausted)$/i.test(next.form) || /^(?:JJ|VBN)$/.test(next.xpos)
  if (!span && !described) return false
  const own = (i: number): boolean =>
    s.tokens[i]?.head === verb.main && /^(?:obj|iobj|ccomp|xcomp|obl:agent)$/.test(s.tokens[i]?.deprel ?? '')
  for (let i = comma + 1; i < rest.to; i++) if (own(i)) return false
  return true
}

/** "two boats, vessels whose only use is …": what the thing before the comma is, in a noun and a clause. */
const isGloss = (s: Sentence, comma: number): boolean =>
  /^NNS?$/.test(s.tokens[comma - 1]?.xpos ?? '') &&
  /^NNS?$/.test(s.tokens[comma + 1]?.xpos ?? '') &&
  /^(?:W|IN$)/.test(s.tokens[comma + 2]?.xpos ?? '') &&
  /^(?:whose|which|that|who)$/i.test(s.tokens[comma + 2]?.form ?? '')

/** "showed, in 1971, what it does": what the verb says comes only behind what is put in between. */
function isPutOff(s: Sentence, comma: number): boolean {
  if (!/^(?:WP|WRB|WDT)$/.test(s.tokens[comma + 1]?.xpos ?? '')) return false
  const opens = s.tokens.findLastIndex(({ form }, i) => i < comma && i > comma - 7 && form === ',')
  return opens > 0 && /^VB[DPZN]$/.test(s.tokens[opens - 1]?.xpos ?? '') && s.tokens[comma + 1]?.form !== 'who'
}

/** "…, the owners having left": a circumstance with a subject of its own and no tensed verb. */
export function isAbsolute(s: Sentence, comma: number): boolean {
  if (s.tokens[comma]?.form !== ',') return false
  for (let i = comma + 1; i < comma + 9; i++) {
    const { form = '', xpos = '' } = s.tokens[i] ?? {}
    if (/^(?:having|being)$/i.test(form) && xpos === 'VBG') return i > comma + 1
    if (!/^(?:DT|PRP\$|CD|JJ[RS]?|RBS?|NNP?S?|POS|IN)$/.test(xpos)) return false
  }
  return false
}

/** "built a “ladder”, which lifted ferries over the sill": what a word in quotation marks means is no comment. */
const isMeaning = (s: Sentence, comma: number): boolean =>
  /^(?:["”]|'')$/.test(s.tokens[comma - 1]?.form ?? '') &&
  (/^(?:WDT|WP)$/.test(s.tokens[comma + 1]?.xpos ?? '') ||
    (s.tokens[comma + 1]?.xpos === 'IN' && /^(?:WDT|WP)$/.test(s.tokens[comma + 2]?.xpos ?? '')))

function isComment(s: Sentence, clause: Clause, comma: number): boolean {
  const next = s.tokens[comma + 1]
  if (next === undefined || isPutOff(s, comma) || isMeaning(s, comma)) return false
  if (isAbsolute(s, comma)) return true
  if (isGloss(s, comma)) return true
  const share =
    /^(?:most|some|all|much|many|half|none|both|each|one)$/i.test(next.form) &&
    /^of$/i.test(s.tokens[comma + 2]?.form ?? '')
  if (share || isVerdict(s, comma, clause.rest.to) || isBesideDate(s, clause, comma)) return true
  if (isNextVerb(s, clause, comma + 1)) return true
  // "came to £4 million, more if the ferries stop": what it would be otherwise.
  if (/^(?:JJR|RBR)$/.test(next.xpos) && /^(?:if|when|should|unless)$/i.test(s.tokens[comma + 2]?.form ?? ''))
    return true
  const behindPreposition = next.xpos === 'IN' && /^(?:WDT|WP)$/.test(s.tokens[comma + 2]?.xpos ?? '')
  return (
    NONRESTRICTIVE.test(next.xpos) || (SUBORDINATE.test(next.form) && !isGoverning(s, comma + 1)) || behindPreposition
  )
}

const PERIOD = /^(?:day|week|month|year|decade|spring|summer|autumn|fall|winter)$/

/** ", and the following autumn the envoys met", ", but two years later it closed": a time and a new subject behind a joint. */
function isNextTime(s: Sentence, i: number): boolean {
  const form = (k: number): string => s.tokens[i + k]?.form.toLowerCase() ?? ''
  if (form(-1) !== ',' || !/^(?:and|but)$/.test(form(0)) || !PERIOD.test(s.tokens[i + 3]?.lemma ?? '')) {
    const counted = form(-1) === ',' && /^(?:and|but)$/.test(form(0)) && PERIOD.test(s.tokens[i + 2]?.lemma ?? '')
    return counted && /^(?:later|earlier)$/.test(form(3)) && isSubjectAt(s, i + 4)
  }
  return form(1) === 'the' && /^(?:following|next|same|previous)$/.test(form(2)) && isSubjectAt(s, i + 4)
}

const isSubjectAt = (s: Sentence, i: number): boolean => /^(?:DT|PRP|PRP\$|NNPS?)$/.test(s.tokens[i]?.xpos ?? '')

function cutAt(s: Sentence, clause: Clause): number {
  for (let i = clause.verb.to; i < clause.rest.to; i++) {
    const form = s.tokens[i]?.form ?? ''
    if (form === ';' || form === ':') return i
    if (isNextTime(s, i)) return s.tokens[i - 1]?.form === ',' ? i - 1 : i
    if (form === ',' && isComment(s, clause, i) && !isBeforeVerb(s, i, clause.rest.to)) return i
  }
  return clause.rest.to
}
