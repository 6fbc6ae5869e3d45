/**
 * A claim and what the next sentence brings for it: "P. The evidence is a letter …", "P. Brandt would discover as much in 1950
 * when …", "P. Consider Halden. It …", "P. The result was Q."
 */
import { claimOf, lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from '../points/compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from '../points/own.ts'
import { viewEnd } from '../points/saying.ts'
import { raisedIn } from './objections.ts'
import { type At, answerLine, coreOf, isPlainOwn, type Part, sameParagraph } from './tell.ts'

/** Words of a claim on a front at most. */
const MOST = 22

/** What a sentence claims, by itself and in few words: of the author's own. */
export function claimIn(desk: WriterDesk, at: At): Part | null {
  const { s } = at
  const main = mainClause(s)
  if (!isPlainOwn(desk, at) || main === null || isPronoun(s, main)) return null
  const from = opening(s).start
  const range = trimmed(s, { from, to: Math.min(viewEnd(s, from), Math.max(claimOf(s, main).to, from)) })
  const words = shortLength(s, range)
  return words < 4 || words > MOST ? null : { ...at, range }
}

/** The sentence before in the same paragraph. */
const before = (desk: WriterDesk, sentence: number, s: Sentence): At | null =>
  sameParagraph(desk, { sentence, s }, sentence - 1)

/** "a letter he wrote in September 1925" of "a letter he wrote in September 1925, weeks before the lake, in which …". */
function thingFrom(s: Sentence, from: number): TokenRange | null {
  // "The evidence is thin": a word for how good it is names none.
  const head = s.phrases.find(phrase => phrase.from === from)?.head ?? -1
  if (!/^(?:DT|NN|JJ|CD)/.test(tag(s, from)) || !/^NN/.test(tag(s, head)) || lower(s, from) === 'that') return null
  let to = from + 1
  while (to < s.tokens.length && !/^[,;:.–—(]$|^--$/.test(lower(s, to))) to++
  return trimmed(s, { from, to })
}

/** "P. The evidence is NP.": what is evidence for P, the author's own or one that is put into somebody's mouth. */
export function evidenceIs(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (main?.subject?.from !== start || !main.sure || lemma(s, main.verb.main) !== 'be' || main.verb.negated) return null
  const plain =
    lower(s, start) === 'the' && /^(?:evidence|proof)$/.test(lower(s, start + 1)) && main.subject.to === start + 2
  const thing = plain && isOwnSentence(desk, sentence, s) ? thingFrom(s, main.verb.to) : null
  const at = thing === null ? null : before(desk, sentence, s)
  if (thing === null || at === null || shortLength(s, thing) < 3 || shortLength(s, thing) > 16) return null
  const raised = raisedIn(at.s)
  const claim = raised === null ? claimIn(desk, at) : { ...at, range: raised.view }
  if (claim === null) return null
  const out = new LineBuilder(desk)
  if (raised === null) out.say(`What evidence does ${desk.author} give that `)
  else out.say(`According to ${desk.author}, what is the evidence of those who say that `)
  const front = copyShort(out, claim.sentence, claim.s, claim.range, QUOTING).say('?').line()
  return toldPoint(desk, sentence, {
    rule: 'evidence-is',
    link: 'evidence',
    body: { form: 'question', front, back: answerLine(desk, { sentence, s, range: thing }) },
    prior: 0.58,
    also: [at.sentence],
  })
}

const LEARNS = /^(?:discover|learn|find|show|prove|understand|know|demonstrate|see|realise|realize)$/

/** "Brandt would discover as much in 1950 when he …": the verb of a case that bears a claim out; -1 where there is none. */
function bearsOut(s: Sentence): boolean {
  const main = mainClause(s)
  if (main?.subject == null || !main.sure || main.verb.negated || !LEARNS.test(lemma(s, main.verb.main))) return false
  if (isPronoun(s, main) || (main.verb.tense !== 'past' && main.verb.modal !== 'would')) return false
  const behind = lower(s, main.verb.to) === 'out' ? main.verb.to + 1 : main.verb.to
  return lower(s, behind) === 'as' && lower(s, behind + 1) === 'much'
}

/** "What example does A give to show that P?": "Brandt would discover as much in 1950 when he …". */
export function asMuch(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const at = bearsOut(s) && isOwnSentence(desk, sentence, s) ? before(desk, sentence, s) : null
  const claim = at === null ? null : claimIn(desk, at)
  const said = coreOf({ sentence, s })
  return claim === null || said === null ? null : shownBy(desk, claim, said, 'as-much')
}

/** "What example does A give to show that P?" */
function shownBy(desk: WriterDesk, claim: Part, said: Part, rule: string, also: readonly number[] = []): Candidate {
  const out = new LineBuilder(desk).say(`What example does ${desk.author} give to show that `)
  const front = copyShort(out, claim.sentence, claim.s, claim.range, QUOTING).say('?').line()
  return toldPoint(desk, said.sentence, {
    rule,
    link: 'example',
    body: { form: 'question', front, back: answerLine(desk, said) },
    prior: 0.58,
    also: [claim.sentence, ...also],
  })
}

/** "Consider Halden.", "Take the Orrin ferry.": a sentence that only names the case to come. */
function namesCase(s: Sentence): TokenRange | null {
  const words = s.tokens.length
  if (!/^(?:consider|take|look)$/.test(lower(s, 0)) || words > 10 || s.tokens.at(-1)?.form !== '.') return null
  const from = lower(s, 1) === 'at' ? 2 : 1
  const phrase = s.phrases.find(one => one.from === from)
  if (phrase === undefined || /^(?:PRP|WP|DT)$/.test(tag(s, phrase.head)) || lower(s, from) === 'what') return null
  return trimmed(s, { from, to: words })
}

/** "P. Consider Halden. In 1911 it …": the case told in the sentence that follows its name. */
export function consider(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const named = before(desk, sentence, s)
  const at = named === null || namesCase(named.s) === null ? null : sameParagraph(desk, { sentence, s }, sentence - 2)
  const claim = at === null ? null : claimIn(desk, at)
  const said = coreOf({ sentence, s })
  if (named === null || claim === null || said === null || !isPlainOwn(desk, { sentence, s })) return null
  const main = mainClause(s)
  if (
    main === null ||
    isPronoun(s, main) ||
    opening(s).connectives.some(word => /^(?:but|yet|however|still)$/.test(word))
  )
    return null
  return shownBy(desk, claim, said, 'consider', [named.sentence])
}

const RESULT = /^(?:result|upshot|consequence|outcome|effect)$/

/** "The result was Q", "The result: Q", "The upshot is that Q": where Q begins; -1 where a sentence begins otherwise. */
function resultFrom(s: Sentence): number {
  const { start } = opening(s)
  if (lower(s, start) !== 'the') return -1
  const noun = RESULT.test(lemma(s, start + 1)) ? start + 1 : /^JJ$/.test(tag(s, start + 1)) ? start + 2 : -1
  if (noun < 0 || !RESULT.test(lemma(s, noun))) return -1
  if (lower(s, noun + 1) === ':') return noun + 2
  const main = mainClause(s)
  if (main?.sure !== true || main.subject?.to !== noun + 1 || lemma(s, main.verb.main) !== 'be' || main.verb.negated)
    return -1
  const at = main.verb.to
  if (lower(s, at) === 'that') return at + 1
  return /^(?:DT|NN|JJ|CD)/.test(tag(s, at)) && !/^(?:that|this|simple|clear|plain|obvious)$/.test(lower(s, at))
    ? at
    : -1
}

/** "P. What, according to A, was the result?" */
export function resultOf(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const from = resultFrom(s)
  const at = from < 0 ? null : before(desk, sentence, s)
  const cause = at === null ? null : claimIn(desk, at)
  if (cause === null || from < 0 || s.asides.some(({ kind }) => kind === 'quote')) return null
  const said = trimmed(s, { from, to: viewEnd(s, from) })
  // "The result was a disaster": which one is not said.
  if (shortLength(s, said) < 4) return null
  const front = copyShort(new LineBuilder(desk), cause.sentence, cause.s, cause.range, { ...QUOTING, casing: 'upper' })
    .say(`. What, according to ${desk.author}, was the result?`)
    .line()
  return toldPoint(desk, sentence, {
    rule: 'result-of',
    link: 'conclusion',
    body: { form: 'question', front, back: answerLine(desk, { sentence, s, range: said }) },
    prior: 0.56,
    also: [cause.sentence],
  })
}
