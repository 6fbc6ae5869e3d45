/** What a goal takes or what somebody did of all things: "The only way to save the pier is to close it", "What Halden did was to sue". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, type Own, pointOf, toldPoint } from './own.ts'

const SINGLED =
  /^(?:only|best|surest|quickest|fastest|cheapest|simplest|safest|easiest|fairest|right|wrong|worst|usual|first)$/
const WAY = /^(?:way|means|route|path|cure|remedy|method|hope)$/

/** "What, according to A, is the only way to save the pier?" – "To close it for a winter" */
export function onlyWay(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.negated || verb.main - verb.finite > 1) return null
  const from = subject.from
  if (lower(s, from) !== 'the' || !SINGLED.test(lower(s, from + 1)) || !WAY.test(lemma(s, from + 2))) return null
  // What stands before it is nothing, or another clause.
  if (from > opening(s).start && tag(s, from - 1) !== 'CC') return null
  // "the only way is to …": to what end, only the sentence before says.
  const end = trimmed(s, subject).to
  if (!/^(?:to|of|out|for|from)$/.test(lower(s, from + 3)) || end - from < 6) return null
  const rest = trimmed(s, { from: verb.to, to: restEnd(s, clause) })
  if (!/^(?:TO|VBG|DT|IN)$/.test(tag(s, rest.from)) || /^(?:not|if|as)$/.test(lower(s, rest.from))) return null
  if (tag(s, rest.from) === 'IN' && !/^(?:by|through)$/.test(lower(s, rest.from))) return null
  if (shortLength(s, rest) < 3 || shortLength(s, rest) > 18) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `)
  out.copy(sentence, { from: verb.finite, to: verb.finite + 1 }, QUOTING).say(' ')
  if (verb.main !== verb.finite) return null
  const front = copyShort(out, sentence, s, { from, to: end }, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, ANSWER).line()
  return pointOf(own, { rule: 'only-way', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.58 })
}

/** "What Halden did in 1966, to the guild’s horror, was to sue": the parts, taken by their words, which no tree reads well. */
export function whatDid(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'what' || s.form !== 'statement' || !isOwnSentence(desk, sentence, s)) return null
  const did = s.tokens.findIndex((_, i) => i > start + 1 && i < start + 9 && /^(?:did|does|do)$/.test(lower(s, i)))
  if (did < 0 || !/^(?:DT|NN|NNP|NNS|NNPS|JJ|CD)$/.test(tag(s, start + 1)) || /^(?:VB|MD)/.test(tag(s, did + 1)))
    return null
  if (s.tokens.slice(start + 1, did).some(({ xpos }) => /^(?:VB[DZP]|MD|W|,|:|PRP)$/.test(xpos))) return null
  const be = s.tokens.findIndex((_, i) => i > did && /^(?:is|was)$/.test(lower(s, i)))
  const verb = lower(s, be + 1) === 'to' ? be + 2 : be + 1
  if (be < 0 || be > did + 16 || tag(s, verb) !== 'VB') return null
  if (s.tokens.slice(did + 1, be).some(({ xpos }) => /^(?:VB[DZP]|MD|W)/.test(xpos))) return null
  const comma = s.tokens.findIndex((_, i) => i > did && i < be && lower(s, i) === ',')
  let end = verb
  while (
    end < s.tokens.length &&
    !/^[;:.–—]$/.test(lower(s, end)) &&
    !(lower(s, end) === ',' && /^(?:W|CC|IN)/.test(tag(s, end + 1)))
  )
    end++
  const deed = trimmed(s, { from: verb, to: end })
  if (shortLength(s, deed) < 3 || shortLength(s, deed) > 18) return null
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `)
  out
    .copy(sentence, { from: did, to: did + 1 })
    .say(' ')
    .copy(sentence, { from: start + 1, to: did }, QUOTING)
  const setting = trimmed(s, { from: did + 1, to: comma < 0 ? be : comma })
  out.say(' do')
  if (setting.to > setting.from) out.say(' ').copy(sentence, setting, QUOTING)
  const back = copyShort(new LineBuilder(desk), sentence, s, deed, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'what-did',
    link: 'conclusion',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.56,
  })
}
