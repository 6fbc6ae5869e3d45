/**
 * What the author says of anybody or anything of a kind: "A minister who fears the press is useless in a crisis", "Those who
 * own the wells are never short of friends", "A guarantee is also a confession of doubt".
 */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { hasCondition, isOwnSentence, type Own, pointOf, toldPoint } from './own.ts'

/** "a minister who …", "those who …", "anyone who …", "the one who …": a kind told by what it does. */
function isTold(s: Sentence, { from, to }: TokenRange): boolean {
  const first = lower(s, from)
  const who = s.tokens.findIndex(({ form }, i) => i > from && i < to && /^(?:who|that|which|whose)$/i.test(form))
  if (who < 0 || who - from > 4 || to - who < 3) return false
  if (/^(?:those|anyone|anybody|everyone|whoever)$/.test(first)) return who === from + 1
  return /^(?:a|an)$/.test(first) || (first === 'the' && lower(s, from + 1) === 'one')
}

/** Where what is said of the kind begins: behind a verb of its own and remarks such as ", I submit,". */
function behindRemark(s: Sentence, from: number): number {
  if (lower(s, from) !== ',' || lower(s, from + 1) !== 'i') return from
  const close = s.tokens.findIndex((_, i) => i > from + 1 && i < from + 6 && lower(s, i) === ',')
  return close < 0 ? from : close + 1
}

/** What the author says is so of a kind opens with an adjective or with "of no use", "at the mercy of". */
const OPENS = /^(?:JJ|JJR|JJS|RBR|VBN|IN|TO)$/

interface Kind {
  readonly subject: TokenRange
  readonly be: number
  readonly said: TokenRange
}

/** "A gatekeeper who annoys both sides is, I submit, about as near …": found without the tree, which loses its way here. */
function kindIn(s: Sentence): Kind | null {
  const { start } = opening(s)
  const end = s.tokens.findIndex((_, i) => i > start && /^[.;:–—]$/.test(lower(s, i)))
  const stop = end < 0 ? s.tokens.length : end
  const bes = s.tokens.flatMap((_, i) => (i > start && i < stop && /^(?:is|are)$/.test(lower(s, i)) ? [i] : []))
  const be = bes.find(i => isTold(s, { from: start, to: i }) && /^(?:NN|RB|VB|RP|JJ|IN|PRP)/.test(tag(s, i - 1)))
  if (be === undefined) return null
  // Its own clause has one verb: with a second, or a mark, the "is" may be another's.
  const own = s.tokens.slice(start, be)
  if (
    own.filter(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos)).length !== 1 ||
    own.some(({ form }) => /^[,;:]$/.test(form))
  )
    return null
  return { subject: { from: start, to: be }, be, said: { from: behindRemark(s, be + 1), to: stop } }
}

/** Where the first thing said of it ends: before ", and" with a clause of its own. */
function firstEnd(s: Sentence, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++)
    if (
      lower(s, i) === ',' &&
      /^(?:and|but|or|for|so|yet|which|who|because|since|while|although|though|as)$/.test(lower(s, i + 1))
    )
      return i
  return to
}

/** "How does A describe a minister who fears the press?" – "Useless in a crisis" */
export function kindIs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = kindIn(s)
  if (found === null || !isOwnSentence(desk, sentence, s)) return null
  const { subject, said } = found
  const rest = trimmed(s, { from: said.from, to: firstEnd(s, said) })
  const adverb = /^(?:RB)$/.test(tag(s, rest.from)) ? 1 : 0
  const first = tag(s, rest.from + adverb)
  if (lower(s, rest.from) === 'not' || (adverb === 0 && !OPENS.test(first)) || shortLength(s, rest) < 2) return null
  if (shortLength(s, rest) > 15 || shortLength(s, subject) > 14 || /^VBG$/.test(first)) return null
  const front = new LineBuilder(desk)
    .say(`How does ${desk.author} describe `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'kind-is',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.52,
  })
}

/** Fewest words that say much of a thing in one word. */
const MUCH = 5

/** "What else, according to A, is a guarantee?" – "A statement about what has been left out of it" */
export function alsoIs(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.negated || verb.main !== verb.finite) return null
  if (verb.tense !== 'present' || hasCondition(s, clause) || frontOf(s, clause).kind !== 'none') return null
  const kind = trimmed(s, subject)
  if (!/^an?$/.test(lower(s, kind.from)) || kind.to - kind.from > 3 || !/^NN$/.test(tag(s, kind.to - 1))) return null
  const also = lower(s, verb.to) === 'also' ? 1 : 0
  const rest = trimmed(s, { from: verb.to + also, to: restEnd(s, clause) })
  if (!/^(?:a|an|the|no)$/.test(lower(s, rest.from)) || shortLength(s, rest) > 14) return null
  if (
    shortLength(s, rest) < (also === 1 ? 3 : MUCH) ||
    s.tokens.slice(rest.from, rest.to).some(({ form }) => form === ',')
  )
    return null
  const front = new LineBuilder(desk)
    .say(`What${also === 1 ? ' else' : ''}, according to ${desk.author}, is `)
    .copy(sentence, kind, QUOTING)
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, rest, ANSWER).line()
  return pointOf(own, { rule: 'kind-is', link: 'conclusion', body: { form: 'question', front, back }, prior: 0.5 })
}
