/**
 * What must come first: "Halden will not reopen the bridge until Orrin pays" as "What, according to A, must happen before Halden
 * will reopen the bridge?" Taken by its words, since "until" is often read as a preposition.
 */
import { AUTHOR } from '../../../read/argument/holders.ts'
import { lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { holderAt } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, isPronoun, toldPoint } from './own.ts'
import { type Said, saidIn } from './saying.ts'

const FINITE = /^(?:VB[DZP]|MD)$/
const UNCLIPPED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
])

interface Waiting {
  readonly clause: Clause
  readonly not: number
  readonly deed: TokenRange
  readonly first: TokenRange
}

/** "will not V … until P": both parts within one stretch without a mark. */
function waitingIn(s: Sentence): Waiting | null {
  const not = s.tokens.findIndex(
    (_, i) => /^(?:not|n['’]t)$/.test(lower(s, i)) && /^(?:will|would|can|could|wo|ca)$/.test(lower(s, i - 1)),
  )
  if (not < 0 || tag(s, not + 1) !== 'VB') return null
  const until = s.tokens.findIndex((_, i) => i > not + 1 && i < not + 14 && /^(?:until|till)$/.test(lower(s, i)))
  const stops = ({ form, xpos }: Sentence['tokens'][number]): boolean => /^[,;:–—]$/.test(form) || FINITE.test(xpos)
  if (until < 0 || s.tokens.slice(not + 1, until).some(stops)) return null
  let end = until + 1
  while (end < s.tokens.length && !/^[,;:.–—”"]$/.test(lower(s, end))) end++
  const first = trimmed(s, { from: until + 1, to: end })
  const clause = s.clauses.find(({ verb }) => verb.from <= not && not < verb.to)
  if (clause?.subject == null || !s.tokens.slice(first.from, first.to).some(({ xpos }) => FINITE.test(xpos)))
    return null
  if (shortLength(s, first) < 3 || shortLength(s, first) > 16) return null
  // "He will not sign until …": sign what, only the sentence before says.
  if (shortLength(s, { from: not + 1, to: until }) < 2) return null
  return { clause, not, deed: { from: not + 1, to: until }, first }
}

/** Whose word it is: the author's own, or that of somebody whom the main clause names; null where it is neither. */
function whose(desk: WriterDesk, sentence: number, s: Sentence, { clause }: Waiting): Said | typeof AUTHOR | null {
  if (/^(?:main|coordinate)$/.test(clause.kind)) {
    const own = isOwnSentence(desk, sentence, s) && holderAt(desk, sentence, clause) === AUTHOR
    return own && !isPronoun(s, clause) && frontOf(s, clause).kind === 'none' ? AUTHOR : null
  }
  const main = mainClause(s)
  if (main === null || main.subject?.from !== opening(s).start || clause.kind !== 'complement') return null
  const said = saidIn(desk, sentence, s, main)
  return said !== null && said.view.from <= (clause.subject?.from ?? -1) ? said : null
}

/** "What, according to A, must happen before the council will reopen its bridge?" – "Halden pays for the cables" */
export function notUntil(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = s.form === 'statement' ? waitingIn(s) : null
  const holder = found === null ? null : whose(desk, sentence, s, found)
  if (found?.clause.subject == null || holder === null) return null
  const modal = lower(s, found.not - 1)
  const out = new LineBuilder(desk).say('What, according to ')
  if (holder === AUTHOR) out.say(desk.author)
  else if (holder.standsFor === null) out.copy(sentence, holder.speaker, QUOTING)
  else out.stand(holder.standsFor, sentence, holder.speaker)
  const closed = holder !== AUTHOR && holder.standsFor === null && lower(s, holder.speaker.to - 1) === ','
  out.say(`${closed ? '' : ','} ${/^(?:would|could)$/.test(modal) ? 'had to' : 'must'} happen `)
  // "Not … until" is "before".
  out.inflect('before', sentence, found.not).say(' ')
  const subject = subjectTokens(s, found.clause.subject)
  // Whoever speaks has just been named.
  const same = holder !== AUTHOR && /^(?:he|she|they|it)$/.test(lower(s, subject.from))
  out.copy(sentence, subject, same ? { ...QUOTING, resolve: false } : QUOTING).say(' ')
  out.inflect(UNCLIPPED.get(modal) ?? modal, sentence, found.not - 1).say(' ')
  const front = copyShort(out, sentence, s, trimmed(s, found.deed), QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, found.first, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'not-until',
    link: holder === AUTHOR ? 'reason' : 'attribution',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}
