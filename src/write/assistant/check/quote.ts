/** Finds the words that an assistant says it quotes. Offsets are ours: what it says of places is only a hint. */
import { paragraphText } from '../../../core/piece.ts'
import type { PieceSpan } from '../../../core/proposal.ts'
import type { Reading } from '../../../read/reading.ts'
import type { Evidence } from '../format.ts'
import type { Folded } from './fold.ts'
import { fold } from './fold.ts'

export interface FoundQuote extends PieceSpan {
  /** Indexes into `Reading.sentences` of the sentences that it touches. */
  readonly sentences: readonly number[]
  /** It stood elsewhere than the assistant said. */
  readonly moved: boolean
}

export type QuoteResult = FoundQuote | 'absent' | 'many' | 'empty'

interface Hit {
  readonly start: number
  readonly end: number
}

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)

/** A quote as it is searched: pieces between ellipses, without marks that a writer puts around or behind a quote. */
function partsOf(quote: string): readonly string[] {
  return fold(quote)
    .text.split(/\s*(?:\[\.\.\.\]|\(\.\.\.\)|\.{3,})\s*/)
    .map(part => part.replace(/^[\s'"([,;:.-]+/, '').replace(/[\s'")\],;:.!?-]+$/, ''))
    .filter(part => part !== '')
}

export class QuoteFinder {
  private readonly reading: Reading
  private readonly folded: (Folded | undefined)[] = []
  /** Sentences by paragraph, as indexes. */
  private readonly inParagraph = new Map<number, number[]>()

  constructor(reading: Reading) {
    this.reading = reading
    reading.sentences.forEach((s, index) => {
      const row = this.inParagraph.get(s.paragraph)
      if (row === undefined) this.inParagraph.set(s.paragraph, [index])
      else row.push(index)
    })
  }

  /** Where the quote stands: in the sentence named, else in the one place of the piece that has it. */
  find({ s, quote }: Evidence): QuoteResult {
    const parts = partsOf(quote)
    if (parts.length === 0 || !parts.some(part => /[\p{L}\p{N}]/u.test(part))) return 'empty'
    const named = this.reading.sentences[s - 1]
    if (named !== undefined) {
      const here = this.hits(named.paragraph, parts).filter(hit => hit.start < named.end && hit.end > named.start)
      const best = here.find(hit => hit.start >= named.start && hit.end <= named.end) ?? here[0]
      if (best !== undefined) return this.found(named.paragraph, best, false)
    }
    let only: { readonly paragraph: number; readonly hit: Hit } | null = null
    for (const paragraph of this.inParagraph.keys()) {
      for (const hit of this.hits(paragraph, parts)) {
        if (only !== null) return 'many'
        only = { paragraph, hit }
      }
    }
    return only === null ? 'absent' : this.found(only.paragraph, only.hit, true)
  }

  private found(paragraph: number, { start, end }: Hit, moved: boolean): FoundQuote {
    const sentences = (this.inParagraph.get(paragraph) ?? []).filter(index => {
      const s = this.reading.sentences[index]
      return s !== undefined && s.start < end && s.end > start
    })
    return { paragraph, start, end, sentences, moved }
  }

  private text(paragraph: number): Folded {
    const known = this.folded[paragraph]
    if (known !== undefined) return known
    const made = fold(paragraphText(this.reading.piece, paragraph) ?? '')
    this.folded[paragraph] = made
    return made
  }

  /** All places in a paragraph where the parts stand one behind the other, as whole words. */
  private hits(paragraph: number, parts: readonly string[]): readonly Hit[] {
    const { text, from: starts, to: ends } = this.text(paragraph)
    const [first, ...rest] = parts
    if (first === undefined) return []
    const hits: Hit[] = []
    for (let from = place(text, first, 0); from >= 0; from = place(text, first, from + 1)) {
      let end = from + first.length
      for (const part of rest) {
        const next = end < 0 ? -1 : place(text, part, end)
        end = next < 0 || next - end > GAP ? -1 : next + part.length
      }
      if (end < 0) continue
      hits.push({ start: starts[from] ?? 0, end: ends[end - 1] ?? 0 })
    }
    return hits
  }
}

/** How much may have been left out at an ellipsis, in characters. */
const GAP = 400

/** The next place of `part` in `text` as whole words; a capital or small first letter is the same. */
function place(text: string, part: string, from: number): number {
  const other = swappedCase(part)
  for (let at = from; at <= text.length; ) {
    const one = text.indexOf(part, at)
    const two = other === part ? -1 : text.indexOf(other, at)
    const found = one < 0 ? two : two < 0 ? one : Math.min(one, two)
    if (found < 0) return -1
    const before = isWordUnit(text[found - 1]) && isWordUnit(part[0])
    const after = isWordUnit(text[found + part.length]) && isWordUnit(part.at(-1))
    if (!before && !after) return found
    at = found + 1
  }
  return -1
}

function swappedCase(part: string): string {
  const first = part.charAt(0)
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
  return other.length === first.length ? other + part.slice(1) : part
}
