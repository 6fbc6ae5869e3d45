/** What part each finite clause plays, and the word that ties it to the rest, by heads and labels. */
import type { ClauseKind } from '../../reading.ts'
import { SAYING } from '../words.ts'
import { baseAt, headAt, kidOf, kidsOf, lemmaAt, lowerAt, relAt, spanOf, type Tree, tagAt } from './tree.ts'
import type { Predicate } from './verbs.ts'

export interface Part {
  readonly predicate: Predicate
  readonly kind: ClauseKind
  /** Index of the word that ties it on, or -1. */
  readonly marker: number
  /** The predicate that a joined clause is joined to, or -1. */
  readonly joined: number
  /** The label says little about what the clause is. */
  readonly loose: boolean
}

/** Verbs that are thrown in: "the ships, said Mauer, are", "half of them lied, researchers say", "I think". */
const THROWN_IN = new Set(
  'say argue claim believe think report warn note add insist suppose guess explain write observe know tell ask reply conclude suggest recall admit joke announce declare'.split(
    ' ',
  ),
)

const WH = /^(?:WDT|WP|WP\$|WRB)$/

/** The relative or question word among the first words of a clause. */
function whOf(t: Tree, at: number, before: number): number {
  const { from } = spanOf(t, at)
  for (let i = from; i < before && i < from + 6; i++) if (WH.test(tagAt(t, i))) return i
  return -1
}

/** The last word of "because", "even though", "so that": what consumers know a clause by. */
function markOf(t: Tree, at: number, before: number): number {
  const marks = kidsOf(t, at).filter(kid => baseAt(t, kid) === 'mark' && kid < before && tagAt(t, kid) !== 'TO')
  const first = marks[0]
  if (first === undefined) return -1
  const fixed = kidsOf(t, first).filter(kid => baseAt(t, kid) === 'fixed')
  return Math.max(first, ...marks.filter(mark => mark <= first + 2), ...fixed)
}

/** "and", "but"; else the semicolon or colon before a joined clause. */
function jointOf(t: Tree, at: number): number {
  const { from } = spanOf(t, at)
  const cc = kidsOf(t, at).find(kid => relAt(t, kid) === 'cc' && kid < at)
  if (cc !== undefined) return cc
  for (let i = Math.max(0, from - 1); i <= from && i < at; i++) if (/^[;:]$/.test(lowerAt(t, i))) return i
  return -1
}

/** A clause of saying whose words stand before it: "“I came,” he said", "half of them lied, researchers say". */
export function saidBefore(t: Tree, at: number, finite: ReadonlyMap<number, Predicate>): number {
  const own = finite.get(at)
  if (own === undefined || own.verb.modal !== null || !SAYING.has(lemmaAt(t, at))) return -1
  const said = kidsOf(t, at).find(kid => /^(?:ccomp|parataxis)$/.test(baseAt(t, kid)) && kid < at && finite.has(kid))
  if (said === undefined || (finite.get(said)?.verb.to ?? at) > own.verb.from) return -1
  const subject = kidOf(t, at, 'nsubj')
  return subject < 0 || subject > said ? said : -1
}

/** "…, he said, …": a short clause of saying that hangs loosely on what is said. */
function isThrownIn(t: Tree, { at, verb }: Predicate): boolean {
  if (!THROWN_IN.has(lemmaAt(t, at)) || verb.modal !== null) return false
  if (kidsOf(t, at).some(kid => /^(?:ccomp|obj)$/.test(baseAt(t, kid)) && tagAt(t, kid) !== 'RB')) return false
  const { from, to } = spanOf(t, at)
  return to - from <= 20 && kidOf(t, at, 'nsubj') >= 0
}

const FREE = /^(?:what|whatever|who|whoever|whom|whichever|where|when|why|how)$/

function ofRelative(t: Tree, predicate: Predicate): Omit<Part, 'predicate' | 'joined'> {
  const { at, verb } = predicate
  const head = headAt(t, at)
  // "What changed the country": the clause hangs on its own question word.
  if (WH.test(tagAt(t, head)) && FREE.test(lowerAt(t, head)) && head < verb.from)
    return { kind: 'complement', marker: head, loose: false }
  const wh = whOf(t, at, verb.from)
  return { kind: 'relative', marker: wh >= 0 ? wh : markOf(t, at, verb.from), loose: false }
}

function ofLabel(t: Tree, predicate: Predicate): Omit<Part, 'predicate' | 'joined'> {
  const { at, verb, outer } = predicate
  const before = verb.from
  const mark = outer ? -1 : markOf(t, at, before)
  const tie = mark >= 0 ? mark : whOf(t, at, before)
  switch (relAt(t, at)) {
    case 'root':
      return { kind: 'main', marker: -1, loose: false }
    case 'acl:relcl':
    case 'advcl:relcl':
      return ofRelative(t, predicate)
    case 'acl':
      return { kind: mark >= 0 ? 'complement' : 'relative', marker: tie, loose: false }
    case 'advcl':
      return { kind: 'adverbial', marker: tie, loose: false }
    case 'ccomp':
    case 'csubj':
    case 'csubj:pass':
    case 'csubj:outer':
      return { kind: 'complement', marker: tie, loose: false }
    case 'parataxis':
      return isThrownIn(t, predicate)
        ? { kind: 'attribution', marker: -1, loose: false }
        : { kind: 'coordinate', marker: jointOf(t, at), loose: false }
    default:
      return { kind: tie >= 0 ? 'complement' : 'relative', marker: tie, loose: true }
  }
}

/** The parts of all finite predicates of a sentence. */
export function partsOf(t: Tree, predicates: readonly Predicate[]): readonly Part[] {
  // Where two clauses share a predicate the inner one is the predicate's own.
  const finite = new Map(predicates.map(each => [each.at, each] as const))
  const known = new Map<number, Part>()
  const done: Part[] = []
  const swapped = new Map<number, number>()
  for (const { at } of predicates) {
    const said = saidBefore(t, at, finite)
    if (said >= 0) swapped.set(said, at)
  }
  const rank = new Map(t.down.map((i, place) => [i, place] as const))
  const order = [...predicates].sort(
    (a, b) => (rank.get(a.at) ?? 0) - (rank.get(b.at) ?? 0) || Number(b.outer) - Number(a.outer),
  )
  const sayers = new Set(swapped.values())
  const note = (part: Part): void => {
    done.push(part)
    known.set(part.predicate.at, part)
  }
  for (const predicate of order) {
    const { at } = predicate
    const sayer = swapped.get(at)
    const shared = predicates.some(other => other !== predicate && other.at === at)
    if (shared && !predicate.outer) {
      done.push({ predicate, kind: 'complement', marker: markOf(t, at, predicate.verb.from), joined: -1, loose: false })
    } else if (sayers.has(at)) {
      note({ predicate, kind: 'attribution', marker: -1, joined: -1, loose: false })
    } else if (sayer !== undefined) {
      // What is said takes the place of the clause that says it.
      const outer = ofLabel(t, finite.get(sayer) ?? predicate)
      note({ predicate, ...outer, joined: -1 })
    } else if (baseAt(t, at) === 'conj') note(joinedTo(t, predicate, known, done))
    else note({ predicate, ...ofLabel(t, predicate), joined: -1 })
  }
  return promoted(done)
}

/** A joined clause is what the clause is that it is joined to. */
function joinedTo(t: Tree, predicate: Predicate, known: ReadonlyMap<number, Part>, done: readonly Part[]): Part {
  const head = headAt(t, predicate.at)
  const first = known.get(head)
  const marker = jointOf(t, predicate.at)
  if (first !== undefined) {
    const top = first.kind === 'main' || first.kind === 'coordinate' || first.kind === 'attribution'
    return { predicate, kind: top ? 'coordinate' : first.kind, marker, joined: head, loose: false }
  }
  // Joined to a verb without tense, or to a noun: the parser lost its way, or the sentence begins with a fragment.
  const top = headAt(t, head) < 0 && !done.some(part => part.kind === 'main')
  return { predicate, kind: top ? 'coordinate' : 'relative', marker, joined: -1, loose: true }
}

/** Without a main clause the first one joined to the fragment is the main one. */
function promoted(parts: readonly Part[]): readonly Part[] {
  if (parts.some(part => part.kind === 'main')) return parts
  const first = parts
    .filter(part => part.kind === 'coordinate')
    .sort((a, b) => a.predicate.verb.from - b.predicate.verb.from)[0]
  return parts.map(part => (part === first ? { ...part, kind: 'main', marker: -1, loose: true } : part))
}
