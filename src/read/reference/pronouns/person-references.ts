/** Who "he" and "she" are by the shape of the text, written so that it can be put in their place. Needs a tree. */

import type { Reference } from '../../reading.ts'
import type { ReferenceInput } from '../fulls.ts'
import { owned } from '../owned.ts'
import type { Read, Thing } from './candidates.ts'
import type { Who } from './persons.ts'
import { personsByShape, sexesByName } from './persons.ts'
import { entityAt } from './references.ts'
import { pronounOf } from './words.ts'

/** As sure as those were when they were measured: all 194 were right with known persons, 63 of 70 where names alone told who is one (GUM). */
const BY_SHAPE = 0.93

/** As sure as a choice must be for others to go by it. */
const KNOWN = 0.9

/** References by their place. */
type Places = ReadonlyMap<string, Reference>

/** What a phrase says of who it is: a person by name or by an office told already, somebody, or nobody. */
function whoOf(input: ReferenceInput, told: Places, thing: Thing): Who {
  const role = told.get(`${thing.sentence}:${thing.from}`)
  if (role?.rule === 'role') return { person: role.text }
  const entity = entityAt(input, thing)
  // Of one word a name may be a town's or a court's after all.
  const isWhole = thing.traits.sex !== null || entity?.name.includes(' ') === true
  if (entity?.kind === 'person') return { person: isWhole ? entity.name : null }
  if (entity !== null && entity.kind !== 'other') return null
  if (!/^NNP/.test(input.sentences[thing.sentence]?.tokens[thing.head]?.xpos ?? ''))
    return thing.traits.being === 'person' ? { person: null } : null
  // "Friday"
  const said = (input.mentions[thing.sentence] ?? []).filter(
    ({ tokens: { from, to } }) => from <= thing.head && thing.head < to,
  )
  if (said.some(({ kind }) => kind !== 'name')) return null
  return thing.located || thing.traits.being === 'body' ? null : { person: null }
}

const nameIn = (text: string): string => text.replace(/(?<=s)’$|’s$/, '')

/** Those that do not make a "she" of somebody who is Mr elsewhere. */
export function ofOwnSex(
  input: ReferenceInput,
  read: readonly Read[],
  told: readonly Reference[],
): readonly Reference[] {
  const sexes = sexesByName({ read, who: thing => whoOf(input, new Map(), thing) })
  return told.filter(({ sentence, tokens, text }) => {
    const token = input.sentences[sentence]?.tokens[tokens.from]
    const kind = token === undefined ? undefined : pronounOf(token)?.kind
    const sex = sexes.get(nameIn(text)) ?? null
    return (kind !== 'he' && kind !== 'she') || sex === null || sex === kind
  })
}

/** Who "he" and "she" are by the shape of the text, also where they are told already. */
export function personReferences(
  input: ReferenceInput,
  read: readonly Read[],
  told: readonly Reference[],
): readonly Reference[] {
  const entities = new Map(input.entities.map(entity => [entity.name, entity]))
  const places: Places = new Map(told.map(one => [`${one.sentence}:${one.tokens.from}`, one]))
  const found = personsByShape({
    sentences: input.sentences,
    read,
    who: thing => whoOf(input, places, thing),
    known: (sentence, at) => {
      const one = places.get(`${sentence}:${at}`)
      const text = one === undefined || one.confidence < KNOWN ? '' : nameIn(one.text)
      return entities.get(text)?.kind === 'person' ? text : null
    },
  })
  return found.flatMap(({ sentence, at, pronoun, thing, person }): readonly Reference[] => {
    const there = input.sentences[thing.sentence]
    const [first, last] = [there?.tokens[thing.from], there?.tokens[thing.to - 1]]
    if (there === undefined || first === undefined || last === undefined || pronoun.form === 'reflexive') return []
    const text = pronoun.form !== 'possessive' ? person : owned(person)
    const named = entityAt(input, thing) !== null
    const from = named ? { paragraph: there.paragraph, start: first.start, end: last.end } : entities.get(person)?.at
    if (from === undefined) return []
    return [{ sentence, tokens: { from: at, to: at + 1 }, text, from, rule: 'pronoun', confidence: BY_SHAPE }]
  })
}
