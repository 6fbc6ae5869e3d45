/**
 * Statements that stand inside others: "Smiljan, which lies in Croatia", "the bridge, built by Hald in 1901". Each gets
 * the noun that it tells of as its subject.
 */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Clause, Sentence, TokenRange, VerbGroup } from '../../../read/reading.ts'
import { predicateAt } from '../../../read/statements/arguments.ts'
import { baseAt, headAt, kidsOf, marginAt, relAt, spanOf, type Tree, tagAt } from '../../../read/syntax/heads/tree.ts'
import type { WriterDesk } from '../../desk.ts'
import { restEnd } from '../../wording/questions.ts'
import { nameAt } from './asking.ts'
import type { Frame } from './frame.ts'
import { slotsOf } from './slots.ts'
import { commentsOf } from './trim.ts'

/** The noun phrase that a clause behind a comma tells of, with its "of …"; null when it is no name. */
function toldOf(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, head: number): TokenRange | null {
  const phrase = s.phrases.find(({ from, to }) => from <= head && head < to)
  const mention = nameAt(desk, sentence, head)
  if (phrase === undefined || mention === null || mention.tokens.to <= head) return null
  if (kidsOf(t, head).some(kid => baseAt(t, kid) === 'conj') || baseAt(t, head) === 'conj') return null
  return { from: Math.min(phrase.from, mention.tokens.from), to: Math.max(phrase.to, mention.tokens.to) }
}

function liftedFrame(s: Sentence, sentence: number, t: Tree, at: number, clause: Clause, helper: string | null): Frame {
  const subject = clause.subject ?? { from: clause.from, to: clause.from }
  const range = { from: clause.verb.from, to: Math.max(clause.verb.to, restEnd(s, clause)) }
  return {
    s,
    sentence,
    t,
    clause,
    at,
    subject,
    fronted: { from: subject.from, to: subject.from },
    rest: { from: clause.verb.to, to: range.to },
    comments: commentsOf(t, range, clause.verb, at),
    slots: slotsOf(t, at, clause, range),
    helper,
  }
}

/** Least lead of a relative clause's arc: of a person named right before "who" there is little doubt. */
const LEAST = { who: 0.3, which: 1 } as const

/** "…, who was born in Orrin": the relative word is the subject, the noun before the comma takes its place. */
function relative(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, clause: Clause): Frame | null {
  const { marker } = clause
  const word = marker === null ? '' : lower(s, marker.from)
  if (clause.kind !== 'relative' || marker === null || (word !== 'who' && word !== 'which')) return null
  const at = predicateAt(t, clause)
  if (at < 0 || !/^acl/.test(relAt(t, at)) || lower(s, marker.from - 1) !== ',') return null
  if (!/^nsubj/.test(relAt(t, marker.from)) || headAt(t, marker.from) !== at || marginAt(t, at) < LEAST[word])
    return null
  const subject = toldOf(desk, s, sentence, t, headAt(t, at))
  if (subject === null || subject.to !== marker.from - 1) return null
  return liftedFrame(
    s,
    sentence,
    t,
    at,
    { ...clause, kind: 'main', marker: null, from: subject.from, subject, fronted: null },
    null,
  )
}

/** "the bridge, built by Hald in 1901": a participle behind the noun that it tells of. */
function participial(desk: WriterDesk, s: Sentence, sentence: number, t: Tree, at: number): Frame | null {
  if (baseAt(t, at) !== 'acl' || tagAt(t, at) !== 'VBN' || marginAt(t, at) < 1) return null
  const head = headAt(t, at)
  const span = spanOf(t, at)
  const subject = toldOf(desk, s, sentence, t, head)
  if (subject === null || span.from !== at || at - subject.to > 1 || (at > subject.to && lower(s, subject.to) !== ','))
    return null
  if (kidsOf(t, at).some(kid => /^(?:aux|cop|nsubj)/.test(relAt(t, kid)))) return null
  const main = s.clauses.find(({ kind }) => kind === 'main')
  const now =
    main?.verb.tense === 'present' && /^(?:locate|situate|base|know|call|name|use)$/.test(s.tokens[at]?.lemma ?? '')
  const many = /^NNPS|^NNS/.test(tag(s, head))
  const helper = now ? (many ? 'are' : 'is') : many ? 'were' : 'was'
  const verb: VerbGroup = {
    from: at,
    to: at + 1,
    finite: at,
    main: at,
    tense: now ? 'present' : 'past',
    modal: null,
    negated: false,
    passive: true,
  }
  const clause: Clause = {
    kind: 'main',
    from: subject.from,
    to: span.to,
    marker: null,
    fronted: null,
    subject,
    verb,
    rest: { from: at + 1, to: span.to },
    sure: true,
  }
  return liftedFrame(s, sentence, t, at, clause, helper)
}

/** Everything that is said inside a sentence of a name in it. */
export function liftedFrames(desk: WriterDesk, s: Sentence, sentence: number, t: Tree): readonly Frame[] {
  const relatives = s.clauses.map(clause => relative(desk, s, sentence, t, clause))
  const participles = t.tokens.map((_, at) => participial(desk, s, sentence, t, at))
  return [...relatives, ...participles].filter(frame => frame !== null)
}
