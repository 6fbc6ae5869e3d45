/**
 * Two sentences that say the same sort of thing of two subjects: "A toll that ends costs its payer little. A toll without end
 * costs him the ferry.", "A tug is free this year. A pilot, by contrast, costs money.": how the author sets one against the other.
 */
import { lemma, lower, mainClause, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { QUOTING } from '../link-tools.ts'
import { shortLength } from '../points/compress.ts'
import { isOwnSentence, isPronoun, joined, toldPoint } from '../points/own.ts'
import { type At, isPlainOwn, sameParagraph } from './tell.ts'

/** Words at most: of a subject, of what is said of it, and of both together. */
const MOST = { subject: 15, said: 14, both: 24 } as const
/** How far before a "by contrast" the other side may stand. */
const REACH = 3

const CONTRAST = /^(?:by|in) contrast$|^on the other hand$/

/** What a sentence says of its subject, as one side of a contrast. */
interface Side extends At {
  readonly subject: TokenRange
  readonly said: TokenRange
  /** The base form of its verb, and the word that its subject is built on. */
  readonly verb: string
  readonly head: string
}

/** ", by contrast," behind the subject: the tokens of it with its commas; null where there is none. */
function contrastIn(s: Sentence): TokenRange | null {
  const at = s.tokens.findIndex(({ form }) => /^contrast$/i.test(form))
  if (at < 1 || !/^(?:by|in)$/.test(lower(s, at - 1))) return null
  const from = lower(s, at - 2) === ',' ? at - 2 : at - 1
  return { from, to: lower(s, at + 1) === ',' ? at + 2 : at + 1 }
}

/** "To count the boats is …": an act as a subject. */
const isAct = (s: Sentence, i: number): boolean => lower(s, i) === 'to' && tag(s, i + 1) === 'VB'

/** "To count the boats is to see the harbour": an act that is another act, by its words alone. */
function actIn(desk: WriterDesk, at: At): Side | null {
  const { s, sentence } = at
  const { start } = opening(s)
  if (!isAct(s, start) || !isOwnSentence(desk, sentence, s)) return null
  const is = s.tokens.findIndex((_, i) => i > start && lower(s, i) === 'is' && isAct(s, i + 1))
  const subject = { from: start, to: is }
  const said = trimmed(s, { from: is, to: s.tokens.length })
  if (is < 0 || s.tokens.slice(start, is).some(({ form }) => /^[,;:–—]$/.test(form))) return null
  if (shortLength(s, subject) > MOST.subject || shortLength(s, said) > MOST.said) return null
  return { ...at, subject, said, verb: 'be', head: lemma(s, start + 1) }
}

/** A sentence as one side: a plain clause of the author's in the present, with a subject that is a kind of thing or an act. */
function sideOf(desk: WriterDesk, at: At): Side | null {
  const { s } = at
  const act = actIn(desk, at)
  if (act !== null) return act
  const main = mainClause(s)
  if (main?.subject == null || !isPlainOwn(desk, at) || main.verb.negated || isPronoun(s, main)) return null
  if (main.verb.tense !== 'present' && main.verb.tense !== 'modal') return null
  if (s.clauses.some(one => one.kind === 'coordinate' && one.sure && one.subject !== null)) return null
  const contrast = contrastIn(s)
  const { start } = opening(s)
  if (main.subject.from !== start) return null
  const ends = contrast !== null && contrast.from >= start ? contrast.from : main.verb.from
  const subject = trimmed(s, { from: start, to: Math.min(main.subject.to, Math.max(ends, start + 1)) })
  const said = trimmed(s, { from: main.verb.from, to: s.tokens.length })
  const short =
    shortLength(s, subject) <= MOST.subject && shortLength(s, said) <= MOST.said && shortLength(s, said) >= 2
  const phrase = s.phrases.find(({ from }) => from === start)
  if (!short || phrase === undefined || !/^(?:a|an)$/.test(lower(s, start))) return null
  return {
    ...at,
    subject,
    said,
    verb: lemma(s, main.verb.main),
    head: lemma(s, phrase.head),
  }
}

/** Whether two sides say one sort of thing: with the same verb, or of two kinds of the same thing. */
function areAlike(one: Side, other: Side): boolean {
  const acts = isAct(one.s, one.subject.from) === isAct(other.s, other.subject.from)
  return (
    acts &&
    (isAct(one.s, one.subject.from)
      ? one.verb === other.verb && one.head === other.head
      : one.verb === other.verb || one.head === other.head)
  )
}

/** The side that a sentence stands against; null where none does. */
function otherSide(desk: WriterDesk, side: Side): Side | null {
  const contrasts = contrastIn(side.s) !== null || opening(side.s).connectives.some(word => CONTRAST.test(word))
  const far = contrasts ? REACH : isAct(side.s, side.subject.from) ? 2 : 1
  for (let k = side.sentence - 1; k >= side.sentence - far; k--) {
    const before = sameParagraph(desk, side, k)
    const other = before === null ? null : sideOf(desk, before)
    if (other !== null && (contrasts || areAlike(other, side))) return other
  }
  return null
}

/** "How does A contrast a toll that ends with a toll without end?": "The first …; the second …". */
export function parallel(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const side = sideOf(desk, { sentence, s })
  const other = side === null ? null : otherSide(desk, side)
  if (side === null || other === null) return null
  // "is to see the harbour; the second, to see …": said once.
  const again = side.verb === 'be' && other.verb === 'be' && isAct(s, side.said.from + 1)
  const said = again ? { from: side.said.from + 1, to: side.said.to } : side.said
  if (shortLength(other.s, other.said) + shortLength(s, said) > MOST.both) return null
  const front = new LineBuilder(desk).say(`How does ${desk.author} contrast `)
  saySubject(front, other)
  front.say(' with ')
  saySubject(front, side)
  const back = joined(
    new LineBuilder(desk).say('The first ').copy(other.sentence, other.said, { bare: true }).line(),
    new LineBuilder(desk)
      .say(again ? '; the second, ' : '; the second ')
      .copy(sentence, said, { bare: true })
      .line(),
  )
  return toldPoint(desk, sentence, {
    rule: 'parallel',
    link: 'contrast',
    body: { form: 'question', front: front.say('?').line(), back },
    prior: 0.56,
    also: [other.sentence],
  })
}

/** A subject as what is contrasted: an act as "counting the boats". */
function saySubject(out: LineBuilder, { sentence, s, subject }: Side): void {
  if (!isAct(s, subject.from)) {
    out.copy(sentence, subject, QUOTING)
    return
  }
  out.inflect(doing(lower(s, subject.from + 1)), sentence, subject.from + 1).say(' ')
  out.copy(sentence, { from: subject.from + 2, to: subject.to }, { ...QUOTING, casing: 'keep' })
}

/** "ask" as "asking": the plain rules of spelling. */
function doing(base: string): string {
  if (/[^aeiouy]e$|[ui]e$|[aeiou][^aeiou]e$/.test(base) && !/(?:ee|oe|ye)$/.test(base))
    return `${base.replace(/ie$/, 'y').replace(/e$/, '')}ing`
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`
}
