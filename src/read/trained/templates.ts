/**
 * Features as a list of templates: each names up to four values that are hashed together. All values are gathered first
 * and all hashes taken in one short loop, since they are taken some hundred times for every decision.
 */
import { type FeatureList, mix, seedOf } from './hash.ts'

const PARTS = 4

/** Places of values by name. Place 0 always holds 0. */
export type Places = Readonly<Record<string, number>>

export class Templates {
  readonly count: number
  /** Four places for each template; 0 where it names fewer. */
  private readonly places: Uint8Array
  private readonly numbers: Int32Array
  private readonly seeds: Int32Array

  /**
   * @param lines templates between commas, values between spaces; their order are the templates' numbers
   * @param only the numbers of the templates to take, in the order in which to take them; all of them unless given
   */
  constructor(at: Places, lines: string, only?: readonly number[]) {
    const names = namesOf(lines)
    this.numbers = Int32Array.from(only ?? names.keys())
    this.count = this.numbers.length
    this.places = new Uint8Array(this.count * PARTS)
    this.seeds = this.numbers.map(seedOf)
    for (const [row, number] of this.numbers.entries()) {
      const name = names[number] ?? ''
      for (const [part, value] of name.split(' ').entries()) {
        const place = at[value]
        if (place === undefined || part >= PARTS) throw new RangeError(`no template: ${name}`)
        this.places[row * PARTS + part] = place
      }
    }
  }

  /** Makes `into` the features of these values. */
  fill(into: FeatureList, values: Int32Array): void {
    const { count, places, numbers, seeds } = this
    const { hashes } = into
    for (let row = 0, at = 0; row < count; row++, at += PARTS) {
      const d = values[places[at + 3] ?? 0] ?? 0
      const last = values[places[at + 2] ?? 0] ?? 0
      const c = d === 0 ? last : mix(numbers[row] ?? 0, last, d, 0)
      let hash = Math.imul((seeds[row] ?? 0) ^ (values[places[at] ?? 0] ?? 0), 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13) ^ (values[places[at + 1] ?? 0] ?? 0), 0xc2b2ae35)
      hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
      hashes[row] = hash ^ (hash >>> 14)
    }
    into.count = count
  }
}

const namesOf = (lines: string): readonly string[] =>
  lines.split(',').map(template => template.trim().replace(/\s+/g, ' '))

/**
 * The same templates in portions: those that are asked first, then all others.
 * @param portions lines of templates that `lines` has
 */
export function inPortions(at: Places, lines: string, portions: readonly string[]): readonly Templates[] {
  const names = namesOf(lines)
  const asked = portions.map(portion => namesOf(portion).map(name => names.indexOf(name)))
  const early = new Set(asked.flat())
  if (early.has(-1)) throw new RangeError('a portion asks for a template that there is not')
  const others = [...names.keys()].filter(number => !early.has(number))
  return [...asked, others].map(only => new Templates(at, lines, only))
}
