/** Small questions about a sentence's tree. Where no parser read there is none: every word is without kids and rests on itself. */
import type { Sentence, TokenRange } from '../../../read/reading.ts'

/** The label of a word's arc without its subtype: "acl" of "acl:relcl". */
export const relOf = (s: Sentence, i: number): string => s.tokens[i]?.deprel?.split(':')[0] ?? ''

interface Tree {
  /** For each word the words that hang on it, in order. */
  readonly kids: readonly (readonly number[])[]
  readonly spans: readonly TokenRange[]
}

const trees = new WeakMap<Sentence, Tree>()

/** Words from the top down; what hangs in a circle is not among them. */
function fromTop({ tokens }: Sentence, kids: readonly (readonly number[])[]): readonly number[] {
  const order = tokens.flatMap(({ head }, i) => (head === undefined || head < 0 || head === i ? [i] : []))
  for (let at = 0; at < order.length; at++) order.push(...(kids[order[at] ?? -1] ?? []))
  return order
}

/** Asked for at every word of a sentence: worked out once, in time in proportion to its length. */
function treeOf(s: Sentence): Tree {
  const known = trees.get(s)
  if (known !== undefined) return known
  const kids: number[][] = s.tokens.map(() => [])
  s.tokens.forEach(({ head }, k) => {
    if (head !== undefined && head !== k) kids[head]?.push(k)
  })
  const spans: TokenRange[] = s.tokens.map((_, i) => ({ from: i, to: i + 1 }))
  for (const i of fromTop(s, kids).toReversed()) {
    const own = [{ from: i, to: i + 1 }, ...(kids[i] ?? []).flatMap(kid => spans[kid] ?? [])]
    spans[i] = {
      from: own.reduce((least, { from }) => Math.min(least, from), i),
      to: own.reduce((most, { to }) => Math.max(most, to), i + 1),
    }
  }
  const tree = { kids, spans }
  trees.set(s, tree)
  return tree
}

/** The words that hang on word `i`, in order. */
export const kidsOf = (s: Sentence, i: number): readonly number[] => treeOf(s).kids[i] ?? []

/** From the first to the last word of what hangs on word `i`, itself among them. */
export const spanOf = (s: Sentence, i: number): TokenRange => treeOf(s).spans[i] ?? { from: i, to: i + 1 }

/** The first word of a range whose head lies outside it; its first word where there is no tree. */
export function topOf(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) {
    const { head = -2, deprel } = s.tokens[i] ?? {}
    if (head !== -2 && (head < from || head >= to) && deprel !== 'punct') return i
  }
  return from
}
