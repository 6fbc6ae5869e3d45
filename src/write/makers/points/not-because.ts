/**
 * "The toll has drifted up, not because Orrin is poor, but because its pilots are few": what is no reason, and what is. The
 * question names the first, so that the second alone is the answer.
 */
import { lower, opening, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { questionAbout } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { standing } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, joined, toldPoint } from './own.ts'
import { viewEnd } from './saying.ts'

/** Most words of either reason, and fewest. */
const WORDS = { least: 3, most: 18 } as const

interface Reasons {
  /** Where "not" stands. */
  readonly at: number
  readonly denied: TokenRange
  readonly given: TokenRange
}

/** "not because A, but because B", with or without its comma. */
function reasonsIn(s: Sentence): Reasons | null {
  const at = s.tokens.findIndex((_, i) => lower(s, i) === 'not' && lower(s, i + 1) === 'because')
  const but = s.tokens.findIndex((_, i) => i > at + 3 && lower(s, i) === 'but' && lower(s, i + 1) === 'because')
  if (at < 1 || but < 0) return null
  const denied = trimmed(s, { from: at + 1, to: but })
  const given = trimmed(s, { from: but + 1, to: viewEnd(s, but + 2) })
  const plain = !s.tokens.slice(at, but).some(({ form }) => /^(?:[;:–—“”]|but)$/.test(form))
  const sizes = [denied, given].map(range => shortLength(s, range))
  return plain && sizes.every(size => size >= WORDS.least && size <= WORDS.most) ? { at, denied, given } : null
}

/** The last clause of its rank before the "not": what the reasons are for. */
const hostOf = (s: Sentence, at: number): Clause | undefined =>
  standing(s).findLast(({ verb, subject }) => verb.to <= at && subject !== null && subject.to <= verb.from + 1)

/** "Why, according to A, has the toll drifted up, if not because Orrin is poor?" – "Because its pilots are few" */
export function notBecauseBut(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = s.form === 'statement' ? reasonsIn(s) : null
  const host = found === null ? undefined : hostOf(s, found.at)
  if (found === null || host?.subject == null || host.verb.negated || isPronoun(s, host)) return null
  if (!isOwnSentence(desk, sentence, s)) return null
  const from = host.kind === 'main' ? opening(s).start : host.subject.from
  const front = questionAbout(
    desk,
    sentence,
    { ...host, from, kind: 'main', marker: null, sure: true },
    {
      wh: 'Why',
      according: `according to ${desk.author}`,
      without: null,
      end: trimmed(s, { from: host.verb.to, to: found.at }).to,
      close: ', if not ',
    },
  )
  if (front === null) return null
  const denied = copyShort(new LineBuilder(desk), sentence, s, found.denied, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.given, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'if-not',
    link: 'contrast',
    body: { form: 'question', front: joined(front, denied), back },
    prior: 0.6,
  })
}
