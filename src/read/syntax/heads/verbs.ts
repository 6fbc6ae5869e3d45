/** Finite verb groups by heads: a predicate, its auxiliaries or copula, and the adverbs between them. */
import type { VerbGroup } from '../../reading.ts'
import { baseAt, kidOf, kidsOf, lemmaAt, relAt, type Tree, tagAt } from './tree.ts'

/** A predicate with the words that make it finite. */
export interface Predicate {
  /** The token that carries the clause's arguments: a verb, or the noun or adjective behind a copula. */
  readonly at: number
  readonly verb: VerbGroup
  /** "The point is that he left": the copula's own clause, whose subject is the outer one. */
  readonly outer: boolean
  /** The tag of the tensed word is not that of a tensed word: the tree alone says so. */
  readonly guessed: boolean
}

const FINITE = /^(?:MD|VB[DZP])$/
const ADVERB = /^RB[RS]?$/
const NEGATIVE = new Set(['not', 'never', "n't", 'hardly', 'scarcely', 'barely', 'rarely', 'seldom', 'no'])
const NOT_OF_VERB = /^(?:however|then|now|also|too|well|yet|so)$/

const isVerb = (t: Tree, i: number): boolean => /^VB/.test(tagAt(t, i)) || t.tokens[i]?.upos === 'VERB'

/** "got fired" is read as "got" with a participle behind it, as it is asked about. */
const isPlainAux = (t: Tree, kid: number): boolean =>
  baseAt(t, kid) === 'aux' && !(relAt(t, kid) === 'aux:pass' && lemmaAt(t, kid) === 'get')

/** Relations of clauses whose verb must be tensed, whatever its tag says, when it has a subject and no auxiliary. */
const TENSED = /^(?:root|conj|parataxis|acl:relcl|advcl:relcl)$/

function guessedTense(t: Tree, at: number): boolean {
  const tag = tagAt(t, at)
  if (!/^(?:VBN|VB|NNS?|JJ)$/.test(tag) || !isVerb(t, at)) return false
  const subject = kidsOf(t, at).find(kid => /^nsubj(?::outer)?$/.test(relAt(t, kid)))
  if (subject === undefined) return matchesFirst(t, at, tag)
  return subject < at && TENSED.test(relAt(t, at)) && kidOf(t, at, 'mark') < 0
}

/** "opened the letter and copied it": a joined verb without a subject has the tense of the first one, by form. */
function matchesFirst(t: Tree, at: number, tag: string): boolean {
  const head = t.tokens[at]?.head ?? -1
  const tagged = tagAt(t, head)
  if (baseAt(t, at) !== 'conj' || !((tag === 'VB' && tagged === 'VBP') || (tag === 'VBN' && tagged === 'VBD')))
    return false
  return !kidsOf(t, head).some(kid => /^(?:aux|cop)$/.test(baseAt(t, kid)))
}

/** "The point is that he left": a subject of its own, or "that" between the copula and the verb. */
const isOuter = (t: Tree, at: number, cop: number): boolean =>
  kidsOf(t, at).some(
    kid =>
      /:outer$/.test(relAt(t, kid)) || (kid > cop && kid < at && baseAt(t, kid) === 'mark' && tagAt(t, kid) === 'IN'),
  )

interface Parts {
  readonly finite: number
  readonly main: number
  readonly passive: boolean
  readonly outer: boolean
  readonly guessed: boolean
}

function partsOf(t: Tree, at: number): readonly Parts[] {
  const kids = kidsOf(t, at)
  const auxes = kids.filter(kid => isPlainAux(t, kid) && tagAt(t, kid) !== 'TO')
  const cops = kids.filter(kid => baseAt(t, kid) === 'cop')
  const cop = cops[0]
  const got = kids.find(kid => relAt(t, kid) === 'aux:pass' && lemmaAt(t, kid) === 'get')
  const tensed = (i: number): boolean => FINITE.test(tagAt(t, i))
  const parts: Parts[] = []
  const outer = cop !== undefined && isOuter(t, at, cop)
  if (cop !== undefined) {
    const before = auxes.filter(aux => !outer || aux < cop)
    const finite = [...before, cop].sort((a, b) => a - b).find(tensed)
    if (finite !== undefined) parts.push({ finite, main: cop, passive: false, outer, guessed: false })
  }
  if (cop === undefined || outer) {
    const own = auxes.filter(aux => cop === undefined || aux > cop)
    // "a rule is to be judged": the tensed word speaks for itself, as "has" does in "has to be judged".
    const to = kids.find(kid => tagAt(t, kid) === 'TO' && own[0] !== undefined && own[0] < kid)
    const main = to === undefined ? (got ?? at) : (own[0] ?? at)
    const finite = [...own, ...(isVerb(t, at) || tensed(at) ? [main] : [])].sort((a, b) => a - b).find(tensed)
    const passive = main === at && to === undefined && own.some(aux => relAt(t, aux) === 'aux:pass')
    if (finite !== undefined) parts.push({ finite, main, passive, outer: false, guessed: false })
    else if (own.length === 0 && guessedTense(t, at))
      parts.push({ finite: at, main: at, passive: false, outer: false, guessed: true })
  }
  return parts
}

const isNegative = (t: Tree, i: number): boolean => ADVERB.test(tagAt(t, i)) && NEGATIVE.has(lemmaAt(t, i))

function groupOf(t: Tree, { finite, main, passive, guessed }: Parts): VerbGroup {
  const first = Math.min(finite, main)
  // "a train that arrives late should stop": an adverb that hangs on a verb before it is that one's.
  const before = t.tokens[first - 1]
  const own = before?.head === undefined || before.head >= first || !isVerb(t, before.head)
  const adverb = first > 0 && ADVERB.test(tagAt(t, first - 1)) && !NOT_OF_VERB.test(lemmaAt(t, first - 1))
  const from = adverb && own ? first - 1 : first
  let to = Math.max(finite, main) + 1
  let negated = false
  for (let i = from; i <= to; i++) if (isNegative(t, i)) negated = true
  while (isNegative(t, to)) to++
  const tag = tagAt(t, finite)
  const modal = tag === 'MD' ? lemmaAt(t, finite) : null
  const past = tag === 'VBD' || (guessed && tag === 'VBN')
  return {
    from,
    to,
    finite,
    main,
    tense: modal !== null ? 'modal' : past ? 'past' : 'present',
    modal,
    negated,
    passive,
  }
}

const NEVER = /^(?:aux|cop|punct|fixed|flat|compound|goeswith|reparandum|cc|case|det)$/

/** All finite predicates, in the order of their verbs. */
export function predicatesOf(t: Tree): readonly Predicate[] {
  return t.tokens
    .flatMap((_, at): Predicate[] => {
      if (NEVER.test(baseAt(t, at))) return []
      return partsOf(t, at).map(parts => ({ at, verb: groupOf(t, parts), outer: parts.outer, guessed: parts.guessed }))
    })
    .sort((a, b) => a.verb.from - b.verb.from || a.verb.to - b.verb.to)
}
