/** Whether a sentence can be read by itself: no "that", "they" or "such" in it that only the sentence before explains. */
import type { Sentence, TokenRange } from '../reading.ts'
import { lower, tag } from './scene.ts'

/** "those in the harbour", "those now on offer": what stands behind tells which. */
const isTold = (s: Sentence, i: number): boolean =>
  lower(s, i) === 'those' &&
  (/^(?:IN|VBN|VBG)$/.test(tag(s, i + 1)) || (tag(s, i + 1) === 'RB' && /^(?:IN|VBN|VBG|JJ)$/.test(tag(s, i + 2))))

/** A demonstrative that stands alone, or before a noun that sums up: "that", "this logic". */
const pointsBack = (s: Sentence, i: number): boolean =>
  (/^(?:this|that|these|those)$/.test(lower(s, i)) &&
    (tag(s, i) === 'DT' || /^[,.;:?!]$/.test(lower(s, i + 1))) &&
    !/^(?:of|who|which|that)$/.test(lower(s, i + 1)) &&
    !isTold(s, i)) ||
  (lower(s, i) === 'such' && !/^(?:as|a)$/.test(lower(s, i + 1)))

/** "It would be wiser to wait". */
const announcesDeed = (s: Sentence, i: number): boolean =>
  lower(s, i) === 'it' &&
  tag(s, i + 1) === 'MD' &&
  lower(s, i + 2) === 'be' &&
  /^(?:JJ|NN)/.test(tag(s, i + 3)) &&
  tag(s, i + 4) === 'TO'

/** A pronoun before any noun that it could stand for. */
function isOrphan(s: Sentence, i: number, from: number): boolean {
  if (!/^(?:he|she|it|they|him|her|them|his|its|their)$/.test(lower(s, i)) || !/^PRP/.test(tag(s, i))) return false
  // "It is wrong that …" announces what follows.
  if (lower(s, i) === 'it' && /^(?:be|seem|take|make)$/.test(s.tokens[i + 1]?.lemma ?? '')) return false
  if (announcesDeed(s, i)) return false
  // "Halden should pay for it": for something else than Halden.
  const clause = s.clauses.find(({ verb }) => verb.to === i || (verb.to === i - 1 && tag(s, i - 1) === 'IN'))
  const own = /^(?:him|it|them)$/.test(lower(s, i)) ? (clause?.subject ?? null) : null
  return !s.tokens.some(
    ({ xpos }, k) => k >= from && k < i && /^NN/.test(xpos) && !(own !== null && own.from <= k && k < own.to),
  )
}

/** Those who are on a side; of what, stands behind them or nowhere. */
const SIDE =
  /^(?:supporter|opponent|critic|defender|advocate|champion|sceptic|skeptic|enthusiast|detractor|objector|pessimist|optimist)s?$/

/** "The supporters were wrong": of what, only the sentences before say. */
const isSideAlone = (s: Sentence, i: number): boolean =>
  lower(s, i) === 'the' && SIDE.test(lower(s, i + 1)) && !/^(?:of|to|who|that|say|in|on|for)$/.test(lower(s, i + 2))

/** Of a sentence, or of a stretch of it. */
export const leansOut = (s: Sentence, { from, to }: TokenRange = { from: 0, to: s.tokens.length }): boolean =>
  s.tokens
    .slice(from, to)
    .some((_, k) => pointsBack(s, from + k) || isSideAlone(s, from + k) || isOrphan(s, from + k, from))
