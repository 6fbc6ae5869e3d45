/** Values of a parser state by cluster. */
import { mix } from './hash.ts'
import type { Focus } from './parser-features.ts'
import type { ParserInput } from './parser-input.ts'
import { AT } from './parser-templates.ts'
import type { Configuration } from './transitions.ts'

/** How many steps from the root two paths share, at most 7. */
const shared = (one: number, other: number): number => {
  const differ = (one ^ other) & 127
  return one === 0 || other === 0 ? 8 : differ === 0 ? 7 : 31 - Math.clz32(differ & -differ)
}

/** Clusters and paths of the words at hand, and how far the paths go together. */
export function clusterValues(into: Int32Array, input: ParserInput, state: Configuration, focus: Focus): void {
  const { s0, s1, b0, b1, none } = focus
  const { cluster, path, upos } = input
  const s0p = path[s0] ?? 0
  const s1p = path[s1] ?? 0
  const b0p = path[b0] ?? 0
  const s1r = state.right1[s1] ?? none
  into[AT.s0c] = cluster[s0] ?? 0
  into[AT.s1c] = cluster[s1] ?? 0
  into[AT.b0c] = cluster[b0] ?? 0
  into[AT.b1c] = cluster[b1] ?? 0
  into[AT.s0p] = s0p & 127
  into[AT.s1p] = s1p & 127
  into[AT.b0p] = b0p & 127
  into[AT.s0q] = s0p & 15
  into[AT.s1q] = s1p & 15
  into[AT.b0q] = b0p & 15
  into[AT.paths] = mix(1, s0p & 15, b0p & 15, upos[b0] ?? 0)
  into[AT.shared] = shared(s0p, s1p)
  into[AT.nested] = shared(path[s1r] ?? 0, s0p)
  into[AT.urp] = upos[s1r] ?? 0
}
