/** A sentence's dependency tree, with what the builders of clauses and phrases ask of it. */
import type { Token, TokenRange } from '../../reading.ts'
import { hasLetter } from '../../text/letters.ts'
import { baseOf, lowered } from '../lowered.ts'

export interface Tree {
  readonly tokens: readonly Token[]
  /** Dependents of each token, from left to right. */
  readonly kids: readonly (readonly number[])[]
  /** The first and the last token below each token, itself included. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Every token from the root down, heads before their dependents. */
  readonly down: readonly number[]
}

const NONE: readonly number[] = []

/** The relation of token `i` without its subtype. */
export const baseAt = (t: Tree, i: number): string => baseOf(t.tokens[i]?.deprel ?? '')
export const relAt = (t: Tree, i: number): string => t.tokens[i]?.deprel ?? ''
export const headAt = (t: Tree, i: number): number => t.tokens[i]?.head ?? -1
export const tagAt = (t: Tree, i: number): string => t.tokens[i]?.xpos ?? ''
export const lemmaAt = (t: Tree, i: number): string => t.tokens[i]?.lemma.toLowerCase() ?? ''
export const lowerAt = (t: Tree, i: number): string => lowered(t.tokens[i]?.form ?? '')
export const kidsOf = (t: Tree, i: number): readonly number[] => t.kids[i] ?? NONE
export const marginAt = (t: Tree, i: number): number => t.tokens[i]?.margin ?? 0

/** The first dependent of `i` with one of these relations (subtypes count as their base). */
export const kidOf = (t: Tree, i: number, ...relations: readonly string[]): number =>
  kidsOf(t, i).find(kid => relations.includes(baseAt(t, kid))) ?? -1

/** All tokens below `i`, itself included, as one stretch. */
export const spanOf = (t: Tree, i: number): TokenRange => ({ from: t.left[i] ?? i, to: (t.right[i] ?? i) + 1 })

const isWritten = (form: string): boolean => hasLetter(form) || /[$£€%]/.test(form)

export const isMark = (t: Tree, i: number): boolean =>
  t.tokens[i]?.upos === 'PUNCT' || !isWritten(t.tokens[i]?.form ?? '')

/** The tree of a sentence whose tokens all carry heads; null where they do not, or where heads run in a circle. */
export function treeOf(tokens: readonly Token[]): Tree | null {
  const kids: number[][] = tokens.map(() => [])
  const roots: number[] = []
  for (const [i, token] of tokens.entries()) {
    const { head } = token
    if (head === undefined || token.deprel === undefined || head >= tokens.length || head === i) return null
    if (head < 0) roots.push(i)
    else kids[head]?.push(i)
  }
  const down = [...roots]
  for (let next = 0; next < down.length; next++) down.push(...(kids[down[next] ?? -1] ?? []))
  if (down.length !== tokens.length) return null
  const left = tokens.map((_, i) => i)
  const right = tokens.map((_, i) => i)
  for (let k = down.length - 1; k >= 0; k--) {
    const i = down[k] ?? 0
    const head = tokens[i]?.head ?? -1
    if (head < 0) continue
    left[head] = Math.min(left[head] ?? head, left[i] ?? i)
    right[head] = Math.max(right[head] ?? head, right[i] ?? i)
  }
  return { tokens, kids, left, right, down }
}
