/** Sentences of a paragraph in another language in Latin letters, by its stops. One pass, every look bounded. */
import type { Span } from '../text/tokens.ts'
import type { Language } from './languages.ts'

const STOP = /[.!?…]+["”’»“)\]]{0,3}\s+(?=["“„«‘(¿¡]{0,2}[\p{Lu}\p{N}])/gu
const LAST_WORD = /([\p{L}\p{N}]{1,20})$/u

/** "Dr. Brandt", "14. Juni", "J. Crane": the stop belongs to the word. */
function endsNothing(before: string, after: string, language: Language): boolean {
  const word = LAST_WORD.exec(before)?.[1] ?? ''
  if (language.abbreviations.has(word.toLowerCase())) return true
  if (/^\p{Lu}$/u.test(word)) return true
  return language.nounsAreGreat && /^\d{1,2}$/.test(word) && /^\p{Lu}/u.test(after)
}

/** Spans in UTF-16 units of the paragraph, without the white space around them. */
export function foreignSentences(text: string, language: Language): readonly Span[] {
  const found: Span[] = []
  let start = text.length - text.trimStart().length
  for (const stop of text.matchAll(STOP)) {
    const next = stop.index + stop[0].length
    const dot = stop[0].startsWith('.') && !stop[0].startsWith('..')
    if (dot && endsNothing(text.slice(Math.max(0, stop.index - 20), stop.index), text.slice(next, next + 1), language))
      continue
    found.push({ start, end: stop.index + stop[0].trimEnd().length })
    start = next
  }
  const end = text.trimEnd().length
  if (start < end) found.push({ start, end })
  return found
}
