/** Predicate and arguments of a clause by heads. */
import type { Clause, Mention, Sentence, TokenRange } from '../reading.ts'
import {
  baseAt,
  headAt,
  isMark,
  kidOf,
  kidsOf,
  lemmaAt,
  lowerAt,
  relAt,
  spanOf,
  type Tree,
  tagAt,
} from '../syntax/heads/tree.ts'
import type { Comparison, Condition } from './proposition.ts'

export interface Arguments {
  readonly particle: string | null
  readonly who: TokenRange | null
  readonly what: TokenRange | null
  readonly toWhom: TokenRange | null
  readonly when: TokenRange | null
  readonly where: TokenRange | null
  readonly howMuch: TokenRange | null
  readonly condition: Condition | null
  readonly comparison: Comparison | null
}

const PLACED =
  /^(?:in|at|on|near|across|inside|outside|from|into|through|throughout|within|to|over|off|around|along|beyond)$/
const PLACE =
  /^(?:city|town|village|country|region|province|state|island|street|road|river|sea|coast|port|harbour|border|capital|north|south|east|west|airport|station|hospital|school|university|court|parliament|church|house|prison|camp|building|office|factory|market|world|home|abroad|here|there)$/
const GIVING =
  /^(?:give|send|tell|say|offer|pay|sell|hand|lend|show|promise|write|report|explain|teach|grant|award|bring|deliver|speak|owe)$/
const TIMED = /^(?:when|after|before|until|till|since|once|while)$/

/** The token that carries a clause's arguments: the noun or adjective behind a copula. */
export const predicateAt = (t: Tree, { verb }: Clause): number =>
  baseAt(t, verb.main) === 'cop' || (baseAt(t, verb.main) === 'aux' && tagAt(t, verb.main) !== 'MD')
    ? headAt(t, verb.main)
    : verb.main

/** Without marks at either end and without the preposition or subordinator that opens it. */
function bare(t: Tree, { from, to }: TokenRange): TokenRange {
  let [a, b] = [from, to]
  while (b > a && isMark(t, b - 1)) b--
  while (a < b && isMark(t, a)) a++
  return { from: a, to: b }
}

const kidSpan = (t: Tree, kid: number): TokenRange | null => (kid < 0 ? null : bare(t, spanOf(t, kid)))

/** Whether token `i` hangs on predicate `at` without another clause between. */
export function isOwn(t: Tree, at: number, i: number): boolean {
  let up = i
  for (let steps = 0; up >= 0 && up !== at && steps < 40; steps++) {
    if (
      /^(?:ccomp|advcl|acl|csubj|parataxis)/.test(baseAt(t, up)) ||
      (baseAt(t, up) === 'conj' && headAt(t, up) === at)
    )
      return false
    up = headAt(t, up)
  }
  return up === at
}

function agentOf(t: Tree, at: number): TokenRange | null {
  const agent = kidsOf(t, at).find(
    kid => relAt(t, kid) === 'obl:agent' && kidsOf(t, kid).some(k => lowerAt(t, k) === 'by'),
  )
  if (agent === undefined) return null
  const { from, to } = bare(t, spanOf(t, agent))
  return { from: lowerAt(t, from) === 'by' ? from + 1 : from, to }
}

/** The first clause's subject for a joined verb, the noun that a relative clause tells of. */
function borrowed(t: Tree, at: number, clause: Clause, s: Sentence): TokenRange | null {
  if (baseAt(t, at) === 'conj') {
    const first = headAt(t, at)
    const other = s.clauses.find(each => predicateAt(t, each) === first)
    if (other === undefined || other === clause) return null
    return other.subject ?? (first > at ? null : borrowed(t, first, other, s))
  }
  if (clause.kind !== 'relative' || !/^acl/.test(relAt(t, at))) return null
  const head = headAt(t, at)
  const phrase = s.phrases.find(each => each.from <= head && head < each.to)
  return phrase === undefined ? null : { from: phrase.from, to: phrase.to }
}

/** "said Linus Torvalds": a subject behind its verb. */
const behind = (t: Tree, at: number): TokenRange | null =>
  kidOf(t, at, 'expl') >= 0 ? null : kidSpan(t, kidsOf(t, at).find(kid => kid > at && relAt(t, kid) === 'nsubj') ?? -1)

/** What something is: the words behind the copula that belong to the noun or adjective there. */
function complementOf(t: Tree, at: number, clause: Clause): TokenRange | null {
  let to = at + 1
  for (const kid of kidsOf(t, at))
    if (
      kid > at &&
      /^(?:nmod|acl|amod|obl|xcomp|conj|fixed|flat|compound|nummod|ccomp|csubj|advmod)/.test(relAt(t, kid))
    )
      to = Math.max(to, spanOf(t, kid).to)
  const range = bare(t, { from: clause.verb.to, to: Math.min(to, Math.max(clause.to, at + 1)) })
  return range.to > range.from ? range : null
}

function whatOf(t: Tree, at: number, clause: Clause): TokenRange | null {
  if (clause.verb.passive) return clause.subject
  if (at !== clause.verb.main) return complementOf(t, at, clause)
  for (const relation of ['obj', 'ccomp', 'xcomp']) {
    const kid = kidsOf(t, at).find(each => relAt(t, each) === relation && each !== clause.marker?.from)
    if (kid !== undefined) return kidSpan(t, kid)
  }
  // "there are three reasons"
  const announced =
    kidOf(t, at, 'expl') >= 0 ? kidsOf(t, at).find(kid => kid > at && /^nsubj/.test(relAt(t, kid))) : undefined
  return kidSpan(t, announced ?? -1)
}

const caseOf = (t: Tree, i: number): string => {
  const kid = kidsOf(t, i).find(each => baseAt(t, each) === 'case')
  return kid === undefined ? '' : lowerAt(t, kid)
}

function toWhomOf(t: Tree, at: number): TokenRange | null {
  const direct = kidOf(t, at, 'iobj')
  if (direct >= 0) return kidSpan(t, direct)
  if (!GIVING.test(lemmaAt(t, at))) return null
  const oblique = kidsOf(t, at).find(kid => baseAt(t, kid) === 'obl' && caseOf(t, kid) === 'to')
  return kidSpan(t, oblique ?? -1)
}

/** The dependent of the predicate that holds a mention. */
function holding(t: Tree, at: number, mention: Mention): number {
  let up = mention.tokens.to - 1
  for (let steps = 0; up >= 0 && headAt(t, up) !== at && steps < 40; steps++) up = headAt(t, up)
  return up
}

const overlaps = (a: TokenRange, b: TokenRange | null): boolean => b !== null && a.from < b.to && b.from < a.to

function whenOf(t: Tree, at: number, clause: Clause, mentions: readonly Mention[]): TokenRange | null {
  const dated = mentions.find(
    ({ kind, tokens }) => (kind === 'date' || kind === 'period') && isOwn(t, at, tokens.to - 1),
  )
  if (dated !== undefined) {
    const kid = holding(t, at, dated)
    const whole = /^(?:obl|nmod|advmod)$/.test(baseAt(t, kid)) ? kidSpan(t, kid) : null
    return whole === null || overlaps(whole, clause.verb) || overlaps(whole, clause.subject) ? dated.tokens : whole
  }
  const timed = kidsOf(t, at).find(
    kid => baseAt(t, kid) === 'advcl' && kidsOf(t, kid).some(k => TIMED.test(lowerAt(t, k)) && k < kid),
  )
  return kidSpan(t, timed ?? -1)
}

function whereOf(
  t: Tree,
  s: Sentence,
  at: number,
  mentions: readonly Mention[],
  places: ReadonlySet<number>,
): TokenRange | null {
  const kid = kidsOf(t, at).find(each => {
    if (baseAt(t, each) === 'advmod') return /^(?:here|there|abroad|home|everywhere|elsewhere)$/.test(lowerAt(t, each))
    if (baseAt(t, each) !== 'obl' || !PLACED.test(caseOf(t, each))) return false
    const named = mentions.some(
      ({ tokens, entity }) => tokens.from <= each && each < tokens.to && entity !== undefined && places.has(entity),
    )
    return named || PLACE.test(lemmaAt(t, each))
  })
  return kid === undefined || s.tokens[kid] === undefined ? null : kidSpan(t, kid)
}

const howMuchOf = (t: Tree, at: number, mentions: readonly Mention[]): TokenRange | null =>
  mentions.find(({ kind, tokens }) => /^(?:money|percent|count|measure)$/.test(kind) && isOwn(t, at, tokens.to - 1))
    ?.tokens ?? null

function conditionOf(t: Tree, at: number, s: Sentence): Condition | null {
  for (const clause of s.clauses) {
    if (clause.kind !== 'adverbial' || clause.marker === null) continue
    const word = lowerAt(t, clause.marker.from)
    const even = /^(?:even|as)$/.test(lowerAt(t, clause.marker.from - 1))
    if (!/^(?:if|unless)$/.test(word) || even || headAt(t, predicateAt(t, clause)) !== at) continue
    return { kind: word === 'if' ? 'if' : 'unless', tokens: { from: clause.marker.to, to: clause.to } }
  }
  return null
}

/** "larger than the first", "more people than ever". */
function comparisonOf(t: Tree, at: number, clause: Clause): Comparison | null {
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:JJR|RBR)$/.test(tagAt(t, i)) || !isOwn(t, at, i)) continue
    let than = i + 1
    while (than < clause.to && lowerAt(t, than) !== 'than') than++
    // "more than 40": an approximation, no comparison.
    if (than === i + 1 && /^(?:CD|\$)$/.test(tagAt(t, than + 1))) return null
    if (than >= clause.to) return { tokens: { from: i, to: i + 1 }, than: null }
    return { tokens: { from: i, to: than }, than: bare(t, { from: than + 1, to: clause.to }) }
  }
  return null
}

export interface ArgumentDesk {
  readonly s: Sentence
  /** Mentions of the sentence. */
  readonly mentions: readonly Mention[]
  /** Entities that are places. */
  readonly places: ReadonlySet<number>
}

export function argumentsByHeads(t: Tree, { s, mentions, places }: ArgumentDesk, clause: Clause): Arguments {
  const at = predicateAt(t, clause)
  const particle = kidsOf(t, at).find(kid => relAt(t, kid) === 'compound:prt')
  return {
    particle: particle === undefined ? null : lowerAt(t, particle),
    who: clause.verb.passive ? agentOf(t, at) : (clause.subject ?? behind(t, at) ?? borrowed(t, at, clause, s)),
    what: clause.verb.passive && clause.subject === null ? borrowed(t, at, clause, s) : whatOf(t, at, clause),
    toWhom: toWhomOf(t, at),
    when: whenOf(t, at, clause, mentions),
    where: whereOf(t, s, at, mentions, places),
    howMuch: howMuchOf(t, at, mentions),
    condition: conditionOf(t, at, s),
    comparison: comparisonOf(t, at, clause),
  }
}
