/** What each pronoun of a text stands for: the full phrase, through other pronouns if need be, with how sure that is. */
import type { Sentence } from '../../reading.ts'
import type { Thing } from './candidates.ts'
import type { Choice, NoPerson } from './choices.ts'
import { Walk } from './choices.ts'
import { ONLY_SURE } from './only.ts'
import { probabilities, type Weights } from './ranker.ts'
import type { Pronoun } from './words.ts'

export interface Resolved {
  readonly sentence: number
  readonly at: number
  readonly pronoun: Pronoun
  /** A phrase that is no pronoun. */
  readonly thing: Thing
  /** 0–1. */
  readonly confidence: number
}

interface Root {
  readonly thing: Thing
  readonly confidence: number
}

const idOf = (thing: Thing): string =>
  thing.joined || thing.traits.being === 'thing' ? `${thing.sentence}:${thing.head}:${thing.joined}` : thing.key

/** The most probable full phrase behind a choice; several roads to the same thing add up. */
function bestOf(choice: Choice, chances: readonly number[], roots: ReadonlyMap<string, Root>): Root | null {
  const sums = new Map<string, { thing: Thing; sum: number }>()
  choice.options.forEach(({ thing, barred }, i) => {
    if (barred) return
    const root = thing.pronoun === null ? { thing, confidence: 1 } : roots.get(`${thing.sentence}:${thing.head}`)
    if (root === undefined) return
    const id = idOf(root.thing)
    const known = sums.get(id) ?? { thing: root.thing, sum: 0 }
    sums.set(id, { thing: known.thing, sum: known.sum + (chances[i] ?? 0) * root.confidence })
  })
  let best: Root | null = null
  for (const { thing, sum } of sums.values()) if (sum > (best?.confidence ?? 0)) best = { thing, confidence: sum }
  return best
}

/** The only person that the paragraph has named goes before what was learnt. */
function withOnly({ only }: Choice, best: Root | null): Root | null {
  if (only === null || (best !== null && best.confidence >= ONLY_SURE)) return best
  return { thing: only, confidence: ONLY_SURE }
}

/** All pronouns for which there is a phrase at all, in the order of the text; the caller sets its own bar. */
export function resolvePronouns(
  sentences: readonly Sentence[],
  weights: Weights,
  noPerson?: NoPerson,
): readonly Resolved[] {
  const roots = new Map<string, Root>()
  const out: Resolved[] = []
  const walk = new Walk(noPerson)
  const decide = (choice: Choice): Thing | null => {
    const chances = probabilities(weights, choice)
    const best = withOnly(choice, bestOf(choice, chances, roots))
    if (best === null) return null
    roots.set(`${choice.sentence}:${choice.at}`, best)
    out.push({ sentence: choice.sentence, at: choice.at, pronoun: choice.pronoun, ...best })
    return best.confidence > (chances.at(-1) ?? 0) ? best.thing : null
  }
  for (const s of sentences) walk.next(s, decide)
  return out
}
