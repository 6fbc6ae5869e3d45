/** Quotations that run on over several sentences of a paragraph: a sentence in their middle carries no mark of its own. */
import type { Span } from './tokens.ts'

const MARK = /[“”"]/gu

/** What stands between double quotation marks, in UTF-16 units; one that is never closed goes to the end. One pass. */
export function quotations(text: string): readonly Span[] {
  const found: Span[] = []
  let open = -1
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const opens = mark === '“' || (mark === '"' && open < 0)
    if (opens && open < 0) open = index
    else if (!opens && open >= 0) {
      found.push({ start: open, end: index + 1 })
      open = -1
    }
  }
  if (open >= 0) found.push({ start: open, end: text.length })
  return found
}

/** Whether a sentence begins inside a quotation that began before it. */
export const beginsQuoted = (spans: readonly Span[], sentence: Span): boolean =>
  spans.some(({ start, end }) => start < sentence.start && sentence.start < end - 1)
