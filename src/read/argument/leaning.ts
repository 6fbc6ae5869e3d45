/** Whether a sentence can be read by itself: no "that", "they" or "such" in it that only the sentence before explains. */
import type { Sentence } from '../reading.ts'
import { lower, tag } from './scene.ts'

/** A demonstrative that stands alone, or before a noun that sums up: "that", "this logic". */
const pointsBack = (s: Sentence, i: number): boolean =>
  (/^(?:this|that|these|those)$/.test(lower(s, i)) &&
    (tag(s, i) === 'DT' || /^[,.;:?!]$/.test(lower(s, i + 1))) &&
    !/^(?:of|who|which|that)$/.test(lower(s, i + 1))) ||
  (lower(s, i) === 'such' && !/^(?:as|a)$/.test(lower(s, i + 1)))

/** A pronoun before any noun that it could stand for. */
function isOrphan(s: Sentence, i: number): boolean {
  if (!/^(?:he|she|it|they|him|her|them|his|its|their)$/.test(lower(s, i)) || !/^PRP/.test(tag(s, i))) return false
  // "It is wrong that …" announces what follows.
  if (lower(s, i) === 'it' && /^(?:be|seem|take|make)$/.test(s.tokens[i + 1]?.lemma ?? '')) return false
  return !s.tokens.slice(0, i).some(token => /^NN/.test(token.xpos))
}

export const leansOut = (s: Sentence): boolean => s.tokens.some((_, i) => pointsBack(s, i) || isOrphan(s, i))
