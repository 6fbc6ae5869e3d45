/**
 * The parser's features, after Zhang and Nivre (2011), with what clause structure needs besides: the values, and the
 * templates that name them. The order of the templates gives their numbers: a change asks for a new model version.
 */
import { inPortions, Templates } from './templates.ts'

/** Where each value stands. */
export const AT = {
  zero: 0,
  // Words, tags and suffixes of the top of the stack (s) and the front of the buffer (b).
  s0w: 1,
  s1w: 2,
  s2w: 3,
  b0w: 4,
  b1w: 5,
  b2w: 6,
  s0t: 7,
  s1t: 8,
  s2t: 9,
  b0t: 10,
  b1t: 11,
  b2t: 12,
  s0x: 13,
  b0x: 14,
  // Their neighbours in the sentence: before (p) and behind (n).
  b0pt: 15,
  s0pt: 16,
  s0pw: 17,
  s0nw: 18,
  s1nt: 19,
  // Distances, how many dependents, and what lies between.
  near: 20,
  far: 21,
  s0left: 22,
  s0right: 23,
  s1left: 24,
  s1right: 25,
  b0left: 26,
  between: 27,
  marks: 28,
  verbs: 29,
  mixed: 30,
  // Nearest dependents, left (l) and right (r), and the ones beyond them: tags, words, clusters, labels (d).
  s0lt: 31,
  s0rt: 32,
  s1lt: 33,
  s1rt: 34,
  b0lt: 35,
  s0lw: 36,
  s1rw: 37,
  s0lc: 38,
  s1rc: 39,
  s0ld: 40,
  s0rd: 41,
  s1ld: 42,
  s1rd: 43,
  b0ld: 44,
  s02d: 45,
  s12d: 46,
  b02d: 47,
  // Markers (m), kinds of dependents (k), first words of phrases (e).
  s0m: 48,
  s1m: 49,
  b0m: 50,
  s0k: 51,
  s1k: 52,
  b0k: 53,
  s0e: 54,
  s0et: 55,
  s0ent: 56,
  s0ept: 57,
  s1e: 58,
  closing: 59,
  // Lemmas (f), universal tags (u), likeness.
  s0f: 60,
  s1f: 61,
  b0f: 62,
  u0: 63,
  u1: 64,
  u2: 65,
  ub: 66,
  v1: 67,
  alike: 68,
  framed: 69,
  // Clusters (c) and beginnings of their paths (p, q).
  s0c: 70,
  s1c: 71,
  b0c: 72,
  b1c: 73,
  s0p: 74,
  s1p: 75,
  b0p: 76,
  s0q: 77,
  s1q: 78,
  b0q: 79,
  paths: 80,
  shared: 81,
  nested: 82,
  urp: 83,
  // What a first tree says (g).
  place: 84,
  next: 85,
  s0g: 86,
  s1g: 87,
  b0g: 88,
  s0ht: 89,
  s0sure: 90,
  b0sure: 91,
} as const

export const PARSER_VALUES = Object.keys(AT).length

const STATE = [
  // Words and tags at hand, one by one.
  'zero, s0w, s0t, s0w s0t, s1w, s1t, s1w s1t, b0w, b0t, b0w b0t, b1w, b1t, b2t b1t, s2t, b2w, s2w s2t',
  // Two by two.
  's0w b0w, s0w b0t, s0t b0w, s0t b0t, s0w s0t b0t, s0t b0w b0t, s1w s0w, s1w s0t, s1t s0w, s1t s0t, s1t b0t',
  's1w b0t, b0t b1t, b0w b1t, b0w b1w',
  // Three and four together.
  's0t b0t b1t, s1t s0t b0t, s2t s1t s0t, s1t s0t b0t b1t, s0t b0t b1t b2t, s1t s0w b0t, s1w s0t b0t, s1t s0t b0w',
  's0w b0t b1t, s2t s1t s0t b0t, s0w b0w b1t, s0x s0t s1t, b0x b0t s0t',
  // Dependents.
  's0t b0t s0lt, s0t b0t s0rt, s0t b0t b0lt, s1t s0t s1lt, s1t s0t s1rt, s1t s0t s0lt, s1t s0t s0rt',
  's0t s0ld s0rd, s1t s1ld s1rd, s0w s0rd s0ld, s1w s1rd s12d, b0t b0ld b02d, b0w b0ld, s0w s0lw s1t',
  's0t s0lw s1w, s1t s1rd s0t s02d, s1rw s1t s0t',
  // Markers and kinds of dependents.
  's1w s0m, s1t s0t s0m, s2w s0m s1t, s2t s1t s0m, s1w s0m s0w, s0w s0m s1t, s0t s0m b0t, s1t s1m s0t',
  'b0t b0m s0t, s0k s0t b0t, s1k s1t s0t, b0k b0t s0t, s1k s0k s1t s0t, s0k b0k s0t b0t, s0w s0k, s1w s1k s0t',
  's1w s1k b0t s0m, s1w s1k s0t s0k',
  // First words of phrases.
  's0e s0t s1t, s0e s0t s1t s0k, s0e s0ent s0t s1t, s0et s1w s0t, s1e s1t s0t b0t, s0ept s0et s0t s1t',
  'closing s1t s0t s0k',
  // Distances, neighbours, and what lies between.
  's0t b0t near, s1t s0t far, s0w near, s1w far, s0t s0left s0right, s0w s0left s0right, s1t s1left s1right',
  'b0t b0left s0t, s1t s0t between, s0t b0t marks verbs, s1t s0t mixed, b0pt b0t s0t, s0pw s0t s1t, s0nw s0t s1t',
  's0pt s0t s1t s1nt',
  // By lemma and by universal tag, for words and tags that are rare; and whether two words could stand side by side.
  'u0 u1 ub, u0 ub v1 u1, u0 u1 u2 ub, s0f ub, s1f u0, s1f s0f, s0f b0f, s1f s0m u0, s1f s1k u0, s1f s0k u0',
  's0f s0k ub, s0e s1f u0, u1 u0 s0k s1k, alike s0e u0 u1, alike framed u0 u1, s1m s0m u0 u1',
  // By cluster: words used alike govern alike and are governed alike (Koo, Carreras and Collins 2008).
  's0c b0t, s0t b0c, s0c b0c, s0p b0p u0 ub, s0q b0q s0t b0t, s1c s0t, s1t s0c, s1c s0c, s1p s0p u1 u0',
  's1q s0q s1t s0t, s1q paths u1 u0',
  // By cluster, with what the words already govern.
  's1c s0m u0, s0c s0m s1t, s1p s0p s0m, s1c s1k u0, s0c s0k ub, s1p s1k s0k u0, s0p s0lc u1, s1p s1rc u0',
  'shared framed u0 u1, nested urp u0 framed, s0t b0p b1c, s0p b0t b1t',
].join(',')

const GUIDE = [
  // What a first tree says of the words at hand.
  'place, place s0g, place next, place s0g s0t, place s0g s1t, place s0g b0t, place next s0t b0t',
  'place next s1t s0t, next b0g s0t, place s0g s1t s0t, place s0ht s0t, place s0w s0g, place s0sure s0g',
  'place s0sure next b0sure, place s0g s1g s1t',
].join(',')

const WITH_GUIDE = [STATE, GUIDE].join(',')

/** Features of a state, and with a first tree at hand. */
export const PLAIN = new Templates(AT, STATE)
export const GUIDED = new Templates(AT, WITH_GUIDE)

/** The same features in portions; see parser-steps.ts. */
export const plainPortions = (portions: readonly string[]): readonly Templates[] => inPortions(AT, STATE, portions)
export const guidedPortions = (portions: readonly string[]): readonly Templates[] =>
  inPortions(AT, WITH_GUIDE, portions)
