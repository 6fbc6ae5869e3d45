/**
 * Finite clauses by heads, in the same form in which the light route gives them: a main clause reaches from the
 * sentence's beginning to the clause that is joined to it, any other from the word that ties it on to its last word.
 * What stands in brackets or between dashes is no part of the sentence proper and gets no clauses here. Where the tree
 * gives no main clause to rely on and tags give clauses without a doubt, those are taken (GUM's and EWT's development
 * parts, F1 of clauses in such sentences: 59 instead of 43).
 */
import type { Clause, TokenRange } from '../../reading.ts'
import type { Part } from './kinds.ts'
import { partsOf } from './kinds.ts'
import { baseAt, isMark, kidsOf, lowerAt, relAt, spanOf, type Tree, tagAt } from './tree.ts'
import { type Predicate, predicatesOf } from './verbs.ts'
import { type ByTags, byVerb, isSure, sameWords, weighed, weighedSubject } from './weigh.ts'

/** Which tokens belong to the sentence proper. */
type Proper = readonly boolean[]

/** Without marks at either end, nor what is set apart there; a quotation that begins inside keeps its end. */
function trimmed(t: Tree, proper: Proper, from: number, to: number): TokenRange {
  let a = from
  let b = to
  while (b > a && (proper[b - 1] !== true || isMark(t, b - 1))) b--
  while (a < b && (proper[a] !== true || isMark(t, a))) a++
  let open = 0
  for (let i = a; i < b; i++) open += stepIn(t.tokens[i]?.form ?? '')
  if (open > 0)
    for (let i = b; i < to + 2 && isMark(t, i); i++)
      if (stepIn(t.tokens[i]?.form ?? '') < 0) return { from: a, to: i + 1 }
  return { from: a, to: b }
}

/** A mark that opens a quotation leads one deeper, one that closes it leads out. */
const stepIn = (form: string): number => (form === '“' || form === '«' ? 1 : form === '”' || form === '»' ? -1 : 0)

/** The subject as the tree has it: an empty "there" or "it" before the noun that it announces. */
function subjectAt(t: Tree, { at, verb, outer }: Predicate, alone: boolean): number {
  const kids = kidsOf(t, at).filter(kid => kid < verb.from || (verb.finite < kid && kid < verb.main))
  const expletive = kids.find(kid => baseAt(t, kid) === 'expl')
  if (expletive !== undefined) return expletive
  const is = (kid: number): boolean =>
    /^[nc]subj/.test(relAt(t, kid)) && (alone || outer === /:outer$/.test(relAt(t, kid)))
  return kids.find(is) ?? -1
}

const WH = /^(?:WDT|WP|WRB)$/

/** The stretch of a subject up to the verb, with an aside or an apposition closed before it. */
function subjectOf(t: Tree, proper: Proper, predicate: Predicate, alone: boolean): TokenRange | null {
  const at = subjectAt(t, predicate, alone)
  if (at < 0) return null
  const { from, to } = spanOf(t, at)
  const { verb } = predicate
  const end = at < verb.from ? Math.min(to, verb.from) : to
  const opens = beforeHyphen(t, behindSecond(t, at, behindPreconjunction(t, at, from)))
  const range = trimmed(t, proper, opens, end)
  if (range.to <= range.from || (range.to - range.from === 1 && WH.test(tagAt(t, range.from)))) return null
  return at < verb.from ? closed(t, proper, range, verb.from) : range
}

/** "At Orrin, in March 1904, troops fired": a second phrase before the subject, which the tree hung on it. */
function behindSecond(t: Tree, at: number, from: number): number {
  if (
    tagAt(t, from) !== 'IN' ||
    baseAt(t, from) !== 'case' ||
    !/^(?:in|on|at|during|after|before)$/.test(lowerAt(t, from))
  )
    return from
  for (let i = from + 1; i < at; i++) if (lowerAt(t, i) === ',') return i + 1
  return from
}

/** "then-Mayor Hald", "ex-Mayor Hald": what a hyphen ties on belongs to the subject, wherever the tree hung it. */
function beforeHyphen(t: Tree, from: number): number {
  const [first, hyphen, word] = [t.tokens[from - 2], t.tokens[from - 1], t.tokens[from]]
  const tied = first?.end === hyphen?.start && hyphen?.end === word?.start && /^\p{L}+$/u.test(first?.form ?? '')
  return hyphen?.form === '-' && tied ? from - 2 : from
}

/** "Either the council or the court must pay", "Both …": the first word belongs to the sentence. */
const behindPreconjunction = (t: Tree, at: number, from: number): number =>
  kidsOf(t, at).some(kid => kid === from && relAt(t, kid) === 'cc:preconj') ? from + 1 : from

/** "Tae, the president, left": the second comma belongs to the subject. */
function closed(t: Tree, proper: Proper, range: TokenRange, verb: number): TokenRange {
  let aside = false
  for (let i = range.to; i < verb; i++) {
    if (proper[i] !== true) aside = true
    else if (!isMark(t, i)) return range
  }
  let comma = false
  for (let i = range.from; i < range.to; i++) if (lowerAt(t, i) === ',' || proper[i] !== true) comma = true
  return verb > range.to && (aside || comma) ? { from: range.from, to: verb } : range
}

/** Where a clause that is cut off from `part` begins, its joint and the comma before it left out. */
const edgeOf = (t: Tree, other: Part): number => {
  const { from } = spanOf(t, other.predicate.at)
  let at = other.marker >= 0 && other.marker < other.predicate.verb.from ? Math.min(other.marker, from) : from
  while (at > 0 && isMark(t, at - 1)) at--
  return at
}

/** Whether a clause stands beside others: one that nothing ties on is likelier a clause inside that the parser lost. */
const cuts = (t: Tree, { kind, marker, predicate }: Part): boolean =>
  kind === 'main' ||
  kind === 'attribution' ||
  (kind === 'coordinate' && (marker >= 0 || relAt(t, predicate.at) === 'conj'))

/** Where the words of clause `part` end: before the next one that stands beside it. */
function endOf(t: Tree, part: Part, parts: readonly Part[]): number {
  const { at, verb } = part.predicate
  const top = part.kind === 'main' || part.kind === 'coordinate'
  const whole = spanOf(t, at).to
  let end = part.kind === 'main' ? t.tokens.length : whole
  for (const other of parts) {
    if (other === part || other.predicate.verb.from < verb.to) continue
    const beside = top ? cuts(t, other) : other.joined === at || other.kind === 'attribution'
    if (!beside) continue
    const edge = edgeOf(t, other)
    // A clause thrown into the middle leaves the rest where it is.
    const middle =
      other.kind === 'attribution' && spanOf(t, other.predicate.at).to < end - 2 && other.predicate.at < whole
    if (edge >= verb.to && !middle) end = Math.min(end, edge)
  }
  return end
}

function startOf(t: Tree, part: Part, parts: readonly Part[]): number {
  const { predicate, kind, marker } = part
  if (kind === 'main') return 0
  const { from } = spanOf(t, predicate.at)
  if (kind === 'coordinate') return marker >= 0 && marker < predicate.verb.from ? marker + 1 : from
  if (kind === 'attribution') {
    const said = parts.filter(other => other !== part && other.predicate.verb.from < predicate.verb.from)
    const behind = said.map(other => spanOf(t, other.predicate.at).to).filter(to => to <= predicate.verb.from)
    return Math.max(from, ...behind.filter(to => to > from))
  }
  if (marker >= 0) return marker
  return from
}

/** No clause ends inside a row of nouns: what follows one at once was hung elsewhere by mistake. */
function wholePhrase(t: Tree, to: number): number {
  let end = to
  while (/^(?:NN|JJ|HYPH)/.test(tagAt(t, end - 1)) && /^(?:NNS?|HYPH)$/.test(tagAt(t, end))) end++
  return end
}

function clauseOf(t: Tree, proper: Proper, part: Part, parts: readonly Part[], light: ByTags): Clause {
  const { predicate, kind, marker } = part
  const { verb } = predicate
  const alone = !parts.some(other => other !== part && other.predicate.at === predicate.at)
  const other = light.get(verb.finite)
  const subject = weighedSubject(t, part, subjectOf(t, proper, predicate, alone), other)
  const bare = trimmed(
    t,
    proper,
    Math.min(startOf(t, part, parts), verb.from),
    Math.max(verb.to, endOf(t, part, parts)),
  )
  const from = kind === 'main' ? proper.indexOf(true) : Math.min(bare.from, verb.from, subject?.from ?? verb.from)
  const to = wholePhrase(t, Math.max(bare.to, verb.to))
  const words = kind !== 'coordinate' && marker === from ? from + 1 : from
  return {
    from,
    to,
    kind,
    marker: marker < 0 ? null : { from: marker, to: marker + 1 },
    fronted: subject === null || subject.from <= words ? null : { from: words, to: subject.from },
    subject,
    verb,
    rest: { from: verb.to, to },
    sure: isSure(t, part, subject, other),
  }
}

/**
 * All finite clauses of a sentence, by the place of their verb.
 * @param order indexes of the tokens of the sentence proper, ascending
 * @param byTags the clauses that tags alone give, to weigh against
 */
export function clausesByHeads(t: Tree, order: readonly number[], byTags: readonly Clause[]): readonly Clause[] {
  const proper = t.tokens.map(() => false)
  for (const i of order) proper[i] = true
  const light = byVerb(byTags)
  const inside = predicatesOf(t).filter(({ verb }) => proper[verb.finite] === true && proper[verb.main] === true)
  const parts = weighed(t, partsOf(t, inside), light)
  const found = parts.map(part => clauseOf(t, proper, part, parts, light)).sort((a, b) => a.verb.from - b.verb.from)
  return isLost(found) && isWhole(byTags) ? byTags.map(each => ({ ...each, sure: isShared(t, each, found) })) : found
}

const isLost = (clauses: readonly Clause[]): boolean => !clauses.some(({ kind, sure }) => kind === 'main' && sure)
const isWhole = (clauses: readonly Clause[]): boolean =>
  clauses.every(({ sure }) => sure) && clauses.some(({ kind }) => kind === 'main')

/** Whether the tree, lost as it is, has the same subject for the same verb. */
const isShared = (t: Tree, clause: Clause, found: readonly Clause[]): boolean =>
  found.some(({ kind }) => kind === 'main') &&
  found.some(({ verb, subject }) => verb.finite === clause.verb.finite && sameWords(t, subject, clause.subject))
