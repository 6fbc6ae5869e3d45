/**
 * What a single bidding of the author's would have somebody do: "Give the towns three years to repair their piers", "Make the
 * grant conditional on a survey", "Tie the toll to the depth of the water". The front keeps the bidding up to the word behind
 * which its point comes; a run of biddings is asked for together (`moves/calls.ts`).
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { beginsQuoted } from '../../../read/text/quotations.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { bids } from '../moves/tell.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

/** "give the towns three years to …", "oblige landlords to …" */
const TO_DO =
  /^(?:give|allow|require|oblige|force|compel|order|pay|permit|empower|encourage|instruct|enable|forbid|commission)$/
/** Verbs whose point stands behind one preposition. */
const WITH: ReadonlyMap<string, RegExp> = new Map([
  ...['tie', 'link', 'peg', 'index', 'limit', 'restrict', 'confine', 'hold'].map(verb => [verb, /^to$/] as const),
  ['replace', /^with$/],
  ['base', /^(?:on|upon)$/],
  ['spend', /^on$/],
])
const CONDITIONAL = /^(?:conditional|contingent|dependent)$/
/** Share of the piece before which a bidding is mostly a manner of speaking. */
const LATE = 0.5
const WORDS = { least: 2, most: 18 } as const

interface Bidding {
  /** What is kept on the front, from the verb on. */
  readonly kept: TokenRange
  readonly point: TokenRange
  /** The preposition that opens the question, or null where the point is a deed. */
  readonly by: number | null
}

/** Where the words end that the point is told in: before what is added behind a comma. */
function pointEnd(s: Sentence, from: number): number {
  for (let i = from + 1; i < s.tokens.length; i++) {
    if (/^[;:–—]$/.test(lower(s, i))) return i
    if (lower(s, i) === ',' && /^(?:IN|RB|W..?|VBG)$/.test(tag(s, i + 1))) return i
  }
  return s.tokens.length
}

/** Whether only a thing and what tells which one stands in a range. */
const isPlain = (s: Sentence, { from, to }: TokenRange): boolean =>
  to > from && s.tokens.slice(from, to).every(({ xpos }) => /^(?:NN|JJ|DT|CD|IN|PRP\$|POS|HYPH|VBG|VBN|CC)/.test(xpos))

function biddingIn(s: Sentence): Bidding | null {
  const { start } = opening(s)
  const verb = lemma(s, start)
  const thing = s.phrases.find(({ from }) => from === start + 1)
  if (thing === undefined || /^PRP$/.test(tag(s, start + 1)) || thing.to < start + 2) return null
  const by = WITH.get(verb)
  const at = s.tokens.findIndex((_, i) => {
    if (i < thing.to) return false
    if (TO_DO.test(verb)) return tag(s, i) === 'TO' && tag(s, i + 1) === 'VB'
    if (verb === 'make') return lower(s, i) === 'on' && CONDITIONAL.test(lower(s, i - 1))
    return by?.test(lower(s, i)) === true
  })
  if (at < 0 || !isPlain(s, { from: start + 1, to: at })) return null
  const point = trimmed(s, { from: at + 1, to: pointEnd(s, at + 1) })
  return { kept: { from: start, to: at }, point, by: TO_DO.test(verb) ? null : at }
}

/** "What would A give the towns three years to do?", "On what would A make the grant conditional?" */
export function bidding(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  if (sentence < desk.sentences.length * LATE || desk.speakers.length > 0 || !bids(s)) return null
  const found = biddingIn(s)
  if (found === null || beginsQuoted(desk.quotations[s.paragraph - 1] ?? [], s)) return null
  const { kept, point, by } = found
  // "Give him a year and he will …": what would follow is no bidding. A verb of its own may stand in the point alone.
  if (s.clauses.some(({ kind, subject }) => kind === 'coordinate' && subject !== null)) return null
  if (s.asides.some(({ kind }) => kind === 'quote') || (s.form === 'statement' && !isOwnSentence(desk, sentence, s)))
    return null
  const words = shortLength(s, point)
  if (words < WORDS.least || words > WORDS.most || shortLength(s, kept) > WORDS.most) return null
  const out = new LineBuilder(desk)
  if (by === null) out.say(`What would ${desk.author} `)
  else out.copy(sentence, { from: by, to: by + 1 }, { casing: 'upper' }).say(` what would ${desk.author} `)
  const front = out
    .copy(sentence, kept, QUOTING)
    .say(by === null ? ' to do?' : '?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, point, { bare: true, casing: 'upper' }).line()
  return toldPoint(desk, sentence, {
    rule: 'bidding',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
