/** What the author likens a thing to: "X is rather like Y", "X is Y over again", "…, which is rather like doing Y". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { ANSWER, capital, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, type Own, pointOf, toldPoint } from './own.ts'

/** Behind "rather", "a little", "something", "much" and "like": what a thing is likened to. -1 where it is not. */
function behindLike(s: Sentence, from: number): number {
  let at = from
  while (
    at < from + 3 &&
    /^(?:rather|a|bit|little|much|something|somewhat|more|almost|just|exactly|very)$/.test(lower(s, at))
  )
    at++
  if (lower(s, at) !== 'like') return -1
  return /^(?:DT|NN|JJ|VBG|PRP\$|CD)/.test(tag(s, at + 1)) &&
    !/^(?:this|that|these|those|any|every|most|all|other)$/.test(lower(s, at + 1))
    ? at + 1
    : -1
}

/** Where a likeness ends: at a mark that opens another thought. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++)
    if (/^[;:–—]$/.test(lower(s, i)) || (lower(s, i) === ',' && /^(?:W|CC|IN|RB|VBG)/.test(tag(s, i + 1)))) return i
  return s.tokens.length
}

/** "To what does A liken taking the hill?" – "The siege of Orrin" */
export function isLike(own: Own): Candidate | null {
  const { desk, sentence, s, clause } = own
  const { subject, verb } = clause
  if (subject === null || isPronoun(s, clause) || verb.negated || verb.modal !== null || verb.main !== verb.finite)
    return null
  if (lemma(s, verb.main) !== 'be' || frontOf(s, clause).kind !== 'none' || shortLength(s, subject) > 12) return null
  const found = behindLike(s, verb.to) >= 0 ? likeness(s, verb.to) : over(s, verb.to)
  // "is like a bridge" says too little; a name is a case of its own.
  if (found === null || (shortLength(s, found) < 3 && !/^NNP/.test(tag(s, found.from)))) return null
  const front = new LineBuilder(desk)
    .say(`To what does ${desk.author} liken `)
    .copy(sentence, subjectTokens(s, subject), QUOTING)
    .say('?')
    .line()
  const out = copyShort(new LineBuilder(desk), sentence, s, found, ANSWER)
  // "Serval over again: a flag over a town": in what it is like it.
  const colon = found.to + 2
  const wherein = trimmed(s, { from: colon + 1, to: endOf(s, colon + 1) })
  const told = lower(s, found.to) === 'over' && lower(s, colon) === ':' && /^(?:DT|NN|JJ)/.test(tag(s, wherein.from))
  if (told && shortLength(s, wherein) <= 9) out.say(': ').copy(sentence, wherein, { bare: true })
  const back = out.line()
  return pointOf(own, { rule: 'is-like', link: 'contrast', body: { form: 'question', front, back }, prior: 0.56 })
}

const likeness = (s: Sentence, from: number): TokenRange => {
  const at = behindLike(s, from)
  return trimmed(s, { from: at, to: endOf(s, at) })
}

/** "Serval (all) over again". */
function over(s: Sentence, from: number): TokenRange | null {
  const at = s.tokens.findIndex(
    (_, i) => i > from && i < from + 7 && lower(s, i) === 'over' && lower(s, i + 1) === 'again',
  )
  if (at < 0) return null
  const to = lower(s, at - 1) === 'all' ? at - 1 : at
  return s.tokens.slice(from, to).some(({ xpos }) => /^(?:VB|MD|IN|W)/.test(xpos)) ||
    !/^(?:DT|NN|JJ)/.test(tag(s, from))
    ? null
    : { from, to }
}

/** "X, which is rather like doing Y": "A notes that X. To what does A liken this?" */
export function whichIsLike(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const at = s.tokens.findIndex(
    (_, i) => i > 3 && lower(s, i) === 'which' && lower(s, i - 1) === ',' && /^(?:is|was)$/.test(lower(s, i + 1)),
  )
  const like = at < 0 ? -1 : behindLike(s, at + 2)
  // Of a deed what came before is meant; of a thing perhaps only its last noun.
  if (like < 0 || tag(s, like) !== 'VBG' || !isOwnSentence(desk, sentence, s)) return null
  const claim = trimmed(s, { from: opening(s).start, to: at - 1 })
  const found = trimmed(s, { from: like, to: endOf(s, like) })
  if (shortLength(s, claim) > 24 || shortLength(s, claim) < 5 || shortLength(s, found) < 3) return null
  const out = new LineBuilder(desk).say(`${capital(desk.author)} notes that `)
  const front = copyShort(out, sentence, s, claim, QUOTING).say(`. To what does ${desk.author} liken this?`).line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'is-like',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.52,
  })
}

/** "Judging a bank by its losses is like judging a fire brigade by its water bill", which no tree reads well: its one tensed verb parts it. */
export function doingIsLike(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const finite = s.tokens.flatMap(({ xpos }, i) => (/^(?:VB[DPZ]|MD)$/.test(xpos) ? [i] : []))
  const [at = -1] = finite
  const like = at < 0 ? -1 : behindLike(s, at + 1)
  if (tag(s, start) !== 'VBG' || finite.length !== 1 || lower(s, at) !== 'is' || tag(s, like) !== 'VBG') return null
  const deed = { from: start, to: at }
  const found = trimmed(s, { from: like, to: s.tokens.length })
  if (s.tokens.slice(start, s.tokens.length - 1).some(({ form }) => /^[,;:–—]$/.test(form))) return null
  if (shortLength(s, deed) < 3 || shortLength(s, found) < 3 || !isOwnSentence(desk, sentence, s)) return null
  const front = new LineBuilder(desk)
    .say(`To what does ${desk.author} liken `)
    .copy(sentence, deed, QUOTING)
    .say('?')
    .line()
  const back = new LineBuilder(desk).copy(sentence, found, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'is-like',
    link: 'contrast',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
