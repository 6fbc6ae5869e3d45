/**
 * The argument of a piece as it is stored beside it and shown to people: statements that can be read by themselves, each
 * anchored, and their links. The finders note whatever a card may ask for, phrases too; here phrases give way to the
 * sentences they stand in, what says the same twice is one, and what is no statement is left out.
 */
import { anchorIn } from '../../core/anchor.ts'
import type { Argument, ArgumentLink, Role, Statement } from '../../core/argument.ts'
import type { StatementId } from '../../core/ids.ts'
import { paragraphText } from '../../core/piece.ts'
import type { Clause, Reading, ReadStatement, Sentence, TokenRange } from '../reading.ts'
import { WEIGHT } from './ledger.ts'
import { contains, lower, opening, tag, trimmed, wordsIn } from './scene.ts'

/** A statement on its way: its stretch may grow, and `into` tells which one it became. */
interface Draft {
  readonly id: StatementId
  readonly sentence: number
  tokens: TokenRange
  role: Role
  holder: string
  into: Draft | null
  /** Whether it was a phrase, whose part in its sentence is not the sentence's part in the argument. */
  phrase: boolean
}

export interface Stored {
  readonly argument: Argument
  /** Where statements went that are no longer their own; null for those that were left out. */
  readonly moved: ReadonlyMap<StatementId, StatementId | null>
}

const finite = (clause: Clause, range: TokenRange): boolean =>
  clause.subject !== null && range.from <= clause.subject.from && clause.verb.to <= range.to

/** A sentence's own words, without its opening connective and its closing mark. */
const wholeOf = (s: Sentence): TokenRange => trimmed(s, { from: opening(s).start, to: s.tokens.length })

/** "they may" alone says too little to be read by itself. */
const LEAST_WORDS = 3

/** What a phrase was for its sentence; of the sentence itself only that it claims something is known. */
const OF_PHRASE = /^(?:concession|evidence|reason|example|fact)$/

/** The stretch that can be read by itself; null when there is none. */
function standing(s: Sentence, range: TokenRange): TokenRange | null {
  if (s.form !== 'statement') return null
  const that = lower(s, range.from) === 'that' && /^(?:IN|WDT)$/.test(tag(s, range.from)) ? 1 : 0
  const own = trimmed(s, { from: range.from + that, to: range.to })
  const within = s.clauses.filter(clause => clause.verb.from >= own.from && clause.verb.to <= own.to)
  const asserts = within.some(clause => clause.kind !== 'relative' && finite(clause, own))
  const main = within.some(clause => clause.kind === 'main' && finite(clause, own))
  const asks = !main && (/^W/.test(tag(s, own.from)) || /^(?:whether|if)$/.test(lower(s, own.from)))
  if (asserts && !asks && wordsIn(s, own) >= LEAST_WORDS) return own
  const whole = wholeOf(s)
  const says = s.clauses.some(clause => clause.kind === 'main' && clause.subject !== null)
  return says && wordsIn(s, whole) >= LEAST_WORDS ? whole : null
}

const target = (draft: Draft): Draft => (draft.into === null ? draft : target(draft.into))

function merge(from: Draft, into: Draft): void {
  const [a, b] = [target(from), target(into)]
  if (a === b) return
  a.into = b
  if (b.phrase && !a.phrase && a.role !== 'fact') b.role = a.role
  else if (a.phrase === b.phrase && WEIGHT.indexOf(a.role) < WEIGHT.indexOf(b.role)) b.role = a.role
  b.phrase &&= a.phrase
}

/** Ends of links that are no statements of their own: who says it, of whom it is demanded, on what it depends. */
function dissolve({ sentences, links }: Reading, drafts: ReadonlyMap<StatementId, Draft>): void {
  for (const { device, from, to } of links) {
    const a = drafts.get(from)
    const b = drafts.get(to)
    if (a === undefined || b === undefined) continue
    if (device === 'says') a.into = b
    else if (device === 'should') b.into = a
    else if (/^(?:if|purpose)$/.test(device) && a.sentence === b.sentence) {
      const s = sentences[b.sentence]
      if (s !== undefined) b.tokens = wholeOf(s)
      merge(a, b)
    }
  }
}

/** Of two stretches of which one holds the other, one stays: the parts where they are linked to each other, else the whole. */
function fold(
  drafts: readonly Draft[],
  linked: (a: Draft, b: Draft) => boolean,
  central: (outer: Draft, inner: Draft) => boolean,
): void {
  for (const outer of drafts) {
    if (outer.into !== null) continue
    const inner = drafts.filter(
      other =>
        other !== outer &&
        other.into === null &&
        other.sentence === outer.sentence &&
        other.holder === outer.holder &&
        contains(outer.tokens, other.tokens),
    )
    const claim = inner.find(one => inner.some(other => other !== one && linked(other, one)))
    const items = inner.filter(one => one.role === 'consideration')
    if (claim !== undefined) merge(outer, claim)
    else if (items.length >= 1 && outer.role !== 'consideration') outer.into = items[0] ?? null
    else
      for (const one of inner) {
        // A part beside the main clause does not say what the whole is for.
        if (central(outer, one)) merge(one, outer)
        else one.into = outer
      }
  }
}

function draftsOf({ sentences, statements }: Reading): ReadonlyMap<StatementId, Draft> {
  const drafts = new Map<StatementId, Draft>()
  for (const { id, sentence, tokens, role, holder } of statements)
    if (sentences[sentence] !== undefined)
      drafts.set(id, { id, sentence, tokens, role, holder, into: null, phrase: false })
  return drafts
}

/** Links between what is left. Lists point from what announces them to their items. */
function linksOf({ links }: Reading, placeOf: (id: StatementId) => StatementId | null): readonly ArgumentLink[] {
  const seen = new Set<string>()
  return links.flatMap(({ from, kind, to }): ArgumentLink[] => {
    const a = placeOf(kind === 'lists' ? to : from)
    const b = placeOf(kind === 'lists' ? from : to)
    if (a === null || b === null || a === b || seen.has(`${a} ${b}`)) return []
    seen.add(`${a} ${b}`)
    return [{ from: a, kind, to: b }]
  })
}

function statementOf({ piece, sentences }: Reading, draft: Draft): Statement | null {
  const s = sentences[draft.sentence]
  const start = s?.tokens[draft.tokens.from]?.start
  const end = s?.tokens[draft.tokens.to - 1]?.end
  if (s === undefined || start === undefined || end === undefined) return null
  const paragraph = paragraphText(piece, s.paragraph) ?? ''
  const anchor = anchorIn(paragraph, s.paragraph, start, end)
  const { id, role, holder } = draft
  const quote = paragraph.slice(start, end)
  return {
    id,
    role,
    holder,
    text: quote.charAt(0).toUpperCase() + quote.slice(1),
    anchors: anchor === null ? [] : [anchor],
  }
}

/** Roles that a statement has only beside another. */
const OF_OTHERS = /^(?:reason|evidence|example|consideration|reply)$/

/** Whether a statement begins with a word that stands for something said before. */
const leans = ({ sentences }: Reading, { sentence, tokens }: Draft): boolean => {
  const s = sentences[sentence]
  return (
    s !== undefined &&
    /^(?:it|they|he|she|this|that|these|those)$/.test(lower(s, tokens.from)) &&
    /^(?:PRP|DT)$/.test(tag(s, tokens.from)) &&
    !/^NN|^JJ/.test(tag(s, tokens.from + 1))
  )
}

/** What is stored of a reading's argument, and where its statements went. */
export function storedArgument(reading: Reading): Stored {
  const drafts = draftsOf(reading)
  dissolve(reading, drafts)
  const dropped = new Set<Draft>()
  for (const draft of drafts.values()) {
    const s = reading.sentences[draft.sentence]
    const tokens = s === undefined ? null : standing(s, draft.tokens)
    if (tokens === null) {
      dropped.add(draft)
      continue
    }
    draft.phrase = !contains(draft.tokens, tokens)
    if (draft.phrase && OF_PHRASE.test(draft.role)) draft.role = 'claim'
    draft.tokens = tokens
  }
  const tied = new Set(reading.links.map(({ from, to }) => `${from} ${to}`))
  const kept = [...drafts.values()].filter(draft => !dropped.has(draft))
  fold(
    kept,
    (a, b) => tied.has(`${a.id} ${b.id}`),
    (outer, inner) => {
      const s = reading.sentences[outer.sentence]
      const main = s?.clauses.find(({ verb }) => outer.tokens.from <= verb.from && verb.to <= outer.tokens.to)
      return main === undefined || contains(inner.tokens, main.verb)
    },
  )
  const placeOf = (id: StatementId): StatementId | null => {
    const draft = drafts.get(id)
    const last = draft === undefined ? undefined : target(draft)
    return last === undefined || dropped.has(last) ? null : last.id
  }
  const links = linksOf(reading, placeOf)
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const statements = kept.flatMap((draft): Statement[] => {
    if (draft.into !== null) return []
    const alone = !linked.has(draft.id)
    if (alone && (draft.role === 'fact' || leans(reading, draft))) return []
    if (alone ? OF_OTHERS.test(draft.role) : draft.role === 'fact') draft.role = 'claim'
    const statement = statementOf(reading, draft)
    return statement === null ? [] : [statement]
  })
  const left = new Set(statements.map(({ id }) => id))
  const moved = new Map<StatementId, StatementId | null>()
  for (const { id } of reading.statements) {
    const place = placeOf(id)
    if (place === null || !left.has(place)) moved.set(id, null)
    else if (place !== id) moved.set(id, place)
  }
  return { argument: { statements, links }, moved }
}

/** The statements a card rests on, by the names they have in the stored argument. */
export const storedIds = ({ moved }: Stored, ids: readonly ReadStatement['id'][]): readonly StatementId[] => [
  ...new Set(ids.flatMap(id => (moved.has(id) ? (moved.get(id) ?? []) : id))),
]
