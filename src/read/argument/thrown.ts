/** "The bridge, engineers in Halden say, will fall", "…, said Clara Lund": a saying thrown into what is said, found by its words. */
import type { Sentence, TokenRange } from '../reading.ts'
import { lemma, lower, tag } from './scene.ts'

export interface Thrown extends TokenRange {
  readonly speaker: TokenRange
  readonly verb: number
}

const SAYS = /^(?:say|argue|explain|believe|warn|add|note|insist|complain|think|reckon|write|claim|suggest|predict)$/
const isSaying = (s: Sentence, i: number): boolean => SAYS.test(lemma(s, i)) && /^VB[DPZN]?$/.test(tag(s, i))
const STOPS = /^(?:[,.;:?!–—()]|--)$/
/** Most words of a speaker who is named in passing. */
const MOST = 7

/** The end of a noun phrase for a speaker, from `from` on: before a verb, a mark or a relative pronoun. */
function speakerEnd(s: Sentence, from: number): number {
  let to = from
  while (
    to < Math.min(s.tokens.length, from + MOST) &&
    !STOPS.test(lower(s, to)) &&
    !/^(?:VB|MD|W|TO|CC)/.test(tag(s, to))
  )
    to++
  return to
}

const isNoun = (s: Sentence, { from, to }: TokenRange): boolean =>
  to > from &&
  s.tokens.slice(from, to).some(({ xpos }) => /^(?:NN|PRP$)/.test(xpos)) &&
  !/^(?:IN|RB|WDT)/.test(tag(s, from))

const known = new WeakMap<Sentence, { readonly thrown: Thrown | null }>()

/** The range holds the commas that part it. Null where nothing is thrown in. */
export function thrownIn(s: Sentence): Thrown | null {
  const found = known.get(s) ?? { thrown: findThrown(s) }
  known.set(s, found)
  return found.thrown
}

function findThrown(s: Sentence): Thrown | null {
  for (let i = 2; i < s.tokens.length - 1; i++) {
    if (s.tokens[i]?.form !== ',') continue
    if (isSaying(s, i + 1)) {
      const speaker = { from: i + 2, to: speakerEnd(s, i + 2) }
      const closed = speaker.to >= s.tokens.length || STOPS.test(lower(s, speaker.to))
      if (isNoun(s, speaker) && closed) return { from: i, to: s.tokens.length, speaker, verb: i + 1 }
      continue
    }
    const speaker = { from: i + 1, to: speakerEnd(s, i + 1) }
    const verb = speaker.to
    if (!isNoun(s, speaker) || !isSaying(s, verb)) continue
    const mark = lower(s, verb + 1)
    if (mark === ',' || (/^[.?!]?$/.test(mark) && verb + 2 >= s.tokens.length))
      return { from: i, to: mark === ',' ? verb + 2 : s.tokens.length, speaker, verb }
  }
  return null
}
