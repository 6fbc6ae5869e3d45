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
  private readonly seeds: Int32Array

  /** @param lines templates between commas, values between spaces; their order is the templates' number */
  constructor(at: Places, lines: string) {
    const templates = lines.split(',').map(template => template.trim().split(/\s+/))
    this.count = templates.length
    this.places = new Uint8Array(this.count * PARTS)
    this.seeds = Int32Array.from(templates, (_, template) => seedOf(template))
    for (const [template, names] of templates.entries()) {
      for (const [part, name] of names.entries()) {
        const place = at[name]
        if (place === undefined || part >= PARTS) throw new RangeError(`no template: ${names.join(' ')}`)
        this.places[template * PARTS + part] = place
      }
    }
  }

  /** Makes `into` the features of these values; the same as adding them one by one. */
  fill(into: FeatureList, values: Int32Array): void {
    const { count, places, seeds } = this
    const { hashes } = into
    for (let template = 0, at = 0; template < count; template++, at += PARTS) {
      const d = values[places[at + 3] ?? 0] ?? 0
      const last = values[places[at + 2] ?? 0] ?? 0
      const c = d === 0 ? last : mix(template, last, d, 0)
      let hash = Math.imul((seeds[template] ?? 0) ^ (values[places[at] ?? 0] ?? 0), 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13) ^ (values[places[at + 1] ?? 0] ?? 0), 0xc2b2ae35)
      hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
      hashes[template] = hash ^ (hash >>> 14)
    }
    into.count = count
  }
}
