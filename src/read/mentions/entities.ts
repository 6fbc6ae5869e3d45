/**
 * Entities: all names of one thing gathered. "Hill" goes with "Rowland Hill" when a person of that name was written out and
 * nothing else in the piece ends in it.
 */

import type { PieceSpan } from '../../core/proposal.ts'
import type { Entity, EntityKind } from '../reading.ts'
import { DEMONYM, GEOGRAPHIC, HONORIFIC, ORGANISATION, PLACE } from './lists.ts'
import { kindOfName } from './names.ts'

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
}

export interface Gathered {
  readonly entities: readonly Entity[]
  /** For each use the index of its entity. */
  readonly of: readonly number[]
}

const HUMAN_VERB =
  /^(?:said|says|told|argued|argues|wrote|writes|believes|believed|thinks|thought|claimed|claims|warned|warns|added|himself|herself|who|resigned|insisted|admitted)$/
const NOT_FIRST = new Set(
  'north south east west new great saint san los las united royal national general prime saudi hong sri sierra costa el la'.split(
    ' ',
  ),
)

const bare = (words: readonly string[]): readonly string[] =>
  HONORIFIC.has((words[0] ?? '').toLowerCase()) && words.length > 1 ? words.slice(1) : words

/** Whether a name of several words may be a person's, whose last or first word can stand for it. */
function mayBePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false
  const lower = words.map(word => word.toLowerCase())
  if (lower.some(word => /^(?:of|for|and|the|&)$/.test(word) || ORGANISATION.has(word))) return false
  return (
    !NOT_FIRST.has(lower[0] ?? '') &&
    !GEOGRAPHIC.has(lower.at(-1) ?? '') &&
    !PLACE.has(lower.join(' ')) &&
    words.every(word => /\p{Ll}/u.test(word) || /^\p{Lu}{1,4}\.?$/u.test(word))
  )
}

interface Draft {
  name: NameUse
  words: readonly string[]
  kinds: Map<EntityKind, number>
  mentions: number
}

/** Gathers uses, in the order of the text, into entities. */
export function gather(uses: readonly NameUse[]): Gathered {
  const drafts: Draft[] = []
  const byKey = new Map<string, number>()
  const of: number[] = new Array<number>(uses.length).fill(-1)
  const place = (use: NameUse, i: number, entity: number): void => {
    const draft = drafts[entity]
    if (draft === undefined) return
    of[i] = entity
    draft.mentions++
    for (const [kind, votes] of votesOf(use)) draft.kinds.set(kind, (draft.kinds.get(kind) ?? 0) + votes)
  }
  // Long names first, so that short ones find the name they are short for wherever it is written out.
  const order = uses
    .map((_, i) => i)
    .sort((a, b) => (uses[b]?.words.length ?? 0) - (uses[a]?.words.length ?? 0) || a - b)
  for (const i of order) {
    const use = uses[i]
    if (use === undefined) continue
    const words = bare(use.words)
    const key = words.join(' ').toLowerCase()
    const known = byKey.get(key) ?? shortFor(words, drafts)
    if (known !== undefined) {
      place(use, i, known)
      continue
    }
    byKey.set(key, drafts.length)
    drafts.push({ name: use, words, kinds: new Map(), mentions: 0 })
    place(use, i, drafts.length - 1)
  }
  return { entities: drafts.map(entityOf), of }
}

/** The last word of a name that is not an order or degree: "Hadid" of "Zaha Hadid DBE RA". */
const lastName = (words: readonly string[]): string | undefined =>
  words.findLast(word => !/^(?:\p{Lu}{2,4}|I{1,3}|IV|V|Jr\.?|Sr\.?|PhD|Ph\.D\.?)$/u.test(word))

/** The one longer name of a person that a single word is short for. */
function shortFor(words: readonly string[], drafts: readonly Draft[]): number | undefined {
  const [word] = words
  if (
    words.length !== 1 ||
    word === undefined ||
    !/\p{Ll}/u.test(word) ||
    PLACE.has(word.toLowerCase()) ||
    DEMONYM.has(word.toLowerCase())
  )
    return undefined
  const last: number[] = []
  const first: number[] = []
  drafts.forEach((draft, i) => {
    if (!mayBePerson(draft.words)) return
    if (lastName(draft.words) === word) last.push(i)
    else if (draft.words[0] === word) first.push(i)
  })
  const found = last.length > 0 ? last : first
  return found.length === 1 ? found[0] : undefined
}

function votesOf(use: NameUse): readonly (readonly [EntityKind, number])[] {
  const kind = kindOfName(use.words, use.before)
  const votes: [EntityKind, number][] = kind === 'other' ? [] : [[kind, 2]]
  if (HUMAN_VERB.test(use.after)) votes.push(['person', 1])
  if (use.described && mayBePerson(use.words)) votes.push(['person', 1])
  if (/^(?:in|at|near|across|throughout)$/.test(use.before)) votes.push(['place', 1])
  return votes
}

function entityOf(draft: Draft): Entity {
  let kind: EntityKind = 'other'
  let most = 0
  for (const [candidate, votes] of draft.kinds) {
    if (votes > most) {
      kind = candidate
      most = votes
    }
  }
  return { kind, name: draft.name.text, at: draft.name.at, mentions: draft.mentions }
}
