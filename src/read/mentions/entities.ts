/**
 * Entities: all names of one thing gathered. "Rowland A. Hill" is "Rowland Hill", and "Hill" goes with them when a person of
 * that name was written out and nobody else of that name had been when "Hill" alone was first said; letters go with the name that they were given to in brackets. A place that stands
 * for those who rule there is kept apart from the place.
 */

import type { PieceSpan } from '../../core/proposal.ts'
import type { Entity, EntityKind, NamedRole } from '../reading.ts'
import { kindOfName } from './kinds.ts'
import { DEMONYM, PLACE } from './lists.ts'
import { isSeat } from './metonyms.ts'
import { bare, isByHusband, lastName, mayBePerson } from './person-names.ts'
import { type Alone, firstAlone, guessedOf, shortForms } from './short-forms.ts'

/** A name as it stands, with what surrounds it as far as types need it. */
export interface NameUse {
  readonly words: readonly string[]
  readonly text: string
  readonly at: PieceSpan
  /** The word before and after it, in lower case. */
  readonly before: string
  readonly after: string
  /** Followed by a comma and a role: "Rowland Hill, a former schoolmaster". */
  readonly described: boolean
  /** What the namer takes it for; null when it passed it over. */
  readonly kind: EntityKind | null
  readonly lead: number
  /** What it is said to be, here. */
  readonly role: NamedRole | null
  /** Whom the place stands for, here. */
  readonly metonym: string | null
  /** The name right before this one that stands in brackets ("Coastal Trade Board (CTB)"): its place among the uses. */
  readonly shortOf: number | null
}

export interface Gathered {
  readonly entities: readonly Entity[]
  /** For each use the index of its entity. */
  readonly of: readonly number[]
}

const HUMAN_VERB =
  /^(?:said|says|told|argued|argues|wrote|writes|believes|believed|thinks|thought|claimed|claims|warned|warns|added|himself|herself|who|resigned|insisted|admitted)$/
interface Draft {
  /** How it is written out, and how often in each way. */
  readonly names: Map<string, { readonly use: NameUse; times: number }>
  /** The place of its first use among all. */
  first: number
  readonly kinds: Map<EntityKind, number>
  /** The namer's own votes: the strongest for each kind, since it makes the same mistake twice. */
  readonly guesses: Map<EntityKind, number>
  readonly aliases: Map<string, number>
  readonly roles: NamedRole[]
  mentions: number
}

/** Full names of persons are looked at no more when so many share a word. */
const MOST_ALIKE = 6

/** The place "Halden" is not short for "Halden Sky Harbour", nor for a body that bears its name. */
const isNamedAfter = (long: EntityKind | null, short: EntityKind | null): boolean =>
  short === 'place' && (long === 'place' || long === 'organisation')

/** Which full name of a person a single word may stand for, found by that word alone. */
class FullNames {
  private readonly byLast = new Map<string, number[]>()
  private readonly byFirst = new Map<string, number[]>()
  private readonly byEnds = new Map<string, number>()
  private readonly drafts: readonly Draft[]
  /** How many names were looked at: it grows with the uses, not with their square. */
  looks = 0

  constructor(drafts: readonly Draft[]) {
    this.drafts = drafts
  }

  add(words: readonly string[], entity: number): void {
    if (!mayBePerson(words)) return
    const last = lastName(words)
    const [first] = words
    if (last !== undefined) push(this.byLast, last, entity)
    if (first !== undefined && first !== last) push(this.byFirst, first, entity)
    const ends = endsOf(words)
    if (ends !== null && !this.byEnds.has(ends)) this.byEnds.set(ends, entity)
  }

  /** "Ada Quill" and "Ada Maria Quill OBE" are one person. */
  sameEnds(words: readonly string[]): number | undefined {
    const ends = endsOf(words)
    this.looks++
    return ends === null ? undefined : this.byEnds.get(ends)
  }

  /**
   * The longer name of a person that a single word is short for: the only one, or the only one that had been written out
   * when the word was first used alone.
   */
  shortFor(words: readonly string[], { first: firstAlone, kind }: Alone, called: boolean): number | undefined {
    const found = this.longerOf(words, firstAlone)
    const long = this.drafts[found ?? -1]
    if (long === undefined || isNamedAfter(guessedOf(long.guesses), kind)) return undefined
    // "Quill" of a piece on Ada Quill is not short for "the Quill Bible".
    return called && !this.byLast.has(words[0] ?? '') ? undefined : found
  }

  private longerOf(words: readonly string[], firstAlone: number): number | undefined {
    const [word] = words
    if (
      words.length !== 1 ||
      word === undefined ||
      !/\p{Ll}/u.test(word) ||
      PLACE.has(word.toLowerCase()) ||
      DEMONYM.has(word.toLowerCase())
    )
      return undefined
    const last = this.byLast.get(word) ?? []
    const found = last.length > 0 ? last : (this.byFirst.get(word) ?? [])
    this.looks += found.length + 1
    if (found.length < 2 || found.length > MOST_ALIKE) return found.length === 1 ? found[0] : undefined
    const before = found.filter(entity => (this.drafts[entity]?.first ?? 0) < firstAlone)
    return before.length === 1 && last.length > 0 ? before[0] : undefined
  }
}

/** First and last name of a person's full name. */
function endsOf(words: readonly string[]): string | null {
  const last = lastName(words)
  const [first] = words
  return !mayBePerson(words) || last === undefined || first === undefined || first === last || /\.$/.test(first)
    ? null
    : `${first} ${last}`
}

function push(map: Map<string, number[]>, key: string, entity: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [entity])
  else if (list.length <= MOST_ALIKE) list.push(entity)
}

/**
 * Gathers uses, in the order of the text, into entities. `count` is told how many names were compared; `person` is the last
 * name of the person after whom the piece is called.
 */
export function gather(
  uses: readonly NameUse[],
  count: (looks: number) => void = () => {},
  person: string | null = null,
): Gathered {
  const drafts: Draft[] = []
  const byKey = new Map<string, number>()
  const full = new FullNames(drafts)
  const of: number[] = new Array<number>(uses.length).fill(-1)
  const letters = shortForms(uses)
  const alone = firstAlone(uses)
  // Long names first, so that short ones find the name they are short for wherever it is written out.
  const order = uses
    .map((_, i) => i)
    .sort((a, b) => (uses[b]?.words.length ?? 0) - (uses[a]?.words.length ?? 0) || a - b)
  for (const i of order) {
    const use = uses[i]
    if (use === undefined) continue
    const wife = isByHusband(use.words)
    const words = wife ? use.words : bare(use.words)
    const apart = use.metonym === null || isSeat(words.join(' ').toLowerCase()) ? '' : `|${use.metonym}`
    const written = (letters.get(words.join(' ')) ?? words).join(' ').toLowerCase()
    const key = `${written}${apart}`
    let entity =
      byKey.get(key) ??
      (apart === '' && !wife
        ? (full.shortFor(words, alone.get(written) ?? { first: i, kind: null }, written === person) ??
          full.sameEnds(words))
        : undefined)
    if (entity === undefined) {
      entity = drafts.length
      drafts.push(draftFor(i))
      if (!wife) full.add(words, entity)
    }
    byKey.set(key, entity)
    of[i] = entity
    note(drafts[entity], use, i)
    if (person !== null && written === person) drafts[entity]?.kinds.set('person', CALLED)
  }
  count(full.looks)
  return { entities: drafts.flatMap(draft => entityOf(draft) ?? []), of }
}

const draftFor = (first: number): Draft => ({
  names: new Map(),
  first,
  kinds: new Map(),
  guesses: new Map(),
  aliases: new Map(),
  roles: [],
  mentions: 0,
})

function note(draft: Draft | undefined, use: NameUse, at: number): void {
  if (draft === undefined) return
  draft.mentions++
  draft.first = Math.min(draft.first, at)
  const text = bare(use.words).join(' ')
  draft.aliases.set(text, Math.min(at, draft.aliases.get(text) ?? at))
  const [longest] = draft.names.values()
  if (longest === undefined || (bare(use.words).length > 1 && endsOf(bare(use.words)) !== null)) {
    const known = draft.names.get(text)
    if (known === undefined) draft.names.set(text, { use, times: 1 })
    else known.times++
  }
  if (use.role !== null) draft.roles.push(use.role)
  if (use.kind !== null && use.kind !== 'other' && use.metonym === null)
    draft.guesses.set(use.kind, Math.max(draft.guesses.get(use.kind) ?? 0, 2 * Math.min(1, use.lead / SURE_LEAD)))
  for (const [kind, votes] of votesOf(use)) draft.kinds.set(kind, (draft.kinds.get(kind) ?? 0) + votes)
}

function votesOf(use: NameUse): readonly (readonly [EntityKind, number])[] {
  if (use.metonym !== null) return [['organisation', 5]]
  // What the namer passed over is only named by our lists, not by what stands beside it.
  const kind = kindOfName(use.words, use.kind === null ? '' : use.before)
  const letters = use.kind === null && use.words.length === 1 && /^\p{Lu}+$/u.test(use.text)
  const votes: [EntityKind, number][] = kind === 'other' || letters ? [] : [[kind, 2]]
  if (DEMONYM.has(use.text.toLowerCase())) return []
  if (HUMAN_VERB.test(use.after)) votes.push(['person', 1])
  if (use.described && mayBePerson(use.words)) votes.push(['person', 1])
  if (use.kind !== null && /^(?:in|at|near|across|throughout)$/.test(use.before)) votes.push(['place', 1])
  return votes
}

/** Votes for a person after whom the piece is called: more than any others. */
const CALLED = 1000

/** A lead of the namer that settles a kind: above it the kind was right in 95 of 100 names (UNER EWT, development part). */
const SURE_LEAD = 40
/** Votes that settle a kind; never for one word alone that only the namer takes for a person: towns look the same. */
const SETTLED = 1.5

function entityOf({ names, kinds, guesses, aliases, roles, mentions }: Draft): Entity | null {
  const name = usualOf(names)
  if (name === null) return null
  let likely: EntityKind = 'other'
  let most = 0
  for (const candidate of new Set([...kinds.keys(), ...guesses.keys()])) {
    const votes = (kinds.get(candidate) ?? 0) + (guesses.get(candidate) ?? 0)
    if (votes > most) {
      likely = candidate
      most = votes
    }
  }
  const alone = likely === 'person' && bare(name.words).length === 1 && !kinds.has(likely)
  const kind = (most >= SETTLED && !alone) || (kinds.get(likely) ?? 0) > 0 ? likely : 'other'
  const byPlace = (a: NamedRole, b: NamedRole): number => a.at.paragraph - b.at.paragraph || a.at.start - b.at.start
  return {
    kind,
    likely,
    name: name.text,
    at: name.at,
    mentions,
    aliases: [...aliases]
      .filter(([text]) => text !== bare(name.words).join(' '))
      .sort((a, b) => a[1] - b[1])
      .map(([text]) => text),
    roles: once(roles.sort(byPlace)),
  }
}

/** The way in which it is written out most often; of equals the shortest: "Ada Quill" before "Ada Maria Quill OBE". */
function usualOf(names: Draft['names']): NameUse | null {
  const order = [...names.values()].sort((a, b) => b.times - a.times || a.use.words.length - b.use.words.length)
  return order[0]?.use ?? null
}

/** Each role as it was first put. */
function once(roles: readonly NamedRole[]): readonly NamedRole[] {
  const seen = new Set<string>()
  return roles.filter(role => !seen.has(role.text.toLowerCase()) && seen.add(role.text.toLowerCase()) !== undefined)
}
