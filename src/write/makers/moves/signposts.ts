/**
 * A sentence that only announces, and the next one that says it: "The lesson of the drought is plain. P", "Here is the catch.
 * P", "The pilots have a point. P".
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { BARE, PLAIN, PROMISING, standsAlone } from '../points/announced.ts'
import { shortLength } from '../points/compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from '../points/own.ts'
import { saySpeaker } from '../points/said-front.ts'
import { isSort, isTold, leans } from '../points/speakers.ts'
import { type At, answerLine, coreOf, isPlainOwn, type Part, sameParagraph, wordsOf } from './tell.ts'

const TURNS = /^(?:but|yet|and yet|however|still|nevertheless|nonetheless)$/

/** What the next sentence says, where it goes straight on. */
function saidNext(desk: WriterDesk, at: At): Part | null {
  const next = sameParagraph(desk, at, at.sentence + 1)
  if (next === null || !isPlainOwn(desk, next) || opening(next.s).connectives.some(word => TURNS.test(word)))
    return null
  const main = mainClause(next.s)
  const core = coreOf(next)
  return main === null || isPronoun(next.s, main) || core === null || !standsAlone(next.s, core.range) ? null : core
}

/** "The lesson of the drought is plain.", "Here is the trouble with tolls.": the announcing phrase. */
function announcing(s: Sentence, main: Clause): { readonly noun: number; readonly named: TokenRange } | null {
  const { subject, verb } = main
  if (subject === null || lemma(s, verb.main) !== 'be' || verb.negated || verb.tense !== 'present') return null
  const end = s.tokens.length - 1
  const plain = PLAIN.test(lower(s, verb.to)) && verb.to + 1 === end && subject.from === opening(s).start
  const here = lower(s, 0) === 'here'
  const phrase = s.phrases.find(({ from }) => from === (here ? verb.to : subject.from))
  if (phrase === undefined || lower(s, phrase.from) !== 'the' || !(plain || here)) return null
  const named = trimmed(s, { from: phrase.from, to: here ? end : subject.to })
  return s.tokens.slice(named.from, named.to).some(({ form }) => /^[,;:–—]$/.test(form))
    ? null
    : { noun: phrase.head, named }
}

/** "What, according to A, is the lesson of the drought?", "What remedy does A propose in “T”?" */
export function announcedNext(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  const found = main === null || !isOwnSentence(desk, sentence, s) ? null : announcing(s, main)
  if (found === null || !PROMISING.test(lemma(s, found.noun))) return null
  const bare = BARE.get(lemma(s, found.noun))
  const owned = shortLength(s, { from: found.noun + 1, to: found.named.to }) >= 2
  const said = owned || bare !== undefined ? saidNext(desk, { sentence, s }) : null
  if (said === null) return null
  const out = new LineBuilder(desk)
  if (owned) out.say(`What, according to ${desk.author}, is `).copy(sentence, found.named, QUOTING)
  else out.say(`${bare?.replace(' A ', ` ${desk.author} `) ?? ''} in ${desk.title}`)
  return toldPoint(desk, said.sentence, {
    rule: 'announced',
    link: 'conclusion',
    body: { form: 'question', front: out.say('?').line(), back: answerLine(desk, said) },
    prior: 0.57,
    also: [sentence],
  })
}

/** The whole of a sentence behind those who are granted something. */
const GRANTS =
  /^(?:have a (?:good |fair |serious |real |strong )?(?:point|case)|(?:are|may be|are quite|are partly) right(?: about this| on this)?|are not (?:entirely |altogether |wholly )?wrong|deserve a hearing)$/

/** "The pilots have a point. P.": "What does A concede to the pilots in “T”?" */
export function pointTaken(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const main = mainClause(s)
  if (main?.subject == null || s.form !== 'statement' || main.subject.from !== opening(s).start) return null
  const speaker = trimmed(s, main.subject)
  if (isPronoun(s, main) || !GRANTS.test(wordsOf(s, { from: speaker.to, to: s.tokens.length }))) return null
  if (!(isSort(s, speaker) || isTold(desk, sentence, s, speaker)) || leans(desk, sentence, s, speaker)) return null
  if (/^PRP/.test(tag(s, speaker.from)) || !isOwnSentence(desk, sentence, s)) return null
  const said = saidNext(desk, { sentence, s })
  if (said === null) return null
  const out = new LineBuilder(desk).say(`What does ${desk.author} concede to `)
  saySpeaker(out, desk, { s, sentence, speaker, standsFor: null })
  return toldPoint(desk, said.sentence, {
    rule: 'conceded',
    link: 'concession',
    body: { form: 'question', front: out.say(` in ${desk.title}?`).line(), back: answerLine(desk, said) },
    prior: 0.56,
    also: [sentence],
  })
}
