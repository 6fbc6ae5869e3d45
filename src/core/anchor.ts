/**
 * Anchors: where in a piece a note rests. A position (paragraph, start, end; UTF-16 offsets in the paragraph) and, when
 * the text is there, the quote with a little before and after, after the text-quote and text-position selectors of the
 * W3C Web Annotation Data Model. The position is tried first; when the text was lightly edited the quote is found again.
 */
import type { Piece } from './piece.ts'
import { paragraphCount, paragraphText } from './piece.ts'
import { nearestMatch, wordsOf } from './similar.ts'

export interface AnchorSpan {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface Anchor {
  /** From 1. */
  readonly paragraph: number
  /** null: the whole paragraph, for a piece whose text is not ours to keep. */
  readonly span: AnchorSpan | null
}

/** How many UTF-16 units of context an anchor keeps on either side. */
export const CONTEXT_UNITS = 32

/** An anchor on `[start, end)` of paragraph `n` (from 1), or null when that is not inside the text. */
export function anchorAt(piece: Piece, n: number, start: number, end: number): Anchor | null {
  const text = paragraphText(piece, n)
  return text === null ? null : anchorIn(text, n, start, end)
}

/** The same, given the paragraph's text. */
export function anchorIn(text: string, paragraph: number, start: number, end: number): Anchor | null {
  if (!(start >= 0 && start < end && end <= text.length)) return null
  return {
    paragraph,
    span: {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_UNITS), start),
      suffix: text.slice(end, end + CONTEXT_UNITS),
    },
  }
}

export interface Place {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  /** `exact` where it was; `moved` the same words elsewhere; `similar` nearly the same words; `paragraph` the whole one. */
  readonly how: 'exact' | 'moved' | 'similar' | 'paragraph'
}

/** Where an anchor stands in a piece now, or null when it cannot be found (or the piece has no text). */
export function locate(anchor: Anchor, piece: Piece): Place | null {
  const here = paragraphText(piece, anchor.paragraph)
  if (anchor.span === null || anchor.span.exact === '') {
    return here === null ? null : { paragraph: anchor.paragraph, start: 0, end: here.length, how: 'paragraph' }
  }
  const { start, end, exact, prefix, suffix } = anchor.span
  // With its surroundings, not alone: the same words may have been inserted just where these stood.
  if (here?.startsWith(prefix + exact + suffix, start - prefix.length) === true)
    return { paragraph: anchor.paragraph, start, end, how: 'exact' }
  return locateWords(anchor.paragraph, anchor.span, piece) ?? locateSimilar(anchor.paragraph, anchor.span, piece)
}

/**
 * So few words ("2021", "South Korea") stand in many places: outside their own paragraph they are only believed together
 * with some of their old surroundings. A source shown wrongly is worse than none.
 */
const FEW_WORDS = 4
const TELLING_UNITS = 8

/** Every literal occurrence, judged by how much of the old surroundings it still has, then by how near it is. */
function locateWords(paragraph: number, span: AnchorSpan, piece: Piece): Place | null {
  const few = wordsOf(span.exact).length < FEW_WORDS
  let best: Place | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (let n = 1; n <= paragraphCount(piece); n++) {
    const text = paragraphText(piece, n) ?? ''
    for (let at = text.indexOf(span.exact); at >= 0; at = text.indexOf(span.exact, at + 1)) {
      const end = at + span.exact.length
      const before = sharedSuffix(text.slice(0, at), span.prefix)
      const after = sharedPrefix(text.slice(end), span.suffix)
      if ((before === 0 && splitsWord(text, at)) || (after === 0 && splitsWord(text, end))) continue
      if (few && n !== paragraph && before + after < TELLING_UNITS) continue
      const score = before + after - Math.abs(n - paragraph) * 4 - Math.abs(at - span.start) / 1000
      if (score > bestScore) {
        best = { paragraph: n, start: at, end, how: n === paragraph && at === span.start ? 'exact' : 'moved' }
        bestScore = score
      }
    }
  }
  return best
}

/** Whether there are letters or figures on both sides of `at`. */
const splitsWord = (text: string, at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))

/** Share of words that may differ for a quote to count as found again. */
const TOLERANCE = 0.3

function locateSimilar(paragraph: number, span: AnchorSpan, piece: Piece): Place | null {
  const few = wordsOf(span.exact).length < FEW_WORDS
  let best: (Place & { readonly cost: number }) | null = null
  for (let n = 1; n <= paragraphCount(piece); n++) {
    if (few && n !== paragraph) continue
    const match = nearestMatch(span.exact, paragraphText(piece, n) ?? '', TOLERANCE)
    if (match === null) continue
    const cost = match.cost + Math.abs(n - paragraph) / 100
    if (best === null || cost < best.cost)
      best = { paragraph: n, start: match.start, end: match.end, how: 'similar', cost }
  }
  return best === null ? null : { paragraph: best.paragraph, start: best.start, end: best.end, how: best.how }
}

function sharedPrefix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function sharedSuffix(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
