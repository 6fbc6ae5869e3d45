/**
 * Points that a noun names: "A second danger is that P", "The plan has one great merit: P", "There is no evidence that P", "No
 * one has explained why P".
 */
import { lemma, lower, mainClause, opening, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { type Line, LineBuilder } from '../../wording/line.ts'
import { subjectTokens } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** Most words of a point. */
const MOST = 18

const made = (
  desk: WriterDesk,
  sentence: number,
  s: Sentence,
  { front, said, prior }: { readonly front: Line; readonly said: TokenRange; readonly prior: number },
): Candidate | null => {
  const words = shortLength(s, said)
  if (words < 3 || words > MOST || desk.reading.piece.author === '') return null
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'announced',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior,
  })
}

/** Where a point behind "that" or a colon ends. */
const endOf = (s: Sentence, from: number): number => viewEnd(s, from)

/** What tells one of several: "second", "other", "deeper". */
const WHICH = /^(?:first|second|third|fourth|further|deeper|bigger|greater|final|last|graver|larger|subtler)$/

/** What may be one of several and says by itself what it is: not a reason (for what?), nor an objection (whose?). */
const COUNTED =
  /^(?:danger|problem|risk|difficulty|flaw|advantage|disadvantage|lesson|consequence|effect|result|drawback|mistake|trouble|change|condition|weakness|strength|challenge|obstacle|benefit|cost|virtue|irony|threat|principle|goal|aim|task|demand|measure)$/

/** "Which second danger does A name in “T”?" */
export function counted(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (main?.subject?.from !== start || !main.sure || !isOwnSentence(desk, sentence, s)) return null
  const { subject, verb } = main
  const noun = subject.to - 1
  const another = lower(s, start) === 'another'
  const which = another ? start : start + 1
  if (!another && !(/^(?:a|the)$/.test(lower(s, start)) && WHICH.test(lower(s, which)))) return null
  if (noun !== which + 1 || !COUNTED.test(lemma(s, noun))) return null
  if (lemma(s, verb.main) !== 'be' || verb.negated || lower(s, verb.to) !== 'that') return null
  const said = trimmed(s, { from: verb.to + 1, to: endOf(s, verb.to + 1) })
  const out = new LineBuilder(desk).say(another ? 'Which further ' : 'Which ')
  const front = out
    .copy(sentence, { from: another ? noun : which, to: noun + 1 }, QUOTING)
    .say(` does ${desk.author} name in ${desk.title}?`)
    .line()
  return made(desk, sentence, s, { front, said, prior: 0.5 })
}

const TRAIT =
  /^(?:merit|virtue|flaw|weakness|problem|advantage|drawback|defect|catch|fault|strength|danger|condition|lesson|purpose|limit|disadvantage|cost|price|snag|difficulty|exception|side|effect|consequence|precedent|rule|use|aim|claim|defence|defense|attraction|paradox|irony)$/

/** "a problem", "one great merit", right behind a verb, with the colon behind it. */
function traitAt(s: Sentence, from: number): { readonly noun: TokenRange; readonly to: number } | null {
  if (!/^(?:a|an|one)$/.test(lower(s, from))) return null
  const phrase = s.phrases.find(one => one.from === from)
  return phrase !== undefined && TRAIT.test(lemma(s, phrase.head)) && phrase.head - from <= 3
    ? { noun: { from: from + 1, to: phrase.head + 1 }, to: phrase.head + 1 }
    : null
}

/** "What great merit, according to A, does the Orrin plan have?", "What problem … is there with the Orrin plan?" */
export function hasOne(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const { start } = opening(s)
  if (main === null || main.subject === null || main.verb.negated || !isOwnSentence(desk, sentence, s)) return null
  const { subject, verb } = main
  const there = lower(s, start) === 'there' && lemma(s, verb.main) === 'be'
  const has =
    lemma(s, verb.main) === 'have' && verb.main === verb.finite && !isPronoun(s, main) && subject.from === start
  const trait = there || has ? traitAt(s, verb.to) : null
  const colon = s.tokens.findIndex((_, i) => i > verb.to && /^[:–—]$/.test(lower(s, i)))
  if (trait === null || colon < 0 || verb.tense !== 'present') return null
  const between = trimmed(s, { from: trait.to, to: colon })
  if (there ? !/^(?:with|in|to|about|of)$/.test(lower(s, between.from)) : between.to > between.from) return null
  if (s.tokens.slice(trait.to, colon).some(({ xpos }) => /^(?:VB[DZP]|MD|W)/.test(xpos))) return null
  const said = trimmed(s, { from: colon + 1, to: endOf(s, colon + 1) })
  if (!s.tokens.slice(said.from, said.to).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))) return null
  const out = new LineBuilder(desk)
    .say('What ')
    .copy(sentence, trait.noun, QUOTING)
    .say(`, according to ${desk.author}, `)
  if (there)
    out
      .copy(sentence, { from: verb.finite, to: verb.finite + 1 })
      .say(' there ')
      .copy(sentence, between, QUOTING)
  else
    out
      .say(lower(s, verb.finite) === 'has' ? 'does ' : 'do ')
      .copy(sentence, subjectTokens(s, subject), QUOTING)
      .say(' have')
  return made(desk, sentence, s, { front: out.say('?').line(), said, prior: 0.56 })
}

/** "Of what, according to A in “T”, is there no evidence?" */
export function noEvidence(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  if (lower(s, start) !== 'there' || !/^(?:is|was)$/.test(lower(s, start + 1)) || !isOwnSentence(desk, sentence, s))
    return null
  const no = start + 2
  if (!/^(?:no|little)$/.test(lower(s, no)) || !/^(?:evidence|proof|sign|doubt|guarantee)$/.test(lower(s, no + 1)))
    return null
  if (lower(s, no + 2) !== 'that') return null
  const said = trimmed(s, { from: no + 2, to: endOf(s, no + 3) })
  const front = new LineBuilder(desk)
    .say(`Of what, according to ${desk.author} in ${desk.title}, `)
    .copy(sentence, { from: start + 1, to: start + 2 })
    .say(' there ')
    .copy(sentence, { from: no, to: no + 2 })
    .say('?')
    .line()
  return made(desk, sentence, s, { front, said, prior: 0.5 })
}

/** "What, according to A in “T”, has no one explained?" */
export function nobodyHas(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const two = lower(s, start) === 'no' && lower(s, start + 1) === 'one'
  const has = start + (two ? 2 : 1)
  if ((!two && lower(s, start) !== 'nobody') || lower(s, has) !== 'has' || !isOwnSentence(desk, sentence, s))
    return null
  const ever = /^(?:yet|ever)$/.test(lower(s, has + 1)) ? 1 : 0
  const verb = has + 1 + ever
  if (!/^(?:explain|show|say|prove|ask|answer|demonstrate|settle)$/.test(lemma(s, verb))) return null
  if (!/^(?:why|how|what|whether|who|where|that)$/.test(lower(s, verb + 1))) return null
  const said = trimmed(s, { from: verb + 1, to: endOf(s, verb + 1) })
  const front = new LineBuilder(desk)
    .say(`What, according to ${desk.author} in ${desk.title}, `)
    .copy(sentence, { from: has, to: has + 1 })
    .say(' ')
    .copy(sentence, { from: start, to: has }, QUOTING)
    .say(' ')
    .copy(sentence, { from: has + 1, to: verb + 1 })
    .say('?')
    .line()
  return lower(s, said.from) === 'whether' ? null : made(desk, sentence, s, { front, said, prior: 0.5 })
}
