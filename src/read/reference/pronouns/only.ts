/**
 * The one person that a paragraph has spoken of, by name: a "he" or "she" that opens the next sentence as its subject is
 * that person, where no other he or she came between.
 */
import type { Thing } from './candidates.ts'
import { agrees } from './features.ts'
import type { Kind, Pronoun } from './words.ts'

/** All 9 such were right in GUM, also where the trained choice was far from sure. */
export const ONLY_SURE = 0.93

interface Seen {
  /** Names that agree, by what they are known by; the last one of each. */
  readonly names: Map<string, Thing>
  /** Somebody was spoken of by a pronoun, or as "a woman". */
  others: boolean
  spoken: boolean
}

const KINDS: readonly Pronoun[] = [
  { kind: 'he', form: 'subject' },
  { kind: 'she', form: 'subject' },
]

/** A pronoun that was taken for the one name is nobody else. */
const isKnown = ({ names }: Seen, thing: Thing, meant: (pronoun: Thing) => string | null): boolean =>
  thing.pronoun !== null && names.has(meant(thing) ?? '')

export class OnlyPerson {
  private paragraph = -1
  private seen = new Map<Kind, Seen>()

  /** To be called with each sentence before its pronouns are settled. */
  enter(paragraph: number): void {
    if (paragraph === this.paragraph) return
    this.paragraph = paragraph
    this.seen = new Map()
  }

  /** Takes in what a sentence speaks of, once its own pronouns are settled. */
  add(things: readonly Thing[], isName: (thing: Thing) => boolean, meant: (pronoun: Thing) => string | null): void {
    for (const pronoun of KINDS) {
      const seen = this.seen.get(pronoun.kind) ?? { names: new Map<string, Thing>(), others: false, spoken: false }
      this.seen.set(pronoun.kind, seen)
      for (const thing of things) {
        if (thing.joined || !agrees(pronoun, thing)) continue
        if (isName(thing)) seen.names.set(thing.key, thing)
        else if (!isKnown(seen, thing, meant) && (thing.pronoun !== null || thing.traits.being === 'person'))
          seen.others = true
        if (thing.pronoun !== null) seen.spoken = true
      }
    }
  }

  /** The person, or null where there is none or more than one, or where the pronoun does not open its sentence. */
  for({ kind, form }: Pronoun, at: number): Thing | null {
    const seen = this.seen.get(kind)
    // Where both a he and a she are about, a name may be either's.
    if (this.seen.get(kind === 'he' ? 'she' : 'he')?.spoken === true) return null
    if (at > 1 || form !== 'subject' || seen === undefined || seen.others || seen.names.size !== 1) return null
    return [...seen.names.values()][0] ?? null
  }
}
