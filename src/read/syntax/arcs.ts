/** A tree in the making: the arcs of a sentence, to be changed one by one. */
import type { Token } from '../reading.ts'

const TENSED = /^(?:MD|VB[DZP])$/

/** A lead by which an arc stands by itself. */
const CERTAIN = 3

interface Arc {
  head: number
  deprel: string
  xpos: string
  /** Of arcs that cannot be otherwise: how surely they were found. */
  margin?: number
}

/** A tree that may be changed arc by arc. */
export class Arcs {
  readonly tokens: readonly Token[]
  readonly arcs: readonly Arc[]
  changed = false

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    this.arcs = tokens.map(({ head = -1, deprel = '', xpos }) => ({ head, deprel, xpos }))
  }

  head = (i: number): number => this.arcs[i]?.head ?? -1
  rel = (i: number): string => this.arcs[i]?.deprel ?? ''
  tag = (i: number): string => this.arcs[i]?.xpos ?? ''
  form = (i: number): string => this.tokens[i]?.form ?? ''
  kid = (i: number, rel: RegExp): number => this.arcs.findIndex(({ head, deprel }) => head === i && rel.test(deprel))

  isTensed = (i: number): boolean =>
    TENSED.test(this.tag(i)) ||
    this.arcs.some(({ head, deprel, xpos }) => head === i && /^(?:aux|cop)/.test(deprel) && TENSED.test(xpos))

  kids(i: number): readonly number[] {
    const found: number[] = []
    for (const [k, { head }] of this.arcs.entries()) if (head === i) found.push(k)
    return found
  }

  /** The words from `i` up to the root, itself first. */
  up(i: number): readonly number[] {
    const path: number[] = []
    for (let at = i; at >= 0 && path.length <= this.arcs.length; at = this.head(at)) path.push(at)
    return path
  }

  /** The first word of a verb with the auxiliaries and adverbs in front of it. */
  begin(i: number): number {
    const own = this.kids(i).filter(k => k < i && /^(?:aux|cop|advmod)/.test(this.rel(k)))
    return Math.min(i, ...own)
  }

  set(i: number, head: number, deprel: string, xpos = this.tag(i)): void {
    const arc = this.arcs[i]
    if (arc === undefined) return
    arc.head = head
    arc.deprel = deprel
    arc.xpos = xpos
    this.changed = true
  }

  /** What is left when all else is impossible is sure, however narrowly the parser chose it. */
  assure(i: number): void {
    const arc = this.arcs[i]
    if (arc !== undefined) arc.margin = CERTAIN
  }
}
