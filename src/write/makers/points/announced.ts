/**
 * What a noun announces and a colon or the next sentence says: "That is the lesson of the drought: P", "The remedy is simple:
 * P", "The reason is that P", "There is a precedent for this. P".
 */
import { claimOf, lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** Nouns that promise a point, with the question that asks for it of a whole piece; of the others it must be said of what. */
export const BARE: ReadonlyMap<string, string> = new Map([
  ['remedy', 'What remedy does A propose'],
  ['solution', 'What solution does A propose'],
  ['cure', 'What cure does A propose'],
  ['fix', 'What fix does A propose'],
  ['alternative', 'What alternative does A propose'],
  ['lesson', 'What lesson does A draw'],
  ['moral', 'What moral does A draw'],
])
export const PROMISING =
  /^(?:remedy|solution|cure|fix|alternative|lesson|moral|answer|trouble|problem|danger|point|truth|paradox|irony|secret|trick|price|cost|difference|rule|principle|choice|question|test|explanation|logic|purpose|aim|goal|result|effect|upshot|mistake|error|flaw|weakness|strength)$/
/** "The remedy is simple: …" */
export const PLAIN = /^(?:simple|plain|clear|obvious|this|straightforward|short|brutal|familiar|twofold|old)$/
/** Of these the answer would hang in the air. */
const LOOSE = /^(?:both|neither|either|it|them|this|these|those|that|they|he|she|him|her|its|their|his)$/

const colonIn = (s: Sentence, from: number): number => s.tokens.findIndex((_, i) => i > from && lower(s, i) === ':')

/** Whether an answer names what it speaks of before it uses a word that stands for it. */
export function standsAlone(s: Sentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (/^NN/.test(tag(s, i))) return true
    if (lower(s, i) === 'both' || (LOOSE.test(lower(s, i)) && /^(?:PRP|DT|CC|PDT)/.test(tag(s, i)))) return false
  }
  return false
}

/** What stands behind a colon, as one thing said. */
function behind(s: Sentence, colon: number): TokenRange | null {
  const said = trimmed(s, { from: colon + 1, to: viewEnd(s, colon + 1) })
  return shortLength(s, said) >= 3 && standsAlone(s, said) ? said : null
}

interface Promise {
  /** The noun phrase that announces, from its article on. */
  readonly named: TokenRange
  readonly noun: number
  readonly said: TokenRange
}

/** "That is the lesson of the drought, and …: P", "This is the trouble with tolls: P". */
function pointedAt(s: Sentence, main: Clause): Promise | null {
  const { subject, verb } = main
  if (subject === null || subject.to - subject.from !== 1 || !/^(?:that|this|here)$/.test(lower(s, subject.from)))
    return null
  const phrase = s.phrases.find(({ from }) => from === verb.to)
  if (lemma(s, verb.main) !== 'be' || verb.negated || phrase === undefined || lower(s, phrase.from) !== 'the')
    return null
  const colon = colonIn(s, verb.to)
  const said = colon < 0 ? null : behind(s, colon)
  let end = phrase.head + 1
  while (end < colon && !/^[,;]$/.test(lower(s, end))) end++
  return said === null ? null : { named: trimmed(s, { from: phrase.from, to: end }), noun: phrase.head, said }
}

/** "The remedy for empty trains is simple: P", "The remedy has been on the shelf for years: P". */
function promised(s: Sentence, main: Clause): Promise | null {
  const { subject, verb } = main
  const phrase = s.phrases.find(({ from }) => from === subject?.from)
  if (subject === null || phrase === undefined || lower(s, phrase.from) !== 'the' || verb.negated) return null
  const colon = colonIn(s, verb.to)
  const said =
    colon < 0 || s.clauses.some(({ verb: { from } }) => from >= verb.to && from < colon) ? null : behind(s, colon)
  const plain = lemma(s, verb.main) === 'be' && PLAIN.test(lower(s, verb.to)) && verb.to + 1 === colon
  const kept = verb.main !== verb.finite && lemma(s, verb.finite) === 'have' && BARE.has(lemma(s, phrase.head))
  if (said === null || (!plain && !kept)) return null
  return { named: trimmed(s, subject), noun: phrase.head, said }
}

/** Where "the past twelve years" stands at the end of a phrase; -1 where nothing is counted from the day of writing. */
const agoAt = (s: Sentence, { from, to }: TokenRange): number =>
  s.tokens.findIndex(
    ({ form }, i) => i > from && i < to && /^(?:past|last)$/i.test(form) && tag(s, i + 1) === 'CD' && i + 3 === to,
  )

/** "the lesson of the twelve years to March 2024": what is counted back from the day of writing is given its end. */
function sayNamed(out: LineBuilder, desk: WriterDesk, sentence: number, s: Sentence, named: TokenRange): void {
  const ago = agoAt(s, named)
  if (ago < 0) {
    out.copy(sentence, named, QUOTING)
    return
  }
  const the = lower(s, ago - 1) === 'the' ? ago - 1 : ago
  out.copy(sentence, { from: named.from, to: the }, QUOTING).say(' ')
  const counted = `${lower(s, ago + 1)} ${lower(s, ago + 2)} to ${desk.written}`
  out.stand(the < ago ? `the ${counted}` : counted, sentence, { from: the, to: named.to })
}

/** "What, according to A, is the lesson of the drought?", "What remedy does A propose in “T”?" */
export function announced(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  if (main?.sure !== true || !isOwnSentence(desk, sentence, s) || opening(s, main.from).start !== main.subject?.from)
    return null
  const found = pointedAt(s, main) ?? promised(s, main)
  if (found === null || !PROMISING.test(lemma(s, found.noun))) return null
  const bare = BARE.get(lemma(s, found.noun))
  const owned = found.named.to > found.noun + 1 && shortLength(s, { from: found.noun + 1, to: found.named.to }) >= 2
  if ((!owned && bare === undefined) || (agoAt(s, found.named) >= 0 && desk.written === '')) return null
  const out = new LineBuilder(desk)
  if (owned) {
    out.say(`What, according to ${desk.author}, is `)
    sayNamed(out, desk, sentence, s, found.named)
  } else out.say(`${bare?.replace(' A ', ` ${desk.author} `) ?? ''} in ${desk.title}`)
  out.say('?')
  const back = copyShort(new LineBuilder(desk), sentence, s, found.said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'announced',
    link: 'conclusion',
    body: { form: 'question', front: out.line(), back },
    prior: owned ? 0.6 : 0.58,
  })
}

/** Whether nothing but "simple" and its like follows the verb: what is announced comes in the next sentence. */
const endsPlain = (s: Sentence, at: number): boolean =>
  PLAIN.test(lower(s, at)) && /^[.!]$/.test(lower(s, at + 1)) && at + 2 >= s.tokens.length

/** "The reason is simple. P." */
function reasonNext(desk: WriterDesk, sentence: number): Candidate | null {
  const announces = desk.sentences[sentence]
  const main = announces === undefined ? null : mainClause(announces)
  const [next, before] = [desk.sentences[sentence + 1], claimBefore(desk, sentence)]
  if (announces === undefined || main === null || next === undefined || before === null) return null
  const told = mainClause(next)
  if (!endsPlain(announces, main.verb.to) || told?.sure !== true || next.paragraph !== announces.paragraph) return null
  const start = opening(next).start
  const said = trimmed(next, { from: start, to: viewEnd(next, start) })
  if (!isOwnSentence(desk, sentence + 1, next) || isPronoun(next, told) || shortLength(next, said) < 4) return null
  return why(desk, before, [sentence + 1, next, said])
}

/** "Why does A say that X?" */
function why(
  desk: WriterDesk,
  before: { readonly sentence: number; readonly s: Sentence; readonly claim: TokenRange },
  [sentence, s, said]: readonly [number, Sentence, TokenRange],
): Candidate {
  const out = new LineBuilder(desk).say(`Why does ${desk.author} say that `)
  const front = copyShort(out, before.sentence, before.s, before.claim, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'reason-is',
    link: 'reason',
    body: { form: 'question', front, back },
    prior: 0.58,
    also: [before.sentence],
  })
}

/** The sentence before, where it is a plain claim of the author's that can be asked about. */
function claimBefore(
  desk: WriterDesk,
  sentence: number,
): { readonly sentence: number; readonly s: Sentence; readonly claim: TokenRange } | null {
  const s = desk.sentences[sentence - 1]
  const main = s === undefined ? null : mainClause(s)
  if (s === undefined || main?.sure !== true || isPronoun(s, main)) return null
  if (!isOwnSentence(desk, sentence - 1, s)) return null
  const claim = trimmed(s, { from: opening(s).start, to: claimOf(s, main).to })
  return shortLength(s, claim) >= 4 && shortLength(s, claim) <= 22 ? { sentence: sentence - 1, s, claim } : null
}

/** "X. The reason is that P.", "X. The reason is simple: P.": "Why does A say that X?" */
export function reasonIs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (main?.sure !== true || main.subject?.from !== start || lower(s, start) !== 'the') return null
  const noun = main.subject.to - 1
  if (!/^(?:reason|explanation|cause)$/.test(lemma(s, noun)) || noun - start > 2 || lemma(s, main.verb.main) !== 'be')
    return null
  // Of the usual reason the author may think otherwise.
  const kind = noun - start === 2 ? lower(s, start + 1) : ''
  if (!/^(?:|real|main|true|simple|chief|underlying|deeper)$/.test(kind) || main.verb.negated) return null
  const colon = colonIn(s, main.verb.to)
  const that = lower(s, main.verb.to) === 'that' ? { from: main.verb.to + 1, to: viewEnd(s, main.verb.to + 1) } : null
  const said =
    that === null
      ? PLAIN.test(lower(s, main.verb.to)) && colon === main.verb.to + 1
        ? behind(s, colon)
        : null
      : trimmed(s, that)
  if (!isOwnSentence(desk, sentence, s)) return null
  const before = claimBefore(desk, sentence)
  if (said === null) return reasonNext(desk, sentence)
  return before === null || shortLength(s, said) < 4 ? null : why(desk, before, [sentence, s, said])
}

const CASE = /^(?:precedent|parallel|analogy|exception|warning|alternative|model)$/

/** "There is a precedent (that should worry them). P.": "Which precedent does A point to in “T”?" */
export function precedent(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const before = desk.sentences[sentence - 1]
  const there = before === undefined ? null : mainClause(before)
  if (
    before === undefined ||
    there === null ||
    before.paragraph !== s.paragraph ||
    !isOwnSentence(desk, sentence - 1, before)
  )
    return null
  const { start } = opening(before)
  const phrase = before.phrases.find(({ from }) => from === there.verb.to)
  if (lower(before, start) !== 'there' || lemma(before, there.verb.main) !== 'be' || there.verb.negated) return null
  if (
    phrase === undefined ||
    !CASE.test(lemma(before, phrase.head)) ||
    !/^(?:a|an|one)$/.test(lower(before, phrase.from))
  )
    return null
  const main = mainClause(s)
  if (main?.sure !== true || main.subject === null || isPronoun(s, main) || !isOwnSentence(desk, sentence, s))
    return null
  const told = trimmed(s, { from: opening(s).start, to: viewEnd(s, opening(s).start) })
  if (opening(s).connectives.length > 0 || shortLength(s, told) < 6) return null
  const noun = { from: phrase.from + 1, to: phrase.head + 1 }
  const front = new LineBuilder(desk)
    .say('Which ')
    .copy(sentence - 1, noun, QUOTING)
    .say(` does ${desk.author} point to in ${desk.title}?`)
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, told, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'precedent',
    link: 'example',
    body: { form: 'question', front, back },
    prior: 0.56,
    also: [sentence - 1],
  })
}
