/** A long title in the few words by which one knows it again: a front that spends twenty on it has lost its question. */
import { hasLetter } from '../../read/text/letters.ts'

/** What kind of piece it is says nothing of this one. */
const LABEL =
  /^(?:analysis|opinion|comment|commentary|review|essay|explainer|editorial|interview|column|feature|perspective|viewpoint|leader|letter|letters|op-ed|the big read|the long read|news|briefing|exclusive|special report)(?::|\s[|–—-])\s+/i

/** A title of so many words is left whole. */
const WHOLE = 10
/** Most words of a longer one, and fewest. */
const MOST = 8
const LEAST = 3

/** Words after which nobody stops. */
const OPEN =
  /^(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were|will|would|can|could|may|its|their|his|her|our|as|than|into|about|how|why|not)$/i

const countOf = (text: string): number => text.split(/\s+/).filter(hasLetter).length

/** The part before the first mark that ends one, or before brackets: a question keeps its mark. */
function firstPart(title: string): string | null {
  for (const found of title.matchAll(/\?|[:;]|\s(?=[([])|\.(?=\s)|!(?=\s)|\s[–—|-](?=\s)/g)) {
    const part = title.slice(0, found.index + (/[?!]/.test(found[0]) ? 1 : 0)).trim()
    if (countOf(part) >= LEAST) return countOf(part) <= WHOLE ? part : null
  }
  return null
}

/** The title, or so much of its beginning that it is found by it. */
export function shortTitle(title: string): string {
  const own = title.replace(LABEL, '')
  const whole = countOf(own) < LEAST ? title : own
  if (countOf(whole) <= WHOLE) return whole
  const part = firstPart(whole)
  if (part !== null) return part
  const words = whole.split(/\s+/).slice(0, MOST)
  while (words.length > LEAST && OPEN.test(words.at(-1) ?? '')) words.pop()
  // A bracket that would stay open is left out with what it holds.
  const cut = words.findIndex((word, i) => /^[([]/.test(word) && !words.slice(i).some(other => /[)\]]/.test(other)))
  const kept = cut >= LEAST ? words.slice(0, cut) : words
  // Up to the bracket a title is whole.
  if (kept !== words) return kept.join(' ')
  return `${kept.join(' ').replace(/[,;:–—-]+$/, '')}…`
}
