/** Training the choice of what a pronoun stands for: multinomial logistic over its options, by AdaGrad; deterministic. */

import type { Thing } from '../../read/reference/pronouns/candidates.ts'
import type { Choice, Decide } from '../../read/reference/pronouns/choices.ts'
import { Walk } from '../../read/reference/pronouns/choices.ts'
import { probabilities, type Weights } from '../../read/reference/pronouns/ranker.ts'
import type { GoldDocument } from './coreference.ts'

/** Where the head of each gold mention stands: its clusters, by sentence, place and whether it is joined. */
type Gold = ReadonlyMap<string, ReadonlySet<string>>

const placeOf = (sentence: number, head: number, joined: boolean): string => `${sentence}:${head}:${joined ? 1 : 0}`

/** The gold mentions by their head in the reader's own tree. A span that holds a whole coordination is the joined thing. */
export function goldOf(doc: GoldDocument): Gold {
  const out = new Map<string, Set<string>>()
  for (const { cluster, sentence, from, to } of doc.mentions) {
    const tokens = doc.sentences[sentence]?.tokens ?? []
    const inside = (at: number): boolean => from <= at && at < to
    let head = -1
    for (let i = from; i < to && head < 0; i++) if (!inside(tokens[i]?.head ?? -1)) head = i
    if (head < 0) continue
    const joined = tokens.some(
      (token, i) =>
        inside(i) && token.head === head && token.deprel === 'conj' && /^(?:NOUN|PROPN|PRON)$/.test(token.upos ?? ''),
    )
    const place = placeOf(sentence, head, joined)
    out.set(place, (out.get(place) ?? new Set()).add(cluster))
  }
  return out
}

export interface Example {
  readonly choice: Choice
  /** Right options by index; empty when none is. */
  readonly right: readonly number[]
}

const clustersOf = (gold: Gold, thing: Thing): ReadonlySet<string> =>
  gold.get(placeOf(thing.sentence, thing.head, thing.joined)) ?? new Set()

export function examplesOf(doc: GoldDocument): readonly Example[] {
  const gold = goldOf(doc)
  const out: Example[] = []
  const decide: Decide = choice => {
    const own = gold.get(placeOf(choice.sentence, choice.at, false)) ?? new Set<string>()
    const right = choice.options.flatMap(({ thing }, i) =>
      [...clustersOf(gold, thing)].some(c => own.has(c)) ? [i] : [],
    )
    out.push({ choice, right })
    return choice.options[right.find(i => choice.options[i]?.thing.pronoun === null) ?? right[0] ?? -1]?.thing ?? null
  }
  const walk = new Walk()
  for (const s of doc.sentences) walk.next(s, decide)
  return out
}

/** How often each feature stands in the examples: what was hardly seen teaches nothing about other texts. */
function countsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { choice } of examples)
    for (const features of [choice.none, ...choice.options.map(option => option.features)])
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

export interface TrainOptions {
  readonly rounds: number
  readonly rate: number
  readonly decay: number
  /** Features seen less often are left out. */
  readonly least: number
}

export function trainPronouns(examples: readonly Example[], { rounds, rate, decay, least }: TrainOptions): Weights {
  const counts = countsOf(examples)
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const step = (features: readonly string[], slope: number): void => {
    for (const feature of features) {
      if ((counts.get(feature) ?? 0) < least) continue
      const value = weights.get(feature) ?? 0
      const gradient = slope + decay * value
      const square = (squares.get(feature) ?? 0) + gradient * gradient
      squares.set(feature, square)
      weights.set(feature, value - (rate * gradient) / (Math.sqrt(square) + 1e-6))
    }
  }
  for (let round = 0; round < rounds; round++)
    for (const { choice, right } of examples) {
      const chances = probabilities(weights, choice)
      const none = choice.options.length
      const wanted = right.length > 0 ? right : [none]
      const mass = wanted.reduce((sum, i) => sum + (chances[i] ?? 0), 0)
      chances.forEach((chance, i) => {
        const target = wanted.includes(i) ? chance / Math.max(mass, 1e-9) : 0
        const slope = chance - target
        if (Math.abs(slope) > 1e-4) step(i === none ? choice.none : (choice.options[i]?.features ?? []), slope)
      })
    }
  return weights
}
